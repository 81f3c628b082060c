import Diagnostics

/// An exact decimal number: `digits` divided by the `scale`-th power of ten.
///
/// At most 15 significant digits and 22 decimals are taken, so `double` is the nearest there is and keeps every digit.
struct Decimal: Equatable {
  var digits: Int64
  var scale: Int

  static let maximalDigits = 15
  static let maximalScale = 22

  var double: Double {
    if scale == 0 { return Double(digits) }
    var divisor = 1.0
    for _ in 0..<scale { divisor *= 10 }
    return Double(digits) / divisor
  }
}

/// What stands at a place where a number may.
enum ScannedNumber {
  /// No number begins here.
  case nothing
  case number(Decimal)
  /// One sign and one group of three: `33.587`. The texts of both readings.
  indirect case twoReadings(TwoReadings)
  case faulty(NumberFault)

  struct TwoReadings {
    /// The sign separates thousands: the same digits without it.
    var thousands: String
    /// The sign is the decimal sign: one more zero leaves no other reading.
    var decimal: String
    var isPoint: Bool
  }
}

/// What is wrong with digits and signs that want to be a number.
enum NumberFault {
  case groups, signs, groupsOfDecimals, tooLong, leadingSign, leadingZero, exponent, digitsFollow, endsInSign

  var why: Words {
    switch self {
    case .groups:
      Words(
        vi: "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba",
        en: "groups of thousands have exactly three digits, the first one to three")
    case .signs:
      Words(
        vi: "dấu chấm, dấu phẩy và dấu cách được dùng lẫn lộn, không rõ dấu nào là dấu thập phân",
        en: "points, commas and spaces are mixed, and none of them can be the decimal sign")
    case .groupsOfDecimals:
      Words(
        vi: "các chữ số sau dấu thập phân phải viết liền nhau",
        en: "the digits after the decimal sign are written without a break")
    case .tooLong:
      Words(
        vi: "số quá dài; chỉ nhận tối đa 15 chữ số có nghĩa và 22 chữ số thập phân",
        en: "the number is too long: at most 15 significant digits and 22 decimals can be kept")
    case .leadingSign:
      Words(
        vi: "phải có chữ số trước dấu thập phân, thí dụ 0,5", en: "a digit stands before the decimal sign, as in 0.5")
    case .leadingZero:
      Words(vi: "số có nhóm hàng nghìn không bắt đầu bằng 0", en: "a number in groups does not begin with 0")
    case .exponent:
      Words(
        vi: "viết đủ các chữ số, không viết dạng 1e5", en: "write all the digits out; the form 1e5 is not read")
    case .digitsFollow:
      Words(vi: "có hai số đứng liền nhau", en: "two numbers stand side by side")
    case .endsInSign:
      Words(
        vi: "sau dấu chấm hoặc dấu phẩy phải có chữ số", en: "digits follow a point or a comma")
    }
  }
}

extension ScalarCursor {
  /// Whether a number begins at the place: a digit, or a sign and a digit.
  func isNumber(at index: Int) -> Bool {
    if ScalarCursor.isDigit(byte(index)) { return true }
    let sign = byte(index) == UInt8(ascii: "+") ? 1 : dash(at: index)
    return sign > 0 && ScalarCursor.isDigit(byte(index + sign))
  }

  /// Scans a number and stops behind its last digit. Where there is none the cursor stays.
  @inline(__always)
  mutating func number() -> ScannedNumber {
    let start = at
    var isNegative = false
    if !ScalarCursor.isDigit(next) {
      if next == UInt8(ascii: "+") {
        at += 1
      } else {
        let dash = dash(at: at)
        if dash > 0 {
          isNegative = true
          at += dash
        }
      }
      guard ScalarCursor.isDigit(next) else {
        let isDecimalSign = next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
        let isLeading = isDecimalSign && ScalarCursor.isDigit(byte(at + 1))
        at = start
        return isLeading ? .faulty(.leadingSign) : .nothing
      }
    }

    let firstDigit = at
    var digits: UInt64 = 0
    var significant = 0
    // The group that is being read, and what stood before it.
    var group = 0
    var firstGroup = 0
    var hasRaggedGroup = false
    var (points, commas, blanks) = (0, 0, 0)
    var lastSign: UInt8 = 0
    while true {
      let digit = next &- 0x30
      if digit < 10 {
        if significant > 0 || digit > 0 {
          significant += 1
          if significant <= Decimal.maximalDigits { digits = digits * 10 + UInt64(digit) }
        }
        group += 1
        at += 1
        continue
      }
      let sign = next
      let length: Int
      switch sign {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"): length = 1
      default: length = blank(at: at)
      }
      // Only what digits follow is part of the number: the blank before a unit is not.
      guard length > 0, ScalarCursor.isDigit(byte(at + length)) else { break }
      switch sign {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ","): commas += 1
      default: blanks += 1
      }
      if firstGroup == 0 { firstGroup = group } else if group != 3 { hasRaggedGroup = true }
      lastSign = sign
      group = 0
      at += length
    }

    guard significant <= Decimal.maximalDigits else { return .faulty(.tooLong) }
    let value = isNegative ? -Int64(digits) : Int64(digits)
    if lastSign == 0 { return .number(Decimal(digits: value, scale: 0)) }

    let isPoint = lastSign == UInt8(ascii: ".")
    let isMark = isPoint || lastSign == UInt8(ascii: ",")
    let same = isPoint ? points : commas
    let other = isPoint ? commas : points
    let startsWithZero = bytes[firstDigit] == 0x30

    // One point or comma, and nothing else: the usual decimal, unless it may separate thousands.
    if isMark, same == 1, other == 0, blanks == 0 {
      let mayBeThousands = group == 3 && firstGroup <= 3 && !(firstGroup == 1 && startsWithZero)
      if mayBeThousands {
        return .twoReadings(twoReadings(start: start, firstDigit: firstDigit, isPoint: isPoint))
      }
      return group <= Decimal.maximalScale
        ? .number(Decimal(digits: value, scale: group)) : .faulty(.tooLong)
    }
    return grouped(
      value, last: group, first: firstGroup, isRagged: hasRaggedGroup, startsWithZero: startsWithZero,
      lastIsMark: isMark, same: same, other: other, blanks: blanks)
  }

  /// Judges a number with several signs, or with blanks between its groups.
  @inline(never)
  private func grouped(
    _ value: Int64, last: Int, first: Int, isRagged: Bool, startsWithZero: Bool, lastIsMark: Bool, same: Int,
    other: Int, blanks: Int
  ) -> ScannedNumber {
    let hasDecimals: Bool
    if !lastIsMark {
      // Blanks, `_`: thousands, and no point or comma may stand before them.
      if same + other > 0 { return .faulty(.groupsOfDecimals) }
      hasDecimals = false
    } else if same == 1 {
      if other > 0, blanks > 0 { return .faulty(.signs) }
      hasDecimals = true
    } else {
      if other > 0 || blanks > 0 { return .faulty(.signs) }
      hasDecimals = false
    }
    if isRagged || first > 3 || (!hasDecimals && last != 3) { return .faulty(.groups) }
    if startsWithZero { return .faulty(.leadingZero) }
    if hasDecimals, last > Decimal.maximalScale { return .faulty(.tooLong) }
    return .number(Decimal(digits: value, scale: hasDecimals ? last : 0))
  }

  @inline(never)
  private func twoReadings(start: Int, firstDigit: Int, isPoint: Bool) -> ScannedNumber.TwoReadings {
    let sign = text(start..<firstDigit)
    let mark = isPoint ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var digits: [UInt8] = []
    for byte in bytes[firstDigit..<at] where byte != mark {
      // `012.345` in thousands is 12345.
      if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
    }
    if digits.isEmpty { digits = [0x30] }
    // Without the zeros at its end a decimal is no group of three any more; without such zeros, one more makes it none.
    var end = at
    while bytes[end - 1] == 0x30 { end -= 1 }
    if bytes[end - 1] == mark { end -= 1 }
    let decimal = end < at ? text(start..<end) : text(start..<at) + "0"
    return ScannedNumber.TwoReadings(
      thousands: sign + String(decoding: digits, as: UTF8.self), decimal: decimal, isPoint: isPoint)
  }
}

extension ScannedNumber.TwoReadings {
  /// The two texts as alternatives, each with what stands around the number in the part that it replaces.
  func alternatives(in range: Range<Int>, before: String = "", after: String = "") -> [Alternative] {
    let (vi, en) = isPoint ? ("dấu chấm", "the point") : ("dấu phẩy", "the comma")
    return [
      Alternative(
        range, before + thousands + after,
        meaning: Words(vi: "\(vi) tách hàng nghìn", en: "\(en) separates thousands")),
      Alternative(
        range, before + decimal + after,
        meaning: Words(vi: "\(vi) là dấu thập phân", en: "\(en) is the decimal sign")),
    ]
  }
}
