/// Which days and hours count. Every year lists its days off and its make-up days: the calendar is data, and what it
/// does not hold it does not know. A question about a day of another year is answered with nil, never with a guess.
///
/// A value that reads no clock: the same calendar gives the same deadline for ever. Every question about days takes
/// constant time, however far off the answer lies.
package struct WorkingCalendar: Sendable {
  /// Whether a year's days were fixed by the yearly notices or worked out ahead of them. The raw value is its code in
  /// the store.
  package enum Status: String, CaseIterable, Sendable {
    case announced, projected
  }

  /// A day that a year lists because it differs from the days of the week around it.
  package struct DayEntry: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// A statutory day off; it may fall on a weekend.
      case holiday
      /// A day off in place of a holiday that fell on a weekend.
      case inLieu = "in_lieu"
      /// A weekday given off, for which another day is worked.
      case swapOff = "swap_off"
      /// The day worked for it: an ordinary working day with its full hours.
      case swapWork = "swap_work"
    }

    package var day: Day
    package var kind: Kind
    package var name: String?
    /// The holiday that this day stands in for, or the other day of a swap.
    package var counterpart: Day?

    package init(_ day: Day, _ kind: Kind, name: String? = nil, counterpart: Day? = nil) {
      self.day = day
      self.kind = kind
      self.name = name
      self.counterpart = counterpart
    }
  }

  package struct Year: Sendable {
    package var number: Int
    package var status: Status
    package var days: [DayEntry]

    package init(_ number: Int, _ status: Status, days: [DayEntry]) {
      self.number = number
      self.status = status
      self.days = days
    }
  }

  /// Minutes that local time is ahead of UTC: 420 for Vietnam, which has no summer time.
  package let utcOffset: Int
  package let hours: [HoursProfile]
  /// The name of the profile for whoever has none of their own.
  package let defaultProfile: String

  /// Consecutive years that are all held. Days between two stretches belong to years that nobody has listed.
  private struct Stretch: Sendable {
    var first: Day
    var end: Day  // the day after its last
    var offset: Int  // of its first day in `days`
    var workingEnd: Int  // in `workingDays`, the index after its last
  }

  /// What is known of a day, in one byte.
  private struct DayFlags: OptionSet, Sendable {
    var rawValue: UInt8
    static let working = DayFlags(rawValue: 1)
    static let projected = DayFlags(rawValue: 2)
  }

  // The three arrays run over the days of all held years without a gap, in order.
  private let stretches: [Stretch]
  private let days: [DayFlags]
  /// How many working days come before each day.
  private let workingDaysBefore: [Int32]
  private let workingDays: [Day]
  /// By day; of two entries for one day, the one that gives it off comes first.
  private let entries: [DayEntry]

  /// - Parameters:
  ///   - week: which days of the week are worked, Monday first.
  ///   - years: in any order, with gaps or without. Of two with the same number the first counts; an entry counts by
  ///     its own date, whichever year lists it. A day both off and worked is off.
  package init(week: [Bool], utcOffset: Int, hours: [HoursProfile], defaultProfile: String, years: [Year]) {
    self.utcOffset = utcOffset
    self.hours = hours
    self.defaultProfile = defaultProfile

    // A stable order first, so that the answer does not depend on how the years were written down.
    let entries = years.flatMap(\.days).enumerated().sorted {
      ($0.element.day, $0.element.kind.rank, $0.offset) < ($1.element.day, $1.element.kind.rank, $1.offset)
    }.map(\.element)
    var status: [Int: Status] = [:]
    for year in years where (1...9999).contains(year.number) && status[year.number] == nil {
      status[year.number] = year.status
    }

    var stretches: [Stretch] = []
    var days: [DayFlags] = []
    var workingDaysBefore: [Int32] = []
    var workingDays: [Day] = []
    var next = entries.startIndex
    for (number, status) in status.sorted(by: { $0.key < $1.key }) {
      var day = Day(number: Day.number(year: number, month: 1, day: 1))
      let end = Day(number: Day.number(year: number + 1, month: 1, day: 1))
      if stretches.last?.end != day {
        stretches.append(Stretch(first: day, end: day, offset: days.count, workingEnd: 0))
      }
      while day < end {
        while next < entries.endIndex, entries[next].day < day { next += 1 }
        let kind = next < entries.endIndex && entries[next].day == day ? entries[next].kind : nil
        let isWorking = kind.map { $0 == .swapWork } ?? (week.indices.contains(day.weekday) && week[day.weekday])
        workingDaysBefore.append(Int32(workingDays.count))
        days.append((isWorking ? DayFlags.working : []).union(status == .projected ? .projected : []))
        if isWorking { workingDays.append(day) }
        day = day + 1
      }
      stretches[stretches.count - 1].end = end
      stretches[stretches.count - 1].workingEnd = workingDays.count
    }
    self.stretches = stretches
    self.days = days
    self.workingDaysBefore = workingDaysBefore
    self.workingDays = workingDays
    self.entries = entries
  }
}

// MARK: Days

extension WorkingCalendar {
  package func holds(_ day: Day) -> Bool { stretch(of: day) != nil }

  /// Nil where the calendar does not hold the day's year.
  package func isWorkingDay(_ day: Day) -> Bool? { flags(of: day)?.contains(.working) }

  /// Nil where the calendar does not hold the day's year.
  package func status(of day: Day) -> Status? {
    flags(of: day).map { $0.contains(.projected) ? .projected : .announced }
  }

  /// The n-th working day strictly after a day, which itself never counts, working day or not; for n = 0 the day
  /// itself. Nil where the count begins in, or would run into, a year that the calendar does not hold.
  package func workingDay(_ n: Int, after day: Day) -> Day? {
    guard n >= 0, let stretch = stretch(of: day) else { return nil }
    guard n > 0 else { return day }
    let index = stretch.offset + (day - stretch.first)
    let passed = Int(workingDaysBefore[index]) + (days[index].contains(.working) ? 1 : 0)
    guard n <= stretch.workingEnd - passed else { return nil }
    return workingDays[passed + n - 1]
  }

  /// How many working days there are after a day, up to and with another. Nil where the calendar does not hold all of
  /// them.
  package func workingDays(after day: Day, through last: Day) -> Int? {
    guard let stretch = stretch(of: day), last >= day, last < stretch.end else { return nil }
    func passed(_ day: Day) -> Int {
      let index = stretch.offset + (day - stretch.first)
      return Int(workingDaysBefore[index]) + (days[index].contains(.working) ? 1 : 0)
    }
    return passed(last) - passed(day)
  }

  /// A day moved to a working day: itself if it is one, else the next one.
  package func firstWorkingDay(onOrAfter day: Day) -> Day? {
    guard let stretch = stretch(of: day) else { return nil }
    let passed = Int(workingDaysBefore[stretch.offset + (day - stretch.first)])
    return passed < stretch.workingEnd ? workingDays[passed] : nil
  }

  /// The first day, from the given one on, whose year the calendar does not hold: what stood in the way when a count
  /// gave nothing.
  package func firstDayNotHeld(onOrAfter day: Day) -> Day { stretch(of: day)?.end ?? day }

  /// The entry that a held year has for a day; of two, the one that gives it off.
  package func entry(for day: Day) -> DayEntry? {
    guard holds(day) else { return nil }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].day == day ? entries[low] : nil
  }

  private func flags(of day: Day) -> DayFlags? {
    stretch(of: day).map { days[$0.offset + (day - $0.first)] }
  }

  // There is one stretch as a rule, and then this is two comparisons.
  @inline(__always) private func stretch(of day: Day) -> Stretch? {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].end <= day { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].first <= day ? stretches[low] : nil
  }
}

extension WorkingCalendar.DayEntry.Kind {
  package var isOff: Bool {
    switch self {
    case .holiday, .inLieu, .swapOff: true
    case .swapWork: false
    }
  }

  /// Which of two entries for one day says more about it.
  fileprivate var rank: Int {
    switch self {
    case .holiday: 0
    case .inLieu: 1
    case .swapOff: 2
    case .swapWork: 3
    }
  }
}
