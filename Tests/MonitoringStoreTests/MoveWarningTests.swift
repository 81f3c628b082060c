import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A plan warns that moved_from may be missing` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)

  init() throws { store = try StoreFile() }

  /// `NQ57.1 → NQ57.3`, and how many go along.
  private func moves(from corpus: Corpus, to changed: Corpus) throws -> [String] {
    try store.apply(corpus)
    return try store.plan(changed).warnings.compactMap { warning in
      guard case .looksMoved(let from, let to, _, let below) = warning else { return nil }
      return "\(from) → \(to)" + (below > 0 ? " +\(below)" : "")
    }
  }

  /// With the first task under another number, and more said of it.
  private func renumbered(_ corpus: Corpus, saying more: String = "") -> Corpus {
    corpus.replacing("- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"3\"\n\(more)    title: {vi: Hoàn")
  }

  @Test func `where a task has another number`() throws {
    #expect(try moves(from: corpus, to: renumbered(corpus)) == ["NQ57.1 → NQ57.3"])
  }

  @Test func `where its title is nearly the same`() throws {
    let changed = renumbered(corpus).replacing(
      "Hoàn thiện thể chế về khoa học", by: "Hoàn thiện các thể chế về khoa học")
    #expect(try moves(from: corpus, to: changed) == ["NQ57.1 → NQ57.3"])
  }

  @Test func `but not where the title is another`() throws {
    let changed = renumbered(corpus).replacing("Hoàn thiện thể chế về khoa học", by: "Ban hành chiến lược về đại dương")
    #expect(try moves(from: corpus, to: changed).isEmpty)
  }

  @Test func `but not where another agency presides`() throws {
    #expect(
      try moves(from: corpus, to: renumbered(corpus).replacing("presiding: BKHCN", by: "presiding: BTC")).isEmpty)
  }

  @Test func `but not where it is written`() throws {
    #expect(try moves(from: corpus, to: renumbered(corpus, saying: "    moved_from: NQ57.1\n")).isEmpty)
  }

  @Test func `with the nearest of several`() throws {
    let two = Corpus(
      tasks: Sample.law + "\n"
        + Sample.law.replacing("- task: \"1\"", by: "- task: \"2\"").replacing("về khoa học", by: "về khoa học biển"))
    let changed = two.replacing("- task: \"1\"", by: "- task: \"4\"").replacing("- task: \"2\"", by: "- task: \"3\"")
    #expect(
      Set(try moves(from: two, to: changed)).isSuperset(of: ["NQ57.1 → NQ57.4", "NQ57.2 → NQ57.3"]))
  }

  @Test func `once for a group and all that is below it`() throws {
    #expect(
      try moves(
        from: corpus, to: corpus.replacing("- task: \"9\"\n    title: Các", by: "- task: \"8\"\n    title: Các"))
        == ["NQ57.9 → NQ57.8 +11"])
  }

  @Test func `once for the copies of a node for several agencies`() throws {
    let copies = """
      - task: "5"
        for_each: provinces
        title: "Đưa hồ sơ của {agency} lên mạng"
        covers: [II]
        presiding: $agency
        due: 2026-12-31
        deliverable: {type: report}
      """
    let corpus = Corpus(tasks: Sample.law + "\n" + copies)
    #expect(
      try moves(from: corpus, to: corpus.replacing("- task: \"5\"\n    for", by: "- task: \"6\"\n    for"))
        == ["NQ57.5 → NQ57.6"])
  }

  @Test func `and tells the title`() throws {
    try store.apply(corpus)
    #expect(
      try store.plan(renumbered(corpus)).warnings == [
        .looksMoved(
          from: "NQ57.1", to: "NQ57.3",
          title: Words(vi: "Hoàn thiện thể chế về khoa học", en: "Complete the institutions of science"), below: 0)
      ])
  }
}

@Suite struct `A plan warns of what apply refuses:` {
  let store: StoreFile
  let corpus = Corpus(tasks: Sample.law)
  let without: Corpus

  init() throws {
    store = try StoreFile()
    try store.apply(corpus)
    without = corpus.replacing(Sample.law.indented + "\n", by: "").replacing(
      "{clause: \"1\"", by: "{excluded: Chưa làm, clause: \"1\"")
  }

  @Test func `to retire what was reported on`() throws {
    #expect(store.report("NQ57.1", 1))
    let changes = try store.plan(without)
    #expect(changes.warnings == [.retiresReported(["NQ57.1"])])
    #expect(changes.warnings.first?.isRefused == true)
    #expect(changes.task("NQ57.1")?.kind == .retired)
    #expect(throws: StoreError.self) { try store.apply(without) }
  }

  @Test func `to retire what was reported on and has not gone along with its group`() throws {
    #expect(store.report("NQ57.9.11", 1))
    let moved = Corpus(tasks: Sample.law, others: 10).replacing(
      "- task: \"9\"\n    title: Các", by: "- task: \"8\"\n    moved_from: NQ57.9\n    title: Các")
    let changes = try store.plan(moved)
    #expect(changes.warnings == [.retiresReported(["NQ57.9.11"])])
    #expect(changes.task("NQ57.9.11")?.retiredBy == nil)
    #expect(throws: StoreError.retirementRefused(RetirementRefusal(reported: ["NQ57.9.11"], many: []))) {
      try store.apply(moved)
    }
  }

  @Test func `but not of a task that has moved to where one was before`() throws {
    // A task takes the place of one that was retired long ago.
    let renumbered = corpus.replacing("- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"3\"\n    title: {vi: Hoàn")
    try store.apply(renumbered, at: "2025-11-07")
    #expect(store.report("NQ57.3", 1))
    let back = corpus.replacing(
      "- task: \"1\"\n    title: {vi: Hoàn", by: "- task: \"1\"\n    moved_from: NQ57.3\n    title: {vi: Hoàn")
    let changes = try store.plan(back, at: "2025-11-10")
    #expect(changes.warnings.isEmpty)
    #expect(changes.task("NQ57.3")?.retiredBy == "NQ57.1")
    #expect(changes.task("NQ57.1")?.kind == .returned)
  }

  @Test func `to retire many at once`() throws {
    let changes = try store.plan(Corpus(tasks: Sample.law, others: 9))
    #expect(changes.warnings == [.retiresMany(["NQ57.9.10", "NQ57.9.11"])])
  }

  @Test func `but of nothing where one task is retired that nobody has reported on`() throws {
    #expect(try store.plan(without).warnings.isEmpty)
  }
}
