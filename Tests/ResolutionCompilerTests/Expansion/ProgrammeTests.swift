import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `A programme` {
  private let upstream = """
      - task: "1"
        title: "Chương trình của {agency}"
        for_each: [T11-DIENBIEN, T01-HANOI]
        presiding: $agency-UBND
        due: 2027-12-31
        secrecy: mật
        deliverable: {type: programme, title: "Chương trình {agency}"}
        milestones:
          - {milestone: sent, title: Trình, after: "2", within: 30 days}
          - {milestone: draft, title: "Dự thảo của {agency}", at: 1/2}
          - {milestone: issued, title: Ban hành, due: 2027-10-31}
        kpis:
          - {kpi: share, title: "Tỉ lệ của {agency}", measure: count, unit: hồ sơ, direction: increase, holds: every_year, aggregate: sum, baseline: 40, target: 80, source: {agency: BTC}}
      - {task: "2", title: Hướng dẫn, presiding: BKHCN, due: 2025-12-31, deliverable: {type: guidance}}
    """

  private func programme(_ tasks: String) -> Expanded {
    Expanded(
      upstream,
      documents: """
        ---
        programme: 1-CTr/TU
        key: A
        title: Chương trình
        implements: 1-NQ/TW
        owner: T11-DIENBIEN
        issued: 2025-03-10
        tasks:
        \(tasks)
        """)
  }

  @Test func `takes from upstream what it does not say itself`() {
    let all = programme("  - {task: \"1\", implements: [NQ1.1@T11-DIENBIEN], presiding: T11-DIENBIEN-UBND}")
    let node = all["A.1"]
    #expect(all["A.1"].title == "Chương trình của Tỉnh Điện Biên")
    #expect(node.due == "2027-12-31")
    #expect(node.start == "2025-03-10")
    #expect(node.planned.secrecy == .secret)
    #expect(all.plan.deliverable(of: node.index)?.deliverable.type.word == .programme)
    // Half of its own time; 30 days after the task that upstream means; a day that is a day.
    #expect(node.milestones == ["sent 2026-01-30", "draft 2026-08-05", "issued 2027-10-31"])
    #expect(all.plan.documents.map(\.key) == ["NQ1", "A"])
    #expect(all.plan.documents[1].periodTo == all.plan.documents[0].periodTo)
  }

  @Test func `reaches what is upstream's no later than it is due itself`() {
    let all = programme(
      "  - {task: \"1\", implements: [NQ1.1@T11-DIENBIEN], presiding: T11-DIENBIEN-UBND, due: 2027-06-30}")
    #expect(all["A.1"].milestones == ["sent 2026-01-30", "draft 2026-05-05", "issued 2027-06-30"])
    #expect(all.codes == [])
  }

  @Test func `says for itself what it says`() {
    let all = programme(
      """
        - task: "1"
          implements: [NQ1.1@T11-DIENBIEN]
          title: Việc của tỉnh
          presiding: T11-DIENBIEN-UBND
          milestones: [{milestone: over, title: Xong, due: 2026-06-30}]
          kpis:
            - {kpi: own, title: Của tỉnh, rolls_up_to: NQ1.1@T11-DIENBIEN/share, baseline: 45, target: 90}
      """)
    #expect(all["A.1"].title == "Việc của tỉnh")
    #expect(all["A.1"].milestones == ["over 2026-06-30"])
    let kpi = all["A.1"].kpi()
    #expect(kpi.measure == .count)
    #expect(kpi.direction == .increase)
    #expect(kpi.holds == .everyYear)
    #expect(kpi.aggregate == .sum)
    #expect(all.plan.registry.code(kpi.sourceAgency) == "BTC")
    #expect(all["A.1"].targets == [">= 90.0 on 2027-12-31"])
    #expect(all.plan.id(ofKPI: kpi.rollsUpTo) == "NQ1.1@T11-DIENBIEN/share")
    #expect(all.codes == [])
  }

  @Test func `gives its tasks what a group carries out, but not the group's title and product`() {
    let all = programme(
      """
        - task: "1"
          implements: [NQ1.1@T11-DIENBIEN]
          presiding: T11-DIENBIEN-UBND
          tasks:
            - {task: "1", title: Một, deliverable: {type: plan}}
            - {task: "2", title: Hai, deliverable: {type: report}}
      """)
    #expect(all["A.1"].title == "Chương trình của Tỉnh Điện Biên")
    #expect(all.plan.deliverable(of: all["A.1"].index) == nil)
    #expect(all["A.1.2"].due == "2027-12-31")
    #expect(all["A.1.2"].milestones == [])
    let links = all.plan.links.filter { $0.kind == .implements }
    #expect(links.map { all.plan.id(of: $0.node) } == ["A.1.1", "A.1.2"])
    #expect(links.allSatisfy { all.plan.id(of: $0.target) == "NQ1.1@T11-DIENBIEN" })
  }
}

@Suite struct `The mark of an upstream task` {
  private func mark(_ change: (String) -> String = { $0 }) -> UpstreamDigest {
    let text = """
        - task: "1"
          title: Đưa hồ sơ lên mạng
          presiding: T11-DIENBIEN-UBND
          coordinating: [BTC, BKHCN]
          due: 2027-12-31
          kpis:
            - {kpi: share, title: Tỉ lệ, measure: percent, direction: increase, baseline: 40, target: 80 %, source: Báo cáo}
      """
    let all = Expanded(change(text))
    return UpstreamDigest(of: all["NQ1.1"].index, in: all.plan)
  }

  @Test func `stays while nothing changes that binds a programme`() {
    let written = mark().description
    #expect(mark { $0.replacing("[BTC, BKHCN]", with: "[BKHCN, BTC]") }.changes(since: written) == nil)
    #expect(mark { $0.replacing("source: Báo cáo", with: "source: Niên giám") }.changes(since: written) == nil)
    // The first six digits stand for all of it.
    #expect(mark().changes(since: String(written.prefix(6))) == nil)
    #expect(UpstreamDigest.isOne(written))
    #expect(UpstreamDigest.isOne(written.prefix(6)))
    #expect(!UpstreamDigest.isOne("3fa9c"))
    #expect(!UpstreamDigest.isOne("3FA9C1"))
  }

  @Test func `tells what has changed`() {
    let written = mark().description
    // A target without a day stands on the last one.
    #expect(mark { $0.replacing("2027-12-31", with: "2026-12-31") }.changes(since: written) == [.due, .kpis])
    #expect(mark { $0.replacing("80 %", with: "90 %") }.changes(since: written) == [.kpis])
    #expect(mark { $0.replacing("hồ sơ", with: "dịch vụ") }.changes(since: written) == [.title])
    // From the short form one knows only that something has.
    #expect(mark { $0.replacing("80 %", with: "90 %") }.changes(since: String(written.prefix(6))) == [])
  }
}
