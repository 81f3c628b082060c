internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// Links between tasks, each once. `moved_from` is none: it is the same task.
  func writeLinks() throws(StoreError) {
    var rows = try TextRows(into: .taskLink, of: schema, database, ignoringTwins: true)
    for link in plan.links where link.kind != .movedFrom && numbering.nodes[Int(link.node)] > 0 {
      rows.integer(numbering.nodes[Int(link.node)])
      rows.text(link.kind.rawValue)
      if link.target >= 0, numbering.nodes[Int(link.target)] > 0 {
        plan.ids.withBytes(link.target) { rows.text($0) }
        rows.integer(numbering.nodes[Int(link.target)])
      } else {
        let id = plan.id(linkedBy: link, in: schema == .desired ? database : nil)
        rows.text(id)
        rows.integer(numbering.linked[id])
      }
      try rows.endRow()
    }
  }
}
