/// Which rows of a store are the things that sources ask for: its own reckoning of identity.
struct Matching {
  /// For each kind, the store's number by that of a fresh store.
  private(set) var numbers: [Snapshot.Kind: [Int: Int]] = [:]
  /// What each task says of its former id, by the store's number.
  private(set) var said: [Int: String] = [:]
  /// The store's number of each node.
  private(set) var nodes: [Int] = []
  /// Tasks that have become others that were there before, and the nodes that say so. What did not go along is not
  /// among them, nor is what has an id now from which somebody moved long ago.
  private(set) var left: [Int: String] = [:]
  private let wanted: Wanted

  var tasks: [Int: Int] { numbers[.task] ?? [:] }

  init(_ wanted: Wanted, _ present: Snapshot, saidBefore: [Int: String]) {
    self.wanted = wanted
    for kind in [Snapshot.Kind.agency, .document, .clause] {
      let known = present.numbers(kind)
      numbers[kind] = Self.numbered(wanted.fresh, kind, after: present) { known[$0.key(of: kind)] }
    }
    let moves = moves(present, saidBefore)
    let known = present.numbers(.task)
    let claimed = Set(moves.values)
    numbers[.task] = Self.numbered(wanted.fresh, .task, after: present) { task in
      if let number = moves[task.id] { return number }
      guard let own = known[task.id], !claimed.contains(own) else { return nil }
      return own
    }
    let byID = Dictionary(uniqueKeysWithValues: wanted.fresh.tasks.map { ($0.value.id, tasks[$0.key]!) })
    nodes = wanted.nodes.map { byID[$0.id]! }
    for (index, text) in wanted.said(present) { said[nodes[index]] = text }
    // A milestone or KPI is known by its task and its own name, whatever the task is called.
    for kind in [Snapshot.Kind.milestone, .kpi] {
      let known = Dictionary(
        uniqueKeysWithValues: (present.things[kind] ?? [:]).map { (Self.name(of: $0.value), $0.key) })
      let tasks = tasks
      numbers[kind] = Self.numbered(wanted.fresh, kind, after: present) { part in
        var part = part
        part.fields["task_id"] = String(tasks[Int(part.fields["task_id"]!)!]!)
        return known[Self.name(of: part)]
      }
    }
  }

  private static func name(of part: Snapshot.Thing) -> String {
    part.fields["task_id"]! + "/" + part.id.split(separator: "/").last!
  }

  /// New ones are numbered on, in the order of the sources.
  private static func numbered(
    _ fresh: Snapshot, _ kind: Snapshot.Kind, after present: Snapshot, _ known: (Snapshot.Thing) -> Int?
  ) -> [Int: Int] {
    var last = present.things[kind]?.keys.max() ?? 0
    return (fresh.things[kind] ?? [:]).sorted { $0.key < $1.key }.reduce(into: [:]) { numbers, entry in
      if let number = known(entry.value) {
        numbers[entry.key] = number
      } else {
        last += 1
        numbers[entry.key] = last
      }
    }
  }

  /// The rows that nodes take from an id that they had before. One that the store has under its own id stays, unless
  /// another moves there; and what was said before moves nothing by itself.
  private mutating func moves(_ present: Snapshot, _ saidBefore: [Int: String]) -> [String: Int] {
    struct Claim {
      var id: String
      /// Whoever says so: itself, or one above it.
      var root: String
      var from: String
      var isOld: Bool
      var rank: [Int]
    }
    let known = present.numbers(.task)
    let former = wanted.formerIDs(present)
    var claims: [Claim] = []
    // Nodes that said so before, and stay where they are.
    var settled: Set<String> = []
    for (index, text) in wanted.said(present) {
      let node = wanted.nodes[index]
      let own = known[node.id]
      let isOld = own.map { saidBefore[$0] == text } ?? false
      if isOld { settled.insert(node.id) }
      guard let from = former[index], from != node.id, known[from] != nil else { continue }
      let rank = [own == nil ? 0 : 1, isOld ? 1 : 0, node.movedFrom == nil ? 1 : 0, index]
      let root = wanted.nodes[wanted.root(of: index)].id
      claims.append(Claim(id: node.id, root: root, from: from, isOld: isOld, rank: rank))
    }
    claims.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    let all = claims
    func grants() -> [Claim] {
      var froms: Set<String> = []
      var claims = claims.filter { froms.insert($0.from).inserted }
      var isSettled = false
      while !isSettled {
        let vacated = Set(claims.map(\.from))
        let left = claims.filter { known[$0.id] == nil || vacated.contains($0.id) }
        isSettled = left.count == claims.count
        claims = left
      }
      // From each claim back to whoever pushes it on: to one that is new, or round in a ring.
      let pushing = Dictionary(uniqueKeysWithValues: claims.map { ($0.from, $0) })
      return claims.filter { claim in
        var isNew = !claim.isOld
        var at = claim
        while let pusher = pushing[at.id], pusher.id != claim.id {
          isNew = isNew || !pusher.isOld
          at = pusher
        }
        return isNew
      }
    }
    // Who comes later under one that moved long ago takes nothing that is another's.
    let ids = Set(wanted.nodes.map(\.id))
    var granted = grants()
    var late: [Claim] = []
    repeat {
      let moving = Set(granted.map(\.id))
      late = granted.filter {
        $0.root != $0.id && settled.contains($0.root) && !moving.contains($0.root) && ids.contains($0.from)
      }
      claims.removeAll { claim in late.contains { $0.id == claim.id } }
      granted = grants()
    } while !late.isEmpty
    for claim in granted { settled.remove(claim.id) }
    let vacated = Set(granted.map(\.from))
    for claim in all where !vacated.contains(claim.from) && !settled.contains(claim.id) && !settled.contains(claim.root)
    {
      let number = known[claim.from]!
      if left[number] == nil { left[number] = claim.root }
    }
    return Dictionary(uniqueKeysWithValues: granted.map { ($0.id, known[$0.from]!) })
  }

  /// All that is asked for, under the store's numbers.
  var asked: [Snapshot.Kind: [Int: Snapshot.Thing]] {
    var asked: [Snapshot.Kind: [Int: Snapshot.Thing]] = [:]
    for kind in Snapshot.Kind.allCases {
      asked[kind] = [:]
      for (fresh, number) in numbers[kind]! {
        var thing = wanted.fresh.things[kind]![fresh]!
        for (field, other) in [("parent_id", Snapshot.Kind.task), ("task_id", .task), ("rolls_up_to", .kpi)]
        where kind != .agency && kind != .clause {
          if let value = thing.fields[field].flatMap({ Int($0) }) {
            thing.fields[field] = String(numbers[other]![value]!)
          }
        }
        asked[kind]![number] = thing
      }
    }
    return asked
  }
}
