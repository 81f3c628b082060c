internal import Diagnostics
internal import ResolutionCompiler

/// The rows that nodes bring along from the ids they had before: a node's that says `moved_from`, and those of everything
/// below it.
///
/// Whoever is new to the store takes the row that it names; so does one whose own row goes elsewhere, so that tasks may
/// be numbered on; and so do all of a ring, so that two may trade places. The store keeps what each has said: said once
/// more, it moves nothing by itself.
struct Moves {
  /// By node, for those that move now: the row, and the id that it has until then.
  private(set) var rows: [Int32: (number: Int32, id: [UInt8])] = [:]
  /// The rows that move.
  private(set) var taken: Set<Int32> = []
  /// By node, what it says of its former id, or what follows from what a node above it says.
  let said: [Int32: [UInt8]]
  /// By row, the node that says so of what it ends: what the row's task has become was in the store already, under
  /// another number. The rows of what did not go along are not among them, nor those of an id that has been another's
  /// since the move was made.
  private(set) var ended: [(row: Int32, by: Int32)] = []

  private struct Claim {
    var node: Int32
    /// The row that has the node's id; nil where it is new.
    var own: Int32?
    var row: Int32
    var id: [UInt8]
    var wasSaidBefore: Bool
    /// Of two that name one row the lower has it: who is new, who says something new, who says it itself, the first.
    var rank: (Int, Int, Int, Int32)
  }

  /// - Parameters:
  ///   - database: nil for an empty store, in which nothing moves.
  ///   - known: the number of the row that has an id; nil where there is none.
  init(
    _ plan: Plan, in database: Database?, known: ([UInt8]) throws(StoreError) -> Int32?
  ) throws(StoreError) {
    var own: [Int32: [UInt8]] = [:]
    for link in plan.links where link.kind == .movedFrom { own[link.node] = plan.formerID(of: link, in: database) }
    said = Self.inherited(own, plan)
    guard let database, !own.isEmpty else { return }

    var resolved: [Int32: [UInt8]] = [:]
    for (node, id) in own { resolved[node] = try Self.id(id, ofCopy: node, plan, known) }
    let ids = Self.inherited(resolved, plan, except: Set(own.keys))
    let before = try database.statement("SELECT 1 FROM main.task_row WHERE number = ?1 AND moved_from = ?2")
    func hasSaid(_ id: [UInt8], row: Int32) throws(StoreError) -> Bool {
      defer { before.reset() }
      before.bind(.integer(row), to: 1)
      _ = id.withUnsafeBufferPointer { before.bind($0, to: 2, outlivesRow: false) }
      return try before.step()
    }

    var claims: [Claim] = []
    // Those that have said so before.
    var settled: Set<Int32> = []
    for (node, text) in said where plan.isIssued(node) {
      let ownRow = try known(plan.bytes(ofID: node))
      let wasSaidBefore = if let ownRow { try hasSaid(text, row: ownRow) } else { false }
      if wasSaidBefore { settled.insert(node) }
      guard let id = ids[node], let row = try known(id), row != ownRow else { continue }
      claims.append(
        Claim(
          node: node, own: ownRow, row: row, id: id, wasSaidBefore: wasSaidBefore,
          rank: (ownRow == nil ? 0 : 1, wasSaidBefore ? 1 : 0, own[node] == nil ? 1 : 0, node)))
    }
    func root(of node: Int32) -> Int32 {
      var root = node
      while own[root] == nil { root = plan.nodes[Int(root)].parent }
      return root
    }
    // Below a node that moved long ago, nobody who comes later takes what is another's by now.
    func isLate(_ claim: Claim, _ moving: Set<Int32>) -> Bool {
      let root = root(of: claim.node)
      guard root != claim.node, settled.contains(root), !moving.contains(root) else { return false }
      return claim.id.withUnsafeBufferPointer { plan.ids.find($0) }.map { plan.isIssued($0) } ?? false
    }
    var granted = Self.granted(claims)
    while case let moving = Set(granted.map(\.node)), granted.contains(where: { isLate($0, moving) }) {
      claims.removeAll { moving.contains($0.node) && isLate($0, moving) }
      granted = Self.granted(claims)
    }
    for claim in granted {
      rows[claim.node] = (claim.row, claim.id)
      taken.insert(claim.row)
      settled.remove(claim.node)
    }
    for claim in claims.sorted(by: { $0.rank < $1.rank }) where !taken.contains(claim.row) {
      let root = root(of: claim.node)
      if settled.isDisjoint(with: [claim.node, root]) { ended.append((claim.row, root)) }
    }
  }

  private static func granted(_ claims: [Claim]) -> [Claim] {
    // By the row that is claimed.
    var claims = claims.sorted { $0.rank < $1.rank }.reduce(into: [Int32: Claim]()) { first, claim in
      if first[claim.row] == nil { first[claim.row] = claim }
    }
    let byOwn = Dictionary(uniqueKeysWithValues: claims.compactMap { row, claim in claim.own.map { ($0, row) } })
    // Who keeps its row has no need of another, and then the row that it claimed stays where it is.
    var kept = claims.values.filter { claim in claim.own.map { claims[$0] == nil } ?? false }.map(\.row)
    while let row = kept.popLast() {
      claims[row] = nil
      if let pushed = byOwn[row] { kept.append(pushed) }
    }
    // What is left are chains, led by one that is new, and rings. A ring in which nothing new is said has turned before.
    var rest = claims.filter { $0.value.own != nil }
    for claim in claims.values where claim.own == nil {
      var row = claim.row
      while let pushed = byOwn[row], rest.removeValue(forKey: pushed) != nil { row = pushed }
    }
    while let start = rest.values.first {
      var ring: [Claim] = []
      var next = Optional(start)
      while let claim = next {
        ring.append(claim)
        rest[claim.row] = nil
        next = claim.own.flatMap { rest[$0] }
      }
      if ring.allSatisfy(\.wasSaidBefore) { for claim in ring { claims[claim.row] = nil } }
    }
    return Array(claims.values)
  }

  /// - Parameter others: nodes that say something of their own, whatever comes of it.
  private static func inherited(
    _ own: [Int32: [UInt8]], _ plan: Plan, except others: Set<Int32> = []
  ) -> [Int32: [UInt8]] {
    guard !own.isEmpty else { return [:] }
    var ids = own
    for (index, node) in plan.nodes.enumerated() where node.parent >= 0 {
      let index = Int32(index)
      guard ids[index] == nil, !others.contains(index), let above = ids[node.parent] else { continue }
      let length = plan.ids.withBytes(node.parent) { $0.count }
      ids[index] = above + plan.bytes(ofID: index).dropFirst(length)
    }
    return ids
  }

  /// The id that a copy had: which of the nodes on the way to it was fanned out is not written. Nil where the store has
  /// no such copy.
  private static func id(
    _ written: [UInt8], ofCopy node: Int32, _ plan: Plan, _ known: ([UInt8]) throws(StoreError) -> Int32?
  ) throws(StoreError) -> [UInt8]? {
    let agency = plan.nodes[Int(node)].fanOut
    guard agency >= 0, !written.contains(UInt8(ascii: "@")) else { return written }
    let suffix = [UInt8(ascii: "@")] + Array(plan.registry.code(agency).utf8)
    let ends = written.indices.filter { written[$0] == UInt8(ascii: ".") }.dropFirst() + [written.endIndex]
    for end in ends.reversed() {
      let id = written[..<end] + suffix + written[end...]
      if try known(Array(id)) != nil { return Array(id) }
    }
    return nil
  }
}

extension Plan {
  func isIssued(_ node: Int32) -> Bool { !documents[Int(nodes[Int(node)].document)].isDraft }
  func bytes(ofID node: Int32) -> [UInt8] { ids.withBytes(node) { Array($0) } }
}
