import Diagnostics

/// When agencies begin and end, in the form in which a hundred thousand tasks are held against it.
struct AgencyLifetimes {
  /// First and last day by agency; the ends of time where there is none.
  let first: [Day]
  let last: [Day]
  let someBegin: Bool
  let someEnd: Bool

  init(_ registry: Registry) {
    first = registry.agencies.map { $0.from ?? Day(number: .min) }
    last = registry.agencies.map { $0.to ?? Day(number: .max) }
    someBegin = registry.agencies.contains { $0.from != nil }
    someEnd = registry.agencies.contains { $0.to != nil }
  }
}

/// Where tasks name agencies that begin or end at some time. A long list that many tasks have from one group is looked
/// through once for all of them.
struct MortalMentions {
  private let plan: Plan
  private let isMortal: [Bool]
  /// By where in the pool a long list begins: of its agencies those, each where it is named first.
  private var known: [Int32: [Plan.Mention]] = [:]

  init(_ plan: Plan) {
    self.plan = plan
    isMortal = plan.registry.agencies.map { $0.from != nil || $0.to != nil }
  }

  /// Those for which something holds that can only hold of agencies that begin or end.
  @inline(__always)
  mutating func mentions(
    _ role: AgencyRole, of index: Int32, where isWanted: (Int) -> Bool
  ) -> [Plan.Mention] {
    let node = plan.nodes[Int(index)]
    guard role == .coordinating, node.coordinating.count > Plan.shortList else {
      guard plan.anyAgency(of: node, role, isWanted) else { return [] }
      return plan.mentions(role, of: index).filter { isWanted(Int($0.agency)) }
    }
    return inLongList(of: index).filter { isWanted(Int($0.agency)) }
  }

  private mutating func inLongList(of index: Int32) -> [Plan.Mention] {
    let list = plan.nodes[Int(index)].coordinating.lowerBound
    if let known = known[list] { return known }
    var seen: Set<Int32> = []
    let found = plan.coordinatingMentions(of: index).filter {
      isMortal[Int($0.agency)] && seen.insert($0.agency).inserted
    }
    known[list] = found
    return found
  }
}

/// What an agency has to do with a task.
enum AgencyRole: CaseIterable {
  case presiding, coordinating, issuing
}

extension Plan {
  /// The agencies that a node has in one role, as they were written; for reports.
  func mentions(_ role: AgencyRole, of index: Int32) -> [Mention] {
    let node = nodes[Int(index)]
    func mention(_ agency: Int32, _ span: Span) -> [Mention] {
      guard agency >= 0, !span.isNone else { return [] }
      let isPlaceholder = file(span).bytes(of: span).first == UInt8(ascii: "$")
      return [Mention(agency: agency, at: span, node: index, isPlaceholder: isPlaceholder)]
    }
    switch role {
    case .presiding: return mention(node.presiding, node.presidingAt)
    case .issuing: return mention(node.issuingAuthority, node.issuingAuthorityAt)
    case .coordinating: return coordinatingMentions(of: index)
    }
  }

  /// Agencies by code and name, after a word or two on what they are.
  func names(_ agencies: [Int32], vi: String, en: String) -> Words {
    let names = agencies.map { (code: registry.code($0), name: name(ofAgency: $0)) }
    return Words(
      vi: vi + names.map { "\($0.code) (\($0.name.vi))" }.joined(separator: ", "),
      en: en + names.map { "\($0.code) (\($0.name.en))" }.joined(separator: ", "))
  }

  /// Calls for each agency of a node, in its role, until it is told that one is enough.
  @inline(__always)
  func anyAgency(of node: PlannedNode, _ role: AgencyRole, _ isWanted: (Int) -> Bool) -> Bool {
    switch role {
    case .presiding: return node.presiding >= 0 && isWanted(Int(node.presiding))
    case .issuing: return node.issuingAuthority >= 0 && isWanted(Int(node.issuingAuthority))
    case .coordinating:
      for position in node.coordinating where isWanted(Int(agencyPool[Int(position)])) { return true }
      return false
    }
  }
}

extension Registry {
  /// Who has taken over from an agency by a day: its successors, or, of those that had ended too, theirs.
  package func heirs(of agency: Int32, on day: Day) -> [Int32] {
    var found: [Int32] = []
    for successor in successors(of: agency) {
      var heir = successor
      // Agencies that succeed each other in a circle are reported; here nobody may walk in it for ever.
      var steps = agencies.count
      while !agencies[Int(heir)].exists(on: day), steps > 0, let next = successors(of: heir).first {
        heir = next
        steps -= 1
      }
      if agencies[Int(heir)].exists(on: day), !found.contains(heir) { found.append(heir) }
    }
    return found
  }
}
