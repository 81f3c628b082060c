import Diagnostics

extension Mistakes {
  /// A list item where a key was due: below a key that has a value already, or in a mapping.
  static let itemAmongKeys: Mistake = { stop in
    guard stop.trouble == .keyExpected || stop.trouble == .documentExpected, stop.byte(stop.place) == UInt8(ascii: "-"),
      stop.isBlankOrEnd(stop.place + 1)
    else { return nil }
    if let found = itemOutOfLine(stop) { return found }
    return Diagnostic(
      .error, 3,
      Words(vi: "một mục danh sách ở chỗ phải là khoá", en: "a list item where a key has to be"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "danh sách đứng dưới một khoá không có giá trị trên cùng dòng",
        en: "a list stands below a key that has no value on its own line"))
  }

  /// An item begins with the same key as one above, and its dash stands in another column.
  private static func itemOutOfLine(_ stop: Stop) -> Diagnostic? {
    let line = stop.lineStart(stop.place)
    let here = stop.place - line
    let entry = stop.bytes.entryStart(line)
    guard stop.isAtLineStart, let colon = stop.keyColon(from: entry) else { return nil }
    var items: [Int] = []
    var columns: Set<Int> = []
    var above = stop.previousLine(line)
    while let earlier = above {
      let other = stop.bytes.entryStart(earlier)
      if stop.bytes.isItem(earlier), let end = stop.keyColon(from: other), end - other == colon - entry,
        stop.bytes[other..<end].elementsEqual(stop.bytes[entry..<colon]),
        columns.insert(stop.afterBlanks(earlier) - earlier).inserted
      {
        items.append(earlier)
      }
      above = stop.previousLine(earlier)
    }
    // Rather with the nearest item above than with one further up.
    guard !columns.contains(here), let item = items.first else {
      return columns.isEmpty ? dashBeforeKey(stop) : nil
    }
    let dash = stop.afterBlanks(item)
    let column = dash - item
    let width = stop.bytes.entryStart(item) - dash
    let next = stop.bytes.nextLine(line).map { stop.afterBlanks($0) - $0 }
    // Where the keys below stand right, only the dash is moved.
    let isDashOnly = next == column + width
    let edits =
      isDashOnly
      ? [
        Fix.Edit(
          stop.span(line, entry),
          String(repeating: " ", count: column) + "-" + String(repeating: " ", count: width - 1))
      ] : movingItem(stop, line, to: column, key: entry..<colon)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dấu `-` này thụt vào \(here) dấu cách, các mục ở trên thụt \(column)",
        en: "this `-` is indented by \(here), the items above by \(column)"),
      at: stop.span(stop.place, max(colon, stop.place + 1)),
      notes: [
        Diagnostic.Note(Words(vi: "mục trước ở đây", en: "the item before is here"), at: stop.span(dash, dash + 1))
      ],
      help: Words(
        vi: "các mục của một danh sách phải thẳng cột, các khoá của mục cũng vậy",
        en: "the items of a list stand in one column, and so do the keys of each"),
      fixes: [
        Fix(
          isDashOnly
            ? Words(vi: "thụt dấu `-` vào \(column) dấu cách", en: "indent the `-` by \(column)")
            : Words(vi: "thụt cả mục vào \(column) dấu cách", en: "indent the whole item by \(column)"),
          // Further in, it may be meant for a list of its own.
          columns.count == 1 && (here < column || isDashOnly) ? .safe : .choice, edits)
      ])
  }

  /// The item and all below it, up to the next that begins as it does and stands right already.
  private static func movingItem(_ stop: Stop, _ line: Int, to column: Int, key: Range<Int>) -> [Fix.Edit] {
    let here = stop.afterBlanks(line) - line
    var edits: [Fix.Edit] = []
    var next: Int? = line
    while let at = next, edits.count < 1000 {
      let text = stop.afterBlanks(at)
      let entry = stop.bytes.entryStart(at)
      let isAlike =
        stop.bytes.isItem(at) && entry + key.count < stop.bytes.count
        && stop.bytes[entry..<entry + key.count].elementsEqual(stop.bytes[key])
        && stop.byte(entry + key.count) == UInt8(ascii: ":")
      guard at == line || text - at > here || text - at == here && isAlike, !isAlike || text - at != column else {
        break
      }
      edits.append(Fix.Edit(stop.span(at, text), String(repeating: " ", count: max(0, text - at + column - here))))
      next = stop.bytes.nextLine(at)
    }
    return edits
  }

  /// `- chủ_trì: BCA` in the column of the other keys of an item: every line got a dash.
  private static func dashBeforeKey(_ stop: Stop) -> Diagnostic? {
    let line = stop.lineStart(stop.place)
    let entry = stop.bytes.entryStart(line)
    guard stop.isAtLineStart, stop.isKey(entry), let level = stop.levels.last, level.isMapping, !level.isFlow,
      level.column == stop.place - line
    else { return nil }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "khoá này thuộc mục ở trên, không phải một mục mới: trước nó không có dấu `-`",
        en: "this key belongs to the item above and is no new item: it takes no `-`"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "dấu `-` chỉ đứng trước khoá đầu tiên của mỗi mục", en: "a `-` stands before the first key of an item only"),
      fixes: [
        stop.deleting(
          stop.place, entry, Words(vi: "bỏ dấu `-`", en: "take the `-` away"),
          stop.isKeyOfOthers(entry) ? .safe : .choice)
      ])
  }
}
