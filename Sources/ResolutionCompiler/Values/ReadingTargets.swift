import Diagnostics

/// A target with the words of its unit, which whoever knows the KPI compares with the KPI's.
package struct WrittenTarget: Hashable, Sendable {
  package var target: Target
  /// The unit's bytes within the scalar; empty without one.
  package var unit: Range<Int>
}

/// Reads a target: `30`, `>= 30 %`, `tối thiểu 30 %`, `10–12`, `từ 5 đến 8 ngày`, `30 % trở lên`, `top 3`, `đạt`.
///
/// - The relation is nil where none is written: the KPI's direction says. `đạt 30 %` has none either.
/// - A rank is `atMost`, with `low` and `high` the same. `done` is 1.
/// - What gives no value to be measured against (`khoảng 30`, `tăng 10 %`, `gấp 2 lần`) is refused with the reason.
package func readTarget(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<WrittenTarget> {
  var cursor = ScalarCursor(bytes)
  // Looking for a range in the words behind a number takes time in proportion to the square of their length.
  guard cursor.rest.count <= 400 else { return TargetRefusal.tooLong }
  let reading = cursor.target()
  guard case .ambiguous(let alternatives) = reading else { return reading }
  return .ambiguous(TargetRefusal.readable(alternatives, in: bytes))
}

extension ScalarCursor {
  /// Reads a target from here to the end.
  mutating func target() -> Reading<WrittenTarget> {
    let start = at
    var relation = relationSign()
    skipBlanks()
    var mustBeRange = false
    if relation == nil, !ScalarCursor.isDigit(next), !isNumber(at: at) {
      if isAtEnd { return TargetRefusal.plain }
      switch opening() {
      case .relation(let words): relation = words
      case .reach: break
      case .from: mustBeRange = true
      case .rank: return rank(from: start)
      case .approximate, .change, .multiple: return TargetRefusal.noFixedValue(self, from: start)
      case nil: return withoutNumber(from: start)
      }
      skipBlanks()
      if relation == nil {
        // `đạt >= 30 %`
        relation = relationSign()
        skipBlanks()
      }
    }

    let low = placedNumber()
    guard case .number = low.scanned else { return refusal(of: low, from: start) }
    guard let high = rangeEnd(after: low) else {
      return single(low, relation, from: start, mustBeRange: mustBeRange)
    }
    return range(low, high.number, unit: high.unit, relation, from: start)
  }

  // MARK: The number, and what follows it

  private mutating func single(
    _ number: PlacedNumber, _ relation: Relation?, from start: Int, mustBeRange: Bool
  ) -> Reading<WrittenTarget> {
    if let fault = faultOfUnit() { return TargetRefusal.because(fault.why) }
    skipBlanks()
    var unit = rest
    var relation = relation
    let limit = trailingRelation(in: &unit)
    if let limit {
      if let written = relation, written != limit { return TargetRefusal.contradictory }
      relation = limit
    } else if mustBeRange {
      return TargetRefusal.fromWithoutTo
    }
    guard isUnit(unit) else { return TargetRefusal.unknown(self, from: start) }
    let value = number.value
    return .value(
      WrittenTarget(target: Target(form: .number, relation: relation, low: value, high: value), unit: unit))
  }

  /// Takes `trở lên`, `trở xuống` and their like off the end of the unit.
  func trailingRelation(in unit: inout Range<Int>) -> Relation? {
    guard unit.count >= 6 else { return nil }
    switch bytes[unit.upperBound - 1] | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "g"), UInt8(ascii: "e"), UInt8(ascii: "r"), UInt8(ascii: "s"): break
    default: return nil
    }
    var ahead = self
    for index in unit {
      let byte = bytes[index] | 0x20
      guard byte == UInt8(ascii: "t") || byte == UInt8(ascii: "o"),
        index == unit.lowerBound || bytes[index - 1] <= 0x20 || bytes[index - 1] >= 0x80
          || bytes[index - 1] == UInt8(ascii: "%")
      else { continue }
      for (phrase, relation) in ScalarCursor.trailingRelations {
        ahead.at = index
        if ahead.take(phrase), ahead.isAtEnd {
          unit = trimmed(unit.lowerBound..<index)
          return relation
        }
      }
    }
    return nil
  }

  private static var trailingRelations: [(StaticString, Relation)] {
    [
      ("tro len", .atLeast), ("or more", .atLeast), ("or above", .atLeast), ("tro xuong", .atMost),
      ("or less", .atMost),
      ("or fewer", .atMost),
    ]
  }

  /// Whether the words can be those of a unit: a sign of ours or another number is no beginning of one.
  func isUnit(_ unit: Range<Int>) -> Bool {
    guard let first = unit.first else { return true }
    switch bytes[first] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"):
      return false
    case UInt8(ascii: "/"): return unit.count > 1 && !ScalarCursor.isDigit(bytes[first + 1])
    default: return dash(at: first) == 0
    }
  }

  // MARK: Ranks

  private mutating func rank(from start: Int) -> Reading<WrittenTarget> {
    skipBlanks()
    let number = placedNumber()
    if case .twoReadings(let readings) = number.scanned {
      return .ambiguous([readings.alternatives(in: number.range)[0]])
    }
    guard case .number(let decimal) = number.scanned, decimal.scale == 0, decimal.digits >= 1,
      rangeEnd(after: number) == nil, faultOfUnit() == nil
    else {
      return TargetRefusal.because(
        Words(
          vi: "thứ hạng là một số nguyên từ 1 trở lên, thí dụ top 3",
          en: "a rank is a whole number from 1 on, such as top 3"))
    }
    skipBlanks()
    if take("dan dau") { skipBlanks() }
    guard isUnit(rest) else { return TargetRefusal.unknown(self, from: start) }
    let rank = decimal.double
    return .value(WrittenTarget(target: Target(form: .rank, relation: .atMost, low: rank, high: rank), unit: rest))
  }

  // MARK: Refusals

  @inline(never)
  func refusal(of number: PlacedNumber, from start: Int) -> Reading<WrittenTarget> {
    switch number.scanned {
    case .faulty(let fault): return TargetRefusal.because(fault.why)
    case .twoReadings(let readings): return bothReadings(readings, number.range)
    case .nothing, .number: return TargetRefusal.unknown(self, from: start)
    }
  }
}
