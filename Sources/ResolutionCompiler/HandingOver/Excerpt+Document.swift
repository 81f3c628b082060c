import Diagnostics

extension Excerpt {
  /// The documents of which something is in the excerpt, and those that they carry out: a programme names one even where
  /// none of the tasks at hand comes from there. What they name comes along, so the registry is asked for after them.
  var documents: [[SourceEntry]] {
    mutating get {
      var taken: Set<Int32> = []
      for (index, document) in plan.documents.enumerated() where document.nodes.contains(where: nodes.contains) {
        var next = Int32(index)
        while next >= 0, taken.insert(next).inserted { next = plan.documents[Int(next)].implements }
      }
      return taken.sorted().map { entries(of: plan.documents[Int($0)], $0) }
    }
  }

  private mutating func entries(of document: PlannedDocument, _ index: Int32) -> [SourceEntry] {
    let unit = plan.units[Int(document.unit)]
    let authored = unit.resolutions[Int(document.resolution)]
    var entries = SourceEntries()
    entries[document.isProgramme ? .programme : .resolution] = text(document.number)
    entries[.key] = .code(document.key)
    entries[.title] = words(document.title)
    if document.isProgramme, document.implements >= 0 {
      entries[.implements] = .code(plan.documents[Int(document.implements)].key)
    }
    if document.isProgramme { entries[.owner] = code(document.owner) }
    entries[.issued] = .day(document.issued)
    entries[.issuedBy] = code(document.issuedBy)
    var period = SourceEntries()
    period[.from] = document.periodFrom.map { .day($0) }
    period[.to] = document.periodTo.map { .day($0) }
    entries[.period] = period.value
    if case .given(_, let span) = authored.vision { entries[.vision] = text(span) }
    if document.isDraft { entries[.stage] = .word(Stage.draft) }
    let clauses = document.clauses.filter { self.clauses.contains($0) && plan.clauses[Int($0)].parent < 0 }
    entries[.clauses] = .list(clauses.map { self.entries(ofClause: $0) }, unlessEmpty: ())
    var withdrawn = SourceEntries()
    for (owner, unit, number) in plan.withdrawals where owner == index {
      let withdrawal = plan.units[Int(unit)].withdrawals[Int(number)]
      var why = SourceEntries()
      why[.by] = text(withdrawal.by)
      why[.on] = withdrawal.on.map { .day($0) }
      why[.why] = words(withdrawal.why)
      withdrawn.own(plan.text(withdrawal.id), why.value ?? .nothing)
    }
    entries[.withdrawn] = withdrawn.value
    let roots = document.nodes.filter { nodes.contains($0) && plan.nodes[Int($0)].parent < 0 }
    entries[.tasks] = .list(roots.map { self.entries(ofNode: $0, above: []) })
    return entries.all
  }

  private func entries(ofClause index: Int32) -> [SourceEntry] {
    let planned = plan.clauses[Int(index)]
    let authored = plan.authored(planned)
    var entries = SourceEntries()
    entries[.clause] = .code(plan.text(authored.id.span))
    entries[.title] = words(authored.title)
    entries[.gist] = words(authored.gist)
    if planned.bindingIsWritten { entries[.binding] = .word(planned.binding) }
    entries[.excluded] = words(authored.excluded)
    let below = plan.documents[Int(planned.document)].clauses.filter {
      plan.clauses[Int($0)].parent == index && clauses.contains($0)
    }
    entries[.clauses] = .list(below.map { self.entries(ofClause: $0) }, unlessEmpty: ())
    return entries.all
  }
}
