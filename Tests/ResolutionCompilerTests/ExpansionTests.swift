import Diagnostics
import ResolutionCompiler
import Testing

/// What became of a resolution, asked by ids.
private struct Expanded {
  let compilation: Compilation
  var plan: Plan { compilation.plan }

  /// Compiles the tasks of resolution 1-NQ/TW, issued on 6 January 2025, and whatever documents follow.
  init(_ tasks: String, clauses: String = "", documents: String = "") {
    let text = """
      resolution: 1-NQ/TW
      title: {vi: Thử nghiệm, en: A trial}
      issued: 2025-01-06
      period: {from: 2025-01-06, to: 2030-12-31}
      \(clauses)
      tasks:
      \(tasks)
      \(documents)
      """
    compilation = Fixture(name: "expansion", text: text).compiled()
  }

  init(document: String) { compilation = Fixture(name: "expansion", text: document).compiled() }

  var ids: [String] { plan.nodes.indices.map { plan.id(of: Int32($0)) } }
  var codes: [Int] { compilation.diagnostics.map(\.code.number) }

  subscript(id: String) -> Node {
    guard let index = plan.ids.find(id) else {
      Issue.record("there is no \(id) in \(ids)")
      return Node(plan: plan, index: 0)
    }
    return Node(plan: plan, index: index)
  }

  struct Node {
    let plan: Plan
    let index: Int32
    var planned: PlannedNode { plan.nodes[Int(index)] }

    var presiding: String? { planned.presiding < 0 ? nil : plan.registry.code(planned.presiding) }
    var coordinating: [String] { planned.coordinating.map { plan.registry.code(plan.agencyPool[Int($0)]) } }
    var issuing: String? { planned.issuingAuthority < 0 ? nil : plan.registry.code(planned.issuingAuthority) }
    var covers: [String] { planned.clauses.map { plan.name(ofClause: plan.clausePool[Int($0)]) } }
    var start: String { planned.start.description }
    var due: String? { planned.due == .ongoing ? "ongoing" : planned.due.day?.description }
    var title: String { plan.text(plan.authored(planned).title, .vi, Filling(agency: planned.fanOut)) }
    var dependsOn: [String] {
      plan.links.filter { $0.node == index && $0.kind == .dependsOn }.map { plan.id(of: $0.target) }
    }
    var milestones: [String] {
      planned.milestones.map { number in
        let milestone = plan.milestones[Int(number)]
        return plan.text(plan.authored(milestone).id.span) + " " + (milestone.due?.description ?? "?")
      }
    }
    /// `>= 30 on 2030-12-31`
    var targets: [String] {
      planned.kpis.flatMap { plan.kpis[Int($0)].targets }.map { number in
        let target = plan.targets[Int(number)]
        return "\(target.relation.sign) \(target.high) on \(target.on)"
      }
    }
    func kpi(_ position: Int = 0) -> PlannedKPI { plan.kpis[Int(planned.kpis.lowerBound) + position] }
  }
}

@Suite struct `A group` {
  @Test func `hands down what stands on it to everything below`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          covers: [I]
          presiding: BKHCN
          coordinating: [BTC, BCA]
          issuing_authority: CP
          start: 2025-03-03
          due: 2026-06-30
          priority: high
          secrecy: mật
          update: monthly
          tasks:
            - task: "2"
              title: Nhóm con
              tasks:
                - {task: "3", title: Việc}
      """, clauses: "clauses: [{clause: I, title: Nhiệm vụ}]")
    let task = all["NQ1.1.2.3"]
    #expect(task.presiding == "BKHCN")
    #expect(task.coordinating == ["BTC", "BCA"])
    #expect(task.issuing == "CP")
    #expect(task.covers == ["I"])
    #expect(task.start == "2025-03-03")
    #expect(task.due == "2026-06-30")
    #expect(task.planned.priority == .high)
    #expect(task.planned.secrecy == .secret)
    #expect(task.planned.update == .monthly)
  }

  @Test func `gives way to the nearest node that says something else`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          presiding: BKHCN
          coordinating: [BTC, BCA]
          due: 2026-06-30
          tasks:
            - {task: "1", title: Một, presiding: BTC, coordinating: [BKHCN], due: 2025-12-31}
            - {task: "2", title: Hai, duration: 3 months}
      """)
    #expect(all["NQ1.1.1"].presiding == "BTC")
    #expect(all["NQ1.1.1"].coordinating == ["BKHCN"])
    #expect(all["NQ1.1.1"].due == "2025-12-31")
    #expect(all["NQ1.1.2"].due == "2025-04-06")
  }

  @Test func `is cleared by a tilde for the node and all below it`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          covers: [I]
          presiding: BKHCN
          coordinating: [BTC]
          issuing_authority: CP
          start: 2025-03-03
          due: 2026-06-30
          update: monthly
          priority: high
          secrecy: mật
          tags: [số]
          tasks:
            - task: "1"
              title: Nhóm con
              covers: ~
              presiding: ~
              coordinating: ~
              issuing_authority: ~
              start: ~
              due: ~
              update: ~
              priority: ~
              secrecy: ~
              tags: ~
              tasks:
                - {task: "1", title: Việc}
      """, clauses: "clauses: [{clause: I, title: Nhiệm vụ}]")
    let task = all["NQ1.1.1.1"]
    #expect(task.presiding == nil)
    #expect(task.coordinating == [])
    #expect(task.issuing == nil)
    #expect(task.covers == [])
    #expect(task.start == "2025-01-06")
    #expect(task.due == nil)
    #expect(task.planned.update == nil)
    #expect(task.planned.priority == .normal)
    #expect(task.planned.secrecy == .none)
    #expect(task.planned.tags.count == 0)
  }

  @Test func `keeps its coordinating agencies where a task only adds to them`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          presiding: BKHCN
          coordinating: [BTC]
          due: 2026-06-30
          tasks:
            - task: "1"
              title: Nhóm con
              coordinating_also: [BCA]
              tasks:
                - {task: "1", title: Một, coordinating_also: [CTK]}
                - {task: "2", title: Hai}
                - {task: "3", title: Ba, coordinating: [CTK], coordinating_also: [BNNMT]}
            - {task: "2", title: Bốn}
      """)
    #expect(all["NQ1.1.1.1"].coordinating == ["BTC", "BCA", "CTK"])
    #expect(all["NQ1.1.1.2"].coordinating == ["BTC", "BCA"])
    #expect(all["NQ1.1.1.3"].coordinating == ["CTK", "BNNMT"])
    #expect(all["NQ1.1.2"].coordinating == ["BTC"])
  }

  @Test func `hands down a length of time, which each task counts from its own start`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          presiding: BKHCN
          due: within 45 days
          tasks:
            - {task: "1", title: Một}
            - {task: "2", title: Hai, start: 2025-06-02}
            - {task: "3", title: Ba, start: 2025-01-31, due: within 1 month}
            - {task: "4", title: Bốn, due: trong vòng 5 ngày làm việc}
      """)
    #expect(all["NQ1.1.1"].due == "2025-02-20")
    #expect(all["NQ1.1.2"].due == "2025-07-17")
    #expect(all["NQ1.1.3"].due == "2025-02-28")
    #expect(all["NQ1.1.4"].due == "2025-01-13")
  }

  @Test func `without a due date of its own is due with the last of its tasks`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          presiding: BKHCN
          tasks:
            - {task: "1", title: Một, due: 2026-06-30}
            - task: "2"
              title: Nhóm con
              tasks:
                - {task: "1", title: Hai, due: 2027-06-30}
        - task: "2"
          title: Nhóm thường xuyên
          presiding: BKHCN
          tasks:
            - {task: "1", title: Ba, due: 2026-06-30}
            - {task: "2", title: Bốn, due: ongoing}
      """)
    #expect(all["NQ1.1"].due == "2027-06-30")
    #expect(all["NQ1.2"].due == "ongoing")
  }

  @Test func `is divided into equal shares unless its tasks have weights`() {
    let all = Expanded(
      """
        - task: "1"
          title: Nhóm
          presiding: BKHCN
          due: 2026-06-30
          tasks:
            - {task: "1", title: Một, weight: 30 %}
            - {task: "2", title: Hai, weight: 70}
        - task: "2"
          title: Nhóm đều
          presiding: BKHCN
          due: 2026-06-30
          tasks:
            - {task: "1", title: Ba}
            - {task: "2", title: "Bốn, {agency}", for_each: [T01-HANOI, T11-DIENBIEN]}
      """)
    #expect(["NQ1.1.1", "NQ1.1.2"].map { all[$0].planned.weight } == [30, 70])
    #expect(all["NQ1.2.1"].planned.weight == 50)
    #expect(all["NQ1.2.2@T11-DIENBIEN"].planned.weight == 25)
    #expect(["NQ1.1", "NQ1.2"].map { all[$0].planned.weight } == [50, 50])
  }
}

@Suite struct `A part of a resolution` {
  private static let main = """
    resolution: 1-NQ/TW
    title: Thử nghiệm
    issued: 2025-01-06
    tasks:
      - {task: "3", title: Nhóm, presiding: BKHCN, due: 2026-06-30, tasks: }
    """

  private static func part(_ under: String, _ task: String) -> String {
    """
    part_of: 1-NQ/TW
    \(under.isEmpty ? "" : "under: \"\(under)\"")
    tasks:
      - {task: "\(task)", title: Việc \(task)}
    """
  }

  @Test(arguments: ["3", "NQ1.3"])
  func `stands below the group it names, and inherits from it`(_ under: String) {
    let all = Expanded(document: [Self.main, Self.part(under, "1")].joined(separator: "\n---\n"))
    #expect(all.ids == ["NQ1.3", "NQ1.3.1"])
    #expect(all["NQ1.3.1"].presiding == "BKHCN")
    #expect(all["NQ1.3.1"].due == "2026-06-30")
    #expect(all["NQ1.3.1"].planned.parent == all["NQ1.3"].index)
  }

  @Test func `stands at the root where it names no group`() {
    let all = Expanded(document: [Self.part("", "4"), Self.main].joined(separator: "\n---\n"))
    #expect(all.ids == ["NQ1.3", "NQ1.4"])
    #expect(all["NQ1.4"].presiding == nil)
  }

  @Test func `may stand below a group of another part, whichever comes first`() {
    let group = "part_of: 1-NQ/TW\nunder: \"3\"\ntasks:\n  - {task: \"1\", title: Nhóm con, tasks: }"
    for documents in [[Self.main, group, Self.part("3.1", "1")], [Self.part("3.1", "1"), group, Self.main]] {
      let all = Expanded(document: documents.joined(separator: "\n---\n"))
      #expect(all.ids == ["NQ1.3", "NQ1.3.1", "NQ1.3.1.1"])
      #expect(all["NQ1.3.1.1"].presiding == "BKHCN")
    }
  }

  @Test func `below a fanned-out group stands in each of its copies`() {
    let all = Expanded(
      """
        - task: "3"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: "Nhóm {agency}"
          presiding: $agency-UBND
          due: 2026-06-30
          tasks:
      """, documents: "---\n" + Self.part("3", "1"))
    #expect(all.ids == ["NQ1.3@T01-HANOI", "NQ1.3@T01-HANOI.1", "NQ1.3@T11-DIENBIEN", "NQ1.3@T11-DIENBIEN.1"])
    #expect(all["NQ1.3@T11-DIENBIEN.1"].presiding == "T11-DIENBIEN-UBND")
  }
}

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

@Suite struct `A milestone` {
  @Test func `lies at a date, a part of the time, or after something else`() {
    let all = Expanded(
      """
        - task: "1"
          title: Việc
          presiding: BKHCN
          start: 2025-03-03
          due: 2026-03-03
          milestones:
            - {milestone: sent, title: Trình, after: draft, within: 10 working days}
            - {milestone: draft, title: Dự thảo, due: Tháng 6/2025}
            - {milestone: half, title: Nửa, at: 1/2}
            - {milestone: third, title: Một phần ba, at: 33 %}
            - {milestone: same, title: Cùng ngày, after: half}
            - {milestone: behind, title: Sau việc hai, after: "2", within: 1 month}
        - {task: "2", title: Việc hai, presiding: BKHCN, due: 2025-10-31}
      """)
    #expect(
      all["NQ1.1"].milestones == [
        "sent 2025-07-14", "draft 2025-06-30", "half 2025-09-02", "third 2025-07-02", "same 2025-09-02",
        "behind 2025-11-30",
      ])
  }

  @Test func `of a template is placed backwards from the due date`() {
    let all = Expanded(
      "  - {task: \"1\", title: Việc, presiding: BKHCN, due: 2026-03-31, milestones: [{use: decree}]}",
      documents: """
        ---
        milestone_templates:
          - template: decree
            title: Nghị định
            milestones:
              - {milestone: draft, title: Dự thảo, before: 3 months}
              - {milestone: review, title: Thẩm định, before: 45 working days}
              - {milestone: half, title: Nửa, at: 1/2}
        """)
    // From 31 March back over the days off of Tết 2026 and the swapped Saturday.
    #expect(all["NQ1.1"].milestones == ["draft 2025-12-31", "review 2026-01-20", "half 2025-08-19"])
  }

  @Test func `that waits for itself has no date, which is said once`() {
    let all = Expanded(
      """
        - task: "1"
          title: Việc
          presiding: BKHCN
          due: 2026-03-31
          milestones:
            - {milestone: a, title: A, after: b, within: 1 day}
            - {milestone: b, title: B, after: c, within: 1 day}
            - {milestone: c, title: C, after: b, within: 1 day}
            - {milestone: d, title: D, after: a, within: 1 day}
      """)
    #expect(all["NQ1.1"].milestones == ["a ?", "b ?", "c ?", "d ?"])
    #expect(all.codes.filter { $0 == 307 } == [307])
  }
}

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

@Suite struct `A resolution` {
  @Test(arguments: [("57-NQ/TW", "", "NQ57"), ("71/NQ-CP", "key: CP71", "CP71"), ("1-NQ/TW", "key: X-1", "X-1")])
  func `has a key of its own or from its number`(_ number: String, _ key: String, _ expected: String) {
    let all = Expanded(document: "resolution: \(number)\n\(key)\ntitle: Thử\nissued: 2025-01-06")
    #expect(all.plan.documents.map(\.key) == [expected])
  }

  @Test(arguments: ["71/NQ-CP", "57-NQ/TU", "-NQ/TW"])
  func `of any other number must say its key`(_ number: String) {
    let all = Expanded(document: "resolution: \(number)\ntitle: Thử\nissued: 2025-01-06")
    #expect(all.plan.documents.isEmpty)
    #expect(all.codes == [104])
  }

  @Test func `is the same whatever order its files come in`() {
    let documents = [
      "resolution: 1-NQ/TW\ntitle: Một\nissued: 2025-01-06\ntasks:\n  - {task: \"1\", title: Việc, depends_on: [NQ2.1]}",
      "resolution: 2-NQ/TW\ntitle: Hai\nissued: 2025-01-06\ntasks:\n  - {task: \"1\", title: Việc}",
    ]
    for order in [documents, documents.reversed()] {
      let all = Expanded(document: order.joined(separator: "\n---\n"))
      #expect(all.ids == ["NQ1.1", "NQ2.1"])
      #expect(all["NQ1.1"].dependsOn == ["NQ2.1"])
    }
  }

  @Test func `whose day of issue cannot be read says nothing of what would follow from it`() {
    let all = Expanded(
      document: """
        resolution: 1-NQ/TW
        title: Thử
        issued: 31/4/2025
        tasks:
          - {task: "1", title: Việc, presiding: BKHCN, due: 2025-06-30}
          - {task: "2", title: Việc khác, presiding: BTTTT, due: within 45 days}
        """)
    #expect(all.codes.filter { (300..<400).contains($0) || $0 < 200 } == [105])
  }
}

@Suite struct `What was left out for a mistake` {
  @Test func `is not missed by those who name it`() {
    let all = Expanded(
      """
        - {task: nhóm một, title: Nhóm, tasks: [{task: "1", title: Việc}]}
        - {task: "2", title: Việc hai, presiding: BTC, due: 2026-06-30, depends_on: ["1.1"]}
      """)
    #expect(all.codes.filter { $0 < 300 } == [105])
  }

  @Test func `leaves the rest as it is`() {
    let all = Expanded(
      """
        - {task: "1", for_each: nowhere, title: Nhóm, presiding: $agency, due: 2026-06-30}
        - {task: "2", title: Việc hai, presiding: BTC, due: 2026-06-30, depends_on: ["1@T01-HANOI", "9"]}
      """)
    #expect(all.ids == ["NQ1.2"])
    #expect(all.codes.filter { $0 < 300 } == [207, 204])
  }
}

@Suite struct `However much is written` {
  private static let many = 20_000

  @Test func `a long chain of milestones is dated from its end`() {
    let steps = (0..<Self.many).map {
      "      - {milestone: m\($0), title: M, \($0 + 1 == Self.many ? "due: 2025-02-03" : "after: m\($0 + 1)")}"
    }
    let all = Expanded(
      "  - task: \"1\"\n    title: Việc\n    presiding: BTC\n    due: 2026-06-30\n    milestones:\n"
        + steps.joined(separator: "\n"))
    #expect(all["NQ1.1"].planned.milestones.count == Self.many)
    #expect(all["NQ1.1"].milestones.first == "m0 2025-02-03")
  }

  @Test func `a long circle of tasks is found`() {
    let tasks = (0..<Self.many).map {
      "  - {task: \"\($0)\", title: Việc, presiding: BTC, due: 2026-06-30, depends_on: [\"\(($0 + 1) % Self.many)\"]}"
    }
    let all = Expanded(tasks.joined(separator: "\n"))
    #expect(all.codes.filter { $0 == 307 } == [307])
  }

  @Test func `a thousand mistakes are a thousand reports`() {
    let tasks = (0..<2_000).map {
      "  - {task: \"\($0)\", title: Việc, presiding: NOBODY-\($0), due: 2026-06-30, depends_on: [x\($0)]}"
    }
    let all = Expanded(tasks.joined(separator: "\n"))
    #expect(all.codes.count { $0 == 201 } == 2_000)
    #expect(all.codes.count { $0 == 204 } == 2_000)
  }

  @Test func `parts below parts end where files end too`() {
    let parts = (0..<80).map { depth in
      let under = (0..<depth).map { _ in "1" }.joined(separator: ".")
      return
        "part_of: 1-NQ/TW\n\(depth == 0 ? "" : "under: \"\(under)\"")\ntasks:\n  - {task: \"1\", title: Nhóm, tasks: }"
    }
    let main = "resolution: 1-NQ/TW\ntitle: Thử\nissued: 2025-01-06"
    let all = Expanded(document: ([main] + parts).joined(separator: "\n---\n"))
    #expect(all.ids.count == 64)
    #expect(all.codes.filter { $0 < 300 } == [7])
  }
}
