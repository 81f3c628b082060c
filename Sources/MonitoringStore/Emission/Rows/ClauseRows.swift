internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// A clause without a title is known by the gist of it.
  func writeClauses() throws(StoreError) {
    var rows = try TextRows(into: .clause, of: schema, database)
    let filling = Filling(agency: -1)
    for (index, clause) in plan.clauses.enumerated() where numbering.clauses[index] > 0 {
      let authored = plan.units[Int(clause.unit)].clauses[Int(clause.clause)]
      let title = authored.title.isAbsent ? authored.gist : authored.title
      rows.integer(numbering.clauses[index])
      rows.integer(numbering.documents[Int(clause.document)])
      writeName(ofClause: Int32(index), to: &rows)
      if clause.parent < 0 { rows.null() } else { writeName(ofClause: clause.parent, to: &rows) }
      write(title, .vi, filling, to: &rows)
      write(title, .en, filling, to: &rows)
      rows.text(clause.binding.rawValue)
      write(authored.excluded, filling, to: &rows)
      rows.word("active")
      try rows.endRow()
    }
  }

  /// Its full name without its document's key: `II.1`.
  private func writeName(ofClause clause: Int32, to rows: inout TextRows) {
    plan.clauseNames.withBytes(clause) { name in
      let start = name.firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? name.startIndex
      rows.text(UnsafeBufferPointer(rebasing: name[start...]))
    }
  }
}
