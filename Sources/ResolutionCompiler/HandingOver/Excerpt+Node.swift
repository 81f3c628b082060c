import Diagnostics

extension Excerpt {
  /// A node with all below it that is in the excerpt. Nothing is left to be inherited: what a group above says and this node
  /// does not have is cleared.
  ///
  /// - Parameter above: the inherited keys that groups above have written.
  mutating func entries(ofNode index: Int32, above: KeySet) -> [SourceEntry] {
    let node = plan.nodes[Int(index)]
    let authored = plan.authored(node)
    let extras = plan.extras(of: node)
    let own = Filling(agency: node.fanOut)
    var written = above
    var entries = SourceEntries()
    func inherit(_ key: Key, _ value: SourceValue?) {
      if value != nil { written.insert(key) }
      entries[key] = value ?? (above.contains(key) ? .nothing : nil)
    }

    entries[.task] = .code(plan.text(authored.id.span))
    let holder = plan.nodes[Int(plan.titleHolder(of: index))]
    entries[.title] = words(plan.authored(holder).title, Filling(agency: holder.fanOut))
    entries[.description] = extras.flatMap { words($0.description, own) }
    if node.isFanOutRoot, node.fanOut >= 0 {
      agencies.insert(node.fanOut)
      entries[.forEach] = .names([plan.registry.code(node.fanOut)])
    }
    // What a group carries out, its tasks have from it: who says so itself takes more from there.
    if let extras, extras.implements.isWritten {
      entries[.implements] =
        node.implements.isEmpty
        ? .nothing : .names(node.implements.map { plan.id(of: plan.implementsPool[Int($0)].node) })
    }
    entries[.reviewed] = extras.flatMap { text($0.reviewed) }
    if !plan.isInProgramme(node) {
      inherit(.covers, node.clauses.isEmpty ? nil : .names(plan.clauseNames(node.clauses)))
    }
    inherit(.presiding, code(node.presiding))
    inherit(.coordinating, codes(node.coordinating))
    inherit(.issuingAuthority, code(node.issuingAuthority))
    entries[.start] = .day(node.start)
    inherit(.due, due(node.due))
    inherit(.update, node.update.flatMap { .word($0) })
    inherit(.priority, node.priority == .normal ? nil : .word(node.priority))
    inherit(.secrecy, node.secrecy == .none ? nil : .word(node.secrecy))
    entries[.weight] = .number(node.weight)
    inherit(.basis, basis(of: node))
    if node.tags.isWritten, node.tags.count > 0 {
      inherit(.tags, .names(plan.units[Int(node.tagsUnit)].names[node.tags.range].map { plan.text($0) }))
    } else {
      inherit(.tags, nil)
    }
    if let (deliverable, filling) = plan.deliverable(of: index) {
      var product = SourceEntries()
      product[.type] = deliverable.type.word.flatMap { .word($0) }
      product[.title] = words(deliverable.title, filling)
      product[.number] = text(deliverable.number)
      entries[.deliverable] = product.value
    }
    entries[.milestones] = .list(node.milestones.map { self.entries(ofMilestone: $0) }, unlessEmpty: ())
    entries[.kpis] = .list(node.kpis.map { self.entries(ofKPI: $0) }, unlessEmpty: ())
    link(index, node, extras, into: &entries)
    if let resources = extras?.resources {
      var value = SourceEntries()
      value[.budget] = text(resources.budget)
      value[.source] = words(resources.source)
      value[.staff] = text(resources.staff)
      entries[.resources] = value.value
    }
    guard node.isGroup else { return entries.all }
    var child = index + 1
    var below: [[SourceEntry]] = []
    while child < node.end {
      if nodes.contains(child) { below.append(self.entries(ofNode: child, above: written)) }
      child = plan.nodes[Int(child)].end
    }
    entries[.tasks] = .list(below)
    return entries.all
  }

  private func due(_ due: PlannedDue) -> SourceValue? {
    switch due {
    case .on(let day): .day(day)
    case .ongoing: .word(Ongoing.ongoing)
    case .missing, .unreadable: nil
    }
  }

  private func basis(of node: PlannedNode) -> SourceValue? {
    guard !node.basis.isNone else { return nil }
    var entries = SourceEntries()
    entries[.document] = text(node.basis)
    entries[.date] = node.basisDate.map { .day($0) }
    return entries.value
  }

  /// What it says of other tasks: of those that are handed over too, and of those that there are no more.
  private func link(
    _ index: Int32, _ node: PlannedNode, _ extras: AuthoredTaskExtras?, into entries: inout SourceEntries
  ) {
    let needed = (needs[index] ?? []).filter { nodes.contains($0) }
    if !needed.isEmpty { entries[.dependsOn] = .names(needed.map { plan.id(of: $0) }) }
    guard let extras else { return }
    if extras.movedFrom.isGiven { entries[.movedFrom] = text(extras.movedFrom.span) }
    if extras.splitFrom.isGiven { entries[.splitFrom] = text(extras.splitFrom.span) }
    let merged = plan.units[Int(node.unit)].names[extras.mergedFrom.range]
    if !merged.isEmpty { entries[.mergedFrom] = .names(merged.map { plan.text($0) }) }
  }

  // MARK: Milestones

  private func entries(ofMilestone number: Int32) -> [SourceEntry] {
    let milestone = plan.milestones[Int(number)]
    let authored = plan.authored(milestone)
    var entries = SourceEntries()
    entries[.milestone] = .code(plan.localID(ofMilestone: number))
    entries[.title] = words(authored.title, plan.filling(of: milestone))
    switch authored.time.value {
    case .fraction(let fraction):
      entries[.at] = .plain("\(fraction.numerator)/\(fraction.denominator)")
    case .before(let length):
      entries[.before] = .word(length.words)
    case .after(let span, let length) where isSibling(plan.text(span), of: milestone):
      entries[.after] = .code(plan.text(span))
      entries[.within] = length.map { .word($0.words) }
    case .on, .after, nil:
      entries[.due] = milestone.due.map { .day($0) }
    }
    entries[.weight] = .number(milestone.weight)
    return entries.all
  }

  /// Whether a milestone comes after one that is written with it. One that was taken from upstream may have been brought
  /// forward to the last day, and is written with that.
  private func isSibling(_ id: String, of milestone: PlannedMilestone) -> Bool {
    (milestone.writer == milestone.node || milestone.due != plan.nodes[Int(milestone.node)].due.day)
      && plan.nodes[Int(milestone.node)].milestones.contains { plan.localID(ofMilestone: $0) == id }
  }
}
