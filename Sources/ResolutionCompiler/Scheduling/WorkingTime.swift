extension WorkingCalendar {
  /// The profile of that name; without a name, the calendar's default.
  package func hoursProfile(named name: String?) -> HoursProfile? {
    let name = name ?? defaultProfile
    return hours.first { $0.name == name }
  }

  /// The moment at which so many working minutes have passed: from the given moment, or from the next working minute
  /// if it lies outside working hours, through working intervals only. Time that is used up exactly when an interval
  /// closes ends then, at 12:00 and not at 13:00; a moment that is itself a closing time has nothing left of that
  /// interval.
  ///
  /// Nil where the count would run into a year that the calendar does not hold, or where the profile is unknown or
  /// has no hours for a day on the way.
  package func workingTime(minutes: Int, after moment: Moment, profile: String? = nil) -> Moment? {
    guard minutes >= 0, moment.isOnTheCalendar, let hours = hoursProfile(named: profile),
      var day = firstWorkingDay(onOrAfter: moment.day)
    else { return nil }
    var remaining = minutes
    var earliest = day == moment.day ? moment.minuteOfDay : 0
    while true {
      guard let intervals = hours.intervals(on: day) else { return nil }
      for interval in intervals where interval.closes > earliest {
        let begin = max(interval.opens, earliest)
        let available = interval.closes - begin
        if remaining <= available { return Moment(day, minute: begin + remaining) }
        remaining -= available
      }
      guard let next = workingDay(1, after: day) else { return nil }
      (day, earliest) = (next, 0)
    }
  }
}

extension Moment {
  /// Whether a year of four digits holds it. Beyond, a day's number might not fit.
  var isOnTheCalendar: Bool {
    (Int64(Day.onTheCalendar.lowerBound.number) * 1440..<(Int64(Day.onTheCalendar.upperBound.number) + 1) * 1440)
      .contains(minutes)
  }
}
