import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `The first emission` {
  let store: StoreFile
  let outcome: EmissionOutcome

  init() throws {
    store = try StoreFile()
    outcome = try store.apply(Sample.resolution(Sample.law))
  }

  @Test func `says how much it made`() throws {
    #expect(outcome.documents.created == 1)
    #expect(outcome.tasks.created == 13)  // the group too
    #expect(outcome.milestones.created == 2)
    #expect(outcome.kpis.created == 1)
    #expect(outcome.total.created == 17)
    let reader = try StoreReader(path: store.path)
    let emission = try #require(try reader.emissions().first)
    #expect(emission.at == "2025-11-06T09:00:00+07:00")
    #expect(emission.user == "an")
    #expect(emission.counts == EmissionOutcome.Counts(created: 17))
    #expect(try reader.count(of: .task) == 13)
    #expect(try reader.count(of: .updateSlot) == outcome.slots.created)
    #expect(try reader.count(of: .change) == 0)
  }

  @Test func `writes the document`() {
    #expect(
      store.rows("SELECT id, number, kind, title_en, issued_on, issued_by, period_from, period_to, state FROM document")
        == [
          "NQ57|57-NQ/TW|resolution|Breakthroughs in science and technology|2024-12-22|BCTTW|2024-12-22|2027-12-31|active"
        ])
    #expect(
      store.rows("SELECT * FROM clause").map { $0.split(separator: "|").prefix(6).joined(separator: "|") }
        == [
          "NQ57|I|–|Mục tiêu|–|none", "NQ57|I.1|I|Chi cho khoa học đạt 2 % GDP|–|target", "NQ57|II|–|Nhiệm vụ|–|task",
        ])
  }

  @Test func `writes the bodies of the registry`() {
    #expect(
      store.rows(
        "SELECT id, kind, parent_id, valid_to, successor_id FROM agency WHERE id IN ('BTTTT', 'CP') ORDER BY id DESC")
        == ["CP|state-leadership|–|–|–", "BTTTT|ministry|CP|2025-02-28|BKHCN"])
  }

  @Test func `writes a task with all that stands on it`() {
    #expect(
      store.rows(
        """
        SELECT document_id, parent_id, position, is_group, title_vi, title_en, deliverable_type, deliverable_title,
          presiding_id, issuing_authority_id, start_on, due_on, due_text FROM task WHERE id = 'NQ57.1'
        """)
        == [
          """
          NQ57|–|1|0|Hoàn thiện thể chế về khoa học|Complete the institutions of science|decree|\
          Hoàn thiện thể chế về khoa học|BKHCN|CP|2025-07-01|2026-12-31|Quý IV/2026
          """
        ])
    #expect(
      store.rows(
        """
        SELECT length_class, update_period, weight, priority, basis, source_file, source_line, state, retired_by,
          description_vi, tags FROM task WHERE id = 'NQ57.1'
        """)
        == [
          """
          periodic|quarterly|50.0|high|71/NQ-CP|Resolutions/1.yaml|15|active|–|Sửa các luật có liên quan|thể chế, luật
          """
        ])
  }

  @Test func `writes what a task is tied to`() {
    #expect(
      store.rows("SELECT agency_id, role FROM task_agency WHERE task_id = 'NQ57.1' ORDER BY role DESC, agency_id")
        == ["BKHCN|presiding", "BCA|coordinating", "BTC|coordinating"])
    #expect(
      store.rows("SELECT document_id, clause FROM task_clause WHERE task_id = 'NQ57.1'") == ["NQ57|I.1", "NQ57|II"])
    #expect(
      store.rows("SELECT id, position, title_vi, due_on, state FROM milestone")
        == [
          "NQ57.1/draft|1|Dự thảo gửi thẩm định|2026-03-31|active", "NQ57.1/half|2|Sơ kết giữa kỳ|2026-04-01|active",
        ])
  }

  @Test func `writes KPIs with their targets`() {
    #expect(
      store.rows(
        """
        SELECT id, task_id, template, title_en, measure, unit_vi, direction, baseline, baseline_on, trajectory, holds,
          frequency, source_agency_id, source_title, aggregate, rolls_up_to, state FROM kpi
        """)
        == [
          """
          NQ57.1/rnd|NQ57.1|–|Spending on research and development|percent|% GDP|increase|0.5|2025-06-30|linear|at_end|\
          –|BTC|Niên giám thống kê|none|–|active
          """
        ])
    #expect(
      store.rows("SELECT * FROM kpi_target")
        == ["NQ57.1/rnd|2025-12-31|>=|1.0|1.0", "NQ57.1/rnd|2026-12-31|>=|2.0|2.0"])
  }

  @Test func `writes every update that a task owes, and what is expected of its KPIs then`() {
    #expect(
      store.rows("SELECT seq, kind, as_of, due_on, basis, rule, state FROM update_slot WHERE task_id = 'NQ57.1'")
        == [
          "1|periodic|2025-09-30|2025-10-07|announced|periodic.quarterly|scheduled",
          "2|periodic|2025-12-31|2026-01-09|announced|periodic.quarterly|scheduled",
          "3|periodic|2026-03-31|2026-04-07|announced|periodic.quarterly|scheduled",
          "4|periodic|2026-06-30|2026-07-07|announced|periodic.quarterly|scheduled",
          "5|periodic|2026-09-30|2026-10-07|announced|periodic.quarterly|scheduled",
          "6|final|2026-12-31|2027-01-08|projected|periodic.final|scheduled",
        ])
    #expect(
      store.rows("SELECT seq, round(expected, 2) FROM kpi_expectation WHERE kpi_id = 'NQ57.1/rnd'")
        == ["1|0.75", "2|1.0", "3|1.25", "4|1.5", "5|1.75", "6|2.0"])
    #expect(store.rows("SELECT count(*) FROM update_slot WHERE task_id = 'NQ57.9'") == ["0"])
  }

  @Test func `gives every task to its agencies, with their time limits`() {
    // Thursday 6 November 2025, 09:00: 4 working hours end at 14:00, 8 more on Friday at 14:00.
    #expect(
      store.rows(
        "SELECT agency_id, role, transferred_at, confirm_by, respond_by, confirmed_at FROM assignment WHERE task_id = 'NQ57.1'"
      )
        == ["BKHCN|presiding", "BTC|coordinating", "BCA|coordinating"].map {
          $0 + "|2025-11-06T09:00:00+07:00|2025-11-06T14:00:00+07:00|2025-11-07T14:00:00+07:00|–"
        })
    #expect(store.rows("SELECT count(*) FROM assignment WHERE task_id = 'NQ57.9'") == ["0"])
  }

  @Test func `fills in what stands in braces, for each agency of a fan-out`() throws {
    let store = try StoreFile()
    try store.apply(
      Sample.resolution(
        """
        - task: "1"
          for_each: provinces
          title: {vi: "Chương trình hành động của {agency}", en: "Action programme of {agency}"}
          covers: [I.1]
          presiding: $agency
          due: 2026-06-30
          kpis:
            - {kpi: rate, title: "Tỷ lệ của {agency}", measure: percent, direction: increase, baseline: {value: 1, at: 2025}, target: ">= 90 %"}
        """))
    #expect(
      store.rows("SELECT id, title_vi, title_en, presiding_id FROM task WHERE fan_out_agency_id IS NOT NULL")
        == [
          "NQ57.1@T01-HANOI|Chương trình hành động của Thành phố Hà Nội|Action programme of Hanoi|T01-HANOI",
          "NQ57.1@T11-DIENBIEN|Chương trình hành động của Tỉnh Điện Biên|Action programme of Dien Bien|T11-DIENBIEN",
        ])
    #expect(
      store.rows("SELECT id, title_vi FROM kpi")
        == [
          "NQ57.1@T01-HANOI/rate|Tỷ lệ của Thành phố Hà Nội", "NQ57.1@T11-DIENBIEN/rate|Tỷ lệ của Tỉnh Điện Biên",
        ])
    // Each keeps its own hours: from November on, 07:30–12:00 and 13:00–16:30 in the north.
    #expect(
      store.rows(
        "SELECT agency_id, confirm_by, respond_by FROM assignment WHERE role = 'presiding' AND task_id LIKE '%@%'")
        == [
          "T01-HANOI|2025-11-06T14:00:00+07:00|2025-11-07T14:00:00+07:00",
          "T11-DIENBIEN|2025-11-06T14:00:00+07:00|2025-11-07T14:00:00+07:00",
        ])
  }

  @Test func `writes links between tasks`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law + "\n  depends_on: [\"9.1\", NQ57.9.2, \"9.1\"]"))
    #expect(
      store.rows("SELECT * FROM task_link ORDER BY target_id")
        == ["NQ57.1|NQ57.9.1|depends_on", "NQ57.1|NQ57.9.2|depends_on"])
  }

  @Test func `passes over what is still a draft`() throws {
    let store = try StoreFile()
    let outcome = try store.apply(Sample.resolution(Sample.law, stage: "draft"))
    #expect(outcome.total.created == 0)
    #expect(store.rows("SELECT count(*) FROM task") == ["0"])
    #expect(try store.apply(Sample.resolution(Sample.law)).tasks.created == 13)
    #expect(store.isSound())
  }

  @Test func `is told by its bytes alone: two of the same sources on the same day are equal`() throws {
    let other = try StoreFile()
    try other.apply(Sample.resolution(Sample.law))
    #expect(other.bytes == store.bytes)
  }
}
