package import Diagnostics
package import ResolutionCompiler

/// `class: {task: "1", is: 3_to_6_months}`: by its length the task is of that class of the regulation, or of one of
/// several. Without `task`, some task is.
package struct ScheduleClass: Requirement {
  package static let kind = Key.class
  private let tasks: [String]
  private let classes: [String]

  package init(_ demand: AuthoredDemand) {
    tasks = demand.names(.task)
    classes = demand.names(.is)
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls(ofTasks: tasks) { task in
      for index in task.nodes {
        guard let found = work.plan.className(of: index) else {
          return work.line(
            task.at,
            Words(
              vi: "chưa tính được kỳ cập nhật của nhiệm vụ \(task.id)",
              en: "the updates of task \(task.id) cannot be worked out yet"))
        }
        guard classes.contains(found) else {
          return work.line(
            work.plan.nodes[Int(index)].dueAt,
            Words(
              vi: "nhiệm vụ \(task.id) thuộc nhóm `\(found)`", en: "task \(task.id) is of the class `\(found)`"))
        }
      }
      return nil
    }
  }
}

extension Plan {
  fileprivate func className(of index: Int32) -> String? {
    guard !calendarIsMissing, !regulationIsMissing, let time = time(of: nodes[Int(index)]), time.start <= time.lastDay,
      let number = regulation.classIndex(of: time, on: calendar)
    else { return nil }
    return regulation.classes[number].name
  }
}
