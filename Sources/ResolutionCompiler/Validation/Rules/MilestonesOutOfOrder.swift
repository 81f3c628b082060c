import Diagnostics

/// NQ311: milestones whose dates run backwards where they are read forwards.
///
/// A task's own milestones are held against each other, and so are the steps of one template; how the two interleave
/// nobody can write down. What lies outside the task's time is NQ310's.
struct MilestonesOutOfOrder: Rule {
  static let code = 311

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where node.milestones.count > 1 {
      guard let time = plan.milestoneTime(of: node) else { continue }
      var (own, step): (PlannedMilestone?, PlannedMilestone?)
      var reportedUse = Span.none
      for number in node.milestones {
        let milestone = plan.milestones[Int(number)]
        guard let due = milestone.due, time.contains(due) else { continue }
        if milestone.usedAt.isNone {
          if let own, let earlier = own.due, due < earlier {
            diagnostics.append(.milestone(milestone, due, after: own, earlier, plan, Int32(index)))
          }
          own = milestone
        } else {
          if let step, step.usedAt == milestone.usedAt, reportedUse != step.usedAt, let earlier = step.due,
            due < earlier
          {
            reportedUse = step.usedAt
            diagnostics.append(.milestone(milestone, due, after: step, earlier, plan, Int32(index)))
          }
          step = milestone
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func milestone(
    _ milestone: PlannedMilestone, _ due: Day, after other: PlannedMilestone, _ earlier: Day, _ plan: Plan,
    _ index: Int32
  ) -> Diagnostic {
    let id = plan.text(plan.authored(milestone).id.span)
    let otherID = plan.text(plan.authored(other).id.span)
    let otherAt = other.usedAt.isNone ? other.dueAt : plan.authored(other).id.span
    return Diagnostic(
      .warning, MilestonesOutOfOrder.code,
      Words(
        vi: "mốc \(id) (\(due.vietnamese)) đứng sau \(otherID) (\(earlier.vietnamese)) mà đến trước",
        en: "the milestone \(id) on \(due) stands behind \(otherID) on \(earlier)"),
      at: milestone.dueAt,
      notes: [Note(Words(vi: "mốc đứng trước", en: "the one before it"), at: otherAt)], node: index)
  }
}
