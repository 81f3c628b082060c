import ResolutionCompiler
import Testing

@Suite struct `Working days after a day` {
  @Test(arguments: [
    "2025-11-14 3 2025-11-19",  // Friday
    "2025-11-15 3 2025-11-19",  // Saturday
    "2025-12-31 1 2026-01-05",  // 2 January is swapped off
    "2026-01-08 3 2026-01-12",  // Saturday the 10th is worked
    "2026-02-13 1 2026-02-23",  // Tết
    "2026-08-28 1 2026-09-03",  // National Day
    "2026-08-21 1 2026-08-22",  // Saturday the 22nd is worked
    "2026-11-23 1 2026-11-25",  // Culture Day
    "2026-04-24 1 2026-04-28",  // Hùng Kings' Day on a Sunday, with a day in lieu
    "2030-12-30 1 2030-12-31",  // the last day that is known
    "2026-02-18 0 2026-02-18",  // none
  ])
  func `are counted from the day after it`(_ line: String) throws {
    let words = line.split(separator: " ")
    let day = Written.day(words[0])
    #expect(WorkingCalendar.vietnam.workingDay(try #require(Int(words[1])), after: day) == Written.day(words[2]))
  }

  @Test func `end where the calendar does`() throws {
    let last = try #require(Day(year: 2030, month: 12, day: 31))
    #expect(WorkingCalendar.vietnam.workingDay(1, after: last) == nil)
    #expect(WorkingCalendar.vietnam.workingDay(1, after: last + 1) == nil)
    #expect(WorkingCalendar.vietnam.workingDay(Int.max, after: last + -700) == nil)
    #expect(WorkingCalendar.vietnam.workingDay(-1, after: last) == nil)
    #expect(WorkingCalendar.vietnam.firstDayNotHeld(onOrAfter: last) == last + 1)
    #expect(WorkingCalendar.vietnam.firstDayNotHeld(onOrAfter: last + 20) == last + 20)
  }
}

@Suite struct `Whatever day of seven years` {
  static let calendar = WorkingCalendar.vietnam
  static let days = (Day(year: 2024, month: 1, day: 1)!.number...Day(year: 2030, month: 12, day: 31)!.number)
    .map(Day.init(number:))

  @Test func `it is worked, or there is a reason why not`() {
    for day in Self.days {
      #expect((Self.calendar.dayOff(day) == nil) == (Self.calendar.isWorkingDay(day) == true))
      #expect(Self.calendar.status(of: day) == (day.year <= 2026 ? .announced : .projected))
    }
  }

  @Test func `the first working day from there has only days off before it`() {
    for day in Self.days.dropLast(10) {
      guard let first = Self.calendar.firstWorkingDay(onOrAfter: day) else {
        Issue.record("none on or after \(day)")
        continue
      }
      #expect(first >= day)
      #expect(Self.calendar.isWorkingDay(first) == true)
      #expect((day.number..<first.number).allSatisfy { Self.calendar.isWorkingDay(Day(number: $0)) == false })
    }
  }

  @Test func `n working days on, n working days have passed`() {
    for day in Self.days.dropLast(40) {
      for n in [1, 3, 5, 20] {
        guard let end = Self.calendar.workingDay(n, after: day),
          let off = Self.calendar.nonWorkingDays(after: day, through: end)
        else {
          Issue.record("nothing \(n) working days after \(day)")
          continue
        }
        #expect(end - day - off.count == n)
        #expect(Self.calendar.isWorkingDay(end) == true)
      }
    }
  }

  @Test func `an update made on it is due no earlier than one made the day before`() {
    for (earlier, later) in zip(Self.days, Self.days.dropFirst()).dropLast(10) {
      if let a = Self.calendar.workingDay(3, after: earlier), let b = Self.calendar.workingDay(3, after: later) {
        #expect(a <= b)
      }
    }
  }
}
