// What parts of a whole are worth on a day, and what they make together.

extension Plan {
  /// What parts make together by the targets that they have for a day; nil where some part has none for that very day.
  package func combination(of parts: [Int32], on day: Day, _ aggregate: Aggregate) -> Combination? {
    var values: [(low: Double, high: Double)] = []
    values.reserveCapacity(parts.count)
    for number in parts {
      let part = kpis[Int(number)]
      guard let position = lastTarget(of: part, on: day) else { return nil }
      let target = targets[Int(position)]
      guard target.fits(part.measure) else { return nil }
      values.append((target.low, target.high))
    }
    return Combination(values, aggregate)
  }

  /// Of its targets on a day the last; they stand in the order of their days.
  package func lastTarget(of kpi: PlannedKPI, on day: Day) -> Int32? {
    var (low, high) = (kpi.targets.lowerBound, kpi.targets.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if targets[Int(middle)].on <= day { low = middle + 1 } else { high = middle }
    }
    return low > kpi.targets.lowerBound && targets[Int(low) - 1].on == day ? low - 1 : nil
  }

  /// What a KPI is worth on a day, by its targets and the way between them. As NQ605 has it: after its last day a target
  /// goes on holding; before, the way to the next one counts.
  package func share(of kpi: PlannedKPI, _ expected: ExpectedValues, on day: Day) -> RollUp.Share {
    let own = kpi.targets.map { targets[Int($0)] }
    guard let last = own.last else { return .none(.withoutTarget) }
    guard own.allSatisfy({ $0.fits(kpi.measure) }) else { return .none(.unlike) }
    if let until = own.last(where: { $0.on <= day }), until.on == day || last.on == until.on || until.form != .number {
      return .value(Combination(low: until.low, high: until.high), until.on == day ? .set : .held)
    }
    guard last.form == .number, let value = expected.value(on: day) else { return .none(.notYet) }
    return .value(Combination(low: value, high: value), .onTheWay)
  }
}
