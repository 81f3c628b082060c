import Diagnostics

/// NQ410: a KPI that does not say where its figures come from.
struct SourceMissing: Rule {
  static let code = 410

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.sourceAgency < 0 && !kpi.templateIsUnknown {
      guard !plan.hasSource(plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)]) else { continue }
      if kpi.template >= 0, plan.hasSource(plan.templates.kpis[Int(kpi.template)].merged) { continue }
      guard !plan.templateIsBroken(kpi) else { continue }
      diagnostics.append(.noSource(kpi, plan))
    }
  }
}

extension Plan {
  /// Something was written; whether it could be read is another matter.
  fileprivate func hasSource(_ kpi: AuthoredKPI) -> Bool {
    kpi.sourceAgency.state == .given || kpi.sourceAgency.state == .unreadable || !kpi.sourceTitle.isAbsent
  }
}

extension Diagnostic {
  fileprivate static func noSource(_ kpi: PlannedKPI, _ plan: Plan) -> Diagnostic {
    Diagnostic(
      .warning, SourceMissing.code,
      Words(vi: "chỉ tiêu chưa có nguồn số liệu", en: "this KPI does not say where its figures come from"),
      at: plan.place(of: kpi),
      help: Words(
        vi: "thêm `nguồn_số_liệu: {agency: …}` hoặc tên báo cáo, bộ số liệu",
        en: "add `source: {agency: …}`, or the report or data set by its name"),
      node: kpi.node)
  }
}
