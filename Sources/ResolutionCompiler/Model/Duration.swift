/// A length of time as authors give it. Months and years are calendar months and years.
package struct Duration: Hashable, Sendable {
  package enum Unit: UInt8, CaseIterable, Sendable {
    case workingHours, days, workingDays, weeks, months, years
  }

  package var count: Int32
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = Int32(count)
    self.unit = unit
  }
}
