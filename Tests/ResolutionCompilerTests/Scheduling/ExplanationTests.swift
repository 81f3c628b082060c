import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `The chain that leads to a date` {
  func lines(_ start: String, _ due: String, slot: Int, update: UpdatePeriod? = nil) throws -> [Words] {
    let time = TaskTime(start: Written.day(start), end: .due(Written.day(due)))
    let slots = schedule(time, update: update, under: .of2025, on: .vietnam).slots
    return try #require(explain(slots[slot - 1], of: time, under: .of2025, on: .vietnam)).lines
  }

  @Test func `names every day off on the way`() throws {
    let lines = try lines("2026-01-31", "2026-02-28", slot: 1)
    #expect(
      lines.map(\.vi) == [
        "thời gian thực hiện: từ 31/1/2026 đến 28/2/2026, 28 ngày, không tính ngày đầu (Bộ luật Dân sự 2015, điều 147)",
        "phân loại theo Quy chế 08-QC/TW: từ 1 tháng (hạn từ 28/2/2026) đến dưới 3 tháng (hạn trước 30/4/2026)",
        "cập nhật khi đã qua 1/2 thời gian: 31/1/2026 + ⌈28 × 1/2⌉ = 14 ngày = 14/2/2026",
        "hạn gửi: 3 ngày làm việc sau 14/2/2026, tức hết ngày 25/2/2026",
        "15/2/2026, Chủ nhật: nghỉ hằng tuần",
        "16/2/2026, Thứ Hai: nghỉ lễ, tết: Tết Nguyên đán (ngày cuối năm)",
        "17/2/2026, Thứ Ba: nghỉ lễ, tết: Tết Nguyên đán (mùng 1)",
        "18/2/2026, Thứ Tư: nghỉ lễ, tết: Tết Nguyên đán (mùng 2)",
        "19/2/2026, Thứ Năm: nghỉ lễ, tết: Tết Nguyên đán (mùng 3)",
        "20/2/2026, Thứ Sáu: nghỉ lễ, tết: Tết Nguyên đán (mùng 4)",
        "21/2/2026, Thứ Bảy: nghỉ hằng tuần",
        "22/2/2026, Chủ nhật: nghỉ hằng tuần",
        "23/2/2026, Thứ Hai: ngày làm việc thứ 1",
        "24/2/2026, Thứ Ba: ngày làm việc thứ 2",
        "25/2/2026, Thứ Tư: ngày làm việc thứ 3",
      ])
  }

  @Test func `says what is only projected`() throws {
    let lines = try lines("2025-12-20", "2026-12-31", slot: 4)
    #expect(
      lines.map(\.en) == [
        "the task's time: from 2025-12-20 to 2026-12-31, 376 days, the first not counted (Civil Code 2015, art. 147)",
        "class periodic of Regulation 08-QC/TW: 6 months or longer (due on or after 2026-06-20)",
        "final update: as of the day the task is due, 2026-12-31",
        "to be made within 5 working days after 2026-12-31: by the end of 2027-01-08",
        "2027-01-01, Friday: holiday: Tết Dương lịch (projected)",
        "2027-01-02, Saturday: weekly rest (projected)",
        "2027-01-03, Sunday: weekly rest (projected)",
        "2027-01-04, Monday: working day 1",
        "2027-01-05, Tuesday: working day 2",
        "2027-01-06, Wednesday: working day 3",
        "2027-01-07, Thursday: working day 4",
        "2027-01-08, Friday: working day 5",
        "the calendar of 2027 is projected: this date may change",
      ])
  }

  @Test func `names a period, and a make-up Saturday`() throws {
    #expect(
      try lines("2025-12-16", "2026-06-30", slot: 1)[2].vi == "cập nhật hàng quý: ngày cuối quý IV/2025 là 31/12/2025")
    #expect(
      try lines("2025-12-15", "2026-01-08", slot: 1)[5].en
        == "2026-01-10, Saturday: working day 2 (Làm bù cho ngày 02/01/2026)")
  }

  @Test func `of an ongoing task gives its end`() throws {
    let time = TaskTime(
      start: Written.day("2025-11-05"), end: .ongoing(until: Written.day("2026-05-15")))
    let slots = schedule(time, under: .of2025, on: .vietnam).slots
    let lines = try #require(explain(slots[2], of: time, under: .of2025, on: .vietnam)).lines
    #expect(lines[0].en == "an ongoing task from 2025-11-05, to the end of its document's period: 2026-05-15")
    #expect(lines[1].en == "class periodic of Regulation 08-QC/TW: tasks without a due date")
    #expect(lines[2].en == "quarterly update: the task ends within quarter 2 of 2026, on 2026-05-15")
  }

  @Test func `is not told of a slot that the task does not owe`() {
    let start = Written.day("2026-01-10")
    let time = TaskTime(start: start, end: .due(start + 40))
    var slot = schedule(time, under: .of2025, on: .vietnam).slots[0]
    slot.asOf = slot.asOf + 1
    #expect(explain(slot, of: time, under: .of2025, on: .vietnam) == nil)
    slot.rule.classIndex = 9
    #expect(explain(slot, of: time, under: .of2025, on: .vietnam) == nil)
  }

  @Test func `tells of a first period that owes nothing`() throws {
    let time = TaskTime(
      start: Written.day("2025-12-17"), end: .due(Written.day("2026-06-30")))
    let omitted = try #require(omittedFirstPeriod(of: time, update: nil, under: .of2025, on: .vietnam))
    #expect(omitted.days == 14)
    #expect(omitted.enough == Duration(15, .days))
    #expect("\(omitted.period.last)" == "2025-12-31")
  }

  @Test func `of a limit names the days off too`() throws {
    let explanation = try #require(
      explain(.confirm, from: Written.moment("2025-11-14 16:00"), under: .of2025, on: .vietnam))
    #expect(
      explanation.lines.map(\.en) == [
        "confirm receipt of the task: 4 working hours under Regulation 08-QC/TW, from 2025-11-14 16:00",
        "2025-11-15, Saturday: weekly rest", "2025-11-16, Sunday: weekly rest", "at the latest: 2025-11-17 11:00",
      ])
    #expect(explanation.lines[0].vi.hasSuffix("kể từ 16:00 ngày 14/11/2025"))
  }
}

@Suite struct `A calendar period` {
  @Test(arguments: UpdatePeriod.allCases)
  func `follows the one before without a gap`(_ length: UpdatePeriod) {
    var period = CalendarPeriod(length, containing: Written.day("2023-11-20"))
    for _ in 0..<40 {
      #expect(period.next.first == period.last + 1)
      #expect(CalendarPeriod(length, containing: period.first) == period)
      #expect(CalendarPeriod(length, containing: period.last) == period)
      #expect(period.last.adding(months: -length.months) < period.first)
      period = period.next
    }
  }
}
