import Diagnostics

extension Mistakes {
  /// `"Về "đột phá" khoa học"`, or `"Đề án 06" của Chính phủ`: the quotes end before the text does.
  static let textAfterQuote: Mistake = { stop in
    guard let text = stop.before, text.kind == .doubleQuoted || text.kind == .singleQuoted,
      !stop.isBlankOrEnd(stop.place), stop.isSameLine(Int(text.start), stop.place), stop.openBracket == nil
    else { return nil }
    let start = Int(text.start)
    let quote = stop.byte(start)
    let mark = stop.text(start, start + 1)
    let end = stop.textEnd(stop.place)
    // The author means the first and the last quote of the line as the text's own.
    let isWhole = stop.byte(end - 1) == quote
    let other = quote == UInt8(ascii: "\"") ? "'" : "\""
    var fixes: [Fix] = []
    let content = isWhole ? (start + 1, end - 1) : (start, end)
    let inner = stop.text(content.0, content.1)
    if !inner.contains("\\"), !inner.contains(other) {
      fixes.append(
        Fix(
          Words(vi: "đặt cả đoạn trong dấu \(other)", en: "put the whole text in \(other)"), .choice,
          [Fix.Edit(stop.span(start, end), other + inner + other)]))
    }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "đoạn trong dấu nháy \(mark) kết thúc ở đây, sau đó không được có chữ",
        en: "the text in \(mark) quotes ends here, and no words may follow it"),
      at: stop.span(Int(text.end) - 1, Int(text.end)),
      notes: [
        Diagnostic.Note(
          Words(vi: "dấu nháy mở ở đây", en: "the quote is opened here"), at: stop.span(start, start + 1))
      ],
      help: Words(
        vi: "đặt cả đoạn trong dấu \(other) nếu bên trong có \(mark)",
        en: "put the whole text in \(other) if there is a \(mark) inside it"),
      fixes: fixes)
  }
}
