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
      help: Words(vi: "thêm `\(closing)` vào chỗ kết thúc", en: "add `\(closing)` where it ends"),
      fixes: [
        stop.inserting(
          closing, at: stop.textEnd(bracket),
          Words(vi: "đóng ngoặc ở cuối dòng này", en: "close it at the end of this line"), .choice)
      ])
  }

  private static func indentation(_ stop: Stop, _ at: Int) -> Int { stop.textStart(at) - stop.lineStart(at) }

  private static func isAtDocumentMark(_ stop: Stop) -> Bool {
    stop.lineStart(stop.place) == stop.place
      && (stop.begins("---", at: stop.place) || stop.begins("...", at: stop.place))
  }
}
