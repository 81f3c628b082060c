import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `Applying the same sources again` {
  @Test func `changes nothing, not a byte, and says so`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let before = store.bytes
    let outcome = try store.apply(Sample.resolution(Sample.law), at: "2025-11-20")
    #expect(outcome.isUnchanged)
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `changes nothing where only their bytes differ`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let before = store.bytes
    #expect(try store.apply(Sample.resolution(Sample.law) + "\n# Ghi chú", at: "2025-11-20").isUnchanged)
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `moves the lines that tasks stand on, and calls that no change of a task`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let outcome = try store.apply("# Ghi chú\n" + Sample.resolution(Sample.law))
    #expect(!outcome.isUnchanged)
    #expect(outcome.total == EmissionOutcome.Counts())
    #expect(store.rows("SELECT source_line FROM task WHERE id = 'NQ57.1'") == ["16"])
    #expect(store.rows("SELECT * FROM change").isEmpty)
    #expect(try store.apply("# Ghi chú\n" + Sample.resolution(Sample.law)).isUnchanged)
  }

  @Test func `adds a year of updates at the turn of the year to what has no end`() throws {
    let endless = Sample.resolution(
      Sample.law.replacing("due: Quý IV/2026", by: "due: ongoing").replacing(
        "    - {milestone: half, title: Sơ kết giữa kỳ, at: 1/2}\n", by: ""
      )
    ).replacing("period: {from: 2024-12-22, to: 2027-12-31}\n", by: "")
    let last = "SELECT max(as_of), count(*) FROM update_slot WHERE task_id = 'NQ57.1'"
    let store = try StoreFile()
    try store.apply(endless, at: "2025-11-06")
    #expect(store.rows(last) == ["2026-12-31|6"])
    #expect(try store.apply(endless, at: "2025-12-31").isUnchanged)
    #expect(try store.apply(endless, at: "2026-01-05").slots.created == 4)
    #expect(store.rows(last) == ["2027-12-31|10"])
    #expect(try store.apply(endless, at: "2026-01-06").isUnchanged)
    #expect(store.isSound())
  }
}

@Suite struct `Applying changed sources` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  private func changes() -> [String] {
    store.rows("SELECT emission_id, entity, entity_id, field, before, after FROM change")
  }

  @Test func `changes a title, and writes down what it was`() throws {
    let changed = Sample.resolution(Sample.law.replacing("Hoàn thiện thể chế về khoa học", by: "Đổi mới thể chế"))
    let outcome = try store.apply(changed, at: "2025-11-10")
    #expect(outcome.tasks == EmissionOutcome.Counts(updated: 1))
    #expect(outcome.total == EmissionOutcome.Counts(updated: 1))
    #expect(store.rows("SELECT title_vi FROM task WHERE id = 'NQ57.1'") == ["Đổi mới thể chế"])
    #expect(changes() == ["2|task|NQ57.1|title_vi|Hoàn thiện thể chế về khoa học|Đổi mới thể chế"])
    #expect(store.rows("SELECT id, created, updated, retired FROM emission") == ["1|17|0|0", "2|0|1|0"])
    #expect(try store.apply(changed, at: "2025-11-11").isUnchanged)
    #expect(store.files == ["monitoring.sqlite"])
    #expect(store.isSound())
  }

  @Test func `spells out agencies and days in what it writes down`() throws {
    try store.apply(
      Sample.resolution(
        Sample.law.replacing("presiding: BKHCN", by: "presiding: BCA").replacing("[BTC, BCA]", by: "[BTC]")
          .replacing("Quý IV/2026", by: "2026-11-30").replacing("2026: \">= 2 %\"", by: "2026-11-30: \">= 2 %\"")))
    #expect(
      Set(changes().filter { !$0.contains("update_slot") && !$0.contains("milestone") }) == [
        "2|task|NQ57.1|presiding_id|BKHCN|BCA",
        "2|task|NQ57.1|due_on|2026-12-31|2026-11-30",
        "2|task|NQ57.1|due_text|Quý IV/2026|2026-11-30",
        "2|task|NQ57.1|coordinating|BCA|–",
        "2|kpi|NQ57.1/rnd|target|2026-12-31 >= 2|–",
        "2|kpi|NQ57.1/rnd|target|–|2026-11-30 >= 2",
      ])
    #expect(
      store.rows("SELECT agency_id FROM task_agency WHERE task_id = 'NQ57.1' ORDER BY role DESC") == ["BCA", "BTC"])
    #expect(store.isSound())
  }

  @Test func `gives a task to the agencies that join, and ends what others had of it`() throws {
    try store.apply(
      Sample.resolution(
        Sample.law.replacing("presiding: BKHCN", by: "presiding: BCA").replacing("[BTC, BCA]", by: "[BTC]")),
      at: "2025-11-10")
    #expect(
      store.rows(
        "SELECT agency_id, role, transferred_at, ended_at FROM assignment WHERE task_id = 'NQ57.1' ORDER BY 3, 2 DESC, 1"
      )
        == [
          "BKHCN|presiding|2025-11-06T09:00:00+07:00|2025-11-10T09:00:00+07:00",
          "BCA|coordinating|2025-11-06T09:00:00+07:00|2025-11-10T09:00:00+07:00",
          "BTC|coordinating|2025-11-06T09:00:00+07:00|–",
          "BCA|presiding|2025-11-10T09:00:00+07:00|–",
        ])
  }

  @Test func `adds a new task with its updates`() throws {
    let outcome = try store.apply(Sample.resolution(Sample.law, others: 12))
    #expect(outcome.tasks.created == 1)
    #expect(outcome.tasks.updated == 11)  // the others weigh less now
    #expect(changes().contains("2|task|NQ57.9.12|state|–|active"))
    #expect(store.rows("SELECT count(*) FROM assignment WHERE task_id = 'NQ57.9.12'") == ["1"])
    #expect(store.rows("SELECT count(*) > 0 FROM update_slot WHERE task_id = 'NQ57.9.12'") == ["1"])
    #expect(store.isSound())
  }

  @Test func `retires what the sources no longer hold, and takes it back under its old id`() throws {
    let all = Sample.resolution(Sample.law)
    let fewer = Sample.resolution(Sample.law, others: 10)
    let outcome = try store.apply(fewer, at: "2025-11-10")
    #expect(outcome.tasks.retired == 1)
    #expect(store.rows("SELECT state FROM task WHERE id = 'NQ57.9.11'") == ["retired"])
    #expect(
      store.rows("SELECT DISTINCT state FROM update_slot WHERE task_id = 'NQ57.9.11' AND due_on >= '2025-11-10'")
        == ["withdrawn"])
    #expect(store.rows("SELECT count(*) FROM assignment WHERE task_id = 'NQ57.9.11' AND ended_at IS NULL") == ["0"])
    #expect(try store.apply(fewer + "\n# Ghi chú", at: "2025-11-11").isUnchanged)

    let back = try store.apply(all, at: "2025-11-12")
    #expect(back.tasks.updated == 11)
    #expect(back.tasks.created == 0)
    #expect(store.rows("SELECT state FROM task WHERE id = 'NQ57.9.11'") == ["active"])
    #expect(
      store.rows("SELECT DISTINCT state FROM update_slot WHERE task_id = 'NQ57.9.11' AND due_on >= '2025-11-10'")
        == ["scheduled"])
    #expect(store.rows("SELECT count(*) FROM task") == ["13"])
    #expect(store.isSound())
  }

  @Test func `retires KPIs and milestones one by one`() throws {
    let outcome = try store.apply(
      Sample.resolution(
        Sample.law.replacing("kpi: rnd", by: "kpi: rnd-share").replacing("milestone: half", by: "milestone: middle")))
    #expect(outcome.kpis == EmissionOutcome.Counts(created: 1, retired: 1))
    #expect(outcome.milestones == EmissionOutcome.Counts(created: 1, retired: 1))
    #expect(store.rows("SELECT id, state FROM kpi") == ["NQ57.1/rnd|retired", "NQ57.1/rnd-share|active"])
    #expect(store.isSound())
  }

  @Test func `moves a task with all that hangs on it where it says moved_from`() throws {
    #expect(store.report("NQ57.1", 1))
    let moved = Sample.resolution(
      Sample.law.replacing("- task: \"1\"", by: "- task: \"3\"\n  moved_from: NQ57.1"))
    let outcome = try store.apply(moved, at: "2025-11-10")
    #expect(outcome.tasks.retired == 0)
    #expect(outcome.tasks.created == 0)
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.3"])
    #expect(store.rows("SELECT id, task_id FROM kpi") == ["NQ57.3/rnd|NQ57.3"])
    #expect(changes().contains("2|task|NQ57.3|id|NQ57.1|NQ57.3"))
    #expect(try store.apply(moved, at: "2025-11-11").isUnchanged)
    #expect(store.isSound())
  }

  @Test func `links the parts of a task that was split to it, and says by what it ended`() throws {
    let parts = ["3", "4"].map {
      Sample.law.replacing("- task: \"1\"", by: "- task: \"\($0)\"\n  split_from: NQ57.1").replacing(
        "khoa học", by: "phần \($0)")
    }
    try store.apply(Sample.resolution(parts.joined(separator: "\n")))
    #expect(store.rows("SELECT state, retired_by FROM task WHERE id = 'NQ57.1'") == ["retired|NQ57.3"])
    #expect(
      store.rows("SELECT * FROM task_link") == ["NQ57.3|NQ57.1|split_from", "NQ57.4|NQ57.1|split_from"])
    #expect(store.isSound())
  }

  @Test func `adds a body to the registry and follows its new name`() throws {
    // Bodies are no part of what an emission counts, but their changes are written down.
    let agencies = "agencies:\n  - {agency: BYT, name: {vi: Bộ Y tế}, kind: ministry, parent: CP}"
    let outcome = try store.apply(Sample.resolution(Sample.law), agencies)
    #expect(!outcome.isUnchanged)
    #expect(changes() == ["2|agency|BYT|id|–|BYT"])
    try store.apply(Sample.resolution(Sample.law), agencies.replacing("Bộ Y tế", by: "Bộ Y tế và Dân số"))
    #expect(changes().last == "3|agency|BYT|name_vi|Bộ Y tế|Bộ Y tế và Dân số")
  }
}
