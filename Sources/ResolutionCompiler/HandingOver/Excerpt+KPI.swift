import Diagnostics

extension Excerpt {
  mutating func entries(ofKPI number: Int32) -> [SourceEntry] {
    let kpi = plan.kpis[Int(number)]
    let authored = plan.authored(kpi)
    func said(_ path: KeyPath<AuthoredKPI, Phrase>) -> SourceValue? {
      let (phrase, filling) = plan.text(path, of: kpi)
      return words(phrase, filling)
    }
    // What is not said here would come from upstream.
    let takes = kpi.upstream >= 0
    var entries = SourceEntries()
    entries[.kpi] = .code(plan.localID(ofKPI: number))
    entries[.title] = said(\.title)
    entries[.measure] = kpi.measure.flatMap { .word($0) }
    entries[.unit] = said(\.unit)
    entries[.direction] = kpi.direction.flatMap { .word($0) }
    entries[.baseline] = baseline(of: kpi)
    targets(of: kpi, into: &entries)
    if takes || kpi.holds != .atEnd { entries[.holds] = .word(kpi.holds) }
    if kpi.trajectory != .linear { entries[.trajectory] = .word(kpi.trajectory) }
    entries[.frequency] = kpi.frequency.flatMap { .word($0) }
    var source = SourceEntries()
    source[.agency] = code(kpi.sourceAgency)
    source[.title] = said(\.sourceTitle)
    entries[.source] = source.value
    entries[.method] = said(\.method)
    entries[.note] = said(\.note)
    if takes || kpi.aggregate != .none { entries[.aggregate] = .word(kpi.aggregate) }
    if kpi.isUnbounded { entries[.bounds] = .word(Absence.none) }
    if authored.covers.isWritten, !plan.isInProgramme(plan.nodes[Int(kpi.node)]) {
      entries[.covers] = kpi.clauses.isEmpty ? .nothing : .names(plan.clauseNames(kpi.clauses))
    }
    if kpi.rollsUpTo >= 0, nodes.contains(plan.kpis[Int(kpi.rollsUpTo)].node) {
      entries[.rollsUpTo] = .text(plan.id(ofKPI: kpi.rollsUpTo))
    }
    return entries.all
  }

  private func baseline(of kpi: PlannedKPI) -> SourceValue? {
    var entries = SourceEntries()
    if kpi.baseline.isFinite {
      entries[.value] = .number(kpi.baseline)
      entries[.at] = kpi.baselineOn.map { .day($0) }
    } else if !kpi.baselineAt.isNone {
      entries[.value] = .word(Absence.none)
      let template = kpi.template < 0 ? nil : plan.templates.kpis[Int(kpi.template)].merged.baseline
      let own = plan.authored(kpi).baseline
      if case .unknown(why: let why)? = (own.isWritten ? own : template ?? .absent).value { entries[.why] = text(why) }
    }
    return entries.value
  }

  /// One target without a day moves with the end of the task; any other stands on its day.
  private func targets(of kpi: PlannedKPI, into entries: inout SourceEntries) {
    let targets = kpi.targets.map { plan.targets[Int($0)] }
    if targets.count == 1, isDateless(targets[0], of: kpi) {
      entries[.target] = .text(targets[0].written)
      return
    }
    var values = SourceEntries()
    for target in targets { values.own(target.on.description, .text(target.written)) }
    entries[.targets] = values.value
  }

  private func isDateless(_ target: PlannedTarget, of kpi: PlannedKPI) -> Bool {
    var written = plan.units[Int(kpi.unit)].targets.slice(plan.authored(kpi).targets)
    if kpi.template >= 0 {
      let template = plan.templates.kpis[Int(kpi.template)]
      written += plan.units[Int(template.targetsUnit)].targets.slice(template.merged.targets)
    }
    return written.contains { $0.at == target.at && $0.on == nil }
  }
}

extension PlannedTarget {
  /// With its relation, so that no direction decides.
  fileprivate var written: String {
    func number(_ value: Double) -> String { Decimal(nearest: value).text }
    switch form {
    case .done: return "done"
    case .rank: return "top " + number(high)
    case .number: return relation.sign + " " + number(low) + (isRange ? "–" + number(high) : "")
    }
  }
}
