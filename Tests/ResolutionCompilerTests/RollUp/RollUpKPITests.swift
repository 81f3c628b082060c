import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `KPIs that roll up` {
  /// A task of the whole country, over which a ministry presides and in which three localities coordinate.
  private static func national(_ target: String, _ aggregate: String, _ more: String = "direction: increase") -> String
  {
    """
      - task: "1"
        title: Việc chung
        presiding: BKHCN
        coordinating: [T01-HANOI-UBND, T11-DIENBIEN-UBND, T22-QUANGNINH-UBND]
        due: 2027-12-31
        kpis:
          - {kpi: x, title: Số doanh nghiệp, measure: count, unit: doanh nghiệp, \(more), baseline: {value: 10, at: 2024}, target: \(target), aggregate: \(aggregate), source: Báo cáo}
    """
  }

  private static func part(_ key: String, of owner: String, _ targets: String) -> String {
    RolledUp.programme(key, of: owner, "{kpi: x, rolls_up_to: NQ1.1/x, baseline: {value: 10, at: 2024}, \(targets)}")
  }

  private static let hanoi = part("HN", of: "T01-HANOI", "target: 40")
  private static let dienBien = part("DB", of: "T11-DIENBIEN", "target: 50")
  private static let quangNinh = part("QN", of: "T22-QUANGNINH", "target: 30")
  private static let shares = " = T01-HANOI 40 + T11-DIENBIEN 50 + T22-QUANGNINH 30"

  @Test(
    arguments: [
      // 40 + 50 + 30 = 120
      ("sum", "100", "120, +20 reached"), ("sum", "= 100", "120, -20 short"), ("sum", "130", "120, -10 short"),
      ("sum", "= 120", "120, 0 reached"), ("sum", "100–110", "120, +20 reached"),
      // 120 / 3 = 40
      ("mean", "45", "40, -5 short"), ("mean", "40", "40, 0 reached"),
      ("min", "35", "30, -5 short"), ("min", "30", "30, 0 reached"),
      ("max", "45", "50, +5 reached"), ("max", "60", "50, -10 short"),
      // Whatever the weights, between 30 and 50: at least 25 for certain, 55 never, 45 depends on them.
      ("weighted_mean", "25", "30–50, +5 reached"), ("weighted_mean", "55", "30–50, -5 short"),
      ("weighted_mean", "45", "30–50, ? open"),
      // All three are equally late.
      ("last", "25", "30–50, +5 reached"),
      ("none", "45", "nothing, ? open"),
    ])
  func `make the whole as it says`(_ aggregate: String, _ target: String, _ outcome: String) throws {
    let all = try RolledUp(Self.national(target, aggregate), Self.hanoi, Self.dienBien, Self.quangNinh)
    #expect(all.kpis == ["NQ1.1/x 2027-12-31: \(outcome)\(Self.shares)"])
  }

  @Test(
    arguments: [
      // (40 + 50 + 30) / 3 = 40; of what is to decrease, less is beyond.
      ("mean", "45", "40, +5 reached"), ("mean", "35", "40, -5 short"), ("max", "45", "50, -5 short"),
      ("weighted_mean", "25", "30–50, -5 short"), ("weighted_mean", "55", "30–50, +5 reached"),
    ])
  func `fall short of what is to decrease by being more`(
    _ aggregate: String, _ target: String, _ outcome: String
  ) throws {
    let all = try RolledUp(
      Self.national(target, aggregate, "direction: decrease"), Self.hanoi, Self.dienBien, Self.quangNinh)
    #expect(all.kpis == ["NQ1.1/x 2027-12-31: \(outcome)\(Self.shares)"])
  }

  @Test func `are told apart by what they rest on: a target that day, an earlier one, the way to a later one`() throws {
    let all = try RolledUp(
      Self.national("100", "sum"), Self.part("HN", of: "T01-HANOI", "target: 40, trajectory: linear"),
      // Held from 2026 on.
      Self.part("DB", of: "T11-DIENBIEN", "targets: {2026: 50}"),
      // From 10 at the end of 2024 to 70 at the end of 2030: after 1095 of 2191 days 10 + 60 × 1095 / 2191 = 39.986; with 40 and 50 129.986, shown to one decimal.
      Self.part("QN", of: "T22-QUANGNINH", "targets: {2030: 70}"))
    #expect(
      all.kpis == [
        "NQ1.1/x 2027-12-31: 130, +29.99 reached = T01-HANOI 40 + T11-DIENBIEN 50 held + T22-QUANGNINH 39.99 on_the_way"
      ])
  }

  @Test func `count as the last where they were set last`() throws {
    let all = try RolledUp(
      Self.national("45", "last"), Self.hanoi,
      Self.part("DB", of: "T11-DIENBIEN", "targets: {2026: 50}"))
    #expect(
      all.kpis == [
        "NQ1.1/x 2027-12-31: 40, -5 short = T01-HANOI 40 + T11-DIENBIEN 50 held; missing T22-QUANGNINH"
      ])
  }

  @Test func `are listed, not guessed, where they cannot be added`() throws {
    let all = try RolledUp(
      Self.national("100", "sum"), Self.part("HN", of: "T01-HANOI", "target: 40, unit: hộ"),
      // No baseline from which a trajectory could start.
      RolledUp.programme(
        "DB", of: "T11-DIENBIEN", "{kpi: x, rolls_up_to: NQ1.1/x, baseline: none, targets: {2030: 90}}"),
      RolledUp.programme("QN", of: "T22-QUANGNINH", "{kpi: x, rolls_up_to: NQ1.1/x, baseline: {value: 10, at: 2024}}"))
    #expect(
      all.kpis == [
        "NQ1.1/x 2027-12-31: nothing, ? open = T01-HANOI unlike + T11-DIENBIEN not_yet + T22-QUANGNINH without_target"
      ])
    let whole = try #require(all.rollUp.documents.first?.kpis.first?.wholes.first)
    #expect(whole.isReached == nil && !whole.isComplete)
  }

  @Test func `lack those who were assigned and say nothing, but not those who decline, nor who only presides`() throws {
    let all = try RolledUp(
      Self.national("100", "sum"), Self.hanoi,
      """
      programme: DB-CTr/TU
      key: DB
      title: Chương trình
      implements: NQ1
      owner: T11-DIENBIEN
      issued: 2025-03-10
      declines: {NQ1.1: Không thuộc thẩm quyền}
      tasks: []
      """)
    #expect(
      all.kpis == [
        "NQ1.1/x 2027-12-31: 40, -60 short = T01-HANOI 40; missing T22-QUANGNINH; declined T11-DIENBIEN"
      ])
  }

  // MARK: Levels

  /// The country's KPI, and a copy of it for each of three localities that rolls up to it.
  private static let shared = """
      - task: "1"
        title: Việc chung
        presiding: BKHCN
        due: 2027-12-31
        kpis:
          - {kpi: all, title: Tổng số, measure: count, unit: việc, direction: increase, baseline: {value: 0, at: 2024}, target: 100, aggregate: sum, source: Báo cáo}
      - task: "2"
        title: "Việc của {agency}"
        for_each: [T01-HANOI, T11-DIENBIEN, T22-QUANGNINH]
        presiding: $agency-UBND
        due: 2027-12-31
        kpis:
          - {kpi: own, title: "Số của {agency}", measure: count, unit: việc, direction: increase, baseline: {value: 0, at: 2024}, target: {by_agency: {T01-HANOI: 50, else: 25}}, rolls_up_to: 1/all, source: Báo cáo}
    """

  private static func answer(_ key: String, of owner: String, _ target: String, to kpi: String) -> String {
    RolledUp.programme(
      key, of: owner, "{kpi: own, rolls_up_to: \(kpi), baseline: {value: 0, at: 2024}, target: \(target)}",
      implements: "NQ1.2@\(owner)")
  }

  @Test func `count by the programme of whoever bears a copy, and where there is none by the copy's own target`() throws
  {
    let all = try RolledUp(
      Self.shared, Self.answer("DB", of: "T11-DIENBIEN", "40", to: "NQ1.2@T11-DIENBIEN/own"),
      Self.answer("QN", of: "T22-QUANGNINH", "20", to: "NQ1.2@T22-QUANGNINH/own"))
    #expect(
      all.kpis == [
        // 50 + 40 + 20
        "NQ1.1/all 2027-12-31: 110, +10 reached = T01-HANOI 50 (upstream) + T11-DIENBIEN 40 + T22-QUANGNINH 20",
        "NQ1.2@T01-HANOI/own 2027-12-31: nothing, ? open; missing T01-HANOI",
        "NQ1.2@T11-DIENBIEN/own 2027-12-31: 40, +15 reached = T11-DIENBIEN 40",
        "NQ1.2@T22-QUANGNINH/own 2027-12-31: 20, -5 short = T22-QUANGNINH 20",
      ])
    #expect(all.rollUp.documents.map { $0.kpis.map(\.id) } == [["NQ1.1/all", "NQ1.2@…/own"]])
  }

  @Test func `count once, though a copy and a programme's KPI both roll up to the whole`() throws {
    let all = try RolledUp(
      Self.shared, Self.answer("DB", of: "T11-DIENBIEN", "40", to: "NQ1.1/all"))
    #expect(
      all.kpis.first
        == "NQ1.1/all 2027-12-31: 115, +15 reached = T01-HANOI 50 (upstream) + T11-DIENBIEN 40 + T22-QUANGNINH 25 (upstream)"
    )
  }

  @Test func `roll up without any programme where a document divides its whole among copies`() throws {
    let all = try RolledUp(Self.shared)
    #expect(
      all.kpis == [
        "NQ1.1/all 2027-12-31: 100, 0 reached = T01-HANOI 50 (upstream) + T11-DIENBIEN 25 (upstream) + T22-QUANGNINH 25 (upstream)"
      ])
    #expect(all.tasks == [])
  }

  @Test func `count with their own targets, whatever communes make of them; that is a level of its own`() throws {
    let all = try RolledUp(
      Self.shared, Self.answer("DB", of: "T11-DIENBIEN", "40", to: "NQ1.2@T11-DIENBIEN/own"),
      """
      agencies:
        - {agency: X1, name: {vi: Phường Một}, kind: ward, parent: T11-DIENBIEN}
        - {agency: X2, name: {vi: Phường Hai}, kind: ward, parent: T11-DIENBIEN}
      """,
      """
      part_of: DB-CTr/TU
      tasks:
        - task: "2"
          implements: [NQ1.2@T11-DIENBIEN]
          for_each: [X1, X2]
          title: "Việc của {agency}"
          presiding: $agency
          due: 2027-12-31
          kpis: [{kpi: ward, title: "Số của {agency}", measure: count, unit: việc, direction: increase, baseline: none, target: 15, rolls_up_to: 1/own}]
      """,
      """
      programme: X1-CTr/ĐU
      key: X1
      title: Chương trình của phường
      implements: DB
      owner: X1
      issued: 2025-05-10
      tasks:
        - task: "1"
          implements: [DB.2@X1]
          presiding: X1
          kpis: [{kpi: ward, rolls_up_to: DB.2@X1/ward, baseline: none, target: 22}]
      """)
    #expect(all.rollUp.documents.map(\.key) == ["NQ1", "DB"])
    #expect(
      all.kpis == [
        // The province stands by its 40, though its wards make 22 + 15 = 37 of them.
        "NQ1.1/all 2027-12-31: 115, +15 reached = T01-HANOI 50 (upstream) + T11-DIENBIEN 40 + T22-QUANGNINH 25 (upstream)",
        "NQ1.2@T01-HANOI/own 2027-12-31: nothing, ? open; missing T01-HANOI",
        "NQ1.2@T11-DIENBIEN/own 2027-12-31: 40, +15 reached = T11-DIENBIEN 40",
        "NQ1.2@T22-QUANGNINH/own 2027-12-31: nothing, ? open; missing T22-QUANGNINH",
        "DB.1/own 2027-12-31: nothing, ? open = X1 22 + X2 15 (upstream)",
        "DB.2@X1/ward 2027-12-31: 22, +7 reached = X1 22",
        "DB.2@X2/ward 2027-12-31: nothing, ? open; missing X2",
      ])
  }

  @Test func `count for the body above where a programme reaches further up than what it carries out`() throws {
    let all = try RolledUp(
      Self.national("100", "sum"), Self.dienBien,
      "agencies: [{agency: X1, name: {vi: Phường Một}, kind: ward, parent: T11-DIENBIEN}]",
      """
      programme: X1-CTr/ĐU
      key: X1
      title: Chương trình của phường
      implements: DB
      owner: X1
      issued: 2025-05-10
      tasks:
        - {task: "1", title: Một, presiding: X1, due: 2026-12-31, kpis: [{kpi: x, rolls_up_to: NQ1.1/x, baseline: none, target: 7}]}
      """)
    #expect(
      all.kpis.first
        == "NQ1.1/x 2027-12-31: 57, -43 short = T11-DIENBIEN 50 + X1 7 held; missing T01-HANOI, T22-QUANGNINH")
  }

  @Test func `that are met or not count where all of them are asked for, and one by one`() throws {
    let tasks = """
        - task: "1"
          title: "Việc của {agency}"
          for_each: [T01-HANOI, T11-DIENBIEN]
          presiding: $agency-UBND
          due: 2027-12-31
          kpis: [{kpi: own, title: "Có cổng dữ liệu", measure: yes_no, direction: increase, baseline: none, target: đạt, rolls_up_to: 2/all, source: Báo cáo}]
        - task: "2"
          title: Việc chung
          presiding: BKHCN
          due: 2027-12-31
          kpis: [{kpi: all, title: "Có cổng dữ liệu", measure: yes_no, direction: increase, baseline: none, target: đạt, aggregate: min, source: Báo cáo}]
      """
    let all = try RolledUp(
      tasks,
      RolledUp.programme(
        "DB", of: "T11-DIENBIEN", "{kpi: own, rolls_up_to: NQ1.1@T11-DIENBIEN/own, baseline: none, target: đạt}",
        implements: "NQ1.1@T11-DIENBIEN"))
    #expect(
      all.kpis == [
        "NQ1.1@T01-HANOI/own 2027-12-31: nothing, ? open; missing T01-HANOI",
        "NQ1.1@T11-DIENBIEN/own 2027-12-31: 1, 0 reached = T11-DIENBIEN 1",
        "NQ1.2/all 2027-12-31: 1, 0 reached = T01-HANOI 1 (upstream) + T11-DIENBIEN 1",
      ])
  }

  // MARK: What is wanted

  @Test func `are chosen by id, with or without an agency`() throws {
    let programmes = Self.answer("DB", of: "T11-DIENBIEN", "40", to: "NQ1.2@T11-DIENBIEN/own")
    func chosen(_ change: (inout RollUp.Choice) -> Void) throws -> RolledUp {
      var choice = RollUp.Choice()
      change(&choice)
      return try RolledUp(Self.shared, programmes, choice: choice)
    }
    #expect(try chosen { $0.kpi = "NQ1.2/own" }.kpis.count == 3)
    #expect(try chosen { $0.kpi = "NQ1.2@…/own" }.kpis.count == 3)
    #expect(
      try chosen { $0.kpi = "NQ1.2@T11-DIENBIEN/own" }.kpis == [
        "NQ1.2@T11-DIENBIEN/own 2027-12-31: 40, +15 reached = T11-DIENBIEN 40"
      ])
    #expect(try chosen { $0.kpi = "NQ1.1/all" }.tasks == [])
    #expect(
      try chosen { $0.agency = "T22-QUANGNINH-UBND" }.kpis.map { $0.prefix(11) } == ["NQ1.1/all 2", "NQ1.2@T22-Q"])
    // The sum is reached, but two of three localities have said nothing of it.
    #expect(
      try chosen { $0.isMissingOnly = true }.kpis.map { $0.prefix(13) } == [
        "NQ1.1/all 202", "NQ1.2@T01-HAN", "NQ1.2@T22-QUA",
      ])
    #expect(try chosen { $0.document = "1-NQ/TW" }.rollUp.documents.map(\.key) == ["NQ1"])
    for (change, message) in [
      ({ $0.kpi = "NQ1.2/ow" }, "nothing rolls up to a KPI NQ1.2/ow; nearest: NQ1.2/own"),
      (
        { $0.task = "NQ1.9" },
        "there is no task NQ1.9 in the documents that programmes carry out; nearest: NQ1.1, NQ1.2"
      ),
      ({ $0.agency = "T11-DIENBIE" }, "no agency T11-DIENBIE in the registry; nearest: T11-DIENBIEN"),
      ({ $0.agency = "BCA" }, "BCA has no task in the documents that programmes carry out"),
      ({ $0.document = "NQ2" }, "there is no document NQ2; nearest: NQ1"),
    ] as [((inout RollUp.Choice) -> Void, String)] {
      let wrong = #expect(throws: WrongArgument.self) { try chosen(change) }
      #expect(wrong?.message.en.hasPrefix(message) == true, "\(wrong?.message.en ?? "")")
    }
  }
}
