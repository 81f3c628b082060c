/// What an emission was of that the one before it was not, as far as the dates of tasks follow from it.
struct SourceChanges {
  private let regulation: Bool
  private let calendar: Bool
  private let year: Bool

  init(of emission: Int64, in database: Database) throws(StoreError) {
    // A digest that one of the two does not have tells nothing, and either may then be why.
    let rows = try database.statement(
      """
      SELECT n.regulation_digest IS NOT o.regulation_digest OR o.regulation_digest IS NULL,
        n.calendar_digest IS NOT o.calendar_digest OR o.calendar_digest IS NULL,
        n.ongoing_until IS NOT o.ongoing_until
      FROM emission n, emission o WHERE n.id = \(emission) AND o.id < n.id ORDER BY o.id DESC LIMIT 1
      """)
    let isThere = try rows.step()
    regulation = isThere && rows.integer(0) == 1
    calendar = isThere && rows.integer(1) == 1
    year = isThere && rows.integer(2) == 1
  }

  /// Why the slots of a task are no longer what they were.
  /// - Parameter document: what changed of the task's document.
  func reason(for task: TaskChanges, document: DocumentChanges?) -> SlotChanges.Reason {
    switch task.kind {
    case .retired: return .taskRetired
    case .returned, .created: return .taskReturned
    case .updated: break
    }
    let decisive: Set = ["start_on", "due_on", "update_period", "is_group"]
    if task.fields.contains(where: { decisive.contains($0.field) }) { return .taskChanged }
    // An ongoing task lasts as long as its document's period.
    if task.due == nil, document?.fields.contains(where: { $0.field == "period_to" }) == true { return .taskChanged }
    if task.due == nil, year, task.slots.moved.isEmpty, task.slots.withdrawn.isEmpty { return .yearPassed }
    return switch (regulation, calendar) {
    case (true, false): .regulationChanged
    case (false, true): .calendarChanged
    case (true, true): .regulationOrCalendar
    case (false, false): .taskChanged
    }
  }
}
