import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `Tasks and who answers for them` {
  private static let tasks = """
      - task: "1"
        title: "Chương trình của {agency}"
        for_each: [T01-HANOI, T11-DIENBIEN, T22-QUANGNINH]
        presiding: $agency-UBND
        coordinating: [BTC]
        due: 2026-12-31
        deliverable: {type: programme}
      - task: "2"
        title: Xây dựng nền tảng
        presiding: BKHCN
        coordinating: [T11-DIENBIEN-UBND, T11-DIENBIEN]
        due: 2026-12-31
        deliverable: {type: platform}
    """

  private static let hanoi = """
    programme: HN-CTr/TU
    key: HN
    title: Chương trình
    implements: NQ1
    owner: T01-HANOI
    issued: 2025-03-10
    tasks:
      - {task: "1", implements: [NQ1.1@T01-HANOI], presiding: T01-HANOI-UBND}
    """

  private static let dienBien = """
    programme: DB-CTr/TU
    key: DB
    title: Chương trình
    implements: NQ1
    owner: T11-DIENBIEN
    issued: 2025-03-10
    declines: {NQ1.2: Đã phản hồi ngày 12/3/2025}
    tasks: []
    """

  @Test func `tell who carries out, who declines and why, and who says nothing`() throws {
    let all = try RolledUp(Self.tasks, Self.hanoi, Self.dienBien)
    #expect(
      all.tasks == [
        // One row for three copies; the ministry that coordinates in all of them says nothing.
        "NQ1.1@…: BTC silent, T01-HANOI implements HN.1, T11-DIENBIEN silent, T22-QUANGNINH silent",
        "NQ1.2: BKHCN silent, T11-DIENBIEN declines (Đã phản hồi ngày 12/3/2025)",
      ])
    #expect(
      all.rollUp.documents[0].localities.map { "\($0.code) \($0.programmes)" } == [
        "BKHCN []", "BTC []", "T01-HANOI [\"HN\"]", "T11-DIENBIEN [\"DB\"]", "T22-QUANGNINH []",
      ])
    #expect(all.rollUp.documents[0].programmes == 2)
  }

  @Test func `are mixed where a locality answers for some copies one way and for some another`() throws {
    let ministry = """
      programme: BTC-CTr
      key: BTC1
      title: Chương trình
      implements: NQ1
      owner: BTC
      issued: 2025-03-10
      declines: {NQ1.1@T11-DIENBIEN: Không đủ nguồn lực}
      tasks:
        - {task: "1", implements: [NQ1.1@T01-HANOI], presiding: BTC}
      """
    #expect(
      try RolledUp(Self.tasks, ministry).tasks[0]
        == "NQ1.1@…: BTC mixed BTC1.1 (Không đủ nguồn lực), T01-HANOI silent, T11-DIENBIEN silent, T22-QUANGNINH silent"
    )
  }

  @Test func `of a programme are those that it gives to bodies below its owner`() throws {
    let registry = """
      agencies:
        - {agency: X1, name: {vi: Phường Một}, kind: ward, parent: T11-DIENBIEN}
        - {agency: X1-UBND, name: {vi: Uỷ ban phường Một}, kind: office, parent: X1}
      """
    let province = """
      programme: DB-CTr/TU
      key: DB
      title: Chương trình
      implements: NQ1
      owner: T11-DIENBIEN
      issued: 2025-03-10
      tasks:
        - {task: "1", implements: [NQ1.1@T11-DIENBIEN], presiding: T11-DIENBIEN-UBND}
        - {task: "2", title: Hai, presiding: T11-DIENBIEN-UBND, coordinating: [X1-UBND], due: 2026-12-31, deliverable: {type: plan}}
        - task: "3"
          title: Ba
          presiding: T11-DIENBIEN-UBND
          due: 2026-12-31
          kpis: [{kpi: x, title: Số việc, measure: count, unit: việc, direction: increase, baseline: none, target: 9, aggregate: sum, source: {agency: CTK}}]
      """
    let ward = """
      programme: X1-KH
      key: KH
      title: Kế hoạch
      implements: DB
      owner: X1
      issued: 2025-03-20
      tasks:
        - {task: "1", implements: [DB.2], presiding: X1-UBND}
      """
    let all = try RolledUp(Self.tasks, registry, province, ward)
    #expect(all.tasks.filter { $0.hasPrefix("DB") } == ["DB.2: X1 implements KH.1"])
    // Nor is the owner one of those to whom it gives something, or of whom a share is asked.
    let document = try #require(all.rollUp.documents.first { $0.key == "DB" })
    #expect(document.givenTo == 1 && document.localities.map(\.code) == ["T11-DIENBIEN", "X1"])
    #expect(document.kpis.isEmpty)
    var choice = RollUp.Choice()
    choice.agency = "T11-DIENBIEN"
    #expect(try RollUp(all.plan, choice).documents.map(\.key) == ["NQ1"])
  }

  @Test func `are answered for by the body above where that carries them out`() throws {
    let registry = """
      agencies:
        - {agency: X1, name: {vi: Phường Một}, kind: ward, parent: T11-DIENBIEN}
        - {agency: X1-UBND, name: {vi: Uỷ ban phường Một}, kind: office, parent: X1}
      """
    let tasks = """
        - {task: "1", title: Một, presiding: X1-UBND, due: 2026-12-31, deliverable: {type: plan}}
        - {task: "2", title: Hai, presiding: X1-UBND, due: 2026-12-31, deliverable: {type: plan}}
        - {task: "3", title: Ba, presiding: CTK, due: 2026-12-31, deliverable: {type: plan}}
      """
    let province = """
      programme: DB-CTr/TU
      key: DB
      title: Chương trình
      implements: NQ1
      owner: T11-DIENBIEN
      issued: 2025-03-10
      tasks:
        - {task: "1", implements: [NQ1.1], presiding: T11-DIENBIEN-UBND}
      """
    #expect(
      try RolledUp(tasks, registry, province).tasks == [
        "NQ1.1: X1 implements DB.1", "NQ1.2: X1 silent",
        // Neither it nor a body above it is a locality or has a programme.
        "NQ1.3: CTK silent",
      ])
  }

  @Test func `are chosen by id, by agency, or because something is open`() throws {
    func chosen(_ change: (inout RollUp.Choice) -> Void) throws -> [String] {
      var choice = RollUp.Choice()
      change(&choice)
      return try RolledUp(Self.tasks, Self.hanoi, Self.dienBien, choice: choice).tasks
    }
    #expect(try chosen { $0.task = "NQ1.1" }.map { $0.prefix(7) } == ["NQ1.1@…"])
    #expect(try chosen { $0.task = "NQ1.1@T01-HANOI" } == ["NQ1.1@…: T01-HANOI implements HN.1"])
    #expect(
      try chosen { $0.agency = "T11-DIENBIEN-UBND" } == [
        "NQ1.1@…: T11-DIENBIEN silent", "NQ1.2: T11-DIENBIEN declines (Đã phản hồi ngày 12/3/2025)",
      ])
    #expect(
      try chosen { $0.isMissingOnly = true } == [
        "NQ1.1@…: BTC silent, T11-DIENBIEN silent, T22-QUANGNINH silent", "NQ1.2: BKHCN silent",
      ])
  }
}
