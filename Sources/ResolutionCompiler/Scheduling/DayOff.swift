/// A day on which nobody works, and why.
package struct DayOff: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The week leaves it free, and no entry of the calendar says anything else.
    case weekend
    /// A holiday, a day in lieu of one, or a day given off in a swap.
    case entry(WorkingCalendar.DayEntry)
  }

  package let day: Day
  package let reason: Reason
  package let status: WorkingCalendar.Status
}

extension WorkingCalendar {
  /// Nil for a working day, and for a day whose year the calendar does not hold.
  package func dayOff(_ day: Day) -> DayOff? {
    guard isWorkingDay(day) == false, let status = status(of: day) else { return nil }
    return DayOff(day: day, reason: entry(for: day).map(DayOff.Reason.entry) ?? .weekend, status: status)
  }

  /// The days off after one day, up to and with another. Nil where the calendar does not hold them all.
  package func nonWorkingDays(after day: Day, through last: Day) -> [DayOff]? {
    guard holds(day), last < firstDayNotHeld(onOrAfter: day) else { return nil }
    guard day < last else { return [] }
    return (day.number + 1...last.number).compactMap { dayOff(Day(number: $0)) }
  }
}
