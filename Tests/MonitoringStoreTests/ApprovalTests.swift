import MonitoringStore
import ResolutionCompiler
import Testing

/// A plan that was saved, and what `apply` makes of it.
@Suite struct `An approved plan` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)
  let longer: Corpus

  init() throws {
    store = try StoreFile()
    try store.apply(corpus)
    longer = corpus.replacing("Quý IV/2026", by: "Quý I/2027").replacing("2026: \"", by: "Quý I/2027: \"")
  }

  private func approval(of corpus: Corpus, at day: String = "2025-11-06") throws -> Approval {
    Approval(of: try store.plan(corpus, at: day))
  }

  @Test func `is carried out where nothing has happened since`() throws {
    let approval = try approval(of: longer)
    #expect(try store.apply(longer, hour: 15, approval: approval).emission == 2)
    #expect(store.rows("SELECT due_on FROM task WHERE id = 'NQ57.1'") == ["2027-03-31"])
    #expect(store.isSound())
  }

  @Test func `is carried out on another day too, where the day makes no difference`() throws {
    let approval = try approval(of: longer)
    #expect(try store.apply(longer, at: "2025-11-20", approval: approval).emission == 2)
  }

  @Test func `is carried out in a store that is new`() throws {
    let fresh = try StoreFile()
    let approval = Approval(of: try fresh.plan(corpus))
    #expect(approval.base == nil)
    #expect(try fresh.apply(corpus, approval: approval).emission == 1)
  }

  @Test func `is carried out where there was nothing to do`() throws {
    #expect(try store.apply(corpus, approval: try approval(of: corpus)).isUnchanged)
  }

  /// Refused, and the store as it was.
  private func expectRefusal(
    _ mismatch: PlanMismatch, of corpus: Corpus, at day: String = "2025-11-06", _ approval: Approval,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = store.rows("SELECT count(*) FROM change UNION ALL SELECT count(*) FROM emission")
    #expect(throws: StoreError.planOutdated(mismatch), sourceLocation: location) {
      try store.apply(corpus, at: day, approval: approval)
    }
    #expect(
      store.rows("SELECT count(*) FROM change UNION ALL SELECT count(*) FROM emission") == before,
      sourceLocation: location)
    #expect(store.isSound(), sourceLocation: location)
  }

  @Test func `is refused once the store has had another emission`() throws {
    let approval = try approval(of: longer)
    try store.apply(corpus.replacing("priority: high", by: "priority: low"), at: "2025-11-07")
    try expectRefusal(
      .anotherEmission(at: "2025-11-07T09:00:00+07:00"), of: longer, at: "2025-11-07", approval)
  }

  @Test func `is refused when it has been carried out`() throws {
    let approval = try approval(of: longer)
    try store.apply(longer, approval: approval)
    try expectRefusal(.anotherEmission(at: "2025-11-06T09:00:00+07:00"), of: longer, approval)
  }

  @Test func `is refused in another store`() throws {
    let approval = try approval(of: longer)
    let other = try StoreFile()
    try other.apply(longer.replacing("priority: high", by: "priority: low"))
    #expect(throws: StoreError.planOutdated(.anotherEmission(at: "2025-11-06T09:00:00+07:00"))) {
      try other.apply(longer, approval: approval)
    }
    let empty = try StoreFile()
    #expect(throws: StoreError.planOutdated(.anotherEmission(at: nil))) { try empty.apply(longer, approval: approval) }
    #expect(empty.rows("SELECT name FROM sqlite_schema").isEmpty)
  }

  @Test func `is refused once a slot was reported on that it changes`() throws {
    let approval = try approval(of: longer)
    #expect(store.report("NQ57.1", 6))
    try expectRefusal(.otherChanges, of: longer, approval)
  }

  @Test func `is refused once a slot that it adds is over`() throws {
    let monthly = corpus.replacing("priority: high", by: "priority: high\n    update: monthly")
    let approval = try approval(of: monthly)
    // That of October is due on 7 November.
    try expectRefusal(.otherChanges, of: monthly, at: "2025-11-10", approval)
  }

  @Test func `is refused once a new task would owe other updates`() throws {
    let endless = Corpus(
      tasks: Sample.law + "\n"
        + Sample.law.replacing("- task: \"1\"", by: "- task: \"2\"").replacing("khoa học", by: "giáo dục").replacing(
          "due: Quý IV/2026", by: "due: ongoing"
        ).replacing("    - {milestone: half, title: Sơ kết giữa kỳ, at: 1/2}\n", by: "")
    ).replacing("period: {from: 2024-12-22, to: 2027-12-31}\n", by: "")
    let approval = try approval(of: endless, at: "2025-12-31")
    try expectRefusal(.otherChanges, of: endless, at: "2026-01-02", approval)
  }

  @Test func `is refused once other sources would do something else`() throws {
    let approval = try approval(of: longer)
    try expectRefusal(.otherChanges, of: longer.replacing("priority: high", by: "priority: low"), approval)
  }

  @Test func `retires no more than it was allowed to`() throws {
    let fewer = Corpus(tasks: Sample.law, others: 9)
    let approval = try approval(of: fewer)
    #expect(throws: StoreError.self) { try store.apply(fewer, approval: approval) }
    #expect(try store.apply(fewer, allowRetire: true, approval: approval).tasks.retired == 2)
  }
}
