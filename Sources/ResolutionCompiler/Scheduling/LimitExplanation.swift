/// A time limit that runs from something that happened: an issue, a transfer, a report.
package struct LimitExplanation: Hashable, Sendable {
  package enum Step: String, CaseIterable, Sendable {
    case classify, confirm, respond, processResponse = "process_response"
  }

  package let step: Step
  package let regulation: String
  package let limit: Duration
  package let from: Moment
  package let until: Moment
  /// The days off from the day it happened to the last day to act.
  package let daysOff: [DayOff]
  /// Whether the last day to act lies in a year whose calendar is announced.
  package let status: WorkingCalendar.Status
}

/// Explains one limit, counted from a moment; nil where it runs into a year that the calendar does not hold. A limit
/// in days lasts until the end of its last one, 23:59.
package func explain(
  _ step: LimitExplanation.Step, from moment: Moment, under regulation: Regulation, on calendar: WorkingCalendar,
  profile: String? = nil
) -> LimitExplanation? {
  let limit =
    switch step {
    case .classify: regulation.limits.classify
    case .confirm: regulation.limits.confirm
    case .respond: regulation.limits.respond
    case .processResponse: regulation.limits.processResponse
    }
  guard let until = calendar.lastMoment(of: limit, after: moment, profile: profile),
    let status = calendar.status(of: until.day),
    let after = calendar.nonWorkingDays(after: moment.day, through: until.day)
  else { return nil }
  return LimitExplanation(
    step: step, regulation: regulation.number, limit: limit, from: moment, until: until,
    daysOff: [calendar.dayOff(moment.day)].compactMap(\.self) + after, status: status)
}
