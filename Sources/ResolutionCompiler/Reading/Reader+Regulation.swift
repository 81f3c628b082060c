import Diagnostics
import YAMLSyntax

extension Reader {
  /// A `regulation:` document: the update classes and the time limits.
  mutating func regulation(_ root: UInt32) {
    var number = Name.absent
    var issued: Authored<CoarseDate> = .absent
    var classes: [LengthClass] = []
    var limits: [Key: Duration] = [:]
    var isWhole = true
    let reportedBefore = unit.diagnostics.count
    var entries = entries(of: root, [.regulation, .issued, .classes, .limits])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .regulation: number = name(value, for: .regulation)
      case .issued: issued = date(value, for: .issued)
      case .classes:
        guard isSequence(value, for: .classes) else {
          isWhole = false
          continue
        }
        var items = items(of: value)
        while let item = next(&items) {
          if let lengthClass = lengthClass(item) { classes.append(lengthClass) } else { isWhole = false }
        }
      case .limits:
        guard isMapping(value, for: .limits) else {
          isWhole = false
          continue
        }
        var entries = self.entries(of: value, [.classify, .confirm, .respond, .processResponse])
        while let entry = next(&entries) {
          let length = duration(entry.value, for: entry.key)
          limits[entry.key] = length.value
          if length.isUnreadable { isWhole = false }
          if case .cleared = length { report(missingKey(entry.key, in: value)) }
        }
        for key in [Key.classify, .confirm, .respond, .processResponse] where !entries.seen.contains(key) {
          report(missingKey(key, in: value))
          isWhole = false
        }
      default: break
      }
    }
    for key in [Key.issued, .classes, .limits] where !entries.seen.contains(key) {
      report(missingKey(key, in: root))
      isWhole = false
    }
    guard isWhole, number.isGiven, let issued = issued.value, let classify = limits[.classify],
      let confirm = limits[.confirm], let respond = limits[.respond], let process = limits[.processResponse]
    else {
      // A regulation is never left out without a word, even where an empty value is all that is wrong.
      if unit.diagnostics.count == reportedBefore {
        report(missingKey(number.isGiven ? .issued : .regulation, in: root))
      }
      unit.isIncomplete = true
      return
    }
    let bounds = classes.compactMap { $0.below?.roughDays }
    guard zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }),
      let regulation = Regulation(
        number: text(number.span), issued: issued.first, classes: classes,
        limits: Regulation.Limits(classify: classify, confirm: confirm, respond: respond, processResponse: process))
    else {
      if tree.isComplete { report(classesLeaveGaps(tree.span(root + 1))) }
      unit.isIncomplete = true
      return
    }
    unit.regulations.append(AuthoredRegulation(number: number, regulation: regulation, at: tree.span(root + 1)))
  }

  private mutating func lengthClass(_ node: UInt32) -> LengthClass? {
    guard isMapping(node, for: .classes) else { return nil }
    var name: Name = .absent
    var below: Authored<Duration> = .absent
    var kinds: [SlotKind]?
    var period: Choice<UpdatePeriod> = .absent
    var first: Authored<Duration> = .absent
    var grace: Authored<Duration> = .absent
    let reportedBefore = unit.diagnostics.count
    var entries = entries(of: node, [.class, .below, .updates, .update, .firstPeriodAtLeast, .grace])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .class: name = self.name(value, for: .class)
      case .below: below = duration(value, for: .below)
      case .updates: kinds = slotKinds(value)
      case .update: period = word(value, for: .update)
      case .firstPeriodAtLeast: first = duration(value, for: .firstPeriodAtLeast)
      default: grace = duration(value, for: .grace)
      }
    }
    for key in [Key.class, .grace] where !entries.seen.contains(key) { report(missingKey(key, in: node)) }
    if kinds == nil, !period.isWritten, !entries.seen.contains(.updates) { report(missingKey(.updates, in: node)) }
    guard name.isGiven, let grace = grace.value, !below.isUnreadable, !first.isUnreadable else {
      if unit.diagnostics.count == reportedBefore { report(missingKey(name.isGiven ? .grace : .class, in: node)) }
      return nil
    }
    if let kinds {
      return LengthClass(name: text(name.span), below: below.value, updates: .fixed(kinds), grace: grace)
    }
    guard let period = period.word else {
      if unit.diagnostics.count == reportedBefore { report(missingKey(.update, in: node)) }
      return nil
    }
    let least = first.value ?? Duration(0, .days)
    return LengthClass(
      name: text(name.span), below: below.value, updates: .periodic(period, firstPeriodAtLeast: least), grace: grace)
  }

  private mutating func slotKinds(_ node: UInt32) -> [SlotKind]? {
    let names = names(node, for: .updates)
    guard names.state == .given else { return nil }
    var kinds: [SlotKind] = []
    for span in unit.names[names.range] {
      let word = text(span)
      if let kind = SlotKind.allCases.first(where: { $0.code == word && $0 != .periodic }) {
        kinds.append(kind)
      } else {
        report(notAllowed(span, SlotKind.allCases.filter { $0 != .periodic }.map(\.code)))
      }
    }
    // A class without updates would leave its tasks without any, unnoticed.
    if names.range.isEmpty { report(unreadable(names.span, expected: Words("[half, final]"))) }
    return kinds
  }
}

extension Duration {
  /// Good enough to tell the shorter of two bounds.
  fileprivate var roughDays: Double {
    switch unit {
    case .workingHours: Double(count) / 8
    case .days, .workingDays: Double(count)
    case .weeks: Double(count) * 7
    case .months: Double(count) * 30.4
    case .years: Double(count) * 365.25
    }
  }
}
