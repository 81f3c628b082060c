import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `A KPI` {
  private static let templates = """
    ---
    kpi_templates:
      - template: share
        parameters: {sector: {required: true}}
        title: "Tỷ trọng {sector}"
        measure: percent
        direction: increase
        trajectory: compound
        baseline: {value: 10, at: 2024}
        target: 20 %
      - template: digital-share
        extend: share
        with: {sector: "kinh tế số {place}"}
        parameters: {place: {required: true}}
        trajectory: step
    """

  @Test func `has from its template what it does not say itself`() {
    let all = Expanded(
      """
        - task: "1"
          title: Việc
          presiding: BKHCN
          due: 2026-03-31
          kpis:
            - {kpi: a, use: share, with: {sector: số}}
            - {kpi: b, use: share, with: {sector: số}, target: at most 5 %, direction: decrease}
            - {kpi: c, use: digital-share, with: {place: vùng cao}, baseline: {value: 1, at: 2025-H1}}
      """, documents: Self.templates)
    let task = all["NQ1.1"]
    #expect(task.targets == [">= 20.0 on 2026-03-31", "<= 5.0 on 2026-03-31", ">= 20.0 on 2026-03-31"])
    #expect([0, 1, 2].map { task.kpi($0).trajectory } == [.compound, .compound, .step])
    #expect([0, 1, 2].map { task.kpi($0).direction } == [.increase, .decrease, .increase])
    #expect([0, 2].map { task.kpi($0).baseline } == [10, 1])
    #expect([0, 2].map { task.kpi($0).baselineOn?.description } == ["2024-12-31", "2025-06-30"])
    let extended = all.plan.templates.kpis[Int(task.kpi(2).template)]
    let own = all.plan.authored(task.kpi(2))
    let arguments = all.plan.units[0].arguments[Int(own.arguments.lowerBound)..<Int(own.arguments.upperBound)]
    #expect(
      all.plan.text(extended.merged.title, .vi, Filling(agency: -1, arguments: arguments + extended.arguments))
        == "Tỷ trọng kinh tế số vùng cao")
  }

  @Test func `stands on its task's due date, or on the dates that are given`() {
    let all = Expanded(
      """
        - task: "1"
          title: Việc
          presiding: BKHCN
          due: ongoing
          kpis:
            - {kpi: a, title: A, measure: count, unit: cái, direction: decrease, target: 5}
            - {kpi: b, title: B, measure: count, unit: cái, direction: increase, targets: {2028: 25, 2026-Q1: "> 20"}}
      """)
    #expect(all["NQ1.1"].targets == ["<= 5.0 on 2030-12-31", "> 20.0 on 2026-03-31", ">= 25.0 on 2028-12-31"])
  }

  @Test func `measures the target clauses that its task covers, unless it names others`() {
    let kpi = "title: Số, measure: count, unit: cái, direction: increase, target: 5"
    let all = Expanded(
      """
        - task: "1"
          title: Việc
          covers: [I.1, I.2]
          presiding: BKHCN
          due: 2026-06-30
          kpis:
            - {kpi: a, \(kpi)}
            - {kpi: b, \(kpi), covers: [I.3]}
      """,
      clauses: """
        clauses:
          - clause: I
            title: Mục tiêu
            clauses:
              - {clause: "1", gist: Một, binding: target}
              - {clause: "2", gist: Hai}
              - {clause: "3", gist: Ba, binding: target}
        """)
    func clauses(_ kpi: PlannedKPI) -> [String] {
      kpi.clauses.map { all.plan.name(ofClause: all.plan.clausePool[Int($0)]) }
    }
    #expect(clauses(all["NQ1.1"].kpi(0)) == ["I.1"])
    #expect(clauses(all["NQ1.1"].kpi(1)) == ["I.3"])
  }
}
