import Diagnostics

extension Mistakes {
  /// `description: | Nội dung`: the text has to begin on the next line. `target: > 30 %` is another matter.
  static let blockTextOnFirstLine: Mistake = { stop in
    guard stop.trouble == .blockScalarHeader, stop.byte(stop.began) == UInt8(ascii: "|") else { return nil }
    var header = stop.began + 1
    while "+-".utf8.contains(stop.byte(header)) { header += 1 }
    let text = stop.afterBlanks(header)
    let line = stop.lineStart(stop.began)
    let column = stop.entryStart(stop.began) - line
    let below = stop.bytes.linesBelow(line, deeperThan: column).first.map { stop.afterBlanks($0) - $0 } ?? column + 2
    return Diagnostic(
      .error, 3,
      Words(vi: "sau `|` văn bản phải bắt đầu ở dòng dưới", en: "after `|` the text has to begin on the next line"),
      at: stop.span(stop.began, stop.textEnd(stop.began)),
      help: Words(
        vi: "văn bản chỉ có một dòng thì không cần `|`", en: "a text of a single line needs no `|`"),
      fixes: text > header
        ? [
          Fix(
            Words(vi: "xuống dòng sau `|`", en: "begin a new line after the `|`"), .safe,
            [Fix.Edit(stop.span(header, text), "\n" + String(repeating: " ", count: below))])
        ] : [])
  }
}
