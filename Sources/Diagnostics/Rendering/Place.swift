/// Where something stands, as a person counts: both numbers from 1, the column in Unicode code points.
package struct Place: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// From one place up to another, which is no longer part of it.
package struct PlaceRange: Hashable, Sendable {
  package let start: Place
  package let end: Place

  package init(start: Place, end: Place) {
    self.start = start
    self.end = end
  }
}
