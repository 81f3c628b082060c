/// Things of two sides that are taken for the same, the likest first, each once.
struct Matching {
  struct Pair {
    let a: Int
    let b: Int
    /// 0…1.
    let likeness: Double
  }

  private(set) var pairs: [Pair] = []
  private var partnersOfA: [Int?]
  private var partnersOfB: [Int?]

  init(_ a: Int, _ b: Int) {
    partnersOfA = Array(repeating: nil, count: a)
    partnersOfB = Array(repeating: nil, count: b)
  }

  func partner(ofA a: Int) -> Int? { partnersOfA[a] }
  func partner(ofB b: Int) -> Int? { partnersOfB[b] }
  var leftInA: [Int] { partnersOfA.indices.filter { partnersOfA[$0] == nil } }
  var leftInB: [Int] { partnersOfB.indices.filter { partnersOfB[$0] == nil } }

  /// Pairs what is still alone. The order of the candidates does not matter.
  mutating func take(_ candidates: [Pair]) {
    let likestFirst = candidates.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
    for pair in likestFirst where partnersOfA[pair.a] == nil && partnersOfB[pair.b] == nil {
      partnersOfA[pair.a] = pair.b
      partnersOfB[pair.b] = pair.a
      pairs.append(pair)
    }
  }

  /// Pairs what is alone on both sides with its trait; what has none (nil) stays alone.
  mutating func takeOnly<Trait: Hashable>(
    a: (Int) -> Trait?, b: (Int) -> Trait?, likeness: (Int, Int) -> Double?
  ) {
    let left = Dictionary(grouping: leftInA, by: a)
    let right = Dictionary(grouping: leftInB, by: b)
    var found: [Pair] = []
    for case (let trait?, let those) in left where those.count == 1 {
      guard let others = right[trait], others.count == 1, let likeness = likeness(those[0], others[0]) else { continue }
      found.append(Pair(a: those[0], b: others[0], likeness: likeness))
    }
    take(found)
  }
}
