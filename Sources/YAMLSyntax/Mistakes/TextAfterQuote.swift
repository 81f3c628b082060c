import Diagnostics

extension Mistakes {
  /// `"Về "đột phá" khoa học"`, or `"Đề án 06" của Chính phủ`: the quotes end before the text does.
  static let textAfterQuote: Mistake = { stop in
    guard let text = stop.before, text.kind == .doubleQuoted || text.kind == .singleQuoted,
      !stop.isBlankOrEnd(stop.place), stop.isSameLine(Int(text.start), stop.place)
    else { return nil }
    // Between brackets, another entry may have begun without a comma.
    let bracket = stop.openBracket
    if let bracket, stop.byte(bracket) != UInt8(ascii: "{") || stop.isKey(stop.place) || stop.isSign(stop.place) {
      return nil
    }
    let start = Int(text.start)
    let inner = Int(text.end) - 1
    let end = bracket == nil ? stop.textEnd(stop.place) : stop.flowEntryEnd(stop.place)
    let mark = stop.text(start, start + 1)
    let other = mark == "\"" ? "'" : "\""
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dấu nháy \(mark) này kết thúc văn bản, sau nó không được có chữ",
        en: "this \(mark) ends the text that the first one began, and no words may follow it"),
      at: stop.span(inner, inner + 1),
      notes: [
        Diagnostic.Note(
          Words(vi: "dấu nháy mở ở đây", en: "the quote is opened here"), at: stop.span(start, start + 1))
      ],
      help: Words(
        vi: "văn bản có \(mark) bên trong thì đặt giữa hai dấu \(other)",
        en: "a text that holds \(mark) stands between two \(other)"),
      fixes: [repair(stop, start, inner, end, other)].compactMap { $0 })
  }

  private static func repair(_ stop: Stop, _ start: Int, _ inner: Int, _ end: Int, _ other: String) -> Fix? {
    let quote = stop.byte(start)
    // The quotes that begin and end all of it are the author's for YAML, if the next one opens a quotation within or is
    // an apostrophe. In `"A" và "B"` they are not.
    let isNested =
      stop.byte(end - 1) == quote && end - 1 > inner && (stop.isBlank(inner - 1) || !stop.isBlankOrEnd(inner + 1))
    let text = stop.bytes[start..<end]
    let isPaired = text.count { $0 == quote } % 2 == 0
    guard other == "'" || !text.contains(UInt8(ascii: "\"")) && !text.contains(UInt8(ascii: "\\")) else { return nil }
    let doubled = other == "'" ? text.indices.filter { text[$0] == UInt8(ascii: "'") } : []
    return Fix(
      Words(vi: "đặt cả đoạn giữa hai dấu \(other)", en: "put the whole text between two \(other)"),
      isPaired ? .safe : .choice,
      [Fix.Edit(stop.span(start, isNested ? start + 1 : start), other)]
        + doubled.map { Fix.Edit(stop.span($0, $0), "'") }
        + [Fix.Edit(stop.span(isNested ? end - 1 : end, end), other)])
  }
}
