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

  /// - Parameter document: its index in the plan.
  package init(_ plan: Plan, document: Int32) {
    let planned = plan.documents[Int(document)]
    let found = Annex(plan, document: document, folds: true).documents.first
    let lines = found?.lines ?? []
    let tasks = lines.filter { !$0.isGroup }
    key = planned.key
    number = plan.text(planned.number)
    title = found?.title ?? Words("")
    isProgramme = planned.isProgramme
    groups = lines.count - tasks.count
    self.tasks = tasks
    grounds =
      planned.isProgramme
      ? Decomposition.upstream(of: tasks, in: plan) : Decomposition.clauses(of: planned.key, by: tasks, in: plan)
  }

  private static func clauses(of key: String, by tasks: [Annex.Line], in plan: Plan) -> [Ground] {
    var coverers: [String: [String]] = [:]
    for task in tasks { for clause in task.clauses { coverers[clause, default: []].append(task.id) } }
    let table = CoverageTable(plan).documents.first { $0.key == key }
    return (table?.clauses ?? []).map { clause in
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
