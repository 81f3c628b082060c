import Diagnostics

/// NQ407: targets that go back and forth over time: lower than an earlier one though the KPI is to increase, higher
/// though it is to decrease, first one way and then the other where it is neither.
struct TargetsBackAndForth: Rule {
  static let code = 407

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.targets.count > 1 {
      // Where the direction is wrong the targets go backwards too; that is one mistake, and NQ405 says it.
      guard let position = turningPoint(of: kpi, plan), plan.firstTargetOnWrongSide(of: kpi) == nil else { continue }
      diagnostics.append(
        .target(plan.targets[Int(position)], goesBackFrom: plan.targets[Int(position) - 1], kpi))
    }
  }

  /// The first target that goes back.
  private func turningPoint(of kpi: PlannedKPI, _ plan: Plan) -> Int32? {
    var way = 0.0
    for position in kpi.targets.dropFirst() {
      let (earlier, later) = (plan.targets[Int(position) - 1], plan.targets[Int(position)])
      guard earlier.fits(kpi.measure), later.fits(kpi.measure) else { return nil }
      let step = later.value(kpi.direction) - earlier.value(kpi.direction)
      switch kpi.direction {
      case .increase: if step < 0 { return position }
      case .decrease: if step > 0 { return position }
      case .maintain, nil:
        if step * way < 0 { return position }
        if step != 0 { way = step < 0 ? -1 : 1 }
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ later: PlannedTarget, goesBackFrom earlier: PlannedTarget, _ kpi: PlannedKPI
  ) -> Diagnostic {
    let isLower = later.value(kpi.direction) < earlier.value(kpi.direction)
    let day = earlier.on
    return Diagnostic(
      .warning, TargetsBackAndForth.code,
      isLower
        ? Words(
          vi: "mục tiêu này lại thấp hơn mục tiêu ngày \(day.vietnamese)",
          en: "this target is lower again than the one for \(day)")
        : Words(
          vi: "mục tiêu này lại cao hơn mục tiêu ngày \(day.vietnamese)",
          en: "this target is higher again than the one for \(day)"),
      at: later.at, notes: [Note(Words(vi: "mục tiêu trước đó", en: "the earlier target"), at: earlier.at)],
      node: kpi.node)
  }
}
