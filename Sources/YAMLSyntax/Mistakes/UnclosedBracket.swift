import Diagnostics

extension Mistakes {
  /// A list or mapping in brackets whose end is missing: the text goes on with another entry, or is at its end.
  static let unclosedBracket: Mistake = { stop in
    let isUnclosed = stop.trouble == .sequenceNotClosed || stop.trouble == .mappingNotClosed
    guard let bracket = stop.openBracket ?? (isUnclosed ? stop.began : nil) else { return nil }
    let isOtherEntry =
      !stop.isSameLine(bracket, stop.place) && stop.looksLikeEntry(stop.lineStart(stop.place))
      && indentation(stop, stop.place) <= indentation(stop, bracket)
    guard isOtherEntry || stop.place >= stop.bytes.count || isAtDocumentMark(stop) else { return nil }
    let closing = stop.byte(bracket) == UInt8(ascii: "[") ? "]" : "}"
    let mark = stop.text(bracket, bracket + 1)
    return Diagnostic(
      .error, 3,
      Words(vi: "ngoặc `\(mark)` mở ở đây không được đóng", en: "the `\(mark)` opened here is not closed"),
      at: stop.span(bracket, bracket + 1),
      help: Words(
        vi: "mọi thứ sau `\(mark)` đều nằm trong ngoặc, đến khi có `\(closing)`",
        en: "everything after a `\(mark)` stands between brackets, up to a `\(closing)`"),
      fixes: [
        stop.inserting(
          closing, at: end(stop, bracket),
          Words(vi: "thêm `\(closing)` ở cuối đoạn này", en: "add `\(closing)` where it ends"), .choice)
      ])
  }

  /// The end of the line, and of those below that go on with it.
  private static func end(_ stop: Stop, _ bracket: Int) -> Int {
    let line = stop.lineStart(bracket)
    let column = stop.entryStart(bracket) - line
    var last = line
    var end = stop.textEnd(bracket)
    while let next = stop.bytes.nextLine(last), stop.afterBlanks(next) - next > column,
      !stop.looksLikeEntry(next) || ",[{".utf8.contains(stop.byte(end - 1))
    {
      last = next
      end = stop.textEnd(stop.afterBlanks(next))
    }
    return end
  }

  private static func indentation(_ stop: Stop, _ at: Int) -> Int { stop.textStart(at) - stop.lineStart(at) }

  private static func isAtDocumentMark(_ stop: Stop) -> Bool {
    stop.lineStart(stop.place) == stop.place
      && (stop.begins("---", at: stop.place) || stop.begins("...", at: stop.place))
  }
}
