import MonitoringStore
import ResolutionCompiler
import Testing

/// The Ministry of Information is there until 28 February 2025; the first of its successors is that of Science, the other
/// that of Security.
@Suite struct `When a body has ended, its open tasks` {
  let store: StoreFile
  /// From July 2025 on, until the end of 2026.
  let corpus = Corpus(
    tasks: Sample.law.replacing("presiding: BKHCN", by: "presiding: BTTTT").replacing("2025-07-01", by: "2025-01-02")
      .replacing("[BTC, BCA]", by: "[BTC]"))

  init() throws {
    store = try StoreFile()
    try store.apply(corpus, at: "2025-02-27")
  }

  private func agencies() -> [String] {
    store.rows("SELECT role, agency_id FROM task_agency WHERE task_id = 'NQ57.1' ORDER BY role DESC, agency_id")
  }

  @Test func `are its own to its last day`() throws {
    #expect(try store.plan(corpus, at: "2025-02-28").isEmpty)
    #expect(agencies() == ["presiding|BTTTT", "coordinating|BTC"])
  }

  @Test func `go to the first of its successors from the day after`() throws {
    let changes = try store.plan(corpus, at: "2025-03-01")
    #expect(changes.fields(of: "NQ57.1") == ["presiding_id: BTTTT → BKHCN"])
    #expect(changes.warnings == [.passesOn(from: "BTTTT", to: "BKHCN", tasks: 1)])
    #expect(changes.digestTexts == ["BKHCN: taken_over 1", "BTTTT: handed_over 1"])
    try store.apply(corpus, at: "2025-03-03")
    #expect(agencies() == ["presiding|BKHCN", "coordinating|BTC"])
    #expect(try store.apply(corpus, at: "2025-03-04").isUnchanged)
    #expect(store.isSound())
  }

  @Test func `are new to it, with time limits to confirm from that moment`() throws {
    #expect(store.runs("UPDATE assignment SET confirmed_at = '2025-02-27T10:00:00+07:00' WHERE agency_id = 'BTTTT'"))
    try store.apply(corpus, at: "2025-03-03")
    #expect(
      store.rows(
        """
        SELECT agency_id, transferred_at, confirm_by, confirmed_at, ended_at FROM assignment
        WHERE task_id = 'NQ57.1' AND role = 'presiding' ORDER BY transferred_at
        """) == [
          "BTTTT|2025-02-27T09:00:00+07:00|2025-02-27T14:00:00+07:00|2025-02-27T10:00:00+07:00|2025-03-03T09:00:00+07:00",
          "BKHCN|2025-03-03T09:00:00+07:00|2025-03-03T14:00:00+07:00|–|–",
        ])
  }

  @Test func `keep their reports under the old name`() throws {
    #expect(
      store.runs(
        """
        INSERT INTO progress_report VALUES ('NQ57.1', 1, '2025-02-27T16:00:00+07:00', 'BTTTT', 10, 'Đã bắt đầu', NULL)
        """))
    try store.apply(corpus, at: "2025-03-03")
    #expect(store.rows("SELECT agency_id, percent_done FROM progress_report") == ["BTTTT|10.0"])
  }

  @Test func `go on with their updates: none is added, moved or withdrawn`() throws {
    #expect(try store.plan(corpus, at: "2025-03-03").task("NQ57.1")?.slots.isEmpty == true)
  }

  @Test func `stay where they are if they were to be done by then`() throws {
    let short = corpus.replacing("due: Quý IV/2026", by: "due: 2025-02-28").replacing(
      "due: 2026-03-31}", by: "due: 2025-02-10}"
    ).replacing("targets: {2025-12-31: 1, 2026: \">= 2 %\"}", by: "targets: {2025-02-28: 1}").replacing(
      "at: 2025-06-30", by: "at: 2024-12-31")
    let late = try StoreFile()
    try late.apply(short, at: "2025-02-27")
    #expect(try late.plan(short, at: "2025-03-03").isEmpty)
  }

  /// Reports on the last update of the task, in 2026.
  private func finish(by agency: String) {
    #expect(
      store.runs(
        """
        INSERT INTO progress_report SELECT task_id, seq, '2025-02-27T16:00:00+07:00', '\(agency)', 100, 'Xong', NULL
        FROM update_slot WHERE task_id = 'NQ57.1' AND kind = 'final'
        """))
  }

  @Test func `stay where they are once their last update was reported: they are not open any more`() throws {
    finish(by: "BTTTT")
    #expect(try store.apply(corpus, at: "2025-03-03").isUnchanged)
    #expect(agencies().first == "presiding|BTTTT")
  }

  @Test func `do not go back when the successor has finished them`() throws {
    try store.apply(corpus, at: "2025-03-03")
    finish(by: "BKHCN")
    try store.apply(corpus.replacing("priority: high", by: "priority: low"), at: "2025-03-04")
    #expect(agencies().first == "presiding|BKHCN")
  }

  @Test func `are open again where a finished one is to last longer`() throws {
    finish(by: "BTTTT")
    try store.apply(
      corpus.replacing("Quý IV/2026", by: "Quý I/2027").replacing("2026: \"", by: "Quý I/2027: \""), at: "2025-03-03")
    #expect(agencies().first == "presiding|BKHCN")
  }

  @Test func `stay where they are if nobody succeeds it`() throws {
    let orphan = corpus.replacing(", successors: [BKHCN, BCA]", by: "")
    let other = try StoreFile()
    try other.apply(orphan, at: "2025-02-27")
    #expect(try other.plan(orphan, at: "2025-03-03").isEmpty)
  }

  @Test func `go to whoever has succeeded the successor`() throws {
    let chain = corpus.replacing(
      "Ministry of Science and Technology}, kind: ministry, parent: CP}",
      by: "Ministry of Science and Technology}, kind: ministry, parent: CP, valid: {to: 2025-06-30}, successors: [BTC]}"
    )
    try store.apply(chain, at: "2025-03-03")
    #expect(agencies() == ["presiding|BKHCN", "coordinating|BTC"])
    let changes = try store.plan(chain, at: "2025-07-01")
    #expect(changes.warnings == [.passesOn(from: "BKHCN", to: "BTC", tasks: 1)])
    try store.apply(chain, at: "2025-07-01")
    // Who coordinated presides now, and does not work with itself.
    #expect(agencies() == ["presiding|BTC"])
    #expect(
      store.rows(
        "SELECT role, ended_at IS NULL FROM assignment WHERE task_id = 'NQ57.1' AND agency_id = 'BTC' ORDER BY role")
        == ["coordinating|0", "presiding|1"])
  }

  @Test func `are coordinated by the successor as well, once`() throws {
    let coordinated = corpus.replacing("presiding: BTTTT", by: "presiding: BCA").replacing(
      "coordinating: [BTC]", by: "coordinating: [BTC, BTTTT, BKHCN]")
    let other = try StoreFile()
    try other.apply(coordinated, at: "2025-02-27")
    let changes = try other.plan(coordinated, at: "2025-03-03")
    #expect(changes.fields(of: "NQ57.1") == ["coordinating: BTTTT → –"])
    try other.apply(coordinated, at: "2025-03-03")
    #expect(
      other.rows("SELECT agency_id FROM task_agency WHERE task_id = 'NQ57.1' AND role = 'coordinating' ORDER BY 1")
        == ["BKHCN", "BTC"])
    #expect(other.isSound())
  }

  @Test func `are told of where they are coordinated, too`() throws {
    let coordinated = corpus.replacing("presiding: BTTTT", by: "presiding: BCA").replacing(
      "coordinating: [BTC]", by: "coordinating: [BTC, BTTTT]")
    let other = try StoreFile()
    try other.apply(coordinated, at: "2025-02-27")
    let changes = try other.plan(coordinated, at: "2025-03-03")
    #expect(changes.fields(of: "NQ57.1") == ["coordinating: BTTTT → –", "coordinating: – → BKHCN"])
    #expect(changes.warnings == [.passesOn(from: "BTTTT", to: "BKHCN", tasks: 1)])
  }

  @Test func `are issued by the successor`() throws {
    let issued = corpus.replacing("presiding: BTTTT", by: "presiding: BCA").replacing(
      "issuing_authority: CP", by: "issuing_authority: BTTTT")
    let other = try StoreFile()
    try other.apply(issued, at: "2025-02-27")
    let changes = try other.plan(issued, at: "2025-03-03")
    #expect(changes.fields(of: "NQ57.1") == ["issuing_authority_id: BTTTT → BKHCN"])
    #expect(changes.warnings == [.passesOn(from: "BTTTT", to: "BKHCN", tasks: 1)])
  }

  @Test func `are with the successor at once in a store that is made after the end`() throws {
    let late = try StoreFile()
    try late.apply(corpus, at: "2025-11-06")
    #expect(late.rows("SELECT presiding_id FROM task WHERE id = 'NQ57.1'") == ["BKHCN"])
    #expect(
      late.rows("SELECT agency_id FROM assignment WHERE task_id = 'NQ57.1' AND role = 'presiding'") == ["BKHCN"])
  }

  @Test func `make an approved plan outdated that was made before`() throws {
    let changed = corpus.replacing("priority: high", by: "priority: low")
    let approval = Approval(of: try store.plan(changed, at: "2025-02-28"))
    #expect(throws: StoreError.planOutdated(.otherChanges)) {
      try store.apply(changed, at: "2025-03-01", approval: approval)
    }
  }
}
