/// A minute of the calendar's local time: minutes since 1 January 1970, 00:00, there.
///
/// Vietnam has no summer time, so a fixed offset turns it into a moment that everybody agrees on.
package struct Moment: Hashable, Comparable, Sendable {
  package var minutes: Int64

  @inlinable package init(minutes: Int64) { self.minutes = minutes }
  package init(_ day: Day, hour: Int = 0, minute: Int = 0) {
    minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute)
  }

  package static func < (a: Moment, b: Moment) -> Bool { a.minutes < b.minutes }

  package var day: Day { Day(number: Int32(minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)) }
  /// Minutes since midnight.
  package var minuteOfDay: Int { Int(minutes - Int64(day.number) * 1440) }
}
