/// The updates that a task owes under a regulation.
///
/// - Parameter update: the period that the task asks for; without one, its class decides.
package func schedule(
  _ time: TaskTime, update: UpdatePeriod? = nil, under regulation: Regulation, on calendar: WorkingCalendar
) -> TaskSchedule {
  var slots: [UpdateSlot] = []
  let terms = schedule(time, update: update, under: regulation, on: calendar, into: &slots)
  return TaskSchedule(terms: terms, slots: slots)
}

/// The same for one task among many: its slots are appended to those of the others. Whatever the outcome, what could
/// be worked out is there.
package func schedule(
  _ time: TaskTime, update: UpdatePeriod? = nil, under regulation: Regulation, on calendar: WorkingCalendar,
  into slots: inout [UpdateSlot]
) -> ScheduleTerms {
  guard let classIndex = regulation.classIndex(of: time, on: calendar) else {
    let missing = calendar.firstDayNotHeld(onOrAfter: time.start)
    return ScheduleTerms(
      classIndex: regulation.classes.count - 1, update: nil, outcome: .beyondCalendar(missing))
  }
  let lengthClass = regulation.classes[classIndex]
  var terms = ScheduleTerms(classIndex: classIndex, update: nil, outcome: .complete)
  guard time.start <= time.lastDay else {
    terms.outcome = .endsBeforeStart
    return terms
  }
  let plan: UpdatePlan
  switch UpdatePlan.choose(for: time, in: lengthClass, asked: update, under: regulation, on: calendar) {
  case .failure(let beyond):
    terms.outcome = .beyondCalendar(beyond.day)
    return terms
  case .success(let choice):
    plan = choice.plan
    terms.outcome = choice.refusal ?? .complete
  }

  var seq: Int32 = 0
  /// Whether the day that the slot falls due on could be found.
  func append(_ kind: SlotKind, _ ask: UpdateRule.Ask, asOf: Day) -> Bool {
    guard let dueOn = calendar.lastDay(of: lengthClass.grace, after: asOf), let basis = calendar.status(of: dueOn)
    else {
      if terms.outcome == .complete {
        terms.outcome = .beyondCalendar(calendar.firstDayNotHeld(onOrAfter: asOf))
      }
      return false
    }
    seq += 1
    slots.append(
      UpdateSlot(
        seq: seq, kind: kind, asOf: asOf, dueOn: dueOn, basis: basis,
        rule: UpdateRule(classIndex: UInt8(classIndex), ask: ask)))
    return true
  }

  switch plan {
  case .fixed(let kinds):
    for kind in kinds {
      guard append(kind, kind.ask, asOf: time.asOf(kind)) else { break }
    }
  case .periodic(let periods):
    terms.update = periods.length
    let ask = UpdateRule.Ask(periods.length)
    var period = periods.first
    while period.number < periods.last.number {
      guard append(.periodic, ask, asOf: period.last) else { return terms }
      period = period.next
    }
    if time.due != nil {
      _ = append(.final, .final, asOf: time.lastDay)
    } else if period.number == periods.last.number {
      _ = append(.periodic, ask, asOf: min(period.last, time.lastDay))
    }
  }
  return terms
}

extension Regulation {
  /// The first class that the task is short enough for. A task is at least m months long when it is due on or after
  /// `start` + m months. An ongoing one falls in the last.
  ///
  /// Nil only where a bound in working days needs a year that the calendar does not hold.
  package func classIndex(of time: TaskTime, on calendar: WorkingCalendar) -> Int? {
    guard let due = time.due else { return classes.count - 1 }
    for index in classes.indices.dropLast() {
      guard let below = classes[index].below else { continue }
      guard let bound = calendar.day(below, after: time.start) else { return nil }
      if due < bound { return index }
    }
    return classes.count - 1
  }
}

extension TaskTime {
  /// The day whose state an update at a part of the time reports.
  fileprivate func asOf(_ kind: SlotKind) -> Day {
    guard let part = kind.fraction else { return lastDay }
    return day(after: part.numerator, of: part.denominator)
  }
}

extension SlotKind {
  /// A periodic slot is asked for by its period, and never comes here.
  fileprivate var ask: UpdateRule.Ask {
    switch self {
    case .half: .half
    case .threeQuarters: .threeQuarters
    case .periodic, .final: .final
    }
  }
}
