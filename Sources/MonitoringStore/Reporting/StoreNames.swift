internal import Diagnostics
internal import ResolutionCompiler

/// Finds what people name, among what the store holds; and says what they may have meant where there is nothing.
///
/// Good for as long as nobody writes.
final class StoreNames {
  private let database: Database
  private var tasks: (names: [String], nearby: NearbyNames)?
  private var agencies: (names: [String], nearby: NearbyNames)?
  /// To look for neighbours among a hundred thousand names takes a moment; a file may be wrong in every row.
  private var patience = 20

  init(_ database: Database) { self.database = database }

  struct Task {
    let number: Int64
    let id: String
  }

  struct Agency: Hashable {
    let number: Int64
    let id: String
    /// Nil: the calendar's own.
    var hours: String?
  }

  /// A task that is to be done: no group, none that has been retired.
  /// - Parameter written: its id; without the document's key where only one document has such a task.
  func task(_ written: String) throws(StoreError) -> Result<Task, WrongArgument> {
    let rows = try database.statement(
      """
      SELECT number, id, is_group, state, retired_by FROM task_row WHERE id = ?1
      UNION ALL SELECT t.number, t.id, t.is_group, t.state, t.retired_by
      FROM document_row d JOIN task_row t ON t.id = d.id || '.' || ?1
      """)
    _ = rows.bind(written, to: 1)
    var found: [(task: Task, isGroup: Bool, isActive: Bool, retiredBy: String?)] = []
    while try rows.step() {
      found.append(
        (
          Task(number: rows.integer(0) ?? 0, id: rows.text(1) ?? ""), rows.integer(2) == 1, rows.text(3) == "active",
          rows.text(4)
        ))
    }
    guard let (task, isGroup, isActive, retiredBy) = found.first else { return .failure(try unknownTask(written)) }
    guard found.count == 1 else {
      let all = found.map(\.task.id).joined(separator: ", ")
      return .failure(
        WrongArgument(
          Words(
            vi: "\(written) có trong nhiều văn bản, ghi rõ nhiệm vụ nào: \(all)",
            en: "\(written) is in several documents, say which task: \(all)")))
    }
    if isGroup {
      return .failure(
        WrongArgument(
          Words(
            vi: "\(task.id) là một nhóm: chỉ nhiệm vụ mới được giao, được báo cáo",
            en: "\(task.id) is a group: only tasks are assigned and reported on")))
    }
    guard isActive else {
      let by = retiredBy.map { Words(vi: " theo \($0)", en: " by \($0)") } ?? Words("")
      return .failure(
        WrongArgument(
          Words(vi: "nhiệm vụ \(task.id) đã kết thúc\(by.vi)", en: "the task \(task.id) has been retired\(by.en)")))
    }
    return .success(task)
  }

  private func unknownTask(_ written: String) throws(StoreError) -> WrongArgument {
    let known: (names: [String], nearby: NearbyNames)
    if let tasks {
      known = tasks
    } else {
      let names = try database.texts("SELECT id FROM task_row WHERE is_group = 0 AND state = 'active' ORDER BY number")
      known = (names, NearbyNames(names))
      tasks = known
    }
    return WrongArgument(
      unknown: Words(vi: "không có nhiệm vụ \(written) trong kho", en: "the store holds no task \(written)"),
      nearest: nearest(to: written, among: known))
  }

  func agency(_ written: String) throws(StoreError) -> Result<Agency, WrongArgument> {
    let row = try database.statement("SELECT number, id, hours FROM agency_row WHERE id = ?1")
    _ = row.bind(written, to: 1)
    if try row.step() {
      return .success(Agency(number: row.integer(0) ?? 0, id: row.text(1) ?? "", hours: row.text(2)))
    }
    let known: (names: [String], nearby: NearbyNames)
    if let agencies {
      known = agencies
    } else {
      let names = try database.texts("SELECT id FROM agency_row ORDER BY number")
      known = (names, NearbyNames(names))
      agencies = known
    }
    return .failure(
      WrongArgument(
        unknown: Words(vi: "không có cơ quan \(written) trong kho", en: "the store holds no agency \(written)"),
        nearest: nearest(to: written, among: known)))
  }

  /// Who has taken over from an agency that has ended; nil while it is there.
  func successor(of agency: Agency, on day: Day) throws(StoreError) -> Words? {
    let row = try database.statement(
      """
      SELECT a.valid_to, s.id FROM agency_row a LEFT JOIN agency_row s ON s.number = a.successor WHERE a.number = ?1
      """)
    row.bind(.integer(agency.number), to: 1)
    guard try row.step(), let end = row.integer(0), end < day.number else { return nil }
    let last = Day(number: Int32(truncatingIfNeeded: end)).words
    let next = row.text(1).map { Words(vi: ", nay là \($0)", en: ", and is \($0) now") } ?? Words("")
    return Words(
      vi: "\(agency.id) đã kết thúc ngày \(last.vi)\(next.vi)", en: "\(agency.id) ended on \(last.en)\(next.en)")
  }

  private func nearest(to written: String, among known: (names: [String], nearby: NearbyNames)) -> [String] {
    guard patience > 0 else { return [] }
    patience -= 1
    return known.nearby.nearest(to: written).map { known.names[$0] }
  }
}
