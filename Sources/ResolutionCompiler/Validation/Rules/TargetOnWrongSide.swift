import Diagnostics

/// NQ405: a target on the wrong side of the baseline for the KPI's direction: below it though it is to increase, above
/// it though it is to decrease, out of reach of a value that is only to be kept.
struct TargetOnWrongSide: Rule {
  static let code = 405

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis {
      // The direction or the baseline is wrong once, however many targets there are.
      guard let position = plan.firstTargetOnWrongSide(of: kpi) else { continue }
      diagnostics.append(.target(plan.targets[Int(position)], onWrongSideOf: kpi, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ target: PlannedTarget, onWrongSideOf kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let baseline = plan.text(kpi.baselineAt)
    let message =
      switch kpi.direction {
      case .increase:
        Words(
          vi: "mục tiêu thấp hơn hiện trạng (\(baseline)), trong khi chỉ tiêu có chiều tăng",
          en: "the target is below the baseline of \(baseline), but the KPI is to increase")
      case .decrease:
        Words(
          vi: "mục tiêu cao hơn hiện trạng (\(baseline)), trong khi chỉ tiêu có chiều giảm",
          en: "the target is above the baseline of \(baseline), but the KPI is to decrease")
      case .maintain, nil:
        Words(
          vi: "hiện trạng là \(baseline), chưa đạt mục tiêu này, nên không thể chỉ duy trì",
          en: "the baseline of \(baseline) does not meet this target, so there is nothing to maintain")
      }
    let isRankUpwards = kpi.measure == .rank && kpi.direction == .increase
    return Diagnostic(
      .error, TargetOnWrongSide.code, message, at: target.at,
      notes: [Note(Words(vi: "hiện trạng ở đây", en: "the baseline is here"), at: kpi.baselineAt)],
      help: isRankUpwards
        ? Words(
          vi: "thứ hạng càng nhỏ càng tốt: chiều là `giảm`", en: "a smaller rank is better: its direction is `decrease`"
        )
        : nil,
      node: kpi.node)
  }
}
