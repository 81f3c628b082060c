/// A date as authors give them: a day, or a month, quarter, half-year or year that stands for its first day where
/// something begins and its last where something ends.
package struct CoarseDate: Hashable, Sendable {
  package var first: Day
  package var last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  package init(_ day: Day) {
    first = day
    last = day
  }
}
