internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// - Parameter terms: nil for a group, and for a task of which one does not know when it ends.
  func write(task index: Int32, _ terms: ScheduleTerms?, to rows: inout TextRows) throws(StoreError) {
    let node = plan.nodes[Int(index)]
    let unit = Int(node.unit)
    let authored = plan.authored(node)
    let extras = authored.extras < 0 ? nil : plan.units[unit].extras[Int(authored.extras)]
    let deliverable = plan.deliverable(of: index)
    let titleHolder = plan.nodes[Int(plan.titleHolder(of: index))]
    let title = plan.authored(titleHolder).title
    let titleFilling = Filling(agency: titleHolder.fanOut)
    let filling = Filling(agency: node.fanOut)

    rows.integer(numbering.nodes[Int(index)])
    plan.ids.withBytes(index) { rows.text($0) }
    rows.integer(numbering.documents[Int(node.document)])
    rows.integer(node.parent < 0 ? nil : numbering.nodes[Int(node.parent)])
    rows.integer(node.position)
    rows.truth(node.isGroup)
    rows.word("active")
    write(title, .vi, titleFilling, to: &rows)
    write(title, .en, titleFilling, to: &rows)
    write(extras?.description ?? .absent, .vi, filling, to: &rows)
    write(extras?.description ?? .absent, .en, filling, to: &rows)
    rows.text(deliverable?.deliverable.type.word?.rawValue)
    write(deliverable?.deliverable.title ?? .absent, deliverable?.filling ?? filling, to: &rows)
    write(deliverable?.deliverable.number ?? .none, to: &rows)
    rows.integer(agency(holder(of: node.presiding, index)))
    rows.integer(agency(holder(of: node.issuingAuthority, index)))
    rows.integer(node.start.number)
    rows.integer(node.due.day?.number)
    write(node.dueAt, to: &rows)
    rows.text(terms.map { plan.regulation.classes[$0.classIndex].name })
    rows.text(terms?.update?.rawValue)
    rows.real(node.weight)
    rows.text(node.priority.rawValue)
    write(node.basis, to: &rows)
    rows.integer(node.basisDate?.number)
    rows.text(node.secrecy.rawValue)
    write(node.tags, of: node.tagsUnit, to: &rows)
    write(extras?.resources?.budget ?? .none, to: &rows)
    write(extras?.resources?.source ?? .absent, filling, to: &rows)
    write(extras?.resources?.staff ?? .none, to: &rows)
    rows.integer(agency(node.fanOut))
    rows.integer(numbering.files[unit])
    rows.integer(line(of: authored.at))
    rows.null()
    if let former = numbering.moves.said[index] { rows.text(former) } else { rows.null() }
    try rows.endRow()
  }

  /// Words of a list, with commas between them.
  private func write(_ names: Names, of unit: Int32, to rows: inout TextRows) {
    guard names.state == .given, names.count > 0, unit >= 0 else { return rows.null() }
    buffer.removeAll(keepingCapacity: true)
    for span in plan.units[Int(unit)].names[names.range] {
      if !buffer.isEmpty { buffer.append(contentsOf: ", ".utf8) }
      plan.file(span).withBytes(of: span) { buffer.append(contentsOf: $0) }
    }
    rows.text(buffer)
  }
}
