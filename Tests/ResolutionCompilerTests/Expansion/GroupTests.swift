import Diagnostics
import ResolutionCompiler
import Testing

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
