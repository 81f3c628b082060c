import Diagnostics
import YAMLSyntax

/// Items of lists that stand in the wrong one, or that lack their dash.
extension Reader {
  /// The first key of a list's item stands in it again, and more keys of it do: a dash was forgotten before the next item.
  func dashMissing(before at: UInt32, _ key: Key, in entries: Entries) -> Diagnostic? {
    let first = entries.mapping + 1
    let bytes = file.bytes
    guard keys(file.bytes(of: tree.content(first))) == key, !tree.nodes[Int(entries.mapping)].isFlow,
      let dash = bytes.dash(before: Int(tree.nodes[Int(first)].start))
    else { return nil }
    let start = Int(tree.nodes[Int(at)].start)
    let line = bytes.lineStart(start)
    let place = start - (Int(tree.nodes[Int(first)].start) - dash)
    guard bytes.afterBlanks(line) == start, place >= line else { return nil }
    // One key alone may be written twice by mistake.
    var before: KeySet = []
    var after: KeySet = []
    for pair in pairs(of: entries.mapping) {
      guard let other = keys(file.bytes(of: tree.content(pair.key))) else { continue }
      if pair.key < at { before.insert(other) } else if pair.key > at { after.insert(other) }
    }
    guard after.keys.contains(where: before.contains) else { return nil }
    let written = text(tree.content(at))
    return Diagnostic(
      .error, 5,
      Words(
        vi: "thiếu dấu `-` trước mục mới: `\(written)` đã có trong mục ở trên",
        en: "a new item lacks its `-`: `\(written)` stands in the item above already"),
      at: tree.span(at), notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span(first))],
      fixes: [
        Fix(
          Words(vi: "thêm dấu `-`", en: "insert the `-`"), .safe,
          [
            Fix.Edit(
              Span(file: file.id, start: UInt32(place), count: UInt32(start - place)),
              "-" + String(repeating: " ", count: start - place - 1))
          ])
      ])
  }

  /// What the items of a list of tasks cannot begin with: they belong one list further in.
  private static let itemsOfTasks: [(item: Key, list: Key)] = [(.kpi, .kpis), (.milestone, .milestones)]

  /// An item among tasks that is a KPI or a milestone: its dash stands where those of the tasks do.
  mutating func isStrayItem(_ item: UInt32) -> Bool {
    guard !isFaulty(item), tree.nodes[Int(item)].next > item + 1, isScalar(item + 1),
      let key = keys(file.bytes(of: tree.content(item + 1))),
      let (_, list) = Reader.itemsOfTasks.first(where: { $0.item == key }),
      firstPair(of: item, { keys(file.bytes(of: tree.content($0))) == .task }) == nil
    else { return false }
    let written = text(tree.content(item + 1))
    let name = written == key.english ? list.english : list.vietnamese ?? list.english
    report(
      Diagnostic(
        .error, 102,
        Words(
          vi: "mục này là `\(written)`, mà đứng thẳng cột với các nhiệm vụ",
          en: "this item is a `\(written)`, but stands in the column of the tasks"),
        at: tree.span(item + 1),
        help: Words(
          vi: "thụt cả mục vào sâu hơn, dưới `\(name)` của nhiệm vụ ở trên",
          en: "indent the whole item, so that it stands below the `\(name)` of the task above")))
    return true
  }

  /// Whether an item begins with the same key as another.
  func isAlike(_ item: UInt32, _ other: UInt32) -> Bool {
    guard tree.nodes[Int(item)].next > item + 1, isScalar(item + 1) else { return false }
    return file.bytes(of: tree.content(item + 1)).elementsEqual(file.bytes(of: tree.content(other + 1)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func afterBlanks(_ at: Int) -> Int {
    var at = at
    while at < count, self[at] == UInt8(ascii: " ") { at += 1 }
    return at
  }

  /// The dash of the list's item that a key begins.
  fileprivate func dash(before key: Int) -> Int? {
    guard key <= count else { return nil }
    var at = key
    while at > 0, self[at - 1] == UInt8(ascii: " ") { at -= 1 }
    return at > 0 && at < key && self[at - 1] == UInt8(ascii: "-") ? at - 1 : nil
  }
}
