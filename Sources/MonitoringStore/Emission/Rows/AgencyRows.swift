internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// The whole registry: a body that ended keeps its row, and one without a task today may be given one tomorrow.
  func writeAgencies() throws(StoreError) {
    var rows = try TextRows(into: .agency, of: schema, database)
    let registry = plan.registry
    for (index, body) in registry.agencies.enumerated() {
      let filling = Filling(agency: Int32(index))
      rows.integer(numbering.agencies[index])
      registry.codes.withBytes(Int32(index)) { rows.text($0) }
      write(body.name, .vi, filling, to: &rows)
      write(body.name, .en, filling, to: &rows)
      if body.kind < 0 { rows.null() } else { registry.kinds.withBytes(body.kind) { rows.text($0) } }
      rows.integer(agency(body.parent))
      rows.integer(agency(body.party))
      rows.integer(body.from?.number)
      rows.integer(body.to?.number)
      rows.integer(registry.successors(of: Int32(index)).first.flatMap(agency))
      rows.text(body.hours)
      rows.truth(body.isAssignable)
      try rows.endRow()
    }
  }
}
