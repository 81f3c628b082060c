import Diagnostics
import ResolutionCompiler

/// One line a task, for spreadsheets and scripts. Days are ISO, which no setting of a country turns round.
struct CSV: ExportFormat {
  let name = "csv"
  let fileExtension = "csv"
  let isText = true
  let folds = false

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    CSV.bytes(of: Table.tasks(annex, in: circumstances.language))
  }

  static func bytes(of table: Table) -> [UInt8] {
    var csv = CSVWriter()
    append(table.columns.map { .text($0.title) }, to: &csv)
    for row in table.rows { append(row.cells, to: &csv) }
    return csv.bytes
  }

  private static func append(_ cells: [Table.Cell], to csv: inout CSVWriter) {
    for cell in cells {
      switch cell {
      case .empty: csv.plain("")
      case .text(let text): csv.text(text)
      case .number(let number): csv.number(number)
      case .day(let day): csv.plain(day.description)
      }
    }
    csv.endLine()
  }
}
