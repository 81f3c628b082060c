internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  func write(milestone index: Int32, to rows: inout TextRows) throws(StoreError) {
    let milestone = plan.milestones[Int(index)]
    let authored = plan.authored(milestone)
    let title = authored.title
    let filling = { [plan] in plan.filling(of: milestone) }
    rows.integer(numbering.milestones[Int(index)])
    plan.appendID(of: authored.id.span, under: milestone.node, to: &buffer)
    rows.text(buffer)
    rows.integer(numbering.nodes[Int(milestone.node)])
    rows.word("active")
    rows.integer(milestone.position)
    write(title, .vi, filling(), to: &rows)
    write(title, .en, filling(), to: &rows)
    rows.integer(milestone.due?.number)
    rows.real(milestone.weight)
    try rows.endRow()
  }
}

extension Range<Int32> {
  var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
