internal import Diagnostics

/// Rows of texts as spreadsheets write them (RFC 4180): quoted where a text holds the separator, a quote or a line
/// break. The separator is a comma, or the semicolon of a spreadsheet whose decimal sign is the comma, or a tab.
struct Table {
  struct Cell {
    var text: String
    /// Where it begins in the file.
    var offset: Int
  }

  struct Row {
    /// As a spreadsheet counts, from 1.
    var number: Int
    var cells: [Cell]

    var isEmpty: Bool { cells.allSatisfy { $0.text.isEmpty } }
  }

  private(set) var rows: [Row] = []
  private(set) var mistakes: [(why: Words, offset: Int)] = []

  init(_ bytes: [UInt8], from start: Int) {
    var start = start
    var number = 1
    var separator = Table.separator(of: bytes[start...])
    // Some spreadsheets say it in a line of its own: `sep=;`.
    if bytes[start...].starts(with: "sep=".utf8), start + 4 < bytes.count,
      bytes[start + 4] >= 0x20 || bytes[start + 4] == 9
    {
      separator = bytes[start + 4]
      start += 5
      if start < bytes.count, bytes[start] == 13 { start += 1 }
      if start < bytes.count, bytes[start] == 10 { start += 1 }
      number = 2
    }
    var at = start
    while at < bytes.count {
      var row = Row(number: number, cells: [])
      var isLast = false
      while !isLast { row.cells.append(cell(bytes, &at, separator, &isLast)) }
      rows.append(row)
      number += 1
    }
  }

  /// Reads a cell and passes what ends it.
  private mutating func cell(
    _ bytes: [UInt8], _ at: inout Int, _ separator: UInt8, _ isLast: inout Bool
  ) -> Cell {
    let begin = at
    var text: [UInt8] = []
    // Blanks before a quote are no part of the text, and none of the quotes' business.
    var ahead = at
    while ahead < bytes.count, bytes[ahead] == 0x20 { ahead += 1 }
    if ahead < bytes.count, bytes[ahead] == UInt8(ascii: "\"") {
      at = ahead + 1
      var isClosed = false
      while at < bytes.count, !isClosed {
        if bytes[at] == UInt8(ascii: "\"") {
          if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
            text.append(bytes[at])
            at += 2
          } else {
            isClosed = true
            at += 1
          }
        } else {
          text.append(bytes[at])
          at += 1
        }
      }
      if !isClosed {
        mistakes.append(
          (
            Words(
              vi: "thiếu dấu nháy kép đóng của ô bắt đầu ở đây", en: "the quote that opens this cell is never closed"),
            begin
          ))
      }
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      if at < bytes.count, bytes[at] != separator, bytes[at] != 10, bytes[at] != 13 {
        mistakes.append(
          (
            Words(
              vi: "sau dấu nháy kép đóng phải hết ô; dấu nháy kép trong nội dung thì viết hai lần (\"\")",
              en: "a cell ends behind its closing quote; a quote within a text is written twice (\"\")"), at
          ))
      }
    }
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10, bytes[at] != 13 {
      text.append(bytes[at])
      at += 1
    }
    if at < bytes.count, bytes[at] == separator {
      at += 1
      isLast = at == bytes.count
    } else {
      // LF, CR LF or CR.
      if at + 1 < bytes.count, bytes[at] == 13, bytes[at + 1] == 10 { at += 1 }
      if at < bytes.count { at += 1 }
      isLast = true
    }
    return Cell(text: inNFC(String(decoding: text, as: UTF8.self)).trimmed, offset: ahead)
  }

  /// The separator that the first row has most of, outside quotes.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { break }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 9 { counts[byte, default: 0] += 1 }
    }
    let semicolons = counts[UInt8(ascii: ";")] ?? 0
    let tabs = counts[9] ?? 0
    let commas = counts[UInt8(ascii: ",")] ?? 0
    if semicolons > max(commas, tabs) { return UInt8(ascii: ";") }
    return tabs > commas ? 9 : UInt8(ascii: ",")
  }
}

extension String {
  /// Without blanks and line breaks at either end.
  var trimmed: String {
    func isBlank(_ character: Unicode.Scalar) -> Bool {
      character.value <= 0x20 || character.value == 0xA0 || character.value == 0xFEFF
    }
    var rest = unicodeScalars[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }
}
