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

  /// What is expected of a KPI from day to day: its trajectory through the baseline and the targets. Of a range, the end
  /// that is reached first counts.
  package func expectedValues(ofKPI index: Int32) -> ExpectedValues {
    let kpi = kpis[Int(index)]
    var baseline: ValuePoint?
    if let day = kpi.baselineOn, kpi.baseline.isFinite { baseline = ValuePoint(day, kpi.baseline) }
    var points: [ValuePoint] = []
    points.reserveCapacity(kpi.targets.count)
    var previous = baseline?.value
    for position in kpi.targets {
      let target = targets[Int(position)]
      let value = Target(form: target.form, relation: target.relation, low: target.low, high: target.high)
        .valueReachedFirst(kpi.direction ?? .increase, from: previous)
      points.append(ValuePoint(target.on, value))
      previous = value
    }
    return ExpectedValues(baseline: baseline, targets: points, trajectory: kpi.trajectory)
  }
}
