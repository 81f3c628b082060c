internal import Diagnostics
package import ResolutionCompiler

/// A task whose receipt an agency has confirmed.
package struct ConfirmedTask: Hashable, Sendable {
  package var task: String
  package var isPresiding: Bool
  /// ISO, with the offset, like `confirmedAt`.
  package var transferredAt: String
  package var confirmedAt: String
  /// The last moment to do so, in local time; nil where the calendar does not reach so far.
  package var confirmBy: Moment?
  package var isLate: Bool
  /// False where it had been confirmed before: then nothing was written.
  package var isNew: Bool
}

/// What confirming has come to.
package enum ConfirmationOutcome: Hashable, Sendable {
  case confirmed([ConfirmedTask])
  /// Nothing was confirmed; all that stood in the way.
  case refused([WrongArgument])
}

extension MonitoringStore {
  /// Confirms for an agency that it has received tasks, in one transaction: all of them, or none where one is not its.
  /// A confirmation that comes late is taken, and called late.
  ///
  /// - Parameter tasks: ids; nil for everything that the agency has not confirmed yet.
  package func confirm(
    _ tasks: [String]?, for agency: String, _ circumstances: Circumstances
  ) throws(StoreError) -> ConfirmationOutcome {
    try writing(circumstances) { entry throws(StoreError) in
      let names = StoreNames(entry.database)
      let body: StoreNames.Agency
      switch try names.agency(agency) {
      case .failure(let wrong): return (.refused([wrong]), false)
      case .success(let found): body = found
      }
      var confirmed: [ConfirmedTask] = []
      var mistakes: [WrongArgument] = []
      var seen: Set<Int64> = []
      let ids: [String]
      if let tasks { ids = tasks } else { ids = try entry.database.unconfirmed(by: body) }
      for id in ids {
        switch try names.task(id) {
        case .failure(let wrong): mistakes.append(wrong)
        case .success(let task):
          guard seen.insert(task.number).inserted else { continue }
          let assignments = try Assignments(of: task, in: entry.database)
          let own = assignments.all.filter { $0.agency.number == body.number }
          if own.isEmpty {
            let successor = try names.successor(of: body, on: entry.now.day)
            mistakes.append(WrongArgument(successor ?? assignments.refusal(of: body)))
          }
          for assignment in own {
            if let wrong = assignment.isInTheFuture(of: entry, task) {
              mistakes.append(wrong)
            } else {
              confirmed.append(try entry.confirm(assignment, of: task))
            }
          }
        }
      }
      guard mistakes.isEmpty else { return (.refused(mistakes), false) }
      return (.confirmed(confirmed), confirmed.contains(where: \.isNew))
    }
  }
}

extension Entry {
  fileprivate func confirm(
    _ assignment: Assignments.Assignment, of task: StoreNames.Task
  ) throws(StoreError) -> ConfirmedTask {
    let at = assignment.confirmedAt ?? timestamp(now)
    let confirmBy = assignment.confirmBy.map { Moment(minutes: $0) }
    let isLate = confirmBy.map { (Moment(timestamp: at) ?? now) > $0 } ?? false
    if assignment.confirmedAt == nil {
      try database.run(
        "UPDATE assignment_row SET confirmed_at = ?1 WHERE task = ?2 AND role = ?3 AND agency = ?4 AND transfer = ?5",
        .text(at), .integer(task.number), .integer(assignment.role.rawValue), .integer(assignment.agency.number),
        .integer(assignment.transfer))
      _ = try audit(
        .confirm, task: task.number, agency: assignment.agency.number,
        assignment.role.code + (isLate ? "; late, limit \(timestamp(confirmBy ?? now))" : ""))
    }
    return ConfirmedTask(
      task: task.id, isPresiding: assignment.role == .presiding, transferredAt: assignment.transferredAt,
      confirmedAt: at, confirmBy: confirmBy, isLate: isLate, isNew: assignment.confirmedAt == nil)
  }
}

extension Database {
  /// Ids of the tasks that an agency has been given and has not confirmed, in the order of the store.
  fileprivate func unconfirmed(by agency: StoreNames.Agency) throws(StoreError) -> [String] {
    try texts(
      """
      SELECT DISTINCT t.id FROM assignment_row g JOIN task_row t ON t.number = g.task
      WHERE g.agency = ?1 AND g.ended_by IS NULL AND g.confirmed_at IS NULL AND t.state = 'active' ORDER BY t.number
      """, .integer(agency.number))
  }
}

extension Assignments.Assignment {
  /// A clock that has been set back would date an answer before the task was given.
  func isInTheFuture(of entry: Entry, _ task: StoreNames.Task) -> WrongArgument? {
    guard let transferred = Moment(timestamp: transferredAt), transferred > entry.now else { return nil }
    return WrongArgument(
      Words(
        vi:
          "\(task.id) được giao lúc \(transferredAt), sau thời điểm được coi là bây giờ (\(entry.timestamp(entry.now))); hãy xem lại đồng hồ máy",
        en:
          "\(task.id) was transferred at \(transferredAt), later than what is taken for now (\(entry.timestamp(entry.now))); look at the machine's clock"
      ))
  }
}
