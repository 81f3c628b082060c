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
      lines.items.union(lines.others).subtracting([0]).isEmpty ? .safe : .choice, edits)
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
    let isItem: Bool
    /// The column of the line above, if that ends with a key: this one has to stand further in.
    let key: Int?
  }

  /// The columns of lines that begin with blanks only, of lists' items and of others, and the lines that begin with tabs.
  private static func lines(_ stop: Stop) -> (items: Set<Int>, others: Set<Int>, tabbed: [Line]) {
    var lines: (items: Set<Int>, others: Set<Int>, tabbed: [Line]) = ([], [], [])
    var key: Int?
    var line = 0
    while line < stop.bytes.count {
      let text = stop.afterBlanks(line)
      let tabs = stop.bytes[line..<text].count { $0 == tab }
      let end = stop.lineEnd(text)
      if end > text {
        let isItem = stop.bytes.isItem(line)
        if tabs == 0 {
          if isItem { lines.items.insert(text - line) } else { lines.others.insert(text - line) }
        } else if lines.tabbed.count < mostEdits {
          lines.tabbed.append(Line(blanks: text - line - tabs, tabs: tabs, isItem: isItem, key: key))
        }
        key = tabs == 0 && stop.byte(end - 1) == UInt8(ascii: ":") ? stop.bytes.entryStart(line) - line : nil
      }
      line = end
      while line < stop.bytes.count, stop.isBreak(line) { line += 1 }
    }
    return lines
  }

  /// As wide as makes most of the lines stand where others do, below the line that they belong to.
  private static func width(_ lines: (items: Set<Int>, others: Set<Int>, tabbed: [Line])) -> Int {
    var best = (width: 2, count: 0)
    for width in [2, 4, 8] {
      let count = lines.tabbed.count { line in
        let column = line.blanks + line.tabs * width
        if let key = line.key { return column > key && column <= key + 4 }
        return (line.isItem ? lines.items : lines.others).contains(column)
      }
      if count > best.count { best = (width, count) }
    }
    return best.width
  }
}
