import Diagnostics
import ResolutionCompiler

extension Table {
  /// The columns of the official annex, and last the id, by which the program finds a task again.
  static func tasks(_ annex: Annex, in language: Language) -> Table {
    var table = Table(
      name: Words(vi: "Nhiệm vụ", en: "Tasks")[language],
      columns: Annex.columns.map { Column($0.title[language], width: $0.width) }
        + [Column(Annex.idTitle[language], width: 30)])
    for document in annex.documents {
      if annex.documents.count > 1 {
        table.rows.append(
          Row(
            cells: [.empty, Cell("\(document.number): \(document.title[language])")]
              + Array(repeating: .empty, count: 5) + [Cell(document.key)],
            isHeading: true))
      }
      for line in document.lines { table.rows.append(row(line, in: language)) }
    }
    return table
  }

  private static func row(_ line: Annex.Line, in language: Language) -> Row {
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
        Cell(line.kpis.map { $0.text(dueOn: line.due.day, in: language) }.joined(separator: "\n")), Cell(line.id),
      ], isHeading: line.isGroup)
  }
}
