import Diagnostics

extension Gathering {
  /// The KPIs to which something rolls up, or should.
  mutating func kpis() -> [RollUp.KPI] {
    var found: [(kpi: Int32, whole: RollUp.Whole)] = []
    for number in plan.documents[Int(index)].nodes {
      for kpi in plan.nodes[Int(number)].kpis {
        if let whole = whole(kpi) { found.append((kpi, whole)) }
      }
    }
    let wholes = Dictionary(uniqueKeysWithValues: found.map { ($0.kpi, $0.whole) })
    return foldedElements(found.map(\.kpi)) { (plan.nodes[Int(plan.kpis[Int($0)].node)], plan.kpis[Int($0)].kpi) }
      .map { same in
        let first = plan.kpis[Int(same[0])]
        let copies = Copies(same.map { plan.kpis[Int($0)].node }, in: plan)
        let local = "/" + plan.localID(ofKPI: same[0])
        return RollUp.KPI(
          id: copies.id + local, stem: copies.stem + local, title: copies.words { plan.title(ofKPI: same[$0]) },
          unit: plan.unitAfterNumber(of: first), measure: first.measure, direction: first.direction,
          aggregate: first.aggregate,
          wholes: same.compactMap { wholes[$0] })
      }
  }

  /// Nil where nothing rolls up to a KPI, and nobody is asked that something should.
  private mutating func whole(_ index: Int32) -> RollUp.Whole? {
    let kpi = plan.kpis[Int(index)]
    let node = plan.nodes[Int(kpi.node)]
    let parts = parts[index] ?? []
    // What a document adds up within itself is NQ409's, unless somebody else's figures come into it.
    let isAnswered = parts.contains { part in
      isOfProgramme(part) || isCopy(part) || (self.parts[part] ?? []).contains { isOfProgramme($0) }
    }
    let isAsked = !programmes.isEmpty && (node.fanOut >= 0 || kpi.aggregate != .none)
    guard isAnswered || (isAsked && parts.isEmpty) else { return nil }

    let gathered = contributions(to: index, parts)
    var (missing, declined): ([Int], [Int]) = ([], [])
    let heard = Set(gathered.map(\.agency))
    for (agency, task) in expected(of: kpi, hasOwnParts: parts.contains { !isOfProgramme($0) }) {
      var isHeard = false
      plan.registry.climb(from: agency) { above in
        isHeard = heard.contains(above)
        return !isHeard
      }
      guard !isHeard, let place = numbers[agency] else { continue }
      if declines(task, agency) { declined.append(place) } else { missing.append(place) }
    }
    for part in gathered where !part.isFromProgramme {
      if declines(plan.kpis[Int(part.kpis[0])].node, part.agency) { declined.append(part.place) }
    }
    guard !gathered.isEmpty || !missing.isEmpty || !declined.isEmpty else { return nil }
    return RollUp.Whole(
      id: plan.id(ofKPI: index), title: plan.title(ofKPI: index), locality: number(of: node.fanOut),
      contributions: gathered.map { part in
        RollUp.Contribution(
          locality: part.place, ids: part.kpis.map { plan.id(ofKPI: $0) }, isFromProgramme: part.isFromProgramme)
      },
      sums: kpi.targets.compactMap { sum(plan.targets[Int($0)], of: kpi, gathered) }, missing: missing.sorted(),
      declined: declined.sorted())
  }

  private func isOfProgramme(_ part: Int32) -> Bool { plan.nodes[Int(plan.kpis[Int(part)].node)].document != index }

  private func isCopy(_ part: Int32) -> Bool { plan.nodes[Int(plan.kpis[Int(part)].node)].fanOut >= 0 }

  /// Whose a KPI is: the agency of the copy, or else the one that presides.
  private func bearer(of kpi: PlannedKPI) -> Int32 {
    let node = plan.nodes[Int(kpi.node)]
    return node.fanOut >= 0 ? node.fanOut : node.presiding
  }

  // MARK: Who contributes

  fileprivate struct Part {
    let agency: Int32
    let place: Int
    let kpis: [Int32]
    let expected: [ExpectedValues]
    /// How several make one.
    let aggregate: Aggregate
    let isFromProgramme: Bool
    /// The body that the whole was set for says it.
    let isByBearer: Bool
  }

  private mutating func contributions(to whole: Int32, _ parts: [Int32]) -> [Part] {
    let kpi = plan.kpis[Int(whole)]
    let bearer = bearer(of: kpi)
    var found: [Part] = []
    func add(_ agency: Int32, _ kpis: [Int32], _ aggregate: Aggregate, isFromProgramme: Bool) {
      guard let place = numbers[agency] else { return }
      found.append(
        Part(
          agency: agency, place: place, kpis: kpis, expected: kpis.map { plan.expectedValues(ofKPI: $0) },
          aggregate: aggregate, isFromProgramme: isFromProgramme,
          isByBearer: plan.registry.isAgency(bearer, atOrBelow: agency)))
    }

    var direct: Set<Int32> = []
    for part in parts where isOfProgramme(part) {
      let owner = plan.documents[Int(plan.nodes[Int(plan.kpis[Int(part)].node)].document)].owner
      guard owner >= 0 else { continue }
      direct.insert(owner)
      add(owner, [part], kpi.aggregate, isFromProgramme: true)
    }
    for part in parts where !isOfProgramme(part) {
      let own = plan.kpis[Int(part)]
      // Nobody may have been named yet, in a draft.
      let agency = self.bearer(of: own) < 0 ? bearer : self.bearer(of: own)
      let locality = agency < 0 ? -1 : localities.locality(of: agency)
      guard locality >= 0, !direct.contains(locality) else { continue }
      let carriers = (self.parts[part] ?? []).filter { carrier in
        guard isOfProgramme(carrier) else { return false }
        let owner = plan.documents[Int(plan.nodes[Int(plan.kpis[Int(carrier)].node)].document)].owner
        return plan.registry.isAgency(agency, atOrBelow: owner)
      }
      if carriers.isEmpty {
        add(locality, [part], .none, isFromProgramme: false)
      } else {
        add(locality, carriers, own.aggregate, isFromProgramme: true)
      }
    }
    return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  /// Of whom one may ask for a share, and for which task. Where the document itself divides the whole, those who bear its
  /// parts have been heard.
  private mutating func expected(of kpi: PlannedKPI, hasOwnParts: Bool) -> [(agency: Int32, task: Int32)] {
    guard !programmes.isEmpty, !hasOwnParts else { return [] }
    let node = plan.nodes[Int(kpi.node)]
    var found: [(agency: Int32, task: Int32)] = []
    // What a programme leaves to its owner's own bodies, nobody below is asked for.
    var seen: Set<Int32> = [plan.documents[Int(index)].owner]
    func add(_ agencies: [Int32], _ task: Int32, _ localities: inout Localities) {
      for agency in agencies where agency >= 0 {
        let locality = localities.locality(of: agency)
        if seen.insert(locality).inserted { found.append((locality, task)) }
      }
    }
    if node.fanOut >= 0 {
      add([node.fanOut], kpi.node, &localities)
      return found
    }
    let tasks = (kpi.node..<node.end).filter { !plan.nodes[Int($0)].isGroup }
    let copies = tasks.filter { plan.nodes[Int($0)].fanOut >= 0 }
    if !copies.isEmpty {
      for task in copies { add([plan.nodes[Int(task)].fanOut], task, &localities) }
      return found
    }
    for task in tasks {
      // Whoever presides asks the others; alone it asks itself.
      let others = plan.nodes[Int(task)].coordinating.map { plan.agencyPool[Int($0)] }
      add(others.isEmpty ? [plan.nodes[Int(task)].presiding] : others, task, &localities)
    }
    return found
  }

  // MARK: What they make

  private func sum(_ target: PlannedTarget, of kpi: PlannedKPI, _ parts: [Part]) -> RollUp.Sum? {
    guard target.fits(kpi.measure) else { return nil }
    let valued = parts.map { share(of: $0, on: target.on, kpi) }
    let made = combined(valued, of: kpi, isByBearer: parts.count == 1 && parts[0].isByBearer)
    let verdict: RollUp.Verdict =
      made.map { $0.surelyReaches(target) ? .reached : $0.reaches(target) ? .open : .short } ?? .open
    return RollUp.Sum(
      on: target.on, target: target, words: plan.words(of: target, of: kpi), shares: valued.map(\.share), made: made,
      gap: made?.gap(to: target), verdict: verdict)
  }

  private struct Valued {
    let share: RollUp.Share
    /// The day of the target that holds; nil on the way to one.
    var since: Day?
  }

  private func combined(_ valued: [Valued], of kpi: PlannedKPI, isByBearer: Bool) -> Combination? {
    var known = valued.filter { $0.share.value != nil }
    // The body that was asked answers for all of it, whatever is said of parts.
    if isByBearer, known.count == 1 { return known[0].share.value }
    if kpi.measure == .yesNo, kpi.aggregate != .min, kpi.aggregate != .max { return nil }
    if kpi.aggregate == .last, let last = known.compactMap(\.since).max() { known.removeAll { $0.since != last } }
    return Combination(known.compactMap { $0.share.value.map { ($0.low, $0.high) } }, kpi.aggregate)
  }

  private func share(of part: Part, on day: Day, _ whole: PlannedKPI) -> Valued {
    let all = zip(part.kpis, part.expected).map { share(of: plan.kpis[Int($0)], $1, on: day, whole) }
    guard all.count > 1 else { return all[0] }
    if let without = all.first(where: { $0.share.value == nil }) { return without }
    let values = all.compactMap { $0.share.value.map { ($0.low, $0.high) } }
    guard let made = Combination(values, part.aggregate) else { return Valued(share: .none(.several)) }
    let bases = all.compactMap { valued -> RollUp.Basis? in
      if case .value(_, let basis) = valued.share { basis } else { nil }
    }
    let basis: RollUp.Basis =
      bases.contains(.onTheWay) ? .onTheWay : bases.allSatisfy { $0 == .set } ? .set : .held
    return Valued(
      share: .value(Combination(low: made.low, high: made.high), basis), since: all.compactMap(\.since).max())
  }

  /// As NQ605 has it: after its last day a target goes on holding; before, the way to the next one counts.
  private func share(of part: PlannedKPI, _ expected: ExpectedValues, on day: Day, _ whole: PlannedKPI) -> Valued {
    guard part.measure == whole.measure, part.direction == whole.direction, comparison.isSameUnit(part, whole) else {
      return Valued(share: .none(.unlike))
    }
    guard part.targets.allSatisfy({ isInUnit(plan.targets[Int($0)], of: part) }) else {
      return Valued(share: .none(.unlike))
    }
    let share = plan.share(of: part, expected, on: day)
    guard case .value(_, let basis) = share, basis != .onTheWay else { return Valued(share: share) }
    return Valued(share: share, since: part.targets.map { plan.targets[Int($0)].on }.last { $0 <= day })
  }

  private func isInUnit(_ target: PlannedTarget, of kpi: PlannedKPI) -> Bool {
    target.unit.isNone || target.form != .number || comparison.agrees(target.unit, with: kpi)
  }
}
