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

  /// Pairs of a task that is retired without the sources saying why and a new one of the same presiding agency with
  /// nearly the same title.
  private func looksMoved() -> [Warning] {
    guard !isFirst else { return [] }
    var created: [String: [TaskTitle]] = [:]
    var retired: [String: [TaskTitle]] = [:]
    for task in documents.lazy.flatMap(\.tasks) where !task.isGroup {
      guard let presiding = task.presiding else { continue }
      switch task.kind {
      case .created: created[presiding, default: []].append(TaskTitle(task))
      case .retired where task.retiredBy == nil: retired[presiding, default: []].append(TaskTitle(task))
      default: break
      }
    }
    var found: [Warning] = []
    for (presiding, retired) in retired.sorted(by: { $0.key < $1.key }) {
      var candidates = created[presiding] ?? []
      // Too many to compare each with each: there, only the same title counts.
      let limit = retired.count * candidates.count <= Self.mostPairs ? Self.mostDifferent : 0
      for task in retired {
        guard let match = candidates.indices.first(where: { task.isNear(candidates[$0], atMost: limit) }) else {
          continue
        }
        found.append(.looksMoved(from: task.id, to: candidates[match].id, title: candidates[match].title))
        candidates.remove(at: match)
      }
    }
    return found
  }

  private static let mostPairs = 100_000
  /// Letters in a hundred that a title may differ in and still be nearly the same.
  private static let mostDifferent = 20
}

private struct TaskTitle {
  let id: String
  let title: Words
  private let folded: [UInt8]

  init(_ task: TaskChanges) {
    id = task.id
    title = task.title
    folded = Array(task.title.vi.lowercased().utf8)
  }

  /// - Parameter percent: of the longer title's bytes.
  func isNear(_ other: TaskTitle, atMost percent: Int) -> Bool {
    let limit = max(folded.count, other.folded.count) * percent / 100
    return folded.withUnsafeBufferPointer { a in
      other.folded.withUnsafeBufferPointer { b in Similarity.distance(a, b, atMost: limit) != nil }
    }
  }
}
