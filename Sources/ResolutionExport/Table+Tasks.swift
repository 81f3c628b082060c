import Diagnostics
import ResolutionCompiler

extension Table {
  /// The columns of the official annex, those for what else some task says, and last the id, by which the program finds a
  /// task again.
  static func tasks(_ annex: Annex, in language: Language) -> Table {
    let lines = annex.documents.lazy.flatMap(\.lines)
    var further: [(column: Column, cell: (Annex.Line) -> Cell)] = []
    if lines.contains(where: { !$0.issuing.isEmpty }) {
      further.append((Column(Annex.issuingTitle[language], width: 28), { Cell($0.issuing.names(in: language)) }))
    }
    if lines.contains(where: { !$0.resources.isEmpty }) {
      further.append((Column(Annex.resourcesTitle[language], width: 28), { Cell($0.resources.text(in: language)) }))
    }
    var table = Table(
      name: Words(vi: "Nhiệm vụ", en: "Tasks")[language],
      columns: Annex.columns.map { Column($0.title[language], width: $0.width) } + further.map(\.column)
        + [Column(Annex.idTitle[language], width: 30)])
    for document in annex.documents {
      if annex.documents.count > 1 {
        table.rows.append(
          Row(
            cells: [.empty, Cell("\(document.number): \(document.title[language])")]
              + Array(repeating: .empty, count: table.columns.count - 3) + [Cell(document.key)],
            isHeading: true))
      }
      for line in document.lines { table.rows.append(row(line, further.map { $0.cell(line) }, in: language)) }
    }
    return table
  }

  private static func row(_ line: Annex.Line, _ further: [Cell], in language: Language) -> Row {
    let due: Cell =
      switch line.due {
      case .on(let day): .day(day)
      case .ongoing: Cell(Annex.ongoing[language])
      case .missing, .unreadable: .empty
      }
    // A number is there to be sorted by.
    let ordinal = line.isGroup ? Cell(line.ordinal) : Double(line.ordinal).map(Cell.number) ?? .empty
    return Row(
      cells: [
        ordinal, Cell(line.title[language]), Cell(line.presiding.names(in: language)),
        Cell(line.coordinating.names(in: language)), due, Cell(line.deliverable?.text(in: language) ?? ""),
        Cell(line.kpis.map { $0.text(dueOn: line.due.day, in: language) }.joined(separator: "\n")),
      ] + further + [Cell(line.id)], isHeading: line.isGroup)
  }
}
