import Diagnostics

extension Mistakes {
  /// A quote that is opened and not closed, or is closed by the next one some lines below.
  static let unclosedQuote: Mistake = { stop in
    if stop.trouble == .quoteNotClosed { return unclosedQuote(stop, at: stop.began) }
    guard let text = stop.before, text.kind == .doubleQuoted || text.kind == .singleQuoted,
      !stop.isSameLine(Int(text.start), Int(text.end))
    else { return nil }
    return unclosedQuote(stop, at: Int(text.start))
  }

  private static func unclosedQuote(_ stop: Stop, at quote: Int) -> Diagnostic {
    let mark = stop.text(quote, quote + 1)
    let end = stop.textEnd(quote)
    return Diagnostic(
      .error, 3,
      Words(vi: "dấu nháy \(mark) mở ở đây không được đóng", en: "the quote \(mark) opened here is not closed"),
      at: stop.span(quote, quote + 1),
      help: Words(vi: "thêm \(mark) vào cuối đoạn văn bản", en: "add \(mark) at the end of the text"),
      fixes: [
        stop.inserting(
          mark, at: end, Words(vi: "đóng nháy ở cuối dòng này", en: "close it at the end of this line"), .choice)
      ])
  }
}
