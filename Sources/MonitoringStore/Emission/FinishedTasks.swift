internal import ResolutionCompiler

/// Tasks whose final update has been reported, and who had them then: they stay with those who finished them.
struct FinishedTasks {
  private struct Task {
    /// The last day that a final report was on.
    var end: Int32
    /// Numbers of agencies.
    var agencies: Set<Int32> = []
  }

  /// By their numbers.
  private var tasks: [Int32: Task] = [:]

  /// None.
  init() {}

  /// - Parameter database: the store as it is before an emission.
  init(in database: Database) throws(StoreError) {
    let ends = try database.statement(
      """
      SELECT s.task, max(s.as_of)
      FROM main.progress_report_row p JOIN main.update_slot_row s ON s.task = p.task AND s.seq = p.seq
      JOIN main.update_rule u ON u.number = s.rule WHERE u.kind = '\(SlotKind.final.code)' GROUP BY s.task
      """)
    while try ends.step() { tasks[ends.number(0)] = Task(end: ends.number(1)) }
    let holders = try database.statement(
      """
      SELECT agency FROM main.task_agency_row WHERE task = ?1
      UNION SELECT issuing_authority FROM main.task_row WHERE number = ?1
      """)
    for task in tasks.keys {
      holders.reset()
      holders.bind(.integer(Int64(task)), to: 1)
      while try holders.step() { tasks[task]?.agencies.insert(holders.number(0)) }
    }
  }

  /// Whether an agency keeps a task. One whose last day has moved since then is not finished any more.
  /// - Parameters:
  ///   - task, agency: their numbers in the store.
  ///   - due: the task's last day; nil where it has none.
  func isKept(_ task: Int32, due: Day?, by agency: Int32) -> Bool {
    guard let found = tasks[task], let due else { return false }
    return found.end >= due.number && found.agencies.contains(agency)
  }
}

extension Statement {
  /// A column of a number that the store has given out, or of a day; 0 where it is null.
  fileprivate func number(_ column: Int32) -> Int32 { Int32(truncatingIfNeeded: integer(column) ?? 0) }
}
