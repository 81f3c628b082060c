import Diagnostics

extension ScalarCursor {
  /// A number with its place.
  struct PlacedNumber {
    var scanned: ScannedNumber
    var range: Range<Int>

    /// 0 where it is none, or has two readings.
    var value: Double {
      if case .number(let decimal) = scanned { decimal.double } else { 0 }
    }
  }

  /// The number that stands here, or why there is none.
  @inline(__always)
  mutating func placedNumber() -> PlacedNumber {
    let start = at
    let scanned = number()
    return PlacedNumber(scanned: scanned, range: start..<at)
  }

  /// The target that two numbers make.
  func range(
    _ low: PlacedNumber, _ high: PlacedNumber, unit: Range<Int>, _ relation: Relation?, from start: Int
  ) -> Reading<WrittenTarget> {
    guard case .number = high.scanned else {
      if case .twoReadings(let readings) = high.scanned {
        return .ambiguous(readings.alternatives(in: high.range))
      }
      return refusal(of: high, from: start)
    }
    if low.value > high.value {
      let swapped = text(high.range) + text(low.range.upperBound..<high.range.lowerBound) + text(low.range)
      return TargetRefusal.because(
        Words(
          vi: "đầu khoảng lớn hơn cuối khoảng: \(text(low.range)) lớn hơn \(text(high.range))",
          en: "the range begins above its end: \(text(low.range)) is more than \(text(high.range))"),
        [Alternative(low.range.lowerBound..<high.range.upperBound, swapped)])
    }
    return .value(
      WrittenTarget(target: Target(form: .number, relation: relation, low: low.value, high: high.value), unit: unit))
  }

  /// The second number of a range, with the unit: `10–12 %`, `10 % – 12 %`, `10 ngày đến 12 ngày`. The cursor stays
  /// where it was if there is none.
  @inline(__always)
  func rangeEnd(after low: PlacedNumber) -> (number: PlacedNumber, unit: Range<Int>)? {
    if isAtEnd { return nil }
    var ahead = self
    ahead.skipBlanks()
    if let high = ahead.numberBehindSeparator() {
      if ahead.faultOfUnit() != nil { return (PlacedNumber(scanned: .faulty(.digitsFollow), range: high.range), 0..<0) }
      ahead.skipBlanks()
      var unit = ahead.rest
      if ahead.trailingRelation(in: &unit) != nil || !ahead.isUnit(unit) {
        return (PlacedNumber(scanned: .nothing, range: high.range), 0..<0)
      }
      return (high, unit)
    }
    return ahead.rangeBehindUnit()
  }

  /// A dash, `đến`, `tới` or `to`, and the number behind it; nil where one of the two is missing.
  mutating func numberBehindSeparator() -> PlacedNumber? {
    let dash = dash(at: at)
    if dash > 0 {
      at += dash
    } else {
      switch next | 0x20 {
      case UInt8(ascii: "t"), UInt8(ascii: "d"), 0xC4 | 0x20:
        guard take("den") || take("toi") || take("to") else { return nil }
      default: return nil
      }
    }
    skipBlanks()
    guard isNumber(at: at) else { return nil }
    return placedNumber()
  }

  /// `10 % – 12 %`: a unit, a sign, and a number with the same unit. `%` may be left out behind the second.
  func rangeBehindUnit() -> (number: PlacedNumber, unit: Range<Int>)? {
    var ahead = self
    while ahead.at < end {
      let byte = bytes[ahead.at]
      // Signs and words begin here only.
      guard
        byte == UInt8(ascii: "-") || byte == 0xE2 || byte == 0xC4 || byte | 0x20 == UInt8(ascii: "t")
          || byte | 0x20 == UInt8(ascii: "d")
      else {
        ahead.at += 1
        continue
      }
      let separator = ahead.at
      let isWord = byte != UInt8(ascii: "-") && byte != 0xE2
      let standsAlone = separator > at && (bytes[separator - 1] <= 0x20 || bytes[separator - 1] == UInt8(ascii: "%"))
      if standsAlone || (!isWord && separator > at), let high = ahead.numberBehindSeparator() {
        ahead.skipBlanks()
        let first = trimmed(at..<separator)
        let second = ahead.rest
        let isPercent = first.count == 1 && bytes[first.lowerBound] == UInt8(ascii: "%")
        if !first.isEmpty, second.isEmpty ? isPercent : haveSameWords(first, second) {
          return (high, second.isEmpty ? first : second)
        }
      }
      ahead.at = separator + 1
    }
    return nil
  }

  /// Without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let inner = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[range]))
    return range.lowerBound + inner.at..<range.lowerBound + max(inner.at, inner.end)
  }

  func haveSameWords(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[a]), into: &first)
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[b]), into: &second)
    return first == second
  }

  /// `33.587` as the first number: in a range both numbers are read the same way.
  func bothReadings(
    _ readings: ScannedNumber.TwoReadings, _ range: Range<Int>
  ) -> Reading<WrittenTarget> {
    var ahead = self
    ahead.skipBlanks()
    guard let high = ahead.numberBehindSeparator(), case .twoReadings(let second) = high.scanned,
      second.isPoint == readings.isPoint
    else { return .ambiguous(readings.alternatives(in: range)) }
    let between = text(range.upperBound..<high.range.lowerBound)
    let whole = ScannedNumber.TwoReadings(
      thousands: readings.thousands + between + second.thousands, decimal: readings.decimal + between + second.decimal,
      isPoint: readings.isPoint)
    return .ambiguous(whole.alternatives(in: range.lowerBound..<high.range.upperBound))
  }
}
