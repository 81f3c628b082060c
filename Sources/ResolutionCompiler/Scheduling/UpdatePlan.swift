/// How a task is reported on: at parts of its time, or period by period.
enum UpdatePlan {
  case fixed([SlotKind])
  case periodic(OwedPeriods)

  /// A plan, and why it is not the one that the task asked for.
  struct Choice {
    var plan: UpdatePlan
    var refusal: ScheduleOutcome?
  }

  /// Of a class that is reported on period by period, the period is the task's own or else the class's. Of another, a
  /// period that the task asks for takes the place of the class's updates, unless there would be fewer of them then.
  static func choose(
    for time: TaskTime, in lengthClass: LengthClass, asked: UpdatePeriod?, under regulation: Regulation,
    on calendar: WorkingCalendar
  ) -> Result<Choice, BeyondCalendar> {
    switch lengthClass.updates {
    case .periodic(let usual, let least):
      return OwedPeriods.of(time, each: asked ?? usual, firstAtLeast: least, on: calendar)
        .map { Choice(plan: .periodic($0)) }
    case .fixed(let kinds):
      guard let asked else { return .success(Choice(plan: .fixed(kinds))) }
      return OwedPeriods.of(time, each: asked, firstAtLeast: regulation.firstPeriodAtLeast, on: calendar).map {
        let count = $0.count
        return count >= kinds.count
          ? Choice(plan: .periodic($0))
          : Choice(plan: .fixed(kinds), refusal: .fewerThanRegulation(required: kinds.count, asked: count))
      }
    }
  }
}

/// A day was needed whose year the calendar does not hold.
struct BeyondCalendar: Error {
  var day: Day
}

/// The calendar periods that owe an update. There is at least one where the task has a due date: the one it falls in,
/// which owes the final update only.
struct OwedPeriods {
  var first: CalendarPeriod
  var last: CalendarPeriod
  /// The first period that overlaps the task, where too little of it does.
  var omitted: CalendarPeriod?

  var length: UpdatePeriod { first.length }
  var count: Int { max(0, last.number - first.number + 1) }

  /// The day a task starts on is not counted, so that the first period is the one that holds the day after it, and as
  /// many of its days lie in the task as it ends after `start`.
  static func of(
    _ time: TaskTime, each length: UpdatePeriod, firstAtLeast least: Duration, on calendar: WorkingCalendar
  ) -> Result<OwedPeriods, BeyondCalendar> {
    // Only a day of the years 1…9999 can be taken apart.
    guard time.start.isOnTheCalendar, time.lastDay.isOnTheCalendar else {
      return .failure(BeyondCalendar(day: time.start.isOnTheCalendar ? time.lastDay : time.start))
    }
    let last = CalendarPeriod(length, containing: time.lastDay)
    let first = CalendarPeriod(length, containing: min(time.start + 1, time.lastDay))
    guard first.number < last.number || time.due == nil else {
      return .success(OwedPeriods(first: last, last: last))
    }
    guard let enough = calendar.day(least, after: time.start) else {
      return .failure(BeyondCalendar(day: calendar.firstDayNotHeld(onOrAfter: time.start)))
    }
    guard min(first.last, time.lastDay) < enough else { return .success(OwedPeriods(first: first, last: last)) }
    return .success(OwedPeriods(first: first.next, last: last, omitted: first))
  }
}

extension Regulation {
  /// What the last class says holds for every task that is reported on period by period.
  var firstPeriodAtLeast: Duration {
    if case .periodic(_, let least)? = classes.last?.updates { least } else { Duration(0, .days) }
  }
}
