import Diagnostics

/// Reads a date, or a coarse date: a month, quarter, half-year or year.
///
/// - Days: `2025-09-30`, `30/9/2025` (day first, always; also with `-` or `.`), `ngày 30/9/2025`,
///   `30 tháng 9 năm 2025`.
/// - Months: `2025-09`, `9/2025`, `tháng 9/2025`, `tháng 9 năm 2025`. Quarters: `2025-Q3`, `Q3/2025`, `Quý III/2025`,
///   `quý 3 năm 2025`. Half-years: `2025-H1`, `6 tháng đầu năm 2025`. Years: `2025`, `năm 2025`.
///
/// Years have four digits and lie in 1900…2199, so that a slip of the finger is no date.
package func readDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<CoarseDate> {
  if let day = isoDay(bytes) { return .value(CoarseDate(day)) }
  var cursor = ScalarCursor(bytes)
  return cursor.date()
}

/// `2025-09-30` and nothing else, the commonest form by far.
@inline(__always)
private func isoDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
  guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
  var isAllDigits = true
  func digit(_ index: Int) -> Int {
    let digit = bytes[index] &- 0x30
    if digit > 9 { isAllDigits = false }
    return Int(digit)
  }
  let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  let month = digit(5) * 10 + digit(6)
  let day = digit(8) * 10 + digit(9)
  guard isAllDigits, WrittenDate.years.contains(year) else { return nil }
  return Day(year: year, month: month, day: day)
}

/// Digits of a date, with their number: `09` is 9, of two digits.
struct DatePart {
  var value: Int
  var digits: Int

  var isYear: Bool { digits == 4 }
}

extension ScalarCursor {
  /// Reads a date from here to the end.
  mutating func date() -> Reading<CoarseDate> {
    let start = at
    return ScalarCursor.isDigit(next) ? numericDate(from: start) : wordedDate(from: start)
  }

  /// Up to nine digits; nil where there is none, or more.
  private mutating func datePart() -> DatePart? {
    let start = at
    var value = 0
    while ScalarCursor.isDigit(next) {
      guard at - start < 9 else { return nil }
      value = value * 10 + Int(next &- 0x30)
      at += 1
    }
    return at > start ? DatePart(value: value, digits: at - start) : nil
  }

  private mutating func takeSeparator() -> UInt8? {
    switch next {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
      let separator = next
      at += 1
      return separator
    default:
      // A dash is a hyphen that a word processor has widened.
      let dash = dash(at: at)
      at += dash
      return dash > 0 ? UInt8(ascii: "-") : nil
    }
  }

  // MARK: Beginning with a digit

  private mutating func numericDate(from start: Int) -> Reading<CoarseDate> {
    guard let first = datePart() else { return DateRefusal.unknown(self, from: start) }
    skipBlanks()
    if isAtEnd { return loneNumber(first, from: start) }
    if first.isYear { return yearFirst(first, from: start) }
    guard first.digits <= 2 else { return DateRefusal.unknown(self, from: start) }
    guard let separator = takeSeparator() else { return dayAndMonthInWords(first, from: start) }
    skipBlanks()
    guard let second = datePart() else { return DateRefusal.unknown(self, from: start) }
    skipBlanks()
    if isAtEnd {
      return second.isYear
        ? WrittenDate.month(second.value, first.value, in: self, from: start)
        : DateRefusal.yearMissing(first, second, in: self, from: start)
    }
    guard takeSeparator() == separator else { return DateRefusal.unknown(self, from: start) }
    skipBlanks()
    guard let third = datePart(), isAtEnd else { return DateRefusal.unknown(self, from: start) }
    return WrittenDate.day(first, second, year: third, in: self, from: start)
  }

  private func loneNumber(_ number: DatePart, from start: Int) -> Reading<CoarseDate> {
    number.isYear
      ? WrittenDate.year(number.value, in: self, from: start) : DateRefusal.loneNumber(number, in: self, from: start)
  }

  /// `2025-09-30`, `2025-09`, `2025-Q3`, `2025-H1`.
  private mutating func yearFirst(_ year: DatePart, from start: Int) -> Reading<CoarseDate> {
    let separator = takeSeparator()
    skipBlanks()
    if !ScalarCursor.isDigit(next) {
      guard let part = partOfYear(), isAtEnd else { return DateRefusal.unknown(self, from: start) }
      return WrittenDate.part(part, of: year.value, in: self, from: start)
    }
    // `2025.09` would be a number.
    guard let separator, separator != UInt8(ascii: "."), let month = datePart(), month.digits <= 2 else {
      return DateRefusal.unknown(self, from: start)
    }
    skipBlanks()
    if isAtEnd { return WrittenDate.month(year.value, month.value, in: self, from: start) }
    guard takeSeparator() == separator else { return DateRefusal.unknown(self, from: start) }
    skipBlanks()
    guard let day = datePart(), day.digits <= 2, isAtEnd else { return DateRefusal.unknown(self, from: start) }
    return WrittenDate.day(day.value, month.value, year.value, in: self, from: start, isYearFirst: true)
  }

  /// `30 tháng 9 năm 2025`, `6 tháng đầu năm 2025`.
  private mutating func dayAndMonthInWords(_ first: DatePart, from start: Int) -> Reading<CoarseDate> {
    guard take("thang") else { return DateRefusal.unknown(self, from: start) }
    skipBlanks()
    if first.value == 6, let half = halfOfYear() { return ofYear(.half(half), from: start) }
    guard let month = datePart(), month.digits <= 2 else { return DateRefusal.unknown(self, from: start) }
    guard let year = yearAtEnd() else { return DateRefusal.yearNotRead(in: self, from: start) }
    return WrittenDate.day(first, month, year: year, in: self, from: start)
  }

  // MARK: Beginning with a word

  private mutating func wordedDate(from start: Int) -> Reading<CoarseDate> {
    switch next | 0x20 {
    case UInt8(ascii: "n"):
      if take("ngay") {
        skipBlanks()
        return numericDay(from: start)
      }
      if take("nam") {
        skipBlanks()
        guard let year = datePart(), isAtEnd else { return DateRefusal.yearNotRead(in: self, from: start) }
        return year.isYear
          ? WrittenDate.year(year.value, in: self, from: start)
          : DateRefusal.shortYear(year, in: self, from: start)
      }
      if take("nua") {
        skipBlanks()
        if let half = halfOfYear() { return ofYear(.half(half), from: start) }
      }
    case UInt8(ascii: "t"):
      if take("thang") {
        skipBlanks()
        guard let month = datePart(), month.digits <= 2 else { return DateRefusal.unknown(self, from: start) }
        guard let year = yearAtEnd() else { return DateRefusal.yearNotRead(in: self, from: start) }
        return year.isYear
          ? WrittenDate.month(year.value, month.value, in: self, from: start)
          : DateRefusal.shortYear(year, in: self, from: start)
      }
    case UInt8(ascii: "s"):
      if take("sau thang") {
        skipBlanks()
        if let half = halfOfYear() { return ofYear(.half(half), from: start) }
      }
    default:
      if let part = partOfYear() { return ofYear(part, from: start) }
    }
    at = start
    return DateRefusal.unknown(self, from: start)
  }

  /// Behind `ngày`: a day, and nothing coarser.
  private mutating func numericDay(from start: Int) -> Reading<CoarseDate> {
    let reading = numericDate(from: at)
    if case .value(let date) = reading, date.first != date.last { return DateRefusal.unknown(self, from: start) }
    return reading
  }

  private mutating func ofYear(_ part: PartOfYear, from start: Int) -> Reading<CoarseDate> {
    guard let year = yearAtEnd() else { return DateRefusal.yearNotRead(in: self, from: start) }
    return year.isYear
      ? WrittenDate.part(part, of: year.value, in: self, from: start)
      : DateRefusal.shortYear(year, in: self, from: start)
  }

  /// The year behind a month, quarter or half: `/2025`, `-2025`, `năm 2025`, `, 2025`, or a blank and the year.
  private mutating func yearAtEnd() -> DatePart? {
    let start = at
    skipBlanks()
    if takeSeparator() == nil { _ = take(UInt8(ascii: ",")) }
    skipBlanks()
    if take("cua") { skipBlanks() }
    if take("nam") { skipBlanks() }
    guard at > start, let year = datePart(), isAtEnd else { return nil }
    return year
  }

  /// `Q3`, `quý III`, `quý 3`, `H1`.
  private mutating func partOfYear() -> PartOfYear? {
    if take("quy") || take("qui") {
      skipBlanks()
      return quarterNumber().map { .quarter($0) }
    }
    if next | 0x20 == UInt8(ascii: "q") {
      at += 1
      return quarterNumber().map { .quarter($0) }
    }
    if take("h"), let part = datePart() { return .half(part.value) }
    return nil
  }

  private mutating func quarterNumber() -> Int? {
    if ScalarCursor.isDigit(next) { return datePart()?.value }
    return take("iii") ? 3 : take("iv") ? 4 : take("ii") ? 2 : take("i") ? 1 : nil
  }

  private mutating func halfOfYear() -> Int? { take("dau") ? 1 : take("cuoi") ? 2 : nil }
}

enum PartOfYear {
  case quarter(Int), half(Int)
}

/// Dates from their parts, as they were written; what the calendar does not have is refused.
enum WrittenDate {
  /// The years that are taken: those of the documents of this State, and those they can plan for.
  static let years = 1900...2199

  /// Day first: `30/9/2025`.
  static func day(
    _ day: DatePart, _ month: DatePart, year: DatePart, in cursor: ScalarCursor, from start: Int
  ) -> Reading<CoarseDate> {
    guard day.digits <= 2, month.digits <= 2 else { return DateRefusal.unknown(cursor, from: start) }
    guard year.isYear else {
      return DateRefusal.shortYear(year, day: day.value, month: month.value, in: cursor, from: start)
    }
    return self.day(day.value, month.value, year.value, in: cursor, from: start, isYearFirst: false)
  }

  static func day(
    _ day: Int, _ month: Int, _ year: Int, in cursor: ScalarCursor, from start: Int, isYearFirst: Bool
  ) -> Reading<CoarseDate> {
    guard years.contains(year) else { return DateRefusal.yearOutOfReach(year, in: cursor, from: start) }
    guard let date = Day(year: year, month: month, day: day) else {
      return DateRefusal.impossible(day, month, year, in: cursor, from: start, isYearFirst: isYearFirst)
    }
    return .value(CoarseDate(date))
  }

  static func month(_ year: Int, _ month: Int, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    guard years.contains(year) else { return DateRefusal.yearOutOfReach(year, in: cursor, from: start) }
    guard let date = months(month, month, year) else {
      return DateRefusal.impossibleMonth(month, in: cursor, from: start)
    }
    return .value(date)
  }

  static func part(
    _ part: PartOfYear, of year: Int, in cursor: ScalarCursor, from start: Int
  ) -> Reading<CoarseDate> {
    guard years.contains(year) else { return DateRefusal.yearOutOfReach(year, in: cursor, from: start) }
    let date: CoarseDate?
    switch part {
    case .quarter(let number):
      date = (1...4).contains(number) ? months(number * 3 - 2, number * 3, year) : nil
    case .half(let number):
      date = (1...2).contains(number) ? months(number * 6 - 5, number * 6, year) : nil
    }
    guard let date else { return DateRefusal.impossiblePart(part, in: cursor, from: start) }
    return .value(date)
  }

  static func year(_ year: Int, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    guard years.contains(year), let date = months(1, 12, year) else {
      return DateRefusal.yearOutOfReach(year, in: cursor, from: start)
    }
    return .value(date)
  }

  private static func months(_ first: Int, _ last: Int, _ year: Int) -> CoarseDate? {
    guard let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    else { return nil }
    return CoarseDate(first: start, last: end)
  }
}
