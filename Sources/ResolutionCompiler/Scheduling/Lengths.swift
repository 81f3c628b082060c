// How a length of time is counted from a day or a moment. The units of one length differ in kind: months follow the
// calendar's sheets, working days its list of days off, working hours its clock.

extension Day {
  /// The days of the years 1…9999: whatever can be written down.
  package static var onTheCalendar: ClosedRange<Day> { Day(number: -719_162)...Day(number: 2_932_896) }

  var isOnTheCalendar: Bool { Day.onTheCalendar.contains(self) }
}

extension WorkingCalendar {
  /// The day on which a length of time after a day is complete. The day itself is not counted; months and years are
  /// calendar ones, and a month without that day ends on its last (Civil Code 2015, art. 147 and 148).
  ///
  /// Nil where it takes a year that the calendar does not hold, which only working days and hours can.
  package func day(_ length: Duration, after day: Day) -> Day? {
    guard day.isOnTheCalendar else { return nil }
    // What lies beyond ten thousand years is only ever compared with days that do not.
    let count = min(max(Int(length.count), -4_000_000), 4_000_000)
    switch length.unit {
    case .days: return day + count
    case .weeks: return day + count * 7
    case .months: return day.adding(months: min(max(count, -120_000), 120_000))
    case .years: return day.adding(months: min(max(count, -10_000), 10_000) * 12)
    case .workingDays: return workingDay(count, after: day)
    case .workingHours: return workingTime(minutes: count * 60, after: Moment(day + 1))?.day
    }
  }

  /// The last day to act on something that happened on a day. A limit in days, weeks, months or years that would run
  /// out on a day off ends on the next working day (Civil Code 2015, art. 148(5)).
  package func lastDay(of limit: Duration, after day: Day) -> Day? {
    switch limit.unit {
    case .workingDays: workingDay(Int(limit.count), after: day)
    case .workingHours: self.day(limit, after: day)
    case .days, .weeks, .months, .years: self.day(limit, after: day).flatMap(firstWorkingDay(onOrAfter:))
    }
  }

  /// The last moment to act on something that happened at a moment. A limit in whole days lasts until the end of its
  /// last day, 23:59.
  package func lastMoment(of limit: Duration, after moment: Moment, profile: String? = nil) -> Moment? {
    switch limit.unit {
    case .workingHours: workingTime(minutes: Int(limit.count) * 60, after: moment, profile: profile)
    case .workingDays, .days, .weeks, .months, .years:
      moment.isOnTheCalendar ? lastDay(of: limit, after: moment.day).map { Moment($0, hour: 23, minute: 59) } : nil
    }
  }
}
