import Diagnostics

/// What rolls up to one document, being gathered.
struct Gathering {
  let plan: Plan
  let index: Int32
  let comparison: UnitComparison
  /// By KPI: those that say they roll up to it.
  let parts: [Int32: [Int32]]
  let programmes: [Int32]
  var localities: Localities
  /// By agency: the index of a locality.
  private(set) var numbers: [Int32: Int] = [:]
  /// The nodes that carry a task out, and why it is declined.
  private var implementers: [Duty: [Int32]] = [:]
  private var reasons: [Duty: [Words]] = [:]

  /// An upstream task, and a programme that answers for it.
  private struct Duty: Hashable {
    let task: Int32
    let programme: Int32
  }

  init(_ index: Int32, programmes: [Int32], parts: [Int32: [Int32]], in plan: Plan) {
    self.plan = plan
    self.index = index
    self.programmes = programmes
    self.parts = parts
    comparison = UnitComparison(plan)
    localities = Localities(programmes: programmes, in: plan)
    for programme in programmes {
      let document = plan.documents[Int(programme)]
      for number in document.nodes where !plan.nodes[Int(number)].isGroup {
        for position in plan.nodes[Int(number)].implements {
          let duty = Duty(task: plan.implementsPool[Int(position)].node, programme: programme)
          if implementers[duty]?.last != number { implementers[duty, default: []].append(number) }
        }
      }
      let unit = plan.units[Int(document.unit)]
      for position in unit.resolutions[Int(document.resolution)].declines {
        let decline = unit.declines[Int(position)]
        guard let task = plan.ids.find(plan.text(decline.id)) else { continue }
        reasons[Duty(task: task, programme: programme), default: []].append(plan.words(decline.why))
      }
    }
  }

  mutating func document() -> RollUp.Document {
    let document = plan.documents[Int(index)]
    let (all, givenTo) = findLocalities()
    return RollUp.Document(
      key: document.key, number: plan.text(document.number), title: plan.words(document.title),
      secrecy: document.nodes.reduce(.none) { max($0, plan.nodes[Int($1)].secrecy) }, programmes: programmes.count,
      localities: all.map { agency in
        RollUp.Locality(
          code: plan.registry.code(agency), name: plan.name(ofAgency: agency),
          programmes: localities.programmes(of: agency).map { plan.documents[Int($0)].key })
      }, givenTo: givenTo,
      kpis: kpis(), tasks: programmes.isEmpty ? [] : tasks())
  }

  /// Owners of programmes, those to whom tasks are assigned, and those for whom copies with KPIs are; and how many it gives
  /// something to.
  private mutating func findLocalities() -> (all: [Int32], givenTo: Int) {
    var given: Set<Int32> = []
    var found = Set(localities.owners)
    for number in plan.documents[Int(index)].nodes {
      let node = plan.nodes[Int(number)]
      if !node.kpis.isEmpty {
        for agency in [node.fanOut, node.presiding] where agency >= 0 { given.insert(localities.locality(of: agency)) }
      }
      for part in node.kpis.flatMap({ parts[$0] ?? [] }) {
        // A programme may reach further up than what it carries out.
        let owner = plan.documents[Int(plan.nodes[Int(plan.kpis[Int(part)].node)].document)].owner
        if owner >= 0 { found.insert(owner) }
      }
      for agency in plan.assigned(node) { given.insert(localities.locality(of: agency)) }
    }
    found.formUnion(given)
    given.remove(plan.documents[Int(index)].owner)
    let sorted = found.sorted { plan.registry.code($0) < plan.registry.code($1) }
    numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return (sorted, given.count)
  }

  /// The index of the locality that answers for an agency; nil where there is no agency, or it has nothing to do with the
  /// document.
  mutating func number(of agency: Int32) -> Int? { agency < 0 ? nil : numbers[localities.locality(of: agency)] }

  // MARK: Tasks

  private mutating func tasks() -> [RollUp.Task] {
    let document = plan.documents[Int(index)]
    let written = folded(document.nodes.filter { !plan.nodes[Int($0)].isGroup }) { plan.nodes[Int($0)] }
    return written.compactMap { copies in
      var found: [Int: Answers] = [:]
      for number in copies.nodes {
        var seen: Set<Int32> = []
        for agency in plan.assigned(plan.nodes[Int(number)]) {
          let locality = localities.locality(of: agency)
          // What a programme leaves to its owner's own bodies, nobody below has to answer for.
          guard locality != document.owner, seen.insert(locality).inserted, let place = numbers[locality]
          else { continue }
          answer(number, of: locality, into: &found[place, default: Answers()])
        }
      }
      guard !found.isEmpty || !document.isProgramme else { return nil }
      return RollUp.Task(
        id: copies.id, stem: copies.stem, title: copies.title, copies: copies.count,
        answers: found.sorted { $0.key < $1.key }.map { $1.answer(of: $0) })
    }
  }

  /// How a locality answers for its copies of a task.
  private struct Answers {
    var states: Set<RollUp.Answer.State> = []
    var nodes: [String] = []
    var reasons: [Words] = []

    func answer(of locality: Int) -> RollUp.Answer {
      RollUp.Answer(
        locality: locality, state: states.count == 1 ? states.first! : .mixed, nodes: nodes, reasons: reasons)
    }
  }

  private func answer(_ task: Int32, of locality: Int32, into answers: inout Answers) {
    let duties = localities.programmes(above: locality).map { Duty(task: task, programme: $0) }
    let nodes = duties.flatMap { implementers[$0] ?? [] }
    let why = duties.flatMap { reasons[$0] ?? [] }
    answers.nodes += nodes.map { plan.id(of: $0) }
    answers.reasons += why
    answers.states.insert(!nodes.isEmpty ? .implements : !why.isEmpty ? .declines : .silent)
  }

  /// Whether a locality declines a task.
  func declines(_ task: Int32, _ locality: Int32) -> Bool {
    var answers = Answers()
    answer(task, of: locality, into: &answers)
    return answers.states == [.declines]
  }

  /// What was written once stands together: copies of a fan-out, in the place of the first.
  /// - Parameter node: the node of an element.
  func folded(_ elements: [Int32], _ node: (Int32) -> PlannedNode) -> [Copies] {
    foldedElements(elements) { (node($0), node($0).task) }.map { Copies($0, in: plan) }
  }

  func foldedElements(_ elements: [Int32], _ key: (Int32) -> (node: PlannedNode, written: Int32)) -> [[Int32]] {
    struct Written: Hashable {
      let unit: Int32
      let index: Int32
    }
    var groups: [[Int32]] = []
    var places: [Written: Int] = [:]
    for element in elements {
      let (node, index) = key(element)
      let written = Written(unit: node.unit, index: index)
      if node.fanOut >= 0, let place = places[written] {
        groups[place].append(element)
      } else {
        if node.fanOut >= 0 { places[written] = groups.count }
        groups.append([element])
      }
    }
    return groups
  }
}

extension Plan {
  /// The agencies that preside over or coordinate in a task; none of a group.
  func assigned(_ node: PlannedNode) -> [Int32] {
    guard !node.isGroup else { return [] }
    return ([node.presiding] + node.coordinating.map { agencyPool[Int($0)] }).filter { $0 >= 0 }
  }
}
