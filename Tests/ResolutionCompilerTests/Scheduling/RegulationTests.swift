import ResolutionCompiler
import Testing

@Suite struct `A regulation` {
  let limits = Regulation.of2025.limits

  func regulation(_ classes: [LengthClass]) -> Regulation? {
    Regulation(number: "1-QC/TU", issued: Day(number: 20_000), classes: classes, limits: limits)
  }

  func lengthClass(_ name: String, below: Duration?, _ updates: LengthClass.Updates, grace: Int = 2) -> LengthClass {
    LengthClass(name: name, below: below, updates: updates, grace: Duration(grace, .workingDays))
  }

  let periodic = LengthClass.Updates.periodic(.monthly, firstPeriodAtLeast: Duration(10, .days))

  @Test func `has a class for every task`() {
    #expect(regulation([]) == nil)
    #expect(regulation([lengthClass("a", below: nil, .fixed([.final]))]) == nil)
    #expect(regulation([lengthClass("a", below: Duration(1, .years), periodic)]) == nil)
    #expect(regulation([lengthClass("a", below: nil, periodic), lengthClass("b", below: nil, periodic)]) == nil)
    #expect(
      regulation([
        lengthClass("a", below: Duration(1, .years), .fixed([.periodic])), lengthClass("b", below: nil, periodic),
      ]) == nil)
    #expect(regulation([lengthClass("a", below: nil, periodic)]) != nil)
    #expect(regulation(Array(repeating: lengthClass("a", below: Duration(1, .days), periodic), count: 300)) == nil)
  }

  @Test func `of another body is followed as it is written`() throws {
    let rules = try #require(
      regulation([
        lengthClass("ngắn", below: Duration(2, .weeks), .fixed([.final, .half]), grace: 1),
        lengthClass("dài", below: nil, periodic),
      ]))
    let start = Written.day("2026-03-02")
    let short = schedule(TaskTime(start: start, end: .due(start + 13)), under: rules, on: .vietnam)
    #expect(short.slots.map { $0.rule.code(in: rules) } == ["ngắn.half", "ngắn.final"])
    #expect(short.slots.map(\.asOf) == [start + 7, start + 13])
    #expect(short.slots.map { "\($0.dueOn)" } == ["2026-03-10", "2026-03-16"])
    let long = schedule(TaskTime(start: start, end: .due(start + 14)), under: rules, on: .vietnam)
    #expect(long.slots.map { $0.rule.code(in: rules) } == ["dài.final"])
  }

  @Test func `gives each slot the rule it follows, and numbers them`() {
    let start = Written.day("2026-01-10")
    func rules(_ due: String, _ update: UpdatePeriod? = nil) -> [String] {
      let time = TaskTime(start: start, end: .due(Written.day(due)))
      return schedule(time, update: update, under: .of2025, on: .vietnam).slots.map {
        "\($0.seq) \($0.rule.code(in: .of2025))"
      }
    }
    #expect(rules("2026-02-01") == ["1 under_1_month.final"])
    #expect(
      rules("2026-05-01") == ["1 3_to_6_months.half", "2 3_to_6_months.three_quarters", "3 3_to_6_months.final"])
    #expect(rules("2026-07-31") == ["1 periodic.quarterly", "2 periodic.quarterly", "3 periodic.final"])
    #expect(
      rules("2026-03-20", .monthly) == [
        "1 1_to_3_months.monthly", "2 1_to_3_months.monthly", "3 1_to_3_months.final",
      ])
  }

  @Test func `puts the slots of many tasks one behind the other`() {
    let start = Written.day("2026-01-10")
    var slots: [UpdateSlot] = []
    for days in [20, 40, 100] {
      let time = TaskTime(start: start, end: .due(start + days))
      let terms = schedule(time, under: .of2025, on: .vietnam, into: &slots)
      #expect(terms.outcome == .complete)
      #expect(terms.update == nil)
    }
    #expect(slots.map(\.seq) == [1, 1, 2, 1, 2, 3])
    #expect(MemoryLayout<UpdateSlot>.stride <= 16)
  }

  @Test func `says the period that holds, the task's own or the class's`() {
    let start = Written.day("2026-01-10")
    let long = TaskTime(start: start, end: .due(start + 300))
    let short = TaskTime(start: start, end: .due(start + 40))
    func period(_ time: TaskTime, _ update: UpdatePeriod?) -> UpdatePeriod? {
      schedule(time, update: update, under: .of2025, on: .vietnam).terms.update
    }
    #expect(period(long, nil) == .quarterly)
    #expect(period(long, .yearly) == .yearly)
    #expect(period(short, nil) == nil)
    #expect(period(short, .monthly) == .monthly)
    #expect(period(short, .yearly) == nil)  // refused
  }
}
