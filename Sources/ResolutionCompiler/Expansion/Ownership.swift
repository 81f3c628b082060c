/// Which upstream tasks a programme has to answer for: those over which its owner, or a body below it in the registry,
/// presides, or in which one coordinates.
package struct Ownership {
  private let plan: Plan
  private let upstream: Int32
  /// By agency: whether it is the owner or below it.
  private let isOwn: [Bool]

  /// - Parameter document: a programme whose owner is known.
  package init(of document: Int32, in plan: Plan) {
    let document = plan.documents[Int(document)]
    self.init(of: document.owner, in: document.implements, plan)
  }

  /// - Parameters:
  ///   - owner: an agency.
  ///   - upstream: the document whose tasks are asked about; -1 where that is not known.
  package init(of owner: Int32, in upstream: Int32, _ plan: Plan) {
    self.plan = plan
    self.upstream = upstream
    let registry = plan.registry
    isOwn = registry.agencies.indices.map { agency in
      var next = Int32(agency)
      // Somebody's registry may lead round in a circle.
      for _ in 0..<16 {
        if next == owner { return true }
        guard next >= 0 else { return false }
        next = registry.agencies[Int(next)].parent
      }
      return false
    }
  }

  package func isOwn(_ agency: Int32) -> Bool { agency >= 0 && isOwn[Int(agency)] }

  /// Whether the owner has a part in a task.
  package func isAssigned(_ node: Int32) -> Bool {
    let node = plan.nodes[Int(node)]
    guard !node.isGroup else { return false }
    return isOwn(node.presiding) || node.coordinating.contains { isOwn(plan.agencyPool[Int($0)]) }
  }

  /// The upstream tasks that are assigned to the owner, in their order.
  package var assigned: [Int32] {
    upstream < 0 ? [] : plan.documents[Int(upstream)].nodes.filter { isAssigned($0) }
  }
}

extension Plan {
  /// The programmes of which one knows whose they are and what they carry out.
  package var programmes: [Int32] {
    documents.indices.filter { documents[$0].isProgramme && documents[$0].implements >= 0 && documents[$0].owner >= 0 }
      .map { Int32($0) }
  }
}
