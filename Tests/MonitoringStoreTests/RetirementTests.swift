import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A task that vanishes from the sources` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  /// The resolution without its first task, which the sources say has been withdrawn, or do not.
  private func without(_ withdrawn: String = "") -> String {
    Sample.resolution("").replacing("\ntasks:\n", by: "\n" + withdrawn + "tasks:\n")
      .replacing("{clause: \"1\"", by: "{excluded: Chưa làm, clause: \"1\"")
  }

  @Test func `is not retired if it was reported on`() throws {
    #expect(store.report("NQ57.1", 1))
    let before = store.bytes
    #expect(throws: StoreError.retirementRefused(RetirementRefusal(reported: ["NQ57.1"], many: []))) {
      try store.apply(without())
    }
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `is retired, reports or not, where the sources say so`() throws {
    #expect(store.report("NQ57.1", 1))
    try store.apply(without("withdrawn:\n  NQ57.1: {by: 71/NQ-CP, on: 2025-04-01, why: Đã thay}\n"))
    #expect(store.rows("SELECT state, retired_by FROM task WHERE id = 'NQ57.1'") == ["retired|71/NQ-CP"])
    #expect(store.rows("SELECT task_id, percent_done FROM progress_report") == ["NQ57.1|40.0"])
    #expect(store.rows("SELECT state FROM kpi") == ["retired"])
    #expect(store.isSound())
  }

  @Test func `is retired, reports or not, where that is allowed`() throws {
    #expect(store.report("NQ57.1", 1))
    try store.apply(without(), allowRetire: true)
    #expect(store.rows("SELECT state, retired_by FROM task WHERE id = 'NQ57.1'") == ["retired|–"])
    #expect(store.rows("SELECT count(*) FROM progress_report") == ["1"])
  }

  @Test func `is not retired together with more than a tenth of its document`() throws {
    #expect(throws: StoreError.retirementRefused(RetirementRefusal(reported: [], many: ["NQ57.9.10", "NQ57.9.11"]))) {
      try store.apply(Sample.resolution(Sample.law, others: 9))
    }
    #expect(store.rows("SELECT count(*) FROM task WHERE state = 'active'") == ["13"])
    try store.apply(Sample.resolution(Sample.law, others: 9), allowRetire: true)
    #expect(store.rows("SELECT count(*) FROM task WHERE state = 'active'") == ["11"])
  }

  @Test func `says what to do in both languages`() throws {
    #expect(store.report("NQ57.1", 1))
    let error = #expect(throws: StoreError.self) { try store.apply(without()) }
    #expect(error?.message.en.contains("NQ57.1") == true)
    #expect(error?.message.en.contains("--allow-retire") == true)
    #expect(error?.message.vi.contains("đã_rút") == true)
  }
}

@Suite struct `A document that was issued` {
  @Test func `cannot become a draft again`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let before = store.bytes
    #expect(throws: StoreError.backToDraft(documents: ["NQ57"])) {
      try store.apply(Sample.resolution(Sample.law, stage: "draft"))
    }
    #expect(store.bytes == before)
  }

  @Test func `is retired with all its tasks where the sources no longer hold it, if that is allowed`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    #expect(throws: StoreError.self) { try store.apply("# Không còn gì") }
    let outcome = try store.apply("# Không còn gì", allowRetire: true)
    #expect(outcome.documents.retired == 1)
    #expect(outcome.tasks.retired == 13)
    #expect(store.rows("SELECT DISTINCT state FROM clause") == ["retired"])
    #expect(store.isSound())
  }
}
