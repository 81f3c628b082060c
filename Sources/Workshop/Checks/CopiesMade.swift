package import Diagnostics
package import ResolutionCompiler

/// `copies: {task: "1", of: 34}`: the task is there once for each of so many agencies. Without `task`, some task is.
package struct CopiesMade: Requirement {
  package static let kind = Key.copies
  private let tasks: [String]
  private let count: Int

  package init(_ demand: AuthoredDemand) {
    tasks = demand.names(.task)
    count = demand.count(.of) ?? 1
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls(ofTasks: tasks) { task in
      let copies = task.nodes.count { work.plan.nodes[Int($0)].fanOut >= 0 }
      guard copies != count else { return nil }
      return work.line(
        task.at,
        copies == 0
          ? Words(vi: "nhiệm vụ \(task.id) chưa được nhân bản", en: "task \(task.id) has no copies yet")
          : Words(
            vi: "nhiệm vụ \(task.id) có \(copies) bản, cần \(count)",
            en: "task \(task.id) has \(copies == 1 ? "1 copy" : "\(copies) copies") instead of \(count)"))
    }
  }
}
