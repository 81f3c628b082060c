internal import Diagnostics

/// The tables in a file: the sheets of an Excel workbook (`.xlsx`), or the one table of a CSV text. Which of them it is its
/// first bytes tell, not its name.
///
/// Any bytes at all are answered, in bounded time and room.
package func readSheets(_ bytes: [UInt8]) throws(TableRefusal) -> [Sheet] {
  guard bytes.contains(where: { $0 > 0x20 }) else {
    throw TableRefusal(Words(vi: "tệp trống, không có gì để đọc", en: "the file is empty"))
  }
  guard bytes.count <= TableLimits.file else { throw TableLimits.tooLarge }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
    var workbook = try Workbook(ZipArchive(bytes))
    return try workbook.sheets()
  }
  if let foreign = foreignFormat(bytes) { throw TableRefusal(foreign) }
  let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let lines = LineIndex(SourceFile(id: 0, path: "", bytes: bytes))
  func placed(_ why: Words, _ offset: Int) -> TableRefusal {
    let line = lines.place(at: offset).line
    return TableRefusal(Words(vi: "dòng \(line): \(why.vi)", en: "line \(line): \(why.en)"))
  }
  if let (why, offset) = whyNoText(bytes) { throw offset > 0 ? placed(why, offset) : TableRefusal(why) }
  let table = Table(bytes, from: mark)
  // What stands behind a quote that is never closed says nothing of itself.
  if let mistake = table.mistakes.first { throw placed(mistake.why, mistake.offset) }
  if let cell = table.rows.flatMap(\.cells).first(where: { $0.text.utf8.count > TableLimits.cell }) {
    throw placed(
      Words(
        vi: "ô dài hơn mọi ô của Excel; có lẽ có dấu nháy kép đặt sai chỗ",
        en: "a cell longer than any of Excel's; there may be a quote out of place"), cell.offset)
  }
  var cells = 0
  let rows = table.rows.compactMap { row -> Sheet.Row? in
    var found = Sheet.Row(number: row.number)
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      found.cells[index + 1] = Sheet.Cell(cell.text)
    }
    cells += found.cells.count
    return found.cells.isEmpty ? nil : found
  }
  guard cells <= TableLimits.cells else { throw TableLimits.tooLarge }
  return [Sheet(rows: rows)]
}

/// How much of a file is read at most. The largest programme of tasks is a hundredth of it.
package enum TableLimits {
  /// Bytes of the file.
  package static let file = 32 << 20
  /// Bytes of one part of a workbook, once it is inflated.
  static let part = 64 << 20
  /// The same of all that is read of it.
  static let parts = 128 << 20
  /// How many times larger a part of some size may be than what it is inflated from.
  static let ratio = 200
  static let cells = 500_000
  /// Bytes of one cell: Excel takes 32,767 letters, of up to three bytes in Vietnamese.
  static let cell = 98_301
  /// Bytes of what stands in the cells of a sheet; one text may stand in many of them.
  static let text = 32 << 20
  static let merges = 20_000
  static let sheets = 500

  static let tooLarge = TableRefusal(
    Words(
      vi: "tệp quá lớn đối với một phụ lục nhiệm vụ; chép riêng bảng nhiệm vụ sang một tệp mới",
      en: "the file is too large for an annex of tasks; copy the table of tasks into a file of its own"))
}

/// What a file is that is neither a workbook nor a text.
private func foreignFormat(_ bytes: [UInt8]) -> Words? {
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    // A workbook with a password is wrapped in the old format, in a stream of this name.
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    if contains(bytes, name) {
      return Words(
        vi: "tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu rồi lưu lại",
        en: "the file has a password; open it in Excel, take the password away and save it again")
    }
    return Words(
      vi: "tệp Word hoặc Excel đời cũ (.doc, .xls); mở bằng Excel, lưu lại dạng .xlsx",
      en: "an old Word or Excel file (.doc, .xls); open it in Excel and save it as .xlsx")
  }
  if bytes.starts(with: "%PDF-".utf8) {
    return Words(
      vi: "tệp PDF; cần bảng ở dạng .xlsx hoặc .csv", en: "a PDF file; the table is wanted as .xlsx or .csv")
  }
  if bytes.starts(with: "{\\rtf".utf8) {
    return Words(
      vi: "tệp RTF; chép bảng sang Excel, lưu dạng .xlsx", en: "an RTF file; copy the table to Excel, save it as .xlsx")
  }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    || bytes.starts(with: "GIF8".utf8)
  {
    return Words(
      vi: "tệp ảnh; cần bảng ở dạng .xlsx hoặc .csv", en: "an image; the table is wanted as .xlsx or .csv")
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  if let first = bytes[start...].first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") {
    return Words(
      vi: "tệp là trang web hoặc XML, dù mang tên khác; mở bằng Excel, lưu lại dạng .xlsx",
      en: "a web page or XML, whatever its name; open it in Excel and save it as .xlsx")
  }
  return nil
}

private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first, bytes.count >= part.count else { return false }
  return bytes.withUnsafeBufferPointer { bytes in
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
