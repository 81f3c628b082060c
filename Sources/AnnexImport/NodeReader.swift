internal import Diagnostics
internal import ResolutionCompiler

/// Reads rows of an annex as groups and tasks. What it is not sure of it leaves open, and says so.
struct NodeReader {
  let names: AgencyNames
  let wording: Wording?
  let issued: Day

  /// - Parameters:
  ///   - isGroup: rows stand below it.
  ///   - inherited: what groups above it say, which an open cell must not take over.
  func node(
    _ row: AnnexRow, id: String, parent: Int?, isGroup: Bool, inherited: Set<Column>
  ) -> AnnexNode {
    var node = AnnexNode(id: id, title: row.title, parent: parent)
    node.notes = row.notes
    node.description = row.sentences
    node.remarks = row.others.map(remark) + [row.cells[.note], row.cells[.code]].compactMap { $0.map(remark) }
    if let cell = row.cells[.kpi] { readIndicators(cell, isGroup: isGroup, &node) }
    let presiding = row.cells[.presiding].map { self.presiding($0, isInherited: inherited.contains(.presiding)) }
    if let presiding { node.fields.append(presiding.field) }
    if let cell = row.cells[.coordinating] {
      node.fields.append(coordinating(cell, presiding: presiding?.agency))
    }
    if let cell = row.cells[.authority] { node.fields.append(authority(cell)) }
    node.fields += time(row, isInherited: inherited.contains(.due))
    if let cell = row.cells[.product] { node.fields.append(product(cell, isGroup: isGroup)) }
    return node
  }

  private func remark(_ cell: AnnexCell) -> String {
    let text = cell.text.lines.joined(separator: "; ")
    return cell.heading.isEmpty ? text : "\(cell.heading): \(text)"
  }

  // MARK: Agencies

  private func presiding(_ cell: AnnexCell, isInherited: Bool) -> (field: AnnexNode.Field, agency: Int32?) {
    let found = AgencyCell(cell.text, names)
    var field = AnnexNode.Field(key: "chủ_trì", notes: successors(found, cell))
    if found.agencies.count == 1, found.unread.isEmpty {
      if names.isAssignable(found.agencies[0]) {
        field.value = .plain(names.code(found.agencies[0]))
        return (field, found.agencies[0])
      }
      let code = names.code(found.agencies[0])
      field.notes.append(
        cell.note(
          why: Words(vi: "\(code) giao việc, không nhận việc", en: "\(code) assigns tasks and is given none"),
          done: Open.presiding))
    } else if found.agencies.count + found.unread.count > 1 {
      let codes = found.agencies.map(names.code).joined(separator: ", ")
      let list = codes.isEmpty ? "" : " (\(codes))"
      field.notes.append(
        cell.note(
          why: Words(vi: "nhiều nơi cùng chủ trì\(list)", en: "several preside\(list)"),
          done: Words(
            vi: """
              để trống chủ_trì; mỗi nhiệm vụ có một cơ quan chủ trì: giữ một và chuyển các cơ quan khác sang phối_hợp, hoặc \
              tách nhiệm vụ\(NodeReader.fanOut(found.unread).vi)
              """,
            en: """
              no presiding agency written; a task has one: keep one and let the others coordinate, or split the task\
              \(NodeReader.fanOut(found.unread).en)
              """)))
    } else {
      let more = NodeReader.fanOut(found.unread)
      let done = Words(vi: Open.presiding.vi + more.vi, en: Open.presiding.en + more.en)
      field.notes += found.unread.map { unread($0, cell, done: done) }
    }
    if isInherited { field.value = .plain("~") }
    return (field, nil)
  }

  private func coordinating(_ cell: AnnexCell, presiding: Int32?) -> AnnexNode.Field {
    let found = AgencyCell(cell.text, names)
    var field = AnnexNode.Field(key: "phối_hợp", notes: successors(found, cell))
    var agencies = found.agencies
    if let presiding, let twice = agencies.firstIndex(of: presiding) {
      agencies.remove(at: twice)
      field.notes.append(
        cell.note(
          names.code(presiding), why: Words(vi: "đã chủ trì nhiệm vụ này", en: "presides over this task already"),
          done: Words(vi: "không ghi vào phối_hợp", en: "not written among those that coordinate")))
    }
    let codes = agencies.map(names.code)
    if !codes.isEmpty { field.value = .plain("[\(codes.joined(separator: ", "))]") }
    field.notes += found.unread.map { unread($0, cell, done: Open.coordinating) }
    return field
  }

  private func authority(_ cell: AnnexCell) -> AnnexNode.Field {
    let found = AgencyCell(cell.text, names)
    var field = AnnexNode.Field(key: "cấp_ban_hành", notes: successors(found, cell))
    if found.agencies.count == 1, found.unread.isEmpty {
      field.value = .plain(names.code(found.agencies[0]))
    } else if found.agencies.count > 1 {
      field.notes.append(
        cell.note(
          why: Words(vi: "nhiều cơ quan", en: "several agencies"), done: Open.authority))
    } else {
      field.notes += found.unread.map { unread($0, cell, done: Open.authority) }
    }
    return field
  }

  private func successors(_ found: AgencyCell, _ cell: AnnexCell) -> [ImportNote] {
    found.replaced.map { name, ended, heirs in
      let end = names.end(of: ended)
      let others = heirs.dropFirst().map(names.code).joined(separator: ", ")
      let code = names.code(heirs[0])
      return cell.note(
        name,
        why: Words(
          vi: "đã kết thúc hoạt động" + (end.map { " từ sau ngày \($0.vietnamese)" } ?? ""),
          en: "had ended" + (end.map { " on \($0)" } ?? "")),
        done: Words(
          vi: "ghi cơ quan kế thừa \(code)" + (others.isEmpty ? "" : "; cũng có thể là \(others)"),
          en: "the successor \(code) is written" + (others.isEmpty ? "" : "; it may also be \(others)")))
    }
  }

  private func unread(_ unread: AgencyCell.Unread, _ cell: AnnexCell, done: Words) -> ImportNote {
    switch unread {
    case .collective(let text, _):
      return cell.note(
        text, why: Words(vi: "nói chung, không phải tên một cơ quan", en: "a collective, and no agency's name"),
        done: done)
    case .unknown(let text):
      return cell.note(
        text,
        why: Words(
          vi: "danh mục không có cơ quan nào tên như vậy", en: "no agency in the registry is called so"), done: done)
    case .several(let text, let agencies):
      let codes = agencies.prefix(6).map(names.code).joined(separator: ", ") + (agencies.count > 6 ? ", …" : "")
      return cell.note(
        text,
        why: Words(vi: "nhiều cơ quan cùng tên như vậy: \(codes)", en: "several agencies are called so: \(codes)"),
        done: done)
    case .ended(let text, let agency):
      return cell.note(
        text,
        why: Words(
          vi: "\(names.code(agency)) đã kết thúc hoạt động, danh mục không ghi cơ quan kế thừa",
          en: "\(names.code(agency)) had ended, and the registry names no successor"), done: done)
    }
  }

  /// How a collective is written, where the registry has a set of the kind.
  private static func fanOut(_ unread: [AgencyCell.Unread]) -> Words {
    for case .collective(_, let sets) in unread where !sets.isEmpty {
      let each = sets.map { "`cho_mỗi: \($0)`" }
      return Words(
        vi: "; giao cho từng nơi thì thêm \(each.joined(separator: " hoặc ")) và dùng `$agency`",
        en: "; to assign it to each of them, add \(each.joined(separator: " or ")) and write `$agency`")
    }
    return Words("")
  }

  // MARK: Time

  private func time(_ row: AnnexRow, isInherited: Bool) -> [AnnexNode.Field] {
    var start = AnnexNode.Field(key: "bắt_đầu")
    var due = AnnexNode.Field(key: "thời_hạn")
    var update = AnnexNode.Field(key: "chế_độ_cập_nhật")
    var begin: CoarseDate?
    var end: Day?
    if let cell = row.cells[.start] {
      begin = DeadlineCell.date(cell.text.onOneLine)
      if begin == nil {
        start.notes.append(
          cell.note(
            why: Open.noDate, done: Words(vi: "để trống bắt_đầu", en: "no start written")))
      }
    }
    if let cell = row.cells[.due] {
      let found = DeadlineCell(cell.text)
      begin = begin ?? found?.start
      switch found?.due {
      case .on(let date) where date.last < issued:
        due.notes.append(
          cell.note(
            why: Words(
              vi: "hạn trước ngày ban hành (\(issued.vietnamese))", en: "due before the day of issue, \(issued)"),
            done: Open.due))
      case .on(let date):
        end = date.last
        due.value = .plain(date.written)
      case .within(let length): due.value = .plain(length)
      case .ongoing: due.value = .plain("thường_xuyên")
      case nil:
        let why = found?.start == nil ? Open.noDate : Open.startOnly
        due.notes.append(cell.note(why: why, done: Open.due))
      }
      if let doubt = found?.doubt, case .plain(let written)? = due.value {
        due.notes.append(
          cell.note(why: doubt, done: Words(vi: "ghi \(written)", en: "\(written) is written")))
      }
      if let brackets = found?.brackets, !brackets.isEmpty {
        due.notes.append(
          cell.note(
            "(" + brackets.joined(separator: "; ") + ")", why: Words(vi: "không phải thời hạn", en: "no date"),
            done: Words(vi: "chỉ giữ ở chú thích này", en: "kept in this comment only")))
      }
      if let period = found?.update,
        let word = UpdatePeriod.keywords.entries.first(where: { $0.value == period })?.vi.first
      {
        update.value = .plain(word)
      }
      if due.value == nil, isInherited { due.value = .plain("~") }
    }
    if let begin, let cell = row.cells[.start] ?? row.cells[.due] {
      if begin.first > issued, end.map({ begin.first <= $0 }) ?? true {
        start.value = .plain(begin.written)
      } else if begin.last < issued || end.map({ begin.first > $0 }) ?? false {
        start.notes.append(
          cell.note(
            begin.written,
            why: begin.last < issued
              ? Words(vi: "bắt đầu trước ngày ban hành", en: "begins before the day of issue")
              : Words(vi: "bắt đầu sau thời hạn", en: "begins after it is due"),
            done: Words(vi: "để trống bắt_đầu: tính từ ngày ban hành", en: "no start written: counted from the issue")))
      }
    }
    return [start, due, update].filter { $0.value != nil || !$0.notes.isEmpty }
  }

  // MARK: Results

  private func product(_ cell: AnnexCell, isGroup: Bool) -> AnnexNode.Field {
    var field = AnnexNode.Field(key: "sản_phẩm")
    let products = ProductCell(cell.text, wording).products
    guard !isGroup else {
      field.notes.append(
        cell.note(
          why: Words(vi: "sản phẩm của cả một nhóm", en: "the product of a whole group"),
          done: Words(
            vi: "chỉ ghi ở chú thích này: sản phẩm là của nhiệm vụ", en: "kept in this comment: tasks have products")))
      return field
    }
    guard let first = products.first else { return field }
    guard let type = first.type else {
      field.notes.append(
        cell.note(
          why: Words(vi: "không rõ loại sản phẩm", en: "the kind of product is not certain"),
          done: Words(
            vi: "để trống sản_phẩm; ghi `sản_phẩm: {loại: …, tên: …}`",
            en: "no deliverable written; write `deliverable: {type: …, title: …}`")))
      return field
    }
    field.value = .product(type: type.word, title: first.title)
    if products.count > 1 {
      field.notes.append(
        cell.note(
          products.dropFirst().map(\.text).joined(separator: "; "),
          why: Words(vi: "nhiều sản phẩm", en: "several products"),
          done: Words(
            vi: "ghi sản phẩm đầu; các sản phẩm này ở nhiệm vụ riêng, hoặc thành mốc",
            en: "the first is written; make these tasks of their own, or milestones")))
    }
    return field
  }

  private func readIndicators(_ cell: AnnexCell, isGroup: Bool, _ node: inout AnnexNode) {
    let found = KPICell(cell.text)
    guard !isGroup else {
      node.description.append(remark(cell))
      return
    }
    node.indicators = found.indicators
    guard !found.rest.isEmpty else { return }
    let rest = found.rest.joined(separator: "; ")
    node.description.append(cell.heading.isEmpty ? rest : "\(cell.heading): \(rest)")
    node.notes.append(
      cell.note(
        rest,
        why: Words(
          vi: "không chắc con số, đơn vị hoặc mức phải đạt", en: "number, unit or relation is not certain"),
        done: Words(vi: "ghi vào mô_tả; thêm các_chỉ_tiêu nếu có", en: "in the description; add kpis if there are")))
  }
}

/// What is left open.
private enum Open {
  static let presiding = Words(vi: "để trống chủ_trì", en: "no presiding agency written")
  static let coordinating = Words(vi: "không ghi vào phối_hợp", en: "not written among those that coordinate")
  static let authority = Words(vi: "để trống cấp_ban_hành", en: "no issuing authority written")
  static let due = Words(vi: "để trống thời_hạn", en: "no due date written")
  static let startOnly = Words(
    vi: "chỉ nói từ khi nào, không nói đến khi nào", en: "it says from when, and not until when")
  static let noDate = Words(
    vi: "không đọc được thành ngày, tháng, quý hay năm", en: "this is no day, month, quarter or year")
}
