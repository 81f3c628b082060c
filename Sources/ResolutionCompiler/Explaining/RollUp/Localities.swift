/// Who answers for the tasks of a document: each agency that it names, or the body above it whose matter it is.
struct Localities {
  private let plan: Plan
  /// The programmes that carry the document out, by owner.
  private let programmes: [Int32: [Int32]]
  private var kinds: Set<Int32> = []
  /// By agency, as far as it was asked for.
  private var known: [Int32: Int32] = [:]

  /// What bodies are that answer for the departments and committees below them. Registries name kinds alike.
  private static let kinds = ["province", "city", "commune", "ward", "special-zone"]

  init(programmes: [Int32], in plan: Plan) {
    self.plan = plan
    self.programmes = Dictionary(grouping: programmes) { plan.documents[Int($0)].owner }
    for kind in Localities.kinds { if let number = plan.registry.kinds.find(kind) { kinds.insert(number) } }
  }

  /// The nearest body, itself or above it, that has a programme, or is a province, city or commune; itself where there is
  /// none, as a ministry has none.
  mutating func locality(of agency: Int32) -> Int32 {
    if let found = known[agency] { return found }
    var found = agency
    plan.registry.climb(from: agency) { above in
      guard programmes[above] != nil || kinds.contains(plan.registry.agencies[Int(above)].kind) else { return true }
      found = above
      return false
    }
    known[agency] = found
    return found
  }

  /// The programmes of those who own what a locality does: its own, and those of the bodies above it.
  func programmes(above locality: Int32) -> [Int32] {
    var found: [Int32] = []
    plan.registry.climb(from: locality) { above in
      found += programmes[above] ?? []
      return true
    }
    return found
  }

  func programmes(of owner: Int32) -> [Int32] { programmes[owner] ?? [] }
  var owners: [Int32] { Array(programmes.keys) }
}
