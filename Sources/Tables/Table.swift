package import Diagnostics
internal import YAMLSyntax

/// Rows of texts as spreadsheets write them (RFC 4180): quoted where a text holds the separator, a quote or a line
/// break. The separator is a comma, or the semicolon of a spreadsheet whose decimal sign is the comma, or a tab.
package struct Table {
  package struct Cell {
    package var text: String
    /// Where it begins in the file.
    package var offset: Int
  }

  package struct Row {
    /// As a spreadsheet counts, from 1.
    package var number: Int
    package var cells: [Cell]

    package var isEmpty: Bool { cells.allSatisfy { $0.text.isEmpty } }
  }

  package private(set) var rows: [Row] = []
  package private(set) var mistakes: [(why: Words, offset: Int)] = []

  /// - Parameter start: where the text begins, behind a byte-order mark.
  package init(_ bytes: [UInt8], from start: Int) {
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
    return Cell(text: composed(String(decoding: text, as: UTF8.self)).trimmed, offset: ahead)
  }

  /// How many lines are looked at to tell the separator.
  private static let sampledLines = 30

  /// The separator that stands in most lines in the same number, outside quotes. Commas and semicolons of prose differ from
  /// line to line.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let separators = [UInt8(ascii: ";"), 9, UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var lines: [[Int: Int]] = [[:], [:], [:]]
    var isQuoted = false
    var left = sampledLines
    func endLine() {
      for (index, count) in counts.enumerated() where count > 0 { lines[index][count, default: 0] += 1 }
      counts = [0, 0, 0]
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 {
        endLine()
        left -= 1
        if left == 0 { break }
      } else if let index = separators.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    endLine()
    let weights = lines.map { $0.map { $0.key * $0.value }.max() ?? 0 }
    if weights[0] > max(weights[1], weights[2]) { return separators[0] }
    return weights[1] > weights[2] ? separators[1] : separators[2]
  }
}
