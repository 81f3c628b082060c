import Diagnostics

extension Mistakes {
  /// Between brackets: two entries with no comma between them, the wrong bracket at the end, nothing between two
  /// commas.
  static let missingComma: Mistake = { stop in
    guard let bracket = stop.openBracket ?? flowStart(stop), bracket < stop.place else { return nil }
    let opening = stop.text(bracket, bracket + 1)
    let closing = opening == "[" ? "]" : "}"
    let notes = [
      Diagnostic.Note(
        Words(vi: "ngoặc `\(opening)` mở ở đây", en: "the `\(opening)` is opened here"),
        at: stop.span(bracket, bracket + 1))
    ]
    let here = stop.span(stop.place, stop.place + 1)
    switch (stop.byte(stop.place), stop.trouble) {
    case (UInt8(ascii: "]"), _), (UInt8(ascii: "}"), _):
      let mark = stop.text(stop.place, stop.place + 1)
      return Diagnostic(
        .error, 3,
        Words(
          vi: "`\(mark)` không khớp với ngoặc mở `\(opening)`", en: "`\(mark)` does not match the opening `\(opening)`"),
        at: here, notes: notes,
        fixes: [
          Fix(
            Words(vi: "thay bằng `\(closing)`", en: "replace with `\(closing)`"), .choice,
            [Fix.Edit(here, closing)])
        ])
    case (UInt8(ascii: ","), .valueExpected):
      return Diagnostic(
        .error, 3, Words(vi: "không có gì trước dấu phẩy này", en: "there is nothing before this comma"), at: here,
        notes: notes,
        fixes: [
          stop.deleting(stop.place, stop.place + 1, Words(vi: "xoá dấu phẩy thừa", en: "delete the comma"), .safe)
        ])
    case (_, .sequenceNotClosed), (_, .mappingNotClosed):
      return Diagnostic(
        .error, 3,
        Words(
          vi: "thiếu dấu phẩy hoặc `\(closing)` trước chỗ này", en: "a comma or `\(closing)` is missing before this"),
        at: stop.span(stop.place, max(stop.place + 1, wordEnd(stop))), notes: notes,
        help: Words(
          vi: "ngăn các mục bằng dấu phẩy; văn bản có dấu phẩy, ngoặc hoặc `: ` thì đặt trong dấu nháy kép",
          en: "put commas between entries, and quotes around a text with a comma, bracket or `: ` in it"),
        fixes: [
          stop.inserting(
            ",", at: stop.before.map { Int($0.end) } ?? stop.place,
            Words(vi: "thêm dấu phẩy", en: "insert a comma"),
            stop.byte(bracket) == UInt8(ascii: "{") && stop.isKey(stop.place) && stop.before != nil ? .safe : .choice)
        ])
    default: return nil
    }
  }

  private static func flowStart(_ stop: Stop) -> Int? {
    stop.trouble == .sequenceNotClosed || stop.trouble == .mappingNotClosed ? stop.began : nil
  }

  private static func wordEnd(_ stop: Stop) -> Int {
    var at = stop.place
    while !stop.isBlankOrEnd(at) { at += 1 }
    return at
  }
}
