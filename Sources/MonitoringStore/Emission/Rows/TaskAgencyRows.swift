internal import ResolutionCompiler

extension DesiredRows {
  /// In the order of the table's key, and each once.
  func write(agenciesOf index: Int32, to rows: inout NumberRows) throws(StoreError) {
    let node = plan.nodes[Int(index)]
    let task = numbering.nodes[Int(index)]
    if let presiding = agency(node.presiding) { try write(task, .presiding, presiding, to: &rows) }
    guard !node.coordinating.isEmpty else { return }
    sorted.removeAll(keepingCapacity: true)
    for position in node.coordinating {
      if let agency = agency(plan.agencyPool[Int(position)]) { sorted.append(agency) }
    }
    sorted.sort()
    var last: Int32 = 0
    for agency in sorted where agency != last {
      try write(task, .coordinating, agency, to: &rows)
      last = agency
    }
  }

  private func write(
    _ task: Int32, _ role: Role, _ agency: Int32, to rows: inout NumberRows
  ) throws(StoreError) {
    rows.integer(task)
    rows.integer(role.rawValue)
    rows.integer(agency)
    try rows.endRow()
  }
}
