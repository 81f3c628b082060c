package import Diagnostics

/// How a programme stands to what it carries out: what has been assigned since, what has changed, what is gone.
package struct ProgrammeReview: Sendable {
  /// A node that carries out upstream tasks.
  package struct Node: Sendable {
    package let node: Int32
    package let id: String
    package let tasks: [Int32]
    /// The mark as written; nil where the node bears none.
    package let written: String?
    package let writtenAt: Span
    /// The mark of today.
    package let digest: UpstreamDigest
    /// Nil where nothing has changed, and where there is no mark to tell by.
    package let changes: [UpstreamChange]?
  }

  /// A task that the programme carries out or declines, and that is no longer there for it.
  package struct Gone: Sendable {
    package enum Reason: Sendable {
      /// No such task, or it is another document's.
      case missing
      /// It was withdrawn upstream; by what, as far as that is said.
      case withdrawn(by: Words)
      /// It is there, and none of the owner's bodies has a part in it any more.
      case notAssigned
    }

    /// As written.
    package let id: String
    package let at: Span
    /// The programme's node that carries it out; nil where it is declined.
    package let node: String?
    package let reason: Reason
  }

  package let document: Int32
  /// Upstream tasks assigned to the owner, of which the programme says nothing.
  package let new: [Int32]
  package let nodes: [Node]
  package let gone: [Gone]

  package var changed: [Node] { nodes.filter { $0.changes != nil } }
  package var unmarked: [Node] { nodes.filter { $0.written == nil } }

  /// - Parameter document: a programme of which it is known whose it is and what it carries out.
  package init(of document: Int32, in plan: Plan) {
    self.document = document
    let programme = plan.documents[Int(document)]
    let ownership = Ownership(ofProgramme: document, in: plan)
    var answered = Set(plan.declines.lazy.filter { $0.document == document }.map(\.node))
    lazy var reviews = Reviews(plan)
    var nodes: [Node] = []
    var gone: [Gone] = []

    func look(at span: Span, node: Int32?) {
      let id = plan.text(span)
      let found = plan.ids.find(id).flatMap { plan.nodes[Int($0)].document == programme.implements ? $0 : nil }
      let reason: Gone.Reason
      if let found {
        guard !ownership.isAssigned(found) else { return }
        reason = .notAssigned
      } else {
        reason = plan.withdrawal(of: id).map { .withdrawn(by: $0) } ?? .missing
      }
      gone.append(Gone(id: id, at: plan.file(span).place(of: span), node: node.map(plan.id(of:)), reason: reason))
    }

    for index in programme.nodes {
      let node = plan.nodes[Int(index)]
      for number in node.implements { answered.insert(plan.implementsPool[Int(number)].node) }
      guard let extras = plan.extras(of: node), extras.implements.isWritten else { continue }
      for span in plan.units[Int(node.unit)].names[extras.implements.range] { look(at: span, node: index) }
      let tasks = plan.reviewable(node)
      guard !tasks.isEmpty else { continue }
      let written = extras.reviewed.isNone ? nil : plan.text(extras.reviewed)
      nodes.append(
        Node(
          node: index, id: plan.id(of: index), tasks: tasks, written: written,
          writtenAt: extras.reviewed.isNone ? .none : plan.file(extras.reviewed).place(of: extras.reviewed),
          digest: UpstreamDigest(of: tasks, in: plan),
          changes: written.flatMap { plan.upstreamChanges(tasks, since: $0, reviews) }))
    }
    let unit = plan.units[Int(programme.unit)]
    for decline in unit.resolutions[Int(programme.resolution)].declines {
      look(at: unit.declines[Int(decline)].id, node: nil)
    }
    self.nodes = nodes
    self.gone = gone
    new = Assignments(of: programme.implements, to: [programme.owner], in: plan).tasks(of: programme.owner).filter {
      !answered.contains($0)
    }
  }
}

extension Plan {
  /// By what a task was withdrawn; nil where nobody says that it was.
  fileprivate func withdrawal(of id: String) -> Words? {
    for (document, unit, number) in withdrawals {
      let withdrawal = units[Int(unit)].withdrawals[Int(number)]
      let key = documents[Int(document)].key + "."
      var written = text(withdrawal.id)
      if !written.hasPrefix(key) { written = key + written }
      // A withdrawn task with copies is written once.
      guard written == id || id.hasPrefix(written + "@") || id.hasPrefix(written + ".") else { continue }
      return withdrawal.by.isNone ? words(withdrawal.why) : Words(text(withdrawal.by))
    }
    return nil
  }
}
