/// A day on the civil calendar, with no clock and no time zone: days since 1 January 1970.
package struct Day: Hashable, Comparable, Sendable {
  package var number: Int32

  @inlinable package init(number: Int32) { self.number = number }

  /// Nil for a day that the month does not have (31 April), or a year outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  @inlinable package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  @inlinable package static func + (day: Day, days: Int) -> Day { Day(number: day.number &+ Int32(days)) }
  @inlinable package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

  // Days from civil and back: years begin in March, so that the leap day is a year's last; eras of 400 years
  // have 146,097 days.
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  package var year: Int { civil.year }

  /// 0 is Monday, 6 Sunday.
  package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The same day of a later month; where that month is shorter, its last day (Civil Code 2015, art. 148(3)).
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let count = year * 12 + (month - 1) + months
    let (y, m) = (count >= 0 ? count / 12 : (count - 11) / 12, ((count % 12) + 12) % 12 + 1)
    return Day(number: Day.number(year: y, month: m, day: min(day, Day.length(ofMonth: m, year: y))))
  }
}

extension Day: CustomStringConvertible {
  /// ISO: `2025-09-30`.
  package var description: String {
    let (year, month, day) = civil
    func padded(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// As it is written in Vietnamese: `30/9/2025`.
  package var vietnamese: String {
    let (year, month, day) = civil
    return "\(day)/\(month)/\(year)"
  }
}
