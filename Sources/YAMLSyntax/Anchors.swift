/// The anchors of a file, and what its aliases amount to when written out.
struct Anchors {
  struct Anchor {
    let node: UInt32
    /// Still inside the node it names.
    var isOpen = true
    /// Nodes that it amounts to, aliases written out.
    var size: UInt64
    /// Levels of mappings and sequences, aliases followed.
    var height = 0
  }

  private var byName: [String: Int] = [:]
  private var all: [Anchor] = []
  /// Nodes that all aliases so far add to the nodes of the text.
  private var added: UInt64 = 0
  /// Every alias, and what was added with it.
  private var aliases: [(node: UInt32, added: UInt64)] = []

  /// What a text of so many nodes amounts to so far.
  func expanded(_ nodes: Int) -> UInt64 { UInt64(nodes) &+ added }

  /// The last node of this document with the name.
  subscript(name: String) -> Anchor? { byName[name].map { all[$0] } }

  /// - Parameter expanded: what the text before the node amounts to.
  mutating func open(_ name: String, node: UInt32, expanded: UInt64) -> Int {
    byName[name] = all.count
    all.append(Anchor(node: node, size: expanded))
    return all.count - 1
  }

  /// - Parameter expanded: what the text up to the end of the node amounts to.
  mutating func close(_ position: Int, expanded: UInt64, height: Int) {
    guard all.indices.contains(position) else { return }
    all[position].isOpen = false
    all[position].size = expanded &- all[position].size
    all[position].height = height
  }

  mutating func follow(_ anchor: Anchor, from alias: UInt32) {
    // Doubling sixty times over is no feat in YAML; past any bound the exact number does not matter.
    added = min(added + anchor.size, 1 << 62)
    aliases.append((alias, added))
  }

  mutating func endDocument() {
    byName.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
  }

  /// The aliases that lead beyond the bound.
  func refused(nodeCount: Int) -> [UInt32] {
    let bound = Limits.expandedNodes(ofFileWith: nodeCount)
    guard UInt64(nodeCount) + added > bound else { return [] }
    return aliases.drop { UInt64(nodeCount) + $0.added <= bound }.map(\.node)
  }
}
