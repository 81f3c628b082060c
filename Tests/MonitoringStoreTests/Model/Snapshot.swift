import CSQLite
import Foundation
import Testing

/// All that a store holds, as plain values under the numbers that its rows have. Read with SQLite alone.
struct Snapshot: Equatable {
  enum Kind: String, CaseIterable { case agency, document, clause, task, milestone, kpi }

  /// A row that has an id. What is null has no field; references to tasks and KPIs are their numbers, for their ids may
  /// change.
  struct Thing: Equatable {
    var fields: [String: String]
    /// What belongs to it, by the name that it has as a field: `coordinating`, `target` …
    var relations: [String: Set<String>] = [:]

    var id: String { fields["id"] ?? "" }
    var isActive: Bool { fields["state"] == "active" }
  }

  struct Slot: Equatable {
    var kind: String
    var asOf: String
    var fields: [String: String]

    var dueOn: String { fields["due_on"] ?? "" }
    var isScheduled: Bool { fields["state"] == "scheduled" }
  }

  struct Assignment: Equatable {
    var task: Int
    var agency: String
    var role: String
    var transferredAt: String
    var endedAt: String?
    var confirmedAt: String?
    var confirmBy: String?
  }

  var things = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, [Int: Thing]()) })
  /// By task and `seq`.
  var slots: [Int: [Int: Slot]] = [:]
  /// By task and what the link says: the number of the task that it leads to, if the store has it.
  var links: [Int: [String: String]] = [:]
  /// By KPI and `seq`.
  var expectations: [Int: [Int: String]] = [:]
  /// In the order in which they were made.
  var assignments: [Assignment] = []
  /// By the report's number: task, slot, and what it says.
  var reports: [Int: Report] = [:]
  /// By the value's number: KPI, and what it says.
  var values: [Int: Value] = [:]

  struct Report: Equatable {
    var task: Int
    var seq: Int
    var text: String
  }

  struct Value: Equatable {
    var kpi: Int
    var text: String
  }

  var tasks: [Int: Thing] {
    get { things[.task] ?? [:] }
    set { things[.task] = newValue }
  }

  func hasReport(_ task: Int, _ seq: Int) -> Bool { reports.values.contains { $0.task == task && $0.seq == seq } }

  /// Who has anything to do with a task.
  func agencies(of task: Int) -> Set<String> {
    guard let task = tasks[task] else { return [] }
    let issuing = task.fields["issuing_authority_id"].map { [$0] } ?? []
    return (task.relations["presiding"] ?? []).union(task.relations["coordinating"] ?? []).union(issuing)
  }

  /// The numbers by ids.
  func numbers(_ kind: Kind) -> [String: Int] {
    Dictionary((things[kind] ?? [:]).map { ($0.value.key(of: kind), $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Snapshot.Thing {
  /// What it is known by: a clause by its document too.
  func key(of kind: Snapshot.Kind) -> String {
    kind == .clause ? "\(fields["document_id"] ?? "") \(fields["clause"] ?? "")" : id
  }
}

extension Snapshot {
  init(_ store: SQLiteFile) {
    func read(_ kind: Kind, _ columns: String, _ source: String) {
      var found: [Int: Thing] = [:]
      for row in store.records("SELECT v.*, \(columns) FROM \(source)") {
        var fields = row
        let number = fields.removeValue(forKey: "_number").flatMap { Int($0) } ?? 0
        for unlogged in ["source_file", "source_line"] { fields[unlogged] = nil }
        found[number] = Thing(fields: fields)
      }
      things[kind] = found
    }
    // What stands behind `v.*` counts: numbers for ids, and the title that was written, not the one that stands in for it.
    read(.agency, "r.number AS _number", "agency v JOIN agency_row r USING (id)")
    read(.document, "r.number AS _number", "document v JOIN document_row r USING (id)")
    read(
      .clause, "r.number AS _number",
      "clause v JOIN document_row d ON d.id = v.document_id JOIN clause_row r ON r.document = d.number AND r.clause = v.clause"
    )
    read(
      .task, "r.number AS _number, r.parent AS parent_id, r.deliverable_title AS deliverable_title",
      "task v JOIN task_row r USING (id)")
    read(.milestone, "r.number AS _number, r.task AS task_id", "milestone v JOIN milestone_row r USING (id)")
    read(
      .kpi, "r.number AS _number, r.task AS task_id, r.rolls_up_to AS rolls_up_to", "kpi v JOIN kpi_row r USING (id)")
    readRelations(store)
    for row in store.rows(
      """
      SELECT t.number, s.seq, s.kind, s.as_of, s.due_on, s.rule, s.basis, n.state FROM update_slot s
      JOIN task_row t ON t.id = s.task_id JOIN update_slot_row n ON n.task = t.number AND n.seq = s.seq
      """)
    {
      slots[Int(row[0])!, default: [:]][Int(row[1])!] = Slot(
        kind: row[2], asOf: row[3],
        fields: [
          "due_on": row[4], "rule": row[5], "basis": row[6], "state": row[7] == "0" ? "scheduled" : "withdrawn",
        ])
    }
    for row in store.rows("SELECT task, kind || ' ' || target_id, coalesce(target, '–') FROM task_link_row") {
      links[Int(row[0])!, default: [:]][row[1]] = row[2]
    }
    for row in store.rows("SELECT kpi, seq, expected FROM kpi_expectation_row") {
      expectations[Int(row[0])!, default: [:]][Int(row[1])!] = row[2]
    }
    for row in store.rows(
      """
      SELECT g.task, a.id, CASE g.role WHEN 0 THEN 'presiding' ELSE 'coordinating' END, e.at, x.at, g.confirmed_at,
        f.confirm_by
      FROM assignment_row g JOIN agency_row a ON a.number = g.agency JOIN transfer f ON f.number = g.transfer
      JOIN emission e ON e.id = f.emission LEFT JOIN emission x ON x.id = g.ended_by
      ORDER BY g.task, g.role, a.id, f.number
      """)
    {
      assignments.append(
        Assignment(
          task: Int(row[0])!, agency: row[1], role: row[2], transferredAt: row[3], endedAt: row[4].value,
          confirmedAt: row[5].value, confirmBy: row[6].value))
    }
    for row in store.rows(
      "SELECT number, task, seq, reported_at || '|' || percent_done || '|' || text FROM progress_report_row")
    {
      reports[Int(row[0])!] = Report(task: Int(row[1])!, seq: Int(row[2])!, text: row[3])
    }
    for row in store.rows("SELECT number, kpi, as_of || '|' || value || '|' || reported_at FROM kpi_value_row") {
      values[Int(row[0])!] = Value(kpi: Int(row[1])!, text: row[2])
    }
  }

  private mutating func readRelations(_ store: SQLiteFile) {
    func read(_ kind: Kind, _ sql: String) {
      for row in store.rows(sql) {
        things[kind]?[Int(row[0])!]?.relations[row[1], default: []].insert(row[2])
      }
    }
    read(
      .task,
      """
      SELECT r.task, CASE r.role WHEN 0 THEN 'presiding' ELSE 'coordinating' END, a.id
      FROM task_agency_row r JOIN agency_row a ON a.number = r.agency
      """)
    read(
      .task,
      """
      SELECT r.task, 'clause', d.id || ' ' || c.clause FROM task_clause_row r JOIN clause_row c ON c.number = r.clause
      JOIN document_row d ON d.number = c.document
      """)
    read(.task, "SELECT task, kind, target_id FROM task_link_row")
    read(
      .kpi,
      """
      SELECT r.number, 'target', g.on_date || ' ' || g.relation || ' '
        || CASE WHEN g.low = CAST(g.low AS INTEGER) THEN CAST(g.low AS INTEGER) ELSE g.low END
      FROM kpi_target g JOIN kpi_row r ON r.id = g.kpi_id
      """)
  }
}

extension String {
  /// Nil where SQLite said null.
  var value: String? { self == SQLiteFile.null ? nil : self }
}

/// A store's file, asked through a connection of its own that stays open for one reading.
final class SQLiteFile {
  static let null = "\u{0}"
  private var handle: OpaquePointer?

  init(_ path: String) { sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) }
  deinit { sqlite3_close(handle) }

  func rows(_ sql: String) -> [[String]] {
    var rows: [[String]] = []
    each(sql) { statement in
      rows.append((0..<sqlite3_column_count(statement)).map { Self.text(statement, $0) ?? Self.null })
    }
    return rows
  }

  /// By the names of columns; of two of one name the later counts, and what is null is not there.
  func records(_ sql: String) -> [[String: String]] {
    var records: [[String: String]] = []
    var names: [String] = []
    each(sql) { statement in
      if names.isEmpty {
        names = (0..<sqlite3_column_count(statement)).map { String(cString: sqlite3_column_name(statement, $0)) }
      }
      var record: [String: String] = [:]
      for (column, name) in names.enumerated() { record[name] = Self.text(statement, Int32(column)) }
      records.append(record)
    }
    return records
  }

  private func each(_ sql: String, _ body: (OpaquePointer?) -> Void) {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
      Issue.record("\(String(cString: sqlite3_errmsg(handle))): \(sql)")
      return
    }
    defer { sqlite3_finalize(statement) }
    while sqlite3_step(statement) == SQLITE_ROW { body(statement) }
  }

  private static func text(_ statement: OpaquePointer?, _ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }
}
