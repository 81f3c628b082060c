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
        vi: "thay tab bằng dấu cách, và đặt phím Tab của trình soạn thảo thành dấu cách",
        en: "replace tabs with blanks, and set the editor's Tab key to blanks"),
      fixes: [repair(stop, first)])
  }

  private static let tab = UInt8(ascii: "\t")
  /// Whoever has that many lines to mend asks again.
  private static let mostEdits = 10_000

  private static func repair(_ stop: Stop, _ first: Int) -> Fix {
    var edits: [Fix.Edit] = []
    var start = first
    while start < stop.bytes.count, edits.count < mostEdits {
      let text = stop.afterBlanks(start)
      if stop.byte(start) == tab {
        edits.append(Fix.Edit(stop.span(start, text), stop.isBlankOrEnd(text) ? "" : blanks(stop, start, text)))
      }
      start = stop.lineEnd(text)
      while start < stop.bytes.count, stop.isBreak(start) { start += 1 }
    }
    return Fix(
      Words(vi: "thay mỗi tab bằng hai dấu cách", en: "replace each tab with two blanks"),
      isAloneWithTabs(stop) ? .safe : .choice, edits)
  }

  private static func blanks(_ stop: Stop, _ start: Int, _ end: Int) -> String {
    // After a dash the list's own text begins, wherever that is.
    guard stop.textStart(start) >= start else { return " " }
    return (start..<end).reduce(into: "") { $0 += stop.byte($1) == tab ? "  " : " " }
  }

  /// No line begins with a blank: tabs are the only measure there is, so any width will do.
  private static func isAloneWithTabs(_ stop: Stop) -> Bool {
    var afterBreak = true
    for byte in stop.bytes {
      if afterBreak, byte == UInt8(ascii: " ") { return false }
      afterBreak = byte == UInt8(ascii: "\n")
    }
    return true
  }
}
