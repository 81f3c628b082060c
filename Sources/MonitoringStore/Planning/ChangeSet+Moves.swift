internal import Diagnostics
internal import ResolutionCompiler

extension ChangeSet {
  /// Pairs of a task or group that is retired without the sources saying why and a new one of the same presiding agency
  /// with nearly the same title. What lies below such a pair in the same place goes along with it, and so do copies of
  /// one node for several agencies: one `moved_from` is enough for all of them.
  func looksMoved() -> [Warning] {
    guard !isFirst else { return [] }
    var candidates: [Candidate.Likeness: (retired: [Candidate], created: [Candidate])] = [:]
    for task in documents.lazy.flatMap(\.tasks) where task.retiredBy == nil {
      switch task.kind {
      case .retired: candidates[Candidate.Likeness(task), default: ([], [])].retired.append(Candidate(task))
      case .created: candidates[Candidate.Likeness(task), default: ([], [])].created.append(Candidate(task))
      case .updated, .returned: break
      }
    }
    var moves = PossibleMoves()
    var pairs = Self.mostPairs
    for likeness in candidates.keys.sorted() {
      var (retired, created) = candidates[likeness]!
      moves.pairUp(&retired, with: &created)
      guard !retired.isEmpty, retired.count * created.count <= pairs else { continue }
      pairs -= retired.count * created.count
      for task in retired { moves.pair(task, withNearestOf: &created) }
    }
    return moves.warnings()
  }

  /// So many pairs of titles are compared letter by letter; where they are more, only the same title counts.
  private static let mostPairs = 100_000
}

/// A task that may be one half of a move.
private struct Candidate {
  /// What both halves have in common.
  struct Likeness: Hashable, Comparable {
    let presiding: String
    let isGroup: Bool

    static func < (a: Self, b: Self) -> Bool { (a.presiding, a.isGroup ? 1 : 0) < (b.presiding, b.isGroup ? 1 : 0) }

    init(_ task: TaskChanges) {
      presiding = task.presiding ?? ""
      isGroup = task.isGroup
    }
  }

  let id: String
  let title: Words
  let folded: [UInt8]

  init(_ task: TaskChanges) {
    id = task.id
    title = task.title
    folded = Array(task.title.vi.lowercased().utf8)
  }

  /// Letters in a hundred that a title may differ in and still be nearly the same.
  private static let mostDifferent = 20

  /// - Returns: nil where the titles are not nearly the same.
  func distance(to other: Candidate) -> Int? {
    let limit = max(folded.count, other.folded.count) * Self.mostDifferent / 100
    return folded.withUnsafeBufferPointer { a in
      other.folded.withUnsafeBufferPointer { b in Similarity.distance(a, b, atMost: limit) }
    }
  }
}

private struct PossibleMoves {
  private struct Move: Hashable {
    var from: String
    var to: String

    /// Of one node, where both are its copies for the same agency.
    init(_ from: String, _ to: String) {
      self.from = from
      self.to = to
      guard let a = Self.copy(from), let b = Self.copy(to), from[a] == to[b] else { return }
      self.from.removeSubrange(a)
      self.to.removeSubrange(b)
    }

    /// `@T11-DIENBIEN` of `NQ57.4@T11-DIENBIEN.2`.
    private static func copy(_ id: String) -> Range<String.Index>? {
      id.firstIndex(of: "@").map { $0..<(id[$0...].firstIndex(of: ".") ?? id.endIndex) }
    }

    /// The move of what is above both, where it takes them along: nil where they stand in different places below it.
    var above: Move? {
      guard let a = from.lastIndex(of: "."), let b = to.lastIndex(of: "."), from[a...] == to[b...] else { return nil }
      return Move(String(from[..<a]), String(to[..<b]))
    }
  }

  private var titles: [Move: Words] = [:]

  private mutating func add(_ task: Candidate, _ other: Candidate) {
    titles[Move(task.id, other.id)] = other.title
  }

  /// Takes out those that have the very same title, in their order.
  mutating func pairUp(_ retired: inout [Candidate], with created: inout [Candidate]) {
    var places: [[UInt8]: [Int]] = [:]
    for index in created.indices.reversed() { places[created[index].folded, default: []].append(index) }
    var taken: Set<Int> = []
    retired = retired.filter { task in
      guard let place = places[task.folded]?.popLast() else { return true }
      add(task, created[place])
      taken.insert(place)
      return false
    }
    created = created.indices.filter { !taken.contains($0) }.map { created[$0] }
  }

  mutating func pair(_ task: Candidate, withNearestOf created: inout [Candidate]) {
    var nearest: (place: Int, distance: Int)?
    for place in created.indices {
      guard let distance = task.distance(to: created[place]), distance < nearest?.distance ?? .max else { continue }
      nearest = (place, distance)
    }
    guard let nearest else { return }
    add(task, created.remove(at: nearest.place))
  }

  /// In the order of what is retired.
  func warnings() -> [ChangeSet.Warning] {
    var below: [Move: Int] = [:]
    for move in titles.keys {
      var top = move
      while let above = top.above, titles[above] != nil { top = above }
      below[top, default: 0] += top == move ? 0 : 1
    }
    let moves = below.sorted {
      $0.key.from == $1.key.from
        ? NaturalOrder.isBefore($0.key.to, $1.key.to) : NaturalOrder.isBefore($0.key.from, $1.key.from)
    }
    return moves.map { move, count in
      .looksMoved(from: move.from, to: move.to, title: titles[move] ?? Words(""), below: count)
    }
  }
}
