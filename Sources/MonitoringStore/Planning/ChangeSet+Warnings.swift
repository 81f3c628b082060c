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

  /// Open tasks of bodies that have ended.
  private func passesOn(_ database: Database, on today: Day) throws(StoreError) -> [Warning] {
    let ended = Set(try database.texts("SELECT id FROM agency_row WHERE valid_to < \(today.number)"))
    guard !ended.isEmpty else { return [] }
    var counts: [Handover: Int] = [:]
    for task in documents.lazy.flatMap(\.tasks) where !task.isGroup {
      for change in task.fields where change.field == "presiding_id" {
        guard let from = change.before, let to = change.after, ended.contains(from) else { continue }
        counts[Handover(from: from, to: to), default: 0] += 1
      }
    }
    return counts.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      .passesOn(from: $0.key.from, to: $0.key.to, tasks: $0.value)
    }
  }
}
