import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A task that says moved_from` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
  }

  /// The tasks under a group, each with its title, a KPI, and the id that it had before.
  private func tasks(_ tasks: (id: String, title: String, from: String?)...) -> String {
    Sample.resolution(
      tasks.map { id, title, from in
        """
        - task: "\(id)"
          title: \(title)
          covers: [I.1, II]
          presiding: BKHCN
          start: 2025-07-01
          due: 2026-12-31
          deliverable: {type: report}\(from.map { "\n  moved_from: \($0)" } ?? "")
          kpis:
            - {kpi: \(title.lowercased()), title: Tỉ lệ, measure: percent, direction: increase, baseline: {value: 1, at: 2024}, target: 9, source: Báo cáo}
        """
      }.joined(separator: "\n"))
  }

  private func titles() -> [String] {
    store.rows("SELECT id, title_vi FROM task WHERE id NOT LIKE 'NQ57.9%' ORDER BY id")
  }

  @Test func `trades places with another`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil)))
    #expect(store.report("NQ57.1", 1))
    let swapped = tasks(("2", "A", "NQ57.1"), ("1", "B", "NQ57.2"))
    try store.apply(swapped, at: "2025-11-10")
    #expect(titles() == ["NQ57.1|B", "NQ57.2|A"])
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.2"])
    #expect(store.rows("SELECT id FROM kpi ORDER BY id") == ["NQ57.1/b", "NQ57.2/a"])
    #expect(store.rows("SELECT count(*) FROM change WHERE field = 'title_vi'") == ["0"])

    // They stay where they are while the sources still say so, whatever else changes.
    try store.apply("# Ghi chú\n" + swapped, at: "2025-11-11")
    #expect(titles() == ["NQ57.1|B", "NQ57.2|A"])
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.2"])
    #expect(store.isSound())
  }

  @Test func `stays where it is in a store that never had it elsewhere`() throws {
    let swapped = tasks(("2", "A", "NQ57.1"), ("1", "B", "NQ57.2"))
    try store.apply(swapped)
    try store.apply("# Ghi chú\n" + swapped)
    #expect(titles() == ["NQ57.1|B", "NQ57.2|A"])
    #expect(store.rows("SELECT * FROM change").isEmpty)
  }

  @Test func `makes room for a new one with its old id`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil), ("3", "C", nil)))
    for task in 1...3 { #expect(store.report("NQ57.\(task)", task)) }
    func numbered(_ first: String) -> String {
      tasks(("1", "A", nil), ("2", first, nil), ("3", "B", "NQ57.2"), ("4", "C", "NQ57.3"))
    }
    let outcome = try store.apply(numbered("N"), at: "2025-11-10")
    #expect(outcome.tasks.created == 1)
    #expect(outcome.tasks.retired == 0)
    #expect(titles() == ["NQ57.1|A", "NQ57.2|N", "NQ57.3|B", "NQ57.4|C"])
    let reports = ["NQ57.1|1", "NQ57.3|2", "NQ57.4|3"]
    #expect(store.rows("SELECT task_id, seq FROM progress_report ORDER BY seq") == reports)

    // The new one is that one from now on.
    try store.apply(numbered("M"), at: "2025-11-11")
    #expect(titles()[1] == "NQ57.2|M")
    #expect(store.rows("SELECT task_id, seq FROM progress_report ORDER BY seq") == reports)
    #expect(store.isSound())
  }

  @Test func `takes along the KPIs that the sources no longer hold`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil)))
    #expect(
      store.runs("INSERT INTO kpi_value (kpi_id, as_of, value, reported_at) VALUES ('NQ57.1/a', '2025-11-06', 5, '')"))
    try store.apply(tasks(("3", "C", "NQ57.1"), ("2", "B", nil)), at: "2025-11-10")
    #expect(
      store.rows("SELECT id, task_id, state FROM kpi WHERE task_id = 'NQ57.3' ORDER BY 1") == [
        "NQ57.3/a|NQ57.3|retired", "NQ57.3/c|NQ57.3|active",
      ])
    // Another task of the old id has nothing of it.
    try store.apply(tasks(("3", "C", "NQ57.1"), ("2", "B", nil), ("1", "A", nil)), at: "2025-11-11")
    #expect(store.rows("SELECT kpi_id FROM kpi_value") == ["NQ57.3/a"])
    #expect(store.rows("SELECT id, state FROM kpi WHERE task_id = 'NQ57.1'") == ["NQ57.1/a|active"])
    #expect(store.isSound())
  }

  /// Tasks below a fan-out, each an id and what else it says.
  private func group(_ tasks: String...) -> String {
    Sample.resolution(
      Sample.law + """

        - task: "4"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: "Tỉnh {agency}"
          covers: [II]
          presiding: $agency
          due: 2026-12-31
          tasks:
        """
        + tasks.map { "\n      - task: \($0)\n        title: Kế hoạch\n        deliverable: {type: plan}" }.joined())
  }

  @Test func `moves each copy where it is one of a fan-out`() throws {
    try store.apply(group("\"1\""))
    #expect(store.report("NQ57.4@T11-DIENBIEN.1", 1))
    let outcome = try store.apply(group("\"2\"\n        moved_from: NQ57.4.1"), at: "2025-11-10")
    #expect(outcome.tasks.created == 0)
    #expect(outcome.tasks.retired == 0)
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.4@T11-DIENBIEN.2"])
  }

  @Test func `ends each copy by its own, where those were there before`() throws {
    try store.apply(group("\"1\"", "\"2\""))
    #expect(store.report("NQ57.4@T11-DIENBIEN.1", 1))
    try store.apply(group("\"2\"\n        moved_from: NQ57.4.1"), at: "2025-11-10")
    #expect(
      store.rows("SELECT id, retired_by FROM task WHERE state = 'retired' ORDER BY id") == [
        "NQ57.4@T01-HANOI.1|NQ57.4@T01-HANOI.2", "NQ57.4@T11-DIENBIEN.1|NQ57.4@T11-DIENBIEN.2",
      ])
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.4@T11-DIENBIEN.1"])
  }

  /// The group of eleven, or twelve, under another number.
  private func movedGroup(of tasks: String) -> String {
    tasks.replacing("- task: \"9\"\n    title: Các", by: "- task: \"8\"\n    moved_from: NQ57.9\n    title: Các")
  }

  @Test func `does not end what was in the place that it has now in its group`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil)))
    #expect(store.report("NQ57.9.11", 1))
    let moved = movedGroup(of: tasks(("2", "B", nil))).replacing(
      "{task: \"11\", ", by: "{task: \"11\", moved_from: NQ57.1, ")
    #expect(throws: StoreError.retirementRefused(RetirementRefusal(reported: ["NQ57.9.11"], many: []))) {
      try store.apply(moved, at: "2025-11-10")
    }
  }

  @Test func `takes nothing for those who come later to its group`() throws {
    let law = tasks(("1", "A", nil), ("2", "B", nil))
    try store.apply(law)
    let another = """

        - task: "9"
          title: Nhóm khác
          covers: [II]
          presiding: BTC
          due: 2026-03-31
          tasks:
            - {task: "12", title: Việc khác của Bộ, deliverable: {type: report}}
      """
    try store.apply(movedGroup(of: law) + another, at: "2025-11-10")
    #expect(store.report("NQ57.9.12", 1))
    let outcome = try store.apply(
      movedGroup(of: law)
        + another.replacing(
          "\n  - task: \"9\"",
          by: "\n      - {task: \"12\", title: Việc thứ 12 của Bộ, deliverable: {type: report}}\n  - task: \"9\""),
      at: "2025-11-11")
    #expect(outcome.tasks.created == 1)
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.9.12"])
    #expect(store.isSound())
  }

  @Test func `has its history alone, where two say they were the same`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil)))
    #expect(store.report("NQ57.1", 1))
    try store.apply(tasks(("3", "C", "NQ57.1"), ("4", "D", "NQ57.1"), ("2", "B", nil)), at: "2025-11-10")
    #expect(titles() == ["NQ57.2|B", "NQ57.3|C", "NQ57.4|D"])
    #expect(store.rows("SELECT task_id FROM progress_report") == ["NQ57.3"])
    #expect(store.isSound())
  }

  @Test func `no longer speaks for another that has its old id now`() throws {
    try store.apply(tasks(("1", "A", nil), ("2", "B", nil)))
    let moved = tasks(("3", "A", "NQ57.1"), ("2", "B", nil))
    try store.apply(moved, at: "2025-11-10")
    try store.apply(tasks(("3", "A", "NQ57.1"), ("2", "B", nil), ("1", "N", nil)), at: "2025-11-11")
    #expect(store.report("NQ57.1", 1))
    #expect(throws: StoreError.retirementRefused(RetirementRefusal(reported: ["NQ57.1"], many: []))) {
      try store.apply(moved, at: "2025-11-12")
    }
  }
}

@Suite struct `A link to a task` {
  @Test func `is the same in the first emission as in the next`() throws {
    let store = try StoreFile()
    let split = Sample.resolution(
      Sample.law.replacing("- task: \"1\"", by: "- task: \"3\"\n  split_from: NQ57.9.1"))
    try store.apply(split)
    #expect(try store.apply(split + "\n# Ghi chú").isUnchanged)
    #expect(store.rows("SELECT target_id FROM task_link") == ["NQ57.9.1"])
  }
}
