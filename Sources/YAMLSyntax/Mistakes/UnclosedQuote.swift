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
    // Between brackets the text does not reach to the end of the line, and nobody knows how far.
    let isInBrackets = stop.openBracketOfLine(before: quote) != nil
    return Diagnostic(
      .error, 3,
      Words(vi: "dấu nháy \(mark) mở ở đây không được đóng", en: "the quote \(mark) opened here is not closed"),
      at: stop.span(quote, quote + 1),
      help: Words(vi: "thêm \(mark) vào cuối đoạn văn bản", en: "add \(mark) at the end of the text"),
      fixes: isInBrackets
        ? []
        : [
          stop.inserting(
            mark, at: stop.textEnd(quote),
            Words(vi: "đóng nháy ở cuối dòng này", en: "close it at the end of this line"), .choice)
        ])
  }
}
