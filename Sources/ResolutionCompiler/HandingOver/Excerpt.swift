import Diagnostics

/// The part of a plan that is to be handed over, while it is drawn up. Each thing that is written takes along what it
/// names.
struct Excerpt {
  let plan: Plan
  /// Indices of nodes: tasks, and the groups that they stand in.
  private(set) var nodes: Set<Int32> = []
  /// Indices of clauses that are covered, and those that they stand in.
  private(set) var clauses: Set<Int32> = []
  var agencies: Set<Int32> = []

  /// By node, those that have to be done before it.
  let needs: [Int32: [Int32]]

  init(_ plan: Plan) {
    self.plan = plan
    needs = plan.links.reduce(into: [:]) { needs, link in
      if link.kind == .dependsOn { needs[link.node, default: []].append(link.target) }
    }
  }

  /// Takes a node, and what it cannot be understood without: the groups that it stands in, the tasks of another document
  /// that it carries out, and whatever its KPIs are parts of.
  mutating func take(_ node: Int32) {
    var open = [node]
    while let next = open.popLast() {
      guard next >= 0, plan.nodes[Int(next)].secrecy != .topSecret, nodes.insert(next).inserted else { continue }
      let planned = plan.nodes[Int(next)]
      open.append(planned.parent)
      open += planned.implements.map { plan.implementsPool[Int($0)].node }
      open += planned.kpis.map { plan.kpis[Int($0)].rollsUpTo }.filter { $0 >= 0 }.map { plan.kpis[Int($0)].node }
      planned.clauses.forEach { take(clause: plan.clausePool[Int($0)]) }
      for kpi in planned.kpis { plan.kpis[Int(kpi)].clauses.forEach { take(clause: plan.clausePool[Int($0)]) } }
    }
  }

  private mutating func take(clause: Int32) {
    var next = clause
    while next >= 0, clauses.insert(next).inserted { next = plan.clauses[Int(next)].parent }
  }

  // MARK: Texts

  /// A text with everything filled in, in the languages that it was written in; nil for none.
  func words(_ phrase: Phrase, _ filling: Filling = Filling(agency: -1)) -> SourceValue? {
    var entries = SourceEntries()
    for (language, key) in [(Language.vi, Key.vi), (.en, .en)] {
      var bytes: [UInt8] = []
      if plan.append(phrase, language, filling, to: &bytes) {
        entries[key] = .text(String(decoding: bytes, as: UTF8.self))
      }
    }
    return entries.value
  }

  func text(_ span: Span) -> SourceValue? { span.isNone ? nil : .text(plan.text(span)) }

  // MARK: Agencies

  /// The code of an agency, which then comes along; nil for none.
  mutating func code(_ agency: Int32) -> SourceValue? {
    guard agency >= 0 else { return nil }
    agencies.insert(agency)
    return .code(plan.registry.code(agency))
  }

  mutating func codes(_ range: Range<Int32>) -> SourceValue? {
    guard !range.isEmpty else { return nil }
    let found = range.map { plan.agencyPool[Int($0)] }
    agencies.formUnion(found)
    return .names(found.map { plan.registry.code($0) })
  }

  /// The agencies that come along, as a registry: with those above them, those that answer for them in the Party, and those
  /// that take over from them. Nil where there are none.
  var registry: [SourceEntry]? {
    var known: Set<Int32> = []
    var open = Array(agencies)
    while let next = open.popLast() {
      guard next >= 0, known.insert(next).inserted else { continue }
      let agency = plan.registry.agencies[Int(next)]
      open += [agency.parent, agency.party] + plan.registry.successors(of: next)
    }
    guard !known.isEmpty else { return nil }
    var entries = SourceEntries()
    let ordered = known.sorted { plan.registry.code($0) < plan.registry.code($1) }
    entries[.agencies] = .list(ordered.map { self.entries(ofAgency: $0) })
    return entries.all
  }

  private func entries(ofAgency number: Int32) -> [SourceEntry] {
    let agency = plan.registry.agencies[Int(number)]
    func code(_ agency: Int32) -> SourceValue? { agency < 0 ? nil : .code(plan.registry.code(agency)) }
    func kind(_ number: Int32) -> SourceValue? { number < 0 ? nil : .code(plan.registry.kinds.text(number)) }
    var entries = SourceEntries()
    entries[.agency] = code(number)
    entries[.name] = words(agency.name)
    entries[.kind] = kind(agency.kind)
    entries[.parent] = code(agency.parent)
    entries[.party] = code(agency.party)
    if !agency.aliases.isEmpty { entries[.aliases] = .names(agency.aliases.map { plan.text($0) }) }
    var valid = SourceEntries()
    valid[.from] = agency.from.map { .day($0) }
    valid[.to] = agency.to.map { .day($0) }
    entries[.valid] = valid.value
    let successors = plan.registry.successors(of: number)
    if !successors.isEmpty { entries[.successors] = .names(successors.map { plan.registry.code($0) }) }
    entries[.hours] = agency.hours.map { .code($0) }
    if !agency.isAssignable { entries[.assignable] = .plain("false") }
    entries[.formerly] = .list(
      agency.formerly.map { former in
        var entries = SourceEntries()
        entries[.to] = former.to.map { .day($0) }
        entries[.name] = words(former.name)
        entries[.kind] = kind(former.kind)
        return entries.all
      }, unlessEmpty: ())
    return entries.all
  }
}
