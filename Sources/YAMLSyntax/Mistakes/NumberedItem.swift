import Diagnostics

extension Mistakes {
  /// `1. nhiệm_vụ: …`, `a) …`, `+ …`: how word processors and decrees begin the items of a list.
  static let numberedItem: Mistake = { stop in
    let here = stop.lineStart(stop.place)
    if let found = numberedItem(stop, here) { return found }
    guard let above = stop.previousLine(here), stop.afterBlanks(here) - here > stop.afterBlanks(above) - above else {
      return nil
    }
    return numberedItem(stop, above)
  }

  private static func numberedItem(_ stop: Stop, _ line: Int) -> Diagnostic? {
    let start = stop.afterBlanks(line)
    guard let end = stop.markEnd(start) else { return nil }
    let key = stop.bytes.afterLookalikeBlanks(stop.afterBlanks(end))
    guard key > end, stop.isKey(key) else { return nil }
    // In the middle of a text, a number may as well be the text's.
    let isKnown =
      stop.isKeyOfOthers(key) || stop.bytes[key..<stop.wordEnd(key)].contains(UInt8(ascii: "_"))
    guard isKnown || stop.trouble != .colonNotAllowed || line != stop.lineStart(stop.place) else { return nil }
    let mark = stop.text(start, end)
    let columns = columns(stop, line, start, key)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "mỗi mục của danh sách mở đầu bằng `- `, không phải `\(mark)`",
        en: "an item of a list begins with `- `, not with `\(mark)`"),
      at: stop.span(start, end),
      help: stop.byte(end - 1) == UInt8(ascii: ".") || stop.byte(end - 1) == UInt8(ascii: ")")
        ? Words(
          vi: "số thứ tự của Word không cần ghi lại: thứ tự là thứ tự các dòng",
          en: "the numbers of a word processor are not needed: the order is that of the lines") : nil,
      fixes: [
        Fix(
          Words(vi: "thay bằng dấu gạch nối `-`", en: "replace with a hyphen `-`"), isKnown ? .safe : .choice,
          [
            Fix.Edit(
              stop.span(line, key),
              String(repeating: " ", count: columns.dash) + "-"
                + String(repeating: " ", count: columns.key - columns.dash - 1))
          ])
      ])
  }

  /// Where the dash and the key have to stand, so that the lines below go on with the item.
  private static func columns(_ stop: Stop, _ line: Int, _ start: Int, _ key: Int) -> (dash: Int, key: Int) {
    let dash = start - line
    guard let next = stop.bytes.nextLine(line), !stop.bytes.isItem(next), stop.markEnd(stop.afterBlanks(next)) == nil,
      stop.afterBlanks(next) - next > dash + 1
    else { return (dash, dash + 2) }
    let column = stop.afterBlanks(next) - next
    // As the items above, if they go on in that column.
    var above = stop.previousLine(line)
    while let earlier = above, stop.afterBlanks(earlier) - earlier >= min(dash, column) {
      if stop.bytes.isItem(earlier), stop.entryStart(earlier) - earlier == column {
        return (stop.afterBlanks(earlier) - earlier, column)
      }
      above = stop.previousLine(earlier)
    }
    return (dash, column)
  }
}

extension Stop {
  /// The end of `1.`, `12)`, `a)`, `đ.`, `+`, `*` or a dot, with a blank behind it.
  fileprivate func markEnd(_ start: Int) -> Int? {
    var end = start
    while end < start + 3, (0x30...0x39).contains(byte(end)) { end += 1 }
    if end == start {
      let letter = byte(start) | 0x20
      if (0x61...0x7A).contains(letter) {
        end += 1
      } else if begins("đ", at: start) || begins("Đ", at: start) {
        end = afterCharacter(start)
      }
    }
    if end > start {
      guard byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")") else { return nil }
      end += 1
    } else if byte(start) == UInt8(ascii: "+") || byte(start) == UInt8(ascii: "*") {
      end += 1
    } else if begins("·", at: start) || begins("\u{F0B7}", at: start) || bytes.lookalike(at: start)?.0 == .bullet {
      end = afterCharacter(start)
    } else {
      return nil
    }
    return isBlank(end) || bytes.lookalike(at: end)?.0 == .blank ? end : nil
  }
}
