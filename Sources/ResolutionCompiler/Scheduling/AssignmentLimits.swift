/// By when an agency must have answered a task that was transferred to it.
package struct AssignmentLimits: Hashable, Sendable {
  /// The latest moment to confirm receipt.
  package let confirmBy: Moment
  /// The latest moment to report wrong content or authority.
  package let respondBy: Moment

  /// - Parameters:
  ///   - transferred: when the task was transferred on the system.
  ///   - confirmed: when receipt was confirmed. Until it is, the clock for a report runs from the latest moment that
  ///     it may be, so that silence does not stop it.
  ///   - profile: the agency's hours; nil for the calendar's own.
  ///
  /// Nil where a limit runs into a year that the calendar does not hold.
  package init?(
    transferred: Moment, confirmed: Moment? = nil, under regulation: Regulation, on calendar: WorkingCalendar,
    profile: String? = nil
  ) {
    let limits = regulation.limits
    guard let confirmBy = calendar.lastMoment(of: limits.confirm, after: transferred, profile: profile),
      let respondBy = calendar.lastMoment(of: limits.respond, after: confirmed ?? confirmBy, profile: profile)
    else { return nil }
    self.confirmBy = confirmBy
    self.respondBy = respondBy
  }
}

extension Regulation {
  /// The last day on which the Central Office may classify and enter a document of that day. Nil where it lies in a
  /// year that the calendar does not hold.
  package func classifyBy(issued: Day, on calendar: WorkingCalendar) -> Day? {
    calendar.lastDay(of: limits.classify, after: issued)
  }

  /// The last day on which it may process a report that arrived on that day.
  package func processResponseBy(arrived: Day, on calendar: WorkingCalendar) -> Day? {
    calendar.lastDay(of: limits.processResponse, after: arrived)
  }
}
