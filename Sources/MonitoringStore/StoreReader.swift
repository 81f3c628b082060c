internal import Diagnostics

/// Looks into a store without ever writing to it. Whoever applies meanwhile is not kept waiting, nor keeps one waiting.
package struct StoreReader {
  let database: Database
  /// Whether nothing has been written to it yet.
  let isBlank: Bool

  /// One with an older schema is read as this program would have migrated it; the file stays as it is.
  ///
  /// - Throws: where there is no such file, and where it is something else than a store that this program knows.
  package init(path: String) throws(StoreError) {
    let (database, content) = try Database.reading(path)
    switch content {
    case .blank:
      self.database = database
      isBlank = true
    case .store(let version):
      self.database = version < Migrations.current ? try database.migratedCopy(from: version) : database
      isBlank = false
    }
  }

  /// An apply that changed something.
  package struct EmissionRecord: Hashable, Sendable {
    package var id: Int64
    /// ISO, with the offset.
    package var at: String
    package var compiler: String
    package var corpusDigest: String
    package var user: String
    package var counts: EmissionOutcome.Counts
  }

  /// From the first to the last.
  package func emissions() throws(StoreError) -> [EmissionRecord] {
    isBlank ? [] : try Self.emissions(in: database, "ORDER BY id")
  }

  /// - Parameter rest: of the query, from its `WHERE` or `ORDER BY`.
  static func emissions(in database: Database, _ rest: String) throws(StoreError) -> [EmissionRecord] {
    let rows = try database.statement(
      "SELECT id, at, compiler, corpus_digest, user, created, updated, retired FROM emission \(rest)")
    var records: [EmissionRecord] = []
    while try rows.step() {
      records.append(
        EmissionRecord(
          id: rows.integer(0) ?? 0, at: rows.text(1) ?? "", compiler: rows.text(2) ?? "",
          corpusDigest: rows.text(3) ?? "", user: rows.text(4) ?? "",
          counts: EmissionOutcome.Counts(
            created: Int(rows.integer(5) ?? 0), updated: Int(rows.integer(6) ?? 0), retired: Int(rows.integer(7) ?? 0)))
      )
    }
    return records
  }

  /// By their codes.
  static func agencyNames(in database: Database) throws(StoreError) -> [String: Words] {
    let rows = try database.statement("SELECT id, name_vi, name_en FROM agency_row")
    var names: [String: Words] = [:]
    while try rows.step() { names[rows.text(0) ?? ""] = Words(vi: rows.text(1), en: rows.text(2)) }
    return names
  }

  /// A table or view that other programs may rely on.
  package enum Name: String, CaseIterable, Sendable {
    case document, clause, agency, task
    case taskAgency = "task_agency"
    case taskClause = "task_clause"
    case taskLink = "task_link"
    case milestone, kpi
    case kpiTarget = "kpi_target"
    case updateSlot = "update_slot"
    case kpiExpectation = "kpi_expectation"
    case assignment, emission, change
    case progressReport = "progress_report"
    case kpiValue = "kpi_value"
    case audit, objection

    /// The version of the schema that it came with.
    var version: Int64 {
      switch self {
      case .audit, .objection: 2
      default: 1
      }
    }
  }

  /// How many rows there are.
  package func count(of name: Name) throws(StoreError) -> Int {
    guard !isBlank else { return 0 }
    return Int(try database.integer("SELECT count(*) FROM \(name.rawValue)") ?? 0)
  }

  /// What the changes of one thing were, from the first to the last: a task's, a KPI's, a milestone's by its full id, a
  /// slot's by its task's, `#` and its number.
  package func changes(of id: String) throws(StoreError) -> [ChangeRecord] {
    guard !isBlank else { return [] }
    let rows = try database.statement(
      """
      SELECT emission_id, entity, field, CAST(before AS TEXT), CAST(after AS TEXT) FROM change WHERE entity_id = ?1
      """)
    _ = rows.bind(id, to: 1)
    var records: [ChangeRecord] = []
    while try rows.step() {
      records.append(
        ChangeRecord(
          emission: rows.integer(0) ?? 0, entity: rows.text(1) ?? "", field: rows.text(2) ?? "", before: rows.text(3),
          after: rows.text(4)))
    }
    return records
  }

  package struct ChangeRecord: Hashable, Sendable {
    package var emission: Int64
    package var entity: String
    package var field: String
    /// As people read it; nil where there was, or is, nothing.
    package var before: String?
    package var after: String?

    package init(emission: Int64, entity: String, field: String, before: String?, after: String?) {
      self.emission = emission
      self.entity = entity
      self.field = field
      self.before = before
      self.after = after
    }
  }
}
