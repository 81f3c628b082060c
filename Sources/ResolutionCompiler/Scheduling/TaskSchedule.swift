/// The updates that a task owes, and by which rules.
package struct TaskSchedule: Hashable, Sendable {
  package var terms: ScheduleTerms
  package var slots: [UpdateSlot]
}

/// What a task's updates follow from.
package struct ScheduleTerms: Hashable, Sendable {
  /// Of the regulation's classes, the one that the task's length puts it in.
  package var classIndex: Int
  /// The period of its updates; nil where they stand at parts of its time.
  package var update: UpdatePeriod?
  package var outcome: ScheduleOutcome
}

package enum ScheduleOutcome: Hashable, Sendable {
  /// Every slot was found.
  case complete
  /// The slots from here on need this day, whose year the calendar does not hold (NQ317).
  case beyondCalendar(Day)
  /// The task asks for updates so seldom that there would be fewer than its class requires (NQ312). The slots are
  /// those of its class.
  case fewerThanRegulation(required: Int, asked: Int)
  /// The task ends before it starts (NQ303), and owes nothing.
  case endsBeforeStart
}
