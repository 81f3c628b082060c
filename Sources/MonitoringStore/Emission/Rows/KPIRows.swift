internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  func write(kpi index: Int32, to rows: inout TextRows) throws(StoreError) {
    let kpi = plan.kpis[Int(index)]
    let authored = plan.authored(kpi)
    let template = kpi.template < 0 ? nil : plan.templates.kpis[Int(kpi.template)]
    let title = plan.text(\.title, of: kpi)
    let unit = plan.text(\.unit, of: kpi)
    let method = plan.text(\.method, of: kpi)
    let source = plan.text(\.sourceTitle, of: kpi)
    let note = plan.text(\.note, of: kpi)

    rows.integer(numbering.kpis[Int(index)])
    plan.appendID(of: authored.id.span, under: kpi.node, to: &buffer)
    rows.text(buffer)
    rows.integer(numbering.nodes[Int(kpi.node)])
    rows.word("active")
    write(template?.code ?? .none, to: &rows)
    write(title.phrase, .vi, title.filling, to: &rows)
    write(title.phrase, .en, title.filling, to: &rows)
    rows.text(kpi.measure?.rawValue)
    write(unit.phrase, .vi, unit.filling, to: &rows)
    write(unit.phrase, .en, unit.filling, to: &rows)
    rows.text(kpi.direction?.rawValue)
    rows.real(kpi.baseline)
    rows.integer(kpi.baselineOn?.number)
    write((authored.baseline.isWritten ? authored.baseline : template?.merged.baseline ?? .absent).why, to: &rows)
    rows.text(kpi.trajectory.rawValue)
    rows.text(kpi.holds.rawValue)
    rows.text(kpi.frequency?.rawValue)
    rows.integer(agency(kpi.sourceAgency))
    write(source.phrase, source.filling, to: &rows)
    write(method.phrase, .vi, method.filling, to: &rows)
    write(method.phrase, .en, method.filling, to: &rows)
    rows.text(kpi.aggregate.rawValue)
    let whole = kpi.rollsUpTo < 0 ? 0 : numbering.kpis[Int(kpi.rollsUpTo)]
    rows.integer(whole > 0 ? whole : nil)
    if kpi.isUnbounded { rows.word("none") } else { rows.null() }
    write(note.phrase, .vi, note.filling, to: &rows)
    write(note.phrase, .en, note.filling, to: &rows)
    try rows.endRow()
  }
}

extension Authored<AuthoredBaseline> {
  /// The reason why there is no baseline.
  fileprivate var why: Span {
    if case .given(.unknown(let why), _) = self { why } else { .none }
  }
}
