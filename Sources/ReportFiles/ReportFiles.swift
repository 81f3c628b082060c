package import Diagnostics
package import MonitoringStore
internal import Tables
internal import YAMLSyntax

/// What a file of reports says: the reports that can be made out, and what is wrong with the rest.
package struct ReportFile: Sendable {
  package var reports: [WrittenReport] = []
  package var mistakes: [ReportMistake] = []

  package init(reports: [WrittenReport] = [], mistakes: [ReportMistake] = []) {
    self.reports = reports
    self.mistakes = mistakes
  }
}

/// Reads reports from a table (CSV, as spreadsheets write it) or from JSON. Which of them it is the first letter tells:
/// JSON begins with a bracket or brace.
///
/// Any bytes at all are answered, in time in proportion to the file. Texts come out in Unicode NFC.
package func readReports(_ file: SourceFile) -> ReportFile {
  let bytes = Array(file.bytes)
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let lines = LineIndex(file)
  if let refusal = refusal(of: bytes) {
    let at = lines.place(at: refusal.offset)
    return ReportFile(mistakes: [ReportMistake(refusal.why, at: .file(line: at.line, column: at.column))])
  }
  let first = bytes[start...].first { $0 > 0x20 }
  if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
    var reader = JSONReports(lines)
    reader.read(bytes, from: start)
    return reader.result
  }
  var reader = TableReports(lines)
  reader.read(bytes, from: start)
  return reader.result
}

/// A text in Unicode NFC, as reports are kept. One typed on some keyboards is not.
package func inNFC(_ text: String) -> String { composed(text) }

/// What makes a file no text that could be read.
private func refusal(of bytes: [UInt8]) -> (why: Words, offset: Int)? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return (
      Words(
        vi: "tệp là văn bản UTF-16; lưu lại dạng “CSV UTF-8”", en: "the file is text in UTF-16; save it as “CSV UTF-8”"),
      0
    )
  }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    return (
      Words(
        vi: "tệp là sổ Excel; lưu lại dạng “CSV UTF-8”", en: "the file is an Excel workbook; save it as “CSV UTF-8”"), 0
    )
  }
  if let zero = bytes.firstIndex(of: 0) {
    return (Words(vi: "tệp không phải văn bản: có byte 0", en: "the file is no text: there is a zero byte in it"), zero)
  }
  return firstFault(inUTF8: bytes).map {
    (
      Words(
        vi: "tệp không phải UTF-8; lưu lại dạng “CSV UTF-8” (phông chữ TCVN3, VNI phải chuyển sang Unicode trước)",
        en: "the file is not UTF-8; save it as “CSV UTF-8” (text in TCVN3 or VNI has to be converted to Unicode first)"),
      $0
    )
  }
}
