internal import Diagnostics
internal import ResolutionCompiler

extension ChangeSet {
  /// - Parameter database: in which the changes have been carried out.
  mutating func addWarnings(from database: Database, on today: Day) throws(StoreError) {
    if let unannounced = outcome.unannounced {
      if !unannounced.reported.isEmpty { warnings.append(.retiresReported(unannounced.reported)) }
      if !unannounced.many.isEmpty { warnings.append(.retiresMany(unannounced.many)) }
    }
    warnings += looksMoved()
    warnings += try passesOn(database, on: today)
  }

  private struct Handover: Hashable {
    var from: String
    var to: String
  }

  /// Open tasks of bodies that have ended, whatever these had to do with them.
  private func passesOn(_ database: Database, on today: Day) throws(StoreError) -> [Warning] {
    let rows = try database.statement(
      """
      SELECT a.id, s.id FROM agency_row a JOIN agency_row s ON s.number = a.successor
      WHERE a.valid_to < \(today.number)
      """)
    var successors: [String: String] = [:]
    while try rows.step() { successors[rows.text(0) ?? ""] = rows.text(1) }
    guard !successors.isEmpty else { return [] }
    var counts: [Handover: Int] = [:]
    for task in documents.lazy.flatMap(\.tasks) where !task.isGroup && task.kind != .retired {
      for handover in handovers(of: task, to: successors) { counts[handover, default: 0] += 1 }
    }
    return counts.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      .passesOn(from: $0.key.from, to: $0.key.to, tasks: $0.value)
    }
  }

  /// - Parameter successors: of those that have ended.
  private func handovers(of task: TaskChanges, to successors: [String: String]) -> Set<Handover> {
    var handovers: Set<Handover> = []
    for change in task.fields {
      guard let from = change.before, var to = successors[from] else { continue }
      switch change.field {
      case "presiding_id", "issuing_authority_id":
        if let to = change.after { handovers.insert(Handover(from: from, to: to)) }
      case "coordinating":
        // Who leaves and who joins is a change each. A successor that had a part in the task already does not join.
        let joined = task.fields.filter { $0.field == "coordinating" }.compactMap(\.after)
        for _ in successors where !joined.contains(to) { to = successors[to] ?? to }
        if joined.contains(to) { handovers.insert(Handover(from: from, to: to)) }
      default: break
      }
    }
    return handovers
  }
}
