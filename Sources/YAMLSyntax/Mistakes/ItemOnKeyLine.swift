import Diagnostics

extension Mistakes {
  /// `tasks: - task: 1`: a list begins on a line of its own.
  static let itemOnKeyLine: Mistake = { stop in
    guard stop.trouble == .itemNotAllowed else { return nil }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "danh sách không bắt đầu trên cùng dòng với khoá của nó",
        en: "a list has to begin on a new line, below its key"),
      at: stop.span(stop.place, stop.place + 1),
      fixes: [newLine(stop), stop.quoting(stop.place, stop.textEnd(stop.place), .choice)])
  }

  private static func newLine(_ stop: Stop) -> Fix {
    let line = stop.lineStart(stop.place)
    let column = stop.entryStart(stop.place) - line
    var dash = column + 2
    // Under the item's first key stand the others.
    if let below = stop.bytes.linesBelow(line, deeperThan: column).first {
      let width = stop.afterBlanks(stop.place + 1) - stop.place
      let other = stop.afterBlanks(below) - below
      dash = stop.byte(line + other) == UInt8(ascii: "-") ? other : max(column, other - width)
    }
    var start = stop.place
    while stop.isBlank(start - 1) { start -= 1 }
    return Fix(
      Words(vi: "nếu là danh sách: xuống dòng trước `-`", en: "if it is a list: begin a new line before the `-`"),
      .choice,
      [Fix.Edit(stop.span(start, stop.place), "\n" + String(repeating: " ", count: dash))])
  }
}
