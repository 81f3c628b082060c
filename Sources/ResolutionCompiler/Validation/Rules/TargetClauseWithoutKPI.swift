import Diagnostics

/// NQ503: a clause that sets a target, and that no KPI measures. A KPI measures the clauses it names, or else those of
/// its task.
struct TargetClauseWithoutKPI: Rule {
  static let code = 503
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard plan.clauses.contains(where: { $0.binding == .target }) else { return }
    var coverage = ClauseCoverage(plan)
    for kpi in plan.kpis { coverage.cover(kpi.clauses, plan) }
    coverage.settle(plan)
    for clause in coverage.open(.target, plan) { diagnostics.append(.targetWithoutKPI(clause, plan)) }
  }
}

extension Diagnostic {
  fileprivate static func targetWithoutKPI(_ index: Int32, _ plan: Plan) -> Diagnostic {
    let clause = plan.clauses[Int(index)]
    let name = plan.name(ofClause: index)
    return Diagnostic(
      .error, TargetClauseWithoutKPI.code,
      Words(
        vi: "mục \(name) đặt mục tiêu nhưng chưa có chỉ tiêu nào đo", en: "no KPI measures the target of clause \(name)"
      ),
      at: clause.at,
      help: Words(
        vi: "thêm chỉ tiêu với `căn_cứ: [\(name)]`, hoặc ghi `loại_trừ: lý do`",
        en: "add a KPI with `covers: [\(name)]`, or say why there is none with `excluded: …`"),
      document: clause.document)
  }
}
