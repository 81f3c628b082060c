/// A unit as a text to compare: case, diacritics and spaces aside, since a unit is written by hand in many places.
package struct UnitSpelling: Hashable, Sendable {
  let folded: [UInt8]

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { UnitSpelling($0) }
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var folded: [UInt8] = []
    Folding.fold(text, into: &folded)
    folded.removeAll { $0 == UInt8(ascii: " ") }
    self.folded = folded
  }

  /// `%`, `phần trăm`, `percent`.
  var isPercent: Bool {
    folded == [UInt8(ascii: "%")] || folded.elementsEqual("phantram".utf8) || folded.elementsEqual("percent".utf8)
  }

  /// Equal, or the English plural of one another.
  func isSame(as other: UnitSpelling) -> Bool {
    if folded == other.folded { return true }
    let (short, long) = folded.count < other.folded.count ? (folded, other.folded) : (other.folded, folded)
    return long.count == short.count + 1 && long.last == UInt8(ascii: "s") && long.starts(with: short)
  }

  /// Whether a value in this unit is one in the KPI's, which has it in one or two languages, or none. Of percentages
  /// `%` stands for the whole unit (`% GDP`).
  package func agrees(with units: [UnitSpelling], of measure: Measure?) -> Bool {
    if measure == .percent {
      if isPercent { return true }
      // A percentage without unit may be said to be one of something.
      if units.isEmpty { return folded.first == UInt8(ascii: "%") }
    }
    return units.isEmpty || units.contains(where: isSame(as:))
  }
}
