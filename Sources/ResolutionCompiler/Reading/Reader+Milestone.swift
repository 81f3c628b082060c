import Diagnostics
import YAMLSyntax

extension Reader {
  private static let milestoneKeys: KeySet = [.milestone, .title, .due, .at, .after, .within, .weight, .use, .with]

  mutating func milestones(_ node: UInt32, broken: inout Bool) -> Range<Int32> {
    let start = Int32(unit.milestones.count)
    if isScalar(node), isNull(node) { return start..<start }
    guard isSequence(node, for: .milestones) else {
      broken = true
      return start..<start
    }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .milestones) else {
        broken = true
        continue
      }
      if isFaulty(item) { broken = true }
      milestone(item, allowed: unit.isHandedOver ? Reader.milestoneKeys.union([.before]) : Reader.milestoneKeys)
    }
    return start..<Int32(unit.milestones.count)
  }

  private mutating func milestone(_ node: UInt32, allowed: KeySet) {
    var milestone = AuthoredMilestone(id: .absent, at: firstKey(of: node))
    var after: Name = .absent
    var within: Authored<Duration> = .absent
    var withinKey: UInt32 = 0
    var times: [(key: Key, at: UInt32)] = []
    var entries = entries(of: node, allowed)
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .milestone: milestone.id = identifier(value, for: .milestone)
      case .title: milestone.title = phrase(value, for: .title)
      case .use: milestone.use = name(value, for: .use)
      case .with: milestone.arguments = arguments(value)
      case .weight: milestone.weight = percent(value, for: .weight)
      case .due:
        milestone.time = date(value, for: .due).map { .on($0) }
        times.append((.due, entry.at))
      case .at:
        milestone.time = fraction(value, for: .at).map { .fraction($0) }
        times.append((.at, entry.at))
      case .before:
        milestone.time = duration(value, for: .before).map { .before($0) }
        times.append((.before, entry.at))
      case .after:
        after = name(value, for: .after)
        times.append((.after, entry.at))
      case .within:
        within = duration(value, for: .within)
        withinKey = entry.at
      default: break
      }
    }
    // What it lacks may stand in a line that could not be read.
    if isFaulty(node) { return }
    if times.count > 1 { report(severalTimes(times[1].key, at: times[1].at, first: times[0].at)) }
    switch after.state {
    case .given:
      milestone.time =
        within.isUnreadable ? .unreadable(after.span) : .given(.after(after.span, within.value), at: after.span)
    case .unreadable: milestone.time = .unreadable(after.span)
    case .absent, .cleared:
      if within.isWritten { report(withinWithoutAfter(withinKey)) }
    }
    if milestone.use.isWritten {
      unit.milestones.append(milestone)
      return
    }
    if milestone.id.state == .absent { report(missingKey(.milestone, in: node)) }
    if milestone.title.isAbsent { report(missingKey(.title, in: node)) }
    if milestone.time.isAbsent, times.isEmpty, !within.isWritten {
      report(milestoneWithoutTime(node, inTemplate: allowed.contains(.before)))
    }
    unit.milestones.append(milestone)
  }

  /// A `milestone_templates:` document.
  mutating func milestoneTemplates(_ node: UInt32) {
    guard isSequence(node, for: .milestoneTemplates) else { return }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .milestoneTemplates) else { continue }
      var template = AuthoredMilestoneTemplate(id: .absent, at: firstKey(of: item))
      var hasSteps = false
      var entries = entries(of: item, [.template, .title, .description, .parameters, .milestones, .steps, .note])
      while let entry = next(&entries) {
        switch entry.key {
        case .template: template.id = identifier(entry.value, for: .template, alsoAllowed: "_")
        case .title: template.title = phrase(entry.value, for: .title)
        case .parameters: template.parameters = parameters(entry.value)
        case .milestones, .steps:
          hasSteps = true
          let start = Int32(unit.milestones.count)
          guard isSequence(entry.value, for: entry.key) else { continue }
          var steps = self.items(of: entry.value)
          while let step = next(&steps) {
            if isMapping(step, for: entry.key) {
              milestone(step, allowed: [.milestone, .title, .before, .at, .weight])
            }
          }
          template.steps = start..<Int32(unit.milestones.count)
        default: break
        }
      }
      if template.id.state == .absent { report(missingKey(.template, in: item)) }
      if !hasSteps { report(missingKey(.milestones, in: item)) }
      if template.id.isGiven {
        unit.milestoneTemplates.append(template)
      } else {
        unit.isIncomplete = true
      }
    }
  }
}
