import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `The history` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws {
    store = try StoreFile()
    try store.apply(corpus, at: "2025-11-06")
    #expect(store.report("NQ57.1", 1))
    try store.apply(corpus.replacing("priority: high", by: "priority: low"), at: "2025-11-10")
    try store.apply(moved, at: "2025-11-12")
  }

  private var moved: Corpus {
    corpus.replacing(
      "- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"3\"\n    moved_from: NQ57.1\n    title: {vi: Hoàn"
    )
    .replacing("priority: high", by: "priority: low")
  }

  private func history(of id: String) throws -> EntityHistory? { try StoreReader(path: store.path).history(of: id) }

  /// The day and what happened on it.
  private func events(of id: String) throws -> [String] {
    try #require(try history(of: id)).events.map { event in
      let what =
        switch event.what {
        case .created(let emission): "created by \(emission)"
        case .taskChanged(let emission, let task):
          "\(task.kind) by \(emission): " + task.fields.map(\.text).joined(separator: ", ")
        case .changed(let emission, let entity):
          "\(entity.kind) by \(emission): " + entity.fields.map(\.text).joined(separator: ", ")
        case .reported(let seq, let agency, let percent, _): "report \(seq) by \(agency ?? "–"): \(percent ?? 0)"
        case .measured(let kpi, let asOf, let value, _): "\(kpi) on \(asOf): \(value)"
        case .entered(let action, let agency, _): "\(action) by \(agency ?? "–")"
        }
      return "\(event.at.prefix(10)) \(what)"
    }
  }

  @Test func `of a task has its emissions and its reports, in their order`() throws {
    #expect(
      try events(of: "NQ57.3") == [
        "2025-11-06 created by 1", "2025-11-07 report 1 by BKHCN: 40.0",
        "2025-11-10 updated by 2: priority: high → low", "2025-11-12 updated by 3: id: NQ57.1 → NQ57.3",
      ])
  }

  @Test func `is found by an id from before`() throws {
    #expect(try history(of: "NQ57.1")?.id == "NQ57.3")
    #expect(try history(of: "NQ57.1/rnd")?.id == "NQ57.3/rnd")
  }

  @Test func `of an id belongs to the task that has it now`() throws {
    // A new task takes the number that has become free.
    var both = moved
    both.texts[0] = both.texts[0].replacing(
      "  - task: \"9\"", by: Sample.law.replacing("khoa học", by: "biển").indented + "\n  - task: \"9\"")
    try store.apply(both, at: "2025-11-13")
    let found = try #require(try history(of: "NQ57.1"))
    #expect(found.title.vi == "Hoàn thiện thể chế về biển")
    #expect(try events(of: "NQ57.1") == ["2025-11-13 created by 4: "])
    #expect(try events(of: "NQ57.3").prefix(4).last == "2025-11-12 updated by 3: id: NQ57.1 → NQ57.3")
  }

  @Test func `of a KPI has its values`() throws {
    #expect(
      store.runs("INSERT INTO kpi_value VALUES ('NQ57.3/rnd', '2025-12-31', 0.9, '2026-01-05T08:00:00+07:00', 'BTC')"))
    #expect(
      try events(of: "NQ57.3/rnd") == [
        "2025-11-06 created by 1", "2025-11-12 updated by 3: id: NQ57.1/rnd → NQ57.3/rnd",
        "2026-01-05 NQ57.3/rnd on 2025-12-31: 0.9",
      ])
    #expect(try events(of: "NQ57.3").last == "2026-01-05 NQ57.3/rnd on 2025-12-31: 0.9")
  }

  @Test func `of what was retired and came back says both`() throws {
    let fewer = moved.replacing(
      "      - {task: \"11\", title: Việc thứ 11 của Bộ, deliverable: {type: report}}", by: "")
    try store.apply(fewer, at: "2025-11-13")
    #expect(try history(of: "NQ57.9.11")?.state == "retired")
    try store.apply(moved, at: "2025-11-14")
    #expect(try history(of: "NQ57.9.11")?.state == "active")
    let kinds = try events(of: "NQ57.9.11").map { String($0.prefix { $0 != ":" }) }
    #expect(kinds == ["2025-11-06 created by 1", "2025-11-13 retired by 4", "2025-11-14 returned by 5"])
  }

  @Test func `of a document and of an agency is there, by its number too`() throws {
    #expect(try history(of: "57-NQ/TW")?.kind == .document)
    #expect(try events(of: "NQ57") == ["2025-11-06 created by 1"])
    try store.apply(
      moved.replacing("{vi: Bộ Công an, en: Ministry of Public Security}", by: "Bộ An ninh"), at: "2025-11-13")
    #expect(
      try events(of: "BCA").last
        == "2025-11-13 updated by 4: name_vi: Bộ Công an → Bộ An ninh, name_en: Ministry of Public Security → –")
  }

  @Test func `of what the store has never held is none`() throws {
    #expect(try history(of: "NQ57.77") == nil)
    #expect(try StoreReader(path: store.path).changes(of: 9) == nil)
  }

  @Test func `lists the emissions`() throws {
    let records = try StoreReader(path: store.path).emissions()
    #expect(records.map(\.id) == [1, 2, 3])
    #expect(records.map(\.counts.created) == [17, 0, 0])
    #expect(records.map(\.user) == ["an", "an", "an"])
  }

  @Test func `of the first emission has what came with it, and nothing that came later`() throws {
    var more = moved
    more.texts.append(more.texts[0].replacing("57-NQ/TW", by: "58-NQ/TW"))
    try store.apply(more.replacing("moved_from: NQ57.1\n    title", by: "title"), at: "2025-11-13")
    let first = try #require(try StoreReader(path: store.path).changes(of: 1))
    #expect(first.isFirst)
    #expect(first.documents.map(\.id) == ["NQ57"])
    #expect(first.outcome.tasks == EmissionOutcome.Counts(created: 13))
    #expect(first.outcome.kpis == EmissionOutcome.Counts(created: 1))
    #expect(first.documents[0].tasks.count == 13)
  }
}
