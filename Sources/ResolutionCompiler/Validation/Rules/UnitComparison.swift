import Diagnostics

/// Compares units as texts: case, diacritics and spaces aside, since a unit is written by hand in many places.
struct UnitComparison {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// Whether two KPIs count in the same unit. A unit that is not written, or not in a language of the other, differs
  /// from none.
  func isSameUnit(_ a: PlannedKPI, _ b: PlannedKPI) -> Bool {
    let (unitA, unitB) = (plan.unit(of: a), plan.unit(of: b))
    for language in Language.allCases where !unitA[language].isNone && !unitB[language].isNone {
      // Both have it from one template, as a rule.
      if unitA[language] == unitB[language], !unitA.hasPlaceholders { return true }
      var (first, second): ([UInt8], [UInt8]) = ([], [])
      fold(unitA, language, of: a, into: &first)
      fold(unitB, language, of: b, into: &second)
      return isSame(first, second)
    }
    return true
  }

  /// Whether a target's unit is its KPI's. Of percentages `%` stands for the whole unit (`% GDP`).
  func agrees(_ written: Span, with kpi: PlannedKPI) -> Bool {
    let unit = plan.unit(of: kpi)
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    fold(written, into: &first)
    if kpi.measure == .percent {
      if isPercent(first) { return true }
      // A percentage without unit may be said to be one of something.
      if unit.isAbsent { return first.first == UInt8(ascii: "%") }
    }
    if unit.isAbsent || unit.isUnreadable { return true }
    for language in Language.allCases where !unit[language].isNone {
      fold(unit, language, of: kpi, into: &second)
      if isSame(first, second) { return true }
    }
    return false
  }

  private func isPercent(_ folded: [UInt8]) -> Bool {
    folded == [UInt8(ascii: "%")] || folded.elementsEqual("phantram".utf8) || folded.elementsEqual("percent".utf8)
  }

  /// Equal, or the English plural of one another.
  private func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return long.count == short.count + 1 && long.last == UInt8(ascii: "s") && long.starts(with: short)
  }

  private func fold(_ span: Span, into folded: inout [UInt8]) {
    plan.file(span).withBytes(of: span) { Folding.fold($0, into: &folded) }
    folded.removeAll { $0 == UInt8(ascii: " ") }
  }

  private func fold(_ unit: Phrase, _ language: Language, of kpi: PlannedKPI, into folded: inout [UInt8]) {
    guard unit.hasPlaceholders else { return fold(unit[language], into: &folded) }
    var filled: [UInt8] = []
    _ = plan.append(unit, language, plan.text(\.unit, of: kpi).filling, to: &filled)
    filled.withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    folded.removeAll { $0 == UInt8(ascii: " ") }
  }
}

extension Plan {
  /// The unit in both languages, for people; the measure where there is none.
  func unitWords(of kpi: PlannedKPI) -> Words {
    let (unit, filling) = text(\.unit, of: kpi)
    if unit.any.isNone { return kpi.measure?.words ?? Words("?") }
    return Words(vi: text(unit, .vi, filling), en: text(unit, .en, filling))
  }
}
