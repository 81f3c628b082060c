package import Diagnostics

/// What a programme has to say before anybody has decided anything: a node for each upstream task that is assigned to its
/// owner, in the groups of the upstream document. It refers to those tasks; nothing of theirs is copied.
package struct Skeleton: Sendable {
  /// Proposed for the programme's ids; free in the plan.
  package let key: String
  /// What is written for the document that it carries out: its number, or its key where the number would not do.
  package let implements: String
  package let upstreamNumber: String
  package let owner: String
  package let ownerName: Words
  /// The day when the upstream document was issued: no programme is older.
  package let earliest: Day
  package let nodes: [Node]

  package struct Node: Sendable {
    /// Within its siblings.
    package let id: String
    package let content: Content
  }

  package indirect enum Content: Sendable {
    /// - id: of the upstream group.
    case group(id: String, title: Words, nodes: [Node])
    case task(Task)
  }

  package struct Task: Sendable {
    package let upstream: UpstreamValues
    package let digest: UpstreamDigest
    /// The body of the owner that presides upstream; nil where another one does, so that a person has to choose.
    package let presiding: String?
    /// The owner's bodies that coordinate upstream.
    package let coordinating: [String]
    package let kpis: [KPI]
    /// Upstream's KPIs that are nobody's in particular: full ids, and what is asked for.
    package let commonKPIs: [(id: String, goals: Words)]
  }

  /// One that was set for the owner.
  package struct KPI: Sendable {
    /// In full.
    package let upstream: String
    package let values: UpstreamValues.KPI
  }

  package var tasks: [Task] { Skeleton.tasks(of: nodes) }

  private static func tasks(of nodes: [Node]) -> [Task] {
    nodes.flatMap { node in
      switch node.content {
      case .group(_, _, let nodes): tasks(of: nodes)
      case .task(let task): [task]
      }
    }
  }
}

extension Skeleton {
  /// Nil where nothing is assigned to the owner.
  ///
  /// - Parameters:
  ///   - owner: an agency.
  ///   - upstream: a document.
  ///   - assignments: of that document, among others to the owner; whoever derives for many has them at hand.
  package init?(of owner: Int32, in upstream: Int32, _ plan: Plan, _ assignments: Assignments? = nil) {
    let assigned = (assignments ?? Assignments(of: upstream, to: [owner], in: plan)).tasks(of: owner)
    guard !assigned.isEmpty else { return nil }
    let document = plan.documents[Int(upstream)]
    let number = plan.text(document.number)
    // A programme's number may be none yet, and several may have the same.
    let isNumbered = !document.isProgramme && plan.documents.count { plan.text($0.number) == number } == 1
    key = plan.freeKey(of: owner, carryingOut: upstream)
    implements = isNumbered ? number : document.key
    upstreamNumber = number
    self.owner = plan.registry.code(owner)
    ownerName = plan.name(ofAgency: owner).onOneLine
    earliest = document.issued
    let builder = SkeletonBuilder(plan: plan, owner: owner, ownership: Ownership(of: owner, in: plan))
    nodes = builder.nodes(of: assigned)
  }

  /// What answers for some tasks alone.
  ///
  /// - Parameters:
  ///   - below: the upstream group whose own group is there already; -1 for none.
  ///   - taken: ids that stand there.
  package static func nodes(
    for tasks: [Int32], of owner: Int32, in upstream: Int32, below: Int32, taken: Set<String>, _ plan: Plan
  ) -> [Node] {
    let builder = SkeletonBuilder(plan: plan, owner: owner, ownership: Ownership(of: owner, in: plan))
    return builder.nodes(of: tasks, below: below, taken: taken)
  }
}

/// Puts tasks into the groups that they stand in upstream.
private struct SkeletonBuilder {
  let plan: Plan
  let owner: Int32
  let ownership: Ownership

  private final class Branch {
    let node: Int32
    var branches: [Branch] = []

    init(_ node: Int32) { self.node = node }
  }

  func nodes(of tasks: [Int32], below: Int32 = -1, taken: Set<String> = []) -> [Skeleton.Node] {
    let root = Branch(-1)
    for task in tasks {
      var path: [Int32] = []
      var next = task
      while next >= 0, next != below {
        path.append(next)
        next = plan.nodes[Int(next)].parent
      }
      var branch = root
      for node in path.reversed() {
        if let last = branch.branches.last, last.node == node {
          branch = last
        } else {
          branch.branches.append(Branch(node))
          branch = branch.branches[branch.branches.count - 1]
        }
      }
    }
    return written(root.branches, taken: taken)
  }

  /// A group of which only one thing is left is none to read by: what is left takes its place, and its name along.
  private func written(_ branches: [Branch], taken: Set<String> = []) -> [Skeleton.Node] {
    var ids = taken
    return branches.map { branch in
      var branch = branch
      var names = [localID(branch.node)]
      while branch.branches.count == 1 {
        branch = branch.branches[0]
        names.append(localID(branch.node))
      }
      var id = names.joined(separator: "-")
      var number = 2
      while !ids.insert(id).inserted {
        id = names.joined(separator: "-") + "-\(number)"
        number += 1
      }
      guard !branch.branches.isEmpty else { return .init(id: id, content: .task(task(branch.node))) }
      return .init(
        id: id,
        content: .group(
          id: plan.id(of: branch.node), title: plan.title(ofNode: branch.node).onOneLine,
          nodes: written(branch.branches)))
    }
  }

  /// The id that it has upstream, and for the copy of another body than the owner that body's code.
  private func localID(_ index: Int32) -> String {
    let node = plan.nodes[Int(index)]
    let id = plan.text(plan.authored(node).id.span)
    guard node.isFanOutRoot, node.fanOut != owner else { return id }
    return id + "-" + plan.registry.code(node.fanOut).asIdentifier
  }

  private func task(_ index: Int32) -> Skeleton.Task {
    let node = plan.nodes[Int(index)]
    let values = UpstreamValues(of: index, in: plan)
    let isOwners = { (kpi: Int32) in ownership.isOwn(plan.bearer(of: plan.kpis[Int(kpi)])) }
    let kpis = zip(node.kpis, values.kpis)
    return Skeleton.Task(
      upstream: values, digest: UpstreamDigest(of: index, in: plan),
      presiding: ownership.isOwn(node.presiding) ? values.presiding : nil,
      coordinating: node.coordinating.map { plan.agencyPool[Int($0)] }.filter(ownership.isOwn).map(plan.registry.code),
      kpis: kpis.filter { isOwners($0.0) }.map { .init(upstream: plan.id(ofKPI: $0), values: $1) },
      commonKPIs: kpis.filter { !isOwners($0.0) }.map { (plan.id(ofKPI: $0), $1.goals.onOneLine) })
  }
}

extension Plan {
  /// A key for the programme of an owner: the resolution's, and as much of the owner's code as tells it from the others.
  fileprivate func freeKey(of owner: Int32, carryingOut upstream: Int32) -> String {
    var root = documents[Int(upstream)]
    while root.implements >= 0 { root = documents[Int(root.implements)] }
    let code = registry.code(owner)
    let key = root.key + "-" + shortest(code).asIdentifier
    let taken = Set(documents.map(\.key))
    guard taken.contains(key) else { return key }
    return (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
  }

  /// The first parts of a code, as many as only this agency and those named after it share.
  private func shortest(_ code: String) -> String {
    let parts = code.split(separator: "-")
    guard parts.count > 1 else { return code }
    let others = registry.codes.texts.filter { $0 != code && !$0.hasPrefix(code + "-") }
    let prefixes = parts.indices.map { parts[...$0].joined(separator: "-") }
    return prefixes.first { prefix in
      !others.contains { $0 == prefix || $0.hasPrefix(prefix + "-") }
    } ?? code
  }
}

extension String {
  /// A code as a part of an id, which has no underscores.
  fileprivate var asIdentifier: String { String(map { $0 == "_" ? "-" : $0 }) }
}
