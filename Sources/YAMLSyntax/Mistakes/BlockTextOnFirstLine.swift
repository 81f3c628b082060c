import Diagnostics

extension Mistakes {
  /// `description: | Nội dung`: the text has to begin on the next line. `target: > 30 %` is another matter.
  static let blockTextOnFirstLine: Mistake = { stop in
    guard stop.trouble == .blockScalarHeader, stop.byte(stop.began) == UInt8(ascii: "|") else { return nil }
    return Diagnostic(
      .error, 3,
      Words(vi: "sau `|` văn bản phải bắt đầu ở dòng dưới", en: "after `|` the text has to begin on the next line"),
      at: stop.span(stop.began, stop.textEnd(stop.began)),
      help: Words(
        vi: "xuống dòng sau `|` và thụt văn bản vào, hoặc bỏ `|`",
        en: "begin a new line after `|` and indent the text, or leave the `|` out"))
  }
}
