/// What the values of parts make together. Of parts that are ranges, from the least to the most.
///
/// `weighted_mean`: whatever the weights, it lies between the least and the most of the parts, so that is what is known of
/// it. The same holds where several parts are equally the `last`.
package struct Combination: Hashable, Sendable {
  package private(set) var low = 0.0
  package private(set) var high = 0.0
  /// Anything from `low` to `high` may come of it, where otherwise `low` is what is promised.
  package private(set) var isSpread = false
  /// The size of the numbers that went in, for the error of computing.
  private var size = 1.0

  /// A value, or a range, by itself.
  package init(low: Double, high: Double) {
    (self.low, self.high) = (low, high)
    size += max(abs(low), abs(high))
  }

  /// - Parameters:
  ///   - parts: of `last`, those alone that are the last ones.
  ///   - aggregate: of `none` nothing comes.
  /// - Returns: nil without parts, and where the parts are not there to be put together.
  package init?(_ parts: some Sequence<(low: Double, high: Double)>, _ aggregate: Aggregate) {
    var count = 0
    for part in parts {
      count += 1
      size += max(abs(part.low), abs(part.high))
      switch aggregate {
      case .none: return nil
      case .sum, .mean:
        low += part.low
        high += part.high
      case .min:
        low = count == 1 ? part.low : Swift.min(low, part.low)
        high = count == 1 ? part.high : Swift.min(high, part.high)
      case .max:
        low = count == 1 ? part.low : Swift.max(low, part.low)
        high = count == 1 ? part.high : Swift.max(high, part.high)
      case .weightedMean, .last:
        low = count == 1 ? part.low : Swift.min(low, part.low)
        high = count == 1 ? part.high : Swift.max(high, part.high)
      }
    }
    guard count > 0 else { return nil }
    if aggregate == .mean {
      low /= Double(count)
      high /= Double(count)
    }
    isSpread = aggregate == .weightedMean || (aggregate == .last && count > 1)
  }

  /// The error of computing, which is forgiven. That of rounding is not.
  private var slack: Double { size * 1e-9 }

  /// Whether a target may be reached: at least 30 is by 10 and 25, at most 30 is not; `= 30` and a range want just that.
  package func reaches(_ target: PlannedTarget) -> Bool {
    reaches(target.relation, low: target.low, high: target.high)
  }

  /// Whether a value may be reached, or a range.
  package func reaches(_ relation: Relation, low lowest: Double, high highest: Double) -> Bool {
    switch relation {
    case .atLeast, .over: (isSpread ? high : low) >= lowest - slack
    case .atMost, .under: (isSpread ? low : high) <= highest + slack
    case .equal: low <= highest + slack && high >= lowest - slack
    }
  }

  /// Whether it is reached whatever comes of a spread.
  package func surelyReaches(_ target: PlannedTarget) -> Bool {
    guard isSpread else { return reaches(target) }
    return switch target.relation {
    case .atLeast, .over: low >= target.low - slack
    case .atMost, .under: high <= target.high + slack
    case .equal: low >= target.low - slack && high <= target.high + slack
    }
  }

  /// How far beyond a target it is; negative: by how much it falls short, or misses what was to be met just so. For what is
  /// to decrease, less is beyond. Nil where that hangs on weights.
  package func gap(to target: PlannedTarget) -> Double? {
    if reaches(target) != surelyReaches(target) { return nil }
    let isReached = reaches(target)
    let gap: Double =
      switch target.relation {
      case .atLeast, .over: (isSpread && !isReached ? high : low) - target.low
      case .atMost, .under: target.high - (isSpread && !isReached ? low : high)
      case .equal: low > target.high ? target.high - low : high < target.low ? high - target.low : 0
      }
    return abs(gap) <= slack ? 0 : gap
  }
}
