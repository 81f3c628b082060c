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
    Diagnostic(
      .error, 3, Words(vi: "dòng này không có dấu hai chấm", en: "this line has no colon"),
      at: stop.span(start, stop.textEnd(start)),
      help: Words(
        vi: "viết `khoá: giá trị`; nếu dòng này nối tiếp văn bản ở trên thì thụt nó vào thêm",
        en: "write `key: value`; if it continues the text above, indent it more"),
      fixes: [colon(stop, start)].compactMap { $0 })
  }

  /// After the first of two words.
  private static func colon(_ stop: Stop, _ start: Int) -> Fix? {
    var word = start
    while !stop.isBlankOrEnd(word), !stop.isSign(word) { word += 1 }
    let value = stop.afterBlanks(word)
    guard word > start, value > word, stop.openBracket == nil else { return nil }
    var end = value
    while !stop.isBlankOrEnd(end) { end += 1 }
    guard end == stop.textEnd(start) || "\"'[{0123456789".utf8.contains(stop.byte(value)) else { return nil }
    return stop.inserting(
      ":", at: word, Words(vi: "thêm dấu hai chấm sau chữ đầu", en: "insert a colon after the first word"), .choice)
  }
}
