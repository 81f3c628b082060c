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
    let isInBrackets = stop.openBracketOfLine(before: quote) != nil
    return Diagnostic(
      .error, 3,
      Words(vi: "dấu nháy \(mark) mở ở đây không được đóng", en: "the quote \(mark) opened here is not closed"),
      at: stop.span(quote, quote + 1),
      help: Words(
        vi: "văn bản trong dấu nháy kéo dài đến dấu nháy sau, dù ở nhiều dòng dưới",
        en: "a text in quotes goes on to the next quote, be it many lines below"),
      fixes: [
        isInBrackets
          ? stop.inserting(
            mark, at: stop.flowEntryEnd(quote + 1, before: quote),
            Words(vi: "đóng nháy ở cuối mục này", en: "close it at the end of this entry"), .choice)
          : stop.inserting(
            mark, at: end(stop, quote),
            Words(vi: "đóng nháy ở cuối đoạn này", en: "close it at the end of this text"), .choice)
      ])
  }

  /// The end of the line, and of those below that go on with it.
  private static func end(_ stop: Stop, _ quote: Int) -> Int {
    let line = stop.lineStart(quote)
    let column = stop.entryStart(quote) - line
    var last = line
    while let next = stop.bytes.nextLine(last), stop.afterBlanks(next) - next > column, !stop.looksLikeEntry(next) {
      last = next
    }
    return last == line ? stop.textEnd(quote) : stop.textEnd(stop.afterBlanks(last))
  }
}
