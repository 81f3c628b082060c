import Diagnostics

/// NQ402: a KPI that does not say what kind of quantity it is, or in which unit it is counted. Percentages and yes/no
/// need no unit.
struct MeasureOrUnitMissing: Rule {
  static let code = 402

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where !kpi.templateIsUnknown && !kpi.shapeIsUnreadable {
      let needsUnit = kpi.measure != .percent && kpi.measure != .yesNo
      let lacksUnit = needsUnit && plan.unit(of: kpi).isAbsent
      guard kpi.measure == nil || lacksUnit, !plan.templateIsBroken(kpi) else { continue }
      diagnostics.append(.incomplete(kpi, lacksUnit: lacksUnit, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func incomplete(_ kpi: PlannedKPI, lacksUnit: Bool, _ plan: Plan) -> Diagnostic {
    let message =
      switch (kpi.measure, lacksUnit) {
      case (nil, true): Words(vi: "chỉ tiêu chưa có loại đo và đơn vị", en: "this KPI has no measure and no unit")
      case (nil, false): Words(vi: "chỉ tiêu chưa có loại đo", en: "this KPI has no measure")
      default: Words(vi: "chỉ tiêu chưa có đơn vị", en: "this KPI has no unit")
      }
    let help =
      kpi.measure == nil
      ? Words(
        vi:
          "thêm `loại_đo`, thí dụ `phần_trăm`, `số_lượng` hoặc `có_không`; loại khác phần trăm và có/không cần cả `đơn_vị`",
        en: "add a `measure`, such as `percent`, `count` or `yes_no`; all but percent and yes_no need a `unit` too")
      : Words(vi: "thêm `đơn_vị`, thí dụ `hồ sơ`, `ngày`, `hạng`", en: "add a `unit`, such as `files`, `days`, `rank`")
    return Diagnostic(
      .error, MeasureOrUnitMissing.code, message, at: plan.place(of: kpi), help: help, node: kpi.node)
  }
}
