/// Where the two dates of a slot come from: the task's length and class, the rule, and every day of the calendar that
/// was counted or skipped. What it says in words is in `SlotExplanation+Words.swift`.
package struct SlotExplanation: Hashable, Sendable {
  /// How the day was found whose state is reported.
  package enum AsOf: Hashable, Sendable {
    /// `start` and so many days: ⌈D·f⌉ for that part f of the task's D days.
    case part(numerator: Int, denominator: Int, days: Int)
    /// The day the task is due.
    case due
    /// The last day of a period.
    case end(of: CalendarPeriod)
    /// The day an ongoing task ends, within a period.
    case taskEnd(in: CalendarPeriod)
  }

  package let slot: UpdateSlot
  package let length: LengthExplanation
  package let asOf: AsOf
  package let grace: Duration
  /// The days after `as_of`, up to and with `due_on`.
  package let days: [CountedDay]
}

/// What put a task in its class.
package struct LengthExplanation: Hashable, Sendable {
  /// A bound between two classes: tasks due before the day are shorter than the length.
  package struct Bound: Hashable, Sendable {
    package let length: Duration
    package let day: Day
  }

  package let time: TaskTime
  package let regulation: String
  package let className: String
  /// Both nil for an ongoing task, which no length puts in its class.
  package let atLeast: Bound?
  package let below: Bound?
}

/// A day on the way from a slot's `as_of` to its `due_on`.
package enum CountedDay: Hashable, Sendable {
  /// The n-th working day, and the calendar's entry for it where it is a make-up day.
  case working(Day, ordinal: Int, makeUp: WorkingCalendar.DayEntry?, WorkingCalendar.Status)
  case off(DayOff)
}

/// Explains a slot that `schedule` gave for the same task, regulation and calendar; nil for any other.
package func explain(
  _ slot: UpdateSlot, of time: TaskTime, under regulation: Regulation, on calendar: WorkingCalendar
) -> SlotExplanation? {
  guard regulation.classIndex(of: time, on: calendar) == Int(slot.rule.classIndex),
    let length = explainLength(of: time, under: regulation, on: calendar),
    let asOf = SlotExplanation.AsOf(slot, of: time),
    let days = calendar.countedDays(after: slot.asOf, through: slot.dueOn)
  else { return nil }
  let grace = regulation.classes[Int(slot.rule.classIndex)].grace
  guard calendar.lastDay(of: grace, after: slot.asOf) == slot.dueOn else { return nil }
  return SlotExplanation(slot: slot, length: length, asOf: asOf, grace: grace, days: days)
}

/// Nil where a class's bound in working days needs a year that the calendar does not hold.
package func explainLength(
  of time: TaskTime, under regulation: Regulation, on calendar: WorkingCalendar
) -> LengthExplanation? {
  guard let index = regulation.classIndex(of: time, on: calendar) else { return nil }
  func bound(_ length: Duration?) -> LengthExplanation.Bound? {
    guard time.due != nil, let length, let day = calendar.day(length, after: time.start) else { return nil }
    return LengthExplanation.Bound(length: length, day: day)
  }
  return LengthExplanation(
    time: time, regulation: regulation.number, className: regulation.classes[index].name,
    atLeast: index > 0 ? bound(regulation.classes[index - 1].below) : nil,
    below: bound(regulation.classes[index].below))
}

/// The first period of a task that owes no update because too little of it lies in the task, and how much would have
/// been enough. Nil where there is none.
package func omittedFirstPeriod(
  of time: TaskTime, update: UpdatePeriod?, under regulation: Regulation, on calendar: WorkingCalendar
) -> (period: CalendarPeriod, days: Int, enough: Duration)? {
  guard time.start <= time.lastDay, let index = regulation.classIndex(of: time, on: calendar),
    case .success(let choice) = UpdatePlan.choose(
      for: time, in: regulation.classes[index], asked: update, under: regulation, on: calendar),
    case .periodic(let periods) = choice.plan, let omitted = periods.omitted
  else { return nil }
  let enough =
    if case .periodic(_, let least) = regulation.classes[index].updates { least } else { regulation.firstPeriodAtLeast }
  return (omitted, min(omitted.last, time.lastDay) - time.start, enough)
}

extension SlotExplanation.AsOf {
  fileprivate init?(_ slot: UpdateSlot, of time: TaskTime) {
    switch slot.kind {
    case .half, .threeQuarters:
      guard let part = slot.kind.fraction, slot.asOf == time.day(after: part.numerator, of: part.denominator)
      else { return nil }
      self = .part(numerator: part.numerator, denominator: part.denominator, days: slot.asOf - time.start)
    case .final:
      guard slot.asOf == time.due else { return nil }
      self = .due
    case .periodic:
      guard let length = slot.rule.ask.period, slot.asOf.isOnTheCalendar else { return nil }
      let period = CalendarPeriod(length, containing: slot.asOf)
      if slot.asOf == period.last {
        self = .end(of: period)
      } else {
        guard slot.asOf == time.lastDay, time.due == nil else { return nil }
        self = .taskEnd(in: period)
      }
    }
  }
}

extension WorkingCalendar {
  fileprivate func countedDays(after day: Day, through last: Day) -> [CountedDay]? {
    guard holds(day), last < firstDayNotHeld(onOrAfter: day) else { return nil }
    guard day < last else { return [] }
    var ordinal = 0
    return (day.number + 1...last.number).compactMap { number in
      let day = Day(number: number)
      if let off = dayOff(day) { return .off(off) }
      ordinal += 1
      return status(of: day).map { .working(day, ordinal: ordinal, makeUp: entry(for: day), $0) }
    }
  }
}
