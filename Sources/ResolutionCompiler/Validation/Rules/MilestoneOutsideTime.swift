import Diagnostics

/// NQ310: a milestone before its task starts, or after it is due.
struct MilestoneOutsideTime: Rule {
  static let code = 310

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.milestones.isEmpty {
      guard let time = plan.milestoneTime(of: node) else { continue }
      // The steps of a template share the line that uses it, and are wrong together.
      var reportedUse = Span.none
      for number in node.milestones {
        let milestone = plan.milestones[Int(number)]
        guard let due = milestone.due, !time.contains(due) else { continue }
        guard milestone.usedAt.isNone || milestone.usedAt != reportedUse else { continue }
        reportedUse = milestone.usedAt
        diagnostics.append(.milestone(milestone, due, outside: time, plan, Int32(index)))
      }
    }
  }
}

extension Plan {
  /// The days on which milestones of a task may lie: from its start until it is due, or its document's period ends. Nil
  /// where that is not known, or the task ends before it starts, which is reported otherwise.
  func milestoneTime(of node: PlannedNode) -> ClosedRange<Day>? {
    guard let time = time(of: node) else { return nil }
    switch time.end {
    case .due(let last), .ongoing(until: let last): return node.start <= last ? node.start...last : nil
    case .openEnded: return node.start...max(node.start, Day.onTheCalendar.upperBound)
    }
  }
}

extension Diagnostic {
  fileprivate static func milestone(
    _ milestone: PlannedMilestone, _ due: Day, outside time: ClosedRange<Day>, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let node = plan.nodes[Int(index)]
    let isEarly = due < time.lowerBound
    let id = plan.text(plan.authored(milestone).id.span)
    let bound = isEarly ? time.lowerBound : time.upperBound
    let boundAt =
      isEarly ? node.startAt : node.due == .ongoing ? plan.documents[Int(node.document)].periodToAt : node.dueAt
    let words =
      isEarly
      ? Words(vi: "bắt đầu theo dòng này", en: "it starts as said here")
      : Words(vi: "kết thúc theo dòng này", en: "it ends as said here")
    return Diagnostic(
      .error, MilestoneOutsideTime.code,
      isEarly
        ? Words(
          vi: "mốc \(id) vào ngày \(due.vietnamese), trước khi nhiệm vụ bắt đầu (\(bound.vietnamese))",
          en: "the milestone \(id) is on \(due), before the task starts on \(bound)")
        : Words(
          vi: "mốc \(id) vào ngày \(due.vietnamese), sau khi nhiệm vụ kết thúc (\(bound.vietnamese))",
          en: "the milestone \(id) is on \(due), after the task ends on \(bound)"),
      at: milestone.dueAt, notes: boundAt.isNone ? [] : [Note(words, at: boundAt)], node: index)
  }
}
