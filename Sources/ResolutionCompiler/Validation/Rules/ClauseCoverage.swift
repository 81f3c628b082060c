import Diagnostics

/// Which clauses something stands for, and which of them are excused.
struct ClauseCoverage {
  /// By clause.
  private var isCovered: [Bool]
  private var isExcluded: [Bool]

  init(_ plan: Plan) {
    isCovered = Array(repeating: false, count: plan.clauses.count)
    isExcluded = Array(repeating: false, count: plan.clauses.count)
  }

  mutating func cover(_ clauses: Range<Int32>, _ plan: Plan) {
    for position in clauses { isCovered[Int(plan.clausePool[Int(position)])] = true }
  }

  /// What is excluded is so with all below it; what stands for a clause stands for those it is in.
  mutating func settle(_ plan: Plan) {
    // A clause stands before those below it.
    for (index, clause) in plan.clauses.enumerated() {
      isExcluded[index] = clause.isExcluded || (clause.parent >= 0 && isExcluded[Int(clause.parent)])
    }
    for (index, clause) in plan.clauses.enumerated().reversed() where clause.parent >= 0 && isCovered[index] {
      isCovered[Int(clause.parent)] = true
    }
  }

  /// Clauses of a binding that nothing stands for. A clause with others below it counts only where its binding is
  /// written: otherwise its parts say what there is to do.
  func open(_ binding: Binding, _ plan: Plan) -> [Int32] {
    let open = plan.clauses.indices.filter { index in
      let clause = plan.clauses[index]
      return clause.binding == binding && !isCovered[index] && !isExcluded[index]
        && (!clause.hasChildren || clause.bindingIsWritten)
    }
    guard !open.isEmpty else { return [] }
    let doubtful = plan.doubtfulClauses()
    return open.map(Int32.init).filter { index in
      let clause = plan.clauses[Int(index)]
      let isUnreadable = plan.units[Int(clause.unit)].clauses[Int(clause.clause)].binding.isUnreadable
      return !isUnreadable && !doubtful.contains(index)
    }
  }
}

extension Plan {
  /// Of some clauses, the first node that names each of them or has it from above.
  func firstNodes(covering clauses: [Int32]) -> [Int32: Int32] {
    let asked = Set(clauses)
    var found: [Int32: Int32] = [:]
    guard !asked.isEmpty else { return found }
    for (index, node) in nodes.enumerated() {
      for position in node.clauses {
        let clause = clausePool[Int(position)]
        if asked.contains(clause), found[clause] == nil { found[clause] = Int32(index) }
      }
    }
    return found
  }

  /// Clauses that may well be covered by what could not be read or found, which has been reported: those that a misspelt
  /// name is near to, and those of KPIs that could not be read.
  fileprivate func doubtfulClauses() -> Set<Int32> {
    /// By unit and task: the document that it stands in; -1 where it is in none, and then the plan is not whole and
    /// nobody asks.
    var documentOf = units.map { [Int32](repeating: -1, count: $0.tasks.count) }
    for node in nodes { documentOf[Int(node.unit)][Int(node.task)] = node.document }
    var doubtful = DoubtfulClauses(self)
    for (unitIndex, unit) in units.enumerated() {
      for (index, task) in unit.tasks.enumerated() where documentOf[unitIndex][index] >= 0 {
        let document = documentOf[unitIndex][index]
        var isLost = task.hasUnreadableParts
        for kpi in task.kpis {
          let kpi = unit.kpis[Int(kpi)]
          doubtful.add(kpi.covers, of: unit, document, isLost: !kpi.id.isGiven)
          isLost = isLost || !kpi.id.isGiven
        }
        doubtful.add(task.covers, of: unit, document, isLost: isLost)
      }
    }
    return doubtful.clauses
  }
}

private struct DoubtfulClauses {
  let plan: Plan
  var clauses: Set<Int32> = []
  /// Suggestions are dear; nobody misspells more.
  private var suggestionsLeft = 200
  /// By document.
  private var names: [Int32: NearbyNames] = [:]

  init(_ plan: Plan) { self.plan = plan }

  /// - Parameter isLost: whether even what can be found does not count, because it was said of something that could not
  ///   be read.
  mutating func add(_ covers: Names, of unit: SourceUnit, _ document: Int32, isLost: Bool) {
    guard covers.isWritten else { return }
    // `covers: II.1` without brackets is no list, but says what is meant.
    let spans = covers.state == .unreadable && covers.count == 0 ? [covers.span] : Array(unit.names[covers.range])
    for span in spans {
      if let clause = find(span, document) {
        if isLost || covers.state == .unreadable { clauses.insert(clause) }
      } else if suggestionsLeft > 0 {
        suggestionsLeft -= 1
        let known = plan.documents[Int(document)].clauses
        let all = names[document] ?? NearbyNames(known.map { plan.name(ofClause: $0) })
        names[document] = all
        for near in all.nearest(to: plan.text(span)) {
          clauses.insert(known.lowerBound + Int32(near))
        }
      }
    }
  }

  private func find(_ span: Span, _ document: Int32) -> Int32? {
    plan.clauseNames.find(plan.documents[Int(document)].key + " " + plan.text(span))
  }
}
