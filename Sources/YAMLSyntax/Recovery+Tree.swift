import Diagnostics

/// The tree of a working copy as one of the file.
extension Recovery {
  mutating func mapped(_ attempt: Attempt) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var tree = attempt.tree
    tree.isComplete = false
    tree.reachesEnd = attempt.stop == nil && attempt.tree.reachesEnd
    var cooked: [UInt8] = []
    var places: [SourceFile.Cooked] = []
    // What the copy's own cooked text holds is found there as soon as the copy has it.
    if !attempt.cookedText.isEmpty { copy.cook(attempt.cookedText, places: attempt.cookedPlaces) }
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let start = alterations.start(Int(node.start))
      let end = max(start, alterations.end(Int(node.end)))
      tree.nodes[index].start = UInt32(start)
      tree.nodes[index].end = UInt32(end)
      guard node.kind.isScalar else { continue }
      guard node.contentCount > 0 else {
        tree.nodes[index].contentStart = UInt32(start)
        continue
      }
      let content = copy.bytes(of: attempt.tree.content(UInt32(index)))
      let from = alterations.start(Int(node.contentStart))
      if Int(node.contentStart) < copy.count, from + content.count <= file.count,
        file.bytes[from..<from + content.count].elementsEqual(content)
      {
        tree.nodes[index].contentStart = UInt32(from)
        continue
      }
      tree.nodes[index].contentStart = UInt32(file.count + cooked.count)
      places.append(SourceFile.Cooked(start: UInt32(cooked.count), source: tree.span(UInt32(index))))
      cooked.append(contentsOf: content)
    }
    mark(&tree)
    if !cooked.isEmpty { file.cook(cooked, places: places) }
    let decomposed = attempt.decomposed.moved { place in
      let start = alterations.start(place.lowerBound)
      return start..<max(start, alterations.end(place.upperBound))
    }
    let refusals = withoutFollowing(attempt.refusals.map(onDisk))
    return (tree, said + refusals + [decomposed.diagnostic(in: file)].compactMap { $0 })
  }

  /// Marks what is in doubt.
  private func mark(_ tree: inout SyntaxTree) {
    guard !doubts.isEmpty else { return }
    let starts = tree.nodes.map(\.start)
    for doubt in doubts {
      let from = UInt32(doubt.range.lowerBound)
      let to = UInt32(doubt.range.upperBound)
      // The last node that begins before, and those that begin in it.
      var first = starts.firstIndex { $0 >= from } ?? starts.count
      let next = first
      while first > 0, tree.nodes[first - 1].kind.isScalar, tree.nodes[first - 1].end >= from { first -= 1 }
      for index in first..<tree.nodes.count {
        guard tree.nodes[index].start <= to else { break }
        tree.nodes[index].isFaulty = true
      }
      markAround(doubt, before: next, &tree)
    }
    markEntries(&tree)
  }

  /// Marks the mappings and sequences that may lack something.
  private func markAround(_ doubt: Doubt, before next: Int, _ tree: inout SyntaxTree) {
    var levels: [(index: Int, column: Int)] = []
    let last = next - 1
    for index in 0..<max(next, 0) {
      let node = tree.nodes[index]
      guard !node.kind.isScalar, node.kind != .alias, Int(node.next) > last else { continue }
      if node.isFlow {
        if Int(node.end) >= doubt.range.lowerBound { tree.nodes[index].isFaulty = true }
      } else {
        levels.append((index, Int(node.start) - file.bytes.lineStart(Int(node.start))))
      }
    }
    guard doubt.isStructural else { return }
    // The line may belong to the key above that has no value now, or be the first of what follows.
    if last >= 0, tree.nodes[last].kind.isScalar, tree.nodes[last].contentCount == 0 {
      tree.nodes[last].isFaulty = true
    }
    let following = file.bytes.nextLine(max(doubt.range.upperBound, 1) - 1) ?? file.count
    if next < tree.nodes.count, !tree.nodes[next].kind.isScalar,
      Int(tree.nodes[next].start) <= file.bytes.entryStart(following)
    {
      tree.nodes[next].isFaulty = true
    }
    for kind in [SyntaxNode.Kind.mapping, .sequence] {
      let alike = levels.filter { tree.nodes[$0.index].kind == kind }
      if let outer = alike.last(where: { $0.column <= doubt.column }) { tree.nodes[outer.index].isFaulty = true }
      if let inner = alike.first(where: { $0.column >= doubt.column }) { tree.nodes[inner.index].isFaulty = true }
    }
  }

  /// A mapping that has a faulty key may lack the one that was meant.
  private func markEntries(_ tree: inout SyntaxTree) {
    for index in tree.nodes.indices where tree.nodes[index].kind == .mapping {
      let end = tree.nodes[index].next
      var key = UInt32(index) + 1
      while key < end {
        let value = tree.nodes[Int(key)].next
        if tree.nodes[Int(key)].isFaulty {
          tree.nodes[index].isFaulty = true
          tree.nodes[Int(value)].isFaulty = true
        }
        key = tree.nodes[Int(value)].next
      }
    }
  }
}
