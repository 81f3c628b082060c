/// What parts make together on a day. Of parts that are ranges, from the least to the most.
package struct MadeOfParts {
  package private(set) var low = 0.0
  package private(set) var high = 0.0
  /// The size of the numbers that went in, for the error of computing.
  private var size = 1.0

  /// Nil where some part has no target on that day.
  package init?(_ parts: [Int32], on day: Day, _ aggregate: Aggregate, _ plan: Plan) {
    var isFirst = true
    for index in parts {
      let part = plan.kpis[Int(index)]
      guard let position = plan.lastTarget(of: part, on: day) else { return nil }
      let target = plan.targets[Int(position)]
      guard target.fits(part.measure) else { return nil }
      size += max(abs(target.low), abs(target.high))
      switch aggregate {
      case .sum, .mean:
        low += target.low
        high += target.high
      case .min:
        low = isFirst ? target.low : Swift.min(low, target.low)
        high = isFirst ? target.high : Swift.min(high, target.high)
      case .max:
        low = isFirst ? target.low : Swift.max(low, target.low)
        high = isFirst ? target.high : Swift.max(high, target.high)
      case .weightedMean, .last, .none:
        // Whatever the weights, the mean lies between the least and the most.
        low = isFirst ? target.low : Swift.min(low, target.low)
        high = isFirst ? target.high : Swift.max(high, target.high)
      }
      isFirst = false
    }
    if aggregate == .mean {
      low /= Double(parts.count)
      high /= Double(parts.count)
    }
    isSpread = aggregate == .weightedMean
  }

  /// Anything from `low` to `high` may come of it, where otherwise `low` is what is promised.
  private var isSpread: Bool

  package func reaches(_ target: PlannedTarget) -> Bool {
    reaches(target.relation, low: target.low, high: target.high)
  }

  /// Whether it reaches a value, or a range.
  package func reaches(_ relation: Relation, low lowest: Double, high highest: Double) -> Bool {
    let slack = size * 1e-9
    return switch relation {
    case .atLeast, .over: (isSpread ? high : low) >= lowest - slack
    case .atMost, .under: (isSpread ? low : high) <= highest + slack
    case .equal: low <= highest + slack && high >= lowest - slack
    }
  }
}

extension Plan {
  /// Of its targets on a day the last; they stand in the order of their days.
  package func lastTarget(of kpi: PlannedKPI, on day: Day) -> Int32? {
    var (low, high) = (kpi.targets.lowerBound, kpi.targets.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if targets[Int(middle)].on <= day { low = middle + 1 } else { high = middle }
    }
    return low > kpi.targets.lowerBound && targets[Int(low) - 1].on == day ? low - 1 : nil
  }
}
