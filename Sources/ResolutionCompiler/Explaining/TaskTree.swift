package import Diagnostics

/// The tasks of a plan as a tree, as far as they were asked for. Texts are filled in, codes are codes, and what is
/// written once for many agencies may stand there once.
package struct TaskTree: Sendable {
  package struct Document: Sendable {
    package let key: String
    package let number: String
    package let title: Words
    /// Nil where it could not be read.
    package let issued: Day?
    package let isDraft: Bool
    package let nodes: [Node]
  }

  package struct Node: Sendable {
    /// `NQ57.1.2`; `NQ57.8.12@…` for several copies.
    package let id: String
    /// The plan's nodes that this stands for: several for copies, one outside a fan-out.
    package let indexes: [Int32]
    package var copies: Int { indexes.count }
    package let isGroup: Bool
    /// It is here only for what is below it.
    package let isContext: Bool
    package let title: Words
    /// Nil where there is none.
    package let presiding: String?
    package let coordinating: [String]
    package let clauses: [String]
    package let start: Day
    package let due: PlannedDue
    package let milestones: [Milestone]
    package let kpis: [KPI]
    package let nodes: [Node]
  }

  package struct Milestone: Sendable {
    package let id: String
    package let title: Words
    /// Nil where it could not be worked out.
    package let due: Day?
  }

  package struct KPI: Sendable {
    package let id: String
    package let title: Words
    package let unit: Words
    package let targets: [Target]
    /// The copies that this stands for have targets of their own.
    package let targetsDiffer: Bool
  }

  package struct Target: Hashable, Sendable {
    package let on: Day
    package let words: Words
    package let relation: Relation
    /// Equal to `high` unless it is a range.
    package let low: Double
    package let high: Double
  }

  package struct Counts: Hashable, Sendable {
    package var documents = 0
    package var groups = 0
    package var tasks = 0
  }

  package let documents: [Document]
  /// What there is, whether it was asked for or not.
  package let all: Counts
  /// What was asked for, each copy counted; groups that are only context are not in it.
  package let found: Counts

  /// - Parameter folds: whether copies that are all wanted stand there once.
  package init(_ plan: Plan, _ filter: TreeFilter = TreeFilter(), folds: Bool) {
    var growth = Growth(plan, filter, folds: folds)
    documents = plan.documents.compactMap { growth.document($0) }
    var all = Counts(documents: plan.documents.count)
    for node in plan.nodes { if node.isGroup { all.groups += 1 } else { all.tasks += 1 } }
    self.all = all
    var found = growth.found
    found.documents = documents.count
    self.found = found
  }
}

/// A tree being grown.
private struct Growth {
  let plan: Plan
  let folds: Bool
  let wantsAll: Bool
  /// By node: whether it was asked for, and whether it is there at all.
  private var isWanted: [Bool]
  private var isThere: [Bool]
  private(set) var found = TaskTree.Counts()

  init(_ plan: Plan, _ filter: TreeFilter, folds: Bool) {
    self.plan = plan
    self.folds = folds
    wantsAll = filter.wantsAll
    isWanted = plan.nodes.indices.map { filter.wantsAll || filter.wants(Int32($0), of: plan) }
    isThere = isWanted
    // Children stand after their parents.
    for (index, node) in plan.nodes.enumerated().reversed() where node.parent >= 0 && isThere[index] {
      isThere[Int(node.parent)] = true
    }
    for (index, node) in plan.nodes.enumerated() where isWanted[index] {
      if node.isGroup { found.groups += 1 } else { found.tasks += 1 }
    }
  }

  mutating func document(_ document: PlannedDocument) -> TaskTree.Document? {
    let nodes = nodes(from: document.nodes.lowerBound, before: document.nodes.upperBound)
    guard wantsAll || !nodes.isEmpty else { return nil }
    return TaskTree.Document(
      key: document.key, number: plan.text(document.number), title: plan.words(document.title),
      issued: document.issuedIsKnown ? document.issued : nil, isDraft: document.isDraft, nodes: nodes)
  }

  /// The nodes of a stretch that stand beside each other.
  private func nodes(from first: Int32, before end: Int32) -> [TaskTree.Node] {
    var nodes: [TaskTree.Node] = []
    var next = first
    while next < end {
      let copies = Copies(from: next, before: end, in: plan)
      next = copies.end
      if folds, copies.count > 1, areWantedAlike(copies) {
        if isThere[Int(copies.first)] { nodes.append(node(copies)) }
      } else {
        for copy in copies.nodes where isThere[Int(copy)] { nodes.append(node(Copies([copy], in: plan))) }
      }
    }
    return nodes
  }

  /// Whether the same is wanted of each copy.
  private func areWantedAlike(_ copies: Copies) -> Bool {
    guard copies.areAlike else { return false }
    let first = Int(copies.first)
    let size = Int(plan.nodes[first].end) - first
    return copies.nodes.allSatisfy { copy in
      (0..<size).allSatisfy {
        isWanted[first + $0] == isWanted[Int(copy) + $0] && isThere[first + $0] == isThere[Int(copy) + $0]
      }
    }
  }

  private func node(_ copies: Copies) -> TaskTree.Node {
    let node = plan.nodes[Int(copies.first)]
    return TaskTree.Node(
      id: copies.id, indexes: copies.nodes, isGroup: node.isGroup, isContext: !isWanted[Int(copies.first)],
      title: copies.title, presiding: copies.code(\.presiding), coordinating: copies.codes(\.coordinating),
      clauses: plan.clauseNames(node.clauses), start: node.start, due: node.due,
      milestones: node.milestones.enumerated().map { position, milestone in
        TaskTree.Milestone(
          id: plan.localID(ofMilestone: milestone),
          title: copies.words {
            plan.title(ofMilestone: plan.nodes[Int(copies.nodes[$0])].milestones.lowerBound + Int32(position))
          },
          due: plan.milestones[Int(milestone)].due)
      },
      kpis: node.kpis.indices.map { kpi($0 - node.kpis.lowerBound, of: copies) },
      nodes: below(copies))
  }

  private func below(_ copies: Copies) -> [TaskTree.Node] {
    let node = plan.nodes[Int(copies.first)]
    guard copies.count > 1 else { return nodes(from: copies.first + 1, before: node.end) }
    var nodes: [TaskTree.Node] = []
    var next = copies.first + 1
    while next < node.end {
      // A fan-out has no other inside.
      if isThere[Int(next)] { nodes.append(self.node(copies.below(next))) }
      next = plan.nodes[Int(next)].end
    }
    return nodes
  }

  private func kpi(_ position: Int32, of copies: Copies) -> TaskTree.KPI {
    let numbers = copies.nodes.map { plan.nodes[Int($0)].kpis.lowerBound + position }
    let targets = numbers.map(targets)
    let differ = !targets.allSatisfy { $0 == targets[0] }
    return TaskTree.KPI(
      id: plan.localID(ofKPI: numbers[0]),
      title: copies.words { plan.title(ofKPI: numbers[$0]) },
      unit: plan.unitAfterNumber(of: plan.kpis[Int(numbers[0])]), targets: differ ? [] : targets[0],
      targetsDiffer: differ)
  }

  private func targets(_ kpi: Int32) -> [TaskTree.Target] {
    let kpi = plan.kpis[Int(kpi)]
    return kpi.targets.map { position in
      let target = plan.targets[Int(position)]
      return TaskTree.Target(
        on: target.on, words: plan.words(of: target, of: kpi), relation: target.relation, low: target.low,
        high: target.high)
    }
  }
}
