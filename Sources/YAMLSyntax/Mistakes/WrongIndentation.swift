import Diagnostics

extension Mistakes {
  /// A line that stands as far in as no other line that it could belong with.
  static let wrongIndentation: Mistake = { stop in
    switch stop.trouble {
    case .keyExpected, .itemExpected, .documentExpected: break
    default: return nil
    }
    guard stop.isAtLineStart, stop.openBracket == nil, stop.place < stop.bytes.count else { return nil }
    let line = stop.lineStart(stop.place)
    let here = stop.place - line
    let blocks = stop.levels.filter { !$0.isFlow }
    let isItem = stop.byte(stop.place) == UInt8(ascii: "-") && stop.isBlankOrEnd(stop.place + 1)
    var columns = blocks.filter { $0.isMapping != isItem }.map(\.column)
    if let above = stop.previousLine(stop.place) {
      let column = stop.textStart(above) - above
      let entry = stop.entryStart(above) - above
      guard here != column else { return nil }
      // Levels that have just ended are no longer among the open ones.
      if !isItem { columns.append(entry) } else if entry != column { columns.append(column) }
    }
    guard !blocks.contains(where: { $0.column == here }), !columns.contains(here) else { return nil }
    if let item = itemOutOfLine(stop, line) { return item }
    columns = stop.columns(columns, holding: line)
    // Rather with the line above than with one further up.
    func distance(_ column: Int) -> Int { abs(column - here) * 2 - (column > here ? 1 : 0) }
    guard let nearest = columns.min(by: { distance($0) < distance($1) }) else { return nil }
    let choices = Set(columns).sorted().map(String.init)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dòng này thụt vào \(here) dấu cách, không khớp với dòng nào ở trên",
        en: "this line is indented by \(here), which matches no line above"),
      at: stop.span(stop.place, max(stop.place + 1, stop.textEnd(stop.place))),
      help: Words(
        vi: "các khoá của cùng một nhóm phải thẳng cột: ở đây là \(choices.joined(separator: " hoặc ")) dấu cách",
        en: "the keys of one mapping stand in one column: here after \(choices.joined(separator: " or ")) blanks"),
      fixes: [
        Fix(
          Words(vi: "thụt vào \(nearest) dấu cách", en: "indent it by \(nearest)"), .choice,
          stop.moving(line, to: nearest))
      ])
  }

  /// The first line of a list's item stands out of line: the keys below agree with each other, and not with it.
  static func itemOutOfLine(_ stop: Stop, _ line: Int) -> Diagnostic? {
    guard let above = stop.previousLine(line), stop.bytes.isItem(above), let next = stop.bytes.nextLine(line) else {
      return nil
    }
    let here = stop.afterBlanks(line) - line
    let dash = stop.afterBlanks(above)
    let entry = stop.entryStart(above)
    let column = here - (entry - dash)
    guard stop.afterBlanks(next) - next == here, !stop.bytes.isItem(next), !stop.bytes.isItem(line),
      entry - above != here, column >= 0, stop.keyColon(from: entry) != nil
    else { return nil }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "khoá đầu của mục này không thẳng cột với các khoá bên dưới",
        en: "the first key of this item does not stand in one column with those below it"),
      at: stop.span(dash, stop.textEnd(dash)),
      notes: [
        Diagnostic.Note(
          Words(vi: "các khoá sau thụt vào \(here) dấu cách", en: "the next ones are indented by \(here)"),
          at: stop.span(stop.afterBlanks(line), stop.textEnd(stop.afterBlanks(line))))
      ],
      fixes: [
        Fix(
          Words(vi: "thụt dấu `-` vào \(column) dấu cách", en: "indent the `-` by \(column)"), .choice,
          [Fix.Edit(stop.span(above, dash), String(repeating: " ", count: column))])
      ])
  }
}
