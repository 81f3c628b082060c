import Diagnostics

extension Mistakes {
  /// A line that is read as the continuation of the text above, and has a key's colon in it.
  static let colonInContinuation: Mistake = { stop in
    guard stop.trouble == .colonNotAllowed, let text = stop.before, text.kind == .plain,
      !stop.isSameLine(Int(text.start), stop.place)
    else { return nil }
    let start = stop.textStart(stop.place)
    let line = stop.lineNumber(Int(text.start))
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dòng này nối tiếp văn bản ở dòng \(line), nên không được có dấu hai chấm và dấu cách",
        en: "this line continues the text of line \(line), so it may not hold a colon and a blank"),
      at: stop.span(start, stop.place + 1),
      notes: [
        Diagnostic.Note(
          Words(vi: "văn bản bắt đầu ở đây", en: "the text begins here"),
          at: stop.span(Int(text.start), stop.textEnd(Int(text.start))))
      ],
      help: Words(
        vi: "nếu là khoá thì thụt dòng bằng khoá ở trên; nếu là văn bản thì đặt cả đoạn trong dấu nháy kép",
        en: "if it is a key, indent it as the key above; if it is text, put the whole text in double quotes"))
  }
}
