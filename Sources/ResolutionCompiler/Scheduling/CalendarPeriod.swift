/// A calendar month, quarter, half-year or year.
package struct CalendarPeriod: Hashable, Sendable {
  package let length: UpdatePeriod
  /// Periods of this length since the beginning of year 0: the first quarter of 2026 is number 4 · 2026.
  package private(set) var number: Int

  package init(_ length: UpdatePeriod, containing day: Day) {
    let (year, month, _) = day.civil
    self.length = length
    number = (year * 12 + month - 1) / length.months
  }

  package var first: Day {
    let month = number * length.months
    return Day(number: Day.number(year: month / 12, month: month % 12 + 1, day: 1))
  }

  package var last: Day {
    let month = number * length.months + length.months - 1
    let (year, ofYear) = (month / 12, month % 12 + 1)
    return Day(number: Day.number(year: year, month: ofYear, day: Day.length(ofMonth: ofYear, year: year)))
  }

  package var next: CalendarPeriod {
    var next = self
    next.number += 1
    return next
  }

  package var year: Int { number * length.months / 12 }
  /// 1, 2, … within the year: a month's number, a quarter's.
  package var ordinal: Int { number % (12 / length.months) + 1 }
}
