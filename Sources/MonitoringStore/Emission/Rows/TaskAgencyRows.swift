internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// In the order of the table's key, and each once. In a first emission every task is given to its agencies besides.
  func write(
    agenciesOf index: Int32, to rows: inout NumberRows, assignments: inout NumberRows
  ) throws(StoreError) {
    let node = plan.nodes[Int(index)]
    let task = numbering.nodes[Int(index)]
    let presiding = holder(of: node.presiding, index)
    if presiding >= 0 {
      try write(task, .presiding, presiding, to: &rows)
      if !node.isGroup { try assign(task, .presiding, presiding, to: &assignments) }
    }
    guard !node.coordinating.isEmpty else { return }
    sorted.removeAll(keepingCapacity: true)
    for position in node.coordinating {
      let named = plan.agencyPool[Int(position)]
      let agency = holder(of: named, index)
      // Who takes over from one that it worked with does not work with itself.
      let takesOver = agency != named || presiding != node.presiding
      if agency >= 0, agency != presiding || !takesOver { sorted.append(agency) }
    }
    let numbers = numbering.agencies
    sorted.sort { numbers[Int($0)] < numbers[Int($1)] }
    var last: Int32 = -1
    for agency in sorted where agency != last {
      try write(task, .coordinating, agency, to: &rows)
      if !node.isGroup { try assign(task, .coordinating, agency, to: &assignments) }
      last = agency
    }
  }

  private func write(
    _ task: Int32, _ role: Role, _ agency: Int32, to rows: inout NumberRows
  ) throws(StoreError) {
    rows.integer(task)
    rows.integer(role.rawValue)
    rows.integer(numbering.agencies[Int(agency)])
    try rows.endRow()
  }

  private func assign(
    _ task: Int32, _ role: Role, _ agency: Int32, to rows: inout NumberRows
  ) throws(StoreError) {
    guard let transfers else { return }
    rows.integer(task)
    rows.integer(role.rawValue)
    rows.integer(numbering.agencies[Int(agency)])
    rows.integer(transfers[Int(agency)])
    rows.null()
    rows.null()
    try rows.endRow()
  }
}
