import ResolutionCompiler
import Testing

@Suite struct `Whatever day a task starts and however long it is` {
  static let year = Day(year: 2027, month: 6, day: 1)!.number..<Day(year: 2028, month: 6, day: 1)!.number
  static let lengths = [0, 1, 27, 28, 29, 30, 31, 58, 59, 62, 89, 91, 92, 120, 180, 181, 184, 185, 365, 366, 730]

  @Test(arguments: [nil, UpdatePeriod.monthly, .quarterly, .halfYearly, .yearly])
  func `its slots are in order, within its time, and end with the final one`(_ update: UpdatePeriod?) {
    for start in Self.year.map(Day.init(number:)) {
      for length in Self.lengths {
        let time = TaskTime(start: start, end: .due(start + length))
        let found = schedule(time, update: update, under: .of2025, on: .vietnam)
        #expect(found.slots.map(\.seq) == (0..<found.slots.count).map { Int32($0 + 1) })
        #expect(found.slots.last?.kind == .final)
        #expect(found.slots.last?.asOf == start + length)
        #expect(found.slots.count { $0.kind == .final } == 1)
        #expect(zip(found.slots, found.slots.dropFirst()).allSatisfy { $0.asOf < $1.asOf && $0.dueOn <= $1.dueOn })
        #expect(found.slots.allSatisfy { start <= $0.asOf && $0.asOf < $0.dueOn && $0.basis == .projected })
      }
    }
  }

  @Test func `it is never in a shorter class for being a day longer`() {
    for start in Self.year.map(Day.init(number:)) {
      var previous = 0
      for length in 0...200 {
        let time = TaskTime(start: start, end: .due(start + length))
        let index = Regulation.of2025.classIndex(of: time, on: .vietnam) ?? -1
        #expect(index >= previous)
        previous = index
      }
      #expect(previous == 3)
    }
  }

  @Test func `every slot can be explained`() {
    for start in stride(from: Self.year.lowerBound, to: Self.year.upperBound, by: 5).map(Day.init(number:)) {
      for length in Self.lengths {
        for end in [TaskTime.End.due(start + length), .ongoing(until: start + length)] {
          let time = TaskTime(start: start, end: end)
          for slot in schedule(time, under: .of2025, on: .vietnam).slots {
            #expect(explain(slot, of: time, under: .of2025, on: .vietnam) != nil)
          }
        }
      }
    }
  }

  @Test func `nothing traps on days that nobody can write`() {
    let days = [Int32.min, .min + 1, -719_163, -719_162, 0, 20_000, 2_932_896, 2_932_897, .max - 1, .max]
    for start in days.map(Day.init(number:)) {
      for last in days.map(Day.init(number:)) {
        for end in [TaskTime.End.due(last), .ongoing(until: last), .openEnded(reportedUntil: last)] {
          for update in [nil, UpdatePeriod.monthly, .yearly] {
            let time = TaskTime(start: start, end: end)
            let found = schedule(time, update: update, under: .of2025, on: .vietnam)
            #expect(found.terms.outcome != .complete || found.slots.allSatisfy { $0.asOf < $0.dueOn })
            _ = omittedFirstPeriod(of: time, update: update, under: .of2025, on: .vietnam)
          }
        }
      }
    }
  }
}
