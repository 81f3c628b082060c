internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// What is expected of a KPI at each update of its task. Nothing before the first value that is known.
  func write(
    expectationsOf index: Int32, on slots: ArraySlice<UpdateSlot>, to rows: inout NumberRows
  ) throws(StoreError) {
    guard !slots.isEmpty else { return }
    let expected = plan.expectedValues(ofKPI: index)
    guard !expected.points.isEmpty else { return }
    let kpi = numbering.kpis[Int(index)]
    for slot in slots {
      guard let value = expected.value(on: slot.asOf) else { continue }
      rows.integer(kpi)
      rows.integer(slot.seq)
      rows.real(value)
      try rows.endRow()
    }
  }
}

extension Plan {
  func expectedValues(ofKPI index: Int32) -> ExpectedValues {
    let kpi = kpis[Int(index)]
    var baseline: ValuePoint?
    if let day = kpi.baselineOn, kpi.baseline.isFinite { baseline = ValuePoint(day, kpi.baseline) }
    var points: [ValuePoint] = []
    points.reserveCapacity(kpi.targets.count)
    var previous = baseline?.value
    for position in kpi.targets {
      let target = targets[Int(position)]
      let value = Target(form: target.form, relation: target.relation, low: target.low, high: target.high)
        .valueReachedFirst(kpi.direction ?? .increase, from: previous)
      points.append(ValuePoint(target.on, value))
      previous = value
    }
    return ExpectedValues(baseline: baseline, targets: points, trajectory: kpi.trajectory)
  }
}
