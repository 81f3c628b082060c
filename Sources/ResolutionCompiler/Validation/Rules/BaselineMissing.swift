import Diagnostics

/// NQ404: a KPI that does not say where it starts from, so that progress cannot be told. `baseline: {value: none, why: …}`
/// says that there is nothing to start from.
///
/// Not asked of yes/no KPIs, which start from "no", nor of floors that every year must meet: those are judged by
/// themselves.
struct BaselineMissing: Rule {
  static let code = 404

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis
    where kpi.baseline.isNaN && !kpi.baselineIsExplained && kpi.measure != .yesNo && kpi.holds != .everyYear {
      // What could not be read may have made it a yes/no KPI.
      guard kpi.measure != nil || !kpi.shapeIsUnreadable, !plan.templateIsBroken(kpi) else { continue }
      diagnostics.append(.noBaseline(kpi, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func noBaseline(_ kpi: PlannedKPI, _ plan: Plan) -> Diagnostic {
    let isSaid = !kpi.baselineAt.isNone
    return Diagnostic(
      .warning, BaselineMissing.code,
      isSaid
        ? Words(
          vi: "hiện trạng ghi là chưa có nhưng không nói vì sao", en: "the baseline is said to be none, but not why")
        : Words(vi: "chỉ tiêu chưa có hiện trạng", en: "this KPI has no baseline"),
      at: isSaid ? kpi.baselineAt : plan.place(of: kpi),
      help: isSaid
        ? Words(vi: "ghi `hiện_trạng: {giá_trị: chưa_có, lý_do: …}`", en: "write `baseline: {value: none, why: …}`")
        : Words(
          vi: "thêm `hiện_trạng: {giá_trị: 18,3, thời_điểm: 2024}`; chưa có số liệu thì `{giá_trị: chưa_có, lý_do: …}`",
          en: "add `baseline: {value: 18.3, at: 2024}`, or where there are no figures `{value: none, why: …}`"),
      node: kpi.node)
  }
}
