internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// Of two targets for one day the later one counts.
  func write(targetsOf index: Int32, to rows: inout NumberRows) throws(StoreError) {
    let kpi = plan.kpis[Int(index)]
    for position in kpi.targets {
      let target = plan.targets[Int(position)]
      if position + 1 < kpi.targets.upperBound, plan.targets[Int(position + 1)].on == target.on { continue }
      rows.integer(numbering.kpis[Int(index)])
      rows.integer(target.on.number)
      rows.integer(Int64(target.relation.rawValue))
      rows.real(target.low)
      rows.real(target.high)
      try rows.endRow()
    }
  }
}
