import Diagnostics
import YAMLSyntax

extension Reader {
  /// The keys that open a document, in the order of the language reference.
  static let documentKinds: [Key] = [
    .resolution, .partOf, .programme, .reviewed, .kpiTemplates, .milestoneTemplates, .agencies, .calendar, .regulation,
    .wording, .handover, .exercise, .workspace,
  ]

  /// One document: its first key says what it is.
  mutating func document(_ root: UInt32) {
    if isScalar(root), isNull(root) { return }
    unit.documentCount += 1
    guard kind(root) == .mapping, tree.nodes[Int(root)].next > root + 1 else {
      if !isFaulty(root) { report(notADocument(root)) }
      unit.isIncomplete = true
      unit.isCutOff = true
      return
    }
    let span = tree.content(root + 1)
    let first = isScalar(root + 1) ? keys(file.bytes(of: span)) ?? kindMeant(by: text(span)) : nil
    switch first {
    case .resolution: resolution(root, .resolution)
    case .partOf: resolution(root, .part)
    case .programme: resolution(root, .programme)
    case .reviewed: reviews(root)
    case .kpiTemplates:
      unit.definesTemplates = true
      list(root, .kpiTemplates, with: []) { $0.kpiTemplates($1) }
    case .milestoneTemplates:
      unit.definesTemplates = true
      list(root, .milestoneTemplates, with: []) { $0.milestoneTemplates($1) }
    case .agencies:
      unit.definesAgencies = true
      agencies(root)
    case .calendar: calendar(root)
    case .regulation: regulation(root)
    case .wording: wording(root)
    case .workspace: manifest(root)
    case .handover: handover(root)
    case .exercise: exercise(root)
    default:
      // The line that says it may be one that could not be read.
      if !isFaulty(root), !isFaulty(root + 1) { report(unknownKind(root + 1)) }
      unit.isIncomplete = true
      unit.isCutOff = true
    }
  }

  /// The kind that a first key means but for a slip: its reader then says what is wrong with the key, and reads on.
  private func kindMeant(by written: String) -> Key? {
    let meant = Reader.documentKinds.filter { key in
      ([key.english] + (key.vietnamese.map { [$0] } ?? [])).contains { Similarity.isSlip(written, for: $0) }
    }
    return meant.count == 1 ? meant[0] : nil
  }

  /// A document that is a list under its first key.
  private mutating func list(
    _ root: UInt32, _ key: Key, with others: KeySet, _ body: (inout Reader, UInt32) -> Void
  ) {
    var allowed = others
    allowed.insert(key)
    var entries = entries(of: root, allowed)
    while let entry = next(&entries) {
      if entry.key == key { body(&self, entry.value) }
    }
  }

  private static let resolutionKeys: KeySet = [
    .resolution, .key, .title, .issued, .issuedBy, .period, .vision, .stage, .clauses, .withdrawn, .tasks, .waive,
    .description,
  ]
  private static let programmeKeys: KeySet = [
    .programme, .key, .title, .implements, .owner, .issued, .issuedBy, .period, .stage, .declines, .withdrawn, .tasks,
    .waive, .description,
  ]
  private static let partKeys: KeySet = [.partOf, .under, .clauses, .tasks, .waive, .description]

  private mutating func resolution(_ root: UInt32, _ kind: AuthoredResolution.Kind) {
    var document = AuthoredResolution(number: .absent, kind: kind, at: tree.span(root + 1))
    let (first, allowed): (Key, KeySet) =
      switch kind {
      case .resolution: (.resolution, Reader.resolutionKeys)
      case .part: (.partOf, Reader.partKeys)
      case .programme: (.programme, Reader.programmeKeys)
      }
    // A part may be one of either; which, is known when all has been read.
    nodeKeys =
      switch kind {
      case .resolution: Reader.taskKeys
      case .part: Reader.taskKeys.union(Reader.programmeTaskKeys)
      case .programme: Reader.programmeTaskKeys
      }
    var entries = entries(of: root, allowed)
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .resolution, .partOf, .programme: document.number = name(value, for: entry.key)
      case .under: document.under = name(value, for: .under)
      case .key: document.key = identifier(value, for: .key)
      case .title: document.title = phrase(value, for: .title)
      case .issued: document.issued = date(value, for: .issued)
      case .issuedBy: document.issuedBy = name(value, for: .issuedBy)
      case .period: period(value, into: &document)
      case .vision: document.vision = date(value, for: .vision)
      case .stage: document.stage = word(value, for: .stage)
      case .clauses:
        let start = Int32(unit.clauses.count)
        clauses(value, parent: -1)
        document.clauses = start..<Int32(unit.clauses.count)
      case .withdrawn: document.withdrawn = withdrawals(value)
      case .implements: document.implements = name(value, for: .implements)
      case .owner: document.owner = name(value, for: .owner)
      case .declines: document.declines = declines(value)
      case .tasks:
        let start = Int32(unit.tasks.count)
        if !isNull(value) { _ = tasks(value, parent: -1) }
        document.tasks = start..<Int32(unit.tasks.count)
      case .waive: document.waivers = waivers(value)
      default: break
      }
    }
    if document.number.state != .given {
      if document.number.state == .cleared {
        report(missingValue(root + 1, for: first))
      }
      unit.isIncomplete = true
    }
    if kind == .programme {
      if document.implements.state == .absent { report(missingKey(.implements, in: root)) }
      if document.owner.state == .absent { report(missingKey(.owner, in: root)) }
    }
    if kind != .part {
      if document.title.isAbsent { report(missingKey(.title, in: root)) }
      if document.issued.isAbsent { report(missingKey(.issued, in: root)) }
    }
    unit.resolutions.append(document)
  }

  private mutating func period(_ node: UInt32, into document: inout AuthoredResolution) {
    guard isMapping(node, for: .period) else { return }
    var entries = entries(of: node, [.from, .to])
    while let entry = next(&entries) {
      let date = date(entry.value, for: entry.key)
      if entry.key == .from { document.periodFrom = date } else { document.periodTo = date }
    }
  }

  private mutating func clauses(_ node: UInt32, parent: Int32) {
    if isScalar(node), isNull(node) { return }
    guard isSequence(node, for: .clauses) else {
      unit.isIncomplete = true
      return
    }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .clauses) else {
        unit.isIncomplete = true
        continue
      }
      let index = unit.clauses.count
      var clause = AuthoredClause(id: .absent, parent: parent, at: firstKey(of: item))
      unit.clauses.append(clause)
      var entries = entries(of: item, [.clause, .title, .gist, .binding, .excluded, .clauses])
      while let entry = next(&entries) {
        switch entry.key {
        case .clause: clause.id = identifier(entry.value, for: .clause)
        case .title: clause.title = phrase(entry.value, for: .title)
        case .gist: clause.gist = phrase(entry.value, for: .gist)
        case .binding: clause.binding = word(entry.value, for: .binding)
        case .excluded: clause.excluded = phrase(entry.value, for: .excluded)
        case .clauses: clauses(entry.value, parent: Int32(index))
        default: break
        }
      }
      if clause.id.state == .absent { report(missingKey(.clause, in: item)) }
      unit.clauses[index] = clause
    }
  }

  private mutating func withdrawals(_ node: UInt32) -> Range<Int32> {
    let start = Int32(unit.withdrawals.count)
    if isScalar(node), isNull(node) { return start..<start }
    guard isMapping(node, for: .withdrawn) else { return start..<start }
    for pair in distinctPairs(of: node) {
      var withdrawal = AuthoredWithdrawal(id: tree.content(pair.key))
      guard isMapping(pair.value, for: .withdrawn) else { continue }
      var entries = entries(of: pair.value, [.by, .on, .why])
      while let entry = next(&entries) {
        switch entry.key {
        case .by: withdrawal.by = scalar(entry.value, for: .by)
        case .on: withdrawal.on = date(entry.value, for: .on).value?.last
        default: withdrawal.why = phrase(entry.value, for: .why)
        }
      }
      if withdrawal.by.isNone, withdrawal.why.isAbsent { report(missingKey(.by, in: pair.value)) }
      unit.withdrawals.append(withdrawal)
    }
    return start..<Int32(unit.withdrawals.count)
  }

  /// `declines: {NQ57.4.6: why}`. A reason is the point of it.
  private mutating func declines(_ node: UInt32) -> Range<Int32> {
    let start = Int32(unit.declines.count)
    if isScalar(node), isNull(node) { return start..<start }
    guard isMapping(node, for: .declines) else {
      unit.isIncomplete = true
      return start..<start
    }
    for pair in distinctPairs(of: node) {
      let why = phrase(pair.value, for: .declines)
      if why.isAbsent, !isFaulty(pair.value) { report(missingValue(pair.key, for: .declines)) }
      unit.declines.append(AuthoredDecline(id: tree.content(pair.key), why: why))
    }
    return start..<Int32(unit.declines.count)
  }
}
