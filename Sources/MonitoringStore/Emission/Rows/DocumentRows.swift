internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  func writeDocuments() throws(StoreError) {
    var rows = try TextRows(into: .document, of: schema, database)
    for (index, document) in plan.documents.enumerated() where !document.isDraft {
      let filling = Filling(agency: -1)
      rows.integer(numbering.documents[index])
      rows.text(document.key)
      write(document.number, to: &rows)
      rows.word(document.isProgramme ? "programme" : "resolution")
      write(document.title, .vi, filling, to: &rows)
      write(document.title, .en, filling, to: &rows)
      rows.integer(document.issued.number)
      rows.integer(agency(document.issuedBy))
      rows.integer(document.periodFrom?.number)
      rows.integer(document.periodTo?.number)
      rows.integer(agency(document.owner))
      // By its number, whether the programme names it by that or by its key.
      write(
        document.implements < 0 ? document.implementsAt : plan.documents[Int(document.implements)].number, to: &rows)
      rows.word("active")
      try rows.endRow()
    }
  }
}
