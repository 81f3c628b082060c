import Diagnostics

/// Reads a length of time: `45 days`, `10 ngày làm việc`, `06 tháng`, `4 giờ làm việc`. Always a whole number.
package func readDuration(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Duration> {
  var cursor = ScalarCursor(bytes)
  return cursor.duration()
}

extension ScalarCursor {
  /// Reads a duration from here to the end.
  mutating func duration() -> Reading<Duration> {
    let start = at
    var count = 0
    while ScalarCursor.isDigit(next), at - start < 9 {
      count = count * 10 + Int(next &- 0x30)
      at += 1
    }
    // The usual form: a few digits, blanks, a unit.
    if at > start, next == 0x20 || next >= 0x41 {
      let behindNumber = at
      skipBlanks()
      if let unit = durationUnit(), isAtEnd, count <= unit.longest {
        return .value(Duration(count, unit))
      }
      at = behindNumber
    }
    at = start
    return unusualDuration()
  }

  /// The unit's words, the longest first.
  private mutating func durationUnit() -> Duration.Unit? {
    switch next | 0x20 {
    case UInt8(ascii: "n"):
      if take("ngay") {
        let behind = at
        skipBlanks()
        if take("lam viec") { return .workingDays }
        if isAtEnd || take("lich") { return .days }
        at = behind
        return .days
      }
      return take("nam") ? .years : nil
    case UInt8(ascii: "d"): return take("days") || take("day") ? .days : nil
    case UInt8(ascii: "c"): return take("calendar days") || take("calendar day") ? .days : nil
    case UInt8(ascii: "t"): return take("tuan") ? .weeks : take("thang") ? .months : nil
    case UInt8(ascii: "m"): return take("months") || take("month") ? .months : nil
    case UInt8(ascii: "y"): return take("years") || take("year") ? .years : nil
    case UInt8(ascii: "w"):
      if take("weeks") || take("week") { return .weeks }
      if take("working days") || take("working day") { return .workingDays }
      return take("working hours") || take("working hour") ? .workingHours : nil
    case UInt8(ascii: "g"): return take("gio lam viec") ? .workingHours : nil
    case UInt8(ascii: "b"): return take("business days") || take("business day") ? .workingDays : nil
    default: return nil
    }
  }

  /// Numbers in groups, and everything that is no duration.
  @inline(never)
  private mutating func unusualDuration() -> Reading<Duration> {
    let start = at
    let scanned = number()
    let digits = start..<at
    switch scanned {
    case .nothing: return .unreadable(Reason(expected: DurationWords.expected))
    case .faulty(let fault): return .unreadable(Reason(expected: DurationWords.expected, why: fault.why))
    case .twoReadings(let readings):
      skipBlanks()
      guard durationUnit() != nil, isAtEnd else { return .unreadable(Reason(expected: DurationWords.expected)) }
      // A duration is a whole number, so only one reading is one; it is still not guessed.
      return .unreadable(
        Reason(
          expected: DurationWords.expected,
          why: Words(
            vi: "số này đọc được hai cách, mà thời lượng phải là số nguyên",
            en: "this number has two readings, and a length of time is a whole number"),
          suggestions: [readings.alternatives(in: digits)[0]]))
    case .number(let number):
      skipBlanks()
      let unitStart = at
      guard let unit = durationUnit(), isAtEnd else {
        at = unitStart
        return .unreadable(reasonWithoutUnit(number: number, digits: digits))
      }
      if number.scale > 0 { return .unreadable(Reason(expected: DurationWords.expected, why: DurationWords.whole)) }
      if number.digits < 0 {
        return .unreadable(
          Reason(
            expected: DurationWords.expected,
            why: Words(vi: "thời lượng không thể là số âm", en: "a length of time cannot be negative")))
      }
      guard number.digits <= Int64(unit.longest) else {
        return .unreadable(
          Reason(
            expected: DurationWords.expected,
            why: Words(vi: "thời lượng dài quá 200 năm", en: "the length of time is more than 200 years")))
      }
      return .value(Duration(Int(number.digits), unit))
    }
  }

  /// The number is there, the unit is not, or is not one of ours.
  private mutating func reasonWithoutUnit(number: Decimal, digits: Range<Int>) -> Reason {
    let written = text(digits)
    if isAtEnd {
      return Reason(
        expected: DurationWords.expected,
        why: Words(vi: "thiếu đơn vị thời gian", en: "the unit of time is missing"),
        suggestions: number.scale == 0 && number.digits > 0
          ? ["ngày", "ngày làm việc", "tháng"].map { Alternative(digits, "\(written) \($0)") } : [])
    }
    let whole = digits.lowerBound..<end
    if take("gio") || take("hours") || take("hour"), isAtEnd {
      return Reason(
        expected: DurationWords.expected,
        why: Words(vi: "giờ chỉ được tính theo giờ làm việc", en: "hours are counted as working hours only"),
        suggestions: [Alternative(whole, "\(written) giờ làm việc")])
    }
    if take("quy") || take("quarters") || take("quarter"), isAtEnd, number.scale == 0, number.digits > 0,
      number.digits <= 800
    {
      return Reason(
        expected: DurationWords.expected,
        why: Words(vi: "thời lượng không tính bằng quý", en: "lengths of time are not given in quarters"),
        suggestions: [Alternative(whole, "\(number.digits * 3) tháng")])
    }
    return Reason(expected: DurationWords.expected)
  }
}

extension Duration.Unit {
  /// The largest count that is taken: about 200 years, so that no arithmetic on days can overflow.
  var longest: Int {
    switch self {
    case .workingHours: 400_000
    case .days: 73_050
    case .workingDays: 52_200
    case .weeks: 10_436
    case .months: 2_400
    case .years: 200
    }
  }
}

enum DurationWords {
  static let expected = Words(
    vi: "một thời lượng, thí dụ 45 ngày, 10 ngày làm việc, 6 tháng hoặc 2 năm",
    en: "a length of time, such as 45 days, 10 working days, 6 months or 2 years")
  static let whole = Words(
    vi: "thời lượng phải là số nguyên; nếu lẻ thì ghi bằng đơn vị nhỏ hơn",
    en: "a length of time is a whole number; give the rest in a smaller unit")
}
