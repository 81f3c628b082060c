import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `A fan-out` {
  @Test func `carries the agency in the id of the node that fans out`() {
    let all = Expanded(
      """
        - task: "4"
          for_each: provinces
          title: "Nhóm của {agency}"
          presiding: $agency-UBND
          due: 2026-06-30
          tasks:
            - {task: "2", title: "Việc của {agency}"}
        - {task: "5", for_each: [T11-DIENBIEN], title: Việc, presiding: $agency, due: 2026-06-30}
      """)
    #expect(
      all.ids == [
        "NQ1.4@T01-HANOI", "NQ1.4@T01-HANOI.2", "NQ1.4@T11-DIENBIEN", "NQ1.4@T11-DIENBIEN.2", "NQ1.4@T22-QUANGNINH",
        "NQ1.4@T22-QUANGNINH.2", "NQ1.5@T11-DIENBIEN",
      ])
    #expect(all["NQ1.4@T11-DIENBIEN.2"].presiding == "T11-DIENBIEN-UBND")
    #expect(all["NQ1.4@T11-DIENBIEN.2"].title == "Việc của Tỉnh Điện Biên")
    #expect(all["NQ1.5@T11-DIENBIEN"].presiding == "T11-DIENBIEN")
  }

  @Test(arguments: [
    ("provinces", ["T01-HANOI", "T11-DIENBIEN", "T22-QUANGNINH"]),
    // Quảng Ninh was a province when the resolution was issued.
    ("{kind: city}", ["T01-HANOI"]), ("{kind: province}", ["T11-DIENBIEN", "T22-QUANGNINH"]),
    ("[T22-QUANGNINH, T01-HANOI]", ["T22-QUANGNINH", "T01-HANOI"]),
    // BNNMT was not founded yet, BTTTT had not ended.
    ("{parent: CP}", ["BCA", "BKHCN", "BTC", "BTTTT"]), ("{kind: ministry, parent: BTC}", []),
  ])
  func `is made for the agencies of its set on the day of issue`(_ set: String, _ agencies: [String]) {
    let all = Expanded("  - {task: \"1\", for_each: \(set), title: Việc, presiding: $agency, due: 2026-06-30}")
    #expect(all.ids == agencies.map { "NQ1.1@" + $0 })
    #expect(all.codes.contains(207) == agencies.isEmpty)
  }

  @Test func `does not nest`() {
    let all = Expanded(
      """
        - task: "1"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: Nhóm
          presiding: $agency
          due: 2026-06-30
          tasks:
            - {task: "1", for_each: provinces, title: Việc}
            - {task: "2", title: Việc khác, depends_on: ["1.1@T01-HANOI"]}
      """)
    #expect(all.codes.filter { $0 < 300 } == [102])
    #expect(all.ids == ["NQ1.1@T01-HANOI", "NQ1.1@T01-HANOI.2", "NQ1.1@T11-DIENBIEN", "NQ1.1@T11-DIENBIEN.2"])
  }

  @Test func `means its own copy where something inside it is named`() {
    let all = Expanded(
      """
        - task: "1"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: Nhóm
          presiding: $agency
          due: 2026-06-30
          tasks:
            - {task: "1", title: Một}
            - {task: "2", title: Hai, depends_on: ["1.1", NQ1.1.1, "1@T01-HANOI.1", "2"]}
        - {task: "2", title: Ba, presiding: BTC, due: 2025-06-30}
        - {task: "3", title: Bốn, presiding: BTC, due: 2026-06-30, depends_on: ["1@T11-DIENBIEN.2"]}
      """)
    #expect(
      all["NQ1.1@T11-DIENBIEN.2"].dependsOn == [
        "NQ1.1@T11-DIENBIEN.1", "NQ1.1@T11-DIENBIEN.1", "NQ1.1@T01-HANOI.1", "NQ1.2",
      ])
    #expect(all["NQ1.3"].dependsOn == ["NQ1.1@T11-DIENBIEN.2"])
    #expect(all.codes.filter { $0 < 300 } == [])
  }

  @Test func `gives each agency the target that is written for it`() {
    let all = Expanded(
      """
        - task: "1"
          for_each: provinces
          title: Việc
          presiding: $agency
          due: 2026-06-30
          kpis:
            - kpi: online
              title: Dịch vụ công
              measure: percent
              direction: increase
              target: {by_agency: {T01-HANOI: ">= 90 %", T11-DIENBIEN: 70 %, else: ">= 80 %"}}
      """)
    #expect(all["NQ1.1@T01-HANOI"].targets == [">= 90.0 on 2026-06-30"])
    #expect(all["NQ1.1@T11-DIENBIEN"].targets == [">= 70.0 on 2026-06-30"])
    #expect(all["NQ1.1@T22-QUANGNINH"].targets == [">= 80.0 on 2026-06-30"])
  }

  @Test func `counts on its own copy of what a KPI rolls up to`() {
    let kpi = "title: Số, measure: count, unit: cái, direction: increase, target: 5"
    let all = Expanded(
      """
        - task: "1"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: Nhóm
          presiding: $agency
          due: 2026-06-30
          kpis: [{kpi: all, \(kpi), aggregate: sum}]
          tasks:
            - {task: "1", title: Một, kpis: [{kpi: part, \(kpi), rolls_up_to: 1/all}]}
      """)
    let part = all["NQ1.1@T11-DIENBIEN.1"].kpi()
    #expect(all.plan.id(ofKPI: part.rollsUpTo) == "NQ1.1@T11-DIENBIEN/all")
  }
}
