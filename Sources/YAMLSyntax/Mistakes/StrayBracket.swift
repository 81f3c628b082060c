import Diagnostics

extension Mistakes {
  /// `]` or `}` that closes nothing.
  static let strayBracket: Mistake = { stop in
    let mark = stop.byte(stop.place)
    guard mark == UInt8(ascii: "]") || mark == UInt8(ascii: "}"), stop.openBracket == nil else { return nil }
    let closing = stop.text(stop.place, stop.place + 1)
    let opening = mark == UInt8(ascii: "]") ? "[" : "{"
    // `[x, y]]`
    let isDoubled = stop.before.map { $0.isFlow && !$0.kind.isScalar } == true && stop.isBlankOrEnd(stop.place + 1)
    return Diagnostic(
      .error, 3,
      Words(vi: "`\(closing)` không có `\(opening)` nào trước nó", en: "`\(closing)` without a `\(opening)` before it"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "thêm `\(opening)`, hoặc đặt cả đoạn văn bản trong dấu nháy kép",
        en: "add `\(opening)`, or put the whole text in double quotes"),
      fixes: isDoubled
        ? [
          stop.deleting(
            stop.place, stop.place + 1, Words(vi: "xoá `\(closing)` thừa", en: "delete the `\(closing)`"), .choice)
        ] : [])
  }
}
