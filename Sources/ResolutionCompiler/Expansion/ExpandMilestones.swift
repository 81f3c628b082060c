import Diagnostics

extension Expander {
  /// Writes out a task's milestones: its own, and those of the templates it uses, each with its date.
  mutating func milestones(ofNode index: Int32) {
    let node = plan.nodes[Int(index)]
    let authored = plan.authored(node)
    let start = Int32(plan.milestones.count)
    if authored.milestones.isEmpty, !authored.hasUnreadableParts, !node.isGroup, node.upstream >= 0 {
      return takeMilestones(ofNode: index, from: node.upstream)
    }
    guard !authored.milestones.isEmpty, !node.isGroup else {
      plan.nodes[Int(index)].milestones = start..<start
      return
    }
    localNames.removeAll()
    for number in authored.milestones {
      let milestone = unit(node.unit).milestones[Int(number)]
      if milestone.use.isWritten {
        use(milestone, of: index, node, start: start)
      } else if milestone.id.isGiven {
        append(
          PlannedMilestone(
            node: index, writer: index, unit: node.unit, milestone: number, usedAt: .none,
            arguments: milestone.arguments, position: 0,
            due: nil, dueAt: milestone.time.span ?? milestone.at, weight: 0), start: start)
        if isFirstCopy(node) { checkPlaceholders(milestone.title, known: known(node.fanOut), node: index) }
      }
    }
    dateMilestones(ofNode: index, from: start)
  }

  /// Those of an upstream task, on the days that they have in this one's time.
  private mutating func takeMilestones(ofNode index: Int32, from upstream: Int32) {
    let start = Int32(plan.milestones.count)
    localNames.removeAll()
    for number in plan.nodes[Int(upstream)].milestones {
      var milestone = plan.milestones[Int(number)]
      milestone.node = index
      milestone.due = nil
      append(milestone, start: start)
    }
    dateMilestones(ofNode: index, from: start)
    guard case .on(let last) = plan.nodes[Int(index)].due else { return }
    // Who is to be done earlier reaches them earlier.
    for number in plan.nodes[Int(index)].milestones {
      plan.milestones[Int(number)].due = plan.milestones[Int(number)].due.map { min($0, last) }
    }
  }

  private mutating func dateMilestones(ofNode index: Int32, from start: Int32) {
    let end = Int32(plan.milestones.count)
    plan.nodes[Int(index)].milestones = start..<end
    var dateless: Set<Int32> = []
    for number in start..<end where plan.milestones[Int(number)].due == nil {
      date(number, in: start..<end, &dateless)
    }
    for number in start..<end {
      let own = plan.authored(plan.milestones[Int(number)]).weight.value
      plan.milestones[Int(number)].weight = own ?? 100 / Double(end - start)
    }
  }

  private mutating func append(_ milestone: PlannedMilestone, start: Int32) {
    let id = plan.authored(milestone).id.span
    if let earlier = localNames.insert(id, in: plan.units) {
      if isFirstCopy(plan.nodes[Int(milestone.node)]) {
        report(
          milestoneTwice(
            id, at: milestone.usedAt.isNone ? id : milestone.usedAt, earlier: earlier, node: milestone.node))
      }
      return
    }
    var milestone = milestone
    milestone.position = Int32(plan.milestones.count) - start + 1
    plan.milestones.append(milestone)
  }

  private mutating func use(_ line: AuthoredMilestone, of index: Int32, _ node: PlannedNode, start: Int32) {
    guard line.use.isGiven else { return }
    guard let number = plan.templates.milestoneCodes.find(bytes(line.use.span)) else {
      if !plan.templates.isIncomplete, isFirstCopy(node) {
        let written = text(line.use.span)
        let nearest = nearest(to: written) { $0.plan.templates.milestoneCodes.texts }
        var diagnostic = unknownTemplate(line.use.span, written, nearest: nearest)
        diagnostic.node = index
        report(diagnostic)
      }
      return
    }
    let template = plan.templates.milestones[Int(number)]
    if isFirstCopy(node) {
      let given = unit(node.unit).arguments.slice(line.arguments)
      checkArguments(given, of: template.parameters, at: line.use.span, node: index)
      for argument in given { checkPlaceholders(argument.value, known: known(node.fanOut), node: index) }
      if node.fanOut < 0 {
        let titles = template.steps.map { unit(template.unit).milestones[Int($0)].title }
        checkTemplateTexts(titles, given: given, at: line.use.span, node: index)
      }
    }
    for step in template.steps where unit(template.unit).milestones[Int(step)].id.isGiven {
      append(
        PlannedMilestone(
          node: index, writer: index, unit: template.unit, milestone: step, usedAt: line.use.span,
          arguments: line.arguments,
          position: 0, due: nil, dueAt: line.use.span, weight: 0), start: start)
    }
  }

  /// Works out a milestone's date, and before it the dates of those that it comes after, one after the other.
  ///
  /// - Parameter dateless: milestones that have been found to have no date; why has been reported.
  private mutating func date(_ first: Int32, in range: Range<Int32>, _ dateless: inout Set<Int32>) {
    guard !dateless.contains(first) else { return }
    var chain = [first]
    var isOnChain: Set<Int32> = [first]
    while let last = chain.last {
      let predecessor = predecessor(of: last, in: range)
      if let (other, span) = predecessor, plan.milestones[Int(other)].due == nil, !dateless.contains(other) {
        if isOnChain.insert(other).inserted {
          chain.append(other)
          continue
        }
        let node = plan.milestones[Int(last)].node
        if isFirstCopy(plan.nodes[Int(node)]) { report(milestoneCircle(span, node: node)) }
      } else {
        settle(last, in: range)
      }
      if plan.milestones[Int(last)].due == nil { dateless.insert(last) }
      chain.removeLast()
    }
  }

  /// The milestone of the same task that one comes after, and where it is named.
  private func predecessor(of number: Int32, in range: Range<Int32>) -> (Int32, Span)? {
    guard case .given(.after(let span, _), _) = plan.authored(plan.milestones[Int(number)]).time,
      let found = localNames.find(bytes(span), in: plan.units)
    else { return nil }
    return (range.lowerBound + Int32(found), span)
  }

  private mutating func settle(_ number: Int32, in range: Range<Int32>) {
    let milestone = plan.milestones[Int(number)]
    let node = plan.nodes[Int(milestone.node)]
    guard case .given(let time, let at) = plan.authored(milestone).time else { return }
    let place = milestone.usedAt.isNone ? at : milestone.usedAt
    switch time {
    case .on(let date):
      plan.milestones[Int(number)].due = date.last
    case .fraction(let fraction):
      guard !node.startIsUnreadable else { return }
      guard let end = plan.lastDay(of: node) else {
        return missingEnd(of: node, place, node: milestone.node)
      }
      plan.milestones[Int(number)].due = node.start + fraction.roundedUp(of: end - node.start)
    case .before(let length):
      guard let end = plan.lastDay(of: node) else {
        return missingEnd(of: node, place, node: milestone.node)
      }
      plan.milestones[Int(number)].due = plan.calendar.day(length, before: end)
      if plan.milestones[Int(number)].due == nil, isFirstCopy(node), !plan.calendarIsMissing {
        var missing = end
        while plan.calendar.holds(missing) { missing = missing + -1 }
        report(beyondCalendar(place, missing, node: milestone.node))
      }
    case .after(let span, let length):
      guard let base = base(of: span, number: number, in: range) else { return }
      guard let length else {
        plan.milestones[Int(number)].due = base
        return
      }
      plan.milestones[Int(number)].due = plan.calendar.day(length, after: base)
      if plan.milestones[Int(number)].due == nil, isFirstCopy(node), !plan.calendarIsMissing {
        report(beyondCalendar(span, plan.calendar.firstDayNotHeld(onOrAfter: base), node: milestone.node))
      }
    }
  }

  private mutating func missingEnd(of node: PlannedNode, _ span: Span, node index: Int32) {
    // A task without any due date has been reported for that.
    if case .ongoing = node.due, isFirstCopy(node) { report(nothingToCountBackFrom(span, node: index)) }
  }

  /// The day of the milestone or task that a milestone comes after.
  private mutating func base(of span: Span, number: Int32, in range: Range<Int32>) -> Day? {
    // A reference means what it means to whoever wrote it.
    let index = plan.milestones[Int(number)].writer
    let node = plan.nodes[Int(index)]
    if let (other, _) = predecessor(of: number, in: range) { return plan.milestones[Int(other)].due }
    if let task = find(span, from: index) { return plan.lastDay(of: plan.nodes[Int(task)]) }
    if !isIncomplete, isFirstCopy(node), plan.milestones[Int(number)].node == index,
      !plan.authored(node).hasUnreadableParts,
      !isLeftOut(span, document: node.document)
    {
      let siblings = range.map { text(plan.authored(plan.milestones[Int($0)]).id.span) }
      report(
        unknownReference(span, document: node.document, node: index) { siblings + $0.candidates(node.document) })
    }
    return nil
  }
}

extension Plan {
  /// The day a task ends; for an ongoing one the day its document's period ends. Nil where it has neither.
  package func lastDay(of node: PlannedNode) -> Day? {
    switch node.due {
    case .on(let day): day
    case .ongoing: documents[Int(node.document)].periodTo ?? endOfNextYear
    case .missing, .unreadable: nil
    }
  }

  /// Until when an ongoing task without a period is scheduled: the end of the year after now.
  package var endOfNextYear: Day { Day(number: Day.number(year: now.year + 1, month: 12, day: 31)) }

  /// A task's time, as scheduling takes it; nil where it has no start or no end that is known.
  package func time(of node: PlannedNode) -> TaskTime? {
    guard !node.startIsUnreadable else { return nil }
    switch node.due {
    case .on(let day): return TaskTime(start: node.start, end: .due(day))
    case .ongoing:
      if let end = documents[Int(node.document)].periodTo {
        return TaskTime(start: node.start, end: .ongoing(until: end))
      }
      return TaskTime(start: node.start, end: .openEnded(reportedUntil: endOfNextYear))
    case .missing, .unreadable: return nil
    }
  }
}

extension WorkingCalendar {
  /// The day from which a length of time ends on `day`, that is, so long before it.
  func day(_ length: Duration, before day: Day) -> Day? {
    switch length.unit {
    case .days, .weeks, .months, .years:
      return self.day(Duration(-Int(length.count), length.unit), after: day)
    case .workingDays, .workingHours:
      let count = length.unit == .workingDays ? Int(length.count) : (Int(length.count) + 7) / 8
      var left = min(count, 4_000_000)
      var found = day
      while left > 0 {
        found = found + -1
        guard let isWorking = isWorkingDay(found) else { return nil }
        if isWorking { left -= 1 }
      }
      return found
    }
  }
}
