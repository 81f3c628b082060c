import ResolutionCompiler
import Testing

@Suite struct `The expected value` {
  let start = Day(number: 20_000)

  func points(_ pairs: (Int, Double)...) -> [ValuePoint] { pairs.map { ValuePoint(start + $0.0, $0.1) } }

  @Test func `of a linear trajectory grows by the day`() {
    let expected = ExpectedValues(
      baseline: ValuePoint(start, 20), targets: points((100, 30), (300, 20)), trajectory: .linear)
    #expect([0, 10, 50, 100, 200, 300, 5000].map { expected.value(on: start + $0) } == [20, 21, 25, 30, 25, 20, 20])
  }

  @Test func `of a compound trajectory grows by a constant rate`() throws {
    let expected = ExpectedValues(baseline: ValuePoint(start, 100), targets: points((200, 400)), trajectory: .compound)
    #expect(expected.isCompoundPossible)
    #expect(abs(try #require(expected.value(on: start + 100)) - 200) < 1e-9)
    #expect(abs(try #require(expected.value(on: start + 50)) - 141.421_356_237_309_5) < 1e-9)
    #expect(expected.value(on: start + 200) == 400)
  }

  @Test func `of a step is the earlier value until the next one's day`() {
    let expected = ExpectedValues(baseline: nil, targets: points((0, 20), (100, 30)), trajectory: .step)
    #expect([0, 99, 100, 101].map { expected.value(on: start + $0) } == [20, 20, 30, 30])
  }

  @Test(arguments: Trajectory.allCases)
  func `is unknown before the first point`(_ trajectory: Trajectory) {
    let targets = points((100, 30))
    let without = ExpectedValues(targets: targets, trajectory: trajectory)
    let with = ExpectedValues(baseline: ValuePoint(start, 20), targets: targets, trajectory: trajectory)
    #expect(without.value(on: start + 99) == nil)
    #expect(without.value(on: start + 100) == 30)
    #expect(with.value(on: start + -1) == nil)
    #expect(with.value(on: start) == 20)
    #expect(ExpectedValues(targets: [], trajectory: trajectory).value(on: start) == nil)
  }

  @Test func `of a rate from or to nothing is not to be had, and says so`() {
    for end in [0, -5.0] {
      let expected = ExpectedValues(
        baseline: ValuePoint(start, end), targets: points((100, 30), (200, 60)), trajectory: .compound)
      #expect(!expected.isCompoundPossible)
      #expect(expected.value(on: start) == end)
      #expect(expected.value(on: start + 50) == nil)
      #expect(expected.value(on: start + 100) == 30)
      #expect(expected.value(on: start + 150) != nil)
    }
  }

  @Test func `takes the points in any order, and the last of two for one day`() {
    let expected = ExpectedValues(
      baseline: ValuePoint(start + 100, 1), targets: points((200, 40), (0, 10), (100, 20), (100, 30)),
      trajectory: .linear)
    #expect(expected.points == points((0, 10), (100, 30), (200, 40)))
  }

  @Test func `is never a number that is none`() {
    for value in [Double.infinity, -.infinity, .nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude] {
      for trajectory in Trajectory.allCases {
        let expected = ExpectedValues(
          baseline: ValuePoint(start, value), targets: points((100, -value)), trajectory: trajectory)
        for offset in [0, 50, 100, 200] { #expect(expected.value(on: start + offset)?.isFinite != false) }
      }
    }
  }

  @Test(arguments: Trajectory.allCases)
  func `is the same one by one and all at once`(_ trajectory: Trajectory) {
    let expected = ExpectedValues(
      baseline: ValuePoint(start, 3), targets: points((31, 5), (32, 4), (90, 12)), trajectory: trajectory)
    let days = (-5...120).map { start + $0 }
    var values: [Double?] = []
    expected.values(on: days, into: &values)
    expected.values(on: days.reversed(), into: &values)
    let single = days.map { expected.value(on: $0) }
    #expect(values == single + single.reversed())
  }

  @Test func `of a range is the end that is reached first`() {
    let range = Target(form: .number, relation: nil, low: 10, high: 12)
    #expect(range.valueReachedFirst(.increase, from: nil) == 10)
    #expect(range.valueReachedFirst(.decrease, from: nil) == 12)
    #expect(range.valueReachedFirst(.maintain, from: 15) == 12)
    #expect(range.valueReachedFirst(.maintain, from: 8) == 10)
    #expect(range.valueReachedFirst(.maintain, from: nil) == 10)
  }
}
