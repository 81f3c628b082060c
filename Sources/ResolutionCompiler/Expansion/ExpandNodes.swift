import Diagnostics

extension Expander {
  /// What a node has from the groups above it. Values are resolved where they are set, so that what is inherited by
  /// thousands of tasks is worked out once.
  struct Inherited {
    var presiding: Name = .absent
    /// The agency that `presiding` names; -1 unknown (reported), -2 to be found below the fan-out (`$agency`).
    var presidingAgency: Int32 = -1
    var coordinating: Range<Int32> = 0..<0
    var coordinatingAt: Span = .none
    var issuingAuthority: Int32 = -1
    var issuingAuthorityAt: Span = .none
    var clauses: Range<Int32> = 0..<0
    var coversAt: Span = .none
    var coversIsUnreadable = false
    var start: Day
    var startAt: Span
    var startIsUnreadable: Bool
    var due: Authored<WrittenDue> = .absent
    var update: Choice<UpdatePeriod> = .absent
    var priority: Priority = .normal
    var secrecy: Secrecy = .none
    var basis: Span = .none
    var basisDate: Day?
    var waivers: Range<Int32> = 0..<0
    var waiversUnit: Int32 = -1
    var tags: Names = .absent
    var tagsUnit: Int32 = -1
    var implements: Range<Int32> = 0..<0
    var implementsIsUnreadable = false
    var fanOut: Int32 = -1
    var fanOutAt: Span = .none
    /// False in the second and later copies of a fan-out: what is wrong with the text was said of the first.
    var isFirstCopy = true
    /// Path of authored ids, without key and agencies, where parts are looked up.
    var authoredPath: [UInt8] = []
    /// How many nodes there are above.
    var depth = 0
  }

  /// No tree that people can follow has more; a fan-out written by mistake soon does.
  static let mostNodes = 4_000_000

  /// Trees nest no deeper than a file may, however many parts they are put together from.
  static let mostLevels = 64

  /// Writes out a document's tree, its parts included.
  mutating func nodes(ofDocument document: Int32) {
    let owner = plan.documents[Int(document)]
    let authored = unit(owner.unit).resolutions[Int(owner.resolution)]
    var inherited = Inherited(
      start: owner.issued, startAt: owner.issuedAt, startIsUnreadable: !owner.issuedIsKnown)
    if let range = authored.waivers.value {
      inherited.waivers = range
      inherited.waiversUnit = owner.unit
    }
    let start = Int32(plan.nodes.count)
    path = Array(owner.key.utf8)
    var position: Int32 = 0
    roots(
      unit: owner.unit, range: authored.tasks, document: document, parent: -1, inherited: inherited, position: &position
    )
    parts(under: [], of: owner.unit, document: document, parent: -1, inherited: inherited, position: &position)
    plan.documents[Int(document)].nodes = start..<Int32(plan.nodes.count)
    shareWeights(from: start, parent: -1, until: Int32(plan.nodes.count))
    for part in parts[Int(document)] where !part.isUsed && !part.isTwin && !isIncomplete {
      if !isLeftOut(part.under, document: document) { report(unknownGroup(part, document: document)) }
    }
    withdrawals(of: authored, document: document, unit: owner.unit)
    declines(of: authored, document: document, unit: owner.unit)
  }

  /// The nodes of a range that stand directly below `parent` in their unit.
  mutating func roots(
    unit: Int32, range: Range<Int32>, document: Int32, parent: Int32, inherited: Inherited, position: inout Int32
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = self.unit(unit).tasks[Int(index)].end
      node(unit: unit, task: index, document: document, parent: parent, inherited: inherited, position: &position)
      index = max(end, index + 1)
    }
  }

  /// What stands in a group, or at the root, besides what its own file has there.
  private mutating func parts(
    under path: [UInt8], of own: Int32, document: Int32, parent: Int32, inherited: Inherited, position: inout Int32
  ) {
    guard !parts[Int(document)].isEmpty else { return }
    for index in parts[Int(document)].indices {
      if parts[Int(document)][index].isTwin {
        if parts[Int(document)][index].unit == own { continue }
        twin(
          parts[Int(document)][index], at: path, document: document, parent: parent, inherited: inherited,
          position: &position)
        continue
      }
      guard parts[Int(document)][index].under == path else { continue }
      parts[Int(document)][index].isUsed = true
      let part = parts[Int(document)][index]
      let authored = unit(part.unit).resolutions[Int(part.resolution)]
      var inherited = inherited
      if let range = authored.waivers.value {
        inherited.waivers = range
        inherited.waiversUnit = part.unit
      }
      roots(
        unit: part.unit, range: authored.tasks, document: document, parent: parent, inherited: inherited,
        position: &position)
    }
  }

  /// One authored node: itself, or a copy for each agency of its fan-out.
  private mutating func node(
    unit: Int32, task: Int32, document: Int32, parent: Int32, inherited: Inherited, position: inout Int32
  ) {
    let authored = self.unit(unit).tasks[Int(task)]
    guard authored.id.isGiven else { return leaveOut(anythingBelow: path) }
    guard inherited.depth < Expander.mostLevels else {
      if inherited.isFirstCopy { report(tooDeep(authored.id.span)) }
      return leaveOut(anythingBelow: path)
    }
    let extras = authored.extras >= 0 ? self.unit(unit).extras[Int(authored.extras)] : nil
    guard let fanOut = extras?.forEach else {
      position += 1
      copy(
        unit: unit, task: task, authored: authored, extras: extras, document: document, parent: parent,
        inherited: inherited, position: position, isFanOutRoot: false)
      return
    }
    if inherited.fanOut >= 0 {
      if inherited.isFirstCopy { report(nestedFanOut(fanOut.span, outer: inherited.fanOutAt)) }
      return leaveOut(authored.id.span)
    }
    var inherited = inherited
    inherited.fanOutAt = fanOut.span
    let members = members(of: fanOut, unit: unit, document: document)
    if members.isEmpty { leaveOut(authored.id.span) }
    for agency in members {
      guard plan.nodes.count < Expander.mostNodes else {
        report(tooManyCopies(fanOut.span))
        return
      }
      inherited.fanOut = agency
      position += 1
      copy(
        unit: unit, task: task, authored: authored, extras: extras, document: document, parent: parent,
        inherited: inherited, position: position, isFanOutRoot: true)
      inherited.isFirstCopy = false
    }
  }

  private mutating func copy(
    unit: Int32, task: Int32, authored: AuthoredTask, extras: AuthoredTaskExtras?, document: Int32, parent: Int32,
    inherited: Inherited, position: Int32, isFanOutRoot: Bool
  ) {
    let pathCount = path.count
    defer { path.removeLast(path.count - pathCount) }
    path.append(UInt8(ascii: "."))
    path.append(contentsOf: bytes(authored.id.span))
    var inherited = inherited
    inherited.depth += 1
    if !inherited.authoredPath.isEmpty { inherited.authoredPath.append(UInt8(ascii: ".")) }
    inherited.authoredPath.append(contentsOf: bytes(authored.id.span))
    let index = Int32(plan.nodes.count)
    var earlier = sibling(unit: unit, task: task, isFanOutRoot: isFanOutRoot)
    if earlier == nil {
      if isFanOutRoot {
        path.append(UInt8(ascii: "@"))
        plan.registry.codes.withBytes(inherited.fanOut) { path.append(contentsOf: $0) }
      }
      let (id, isNew) = plan.ids.insert(path)
      if !isNew { earlier = id }
      precondition(!isNew || id == index, "a node's id has the node's number")
    }
    if let earlier {
      // Handed over in another file too.
      if self.unit(unit).yields(to: plan.authored(plan.nodes[Int(earlier)]).at) { return }
      if inherited.isFirstCopy { report(taskTwice(authored.id.span, earlier: earlier)) }
      return leaveOut(anythingBelow: path)
    }

    var node = PlannedNode(
      document: document, unit: unit, task: task, parent: parent, end: index + 1, position: position,
      isGroup: authored.isGroup, fanOut: inherited.fanOut, isFanOutRoot: isFanOutRoot)
    inherit(authored, extras, index, document, &inherited)
    node.take(inherited)
    node.due = due(inherited, node: index)
    takeUpstream(authored, extras, into: &node, index: index, isFirstCopy: inherited.isFirstCopy)
    if inherited.presidingAgency == -2 {
      // Only now is it known whom `$agency` stands for.
      node.presiding = agency(inherited.presiding.span, fanOut: inherited.fanOut, node: index) ?? -1
      node.presidingIsUnreadable = node.presiding < 0
    }
    if inherited.isFirstCopy {
      checkPlaceholders(of: authored, extras, unit: unit, fanOut: inherited.fanOut, node: index)
    }
    plan.nodes.append(node)

    guard authored.isGroup else { return }
    var childPosition: Int32 = 0
    let authoredPath = inherited.authoredPath
    roots(
      unit: unit, range: (task + 1)..<authored.end, document: document, parent: index, inherited: inherited,
      position: &childPosition)
    parts(
      under: authoredPath, of: unit, document: document, parent: index, inherited: inherited, position: &childPosition)
    plan.nodes[Int(index)].end = Int32(plan.nodes.count)
    shareWeights(from: index + 1, parent: index, until: Int32(plan.nodes.count))
  }

  /// The node that has the local id of the one at `path` already, where one of the two is fanned out: copies have ids
  /// of their own, so it is the id without an agency that must be new among the siblings.
  private mutating func sibling(unit: Int32, task: Int32, isFanOutRoot: Bool) -> Int32? {
    guard isFanOutRoot else {
      guard !fanOuts.isEmpty else { return nil }
      return fanOutNames.find(path).map { fanOuts[Int($0)].first }
    }
    if let earlier = plan.ids.find(path) { return earlier }
    let (number, isNew) = fanOutNames.insert(path)
    if isNew {
      fanOuts.append((unit, task, Int32(plan.nodes.count)))
      return nil
    }
    let earlier = fanOuts[Int(number)]
    // What is handed over has each copy written out by itself.
    if self.unit(unit).isHandedOver, self.unit(earlier.unit).isHandedOver { return nil }
    return earlier.unit == unit && earlier.task == task ? nil : earlier.first
  }

  // MARK: What is left out

  /// Remembers that something was left out below a path, so that nobody misses it: why it is not there has been
  /// reported.
  private mutating func leaveOut(anythingBelow path: [UInt8]) {
    let path = withoutAgencies(path)
    if leftOut.last != path { leftOut.append(path) }
    plan.isPartial = true
  }

  /// The same for a node and whatever is below it.
  private mutating func leaveOut(_ id: Span) {
    var path = path
    path.append(UInt8(ascii: "."))
    path.append(contentsOf: bytes(id))
    leaveOut(anythingBelow: path)
  }

  /// Whether a reference may be to a node which was left out.
  func isLeftOut(_ reference: Span, document: Int32) -> Bool {
    !leftOut.isEmpty && isLeftOut(Array(bytes(reference)), document: document)
  }

  /// The same for a full id, or a path without the key.
  func isLeftOut(_ written: [UInt8], document: Int32) -> Bool {
    guard !leftOut.isEmpty else { return false }
    // With so much missing there is nothing to be said of what is missed.
    guard leftOut.count <= 1_000 else { return true }
    let written = withoutAgencies(written)
    return [written, Array((plan.documents[Int(document)].key + ".").utf8) + written].contains { id in
      leftOut.contains { id.starts(with: $0) && (id.count == $0.count || "./".utf8.contains(id[$0.count])) }
    }
  }

  /// An id as its authors think of it before copies are made: `NQ57.4@T11-DIENBIEN.2` is `NQ57.4.2`.
  private func withoutAgencies(_ id: [UInt8]) -> [UInt8] {
    guard id.contains(UInt8(ascii: "@")) else { return id }
    var isAgency = false
    return id.filter { byte in
      if byte == UInt8(ascii: "@") { isAgency = true }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { isAgency = false }
      return !isAgency
    }
  }

  /// Puts what the node says itself over what it has from above.
  private mutating func inherit(
    _ authored: AuthoredTask, _ extras: AuthoredTaskExtras?, _ node: Int32, _ document: Int32,
    _ inherited: inout Inherited
  ) {
    if authored.presiding.isWritten {
      inherited.presiding = authored.presiding
      inherited.presidingAgency = -1
      if authored.presiding.isGiven {
        let isPlaceholder = bytes(authored.presiding.span).first == UInt8(ascii: "$")
        inherited.presidingAgency =
          isPlaceholder ? -2 : agency(authored.presiding.span, fanOut: inherited.fanOut, node: node) ?? -1
      }
    }
    if authored.coordinating.isWritten {
      inherited.coordinating = agencies(authored.coordinating, fanOut: inherited.fanOut, node: node)
      inherited.coordinatingAt = authored.coordinating.span
    }
    if let also = extras?.coordinatingAlso, also.isWritten {
      let start = Int32(plan.agencyPool.count)
      for agency in inherited.coordinating { plan.agencyPool.append(plan.agencyPool[Int(agency)]) }
      let added = agencies(also, fanOut: inherited.fanOut, node: node)
      inherited.coordinating = start..<added.upperBound
      inherited.coordinatingAt = also.span
    }
    let isProgramme = plan.documents[Int(document)].isProgramme
    if isProgramme {
      if authored.covers.state == .given { report(notInProgramme(authored.covers.span, .covers, node: node)) }
    } else if authored.covers.isWritten {
      inherited.coversIsUnreadable = authored.covers.state == .unreadable
      inherited.clauses = clauses(
        authored.covers, document: document, node: node, isUnreadable: &inherited.coversIsUnreadable)
      inherited.coversAt = authored.covers.span
    }
    switch authored.start {
    case .given(let date, let span):
      inherited.start = date.first
      inherited.startAt = span
      inherited.startIsUnreadable = false
    case .cleared:
      inherited.start = plan.documents[Int(document)].issued
      inherited.startAt = plan.documents[Int(document)].issuedAt
      inherited.startIsUnreadable = !plan.documents[Int(document)].issuedIsKnown
    case .unreadable(let span):
      inherited.startAt = span
      inherited.startIsUnreadable = true
    case .absent: break
    }
    if authored.due.isWritten { inherited.due = authored.due }
    if authored.update.isWritten { inherited.update = authored.update }
    guard let extras else { return }
    if extras.implements.isWritten, !isProgramme {
      report(onlyInProgramme(extras.implements.span, node: node))
    } else if extras.implements.isWritten {
      inherited.implements = implemented(
        extras.implements, wasReviewed: !extras.reviewed.isNone, document: document, node: node,
        isUnreadable: &inherited.implementsIsUnreadable)
    }
    if extras.issuingAuthority.isWritten {
      inherited.issuingAuthority =
        extras.issuingAuthority.isGiven
        ? agency(extras.issuingAuthority.span, fanOut: inherited.fanOut, node: node) ?? -1 : -1
      inherited.issuingAuthorityAt = extras.issuingAuthority.span
    }
    if extras.priority.isWritten { inherited.priority = extras.priority.word ?? .normal }
    if extras.secrecy.isWritten { inherited.secrecy = extras.secrecy.word ?? .none }
    if let basis = extras.basis {
      inherited.basis = basis.document.isGiven ? basis.document.span : .none
      inherited.basisDate = basis.date?.last
    }
    if extras.waivers.isWritten {
      inherited.waivers = extras.waivers.value ?? 0..<0
      inherited.waiversUnit = Int32(authored.at.file)
    }
    if extras.tags.isWritten {
      inherited.tags = extras.tags
      inherited.tagsUnit = Int32(authored.at.file)
    }
  }

  private mutating func due(_ inherited: Inherited, node: Int32) -> PlannedDue {
    switch inherited.due {
    case .absent, .cleared: return .missing
    case .unreadable: return .unreadable
    case .given(.ongoing, _): return .ongoing
    case .given(.on(let date), _): return .on(date.last)
    case .given(.within(let length), let span):
      guard !inherited.startIsUnreadable else { return .unreadable }
      if let day = plan.calendar.day(length, after: inherited.start) { return .on(day) }
      if inherited.isFirstCopy, !plan.calendarIsMissing {
        report(beyondCalendar(span, plan.calendar.firstDayNotHeld(onOrAfter: inherited.start), node: node))
      }
      return .unreadable
    }
  }

  // MARK: Agencies

  /// The agency that a code names, or `$agency` and its organs below a fan-out. Nil where there is none, which is
  /// reported.
  mutating func agency(_ span: Span, fanOut: Int32, node: Int32?) -> Int32? {
    let isPlaceholder = bytes(span).first == UInt8(ascii: "$")
    guard isPlaceholder else {
      if let found = plan.registry.find(bytes(span)) { return found }
      if !plan.registry.isIncomplete { report(unknownAgency(span, node: node)) }
      return nil
    }
    let written = text(span)
    guard written == "$agency" || written.hasPrefix("$agency-") else {
      report(unknownAgencyPlaceholder(span, fanOut: fanOut, node: node))
      return nil
    }
    guard fanOut >= 0 else {
      report(agencyOutsideFanOut(span, node: node))
      return nil
    }
    if written == "$agency" { return fanOut }
    let code = plan.registry.code(fanOut) + written.dropFirst("$agency".count)
    if let found = plan.registry.find(code) { return found }
    if !plan.registry.isIncomplete { report(organMissing(span, code, node: node)) }
    return nil
  }

  /// The agencies of a list, as a range of the plan's pool.
  private mutating func agencies(_ names: Names, fanOut: Int32, node: Int32) -> Range<Int32> {
    var found: [Int32] = []
    for span in plan.units[Int(names.span.file)].names[names.range] {
      if let agency = agency(span, fanOut: fanOut, node: node) { found.append(agency) }
    }
    let start = Int32(plan.agencyPool.count)
    plan.agencyPool += found
    return start..<Int32(plan.agencyPool.count)
  }

  // MARK: Weights

  /// Gives each child of a group its share in percent: as authored, or equal shares. A fanned-out node's share is
  /// divided among its copies.
  private mutating func shareWeights(from first: Int32, parent: Int32, until end: Int32) {
    var children: [Int32] = []
    var child = first
    while child < end {
      children.append(child)
      child = plan.nodes[Int(child)].end
    }
    guard !children.isEmpty else { return }
    var copies: [Int64: Double] = [:]
    func source(_ node: Int32) -> Int64 { Int64(plan.nodes[Int(node)].unit) << 32 | Int64(plan.nodes[Int(node)].task) }
    let hasFanOut = children.contains { plan.nodes[Int($0)].isFanOutRoot }
    if hasFanOut {
      for child in children { copies[source(child), default: 0] += 1 }
    }
    let equal = 100 / Double(hasFanOut ? copies.count : children.count)
    for child in children {
      let authored = plan.authored(plan.nodes[Int(child)]).weight.value ?? equal
      plan.nodes[Int(child)].weight = authored / (hasFanOut ? copies[source(child)] ?? 1 : 1)
    }
  }

  // MARK: Withdrawn tasks, and groups' own dates

  private mutating func withdrawals(of authored: AuthoredResolution, document: Int32, unit: Int32) {
    for index in authored.withdrawn {
      let withdrawal = self.unit(unit).withdrawals[Int(index)]
      plan.withdrawals.append((document, unit, index))
      if let node = find(bytes(withdrawal.id), inDocument: document) {
        report(withdrawnButThere(withdrawal.id, node: node))
      }
    }
  }

  /// A group without dates of its own has those of the tasks below it.
  mutating func settleGroups() {
    for index in plan.nodes.indices.reversed() where plan.nodes[index].isGroup {
      guard case .missing = plan.nodes[index].due else { continue }
      var latest: PlannedDue = .missing
      var child = Int32(index) + 1
      while child < plan.nodes[index].end {
        switch (plan.nodes[Int(child)].due, latest) {
        case (.ongoing, _): latest = .ongoing
        case (.on(let day), .on(let other)): latest = .on(max(day, other))
        case (.on(let day), .missing): latest = .on(day)
        default: break
        }
        child = plan.nodes[Int(child)].end
      }
      plan.nodes[index].due = latest
    }
  }
}

extension PlannedNode {
  fileprivate mutating func take(_ inherited: Expander.Inherited) {
    presiding = max(-1, inherited.presidingAgency)
    presidingAt = inherited.presiding.span
    presidingIsUnreadable = inherited.presiding.state == .unreadable || (inherited.presiding.isGiven && presiding < 0)
    coordinating = inherited.coordinating
    coordinatingAt = inherited.coordinatingAt
    issuingAuthority = inherited.issuingAuthority
    issuingAuthorityAt = inherited.issuingAuthorityAt
    clauses = inherited.clauses
    coversAt = inherited.coversAt
    coversIsUnreadable = inherited.coversIsUnreadable
    start = inherited.start
    startAt = inherited.startAt
    startIsUnreadable = inherited.startIsUnreadable
    dueAt = inherited.due.span ?? .none
    update = inherited.update.word
    updateAt = inherited.update.span
    priority = inherited.priority
    secrecy = inherited.secrecy
    basis = inherited.basis
    basisDate = inherited.basisDate
    waivers = inherited.waivers
    waiversUnit = inherited.waiversUnit
    tags = inherited.tags
    tagsUnit = inherited.tagsUnit
    implements = inherited.implements
    implementsIsUnreadable = inherited.implementsIsUnreadable
  }
}
