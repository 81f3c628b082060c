internal import Diagnostics
internal import ResolutionCompiler

/// Looks up what a change is about, by its number in the store.
struct TaskFacts {
  private let tasks: Statement
  private let documents: Statement
  private let clauses: Statement
  private let agencies: Statement
  private let kpis: Statement
  private let milestones: Statement
  private let slots: Statement
  private let coordinators: Statement
  private let links: Statement

  init(in database: Database) throws(StoreError) {
    tasks = try database.statement(
      """
      SELECT d.id, t.id, t.is_group, t.title_vi, t.title_en, a.id, \(Views.day("t.due_on"))
      FROM task_row t JOIN document_row d ON d.number = t.document LEFT JOIN agency_row a ON a.number = t.presiding
      WHERE t.number = ?1
      """)
    documents = try database.statement("SELECT id FROM document_row WHERE number = ?1")
    clauses = try database.statement(
      """
      SELECT d.id, c.clause, c.title_vi, c.title_en FROM clause_row c JOIN document_row d ON d.number = c.document
      WHERE c.number = ?1
      """)
    agencies = try database.statement("SELECT id, name_vi, name_en FROM agency_row WHERE number = ?1")
    kpis = try database.statement(
      "SELECT task, id, title_vi, title_en, unit_vi, unit_en, measure FROM kpi_row WHERE number = ?1")
    milestones = try database.statement("SELECT task, id, title_vi, title_en FROM milestone_row WHERE number = ?1")
    links = try database.statement(
      """
      SELECT l.kind, coalesce(g.id, l.target_id) FROM task_link_row l LEFT JOIN task_row g ON g.number = l.target
      WHERE l.task = ?1 AND l.kind IN ('split_from', 'merged_from') ORDER BY 1, 2
      """)
    coordinators = try database.statement(
      """
      SELECT a.id FROM task_agency_row r JOIN agency_row a ON a.number = r.agency
      WHERE r.task = ?1 AND r.role = \(Role.coordinating.rawValue) ORDER BY a.id
      """)
    slots = try database.statement(
      """
      SELECT r.kind, \(Views.day("s.as_of")), \(Views.day("s.due_on"))
      FROM update_slot_row s JOIN update_rule r ON r.number = s.rule WHERE s.task = ?1 AND s.seq = ?2
      """)
  }

  private func find<Found>(
    _ number: Int64, _ seq: Int? = nil, by statement: Statement, _ found: (Statement) -> Found
  ) throws(StoreError) -> Found {
    defer { statement.reset() }
    statement.bind(.integer(number), to: 1)
    if let seq { statement.bind(.integer(seq), to: 2) }
    guard try statement.step() else {
      throw .damaged(path: statement.database.path, detail: "change of \(number): \(statement.sql.prefix(40))")
    }
    return found(statement)
  }

  /// A task of which nothing is known to have changed yet.
  func task(_ number: Int64) throws(StoreError) -> (document: String, task: TaskChanges) {
    try find(number, by: tasks) { row in
      (
        row.text(0) ?? "",
        TaskChanges(
          id: row.text(1) ?? "", isGroup: row.integer(2) == 1, title: Words(vi: row.text(3), en: row.text(4)),
          presiding: row.text(5), coordinating: [], due: row.text(6), kind: .updated, fields: [], milestones: [],
          kpis: [], slots: SlotChanges())
      )
    }
  }

  /// The tasks that a task was split from or that were merged into it.
  func origins(of task: Int64) throws(StoreError) -> [TaskChanges.Origin] {
    defer { links.reset() }
    links.bind(.integer(task), to: 1)
    var origins: [TaskChanges.Origin] = []
    while try links.step() {
      guard let how = links.text(0).flatMap(TaskChanges.Origin.How.init(rawValue:)) else { continue }
      origins.append(TaskChanges.Origin(how: how, id: links.text(1) ?? ""))
    }
    return origins
  }

  /// The codes of the agencies that coordinate in a task, in their order.
  func coordinating(in task: Int64) throws(StoreError) -> [String] {
    defer { coordinators.reset() }
    coordinators.bind(.integer(task), to: 1)
    var codes: [String] = []
    while try coordinators.step() { codes.append(coordinators.text(0) ?? "") }
    return codes
  }

  func document(_ number: Int64) throws(StoreError) -> String { try find(number, by: documents) { $0.text(0) ?? "" } }

  func clause(_ number: Int64) throws(StoreError) -> (document: String, name: String, title: Words) {
    try find(number, by: clauses) { ($0.text(0) ?? "", $0.text(1) ?? "", Words(vi: $0.text(2), en: $0.text(3))) }
  }

  func agency(_ number: Int64) throws(StoreError) -> (id: String, title: Words) {
    try find(number, by: agencies) { ($0.text(0) ?? "", Words(vi: $0.text(1), en: $0.text(2))) }
  }

  /// A milestone, of which nothing is known to have changed yet, and the number of its task.
  func milestone(_ number: Int64) throws(StoreError) -> (task: Int64, changes: EntityChanges) {
    try find(number, by: milestones) { row in (row.integer(0) ?? 0, Self.part(row)) }
  }

  /// The same of a KPI.
  func kpi(_ number: Int64) throws(StoreError) -> (task: Int64, changes: EntityChanges) {
    try find(number, by: kpis) { row in
      var kpi = Self.part(row)
      kpi.unit = Words(vi: row.text(4), en: row.text(5))
      if row.text(4) == nil, row.text(5) == nil, row.text(6) == Measure.percent.rawValue { kpi.unit = Words("%") }
      return (row.integer(0) ?? 0, kpi)
    }
  }

  private static func part(_ row: Statement) -> EntityChanges {
    EntityChanges(
      id: row.text(1) ?? "", title: Words(vi: row.text(2), en: row.text(3)), kind: .updated, fields: [])
  }

  func slot(of task: Int64, _ seq: Int) throws(StoreError) -> SlotChanges.Slot {
    try find(task, seq, by: slots) {
      SlotChanges.Slot(seq: seq, kind: $0.text(0) ?? "", asOf: $0.text(1) ?? "", dueOn: $0.text(2) ?? "")
    }
  }
}

extension Words {
  /// A text of which one language, or both, may not be written.
  init(vi: String?, en: String?) { self.init(vi: vi ?? en ?? "", en: en ?? vi ?? "") }
}
