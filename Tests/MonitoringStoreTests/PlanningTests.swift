import Diagnostics
import Foundation
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A plan` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(corpus, at: "2025-07-02")
  }

  @Test func `writes nothing, not a byte`() throws {
    let before = store.bytes
    let changes = try store.plan(corpus.replacing("priority: high", by: "priority: low"))
    #expect(!changes.isEmpty)
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `says what apply then does, to the last row`() throws {
    let changed = corpus.replacing("Quý IV/2026", by: "Quý I/2027").replacing("2026: \"", by: "Quý I/2027: \"")
      .replacing("[BTC, BCA]", by: "[BTC]")
    let planned = try store.plan(changed)
    let outcome = try store.apply(changed)
    #expect(planned.outcome == outcome)
    let done = try #require(try StoreReader(path: store.path).changes(of: 2))
    #expect(done.fingerprint == planned.fingerprint)
    #expect(done.outcome == outcome)
  }

  @Test func `is empty where the store is as the sources ask`() throws {
    let changes = try store.plan(corpus)
    #expect(changes.isEmpty)
    #expect(changes.base?.id == 1)
    #expect(changes.documents.isEmpty)
  }

  @Test func `is empty where only a comment at the end has come in`() throws {
    var commented = corpus
    commented.texts[0] += "\n# Ghi chú\n"
    #expect(try store.plan(commented).isEmpty)
  }

  @Test func `is not empty where tasks stand on other lines, but names none`() throws {
    var moved = corpus
    moved.texts[0] = "# Ghi chú\n" + moved.texts[0]
    let changes = try store.plan(moved)
    #expect(!changes.isEmpty)
    #expect(changes.documents.isEmpty)
    #expect(changes.outcome.total == EmissionOutcome.Counts())
  }

  @Test func `shows each field before and after`() throws {
    let changes = try store.plan(
      corpus.replacing("presiding: BKHCN", by: "presiding: BCA").replacing("[BTC, BCA]", by: "[BTC]")
        .replacing("priority: high", by: "priority: low"))
    #expect(
      changes.fields(of: "NQ57.1") == [
        "coordinating: BCA → –", "presiding_id: BKHCN → BCA", "priority: high → low",
      ])
    #expect(changes.documents.map(\.id) == ["NQ57"])
    #expect(changes.task("NQ57.1")?.presiding == "BCA")
  }

  @Test func `shows KPIs and milestones with their titles and units`() throws {
    let changes = try store.plan(
      corpus.replacing("\">= 2 %\"", by: "\">= 3 %\"").replacing("due: 2026-03-31}", by: "due: 2026-04-30}"))
    let task = try #require(changes.task("NQ57.1"))
    #expect(task.kpis.map(\.id) == ["NQ57.1/rnd"])
    #expect(task.kpis[0].title?.en == "Spending on research and development")
    #expect(task.kpis[0].unit == Words(vi: "% GDP", en: "% of GDP"))
    #expect(task.kpis[0].fields.map(\.text) == ["target: 2026-12-31 >= 2 → 2026-12-31 >= 3"])
    #expect(task.milestones.map(\.id) == ["NQ57.1/draft"])
    #expect(task.milestones[0].fields.map(\.text) == ["due_on: 2026-03-31 → 2026-04-30"])
  }

  @Test func `shows everything as new where there is no store yet`() throws {
    let fresh = try StoreFile()
    let changes = try fresh.plan(corpus)
    #expect(changes.isFirst)
    #expect(changes.base == nil)
    #expect(changes.documents.map(\.kind) == [.created])
    #expect(changes.documents[0].tasks.allSatisfy { $0.kind == .created })
    #expect(changes.warnings.isEmpty)
    let outcome = try fresh.apply(corpus)
    #expect(changes.outcome == outcome)
  }

  @Test func `makes no file where there is none`() throws {
    let fresh = try StoreFile()
    _ = try fresh.plan(corpus)
    #expect(fresh.files.isEmpty)
  }

  @Test func `passes over a document in draft`() throws {
    var more = corpus
    more.texts.append(
      Sample.resolution(Sample.law, stage: "draft").replacing("57-NQ/TW", by: "58-NQ/TW").replacing("NQ57", by: "NQ58"))
    #expect(try store.plan(more).documents.isEmpty)
  }

  @Test func `numbers as people do: 9 comes before 10`() throws {
    let changes = try store.plan(corpus.replacing("presiding: BTC", by: "presiding: BCA"))
    #expect(changes.documents[0].tasks.map(\.id).suffix(3) == ["NQ57.9.9", "NQ57.9.10", "NQ57.9.11"])
  }

  @Test func `reads a store of an earlier version, and leaves it at that`() throws {
    let old = try StoreFile()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/version-1.sql")
    #expect(old.runs(try String(contentsOf: fixture, encoding: .utf8)))
    let before = old.bytes
    let changes = try old.plan(corpus.replacing("priority: high", by: "priority: low"))
    #expect(changes.fields(of: "NQ57.1").contains("priority: high → low"))
    #expect(old.rows("PRAGMA user_version") == ["1"])
    #expect(old.bytes == before)
  }

  @Test func `is made beside a writer, without waiting`() throws {
    let writer = try Holder(store.path)
    #expect(try store.plan(corpus.replacing("priority: high", by: "priority: low")).outcome.tasks.updated == 1)
    writer.letGo()
  }

  @Test func `is refused for what is no store of ours`() throws {
    let other = try StoreFile()
    #expect(other.runs("PRAGMA application_id = 7; CREATE TABLE t (x)"))
    #expect(throws: StoreError.foreignDatabase(path: other.path, applicationID: 7)) { try other.plan(corpus) }
    #expect(store.runs("PRAGMA user_version = 99"))
    #expect(throws: StoreError.newerStore(path: store.path, version: 99, known: 2)) { try store.plan(corpus) }
    let damaged = try StoreFile()
    try Data("SQLite format 3\0, and then nothing of the kind".utf8).write(to: URL(filePath: damaged.path))
    #expect(throws: StoreError.self) { try damaged.plan(corpus) }
  }

  @Test func `is refused before the day of the last emission`() throws {
    let error = #expect(throws: StoreError.self) {
      try store.plan(corpus.replacing("priority: high", by: "priority: low"), at: "2025-07-01")
    }
    guard case .clockSetBack = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

@Suite struct `Why update slots change, a plan says:` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(corpus, at: "2025-07-02")
  }

  private func slots(_ corpus: Corpus, at day: String = "2025-11-06") throws -> SlotChanges {
    try #require(try store.plan(corpus, at: day).task("NQ57.1")?.slots)
  }

  @Test func `the task lasts longer`() throws {
    let slots = try slots(corpus.replacing("Quý IV/2026", by: "Quý I/2027").replacing("2026: \"", by: "Quý I/2027: \""))
    #expect(slots.reason == .taskChanged)
    #expect(slots.added.map(\.asOf) == ["2026-12-31", "2027-03-31"])
    #expect(slots.added.map(\.kind) == ["periodic", "final"])
    #expect(slots.withdrawn.map(\.asOf) == ["2026-12-31"])
  }

  @Test func `a holiday was announced`() throws {
    let slots = try slots(
      corpus.replacing(
        "      - {date: 2026-04-27,",
        by: "      - {date: 2026-04-06, kind: holiday, name: Ngày nghỉ mới}\n      - {date: 2026-04-27,"))
    #expect(slots.reason == .calendarChanged)
    #expect(slots.moved.map(\.movedFrom) == ["2026-04-07"])
    #expect(slots.moved.map(\.dueOn) == ["2026-04-08"])
    #expect(slots.added.isEmpty)
  }

  @Test func `the regulation gives more time`() throws {
    let text = try #require(corpus.rules.last?.1)
    let line = try #require(text.split(separator: "\n").first { $0.contains("class: periodic") })
    let slots = try slots(
      corpus.replacing(
        String(line), by: String(line).replacing("grace: 5 working days", by: "grace: 6 working days")))
    #expect(slots.reason == .regulationChanged)
    #expect(!slots.moved.isEmpty)
    // What is over stands.
    #expect(slots.moved.allSatisfy { ($0.movedFrom ?? "") >= "2025-11-06" })
  }

  @Test func `another year has begun`() throws {
    let endless = corpus.replacing("due: Quý IV/2026", by: "due: ongoing").replacing(
      "      - {milestone: half, title: Sơ kết giữa kỳ, at: 1/2}\n", by: ""
    ).replacing("period: {from: 2024-12-22, to: 2027-12-31}\n", by: "")
    try store.apply(endless, at: "2025-11-06")
    let slots = try slots(endless, at: "2026-01-05")
    #expect(slots.reason == .yearPassed)
    #expect(slots.added.count == 4)
  }

  @Test func `the task is retired, and back again`() throws {
    let without = corpus.replacing(Sample.law.indented + "\n", by: "").replacing(
      "\ntasks:\n", by: "\nwithdrawn:\n  NQ57.1: {by: 71/NQ-CP, on: 2025-04-01, why: Đã thay}\ntasks:\n"
    ).replacing("{clause: \"1\"", by: "{excluded: Chưa làm, clause: \"1\"")
    let retired = try #require(try store.plan(without).task("NQ57.1"))
    #expect(retired.kind == .retired)
    #expect(retired.retiredBy == "71/NQ-CP")
    #expect(retired.slots.reason == .taskRetired)
    #expect(retired.slots.withdrawn.first?.asOf == "2025-12-31")
    try store.apply(without)
    let back = try #require(try store.plan(corpus, at: "2025-11-10").task("NQ57.1"))
    #expect(back.kind == .returned)
    #expect(back.slots.reason == .taskReturned)
    #expect(back.slots.added.map(\.seq) == retired.slots.withdrawn.map(\.seq))
  }

  @Test func `nothing of the past is touched, so nothing is said of it`() throws {
    #expect(store.report("NQ57.1", 2))
    let slots = try slots(
      corpus.replacing("priority: high", by: "priority: high\n    update: half_yearly"), at: "2026-04-10")
    // Slot 1 was due in October, 2 was reported on, 3 was due three days ago.
    #expect(slots.withdrawn.map(\.seq) == [5])
    #expect(slots.confirmed.map(\.seq) == [4])
  }
}

@Suite struct `What becomes of tasks, a plan says:` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(corpus)
  }

  @Test func `one has moved, and from where`() throws {
    let task = try #require(
      try store.plan(
        corpus.replacing(
          "- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"3\"\n    moved_from: NQ57.1\n    title: {vi: Hoàn")
      )
      .task("NQ57.3"))
    #expect(task.kind == .updated)
    #expect(task.formerID == "NQ57.1")
    #expect(task.slots.isEmpty)
  }

  @Test func `one was split, and into what`() throws {
    let parts = ["3", "4"].map {
      Sample.law.replacing("- task: \"1\"", by: "- task: \"\($0)\"\n  split_from: NQ57.1").replacing(
        "khoa học", by: "phần \($0)")
    }
    let changes = try store.plan(Corpus(tasks: parts.joined(separator: "\n")))
    #expect(changes.task("NQ57.1")?.kind == .retired)
    #expect(
      changes.task("NQ57.1")?.heirs == [.init(how: .split, id: "NQ57.3"), .init(how: .split, id: "NQ57.4")])
    #expect(changes.task("NQ57.4")?.origins == [.init(how: .split, id: "NQ57.1")])
    #expect(changes.warnings.isEmpty)
  }

  @Test func `several were merged into one`() throws {
    let changes = try store.plan(
      corpus.replacing(
        "- {task: \"10\", title: Việc thứ 10 của Bộ,",
        by: "- {task: \"12\", merged_from: [NQ57.9.10, NQ57.9.11], title: Hai việc của Bộ,"
      )
      .replacing("      - {task: \"11\", title: Việc thứ 11 của Bộ, deliverable: {type: report}}", by: ""))
    #expect(
      changes.task("NQ57.9.12")?.origins == [
        .init(how: .merged, id: "NQ57.9.10"), .init(how: .merged, id: "NQ57.9.11"),
      ])
    #expect(changes.task("NQ57.9.11")?.heirs == [.init(how: .merged, id: "NQ57.9.12")])
    #expect(changes.warnings.isEmpty)
  }

  @Test func `a group is retired with what is below it`() throws {
    let text = corpus.texts[0]
    let group = try #require(text.firstRange(of: "  - task: \"9\""))
    var fewer = corpus
    fewer.texts[0] = String(text[..<group.lowerBound])
    let changes = try store.plan(fewer)
    #expect(changes.task("NQ57.9")?.isGroup == true)
    #expect(changes.documents[0].tasks.count { $0.kind == .retired } == 12)
    #expect(changes.digests.first { $0.agency == "BTC" }?.counts[.ended] == 11)
    #expect(changes.warnings == [.retiresMany((1...11).map { "NQ57.9.\($0)" })])
  }

  @Test func `one document is new and another retired`() throws {
    var next = corpus
    next.texts = [corpus.texts[0].replacing("57-NQ/TW", by: "58-NQ/TW")]
    let changes = try store.plan(next)
    #expect(changes.documents.map(\.id) == ["NQ57", "NQ58"])
    #expect(changes.documents.map(\.kind) == [.retired, .created])
    #expect(changes.outcome.documents == EmissionOutcome.Counts(created: 1, retired: 1))
  }

  @Test func `a body is new, or has another name`() throws {
    let renamed = corpus.replacing("{vi: Bộ Công an, en: Ministry of Public Security}", by: "{vi: Bộ An ninh}")
    let changes = try store.plan(renamed)
    #expect(changes.agencies.map(\.id) == ["BCA"])
    #expect(changes.agencies[0].fields.map(\.field) == ["name_vi", "name_en"])
    #expect(changes.documents.isEmpty)
  }
}

@Suite struct `For each agency, a plan counts` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(corpus)
  }

  @Test func `what it gets in a new store, coordinating too`() throws {
    let changes = try StoreFile().plan(corpus)
    #expect(
      changes.digestTexts == ["BCA: joined 1", "BKHCN: assigned 1", "BTC: assigned 11, joined 1"])
    #expect(changes.digests[1].name.en == "Ministry of Science and Technology")
  }

  @Test func `what it hands over and takes over`() throws {
    let changes = try store.plan(
      corpus.replacing("presiding: BKHCN", by: "presiding: BCA").replacing("[BTC, BCA]", by: "[BTC]"))
    #expect(changes.digestTexts == ["BCA: taken_over 1, left 1", "BKHCN: handed_over 1"])
  }

  @Test func `what lasts longer and what is reported on more often`() throws {
    let changes = try store.plan(
      corpus.replacing("Quý IV/2026", by: "Quý I/2027").replacing("2026: \"", by: "Quý I/2027: \""))
    #expect(
      changes.digestTexts == ["BKHCN: extended 1, retargeted 1, milestones_changed 1, slots_added 2, slots_withdrawn 1"]
    )
  }

  @Test func `no task as edited that only has another id`() throws {
    let changes = try store.plan(
      corpus.replacing(
        "- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"3\"\n    moved_from: NQ57.1\n    title: {vi: Hoàn"))
    #expect(changes.digestTexts.isEmpty)
  }
}
