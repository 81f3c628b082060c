import Diagnostics

extension Mistakes {
  /// A line that stands further in than the key above, and so is read as the continuation of that key's text; but it
  /// has a key's colon in it.
  static let colonInContinuation: Mistake = { stop in
    guard stop.trouble == .colonNotAllowed, let text = stop.before, text.kind == .plain,
      !stop.isSameLine(Int(text.start), stop.place)
    else { return nil }
    let from = Int(text.start)
    let line = stop.lineStart(stop.place)
    let isKey = stop.looksLikeEntry(line)
    let column = stop.entryStart(from) - stop.lineStart(from)
    if isKey, stop.previousLine(line) == stop.lineStart(from) {
      if stop.entryStart(from) == from { return noColon(stop, at: from) }
      if let item = itemOutOfLine(stop, line) { return item }
    }
    return Diagnostic(
      .error, 3,
      isKey
        ? Words(
          vi: "dòng này thụt sâu hơn khoá ở trên, nên được hiểu là phần tiếp theo của văn bản ấy",
          en: "this line is indented more than the key above, so it is read as more of that key's text")
        : Words(
          vi: "văn bản không trong dấu nháy thì không được có dấu hai chấm và dấu cách, ở dòng tiếp theo cũng vậy",
          en: "a text without quotes may not hold a colon and a blank, in a line that continues it neither"),
      at: stop.span(stop.textStart(stop.place), stop.place + 1),
      notes: [
        Diagnostic.Note(
          Words(vi: "văn bản bắt đầu ở đây", en: "the text begins here"), at: stop.span(from, stop.textEnd(from)))
      ],
      help: isKey
        ? Words(
          vi: "các khoá của cùng một nhóm phải thẳng cột; nếu đây là văn bản thì đặt cả đoạn trong dấu nháy kép",
          en: "the keys of one mapping stand in one column; if this is text, put the whole text in double quotes")
        : nil,
      fixes: [
        isKey
          ? Fix(
            Words(vi: "cho thẳng cột với khoá ở trên", en: "indent it as the key above"), .choice,
            stop.moving(line, to: properColumn(stop, line) ?? column))
          : stop.quoting(from, end(stop, line, column), .choice)
      ])
  }

  /// Where a line has to stand for which the column of the key above will not do: an item of a list, and a key with
  /// lines below it that are not to become its neighbours.
  private static func properColumn(_ stop: Stop, _ line: Int) -> Int? {
    let isItem = stop.bytes.isItem(line)
    let columns = stop.levels.filter { !$0.isFlow && $0.isMapping != isItem }.map(\.column)
    guard isItem else { return stop.columns(columns, holding: line).max() }
    guard let next = stop.bytes.nextLine(line) else { return columns.last }
    let width = stop.entryStart(line) - stop.textStart(line)
    return columns.last { $0 + width == stop.afterBlanks(next) - next } ?? columns.last
  }

  /// The end of the lines that continue a text.
  private static func end(_ stop: Stop, _ line: Int, _ column: Int) -> Int {
    var last = line
    while let next = stop.bytes.nextLine(last), stop.afterBlanks(next) - next > column, !stop.looksLikeEntry(next) {
      last = next
    }
    return stop.textEnd(stop.afterBlanks(last))
  }
}
