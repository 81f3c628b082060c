package import Diagnostics
package import ResolutionCompiler

/// What somebody made of one resolution or programme, as far as it is held against what somebody else made of it. What is
/// written once for many agencies is one task.
package struct Decomposition: Sendable {
  /// What tasks are there for: a clause of a resolution, or the upstream task of a programme.
  package struct Ground: Sendable {
    /// `II.1.3`, `NQ57.4.2@T11-DIENBIEN`.
    package let name: String
    package let title: Words
    /// What a clause asks for; `task` for an upstream task.
    package let binding: Binding
    package let state: CoverageTable.State
    /// The ids of tasks that carry it out, and of KPIs that measure it.
    package let tasks: [String]
    package let kpis: [String]
  }

  package let key: String
  package let number: String
  package let title: Words
  package let isProgramme: Bool
  package let groups: Int
  /// In the order of the document.
  package let tasks: [Annex.Line]
  /// In the order of the text; those of a programme in the order in which its tasks name them.
  package let grounds: [Ground]

  /// - Parameter documents: the wanted ones, by their indices in the plan.
  static func all(_ documents: [Int], of plan: Plan) -> [Decomposition] {
    let annex = Annex(plan, folds: true)
    let lists = Dictionary(annex.documents.map { ($0.key, $0) }) { first, _ in first }
    let tables = Dictionary(CoverageTable(plan).documents.map { ($0.key, $0) }) { first, _ in first }
    return documents.map { index in
      let planned = plan.documents[index]
      return Decomposition(planned, list: lists[planned.key], clauses: tables[planned.key]?.clauses ?? [], in: plan)
    }
  }

  private init(
    _ planned: PlannedDocument, list: Annex.Document?, clauses: [CoverageTable.Clause], in plan: Plan
  ) {
    let lines = list?.lines ?? []
    let tasks = lines.filter { !$0.isGroup }
    key = planned.key
    number = plan.text(planned.number)
    title = list?.title ?? Words("")
    isProgramme = planned.isProgramme
    groups = lines.count - tasks.count
    self.tasks = tasks
    grounds =
      planned.isProgramme
      ? Decomposition.upstream(of: tasks, in: plan) : Decomposition.grounds(clauses, of: tasks)
  }

  private static func grounds(_ clauses: [CoverageTable.Clause], of tasks: [Annex.Line]) -> [Ground] {
    var coverers: [String: [String]] = [:]
    for task in tasks { for clause in task.clauses { coverers[clause, default: []].append(task.id) } }
    return clauses.map { clause in
      Ground(
        name: clause.name, title: clause.title, binding: clause.binding, state: clause.state,
        tasks: coverers[clause.name] ?? [], kpis: clause.kpis.map(\.id))
    }
  }

  private static func upstream(of tasks: [Annex.Line], in plan: Plan) -> [Ground] {
    var order: [String] = []
    var implementers: [String: [String]] = [:]
    for task in tasks {
      for name in task.implements {
        if implementers[name] == nil { order.append(name) }
        implementers[name, default: []].append(task.id)
      }
    }
    return order.map { name in
      Ground(
        name: name, title: plan.ids.find(name).map(plan.title(ofNode:)) ?? Words(""), binding: .task, state: .covered,
        tasks: implementers[name] ?? [], kpis: [])
    }
  }
}

extension Annex.Line {
  /// What it says it is there for.
  var grounds: [String] { clauses.isEmpty ? implements : clauses }
}
