import Diagnostics

extension Mistakes {
  /// A line among keys that is no `key: value`.
  static let missingColon: Mistake = { stop in
    guard stop.trouble == .colonMissing else { return nil }
    let end = stop.textEnd(stop.began)
    // A key is looked for in the first 1024 characters of a line.
    if end - stop.began > 1024, stop.keyColon(from: stop.began) != nil {
      return Diagnostic(
        .error, 3, Words(vi: "khoá dài quá 1024 ký tự", en: "a key longer than 1024 characters"),
        at: stop.span(stop.began, stop.afterCharacter(stop.began)),
        help: Words(vi: "đặt đoạn văn bản trong dấu nháy kép", en: "put the text in double quotes"))
    }
    return noColon(stop, at: stop.began)
  }

  /// The same, where the line begins with something that could be no key.
  static let noKey: Mistake = { stop in
    guard stop.trouble == .keyExpected, stop.isAtLineStart, stop.keyColon(from: stop.place) == nil else { return nil }
    return noColon(stop, at: stop.place)
  }

  static func noColon(_ stop: Stop, at start: Int) -> Diagnostic {
    let colon = colon(stop, start)
    let more = colon == nil ? continuation(stop, start) : nil
    return Diagnostic(
      .error, 3,
      more == nil
        ? Words(vi: "dòng này không có dấu hai chấm", en: "this line has no colon")
        : Words(
          vi: "dòng này không có dấu hai chấm; có phải là phần tiếp theo của dòng trên?",
          en: "this line has no colon; does it continue the one above?"),
      at: stop.span(start, stop.textEnd(start)),
      help: more == nil
        ? Words(
          vi: "viết `khoá: giá trị`; nếu là ghi chú thì mở đầu bằng `# `",
          en: "write `key: value`; a note begins with `# `")
        : Words(
          vi: "văn bản viết tiếp ở dòng dưới phải thụt vào sâu hơn khoá của nó; nếu là ghi chú thì mở đầu bằng `# `",
          en: "a text that goes on in the next line has to be indented more than its key; a note begins with `# `"),
      fixes: [colon ?? more ?? comment(stop, start)].compactMap { $0 })
  }

  /// After the first word, or in the place of another sign behind it.
  private static func colon(_ stop: Stop, _ start: Int) -> Fix? {
    let word = stop.wordEnd(start)
    guard word > start, stop.openBracket == nil else { return nil }
    let end = stop.textEnd(start)
    let isKnown = stop.isKeyOfOthers(start)
    let isName = isKnown || stop.bytes[start..<word].contains(UInt8(ascii: "_"))
    let safety: Fix.Safety = isKnown && stop.bytes[start..<word].contains(UInt8(ascii: "_")) ? .safe : .choice
    let sign = stop.afterBlanks(word)
    if sign < end, ";=.,".utf8.contains(stop.byte(sign)), stop.isBlankOrEnd(sign + 1), isName {
      return Fix(
        Words(vi: "thay bằng dấu hai chấm", en: "put a colon there instead"), safety,
        [Fix.Edit(stop.span(word, sign + 1), ":")])
    }
    guard word == end || isName || isCode(stop, sign, end), word < end || isName || isFollowedByItsOwn(stop, start)
    else {
      return nil
    }
    guard word == end || stop.isBlank(word) else { return nil }
    return stop.inserting(
      ":", at: word, Words(vi: "thêm dấu hai chấm sau chữ đầu", en: "insert a colon after the first word"), safety)
  }

  /// Something that stands in brackets or quotes, a number, or a code: no word of a text.
  private static func isCode(_ stop: Stop, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    if "\"'[{0123456789".utf8.contains(stop.byte(start)) { return true }
    return stop.bytes[start..<end].allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// Whether the lines below stand further in.
  private static func isFollowedByItsOwn(_ stop: Stop, _ start: Int) -> Bool {
    let line = stop.lineStart(start)
    guard let next = stop.bytes.nextLine(line) else { return false }
    return stop.afterBlanks(next) - next > start - line
  }

  /// Indents the line so that it continues the text above.
  private static func continuation(_ stop: Stop, _ start: Int) -> Fix? {
    let line = stop.lineStart(start)
    guard stop.textStart(start) == start, !isFollowedByItsOwn(stop, start), let above = stop.previousLine(line),
      let colon = stop.keyColon(from: stop.entryStart(above)), stop.isSentence(after: colon),
      !"|>&*!%@`".utf8.contains(stop.byte(stop.afterBlanks(colon + 1))), !stop.begins("//", at: start)
    else { return nil }
    let column = stop.entryStart(above) - above + 2
    return Fix(
      Words(vi: "thụt vào để nối với dòng trên", en: "indent it, so that it continues the line above"), .choice,
      [Fix.Edit(stop.span(line, start), String(repeating: " ", count: column))])
  }

  private static func comment(_ stop: Stop, _ start: Int) -> Fix? {
    guard stop.textStart(start) == start, stop.begins("//", at: start) else { return nil }
    return Fix(
      Words(vi: "thay `//` bằng `#`", en: "replace `//` with `#`"), .safe,
      [Fix.Edit(stop.span(start, start + 2), stop.isBlankOrEnd(start + 2) ? "#" : "# ")])
  }
}
