import Diagnostics
import YAMLSyntax

extension Reader {
  /// What a node may have in any document.
  private static let sharedTaskKeys: KeySet = [
    .task, .title, .description, .presiding, .coordinating, .coordinatingAlso, .issuingAuthority, .deliverable,
    .start, .due, .duration, .update, .milestones, .kpis, .dependsOn, .weight, .priority, .resources, .forEach, .basis,
    .movedFrom, .splitFrom, .mergedFrom, .waive, .secrecy, .tags, .tasks,
  ]
  static let taskKeys = sharedTaskKeys.union([.covers])
  static let programmeTaskKeys = sharedTaskKeys.union([.implements, .reviewed])

  /// Reads the list under `tasks` and everything below it, in the order of the text.
  /// - Returns: the range of the unit's tasks that it fills.
  mutating func tasks(_ node: UInt32, parent: Int32) -> Range<Int32> {
    let first = Int32(unit.tasks.count)
    guard isSequence(node, for: .tasks) else {
      unit.isIncomplete = true
      return first..<first
    }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .tasks) else {
        unit.isIncomplete = true
        continue
      }
      if isStrayItem(item) {
        // It is the task's above, which then has something to be measured by.
        if unit.tasks.count > Int(first) { unit.tasks[unit.tasks.count - 1].hasUnreadableParts = true }
        var next = items
        while let other = self.next(&next), kind(other) == .mapping, isAlike(other, item) { items = next }
        continue
      }
      task(item, parent: parent)
    }
    return first..<Int32(unit.tasks.count)
  }

  private mutating func task(_ node: UInt32, parent: Int32) {
    let index = unit.tasks.count
    var task = AuthoredTask(id: .absent, at: firstKey(of: node), parent: parent, end: 0, isGroup: false)
    unit.tasks.append(task)
    var extras: AuthoredTaskExtras?
    func with(_ change: (inout AuthoredTaskExtras) -> Void) {
      var all = extras ?? AuthoredTaskExtras()
      change(&all)
      extras = all
    }
    var children: UInt32?
    var due: Authored<WrittenDue> = .absent
    var duration: Authored<WrittenDue> = .absent
    var durationKey: UInt32 = 0
    var dueKey: UInt32 = 0

    var entries = entries(of: node, nodeKeys)
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .task: task.id = identifier(value, for: .task)
      case .title: task.title = phrase(value, for: .title)
      case .presiding: task.presiding = presiding(value, of: entry.at, in: node)
      case .coordinating: task.coordinating = names(value, for: .coordinating)
      case .covers: task.covers = names(value, for: .covers)
      case .due:
        due = self.due(value)
        dueKey = entry.at
      case .duration:
        duration = self.duration(value, for: .duration).map { .within($0) }
        durationKey = entry.at
      case .start: task.start = date(value, for: .start)
      case .update: task.update = inheritedWord(value, for: .update)
      case .deliverable: deliverable(value, into: &task)
      case .milestones: task.milestones = milestones(value, broken: &task.hasUnreadableParts)
      case .kpis: task.kpis = kpis(value, broken: &task.hasUnreadableParts)
      case .dependsOn: task.dependsOn = names(value, for: .dependsOn)
      case .weight: task.weight = percent(value, for: .weight)
      case .tasks:
        // An empty `tasks:` is a group all the same: an empty one (NQ314).
        task.isGroup = true
        children = isNull(value) ? nil : value
      case .description:
        let description = phrase(value, for: .description)
        with { $0.description = description }
      case .coordinatingAlso:
        let names = names(value, for: .coordinatingAlso)
        with { $0.coordinatingAlso = names }
      case .issuingAuthority:
        let name = name(value, for: .issuingAuthority)
        with { $0.issuingAuthority = name }
      case .priority:
        let word: Choice<Priority> = inheritedWord(value, for: .priority)
        with { $0.priority = word }
      case .resources:
        let resources = resources(value)
        with { $0.resources = resources }
      case .forEach:
        let fanOut = fanOut(value, for: .forEach)
        with { $0.forEach = fanOut }
      case .basis:
        let basis = basis(value)
        with { $0.basis = basis }
      case .movedFrom:
        let name = name(value, for: .movedFrom)
        with { $0.movedFrom = name }
      case .splitFrom:
        let name = name(value, for: .splitFrom)
        with { $0.splitFrom = name }
      case .implements:
        let names = names(value, for: .implements)
        with { $0.implements = names }
      case .reviewed:
        let reviewed = digest(value)
        with { $0.reviewed = reviewed }
      case .mergedFrom:
        let names = names(value, for: .mergedFrom)
        with { $0.mergedFrom = names }
      case .waive:
        let waivers = waivers(value)
        with { $0.waivers = waivers }
      case .secrecy:
        let word: Choice<Secrecy> = inheritedWord(value, for: .secrecy)
        with { $0.secrecy = word }
      case .tags:
        let names = names(value, for: .tags)
        with { $0.tags = names }
      default: break
      }
    }
    if due.isWritten, duration.isWritten {
      report(dueAndDuration(durationKey, due: dueKey))
    }
    task.due = due.isWritten ? due : duration
    if isFaulty(node) { task.doubt(at: tree.span(node)) }
    if task.id.state == .absent { report(missingKey(.task, in: node)) }
    // A mark stands for what the node itself carries out, not for what it has from above.
    if extras?.reviewed.isNone == false, extras?.implements.isWritten != true {
      report(missingKey(.implements, in: node))
    }
    // One that carries out another task takes that one's title; whether it does is known when all has been read.
    if task.title.isAbsent, !nodeKeys.contains(.implements) { report(missingKey(.title, in: node)) }
    if let extras {
      task.extras = Int32(unit.extras.count)
      unit.extras.append(extras)
    }
    unit.tasks[index] = task
    if let children { _ = tasks(children, parent: Int32(index)) }
    unit.tasks[index].end = Int32(unit.tasks.count)
    if task.isGroup { groupHolds(only: task, node: node) }
  }

  /// Keys that only a task has, found on a group.
  private mutating func groupHolds(only task: AuthoredTask, node: UInt32) {
    let misplaced: KeySet = [.deliverable, .milestones, .dependsOn]
    for pair in pairs(of: node) {
      let span = tree.content(pair.key)
      guard let key = keys(file.bytes(of: span)), misplaced.contains(key) else { continue }
      report(keyOfTaskOnGroup(key, at: pair.key))
    }
  }

  private mutating func resources(_ node: UInt32) -> AuthoredResources? {
    guard isMapping(node, for: .resources) else { return nil }
    var resources = AuthoredResources()
    var entries = entries(of: node, [.budget, .source, .staff])
    while let entry = next(&entries) {
      switch entry.key {
      case .budget: resources.budget = scalar(entry.value, for: .budget)
      case .source: resources.source = phrase(entry.value, for: .source)
      default: resources.staff = scalar(entry.value, for: .staff)
      }
    }
    return resources
  }

  private mutating func basis(_ node: UInt32) -> AuthoredBasis {
    guard kind(node) == .mapping else { return AuthoredBasis(document: name(node, for: .basis), date: nil) }
    var basis = AuthoredBasis(document: .absent, date: nil)
    var entries = entries(of: node, [.document, .number, .date, .issued])
    while let entry = next(&entries) {
      switch entry.key {
      case .document, .number: basis.document = name(entry.value, for: entry.key)
      default: basis.date = date(entry.value, for: entry.key).value
      }
    }
    if basis.document.state == .absent { report(missingKey(.document, in: node)) }
    return basis
  }

  mutating func waivers(_ node: UInt32) -> Authored<Range<Int32>> {
    if isScalar(node), isNull(node) { return .cleared(tree.span(node)) }
    guard isSequence(node, for: .waive) else { return .unreadable(tree.span(node)) }
    let start = Int32(unit.waivers.count)
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .waive) else { continue }
      var waiver = AuthoredWaiver(code: .none, number: -1, why: .none, until: nil, at: firstKey(of: item))
      var entries = entries(of: item, [.code, .why, .until])
      while let entry = next(&entries) {
        switch entry.key {
        case .code:
          waiver.code = scalar(entry.value, for: .code)
          if let code = Code(text(waiver.code)) {
            waiver.number = Int32(code.number)
          } else if !waiver.code.isNone {
            report(notACode(waiver.code))
          }
        case .why: waiver.why = scalar(entry.value, for: .why)
        default: waiver.until = date(entry.value, for: .until).value?.last
        }
      }
      if waiver.code.isNone { report(missingKey(.code, in: item)) }
      if waiver.why.isNone { report(missingKey(.why, in: item)) }
      if waiver.number >= 0 { unit.waivers.append(waiver) }
    }
    return .given(start..<Int32(unit.waivers.count), at: tree.span(node))
  }

  /// A set's name, a list of codes, or a query.
  mutating func fanOut(_ node: UInt32, for key: Key) -> AuthoredFanOut? {
    switch kind(node) {
    case .sequence:
      let names = names(node, for: key)
      return names.state == .given ? .list(names) : .unreadable(tree.span(node))
    case .mapping:
      var query = AuthoredQuery(span: tree.span(node))
      var entries = entries(of: node, [.kind, .parent])
      while let entry = next(&entries) {
        if entry.key == .parent {
          query.parent = name(entry.value, for: .parent)
        } else if isScalar(entry.value) {
          let start = Int32(unit.names.count)
          unit.names.append(tree.content(entry.value))
          query.kinds = Names(state: .given, start: start, count: 1, span: tree.span(entry.value))
        } else {
          query.kinds = names(entry.value, for: .kind)
        }
      }
      if !query.kinds.isWritten, !query.parent.isWritten {
        report(missingKey(.kind, in: node))
        return .unreadable(tree.span(node))
      }
      return .query(query)
    default:
      let name = name(node, for: key)
      return name.isGiven ? .named(name.span) : name.state == .cleared ? nil : .unreadable(name.span)
    }
  }

  /// The first key of a mapping: where to point when a mapping as a whole is meant.
  func firstKey(of mapping: UInt32) -> Span {
    tree.nodes[Int(mapping)].next > mapping + 1 ? tree.span(mapping + 1) : tree.span(mapping)
  }
}

extension Authored {
  func map<Other>(_ transform: (Value) -> Other) -> Authored<Other> {
    switch self {
    case .absent: .absent
    case .cleared(let span): .cleared(span)
    case .unreadable(let span): .unreadable(span)
    case .given(let value, at: let span): .given(transform(value), at: span)
    }
  }
}
