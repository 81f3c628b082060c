import ResolutionCompiler
import Testing

@Suite struct `A calendar` {
  @Test func `gives the reason for a day off`() throws {
    let calendar = WorkingCalendar.vietnam
    let inLieu = try #require(calendar.dayOff(Written.day("2026-04-27")))
    guard case .entry(let entry) = inLieu.reason else {
      Issue.record("\(inLieu)")
      return
    }
    #expect(entry.kind == .inLieu)
    #expect(entry.name == "Nghỉ bù Giỗ Tổ Hùng Vương")
    #expect(entry.counterpart == Written.day("2026-04-26"))
    #expect(inLieu.status == .announced)
    #expect(calendar.dayOff(Written.day("2027-03-06"))?.reason == .weekend)
    #expect(calendar.dayOff(Written.day("2027-03-06"))?.status == .projected)
    #expect(calendar.dayOff(Written.day("2026-08-22")) == nil)  // a Saturday that is worked
  }

  @Test func `lists the days off on the way, in order`() throws {
    let off = try #require(
      WorkingCalendar.vietnam.nonWorkingDays(
        after: Written.day("2026-08-28"), through: Written.day("2026-09-03")))
    #expect(
      off.map { "\($0.day)" } == ["2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"])
  }

  @Test func `knows nothing of a year between two that it holds`() {
    let calendar = WorkingCalendar.written(
      """
      2028 projected
      2025 announced
        2025-01-01 holiday
      2026 announced
      """)
    let lastOf2026 = Written.day("2026-12-31")
    let firstOf2028 = Written.day("2028-01-01")
    for day in [lastOf2026 + 1, lastOf2026 + 100, firstOf2028 + -1] {
      #expect(!calendar.holds(day))
      #expect(calendar.isWorkingDay(day) == nil)
      #expect(calendar.status(of: day) == nil)
      #expect(calendar.dayOff(day) == nil)
      #expect(calendar.firstWorkingDay(onOrAfter: day) == nil)
      #expect(calendar.workingDay(1, after: day) == nil)
      #expect(calendar.workingTime(minutes: 60, after: Moment(day, hour: 9)) == nil)
      #expect(calendar.firstDayNotHeld(onOrAfter: day) == day)
    }
    #expect(calendar.workingDay(1, after: lastOf2026 + -1) == lastOf2026)
    #expect(calendar.workingDay(1, after: lastOf2026) == nil)
    #expect(calendar.nonWorkingDays(after: lastOf2026, through: firstOf2028) == nil)
    #expect(calendar.workingTime(minutes: 60, after: Moment(lastOf2026, hour: 16, minute: 30)) == nil)
    #expect(calendar.workingDay(1, after: firstOf2028) == Written.day("2028-01-03"))
  }

  @Test func `takes a day that is both off and worked as off`() throws {
    let calendar = WorkingCalendar.written(
      """
      2026 announced
        2026-01-10 swap_work Làm bù
        2026-01-10 holiday Nghỉ
      """)
    let day = Written.day("2026-01-10")
    #expect(calendar.isWorkingDay(day) == false)
    #expect(calendar.dayOff(day)?.reason == .entry(.init(day, .holiday, name: "Nghỉ")))
  }

  @Test func `counts an entry by its own date, whichever year lists it`() {
    let calendar = WorkingCalendar.written(
      """
      2027 projected
        2026-12-26 swap_work
        2028-01-03 holiday
      2026 announced
      """)
    #expect(calendar.isWorkingDay(Written.day("2026-12-26")) == true)
    #expect(calendar.isWorkingDay(Written.day("2028-01-03")) == nil)
  }

  @Test func `without years, or with a week of rest, finds no working day`() {
    let day = Written.day("2026-03-02")
    let years = [WorkingCalendar.Year(2026, .announced, days: [])]
    for (week, years) in [([true], []), ([], years), (Array(repeating: false, count: 9), years)] {
      let calendar = WorkingCalendar(week: week, utcOffset: 0, hours: [], defaultProfile: "", years: years)
      #expect(calendar.workingDay(1, after: day) == nil)
      #expect(calendar.firstWorkingDay(onOrAfter: day) == nil)
      #expect(calendar.workingTime(minutes: 1, after: Moment(day)) == nil)
    }
  }

  @Test func `of two years with one number takes the first`() {
    let calendar = WorkingCalendar(
      week: [true], utcOffset: 0, hours: [], defaultProfile: "",
      years: [
        .init(2026, .announced, days: []), .init(2026, .projected, days: []), .init(70_000, .projected, days: []),
      ])
    #expect(calendar.status(of: Written.day("2026-03-02")) == .announced)
    #expect(!calendar.holds(Day(number: 30_000_000)))
  }
}
