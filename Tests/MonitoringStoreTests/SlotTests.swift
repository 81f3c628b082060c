import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `Update slots that are in the store` {
  let store: StoreFile
  /// Quarterly, from 1 July 2025 to the end of 2026.
  let quarterly = Sample.resolution(Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(quarterly, at: "2025-07-02")
  }

  private func slots(_ columns: String = "seq, kind, as_of, state") -> [String] {
    store.rows("SELECT \(columns) FROM update_slot WHERE task_id = 'NQ57.1' ORDER BY seq")
  }

  private func apply(_ law: String, at day: String) throws -> EmissionOutcome {
    try store.apply(Sample.resolution(law), at: day)
  }

  @Test func `stand where their time is over, and follow the new schedule where it is not`() throws {
    let outcome = try apply(
      Sample.law.replacing("priority: high", by: "priority: high\n  update: half_yearly"), at: "2025-11-06")
    #expect(
      slots() == [
        "1|periodic|2025-09-30|scheduled",  // due on 7 October
        "2|periodic|2025-12-31|scheduled",  // the end of a half-year too
        "3|periodic|2026-03-31|withdrawn",
        "4|periodic|2026-06-30|scheduled",
        "5|periodic|2026-09-30|withdrawn",
        "6|final|2026-12-31|scheduled",
      ])
    #expect(outcome.slots.retired == 2)
    #expect(
      slots("seq, rule").suffix(5) == [
        "2|periodic.half_yearly", "3|periodic.quarterly", "4|periodic.half_yearly", "5|periodic.quarterly",
        "6|periodic.final",
      ])
    #expect(
      store.rows("SELECT seq, round(expected, 2) FROM kpi_expectation WHERE kpi_id = 'NQ57.1/rnd'")
        == ["1|0.75", "2|1.0", "4|1.5", "6|2.0"])
    #expect(store.isSound())
  }

  @Test func `keep their numbers, and new ones are numbered on`() throws {
    _ = try apply(Sample.law.replacing("priority: high", by: "priority: high\n  update: monthly"), at: "2025-11-06")
    #expect(
      slots("seq, as_of").prefix(10) == [
        "1|2025-09-30", "2|2025-12-31", "3|2026-03-31", "4|2026-06-30", "5|2026-09-30", "6|2026-12-31",
        // Nothing is owed for July to October any more; that of October was due on 7 November.
        "7|2025-10-31", "8|2025-11-30", "9|2026-01-31", "10|2026-02-28",
      ])
    #expect(
      store.rows("SELECT count(*), sum(state = 'scheduled') FROM update_slot WHERE task_id = 'NQ57.1'") == ["16|16"])
    #expect(
      store.rows("SELECT round(expected, 2) FROM kpi_expectation WHERE seq = 8 AND kpi_id = 'NQ57.1/rnd'") == ["0.92"])
    #expect(store.rows("SELECT before, after FROM change WHERE entity_id = 'NQ57.1#8'") == ["–|scheduled"])

    // And back: those that were added are withdrawn, the others have never moved.
    try store.apply(quarterly, at: "2025-11-10")
    #expect(store.rows("SELECT seq FROM update_slot WHERE task_id = 'NQ57.1' AND state = 'scheduled'").count == 7)
    #expect(slots("seq, as_of, state")[6] == "7|2025-10-31|scheduled")  // its day had passed by then
    #expect(try store.apply(quarterly, at: "2025-11-11").isUnchanged)
    #expect(store.isSound())
  }

  @Test func `take what is expected along where the new schedule puts their day before today`() throws {
    // Of 30 September; due on 7 October until then.
    let hasty = Corpus(tasks: Sample.law).replacing("grace: 5 working days", by: "grace: 2 working days").replacing(
      "{2025-12-31: 1,", by: "{2025-12-31: 1.5,")
    try store.apply(hasty, at: "2025-10-06")
    #expect(slots("seq, due_on").first == "1|2025-10-02")
    let expected = "SELECT round(expected, 2) FROM kpi_expectation WHERE kpi_id = 'NQ57.1/rnd' AND seq = 1"
    #expect(store.rows(expected) == ["1.0"])

    // From then on it stands.
    try store.apply(hasty.replacing("{2025-12-31: 1.5,", by: "{2025-12-31: 1.2,"), at: "2025-10-06")
    #expect(store.rows(expected) == ["1.0"])
  }

  @Test func `are never changed once they were reported on`() throws {
    #expect(store.report("NQ57.1", 3))
    _ = try apply(Sample.law.replacing("priority: high", by: "priority: high\n  update: half_yearly"), at: "2025-11-06")
    #expect(slots()[2] == "3|periodic|2026-03-31|reported")
    #expect(slots()[4] == "5|periodic|2026-09-30|withdrawn")
    #expect(
      store.rows("SELECT expected FROM kpi_expectation WHERE kpi_id = 'NQ57.1/rnd' AND seq = 3").count == 1)
    #expect(store.rows("SELECT count(*) FROM progress_report") == ["1"])
  }

  @Test func `end with a task that ends earlier, and come back with one that goes on`() throws {
    let early = Sample.law.replacing("Quý IV/2026", by: "Quý III/2026").replacing("2026: \"", by: "Quý III/2026: \"")
    _ = try apply(early, at: "2025-11-06")
    #expect(
      slots() == [
        "1|periodic|2025-09-30|scheduled", "2|periodic|2025-12-31|scheduled", "3|periodic|2026-03-31|scheduled",
        "4|periodic|2026-06-30|scheduled", "5|periodic|2026-09-30|withdrawn", "6|final|2026-12-31|withdrawn",
        "7|final|2026-09-30|scheduled",
      ])
    try store.apply(quarterly, at: "2025-11-07")
    #expect(
      slots().suffix(3) == [
        "5|periodic|2026-09-30|scheduled", "6|final|2026-12-31|scheduled", "7|final|2026-09-30|withdrawn",
      ])
    #expect(store.isSound())
  }

  @Test func `show in the change what they were`() throws {
    _ = try apply(Sample.law.replacing("priority: high", by: "priority: high\n  update: half_yearly"), at: "2025-11-06")
    let reader = try StoreReader(path: store.path)
    #expect(
      try reader.changes(of: "NQ57.1#3") == [
        .init(emission: 2, entity: "update_slot", field: "state", before: "scheduled", after: "withdrawn")
      ])
    #expect(
      try reader.changes(of: "NQ57.1#2") == [
        .init(
          emission: 2, entity: "update_slot", field: "rule", before: "periodic.quarterly", after: "periodic.half_yearly"
        )
      ])
  }
}
