package import Diagnostics

/// Clauses against tasks: what carries each clause out or measures it, and what is left.
package struct CoverageTable: Sendable {
  package struct Document: Sendable {
    package let key: String
    package let number: String
    package let title: Words
    package let isDraft: Bool
    /// In the order of the text, each before what is below it.
    package let clauses: [Clause]
    /// Tasks that cover no clause.
    package let tasksWithoutClause: [Coverer]
    package let summary: Summary
  }

  package struct Clause: Sendable {
    /// `II.1.3`.
    package let name: String
    /// 0 at the root.
    package let depth: Int
    package let title: Words
    package let binding: Binding
    package let state: State
    /// Why nothing carries it out here; empty unless that is said of this very clause.
    package let excluded: Words
    /// The nodes that say they cover it.
    package let tasks: [Coverer]
    /// The KPIs that measure it.
    package let kpis: [Coverer]
  }

  package enum State: String, CaseIterable, Sendable {
    /// Something carries out what it binds to, or measures what it aims at.
    case covered
    /// Nothing does.
    case open
    /// It, or a clause that it stands in, is said to be left out.
    case excluded
    /// It binds to nothing, or leaves that to the clauses below it.
    case free
  }

  /// What covers a clause, or covers none.
  package struct Coverer: Sendable {
    /// `NQ57.1.2`, `NQ57.2/digital-economy`; `NQ57.8.12@…` for several copies.
    package let id: String
    /// The same without an agency, as it is written in the source.
    package let stem: String
    package let title: Words
    package let isGroup: Bool
    /// 1 outside a fan-out.
    package let copies: Int
    /// The tasks that it stands for: those that a group hands its clauses down to, those of a fan-out.
    package let tasks: Int
    /// Where it says so; of a KPI, where it stands.
    package let at: SourceLine?
  }

  package struct Summary: Hashable, Sendable {
    /// Clauses of `binding: task` that something has to carry out, and those of them that something does.
    package var taskClauses = 0
    package var coveredTaskClauses = 0
    /// Clauses of `binding: target` that something has to measure, and those of them that something does.
    package var targetClauses = 0
    package var coveredTargetClauses = 0
    package var excluded = 0
    package var tasks = 0
    package var tasksWithoutClause = 0

    package var open: Int { taskClauses - coveredTaskClauses + targetClauses - coveredTargetClauses }
  }

  package let documents: [Document]

  package init(_ plan: Plan) {
    let tally = Tally(plan)
    // A programme has no clauses: what it answers for, rules 601 and 602 tell.
    documents = plan.documents.indices.filter { !plan.documents[$0].isProgramme }.map { tally.document(Int32($0)) }
  }
}

/// Who covers what, by clause.
private struct Tally {
  /// A node or KPI as it was written; its copies are one.
  private struct Written: Hashable {
    let unit: Int32
    let index: Int32
  }

  private struct Entry {
    /// Nodes or KPIs, one a copy.
    var copies: [Int32] = []
    var tasks = 0
  }

  /// In the order of their coming.
  private struct Entries {
    private(set) var all: [Entry] = []
    private var places: [Written: Int] = [:]

    mutating func add(_ copy: Int32, written: Written, tasks: Int) {
      let place = places[written] ?? all.count
      if place == all.count {
        places[written] = place
        all.append(Entry())
      }
      if all[place].copies.last != copy { all[place].copies.append(copy) }
      all[place].tasks += tasks
    }
  }

  private let plan: Plan
  private let lines: SourceLines
  /// By clause.
  private var nodes: [Entries]
  private var kpis: [Entries]
  private var isCoveredByTask: [Bool]
  private var isCoveredByKPI: [Bool]
  private var isExcluded: [Bool]

  init(_ plan: Plan) {
    self.plan = plan
    lines = SourceLines(plan)
    nodes = Array(repeating: Entries(), count: plan.clauses.count)
    kpis = nodes
    isCoveredByTask = Array(repeating: false, count: plan.clauses.count)
    isCoveredByKPI = isCoveredByTask
    isExcluded = isCoveredByTask

    /// By node: the one that says what it covers, itself or one above it.
    var speaker = Array(plan.nodes.indices).map { Int32($0) }
    for (index, node) in plan.nodes.enumerated() {
      if node.parent >= 0, !plan.authored(node).covers.isWritten { speaker[index] = speaker[Int(node.parent)] }
      guard !node.isGroup else { continue }
      let from = plan.nodes[Int(speaker[index])]
      for position in node.clauses {
        let clause = Int(plan.clausePool[Int(position)])
        isCoveredByTask[clause] = true
        nodes[clause].add(speaker[index], written: Written(unit: from.unit, index: from.task), tasks: 1)
      }
    }
    for (index, kpi) in plan.kpis.enumerated() {
      for position in kpi.clauses {
        let clause = Int(plan.clausePool[Int(position)])
        isCoveredByKPI[clause] = true
        kpis[clause].add(Int32(index), written: Written(unit: kpi.unit, index: kpi.kpi), tasks: 0)
      }
    }
    // What is left out is so with all below it; what covers a clause covers those it stands in.
    for (index, clause) in plan.clauses.enumerated() {
      isExcluded[index] = clause.isExcluded || (clause.parent >= 0 && isExcluded[Int(clause.parent)])
    }
    for (index, clause) in plan.clauses.enumerated().reversed() where clause.parent >= 0 {
      if isCoveredByTask[index] { isCoveredByTask[Int(clause.parent)] = true }
      if isCoveredByKPI[index] { isCoveredByKPI[Int(clause.parent)] = true }
    }
  }

  func document(_ index: Int32) -> CoverageTable.Document {
    let document = plan.documents[Int(index)]
    var summary = CoverageTable.Summary()
    var clauses: [CoverageTable.Clause] = []
    for (clause, depth) in inTextOrder(document.clauses) {
      let found = self.clause(clause, depth: depth)
      switch (found.state, found.binding) {
      case (.excluded, .task), (.excluded, .target): summary.excluded += 1
      case (.covered, .task), (.open, .task): summary.taskClauses += 1
      case (.covered, .target), (.open, .target): summary.targetClauses += 1
      case (.free, _), (_, .none): break
      }
      if found.state == .covered {
        if found.binding == .task { summary.coveredTaskClauses += 1 } else { summary.coveredTargetClauses += 1 }
      }
      clauses.append(found)
    }
    var idle = Entries()
    for node in document.nodes where !plan.nodes[Int(node)].isGroup {
      summary.tasks += 1
      guard plan.nodes[Int(node)].clauses.isEmpty, !document.clauses.isEmpty else { continue }
      summary.tasksWithoutClause += 1
      idle.add(node, written: Written(unit: plan.nodes[Int(node)].unit, index: plan.nodes[Int(node)].task), tasks: 1)
    }
    return CoverageTable.Document(
      key: document.key, number: plan.text(document.number), title: plan.words(document.title),
      isDraft: document.isDraft, clauses: clauses, tasksWithoutClause: idle.all.map(node), summary: summary)
  }

  /// A part may put clauses below those of another file, so that they do not stand together.
  private func inTextOrder(_ clauses: Range<Int32>) -> [(clause: Int32, depth: Int)] {
    var below: [Int32: [Int32]] = [:]
    for clause in clauses { below[plan.clauses[Int(clause)].parent, default: []].append(clause) }
    var found: [(clause: Int32, depth: Int)] = []
    var stack = (below[-1] ?? []).reversed().map { (clause: $0, depth: 0) }
    while let next = stack.popLast() {
      found.append(next)
      stack += (below[next.clause] ?? []).reversed().map { ($0, next.depth + 1) }
    }
    return found
  }

  private func clause(_ index: Int32, depth: Int) -> CoverageTable.Clause {
    let clause = plan.clauses[Int(index)]
    return CoverageTable.Clause(
      name: plan.name(ofClause: index), depth: depth, title: plan.title(ofClause: index), binding: clause.binding,
      state: state(of: index), excluded: plan.words(plan.authored(clause).excluded),
      tasks: nodes[Int(index)].all.map(node), kpis: kpis[Int(index)].all.map(kpi))
  }

  private func state(of index: Int32) -> CoverageTable.State {
    let clause = plan.clauses[Int(index)]
    if isExcluded[Int(index)] { return .excluded }
    // A clause with others below it counts only where its binding is written: otherwise its parts say what there is
    // to do.
    guard !clause.hasChildren || clause.bindingIsWritten else { return .free }
    switch clause.binding {
    case .none: return .free
    case .task: return isCoveredByTask[Int(index)] ? .covered : .open
    case .target: return isCoveredByKPI[Int(index)] ? .covered : .open
    }
  }

  private func node(_ entry: Entry) -> CoverageTable.Coverer {
    let copies = Copies(entry.copies, in: plan)
    let node = plan.nodes[Int(copies.first)]
    return CoverageTable.Coverer(
      id: copies.id, stem: copies.stem, title: copies.title, isGroup: node.isGroup, copies: copies.count,
      tasks: entry.tasks, at: lines.line(of: node.coversAt.isNone ? plan.authored(node).id.span : node.coversAt))
  }

  private func kpi(_ entry: Entry) -> CoverageTable.Coverer {
    let copies = Copies(entry.copies.map { plan.kpis[Int($0)].node }, in: plan)
    let local = "/" + plan.localID(ofKPI: entry.copies[0])
    return CoverageTable.Coverer(
      id: copies.id + local, stem: copies.stem + local,
      title: copies.words { plan.title(ofKPI: entry.copies[$0]) }, isGroup: false, copies: copies.count,
      tasks: 0, at: lines.line(of: plan.authored(plan.kpis[Int(entry.copies[0])]).id.span))
  }
}
