import Diagnostics

extension Mistakes {
  /// A key where a list item was due.
  static let keyAmongItems: Mistake = { stop in
    guard stop.trouble == .itemExpected, stop.place < stop.bytes.count else { return nil }
    let end = stop.keyColon(from: stop.place) ?? stop.textEnd(stop.place)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dòng này thẳng cột với các dấu `-` của danh sách, nhưng không phải một mục của nó",
        en: "this line stands in the column of a list's dashes, but it is a key where a list item has to be"),
      at: stop.span(stop.place, max(end, stop.place + 1)),
      notes: stop.levels.last.map {
        [
          Diagnostic.Note(
            Words(vi: "danh sách bắt đầu ở đây", en: "the list begins here"), at: stop.span($0.start, $0.start + 1))
        ]
      } ?? [],
      help: Words(
        vi: "thụt dòng cho thẳng cột với các khoá mà nó thuộc về, hoặc thêm `- ` nếu đây là một mục mới",
        en: "indent it as the keys that it belongs with, or begin it with `- ` if it is a new item"),
      fixes: [repair(stop)].compactMap { $0 })
  }

  /// Into the item above.
  private static func repair(_ stop: Stop) -> Fix? {
    let line = stop.lineStart(stop.place)
    let column = stop.place - line
    guard stop.isAtLineStart, stop.looksLikeEntry(line), let last = stop.last else { return nil }
    var above = stop.lineStart(Int(last.start))
    while stop.textStart(above) - above > column, let earlier = stop.previousLine(above) { above = earlier }
    let entry = stop.entryStart(above)
    guard entry > stop.textStart(above), stop.textStart(above) - above == column, stop.keyColon(from: entry) != nil
    else {
      return nil
    }
    return Fix(
      Words(vi: "đưa vào mục ở trên", en: "put it into the item above"), .choice, stop.moving(line, to: entry - above))
  }
}
