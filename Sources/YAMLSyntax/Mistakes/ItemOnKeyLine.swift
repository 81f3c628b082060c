import Diagnostics

extension Mistakes {
  /// `tasks: - task: 1`: a list begins on a line of its own.
  static let itemOnKeyLine: Mistake = { stop in
    guard stop.trouble == .itemNotAllowed else { return nil }
    let end = stop.textEnd(stop.place)
    return Diagnostic(
      .error, 3,
      Words(vi: "danh sách phải bắt đầu ở dòng mới", en: "a list has to begin on a new line"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "xuống dòng trước `-`; nếu là văn bản thì đặt trong dấu nháy kép",
        en: "begin a new line before the `-`; if this is a text, put it in double quotes"),
      fixes: [stop.quoting(stop.place, end, .choice)])
  }
}
