/// Which upstream tasks a programme has to answer for: those over which its owner, or a body below it in the registry,
/// presides, or in which one coordinates.
package struct Ownership {
  private let plan: Plan
  private let owner: Int32

  /// - Parameter document: a programme whose owner is known.
  package init(ofProgramme document: Int32, in plan: Plan) {
    self.init(of: plan.documents[Int(document)].owner, in: plan)
  }

  /// - Parameter owner: an agency.
  package init(of owner: Int32, in plan: Plan) {
    self.plan = plan
    self.owner = owner
  }

  package func isOwn(_ agency: Int32) -> Bool { plan.registry.isAgency(agency, atOrBelow: owner) }

  /// Whether the owner has a part in a task.
  package func isAssigned(_ node: Int32) -> Bool {
    let node = plan.nodes[Int(node)]
    guard !node.isGroup else { return false }
    return isOwn(node.presiding) || node.coordinating.contains { isOwn(plan.agencyPool[Int($0)]) }
  }
}

/// The upstream tasks that are assigned to each owner of a programme that carries out one document. Thousands of programmes
/// may carry out one, so the document is gone through once for all of them.
package struct Assignments {
  /// By owner, in the order of the document.
  private var tasks: [Int32: [Int32]] = [:]

  /// - Parameter owners: of the programmes that carry out the document.
  package init(of document: Int32, to owners: some Sequence<Int32>, in plan: Plan) {
    for owner in owners { tasks[owner] = [] }
    for number in plan.documents[Int(document)].nodes {
      let node = plan.nodes[Int(number)]
      guard !node.isGroup else { continue }
      assign(number, to: node.presiding, plan)
      for position in node.coordinating { assign(number, to: plan.agencyPool[Int(position)], plan) }
    }
  }

  private mutating func assign(_ node: Int32, to agency: Int32, _ plan: Plan) {
    plan.registry.climb(from: agency) { above in
      // One that has two bodies in a task answers for it once.
      if let known = tasks[above], known.last != node { tasks[above]?.append(node) }
      return true
    }
  }

  package func tasks(of owner: Int32) -> [Int32] { tasks[owner] ?? [] }
}

extension Registry {
  /// Goes from an agency to the body above it, and so on, as long as `body` wants. An agency that is not known (-1) is none.
  package func climb(from agency: Int32, _ body: (Int32) -> Bool) {
    var next = agency
    // Somebody's registry may lead round in a circle.
    for _ in 0..<16 {
      guard next >= 0, body(next) else { return }
      next = agencies[Int(next)].parent
    }
  }

  /// Whether an agency is another, or stands below it.
  package func isAgency(_ agency: Int32, atOrBelow other: Int32) -> Bool {
    var isFound = false
    climb(from: agency) { above in
      isFound = above == other
      return !isFound
    }
    return isFound
  }
}

extension Plan {
  /// The programmes of which one knows whose they are and what they carry out.
  package var programmes: [Int32] {
    documents.indices.filter { documents[$0].isProgramme && documents[$0].implements >= 0 && documents[$0].owner >= 0 }
      .map { Int32($0) }
  }

  /// The same, by what they carry out.
  package var programmesByUpstream: [Int32: [Int32]] {
    Dictionary(grouping: programmes) { documents[Int($0)].implements }
  }

  /// What programmes decline, by programme.
  package var declinesByProgramme: [Int32: [PlannedDecline]] { Dictionary(grouping: declines, by: \.document) }
}
