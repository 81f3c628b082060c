import Diagnostics
import ResolutionCompiler

/// Comma-separated values (RFC 4180), one line a task, for spreadsheets and scripts. Begins with a byte-order mark, without
/// which Excel misreads Vietnamese; days are ISO, which no setting of a country turns round.
struct CSV: ExportFormat {
  let name = "csv"
  let fileExtension = "csv"
  let isText = true
  let folds = false

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    CSV.bytes(of: Table.tasks(annex, in: circumstances.language))
  }

  static func bytes(of table: Table) -> [UInt8] {
    var bytes = Array("\u{FEFF}".utf8)
    append(table.columns.map { .text($0.title) }, to: &bytes)
    for row in table.rows { append(row.cells, to: &bytes) }
    return bytes
  }

  static func append(_ cells: [Table.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .text(let text): append(text, to: &bytes)
      case .number(let number): bytes += JSONNumber.text(of: number).utf8
      case .day(let day): bytes += day.description.utf8
      }
    }
    bytes += "\r\n".utf8
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    // What a spreadsheet would take for a formula is made a text by an apostrophe.
    let isFormula = text.unicodeScalars.first.map { CSV.formulaSigns.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
