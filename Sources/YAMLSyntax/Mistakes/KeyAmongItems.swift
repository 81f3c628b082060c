import Diagnostics

extension Mistakes {
  /// A key where a list item was due.
  static let keyAmongItems: Mistake = { stop in
    guard stop.trouble == .itemExpected, stop.place < stop.bytes.count else { return nil }
    let end = stop.keyColon(from: stop.place) ?? stop.textEnd(stop.place)
    return Diagnostic(
      .error, 3,
      Words(vi: "một khoá ở chỗ phải là mục danh sách", en: "a key where a list item has to be"),
      at: stop.span(stop.place, max(end, stop.place + 1)),
      notes: stop.levels.last.map {
        [
          Diagnostic.Note(
            Words(vi: "danh sách bắt đầu ở đây", en: "the list begins here"), at: stop.span($0.start, $0.start + 1))
        ]
      } ?? [],
      help: Words(
        vi: "thêm `- ` ở đầu, hoặc thụt dòng cho khớp với nhóm khoá mà nó thuộc về",
        en: "begin it with `- `, or indent it as the keys that it belongs with"))
  }
}
