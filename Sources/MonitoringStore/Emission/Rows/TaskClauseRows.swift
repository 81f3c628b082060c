internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// In the order of the table's key, and each once.
  func write(clausesOf index: Int32, to rows: inout NumberRows) throws(StoreError) {
    let node = plan.nodes[Int(index)]
    guard !node.clauses.isEmpty else { return }
    sorted.removeAll(keepingCapacity: true)
    for position in node.clauses { sorted.append(numbering.clauses[Int(plan.clausePool[Int(position)])]) }
    sorted.sort()
    // 0 is a clause of a draft, which is not there.
    var last: Int32 = 0
    for clause in sorted where clause != last {
      rows.integer(numbering.nodes[Int(index)])
      rows.integer(clause)
      try rows.endRow()
      last = clause
    }
  }
}
