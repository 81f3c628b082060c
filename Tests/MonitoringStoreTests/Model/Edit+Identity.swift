import ResolutionCompiler

extension ModelCorpus {
  /// Tasks that go, come back, or are called something else.
  mutating func changeIdentity(_ edit: Edit, _ dice: inout Dice) {
    guard let path = dice.pick(paths) else { return }
    let old = id(path)
    switch edit {
    case .forgetMoves:
      for path in paths where dice.happens(40) {
        (self[path].movedFrom, self[path].splitFrom, self[path].mergedFrom) = (nil, nil, [])
      }
    case .removeSilently: remove(path)
    case .withdraw:
      let by = dice.happens(80) ? "71/NQ-CP" : nil
      remove(path)
      documents[path.document].withdrawn.append(Withdrawal(id: old, by: by))
    case .bringBack: bringBack(&dice)
    case .rename:
      guard let free = freeID(besides: path, &dice) else { return }
      self[path].id = free
      self[path].movedFrom = old
      if dice.happens(30) { self[path].title = name("Việc") }
    case .move:
      var target = place(&dice)
      // Not into itself.
      if target.document == path.document, target.indices.starts(with: path.indices) {
        target = Path(document: dice.number(0...documents.count - 1), indices: [])
      }
      var node = self[path]
      let taken = siblings(at: target) { $0.map(\.id) }
      if taken.contains(node.id) {
        guard let free = (1...12).map(String.init).first(where: { !taken.contains($0) }) else { return }
        node.id = free
      }
      node.movedFrom = old
      // Adding at an end moves no other path; then the old place is given up.
      siblings(at: target) { $0.append(node) }
      siblings(at: path.parent) { _ = $0.remove(at: path.indices.last!) }
    case .swap:
      let others = paths.filter { $0.parent == path.parent && $0 != path }
      guard let other = dice.pick(others) else { return }
      let otherOld = id(other)
      (self[path].id, self[other].id) = (self[other].id, self[path].id)
      self[path].movedFrom = old
      self[other].movedFrom = otherOld
    case .insertAndRenumber: insertAndRenumber(at: path, &dice)
    case .split:
      var node = self[path]
      let taken = siblings(at: path.parent) { $0.map(\.id) }
      guard let first = newID(besides: taken), let second = newID(besides: taken + [first]) else { return }
      remove(path)
      (node.movedFrom, node.mergedFrom, node.splitFrom) = (nil, [], old)
      for id in [first, second] {
        node.id = id
        node.title = name("Việc")
        siblings(at: path.parent) { $0.append(node) }
      }
    case .merge:
      guard let other = dice.pick(paths.filter { $0.parent == path.parent && $0 != path }) else { return }
      let taken = siblings(at: path.parent) { $0.map(\.id) }
      guard let free = newID(besides: taken) else { return }
      var node = self[path]
      (node.id, node.movedFrom, node.splitFrom, node.mergedFrom) = (free, nil, nil, [old, id(other)])
      node.title = name("Việc")
      siblings(at: path.parent) { nodes in
        for index in [path.indices.last!, other.indices.last!].sorted(by: >) { nodes.remove(at: index) }
        nodes.append(node)
      }
    default: break
    }
  }

  private func newID(besides taken: [String]) -> String? {
    (1...14).map(String.init).first { !taken.contains($0) }
  }

  private mutating func freeID(besides path: Path, _ dice: inout Dice) -> String? {
    let taken = siblings(at: path.parent) { $0.map(\.id) }
    return dice.pick((1...12).map(String.init).filter { !taken.contains($0) })
  }

  private mutating func remove(_ path: Path) {
    bin.append((documents[path.document].number, localIDs(path.parent), self[path]))
    siblings(at: path.parent) { _ = $0.remove(at: path.indices.last!) }
  }

  /// A new task takes the id of one that is there, and that one and those after it go up by one each: a chain of moves.
  private mutating func insertAndRenumber(at path: Path, _ dice: inout Dice) {
    let numbers = siblings(at: path.parent) { $0.compactMap { Int($0.id) } }
    guard let number = Int(self[path].id), let last = numbers.max(), last < 30,
      var new = newNode(besides: [], &dice)
    else { return }
    new.id = String(number)
    // Those that follow without a gap.
    let moving = (number...last + 1).prefix { numbers.contains($0) }
    for other in paths where other.parent == path.parent {
      guard let own = Int(self[other].id), moving.contains(own) else { continue }
      let old = id(other)
      self[other].id = String(own + 1)
      self[other].movedFrom = old
    }
    siblings(at: path.parent) { $0.append(new) }
  }

  private mutating func bringBack(_ dice: inout Dice) {
    guard let index = bin.indices.randomElement(using: &dice) else { return }
    let (number, parent, node) = bin.remove(at: index)
    guard let document = documents.firstIndex(where: { $0.number == number }) else { return }
    var path = Path(document: document, indices: [])
    for id in parent {
      guard let next = siblings(at: path, { $0.firstIndex { $0.id == id } }) else { return }
      path.indices.append(next)
    }
    guard siblings(at: path, { nodes in !nodes.contains { $0.id == node.id } }) else { return }
    siblings(at: path) { $0.append(node) }
    let id = id(path) + "." + node.id
    documents[document].withdrawn.removeAll { $0.id == id }
  }
}
