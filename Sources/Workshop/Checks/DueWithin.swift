package import Diagnostics
package import ResolutionCompiler

/// `due: {task: "1", from: 2025-06-01, to: 2025-12-31}`: the task is due within these days, both included. Without
/// `task`, some task is.
package struct DueWithin: Requirement {
  package static let kind = Key.due
  private let tasks: [String]
  private let from: Day?
  private let to: Day?

  package init(_ demand: AuthoredDemand) {
    tasks = demand.names(.task)
    from = demand.day(.from)?.first
    to = demand.day(.to)?.last
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls(ofTasks: tasks) { task in
      for index in task.nodes {
        let node = work.plan.nodes[Int(index)]
        guard let day = node.due.day else {
          return work.line(
            task.at,
            Words(
              vi: "nhiệm vụ \(task.id) chưa có thời hạn là một ngày", en: "task \(task.id) has no day that it is due on"
            ))
        }
        if let from, day < from { return early(task, day, node, work) }
        if let to, day > to { return late(task, day, node, work) }
      }
      return nil
    }
  }

  private func early(_ task: Work.WrittenTask, _ day: Day, _ node: PlannedNode, _ work: Work) -> Words {
    work.line(
      node.dueAt,
      Words(
        vi: "nhiệm vụ \(task.id) có hạn \(day.vietnamese), sớm quá", en: "task \(task.id) is due on \(day), too early"))
  }

  private func late(_ task: Work.WrittenTask, _ day: Day, _ node: PlannedNode, _ work: Work) -> Words {
    work.line(
      node.dueAt,
      Words(
        vi: "nhiệm vụ \(task.id) có hạn \(day.vietnamese), muộn quá", en: "task \(task.id) is due on \(day), too late"))
  }
}
