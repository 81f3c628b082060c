import Diagnostics

extension Mistakes {
  /// Something follows where a document has come to its end: after a value that stands alone, or after `...`.
  static let textAfterDocument: Mistake = { stop in
    if stop.trouble == .valueExpected, stop.begins("...", at: stop.place) {
      return Diagnostic(
        .error, 3,
        Words(vi: "`...` kết thúc một tài liệu chưa bắt đầu", en: "`...` ends a document that has not begun"),
        at: stop.span(stop.place, stop.place + 3), help: Words(vi: "xoá dòng này", en: "delete this line"))
    }
    guard stop.trouble == .documentExpected else { return nil }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "phần ở trên đã trọn một tài liệu; dòng này không nối tiếp được",
        en: "what stands above is a whole document, and this line cannot go on with it"),
      at: stop.span(stop.place, max(stop.place + 1, stop.textEnd(stop.place))),
      help: Words(
        vi: "thụt dòng này bằng các khoá ở trên, hoặc bắt đầu tài liệu mới bằng `---`",
        en: "indent this line as the keys above, or begin a new document with `---`"))
  }
}
