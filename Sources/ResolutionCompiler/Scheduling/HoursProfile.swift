/// The hours that a group of agencies works, through the year.
package struct HoursProfile: Hashable, Sendable {
  /// A stretch of working time within a day, in minutes since midnight. The minute of closing is no longer part of it.
  package struct Interval: Hashable, Sendable {
    package var opens: Int
    package var closes: Int

    package init(_ opens: Int, _ closes: Int) {
      self.opens = opens
      self.closes = closes
    }
  }

  /// A day that comes every year; 29 February does where the year has one.
  package struct MonthDay: Hashable, Comparable, Sendable {
    package var month: Int
    package var day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    package static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
  }

  /// A part of the year with hours of its own. Both ends belong to it, and it may run over New Year.
  package struct Season: Hashable, Sendable {
    package let from: MonthDay
    package let to: MonthDay
    /// In order, apart from one another, none empty.
    package let intervals: [Interval]

    package init(from: MonthDay, to: MonthDay, intervals: [Interval]) {
      self.from = from
      self.to = to
      self.intervals = intervals.merged
    }

    package func contains(_ day: MonthDay) -> Bool {
      from <= to ? from <= day && day <= to : from <= day || day <= to
    }
  }

  package let name: String
  package let seasons: [Season]

  package init(name: String, seasons: [Season]) {
    self.name = name
    self.seasons = seasons
  }

  /// The same hours all year round.
  package init(name: String, intervals: [Interval]) {
    let year = (MonthDay(month: 1, day: 1), MonthDay(month: 12, day: 31))
    self.init(name: name, seasons: [Season(from: year.0, to: year.1, intervals: intervals)])
  }

  /// The hours of a working day; nil on a day that no season covers.
  package func intervals(on day: Day) -> [Interval]? {
    if let only = seasons.first, seasons.count == 1, only.isWholeYear { return only.intervals }
    let (_, month, day) = day.civil
    return seasons.first { $0.contains(MonthDay(month: month, day: day)) }?.intervals
  }

  /// The first day of a year that no season covers, if there is one. On such a day no hours can be counted.
  package var firstDayWithoutSeason: MonthDay? {
    for month in 1...12 {
      for number in 1...Day.length(ofMonth: month, year: 2000) {
        let day = MonthDay(month: month, day: number)
        if !seasons.contains(where: { $0.contains(day) }) { return day }
      }
    }
    return nil
  }
}

extension HoursProfile.Season {
  fileprivate var isWholeYear: Bool {
    from == HoursProfile.MonthDay(month: 1, day: 1) && to == HoursProfile.MonthDay(month: 12, day: 31)
  }
}

extension [HoursProfile.Interval] {
  /// In order and joined where they touch or overlap, so that no minute is counted twice.
  fileprivate var merged: [HoursProfile.Interval] {
    var result: [HoursProfile.Interval] = []
    let inTheDay = map { HoursProfile.Interval(Swift.max(0, $0.opens), Swift.min(1440, $0.closes)) }
    for interval in inTheDay.sorted(by: { $0.opens < $1.opens }) where interval.opens < interval.closes {
      if let last = result.indices.last, interval.opens < result[last].closes {
        result[last].closes = Swift.max(result[last].closes, interval.closes)
      } else {
        result.append(interval)
      }
    }
    return result
  }
}
