package import Diagnostics
package import ResolutionCompiler

/// `agencies: {task: "1", presiding: BKHCN, coordinating: [BTC]}`: that agency presides over the task, or one of several
/// does, and each of these coordinates. Without `task`, that is so of some task.
package struct AgenciesNamed: Requirement {
  package static let kind = Key.agencies
  private let tasks: [String]
  private let presiding: [String]
  private let coordinating: [String]

  package init(_ demand: AuthoredDemand) {
    tasks = demand.names(.task)
    presiding = demand.names(.presiding)
    coordinating = demand.names(.coordinating)
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls(ofTasks: tasks) { task in
      for index in task.nodes {
        let node = work.plan.nodes[Int(index)]
        let registry = work.plan.registry
        guard node.presiding >= 0 else {
          return work.line(
            task.at,
            Words(vi: "nhiệm vụ \(task.id) chưa có cơ quan chủ trì", en: "no agency presides over task \(task.id)"))
        }
        let found = registry.code(node.presiding)
        guard presiding.isEmpty || presiding.contains(found) else {
          return work.line(
            node.presidingAt,
            Words(
              vi: "\(found) chưa phải là cơ quan nên chủ trì nhiệm vụ \(task.id)",
              en: "\(found) is not the agency to preside over task \(task.id)"))
        }
        let beside = Set(node.coordinating.map { registry.code(work.plan.agencyPool[Int($0)]) })
        let missing = coordinating.count { !beside.contains($0) }
        if missing > 0 {
          return work.line(
            node.coordinatingAt.isNone ? task.at : node.coordinatingAt,
            Words(
              vi: "nhiệm vụ \(task.id) còn thiếu \(missing) cơ quan phối hợp",
              en: "task \(task.id) lacks \(missing) coordinating \(missing == 1 ? "agency" : "agencies")"))
        }
      }
      return nil
    }
  }
}
