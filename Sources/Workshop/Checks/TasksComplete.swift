package import Diagnostics
package import ResolutionCompiler

/// `tasks: {at_least: 3, presiding: true, kpis: true}`: at least so many tasks each of which has all that is named, of its
/// own or from above. Copies for several agencies are one task.
package struct TasksComplete: Requirement {
  package static let kind = Key.tasks
  private let atLeast: Int
  private let asked: [Part]

  /// What a task may be asked to have.
  private struct Part: Sendable {
    let key: Key
    let name: Words
    let has: @Sendable (PlannedNode, Int32, Plan) -> Bool
  }

  private static let parts: [Part] = [
    Part(key: .presiding, name: Words(vi: "cơ quan chủ trì", en: "a presiding agency")) { node, _, _ in
      node.presiding >= 0
    },
    Part(key: .coordinating, name: Words(vi: "cơ quan phối hợp", en: "a coordinating agency")) { node, _, _ in
      !node.coordinating.isEmpty
    },
    Part(key: .deliverable, name: Words(vi: "sản phẩm", en: "a deliverable")) { _, index, plan in
      plan.deliverable(of: index) != nil
    },
    Part(key: .milestones, name: Words(vi: "mốc", en: "a milestone")) { node, _, _ in !node.milestones.isEmpty },
    Part(key: .kpis, name: Words(vi: "chỉ tiêu", en: "a KPI")) { node, _, _ in !node.kpis.isEmpty },
    Part(key: .due, name: Words(vi: "thời hạn", en: "a due date")) { node, _, _ in
      node.due.day != nil || node.due == .ongoing
    },
    Part(key: .covers, name: Words(vi: "căn cứ", en: "a clause that it covers")) { node, _, _ in !node.clauses.isEmpty
    },
  ]

  package init(_ demand: AuthoredDemand) {
    atLeast = demand.count(.atLeast) ?? 1
    asked = TasksComplete.parts.filter { demand.isAsked($0.key) }
  }

  package func shortfalls(of work: Work) -> [Words] {
    let lacking = work.tasks.map { task in (task, asked.filter { lacks($0, task, work.plan) }) }
    let complete = lacking.count { $0.1.isEmpty }
    guard complete < atLeast else { return [] }
    let count =
      asked.isEmpty
      ? Words(vi: "mới có \(complete)/\(atLeast) nhiệm vụ", en: "\(complete) of \(counted(atLeast, "task")) so far")
      : Words(
        vi: "mới có \(complete)/\(atLeast) nhiệm vụ đủ những gì cần có",
        en: "\(complete) of \(counted(atLeast, "task")) with all that is needed")
    return [count]
      + lacking.filter { !$0.1.isEmpty }.map { task, parts in
        work.line(
          task.at,
          Words(
            vi: "nhiệm vụ \(task.id) chưa có \(parts.map(\.name.vi).joined(separator: ", "))",
            en: "task \(task.id) lacks \(parts.map(\.name.en).joined(separator: ", "))"))
      }
  }

  private func lacks(_ part: Part, _ task: Work.WrittenTask, _ plan: Plan) -> Bool {
    task.nodes.contains { !part.has(plan.nodes[Int($0)], $0, plan) }
  }
}
