import Diagnostics

// How the rules of wording come to titles.

extension Plan {
  /// Hands over each task that has a title, once: copies of a fan-out share theirs. Groups are orientation, and nobody
  /// judges their titles.
  func forEachTitledTask(_ body: (_ index: Int32, _ node: PlannedNode, _ task: AuthoredTask) -> Void) {
    var starts: [Int] = []
    var count = 0
    for unit in units {
      starts.append(count)
      count += unit.tasks.count
    }
    var isDone = [Bool](repeating: false, count: count)
    for (index, node) in nodes.enumerated() where !node.isGroup {
      let number = starts[Int(node.unit)] + Int(node.task)
      if isDone[number] { continue }
      isDone[number] = true
      let task = units[Int(node.unit)].tasks[Int(node.task)]
      if !task.title.any.isNone { body(Int32(index), node, task) }
    }
  }

  /// Reads the text that a title is judged by: the Vietnamese one, or the English where it is the only one.
  func read(_ phrase: Phrase, into title: inout Title) {
    title.read(units.bytes(phrase.any), in: phrase.vi.isNone ? .en : .vi)
  }
}

extension Span {
  /// A part of it, by its bytes.
  func part(_ bytes: Range<Int>) -> Span {
    Span(file: file, start: start + UInt32(bytes.lowerBound), count: UInt32(bytes.count))
  }
}
