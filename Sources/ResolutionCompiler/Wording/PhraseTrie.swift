/// Phrases as sequences of numbered words, each with a value: which phrase begins here, the longest first.
///
/// All edges lie in one open-addressing table, so that a step is one look-up of two integers.
struct PhraseTrie: Sendable {
  private struct Edge: Sendable {
    /// The node it leaves, and the word; `UInt64.max` where the place is free.
    var key: UInt64
    var node: UInt32
  }

  private var edges = [Edge](repeating: Edge(key: .max, node: 0), count: 64)
  private var edgeCount = 0
  /// By node: the value of the phrase that ends there; -1 where none does. The root is the first.
  private var values: [Int32] = [-1]

  var isEmpty: Bool { edgeCount == 0 }

  /// - Returns: the value that the phrase has already, and keeps; nil where it is new.
  mutating func insert(_ words: [Int32], value: Int32) -> Int32? {
    var node: UInt32 = 0
    for word in words {
      if let next = next(node, word) {
        node = next
        continue
      }
      let new = UInt32(values.count)
      values.append(-1)
      if (edgeCount + 1) * 2 > edges.count { grow() }
      place(Edge(key: PhraseTrie.key(node, word), node: new))
      edgeCount += 1
      node = new
    }
    if values[Int(node)] >= 0 { return values[Int(node)] }
    values[Int(node)] = value
    return nil
  }

  /// The longest phrase at the beginning of some words.
  /// - Parameter word: the word at a position; nil where the text goes no further.
  /// - Returns: its value, and its length in words.
  @inline(__always)
  func longest(_ word: (Int) -> Int32?) -> (value: Int32, count: Int)? {
    var node: UInt32 = 0
    var count = 0
    var found: (value: Int32, count: Int)?
    while let next = word(count).flatMap({ next(node, $0) }) {
      node = next
      count += 1
      let value = values[Int(node)]
      if value >= 0 { found = (value, count) }
    }
    return found
  }

  @inline(__always)
  private func next(_ node: UInt32, _ word: Int32) -> UInt32? {
    let key = PhraseTrie.key(node, word)
    let mask = edges.count - 1
    var slot = PhraseTrie.hash(key) & mask
    while edges[slot].key != .max {
      if edges[slot].key == key { return edges[slot].node }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func place(_ edge: Edge) {
    let mask = edges.count - 1
    var slot = PhraseTrie.hash(edge.key) & mask
    while edges[slot].key != .max { slot = (slot + 1) & mask }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(key: .max, node: 0), count: old.count * 2)
    for edge in old where edge.key != .max { place(edge) }
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ word: Int32) -> UInt64 {
    UInt64(node) << 32 | UInt64(UInt32(bitPattern: word))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 24)
  }
}
