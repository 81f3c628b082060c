package import Diagnostics
package import ResolutionCompiler

/// `milestones: {task: "1", at_least: 3, before: 2026-10-20}`: the task has at least so many milestones that are due
/// before that day, and not before `from`. Without `task`, some task has.
package struct MilestonesPlaced: Requirement {
  package static let kind = Key.milestones
  private let tasks: [String]
  private let atLeast: Int
  private let from: Day?
  private let before: Day?

  package init(_ demand: AuthoredDemand) {
    tasks = demand.names(.task)
    atLeast = demand.count(.atLeast) ?? 1
    from = demand.day(.from)?.first
    before = demand.day(.before)?.first
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls(ofTasks: tasks) { task in
      let plan = work.plan
      for index in task.nodes {
        let days = plan.nodes[Int(index)].milestones.compactMap { plan.milestones[Int($0)].due }
        let placed = days.count { day in from.map { day >= $0 } ?? true && before.map { day < $0 } ?? true }
        if placed < atLeast { return work.line(task.at, missing(task, placed)) }
      }
      return nil
    }
  }

  private func missing(_ task: Work.WrittenTask, _ placed: Int) -> Words {
    let (vi, en) = (
      [from.map { "từ \($0.vietnamese)" }, before.map { "trước \($0.vietnamese)" }].compactMap(\.self),
      [from.map { "from \($0)" }, before.map { "before \($0)" }].compactMap(\.self)
    )
    return Words(
      vi: (["nhiệm vụ \(task.id) mới có \(placed)/\(atLeast) mốc"] + vi).joined(separator: " "),
      en: (["task \(task.id) has \(placed) of \(counted(atLeast, "milestone"))"] + en).joined(separator: " "))
  }
}
