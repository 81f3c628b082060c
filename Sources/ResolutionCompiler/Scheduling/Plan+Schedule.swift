extension Plan {
  /// Appends the update slots that a task owes. A group owes none; neither does a task without a known end.
  /// - Returns: what they follow from; nil where there is nothing to schedule.
  package func schedule(of node: Int32, into slots: inout [UpdateSlot]) -> ScheduleTerms? {
    let task = nodes[Int(node)]
    guard !task.isGroup, let time = time(of: task) else { return nil }
    var terms = ResolutionCompiler.schedule(time, update: task.update, under: regulation, on: calendar, into: &slots)
    if case .fewerThanRegulation = terms.outcome, authored(task).update.word == nil {
      // A period handed down from a group means the tasks that are long enough for it; the others follow their class.
      terms.outcome = .complete
    }
    return terms
  }
}
