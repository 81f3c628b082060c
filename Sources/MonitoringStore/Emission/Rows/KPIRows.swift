internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  func write(kpi index: Int32, to rows: inout TextRows) throws(StoreError) {
    let kpi = plan.kpis[Int(index)]
    let authored = plan.authored(kpi)
    let template = kpi.template < 0 ? nil : plan.templates.kpis[Int(kpi.template)]
    /// What stands here wins over what the template says.
    func phrase(_ path: KeyPath<AuthoredKPI, Phrase>) -> Phrase {
      let own = authored[keyPath: path]
      return own.isAbsent ? template?.merged[keyPath: path] ?? .absent : own
    }
    let filling = { [plan] in
      Filling(
        agency: plan.nodes[Int(kpi.node)].fanOut,
        arguments: plan.units[Int(kpi.unit)].arguments[authored.arguments.indices] + (template?.arguments ?? []))
    }
    let title = phrase(\.title)
    let unit = phrase(\.unit)
    let method = phrase(\.method)

    rows.integer(numbering.kpis[Int(index)])
    plan.appendID(of: authored.id.span, under: kpi.node, to: &buffer)
    rows.text(buffer)
    rows.integer(numbering.nodes[Int(kpi.node)])
    rows.word("active")
    write(template?.code ?? .none, to: &rows)
    write(title, .vi, filling(), to: &rows)
    write(title, .en, filling(), to: &rows)
    rows.text(kpi.measure?.rawValue)
    write(unit, .vi, filling(), to: &rows)
    write(unit, .en, filling(), to: &rows)
    rows.text(kpi.direction?.rawValue)
    rows.real(kpi.baseline)
    rows.integer(kpi.baselineOn?.number)
    write((authored.baseline.isWritten ? authored.baseline : template?.merged.baseline ?? .absent).why, to: &rows)
    rows.text(kpi.trajectory.rawValue)
    rows.text(kpi.holds.rawValue)
    rows.text(kpi.frequency?.rawValue)
    rows.integer(agency(kpi.sourceAgency))
    write(phrase(\.sourceTitle), filling(), to: &rows)
    write(method, .vi, filling(), to: &rows)
    write(method, .en, filling(), to: &rows)
    rows.text(kpi.aggregate.rawValue)
    let whole = kpi.rollsUpTo < 0 ? 0 : numbering.kpis[Int(kpi.rollsUpTo)]
    rows.integer(whole > 0 ? whole : nil)
    if kpi.isUnbounded { rows.word("none") } else { rows.null() }
    write(phrase(\.note), .vi, filling(), to: &rows)
    write(phrase(\.note), .en, filling(), to: &rows)
    try rows.endRow()
  }
}

extension Authored<AuthoredBaseline> {
  /// The reason why there is no baseline.
  fileprivate var why: Span {
    if case .given(.unknown(let why), _) = self { why } else { .none }
  }
}
