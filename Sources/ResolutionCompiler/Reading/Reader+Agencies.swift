import Diagnostics
import YAMLSyntax

extension Reader {
  private static let agencyKeys: KeySet = [
    .agency, .name, .kind, .parent, .party, .aliases, .valid, .hours, .successors, .formerly, .assignable, .note,
  ]

  /// An `agencies:` document, with the sets that it names.
  mutating func agencies(_ root: UInt32) {
    var entries = entries(of: root, [.agencies, .sets])
    while let entry = next(&entries) {
      if entry.key == .sets {
        sets(entry.value)
        continue
      }
      if isNull(entry.value) { continue }
      guard isSequence(entry.value, for: .agencies) else {
        unit.isIncomplete = true
        continue
      }
      var items = items(of: entry.value)
      while let item = next(&items) {
        if isMapping(item, for: .agencies) { agency(item) } else { unit.isIncomplete = true }
      }
    }
  }

  private mutating func agency(_ node: UInt32) {
    var agency = AuthoredAgency(code: .absent)
    var entries = entries(of: node, Reader.agencyKeys)
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .agency: agency.code = identifier(value, for: .agency, alsoAllowed: "_")
      case .name: agency.name = phrase(value, for: .name)
      case .kind: agency.kind = scalar(value, for: .kind)
      case .parent: agency.parent = name(value, for: .parent)
      case .party: agency.party = name(value, for: .party)
      case .aliases: agency.aliases = names(value, for: .aliases)
      case .successors: agency.successors = names(value, for: .successors)
      case .hours: agency.hours = name(value, for: .hours)
      case .assignable: agency.isAssignable = boolean(value, for: .assignable)
      case .valid:
        guard isMapping(value, for: .valid) else { continue }
        var span = self.entries(of: value, [.from, .to])
        while let entry = next(&span) {
          let date = date(entry.value, for: entry.key)
          if entry.key == .from {
            agency.validFrom = date.value?.first
          } else {
            agency.validTo = date.value?.last
            agency.validToAt = date.span ?? .none
          }
        }
      case .formerly: agency.formerly = formerly(value)
      default: break
      }
    }
    if agency.code.state == .absent { report(missingKey(.agency, in: node)) }
    if agency.name.isAbsent { report(missingKey(.name, in: node)) }
    if agency.code.isGiven { unit.agencies.append(agency) } else { unit.isIncomplete = true }
  }

  private mutating func formerly(_ node: UInt32) -> Range<Int32> {
    let start = Int32(unit.formers.count)
    guard isSequence(node, for: .formerly) else { return start..<start }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .formerly) else { continue }
      var former = AuthoredAgency.Former(to: nil, name: .absent, kind: .none)
      var entries = entries(of: item, [.to, .name, .kind])
      while let entry = next(&entries) {
        switch entry.key {
        case .to: former.to = date(entry.value, for: .to).value?.last
        case .name: former.name = phrase(entry.value, for: .name)
        default: former.kind = scalar(entry.value, for: .kind)
        }
      }
      unit.formers.append(former)
    }
    return start..<Int32(unit.formers.count)
  }

  private mutating func sets(_ node: UInt32) {
    if isScalar(node), isNull(node) { return }
    guard isMapping(node, for: .sets) else { return }
    for pair in distinctPairs(of: node) {
      guard let members = fanOut(pair.value, for: .sets) else {
        report(missingValue(pair.key, for: .sets))
        continue
      }
      unit.sets.append(AuthoredSet(name: tree.content(pair.key), members: members))
    }
  }
}
