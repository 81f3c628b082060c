import Diagnostics

extension Mistakes {
  /// `title: {agency} báo cáo`, `title: [Mới] Xây dựng`: a text that begins like a mapping or a list.
  static let textAfterBracket: Mistake = { stop in
    guard let value = stop.before, value.isFlow, !value.kind.isScalar, !stop.isBlankOrEnd(stop.place),
      stop.isSameLine(Int(value.start), stop.place)
    else { return nil }
    let bracket = stop.openBracket
    if let bracket, stop.byte(bracket) != UInt8(ascii: "{") || stop.isKey(stop.place) || stop.isSign(stop.place) {
      return nil
    }
    let start = Int(value.start)
    let mark = stop.text(start, start + 1)
    // `{agency} …` and `[Mới] …` are texts; several things in the brackets may be a list with a slip behind it.
    let isWord = !stop.text(start, Int(value.end)).contains { ",:\n".contains($0) }
    return Diagnostic(
      .error, 3,
      value.kind == .mapping
        ? Words(
          vi: "giá trị bắt đầu bằng `\(mark)` được hiểu là nhóm khoá, sau `}` không được có chữ",
          en: "a value that begins with `\(mark)` is read as a mapping, and no words may follow its `}`")
        : Words(
          vi: "giá trị bắt đầu bằng `\(mark)` được hiểu là danh sách, sau `]` không được có chữ",
          en: "a value that begins with `\(mark)` is read as a list, and no words may follow its `]`"),
      at: stop.span(start, Int(value.end)),
      fixes: [
        stop.quoting(
          start, bracket == nil ? stop.textEnd(stop.place) : stop.flowEntryEnd(start), isWord ? .safe : .choice)
      ])
  }
}
