import Foundation
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A store of the first version` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/version-1.sql")
    #expect(store.runs(try String(contentsOf: fixture, encoding: .utf8)))
  }

  private func schema(of store: StoreFile) -> [String] {
    store.rows("SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
  }

  @Test func `is read as it is, and told of what is due`() throws {
    let dues = try StoreReader(path: store.path).dues(now: Moment(Day("2026-01-12"), hour: 9), until: Day("2026-03-31"))
    #expect(try !dues.get().overdue.isEmpty)
    #expect(store.rows("PRAGMA user_version") == ["1"])
  }

  @Test func `becomes what a new store is, to the letter`() throws {
    _ = try MonitoringStore.open(path: store.path)
    #expect(store.rows("PRAGMA user_version") == ["2"])
    let fresh = try StoreFile()
    try fresh.apply(Sample.resolution(Sample.law))
    #expect(schema(of: store) == schema(of: fresh))
    #expect(store.rows("SELECT * FROM change_field") == fresh.rows("SELECT * FROM change_field"))
    #expect(store.isSound())
  }

  @Test(arguments: `The store's tables and views`.columns.filter { !["audit", "objection"].contains($0.0) })
  func `keeps every row`(_ view: String, _ columns: String) throws {
    let asked = "SELECT \(columns.split(separator: " ").prefix(10).joined(separator: ", ")) FROM \(view)"
    let before = store.rows(asked)
    #expect(!before.isEmpty || ["change", "task_link"].contains(view))
    _ = try MonitoringStore.open(path: store.path)
    #expect(store.rows(asked) == before)
  }

  @Test func `knows nothing yet of digests, of who reported, of objections`() throws {
    _ = try MonitoringStore.open(path: store.path)
    #expect(store.rows("SELECT regulation_digest, calendar_digest FROM emission") == ["–|–"])
    #expect(store.rows("SELECT audit FROM progress_report_row UNION SELECT audit FROM kpi_value_row") == ["–"])
    #expect(store.rows("SELECT * FROM audit UNION ALL SELECT number, 1, 1, 1, 1, 1, 1, 1 FROM objection").isEmpty)
  }

  @Test func `takes reports as before, and the next emission`() throws {
    _ = try MonitoringStore.open(path: store.path)
    #expect(store.report("NQ57.1", 2))
    #expect(
      store.runs("INSERT INTO kpi_value VALUES ('NQ57.1/rnd', '2025-12-31', 0.9, '2026-01-05T08:00:00+07:00', 'BTC')"))
    let changed = Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ"))
    #expect(try store.apply(changed).tasks.updated == 1)
    #expect(store.isSound())
  }

  @Test func `learns with the next emission which percentages have no bounds, and that nothing else is new`() throws {
    let grown = Sample.resolution(Sample.law.replacing("measure: percent", by: "measure: percent\n      bounds: none"))
    let outcome = try store.apply(grown)
    #expect(store.rows("SELECT bounds FROM kpi") == ["none"])
    #expect(outcome.total == EmissionOutcome.Counts(updated: 1))
    #expect(
      store.rows("SELECT entity, entity_id, field, before, after FROM change") == ["kpi|NQ57.1/rnd|bounds|–|none"])
    #expect(try store.apply(Sample.resolution(Sample.law)).kpis.updated == 1)
  }

  @Test func `is read as it is, and not migrated by reading`() throws {
    let before = store.bytes
    let reader = try StoreReader(path: store.path)
    #expect(try reader.count(of: .progressReport) == 1)
    #expect(try reader.count(of: .audit) == 0)
    #expect(try reader.count(of: .objection) == 0)
    #expect(store.bytes == before)
  }

  @Test func `stays one where the migration fails in the middle`() throws {
    // The last of the new views is in the way of the migration: by then it has done all the rest.
    #expect(store.runs("CREATE VIEW objection AS SELECT 1"))
    let before = store.bytes
    #expect(throws: StoreError.self) { try MonitoringStore.open(path: store.path) }
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
    #expect(store.runs("DROP VIEW objection"))
    _ = try MonitoringStore.open(path: store.path)
    #expect(store.rows("PRAGMA user_version") == ["2"])
  }
}
