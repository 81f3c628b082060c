import Diagnostics

// What a node says, and what it has from the groups above it: each with the line that says it.

extension Explainer {
  func origins(of index: Int32) -> [Point] {
    let node = plan.nodes[Int(index)]
    return [
      title(of: index), fanOut(of: index), place(of: node.parent), place(ofDocument: node.document), presiding(index),
      coordinating(index), issuingAuthority(index), covers(index), implements(index), deliverable(index), basis(index),
      dependsOn(index),
      start(index), due(index), update(index),
    ].compactMap(\.self)
  }

  /// Where the days of a task's updates come from.
  func origins(ofTimeOf index: Int32) -> [Point] {
    [title(of: index), presiding(index), start(index), due(index), update(index)].compactMap(\.self)
  }

  // MARK: Where it stands

  private func title(of index: Int32) -> Point {
    let holder = plan.titleHolder(of: index)
    let from = holder == index ? Words("") : Words(vi: " (theo cấp trên)", en: " (as upstream)")
    return Point(
      "title", Words(vi: "tên", en: "title"), plan.title(ofNode: index) + from,
      at: line(plan.authored(plan.nodes[Int(holder)]).title.any))
  }

  /// The groups that it stands in, each in the one above it.
  private func place(of parent: Int32) -> Point? {
    guard parent >= 0 else { return nil }
    let group = plan.nodes[Int(parent)]
    let id = plan.id(of: parent)
    return Point(
      "group", Words(vi: "thuộc nhóm", en: "in group"), "\(id), " + plan.title(ofNode: parent), value: .text(id),
      at: line(plan.authored(group).id.span), because: [place(of: group.parent)].compactMap(\.self))
  }

  private func fanOut(of index: Int32) -> Point? {
    let agency = plan.nodes[Int(index)].fanOut
    guard agency >= 0 else { return nil }
    var root = index
    while !plan.nodes[Int(root)].isFanOutRoot, plan.nodes[Int(root)].parent >= 0 { root = plan.nodes[Int(root)].parent }
    let node = plan.nodes[Int(root)]
    guard let forEach = plan.extras(of: node)?.forEach else { return nil }
    let document = plan.documents[Int(node.document)]
    let count = document.nodes.count {
      let other = plan.nodes[Int($0)]
      return other.isFanOutRoot && other.unit == node.unit && other.task == node.task
    }
    var set: [Point] = []
    if case .named(let name) = forEach, let found = plan.registry.setNames.find(plan.text(name)) {
      set.append(
        Point(
          "set", Words(vi: "tập hợp", en: "set"), Words(plan.text(name)),
          at: line(plan.registry.sets[Int(found)].name)))
    }
    return Point(
      "for_each", Words(vi: "bản dành cho", en: "copy for"),
      nameAndCode(agency)
        + Words(
          vi: ": một trong \(count) bản, theo danh sách cơ quan vào ngày ban hành, \(document.issued.vietnamese)",
          en: ": one of \(count), by the list of agencies on the day of issue, \(document.issued)"),
      value: .text(plan.registry.code(agency)), at: line(forEach.span), because: set)
  }

  // MARK: Who

  private func presiding(_ index: Int32) -> Point {
    let node = plan.nodes[Int(index)]
    let label = Words(vi: "chủ trì", en: "presiding")
    guard node.presiding >= 0 else { return Point("presiding", label, Words(vi: "chưa có", en: "none yet")) }
    let writer = writer(of: index) { task, _ in task.presiding.isWritten }
    let span = writer.map { plan.authored(plan.nodes[Int($0)]).presiding.span } ?? node.presidingAt
    return Point(
      "presiding", label,
      nameAndCode(node.presiding) + .notes([placeholder(span), inherited(from: writer, by: index)]),
      value: .text(plan.registry.code(node.presiding)), at: line(span))
  }

  private func coordinating(_ index: Int32) -> Point? {
    let node = plan.nodes[Int(index)]
    guard !node.coordinating.isEmpty else { return nil }
    // From the node upwards: those that add, up to the one that sets.
    var writers: [(node: Int32, names: Names, adds: Bool)] = []
    var next = index
    while next >= 0 {
      let other = plan.nodes[Int(next)]
      if let also = plan.extras(of: other)?.coordinatingAlso, also.isWritten { writers.append((next, also, true)) }
      let own = plan.authored(other).coordinating
      if own.isWritten {
        writers.append((next, own, false))
        break
      }
      next = other.parent
    }
    let all = Words.list(node.coordinating.map { nameAndCode(plan.agencyPool[Int($0)]) }, separator: "; ")
    let codes = plan.codes(node.coordinating).joined(separator: ", ")
    let label = Words(vi: "phối hợp", en: "coordinating")
    guard writers.count > 1 else {
      return Point(
        "coordinating", label, all + .notes([inherited(from: writers.first?.node, by: index)]), value: .text(codes),
        at: writers.first.flatMap { line($0.names.span) })
    }
    let steps = writers.reversed().map { writer -> Point in
      let names = plan.units[Int(plan.nodes[Int(writer.node)].unit)].names[writer.names.range].map(plan.text)
      return Point(
        writer.adds ? "coordinating_also" : "coordinating",
        writer.adds ? Words(vi: "thêm", en: "adds") : Words(vi: "có", en: "has"),
        Words(names.joined(separator: ", ")) + .notes([inherited(from: writer.node, by: index)]),
        at: line(writer.names.span))
    }
    return Point("coordinating", label, all, value: .text(codes), because: steps)
  }

  private func issuingAuthority(_ index: Int32) -> Point? {
    let node = plan.nodes[Int(index)]
    guard node.issuingAuthority >= 0 else { return nil }
    let writer = writer(of: index) { _, extras in extras?.issuingAuthority.isWritten == true }
    return Point(
      "issuing_authority", Words(vi: "cấp ban hành", en: "issued by"),
      nameAndCode(node.issuingAuthority) + .notes([inherited(from: writer, by: index)]),
      value: .text(plan.registry.code(node.issuingAuthority)),
      at: writer.flatMap { plan.extras(of: plan.nodes[Int($0)]) }.flatMap { line($0.issuingAuthority.span) })
  }

  // MARK: What

  private func covers(_ index: Int32) -> Point? {
    let node = plan.nodes[Int(index)]
    guard !plan.documents[Int(node.document)].clauses.isEmpty else { return nil }
    let label = Words(vi: "căn cứ", en: "covers")
    guard !node.clauses.isEmpty else {
      return node.isGroup ? nil : Point("covers", label, Words(vi: "không mục nào", en: "no clause"))
    }
    let writer = writer(of: index) { task, _ in task.covers.isWritten }
    let names = plan.clauseNames(node.clauses).joined(separator: ", ")
    return Point(
      "covers", label, Words(vi: "mục \(names)", en: "clauses \(names)") + .notes([inherited(from: writer, by: index)]),
      value: .text(names), at: line(node.coversAt),
      because: node.clauses.map { position in
        let clause = plan.clausePool[Int(position)]
        return Point(
          "clause", Words(plan.name(ofClause: clause)), plan.title(ofClause: clause),
          at: line(plan.clauses[Int(clause)].at))
      })
  }

  /// The upstream tasks that a programme's node carries out, each with what it carries out itself.
  private func implements(_ index: Int32) -> Point? {
    let range = plan.nodes[Int(index)].implements
    guard !range.isEmpty else { return nil }
    let tasks = range.map { plan.implementsPool[Int($0)] }
    let ids = tasks.map { plan.id(of: $0.node) }.joined(separator: ", ")
    return Point(
      "implements", Words(vi: "thực hiện", en: "implements"), Words(ids), value: .text(ids), at: line(tasks[0].at),
      because: tasks.map { task in
        Point(
          "task", Words(plan.id(of: task.node)), plan.title(ofNode: task.node),
          at: line(plan.authored(plan.nodes[Int(task.node)]).id.span),
          because: [implements(task.node)].compactMap(\.self))
      })
  }

  private func deliverable(_ index: Int32) -> Point? {
    guard let (deliverable, filling) = plan.deliverable(of: index) else { return nil }
    var parts: [Words] = []
    if let type = deliverable.type.word { parts.append(type.spoken) }
    if !deliverable.number.isNone { parts.append(Words(plan.text(deliverable.number))) }
    let title = plan.words(deliverable.title, filling)
    if !title.isEmpty { parts.append(title) }
    return Point(
      "deliverable", Words(vi: "sản phẩm", en: "deliverable"), .list(parts),
      value: deliverable.type.word.map { .text($0.rawValue) }, at: line(deliverable.at))
  }

  private func basis(_ index: Int32) -> Point? {
    let node = plan.nodes[Int(index)]
    guard !node.basis.isNone else { return nil }
    let writer = writer(of: index) { _, extras in extras?.basis != nil }
    let date = node.basisDate.map { Words(vi: ", ngày \($0.vietnamese)", en: ", \($0)") } ?? Words("")
    return Point(
      "basis", Words(vi: "theo văn bản", en: "set by"),
      Words(plan.text(node.basis)) + date + .notes([inherited(from: writer, by: index)]),
      value: .text(plan.text(node.basis)),
      at: line(node.basis))
  }

  private func dependsOn(_ index: Int32) -> Point? {
    let links = plan.links.filter { $0.node == index && $0.kind == .dependsOn && $0.target >= 0 }
    guard !links.isEmpty else { return nil }
    return Point(
      "depends_on", Words(vi: "phụ thuộc", en: "depends on"),
      Words(links.map { plan.id(of: $0.target) }.joined(separator: ", ")), at: line(links[0].at),
      because: links.map { link in
        Point("task", Words(plan.id(of: link.target)), plan.title(ofNode: link.target), at: line(link.at))
      })
  }

  // MARK: When

  func start(_ index: Int32) -> Point {
    let node = plan.nodes[Int(index)]
    let label = Words(vi: "bắt đầu", en: "start")
    guard node.startAt != plan.documents[Int(node.document)].issuedAt else {
      let issue = Words(vi: ": ngày ban hành văn bản", en: ": the day the document was issued")
      return Point("start", label, node.start.words + issue, value: .day(node.start), at: line(node.startAt))
    }
    let writer = writer(of: index) { task, _ in task.start.isWritten }
    return Point(
      "start", label,
      node.start.words + .notes([asWritten(node.startAt, node.start), inherited(from: writer, by: index)]),
      value: .day(node.start), at: line(node.startAt))
  }

  func due(_ index: Int32) -> Point {
    let node = plan.nodes[Int(index)]
    let label = Words(vi: "thời hạn", en: "due")
    let writer = writer(of: index) { task, _ in task.due.isWritten }
    let authored = writer.map { plan.authored(plan.nodes[Int($0)]).due }
    let span = authored?.span ?? .none
    // A group that says nothing of it ends with what is below it.
    let from =
      writer == nil && node.isGroup
      ? Words(vi: "theo các nhiệm vụ bên dưới", en: "from the tasks below it")
      : writer == nil && node.implements.count == 1
        ? Words(vi: "theo cấp trên", en: "as upstream") : inherited(from: writer, by: index)
    switch (node.due, authored?.value) {
    case (.on(let day), .within(let length)?):
      let words = Words(
        vi: "\(day.vietnamese): trong vòng \(length.words.vi) kể từ \(node.start.vietnamese)",
        en: "\(day): within \(length.words.en) from \(node.start)")
      let skipped = length.unit == .workingDays ? daysOff(after: node.start, through: day) : nil
      return Point(
        "due", label, words + .notes([from]), value: .day(day), at: line(span), because: [skipped].compactMap(\.self))
    case (.on(let day), _):
      return Point("due", label, day.words + .notes([asWritten(span, day), from]), value: .day(day), at: line(span))
    case (.ongoing, _):
      return Point(
        "due", label, Words(vi: "thường xuyên", en: "ongoing") + .notes([from]), value: .text("ongoing"),
        at: line(span), because: node.isGroup ? [] : [periodEnd(node)])
    case (.missing, _), (.unreadable, _):
      return Point("due", label, Words(vi: "chưa có", en: "none yet"))
    }
  }

  /// Until when an ongoing task is reported on.
  private func periodEnd(_ node: PlannedNode) -> Point {
    let document = plan.documents[Int(node.document)]
    let label = Words(vi: "theo dõi đến", en: "followed until")
    guard let end = document.periodTo else {
      let end = plan.endOfNextYear
      return Point(
        "until", label,
        Words(
          vi: "\(end.vietnamese): văn bản không có thời kỳ, nên lập lịch đến hết năm sau",
          en: "\(end): the document has no period, so to the end of next year"), value: .day(end))
    }
    return Point(
      "until", label,
      end.words + Words(vi: ": hết thời kỳ của văn bản", en: ": the end of the document's period"), value: .day(end),
      at: line(document.periodToAt))
  }

  private func update(_ index: Int32) -> Point? {
    let node = plan.nodes[Int(index)]
    guard !node.isGroup || node.update != nil else { return nil }
    let label = Words(vi: "cập nhật", en: "update")
    guard let update = node.update else {
      let number = plan.regulation.number
      return Point(
        "update", label,
        Words(
          vi: "không ghi kỳ cập nhật, nên theo Quy chế \(number)",
          en: "no period is written, so as Regulation \(number) says"))
    }
    let writer = writer(of: index) { task, _ in task.update.isWritten }
    return Point(
      "update", label, update.words + .notes([inherited(from: writer, by: index)]), value: .text(update.rawValue),
      at: line(node.updateAt))
  }

  // MARK: Words and lines

  /// `VPTW, Văn phòng Trung ương Đảng`.
  func nameAndCode(_ agency: Int32) -> Words {
    let name = plan.name(ofAgency: agency)
    return name.isEmpty ? Words(plan.registry.code(agency)) : "\(plan.registry.code(agency)), " + name
  }

  /// The nearest node, from the node itself upwards, that writes something.
  private func writer(of index: Int32, _ writes: (AuthoredTask, AuthoredTaskExtras?) -> Bool) -> Int32? {
    var next = index
    while next >= 0 {
      let node = plan.nodes[Int(next)]
      if writes(plan.authored(node), plan.extras(of: node)) { return next }
      next = node.parent
    }
    return nil
  }

  private func inherited(from writer: Int32?, by index: Int32) -> Words {
    guard let writer, writer != index else { return Words("") }
    let id = plan.id(of: writer)
    return Words(vi: "thừa hưởng từ nhóm \(id)", en: "inherited from group \(id)")
  }

  /// What stands in the source where that is not simply the day.
  private func asWritten(_ span: Span, _ day: Day) -> Words {
    let text = plan.text(span)
    guard !text.isEmpty, text != day.description, text != day.vietnamese else { return Words("") }
    return Words(vi: "ghi là “\(text)”", en: "written “\(text)”")
  }

  private func placeholder(_ span: Span) -> Words {
    let text = plan.text(span)
    return text.hasPrefix("$") ? Words(vi: "ghi là \(text)", en: "written \(text)") : Words("")
  }
}

extension Words {
  /// Remarks in brackets, after a blank; nothing where all are empty.
  fileprivate static func notes(_ notes: [Words]) -> Words {
    let said = notes.filter { !$0.isEmpty }
    return said.isEmpty ? Words("") : " (" + .list(said) + ")"
  }
}
