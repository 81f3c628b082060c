import Diagnostics
import ResolutionCompiler
import Testing

/// Random countries, whose sums a plain reckoning finds again that knows nothing of plans.
@Suite struct `Roll-ups of random programmes` {
  /// What one locality promises, and how it says so.
  private struct Promise {
    var code: String
    /// By year, in the order of years; empty: no programme.
    var targets: [(year: Int, value: Int)]
    var baseline: Int
    /// It has a copy upstream to which its programme rolls up, or rolls up to the whole itself.
    var isByCopy: Bool
    var hasProgramme: Bool
    /// What upstream has set for it.
    var copy: Int
  }

  private struct Country {
    var promises: [Promise]
    var aggregate: String
    var isDecreasing: Bool
    var targets: [(year: Int, value: Int)]

    init(_ dice: inout SplitMix) {
      aggregate = ["sum", "mean", "min", "max", "weighted_mean"].randomElement(using: &dice)!
      isDecreasing = Bool.random(using: &dice)
      func targets(_ dice: inout SplitMix) -> [(year: Int, value: Int)] {
        (2026...2030).filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
          .map { ($0, Int.random(in: 1...90, using: &dice)) }
      }
      self.targets = targets(&dice) + [(2030, 40)]
      if self.targets.count > 1, self.targets[self.targets.count - 2].year == 2030 { self.targets.removeLast() }
      promises = (0..<Int.random(in: 1...9, using: &dice)).map { index in
        var own = targets(&dice)
        if own.isEmpty { own = [(2028, Int.random(in: 1...90, using: &dice))] }
        return Promise(
          code: "P\(index)", targets: own, baseline: Int.random(in: 1...90, using: &dice),
          isByCopy: Bool.random(using: &dice), hasProgramme: Int.random(in: 0..<4, using: &dice) > 0,
          copy: Int.random(in: 1...90, using: &dice))
      }
    }

    var text: String {
      let direction = isDecreasing ? "decrease" : "increase"
      let agencies = promises.map { "  - {agency: \($0.code), name: {vi: Tỉnh \($0.code)}, kind: province}\n" }.joined()
      let copies = promises.filter(\.isByCopy)
      let list = copies.map(\.code).joined(separator: ", ")
      let targets = targets.map { "\($0.year): \($0.value)" }.joined(separator: ", ")
      let shape = "measure: count, unit: việc, direction: \(direction), source: Báo cáo"
      var text = """
        agencies:
        \(agencies)---
        resolution: 1-NQ/TW
        title: Thử nghiệm
        issued: 2025-01-06
        tasks:
          - task: "1"
            title: Chung
            presiding: BKHCN
            coordinating: [\(promises.map(\.code).joined(separator: ", "))]
            due: 2030-12-31
            kpis: [{kpi: x, title: Chung, \(shape), baseline: {value: 5, at: 2024}, targets: {\(targets)}, aggregate: \(aggregate)}]

        """
      if !copies.isEmpty {
        let own = copies.map { "\($0.code): \($0.copy)" }.joined(separator: ", ")
        text += """
            - task: "2"
              title: "Của {agency}"
              for_each: [\(list)]
              presiding: $agency
              due: 2030-12-31
              kpis: [{kpi: x, title: "Của {agency}", \(shape), baseline: {value: 5, at: 2024}, target: {by_agency: {\(own)}}, rolls_up_to: 1/x}]

          """
      }
      for promise in promises where promise.hasProgramme {
        let targets = promise.targets.map { "\($0.year): \($0.value)" }.joined(separator: ", ")
        let whole = promise.isByCopy ? "NQ1.2@\(promise.code)" : "NQ1.1"
        text += """
          ---
          programme: \(promise.code)-CTr/TU
          key: C\(promise.code)
          title: Chương trình
          implements: NQ1
          owner: \(promise.code)
          issued: 2025-03-10
          tasks:
            - task: "1"
              implements: [\(whole)]
              presiding: \(promise.code)
              due: 2030-12-31
              kpis: [{kpi: x, rolls_up_to: \(whole)/x, baseline: {value: \(promise.baseline), at: 2024}, targets: {\(targets)}}]

          """
      }
      return text
    }

    /// What is promised for the last day of a year; nil where nothing is.
    private func value(of promise: Promise, in year: Int) -> Double? {
      guard promise.hasProgramme else {
        // The copy has its target on the last day of its task, and a way there from 5 in 2024.
        return promise.isByCopy ? way([(2024, 5), (2030, promise.copy)], year) : nil
      }
      return way([(2024, promise.baseline)] + promise.targets, year)
    }

    private func way(_ points: [(year: Int, value: Int)], _ year: Int) -> Double {
      func days(_ year: Int) -> Double { Double(Day(year: year, month: 12, day: 31)!.number) }
      guard let next = points.first(where: { $0.year >= year }) else { return Double(points.last!.value) }
      let last = points.last { $0.year < next.year }!
      let passed = (days(year) - days(last.year)) / (days(next.year) - days(last.year))
      return Double(last.value) + Double(next.value - last.value) * passed
    }

    /// The least and the most that may come of all promises for a year; nil where there are none.
    func made(in year: Int) -> (low: Double, high: Double)? {
      let values = promises.compactMap { value(of: $0, in: year) }
      guard let least = values.min(), let most = values.max() else { return nil }
      let sum = values.reduce(0, +)
      return switch aggregate {
      case "sum": (sum, sum)
      case "mean": (sum / Double(values.count), sum / Double(values.count))
      case "min": (least, least)
      case "max": (most, most)
      default: (least, most)
      }
    }

    func verdict(_ target: (year: Int, value: Int)) -> RollUp.Verdict {
      guard let (low, high) = made(in: target.year) else { return .open }
      let limit = Double(target.value)
      let (worst, best) = isDecreasing ? (-high, -low) : (low, high)
      let least = isDecreasing ? -limit : limit
      return worst >= least - 1e-6 ? .reached : best >= least - 1e-6 ? .open : .short
    }

    /// Those who were asked and say nothing; where copies divide the whole, nobody else is asked.
    var missing: [String] {
      guard promises.contains(where: \.hasProgramme), !promises.contains(where: \.isByCopy) else { return [] }
      return promises.filter { !$0.hasProgramme }.map(\.code)
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  @Test func `are as a plain reckoning has them`() throws {
    for seed in 1...80 as ClosedRange<UInt64> {
      var dice = SplitMix(state: seed)
      let country = Country(&dice)
      let plan = Expanded(document: country.text).plan
      let document = RollUp(plan, document: 0).documents[0]
      let whole = document.kpis.first { $0.id == "NQ1.1/x" }?.wholes.first
      let isAnswered = country.promises.contains { $0.hasProgramme || $0.isByCopy }
      guard let whole, isAnswered else {
        #expect(!isAnswered && whole == nil, "seed \(seed)")
        continue
      }
      #expect(whole.missing.map { document.localities[$0].code } == country.missing, "seed \(seed)")
      #expect(whole.sums.map(\.on.year) == country.targets.map(\.year), "seed \(seed)")
      for (sum, target) in zip(whole.sums, country.targets) {
        let made = country.made(in: target.year)
        #expect((sum.made == nil) == (made == nil), "seed \(seed)")
        #expect(abs((sum.made?.low ?? 0) - (made?.low ?? 0)) < 1e-6, "seed \(seed), \(target.year)")
        #expect(abs((sum.made?.high ?? 0) - (made?.high ?? 0)) < 1e-6, "seed \(seed), \(target.year)")
        #expect(sum.verdict == country.verdict(target), "seed \(seed), \(target.year)\n\(country.text)")
      }
    }
  }
}
