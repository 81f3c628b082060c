import Diagnostics

/// Compares the units of a plan's KPIs.
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
      return spelling(unitA, language, of: a).isSame(as: spelling(unitB, language, of: b))
    }
    return true
  }

  /// Whether a target's unit is its KPI's. Of percentages `%` stands for the whole unit (`% GDP`).
  func agrees(_ written: Span, with kpi: PlannedKPI) -> Bool {
    let unit = plan.unit(of: kpi)
    if unit.isUnreadable { return true }
    let units = Language.allCases.filter { !unit[$0].isNone }.map { spelling(unit, $0, of: kpi) }
    return spelling(written).agrees(with: units, of: kpi.measure)
  }

  private func spelling(_ span: Span) -> UnitSpelling { plan.file(span).withBytes(of: span) { UnitSpelling($0) } }

  private func spelling(_ unit: Phrase, _ language: Language, of kpi: PlannedKPI) -> UnitSpelling {
    guard unit.hasPlaceholders else { return spelling(unit[language]) }
    var filled: [UInt8] = []
    _ = plan.append(unit, language, plan.text(\.unit, of: kpi).filling, to: &filled)
    return filled.withUnsafeBufferPointer { UnitSpelling($0) }
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
