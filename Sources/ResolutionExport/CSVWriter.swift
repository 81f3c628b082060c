import Diagnostics

/// Writes comma-separated values (RFC 4180) for spreadsheets and scripts, beginning with a byte-order mark, without which
/// Excel misreads Vietnamese.
package struct CSVWriter {
  package private(set) var bytes = Array("\u{FEFF}".utf8)
  private var isAtStart = true

  package init() {}

  package mutating func text(_ text: String) {
    // What a spreadsheet would take for a formula is made a text by an apostrophe.
    let isFormula = text.unicodeScalars.first.map { CSVWriter.formulaSigns.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    separate()
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

  /// As it is: a number, a date.
  package mutating func plain(_ text: String) {
    separate()
    bytes += text.utf8
  }

  package mutating func number(_ number: Double) { plain(JSONNumber.text(of: number)) }

  package mutating func endLine() {
    bytes += "\r\n".utf8
    isAtStart = true
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
  }

  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
