import Diagnostics

/// Which tasks of the tree are wanted. A task has to satisfy all that is given.
package struct TreeFilter: Sendable {
  /// It presides or coordinates, or the task is its copy.
  package var agency: Int32?
  /// The task covers one of these clauses, or one of its KPIs measures it.
  package var clauses: Set<Int32>?
  /// It is due before that day; an ongoing task never is.
  package var dueBefore: Day?

  package init() {}

  /// - Parameters:
  ///   - agency: a code.
  ///   - clause: a full name, `II.1`, of any document that has it, or of one: `NQ57 II.1`. Those below it come along.
  package init(agency: String?, clause: String?, dueBefore: Day?, in plan: Plan) throws(WrongArgument) {
    if let agency { self.agency = try TreeFilter.agency(agency, in: plan) }
    if let clause { clauses = try TreeFilter.clauses(clause, in: plan) }
    self.dueBefore = dueBefore
  }

  package var wantsAll: Bool { agency == nil && clauses == nil && dueBefore == nil }

  func wants(_ index: Int32, of plan: Plan) -> Bool {
    let node = plan.nodes[Int(index)]
    // A group is wanted for itself only where its KPIs measure what was asked for; else for what is below it.
    guard !node.isGroup || (clauses != nil && agency == nil && dueBefore == nil) else { return false }
    if let agency {
      let isInvolved =
        node.presiding == agency || node.fanOut == agency
        || node.coordinating.contains { plan.agencyPool[Int($0)] == agency }
      if !isInvolved { return false }
    }
    if let dueBefore {
      guard let due = node.due.day, due < dueBefore else { return false }
    }
    guard let clauses else { return true }
    func touches(_ range: Range<Int32>) -> Bool { range.contains { clauses.contains(plan.clausePool[Int($0)]) } }
    return (!node.isGroup && touches(node.clauses)) || node.kpis.contains { touches(plan.kpis[Int($0)].clauses) }
  }

  static func agency(_ code: String, in plan: Plan) throws(WrongArgument) -> Int32 {
    if let found = plan.registry.find(code) { return found }
    let codes = (0..<Int32(plan.registry.codes.count)).map(plan.registry.codes.text)
    throw WrongArgument(
      unknown: Words(vi: "không có cơ quan \(code) trong danh mục", en: "no agency \(code) in the registry"),
      nearest: Similarity.nearest(to: code, among: codes).map { codes[$0] })
  }

  private static func clauses(_ name: String, in plan: Plan) throws(WrongArgument) -> Set<Int32> {
    var wanted = Set(plan.clauses(named: name))
    guard !wanted.isEmpty else {
      let names = plan.clauses.indices.map { plan.name(ofClause: Int32($0)) }
      throw WrongArgument(
        unknown: Words(vi: "không có mục \(name)", en: "there is no clause \(name)"),
        nearest: Similarity.nearest(to: name, among: names).map { names[$0] })
    }
    // A clause stands before those below it.
    for (index, clause) in plan.clauses.enumerated() where wanted.contains(clause.parent) {
      wanted.insert(Int32(index))
    }
    return wanted
  }
}

extension Plan {
  /// The clauses of that name: of the one document that is named with it (`NQ57 II.1`), or of all that have it.
  func clauses(named name: String) -> [Int32] {
    if let found = clauseNames.find(name) { return [found] }
    return documents.compactMap { clauseNames.find($0.key + " " + name) }
  }
}
