package import Diagnostics
package import ResolutionCompiler

/// What programmes make together, in tables: as a workbook with a sheet each, or one of them as CSV.
package struct RollUpTables: Sendable {
  private let rollUp: RollUp
  private let language: Language

  package init(_ rollUp: RollUp, in language: Language) {
    self.rollUp = rollUp
    self.language = language
  }

  package var contributionsCSV: [UInt8] { CSV.bytes(of: contributions) }
  package var answersCSV: [UInt8] { CSV.bytes(of: answers) }
  package var matrixCSV: [UInt8] { CSV.bytes(of: matrix) }

  package func xlsx(under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    try XLSX.bytes(
      of: [sums, contributions, counts, answers, matrix], titled: title, secrecy: secrecy, under: circumstances)
  }

  /// For reading: what is made, and how many answer; a matrix as wide as paper.
  package func html(under circumstances: Circumstances) -> [UInt8] {
    let matrix = matrix
    let isReadable = matrix.columns.count <= RollUpTables.mostColumnsToRead
    return HTML.bytes(
      of: [sums, counts] + (isReadable ? [matrix] : []), titled: title, secrecy: secrecy, under: circumstances)
  }

  private static let mostColumnsToRead = 66

  private var title: String {
    let numbers = rollUp.documents.map(\.number).joined(separator: ", ")
    let title = say("Tổng hợp chương trình", "Roll-up of programmes")
    return numbers.isEmpty ? title : "\(title) · \(numbers)"
  }

  private var secrecy: Secrecy { rollUp.documents.map(\.secrecy).max() ?? .none }

  private func say(_ vi: String, _ en: String) -> String { Words(vi: vi, en: en)[language] }

  private func table(_ vi: String, _ en: String, _ columns: [(vi: String, en: String, width: Double)]) -> Table {
    Table(name: say(vi, en), columns: columns.map { Table.Column(say($0.vi, $0.en), width: $0.width) })
  }

  // MARK: KPIs

  /// A row for every KPI and day.
  var sums: Table {
    var table = table(
      "Chỉ tiêu", "KPIs",
      [
        ("Mã", "Id", 34), ("Chỉ tiêu", "KPI", 45), ("Nơi", "Locality", 18), ("Đơn vị", "Unit", 14),
        ("Cách gộp", "Aggregate", 14), ("Ngày", "On", 13), ("So sánh", "Relation", 9), ("Mục tiêu", "Target", 12),
        ("Đến mức", "Up to", 12), ("Tổng hợp được", "Made", 14), ("Đến", "Up to (made)", 12),
        ("Vượt (+), hụt (−)", "Beyond (+), short (−)", 12), ("Kết quả", "Outcome", 12),
        ("Số nơi đóng góp", "Contributing", 12), ("Tính theo mức giao", "Counted as set upstream", 12),
        ("Chưa có chỉ tiêu", "Missing", 30), ("Không nhận", "Declined", 20),
      ])
    for document in rollUp.documents {
      for kpi in document.kpis {
        for whole in kpi.wholes {
          for sum in whole.sums.isEmpty ? [nil] : whole.sums.map(Optional.some) {
            table.rows.append(row(sum, whole, kpi, document))
          }
        }
      }
    }
    return table
  }

  private func row(_ sum: RollUp.Sum?, _ whole: RollUp.Whole, _ kpi: RollUp.KPI, _ document: RollUp.Document)
    -> Table.Row
  {
    let given = Set(whole.contributions.filter { !$0.isFromProgramme }.map(\.locality)).count
    return Table.Row(
      cells: [
        Cell(whole.id), Cell(kpi.title[language]), Cell(whole.locality.map { document.localities[$0].code } ?? ""),
        Cell(kpi.unit[language]), Cell(kpi.aggregate == .none ? "" : kpi.aggregate.spoken[language]), Cell(sum?.on),
        Cell(sum?.target.relation.symbol ?? ""), Cell(sum?.target.low),
        Cell(sum.flatMap { $0.target.isRange ? $0.target.high : nil }), Cell(sum?.made?.low),
        Cell(sum?.made.flatMap { $0.low == $0.high ? nil : $0.high }), Cell(sum?.gap),
        Cell(sum?.verdict.words[language] ?? ""), .number(Double(whole.contributors)),
        .number(Double(given)), Cell(codes(whole.missing, document)), Cell(codes(whole.declined, document)),
      ])
  }

  private func codes(_ places: [Int], _ document: RollUp.Document) -> String {
    places.map { document.localities[$0].code }.joined(separator: ", ")
  }

  /// A row for every contribution and day, and for every locality that is missing.
  var contributions: Table {
    var table = table(
      "Phần đóng góp", "Contributions",
      [
        ("Chỉ tiêu", "KPI", 34), ("Tên chỉ tiêu", "Title", 45), ("Mã nơi", "Code", 16), ("Nơi", "Locality", 28),
        ("Đóng góp bằng", "By", 34), ("Theo", "From", 16), ("Ngày", "On", 13), ("Giá trị", "Value", 12),
        ("Đến mức", "Up to", 12), ("Đơn vị", "Unit", 14), ("Ghi chú", "Note", 34),
      ])
    for document in rollUp.documents {
      for kpi in document.kpis {
        for whole in kpi.wholes { append(whole, of: kpi, document, to: &table) }
      }
    }
    return table
  }

  private func append(_ whole: RollUp.Whole, of kpi: RollUp.KPI, _ document: RollUp.Document, to table: inout Table) {
    func row(_ place: Int, _ ids: [String], _ from: String, _ sum: RollUp.Sum?, _ share: RollUp.Share?, _ note: String)
    {
      let locality = document.localities[place]
      guard document.focus == nil || document.focus == place || whole.locality == document.focus else { return }
      table.rows.append(
        Table.Row(cells: [
          Cell(whole.id), Cell(kpi.title[language]), Cell(locality.code), Cell(locality.name[language]),
          Cell(ids.joined(separator: ", ")), Cell(from), Cell(sum?.on), Cell(share?.value?.low),
          Cell(share?.value.flatMap { $0.low == $0.high ? nil : $0.high }), Cell(kpi.unit[language]), Cell(note),
        ]))
    }
    for (index, contribution) in whole.contributions.enumerated() {
      let from =
        contribution.isFromProgramme ? say("chương trình", "programme") : say("mức cấp trên giao", "set upstream")
      if whole.sums.isEmpty { row(contribution.locality, contribution.ids, from, nil, nil, "") }
      for sum in whole.sums {
        let share = sum.shares[index]
        let note =
          switch share {
          case .value(_, let basis): basis.note
          case .none(let reason): reason.words
          }
        row(
          contribution.locality, contribution.ids, from, sum, share,
          String(note[language].drop { $0 == " " }))
      }
    }
    for place in whole.missing { row(place, [], "", nil, nil, say("chưa có chỉ tiêu", "no KPI of theirs")) }
    for place in whole.declined { row(place, [], "", nil, nil, say("không nhận", "declined")) }
  }

  // MARK: Tasks

  var counts: Table {
    var table = table(
      "Nhiệm vụ", "Tasks",
      [
        ("Mã", "Id", 30), ("Nhiệm vụ", "Task", 55), ("Số nơi", "Localities", 10), ("Thực hiện", "Carried out", 10),
        ("Không nhận", "Declined", 10), ("Chưa trả lời", "Silent", 10), ("Mỗi bản một khác", "Mixed", 10),
        ("Nơi chưa trả lời", "Who is silent", 45),
      ])
    for document in rollUp.documents {
      for task in document.tasks {
        let silent = task.answers.filter { $0.state == .silent }.map(\.locality)
        table.rows.append(
          Table.Row(
            cells: [Cell(task.id), Cell(task.title[language]), .number(Double(task.answers.count))]
              + [.implements, .declines, .silent, .mixed].map { .number(Double(task.count($0))) }
              + [Cell(codes(silent, document))]))
      }
    }
    return table
  }

  /// A row for every task and locality.
  var answers: Table {
    var table = table(
      "Trả lời", "Answers",
      [
        ("Nhiệm vụ", "Task", 30), ("Tên nhiệm vụ", "Title", 55), ("Mã nơi", "Code", 16), ("Nơi", "Locality", 28),
        ("Trả lời", "Answer", 16), ("Thực hiện bằng", "Carried out by", 34), ("Lý do", "Reason", 45),
      ])
    for document in rollUp.documents {
      for task in document.tasks {
        for answer in task.answers {
          let locality = document.localities[answer.locality]
          table.rows.append(
            Table.Row(cells: [
              Cell(task.id), Cell(task.title[language]), Cell(locality.code), Cell(locality.name[language]),
              Cell(answer.state.words[language]), Cell(answer.nodes.joined(separator: ", ")),
              Cell(answer.reasons.map { $0[language] }.joined(separator: "; ")),
            ]))
        }
      }
    }
    return table
  }

  /// A row for every task, a column for every locality.
  var matrix: Table {
    let codes = Set(
      rollUp.documents.flatMap { document in
        document.tasks.flatMap { task in task.answers.map { document.localities[$0.locality].code } }
      }
    ).sorted()
    var table = table("Ma trận", "Matrix", [("Mã", "Id", 30), ("Nhiệm vụ", "Task", 55)] + codes.map { ($0, $0, 14) })
    let columns = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    for document in rollUp.documents {
      for task in document.tasks {
        var cells = [Cell](repeating: .empty, count: codes.count)
        for answer in task.answers {
          if let column = columns[document.localities[answer.locality].code] {
            cells[column] = Cell(answer.state.words[language])
          }
        }
        table.rows.append(Table.Row(cells: [Cell(task.id), Cell(task.title[language])] + cells))
      }
    }
    return table
  }

  private typealias Cell = Table.Cell
}
