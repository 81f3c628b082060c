import ResolutionCompiler
import Testing

@Suite struct `Working hours after a moment` {
  @Test(arguments: [
    "2025-11-17 09:30 | 4 | 2025-11-17 14:30",  // over lunch
    "2025-11-17 12:00 | 4 | 2025-11-17 17:00",  // nothing is left of the morning
    "2025-11-17 16:59 | 4 | 2025-11-18 11:59",
    "2025-11-14 16:00 | 4 | 2025-11-17 11:00",  // over a weekend
    "2026-02-13 16:00 | 8 | 2026-02-23 16:00",  // over Tết
    "2026-01-09 15:00 | 4 | 2026-01-10 10:00",  // onto a Saturday that is worked
    "2025-11-17 08:00 | 4 | 2025-11-17 12:00",  // ending as the morning does, not at 13:00
    "2025-11-17 08:00 | 8 | 2025-11-17 17:00",
    "2025-11-17 12:00 | 1 | 2025-11-17 14:00",
    "2025-11-17 17:00 | 4 | 2025-11-18 12:00",
    "2025-11-17 10:00 | 8 | 2025-11-18 10:00",  // eight hours are not a day
    "2025-11-17 06:15 | 1 | 2025-11-17 09:00",  // before opening
    "2025-11-17 12:30 | 1 | 2025-11-17 14:00",  // at lunch
    "2025-11-15 11:00 | 1 | 2025-11-17 09:00",  // on a Saturday
    "2025-11-16 23:59 | 8 | 2025-11-17 17:00",
    "2025-12-31 16:00 | 4 | 2026-01-05 11:00",  // over New Year
    "2025-11-17 09:00 | 80 | 2025-12-01 09:00",  // two weeks
  ])
  func `run through working intervals only`(_ line: String) throws {
    let columns = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let from = Written.moment(columns[0])
    let hours = try #require(Int(columns[1]))
    #expect(WorkingCalendar.vietnam.workingTime(minutes: hours * 60, after: from).map(Written.text) == columns[2])
  }

  @Test(arguments: [
    "2026-04-15 16:00 | 60 | 2026-04-16 07:30",  // winter closes at 16:30, summer opens at 07:00
    "2026-10-15 16:30 | 60 | 2026-10-16 08:00",  // summer closes at 17:00, winter opens at 07:30
    "2026-01-05 07:30 | 480 | 2026-01-05 16:30",  // a winter that began the year before
    "2028-02-29 07:30 | 270 | 2028-02-29 12:00",
  ])
  func `follow the season of each day`(_ line: String) throws {
    let columns = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let end = WorkingCalendar.vietnam.workingTime(
      minutes: try #require(Int(columns[1])), after: Written.moment(columns[0]), profile: "seasonal-north"
    )
    #expect(end.map(Written.text) == columns[2])
  }

  @Test func `of a day come to eight, whatever the profile and the day`() {
    for day in `Whatever day of seven years`.days where WorkingCalendar.vietnam.isWorkingDay(day) == true {
      for profile in HoursProfile.vietnam {
        let close = profile.intervals(on: day)?.last?.closes ?? 0
        #expect(
          WorkingCalendar.vietnam.workingTime(minutes: 480, after: Moment(day), profile: profile.name)
            == Moment(day, minute: close))
      }
    }
  }

  @Test func `in two halves end as in one piece`() {
    let calendar = WorkingCalendar.vietnam
    let start = Moment(Written.day("2026-08-20"))
    for offset in stride(from: Int64(0), to: 20 * 1440, by: 7) {
      let from = Moment(minutes: start.minutes + offset)
      for (first, second) in [(1, 239), (240, 240), (479, 1), (100, 1000)] {
        let whole = calendar.workingTime(minutes: first + second, after: from)
        let half = calendar.workingTime(minutes: first, after: from)
        #expect(half.flatMap { calendar.workingTime(minutes: second, after: $0) } == whole)
      }
    }
  }

  @Test func `are not to be had where no profile or season gives any`() {
    let monday = Moment(Written.day("2026-03-02"), hour: 9)
    #expect(WorkingCalendar.vietnam.workingTime(minutes: 60, after: monday, profile: "west") == nil)
    #expect(WorkingCalendar.vietnam.workingTime(minutes: -60, after: monday) == nil)
    #expect(WorkingCalendar.vietnam.workingTime(minutes: Int.max, after: monday) == nil)
    for extreme in [Int64.min, .max, -1_100_000_000, 5_000_000_000] {
      #expect(WorkingCalendar.vietnam.workingTime(minutes: 60, after: Moment(minutes: extreme)) == nil)
    }
  }
}

@Suite struct `A profile of hours` {
  typealias Interval = HoursProfile.Interval
  typealias MonthDay = HoursProfile.MonthDay

  @Test func `says which day no season covers`() {
    let summer = HoursProfile.Season(
      from: MonthDay(month: 4, day: 16), to: MonthDay(month: 10, day: 15), intervals: [Interval(420, 690)])
    #expect(HoursProfile.vietnam.allSatisfy { $0.firstDayWithoutSeason == nil })
    #expect(HoursProfile(name: "", seasons: [summer]).firstDayWithoutSeason == MonthDay(month: 1, day: 1))
    #expect(HoursProfile(name: "", seasons: [summer]).intervals(on: Day(number: 0)) == nil)
  }

  @Test func `never counts a minute twice`() {
    let profile = HoursProfile(
      name: "",
      intervals: [Interval(780, 1020), Interval(480, 720), Interval(600, 700), Interval(900, 900), Interval(-9, -1)])
    #expect(profile.intervals(on: Day(number: 0)) == [Interval(480, 720), Interval(780, 1020)])
  }
}
