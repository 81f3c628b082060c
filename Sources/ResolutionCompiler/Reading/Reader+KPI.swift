import Diagnostics
import YAMLSyntax

extension Reader {
  private static let sharedKeys: KeySet = [
    .title, .measure, .unit, .direction, .baseline, .target, .targets, .holds, .trajectory, .frequency, .source,
    .method,
    .aggregate, .bounds, .with, .description, .note,
  ]
  private static let kpiKeys = sharedKeys.union([.kpi, .use, .covers, .rollsUpTo])
  private static let templateKeys = sharedKeys.union([.template, .extend, .parameters])

  mutating func kpis(_ node: UInt32, broken: inout Bool) -> Range<Int32> {
    let start = Int32(unit.kpis.count)
    if isScalar(node), isNull(node) { return start..<start }
    guard isSequence(node, for: .kpis) else {
      broken = true
      return start..<start
    }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .kpis) else {
        broken = true
        continue
      }
      let kpi = kpi(item, allowed: Reader.kpiKeys)
      guard !isFaulty(item) else {
        broken = true
        continue
      }
      if kpi.id.state == .absent { report(missingKey(.kpi, in: item)) }
      unit.kpis.append(kpi)
    }
    return start..<Int32(unit.kpis.count)
  }

  /// A `kpi_templates:` document.
  mutating func kpiTemplates(_ node: UInt32) {
    guard isSequence(node, for: .kpiTemplates) else { return }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .kpiTemplates) else { continue }
      let template = kpi(item, allowed: Reader.templateKeys)
      guard !isFaulty(item) else { continue }
      if template.id.state == .absent { report(missingKey(.template, in: item)) }
      if template.id.isGiven {
        unit.kpiTemplateIndices.append(Int32(unit.kpis.count))
      } else {
        unit.isIncomplete = true
      }
      unit.kpis.append(template)
    }
  }

  private mutating func kpi(_ node: UInt32, allowed: KeySet) -> AuthoredKPI {
    var kpi = AuthoredKPI(id: .absent, at: firstKey(of: node))
    var targetKey: UInt32?
    var entries = entries(of: node, allowed)
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .kpi: kpi.id = identifier(value, for: .kpi)
      case .template: kpi.id = identifier(value, for: .template, alsoAllowed: "_")
      case .use, .extend: kpi.use = name(value, for: entry.key)
      case .with: kpi.arguments = arguments(value)
      case .title: kpi.title = phrase(value, for: .title)
      case .measure: kpi.measure = word(value, for: .measure)
      case .unit: kpi.unit = phrase(value, for: .unit)
      case .direction: kpi.direction = word(value, for: .direction)
      case .baseline: kpi.baseline = baseline(value)
      case .target, .targets:
        if let earlier = targetKey { report(targetAndTargets(entry.at, earlier: earlier)) }
        targetKey = entry.at
        let start = Int32(unit.targets.count)
        if entry.key == .target, !isByDate(value) {
          target(value, on: nil, broken: &kpi.hasUnreadableTarget)
        } else {
          if entry.key == .target { report(targetByDate(entry.at)) }
          targets(value, broken: &kpi.hasUnreadableTarget)
        }
        kpi.targets = start..<Int32(unit.targets.count)
        kpi.targetsAt = tree.span(entry.at)
      case .holds: kpi.holds = word(value, for: .holds)
      case .trajectory: kpi.trajectory = word(value, for: .trajectory)
      case .frequency: kpi.frequency = word(value, for: .frequency)
      case .source: source(value, into: &kpi)
      case .method: kpi.method = phrase(value, for: .method)
      case .note: kpi.note = phrase(value, for: .note)
      case .aggregate: kpi.aggregate = word(value, for: .aggregate)
      case .covers: kpi.covers = names(value, for: .covers)
      case .rollsUpTo: kpi.rollsUpTo = name(value, for: .rollsUpTo)
      case .bounds:
        let span = scalar(value, for: .bounds)
        if !span.isNone, isNone(span) {
          kpi.isUnbounded = true
        } else {
          report(onlyNone(value, for: .bounds))
        }
      case .parameters: kpi.parameters = parameters(value)
      default: break
      }
    }
    return kpi
  }

  /// Whether a scalar says that something is absent, not forgotten.
  private func isNone(_ span: Span) -> Bool { Absence(keyword: file.bytes(of: span)) != nil }

  private mutating func targets(_ node: UInt32, broken: inout Bool) {
    guard isMapping(node, for: .targets) else {
      broken = true
      return
    }
    if isFaulty(node) { broken = true }
    var days: [(day: Day, at: UInt32)] = []
    // Few targets are compared one by one; of many, the days are kept in a table.
    var manyDays: [Day: UInt32] = [:]
    for pair in distinctPairs(of: node) {
      let date = self.date(pair.key, for: .targets)
      guard let on = date.value else {
        if !date.isUnreadable { report(missingValue(pair.key, for: .targets)) }
        broken = true
        continue
      }
      // `2030` and `31/12/2030` are one day, as `chủ_trì` and `presiding` are one key.
      if let earlier = manyDays[on.last] ?? days.first(where: { $0.day == on.last })?.at {
        report(sameDayTwice(pair.key, on.last, earlier: earlier))
        continue
      }
      if days.count < 16 { days.append((on.last, pair.key)) } else { manyDays[on.last] = pair.key }
      let start = unit.targets.count
      target(pair.value, on: on, broken: &broken)
      for index in start..<unit.targets.count { unit.targets[index].onAt = tree.span(pair.key) }
    }
  }

  /// Whether a mapping's keys are dates: then it is meant for `targets`.
  private func isByDate(_ node: UInt32) -> Bool {
    guard kind(node) == .mapping, let first = firstPair(of: node, { _ in true }), isScalar(first) else { return false }
    guard case .value = readDate(file.bytes(of: tree.content(first))) else { return false }
    return true
  }

  private func targetByDate(_ key: UInt32) -> Diagnostic {
    let meant = text(tree.content(key)) == Key.target.english ? Key.targets.english : "các_mục_tiêu"
    return Diagnostic(
      .error, 102,
      Words(
        vi: "`mục_tiêu` chỉ có một giá trị; mỗi ngày một giá trị thì khoá là `các_mục_tiêu`",
        en: "`target` has one value; with one for each date the key is `targets`"),
      at: tree.span(key), fixes: [.replace(tree.span(key), with: meant, .safe)])
  }

  /// One target, or one for each agency of a fan-out.
  private mutating func target(_ node: UInt32, on: CoarseDate?, broken: inout Bool) {
    guard kind(node) == .mapping else {
      if isScalar(node), isNull(node) { return }
      target(node, on: on, agency: .none, isElse: false, broken: &broken)
      return
    }
    var entries = entries(of: node, [.byAgency])
    var found = false
    while let entry = next(&entries) {
      found = true
      guard isMapping(entry.value, for: .byAgency) else {
        broken = true
        continue
      }
      for pair in distinctPairs(of: entry.value) {
        let agency = tree.content(pair.key)
        let isElse = text(agency) == "else" || text(agency) == "còn lại" || text(agency) == "còn_lại"
        target(pair.value, on: on, agency: agency, isElse: isElse, broken: &broken)
      }
    }
    if !found {
      report(missingKey(.byAgency, in: node))
      broken = true
    }
  }

  private mutating func target(_ node: UInt32, on: CoarseDate?, agency: Span, isElse: Bool, broken: inout Bool) {
    guard isScalar(node, for: .target) else {
      broken = true
      return
    }
    let span = tree.content(node)
    guard let (target, unit) = target(span) else {
      broken = true
      return
    }
    self.unit.targets.append(
      AuthoredTarget(on: on, agency: agency, isElse: isElse, target: target, unit: unit, at: span))
  }

  private mutating func baseline(_ node: UInt32) -> Authored<AuthoredBaseline> {
    if isScalar(node) {
      if isFaulty(node) { return .unreadable(tree.span(node)) }
      if isNull(node) { return .absent }
      let span = tree.content(node)
      if isNone(span) { return .given(.unknown(why: .none), at: span) }
      return number(span, for: .baseline).map { .value($0, at: nil) }
    }
    guard isMapping(node, for: .baseline) else { return .unreadable(tree.span(node)) }
    var value: Authored<Double> = .absent
    var at: Authored<CoarseDate> = .absent
    var why: Span = .none
    var isUnknown = false
    var entries = entries(of: node, [.value, .at, .why, .source, .note])
    while let entry = next(&entries) {
      switch entry.key {
      case .value:
        let span = scalar(entry.value, for: .value)
        if span.isNone { continue }
        if isNone(span) { isUnknown = true } else { value = number(span, for: .value) }
      case .at: at = date(entry.value, for: .at)
      case .why: why = scalar(entry.value, for: .why)
      default: _ = phrase(entry.value, for: entry.key)
      }
    }
    if isUnknown { return .given(.unknown(why: why), at: firstKey(of: node)) }
    guard !value.isUnreadable, !at.isUnreadable else { return .unreadable(firstKey(of: node)) }
    guard case .given(let number, let span) = value else {
      report(missingKey(.value, in: node))
      return .unreadable(firstKey(of: node))
    }
    return .given(.value(number, at: at.value), at: span)
  }

  private mutating func source(_ node: UInt32, into kpi: inout AuthoredKPI) {
    if isScalar(node) {
      kpi.sourceTitle = phrase(node, for: .source)
      return
    }
    guard isMapping(node, for: .source) else {
      kpi.sourceTitle = .unreadable
      return
    }
    if isFaulty(node) { kpi.sourceTitle = .unreadable }
    // Both spellings of a bilingual title are read as one too.
    var entries = entries(of: node, [.agency, .title, .vi, .en])
    while let entry = next(&entries) {
      switch entry.key {
      case .agency: kpi.sourceAgency = name(entry.value, for: .agency)
      case .title: kpi.sourceTitle = phrase(entry.value, for: .title)
      default:
        let span = scalar(entry.value, for: entry.key)
        if !span.isNone { kpi.sourceTitle.set(span, in: entry.key == .vi ? .vi : .en) }
      }
    }
  }

  /// The arguments of a template: names of the author's own, with texts.
  mutating func arguments(_ node: UInt32) -> Range<Int32> {
    let start = Int32(unit.arguments.count)
    guard isMapping(node, for: .with) else { return start..<start }
    for pair in distinctPairs(of: node) {
      let value = phrase(pair.value, for: .with)
      unit.arguments.append(AuthoredArgument(name: tree.content(pair.key), value: value))
    }
    return start..<Int32(unit.arguments.count)
  }

  /// A template's parameters: `{sector: {required: true}}`.
  mutating func parameters(_ node: UInt32) -> Range<Int32> {
    let start = Int32(unit.parameters.count)
    guard isMapping(node, for: .parameters) else { return start..<start }
    for pair in distinctPairs(of: node) {
      var isRequired = false
      if kind(pair.value) == .mapping {
        var entries = entries(of: pair.value, [.required, .description, .title])
        while let entry = next(&entries) {
          if entry.key == .required { isRequired = boolean(entry.value, for: .required) }
        }
      } else if !isNull(pair.value), !isFaulty(pair.value) {
        report(wrongShape(pair.value, wanted: .mapping, for: .parameters))
      }
      unit.parameters.append(AuthoredParameter(name: tree.content(pair.key), isRequired: isRequired))
    }
    return start..<Int32(unit.parameters.count)
  }
}
