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
