import ResolutionCompiler
import Testing

@Suite struct `An assignment` {
  @Test(arguments: [
    // transferred | confirm by | respond by
    "2025-11-05 16:30 | 2025-11-06 11:30 | 2025-11-07 11:30",
    "2026-08-21 16:00 | 2026-08-22 11:00 | 2026-08-24 11:00",  // Saturday 22 August is worked
    "2025-11-06 09:00 | 2025-11-06 14:00 | 2025-11-07 14:00",
    "2026-02-14 10:00 | 2026-02-23 12:00 | 2026-02-24 12:00",  // in Tết
  ])
  func `is to be confirmed within 4 working hours and answered within 8 from there`(_ line: String) {
    let columns = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let limits = AssignmentLimits(
      transferred: Written.moment(columns[0]), under: .of2025, on: .vietnam)
    #expect(limits.map { Written.text($0.confirmBy) } == columns[1])
    #expect(limits.map { Written.text($0.respondBy) } == columns[2])
  }

  @Test func `that was confirmed early is answered from then`() {
    let limits = AssignmentLimits(
      transferred: Written.moment("2025-11-05 16:30"),
      confirmed: Written.moment("2025-11-06 08:30"), under: .of2025, on: .vietnam)
    #expect(limits.map { Written.text($0.respondBy) } == "2025-11-07 08:30")
  }

  @Test func `follows the hours of its agency`() {
    let limits = AssignmentLimits(
      transferred: Written.moment("2026-07-06 07:00"), under: .of2025, on: .vietnam,
      profile: "seasonal-north")
    #expect(limits.map { Written.text($0.confirmBy) } == "2026-07-06 11:00")
    #expect(limits.map { Written.text($0.respondBy) } == "2026-07-07 11:00")
  }

  @Test func `past the calendar's end has no limits`() {
    let lateOnTheLastDay = Written.moment("2030-12-31 16:00")
    #expect(AssignmentLimits(transferred: lateOnTheLastDay, under: .of2025, on: .vietnam) == nil)
  }
}

@Suite struct `The Central Office` {
  @Test func `classifies a document within 3 working days of its day`() {
    let issued = Written.day("2024-12-22")  // a Sunday
    #expect(Regulation.of2025.classifyBy(issued: issued, on: .vietnam) == Written.day("2024-12-25"))
  }

  @Test func `processes a report within 1 working day`() {
    let friday = Written.day("2026-01-09")
    #expect(Regulation.of2025.processResponseBy(arrived: friday, on: .vietnam) == Written.day("2026-01-10"))
  }
}

@Suite struct `A limit in another unit` {
  let calendar = WorkingCalendar.vietnam

  @Test func `that runs out on a day off ends on the next working day`() {
    let day = Written.day("2026-02-10")
    #expect(calendar.lastDay(of: Duration(1, .weeks), after: day) == Written.day("2026-02-23"))
    #expect(calendar.lastDay(of: Duration(2, .days), after: day) == Written.day("2026-02-12"))
    #expect(calendar.lastDay(of: Duration(1, .months), after: day) == Written.day("2026-03-10"))
    #expect(calendar.lastDay(of: Duration(1, .years), after: day) == Written.day("2027-02-11"))
    #expect(calendar.lastDay(of: Duration(8, .workingHours), after: day) == Written.day("2026-02-11"))
    #expect(calendar.lastDay(of: Duration(9, .workingHours), after: day) == Written.day("2026-02-12"))
  }

  @Test func `of days lasts until the end of the last one`() {
    let moment = Written.moment("2026-02-13 09:00")
    #expect(
      calendar.lastMoment(of: Duration(1, .workingDays), after: moment).map(Written.text) == "2026-02-23 23:59")
  }

  @Test(arguments: [Duration.Unit.workingHours, .days, .workingDays, .weeks, .months, .years])
  func `beyond all measure is none`(_ unit: Duration.Unit) {
    for count in [Int(Int32.max), Int(Int32.min)] {
      for number in [Int32.min, -719_162, 0, 20_000, 2_932_896, .max] {
        let day = Day(number: number)
        #expect(calendar.lastDay(of: Duration(count, unit), after: day) == nil)
        #expect(
          calendar.lastMoment(of: Duration(count, unit), after: Moment(minutes: Int64(number) * 1440)) == nil)
      }
    }
  }
}
