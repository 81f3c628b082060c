import Diagnostics

/// A part of a whole, 0…1, exact and in lowest terms: 50 % and 1/2 are equal.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int64
  package let denominator: Int64

  /// - Parameters: of a part of a whole: 0 ≤ numerator ≤ denominator, 0 < denominator ≤ 10⁹.
  fileprivate init(_ numerator: Int64, _ denominator: Int64) {
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    self.numerator = a == 0 ? 0 : numerator / a
    self.denominator = a == 0 ? 1 : denominator / a
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  /// This part of a number of days, rounded up, without the error of a floating-point product: 7 % of 100 days are 7.
  package func roundedUp(of days: Int) -> Int {
    let (whole, remainder) = Int64(max(0, days)).quotientAndRemainder(dividingBy: denominator)
    // Both terms are below 10⁹ and the numerator is the smaller, so neither product overflows.
    let product = remainder * numerator
    return Int(whole * numerator + product / denominator + (product % denominator > 0 ? 1 : 0))
  }
}

/// Reads a part of a task's time: `1/2`, `25 %`, `33,3%`, `½`.
package func readFraction(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Fraction> {
  var cursor = ScalarCursor(bytes)
  let start = cursor.at
  if let sign = cursor.fractionSign() { return .value(sign) }
  guard case .number(let first) = cursor.number() else {
    cursor.at = start
    if case .twoReadings(let readings) = cursor.number() {
      return .ambiguous(readings.alternatives(in: start..<cursor.at))
    }
    return .unreadable(Reason(expected: FractionWords.expected))
  }
  let behindNumber = cursor.at
  cursor.skipBlanks()
  if cursor.take(UInt8(ascii: "%")) || cursor.take("phan tram") || cursor.take("percent") {
    guard cursor.isAtEnd else { return .unreadable(Reason(expected: FractionWords.expected)) }
    return FractionWords.checked(first, over: 100)
  }
  if cursor.take(UInt8(ascii: "/")) {
    cursor.skipBlanks()
    guard case .number(let second) = cursor.number(), cursor.isAtEnd, first.scale == 0, second.scale == 0 else {
      return .unreadable(Reason(expected: FractionWords.expected))
    }
    return FractionWords.checked(first, over: second.digits)
  }
  guard cursor.isAtEnd else { return .unreadable(Reason(expected: FractionWords.expected)) }
  return FractionWords.bare(first, written: cursor.text(start..<behindNumber), at: start..<behindNumber)
}

extension ScalarCursor {
  /// `½`, `¼` or `¾`, alone.
  fileprivate func fractionSign() -> Fraction? {
    guard next == 0xC2, at + 2 == end else { return nil }
    switch byte(at + 1) {
    case 0xBC: return Fraction(1, 4)
    case 0xBD: return Fraction(1, 2)
    case 0xBE: return Fraction(3, 4)
    default: return nil
    }
  }
}

private enum FractionWords {
  static let expected = Words(
    vi: "một phần thời gian của nhiệm vụ, thí dụ 1/2 hoặc 25 %", en: "a part of the task's time, such as 1/2 or 25 %")

  static func checked(_ number: Decimal, over denominator: Int64) -> Reading<Fraction> {
    if denominator == 0 {
      return .unreadable(Reason(expected: expected, why: Words(vi: "không chia được cho 0", en: "0 divides nothing")))
    }
    var scaled = denominator
    // Finer than a second in a year; the terms stay small enough for exact arithmetic.
    guard number.scale <= 6, denominator > 0, denominator <= 1000 else {
      return .unreadable(Reason(expected: expected))
    }
    for _ in 0..<number.scale { scaled *= 10 }
    guard number.digits >= 0, number.digits <= scaled else {
      return .unreadable(
        Reason(
          expected: expected,
          why: Words(
            vi: "mốc phải nằm trong thời gian của nhiệm vụ, từ 0 % đến 100 %",
            en: "the milestone lies within the task's time, between 0 % and 100 %")))
    }
    return .value(Fraction(number.digits, scaled))
  }

  /// A number alone: `0,5` may be a half or half of a percent; `25` can only have been meant as a percentage.
  static func bare(_ number: Decimal, written: String, at range: Range<Int>) -> Reading<Fraction> {
    let percent = Alternative(range, written + " %")
    guard number.digits > 0, number.double <= 1 else {
      return .unreadable(
        Reason(
          expected: expected,
          why: Words(vi: "chưa rõ là phần nào của thời gian", en: "it is not said what part of the time this is"),
          suggestions: number.digits > 0 && number.double <= 100 ? [percent] : []))
    }
    var hundredfold = number
    if hundredfold.scale >= 2 {
      hundredfold.scale -= 2
    } else {
      for _ in hundredfold.scale..<2 { hundredfold.digits *= 10 }
      hundredfold.scale = 0
    }
    return .ambiguous([Alternative(range, hundredfold.text + " %"), percent])
  }
}

extension Decimal {
  /// With a decimal comma, and so that it has one reading only.
  var text: String {
    var digits = String(self.digits.magnitude)
    if scale > 0 {
      digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
      digits.insert(",", at: digits.index(digits.endIndex, offsetBy: -scale))
      if scale == 3 { digits += "0" }
    }
    return self.digits < 0 ? "-" + digits : digits
  }
}
