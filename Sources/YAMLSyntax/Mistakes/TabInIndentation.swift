import Diagnostics

extension Mistakes {
  /// A tab where blanks should be. One repair replaces every tab that a line begins with, two blanks for each.
  static let tabInIndentation: Mistake = { stop in
    guard stop.trouble == .tab || stop.trouble == .noToken, stop.byte(stop.place) == tab else { return nil }
    let line = stop.lineStart(stop.place)
    // The mark may be on a later tab than the first.
    var first = stop.place
    while first > line, stop.byte(first - 1) == tab { first -= 1 }
    return Diagnostic(
      .error, 4,
      Words(
        vi: "ký tự tab trong phần thụt dòng; YAML chỉ nhận dấu cách",
        en: "a tab in the indentation; YAML takes blanks only"),
      at: stop.span(first, stop.afterBlanks(first)),
      help: Words(
        vi: "đặt phím Tab của trình soạn thảo thành dấu cách để không gặp lại",
        en: "set the editor's Tab key to blanks, and it will not happen again"),
      fixes: [repair(stop, first)])
  }

  private static let tab = UInt8(ascii: "\t")
  /// Whoever has that many lines to mend asks again.
  private static let mostEdits = 10_000

  private static func repair(_ stop: Stop, _ first: Int) -> Fix {
    let lines = lines(stop)
    let width = width(lines)
    var edits: [Fix.Edit] = []
    var start = first
    while start < stop.bytes.count, edits.count < mostEdits {
      let text = stop.afterBlanks(start)
      if stop.byte(start) == tab {
        edits.append(
          Fix.Edit(stop.span(start, text), stop.isBlankOrEnd(text) ? "" : blanks(stop, start, text, width)))
      }
      start = stop.lineEnd(text)
      while start < stop.bytes.count, stop.isBreak(start) { start += 1 }
    }
    return Fix(
      width == 2
        ? Words(vi: "thay mỗi tab bằng hai dấu cách", en: "replace each tab with two blanks")
        : Words(vi: "thay mỗi tab bằng \(width) dấu cách", en: "replace each tab with \(width) blanks"),
      // Where no line begins with a blank, tabs are the only measure there is, and any width will do.
      lines.blanks.isEmpty ? .safe : .choice, edits)
  }

  private static func blanks(_ stop: Stop, _ start: Int, _ end: Int, _ width: Int) -> String {
    // After a dash the list's own text begins, wherever that is.
    guard stop.textStart(start) >= start else { return " " }
    return (start..<end).reduce(into: "") { $0 += stop.byte($1) == tab ? String(repeating: " ", count: width) : " " }
  }

  /// A line with tabs before its text.
  private struct Line {
    let blanks: Int
    let tabs: Int
    /// The column of the line above; it has to stand further in than that, if that ends with a key.
    let above: Int?
    let isBelowKey: Bool
  }

  /// The columns of lines that begin with blanks only, and the lines that begin with tabs.
  private static func lines(_ stop: Stop) -> (blanks: Set<Int>, tabbed: [Line]) {
    var blanks: Set<Int> = []
    var tabbed: [Line] = []
    var above: (column: Int, isKey: Bool)?
    var line = 0
    while line < stop.bytes.count {
      let text = stop.afterBlanks(line)
      let tabs = stop.bytes[line..<text].count { $0 == tab }
      let end = stop.lineEnd(text)
      if tabs == 0, text > line { blanks.insert(text - line) }
      if tabs > 0, end > text, tabbed.count < mostEdits {
        tabbed.append(
          Line(blanks: text - line - tabs, tabs: tabs, above: above?.column, isBelowKey: above?.isKey ?? false))
      }
      if end > text { above = tabs == 0 ? (text - line, stop.byte(end - 1) == UInt8(ascii: ":")) : nil }
      line = end
      while line < stop.bytes.count, stop.isBreak(line) { line += 1 }
    }
    return (blanks, tabbed)
  }

  /// As wide as makes most of the lines stand where others do, below the line that they belong to.
  private static func width(_ lines: (blanks: Set<Int>, tabbed: [Line])) -> Int {
    var best = (width: 2, count: 0)
    for width in [2, 4, 8, 1, 3, 6] {
      let count = lines.tabbed.reduce(0) { count, line in
        let column = line.blanks + line.tabs * width
        if line.isBelowKey, let above = line.above { return count + (column > above && column <= above + 4 ? 2 : 0) }
        return count + (column == line.above ? 2 : lines.blanks.contains(column) ? 1 : 0)
      }
      if count > best.count { best = (width, count) }
    }
    return best.width
  }
}
