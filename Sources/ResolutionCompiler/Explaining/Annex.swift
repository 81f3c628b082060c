package import Diagnostics

/// The tasks of a plan as a list, line by line in the order of their documents: what goes into the files that people send
/// to each other. Everything inherited is filled in, and names of agencies are names.
package struct Annex: Sendable {
  package struct Agency: Hashable, Sendable {
    package let code: String
    package let name: Words
  }

  package struct Document: Sendable {
    package let key: String
    package let number: String
    package let title: Words
    /// Nil where it could not be read.
    package let issued: Day?
    /// Nil where it is not said.
    package let issuer: Agency?
    /// A Party body issued it, so that the list bears the Party's heading.
    package let isOfTheParty: Bool
    package let isDraft: Bool
    /// Each group before what is below it.
    package var lines: [Line]

    package var secrecy: Secrecy { .highest(of: lines.map(\.secrecy)) }
  }

  /// A group or a task.
  package struct Line: Sendable {
    /// `NQ57.1.2`; `NQ57.8.12@…` for several copies.
    package let id: String
    /// The id of the group it stands in; nil at the root.
    package let group: String?
    /// How many copies it stands for; 1 outside a fan-out.
    package let copies: Int
    package let isGroup: Bool
    /// How many groups it stands in.
    package let depth: Int
    /// As lists number them: `II`, `II.1` for a group; 1, 2 … through the document for a task.
    package var ordinal: String
    package let title: Words
    /// None, one, or those of all copies that the line stands for.
    package let presiding: [Agency]
    package let coordinating: [Agency]
    /// Who issues or approves the product; none where it is not said.
    package let issuing: [Agency]
    package let resources: Resources
    package let clauses: [String]
    /// The ids of the upstream tasks that a programme's node carries out.
    package let implements: [String]
    package let start: Day
    package let due: PlannedDue
    package let deliverable: Deliverable?
    package let secrecy: Secrecy
    package let milestones: [Milestone]
    package let kpis: [KPI]
    /// The updates that it owes. Copies that share a line have each their own, which are not here.
    package let updates: [UpdateSlot]
  }

  package struct Deliverable: Hashable, Sendable {
    /// Nil where it is not said.
    package let type: DeliverableType?
    package let title: Words
    /// The official number; empty without.
    package let number: String
  }

  /// What a task is given to be carried out with, as its author worded it; empty where it is not said.
  package struct Resources: Hashable, Sendable {
    package var budget = ""
    /// Of the budget.
    package var source = Words("")
    package var staff = ""

    package var isEmpty: Bool { self == Resources() }
  }

  package struct Milestone: Sendable {
    /// In full: `NQ57.1.2/draft`.
    package let id: String
    package let title: Words
    package let due: Day?
  }

  package struct KPI: Sendable {
    /// In full: `NQ57.1.2/rnd-share`.
    package let id: String
    package let title: Words
    /// As it follows a number; empty where there is none.
    package let unit: Words
    package let measure: Measure?
    package let direction: Direction?
    package let frequency: Frequency?
    /// Nil without.
    package let baseline: Double?
    package let baselineOn: Day?
    /// Where the figures come from.
    package let source: Words
    /// One; of copies that share a line, one for each set of targets.
    package let goals: [Goal]
  }

  package struct Goal: Sendable {
    /// The copies it holds for; empty for all, or for the several that no other goal is for.
    package let agencies: [Agency]
    package let targets: [Target]
  }

  package struct Target: Hashable, Sendable {
    package let on: Day
    package let form: ResolutionCompiler.Target.Form
    package let relation: Relation
    package let low: Double
    /// Equal to `low` unless it is a range.
    package let high: Double
    /// `≥ 30% GDP`.
    package let words: Words
  }

  package var documents: [Document]
  /// What the tasks were chosen by, so that nobody takes a part for the whole; empty where all are there.
  package var extract: [Words]

  package var secrecy: Secrecy { .highest(of: documents.map(\.secrecy)) }

  /// How many tasks there are, each copy counted.
  package var tasks: Int {
    documents.reduce(0) { $0 + $1.lines.reduce(0) { $0 + ($1.isGroup ? 0 : $1.copies) } }
  }

  /// - Parameters:
  ///   - document: the only one wanted, by its index; nil: all.
  ///   - folds: whether copies that are all wanted stand there once.
  package init(_ plan: Plan, _ filter: TreeFilter = TreeFilter(), document: Int32? = nil, folds: Bool) {
    let tree = TaskTree(plan, filter, folds: folds)
    let key = document.map { plan.documents[Int($0)].key }
    documents = tree.documents.compactMap { found in
      guard key == nil || found.key == key, let planned = plan.documents.first(where: { $0.key == found.key })
      else { return nil }
      var listing = Listing(plan)
      listing.list(found.nodes, in: nil, depth: 0)
      return Document(found, planned, listing.lines, plan)
    }
    extract = filter.words(in: plan)
    number()
  }

  /// Numbers the lines of each document anew.
  mutating func number() {
    for document in documents.indices {
      var tasks = 0
      var groups: [Int] = []
      for (index, line) in documents[document].lines.enumerated() {
        guard line.isGroup else {
          tasks += 1
          documents[document].lines[index].ordinal = String(tasks)
          continue
        }
        while groups.count > line.depth + 1 { groups.removeLast() }
        while groups.count <= line.depth { groups.append(0) }
        groups[line.depth] += 1
        let parts = groups.enumerated().map { depth, number in depth == 0 ? roman(number) : String(number) }
        documents[document].lines[index].ordinal = parts.joined(separator: ".")
      }
    }
  }
}

/// `IV`.
private func roman(_ number: Int) -> String {
  var (rest, text) = (number, "")
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  for (value, sign) in signs {
    while rest >= value {
      text += sign
      rest -= value
    }
  }
  return text
}

extension Secrecy {
  /// The degree that a list of such tasks has to bear. The cases stand in the order of degrees.
  fileprivate static func highest(of degrees: [Secrecy]) -> Secrecy {
    allCases.last { degrees.contains($0) } ?? .none
  }
}

extension Annex.Document {
  fileprivate init(
    _ document: TaskTree.Document, _ planned: PlannedDocument, _ lines: [Annex.Line], _ plan: Plan
  ) {
    key = document.key
    number = document.number
    title = document.title
    issued = document.issued
    isDraft = document.isDraft
    self.lines = lines
    issuer = planned.issuedBy < 0 ? nil : plan.annexAgency(planned.issuedBy)
    let kind = planned.issuedBy < 0 ? -1 : plan.registry.agencies[Int(planned.issuedBy)].kind
    // The Party numbers its documents 57-NQ/TW, the State 03/NQ-CP. Its bodies' kinds begin alike in every registry.
    isOfTheParty =
      (kind >= 0 && plan.registry.kinds.text(kind).hasPrefix("party"))
      || number.first { $0 == "-" || $0 == "/" } == "-"
  }
}

extension Plan {
  /// The index of the document with that key or official number.
  package func document(named name: String) throws(WrongArgument) -> Int32 {
    if let found = documents.firstIndex(where: { $0.key == name || text($0.number) == name }) { return Int32(found) }
    let names = documents.map(\.key)
    throw WrongArgument(
      unknown: Words(vi: "không có văn bản \(name)", en: "there is no document \(name)"),
      nearest: Similarity.nearest(to: name, among: names).map { names[$0] })
  }

  fileprivate func annexAgency(_ agency: Int32) -> Annex.Agency {
    Annex.Agency(code: registry.code(agency), name: name(ofAgency: agency))
  }
}

extension TreeFilter {
  /// What it chooses, in words; empty where it chooses all.
  fileprivate func words(in plan: Plan) -> [Words] {
    var found: [Words] = []
    if let agency {
      let name = plan.name(ofAgency: agency)
      found.append(
        Words(vi: "\(name.vi) chủ trì hoặc phối hợp", en: "\(name.en) presides or coordinates"))
    }
    if let clauses {
      // Those below a clause come along unsaid.
      let names = clauses.filter { !clauses.contains(plan.clauses[Int($0)].parent) }.sorted()
        .map { plan.name(ofClause: $0) }
      let list = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
      found.append(Words(vi: "căn cứ mục \(list)", en: "covering clause \(list)"))
    }
    if let dueBefore {
      found.append(Words(vi: "đến hạn trước ngày \(dueBefore.vietnamese)", en: "due before \(dueBefore)"))
    }
    return found
  }
}

/// A tree being written out line by line.
private struct Listing {
  let plan: Plan
  private(set) var lines: [Annex.Line] = []
  private var agencies: [Int32: Annex.Agency] = [:]

  init(_ plan: Plan) { self.plan = plan }

  mutating func list(_ nodes: [TaskTree.Node], in group: String?, depth: Int) {
    for node in nodes {
      lines.append(line(node, in: group, depth: depth))
      list(node.nodes, in: node.id, depth: depth + 1)
    }
  }

  private mutating func line(_ node: TaskTree.Node, in group: String?, depth: Int) -> Annex.Line {
    let planned = node.indexes.map { plan.nodes[Int($0)] }
    let first = planned[0]
    var updates: [UpdateSlot] = []
    if !node.isGroup, node.copies == 1 { _ = plan.schedule(of: node.indexes[0], into: &updates) }
    return Annex.Line(
      id: node.id, group: group, copies: node.copies, isGroup: node.isGroup, depth: depth, ordinal: "",
      title: node.title,
      presiding: node.isGroup ? [] : named(planned.map(\.presiding)),
      coordinating: node.isGroup
        ? [] : named(planned.flatMap { $0.coordinating.map { plan.agencyPool[Int($0)] } }),
      issuing: node.isGroup ? [] : named(planned.map(\.issuingAuthority)), resources: resources(of: first),
      clauses: node.clauses, implements: first.implements.map { plan.id(of: plan.implementsPool[Int($0)].node) },
      start: node.start, due: node.isGroup ? .missing : node.due,
      deliverable: deliverable(of: node.indexes[0]), secrecy: node.isGroup ? .none : first.secrecy,
      milestones: node.milestones.map {
        Annex.Milestone(id: "\(node.id)/\($0.id)", title: $0.title, due: $0.due)
      },
      // A group that is only there for what is below it has nothing of its own to say.
      kpis: node.isContext && node.isGroup
        ? [] : node.kpis.enumerated().map { kpi($1, at: Int32($0), of: node, planned) },
      updates: updates)
  }

  /// Each once, in the order in which they come.
  private mutating func named(_ indexes: [Int32]) -> [Annex.Agency] {
    var seen: Set<Int32> = []
    return indexes.filter { $0 >= 0 && seen.insert($0).inserted }.map { agency($0) }
  }

  private mutating func agency(_ index: Int32) -> Annex.Agency {
    if let known = agencies[index] { return known }
    let agency = plan.annexAgency(index)
    agencies[index] = agency
    return agency
  }

  private func deliverable(of node: Int32) -> Annex.Deliverable? {
    guard let (deliverable, filling) = plan.deliverable(of: node) else { return nil }
    return Annex.Deliverable(
      type: deliverable.type.word, title: plan.words(deliverable.title, filling),
      number: plan.text(deliverable.number))
  }

  private func resources(of node: PlannedNode) -> Annex.Resources {
    guard let resources = plan.extras(of: node)?.resources else { return Annex.Resources() }
    return Annex.Resources(
      budget: plan.text(resources.budget), source: plan.words(resources.source, Filling(agency: node.fanOut)),
      staff: plan.text(resources.staff))
  }

  private mutating func kpi(
    _ kpi: TaskTree.KPI, at position: Int32, of node: TaskTree.Node, _ copies: [PlannedNode]
  ) -> Annex.KPI {
    let numbers = copies.map { $0.kpis.lowerBound + position }
    let planned = plan.kpis[Int(numbers[0])]
    return Annex.KPI(
      id: "\(node.id)/\(kpi.id)", title: kpi.title, unit: kpi.unit, measure: planned.measure,
      direction: planned.direction, frequency: planned.frequency,
      baseline: planned.baseline.isFinite ? planned.baseline : nil, baselineOn: planned.baselineOn,
      source: source(of: planned), goals: goals(numbers, copies))
  }

  private mutating func goals(_ kpis: [Int32], _ copies: [PlannedNode]) -> [Annex.Goal] {
    var sets: [(targets: [Annex.Target], copies: [Int])] = []
    for (copy, kpi) in kpis.enumerated() {
      let targets = targets(of: plan.kpis[Int(kpi)])
      if let known = sets.firstIndex(where: { $0.targets == targets }) {
        sets[known].copies.append(copy)
      } else {
        sets.append((targets, [copy]))
      }
    }
    guard sets.count > 1 else { return [Annex.Goal(agencies: [], targets: sets[0].targets)] }
    // Those that are alone with theirs are named; what most have is said last, of the others.
    sets.sort { $0.copies.count < $1.copies.count }
    return sets.indices.map { index in
      let isRest = index == sets.count - 1 && sets[index].copies.count > 1
      return Annex.Goal(
        agencies: isRest ? [] : named(sets[index].copies.map { copies[$0].fanOut }), targets: sets[index].targets)
    }
  }

  private func targets(of kpi: PlannedKPI) -> [Annex.Target] {
    kpi.targets.map { position in
      let target = plan.targets[Int(position)]
      return Annex.Target(
        on: target.on, form: target.form, relation: target.relation, low: target.low, high: target.high,
        words: plan.words(of: target, of: kpi))
    }
  }

  private func source(of kpi: PlannedKPI) -> Words {
    let (title, filling) = plan.text(\.sourceTitle, of: kpi)
    var parts: [Words] = []
    if kpi.sourceAgency >= 0 { parts.append(plan.name(ofAgency: kpi.sourceAgency)) }
    if !title.any.isNone { parts.append(plan.words(title, filling)) }
    return .list(parts, separator: "; ")
  }
}
