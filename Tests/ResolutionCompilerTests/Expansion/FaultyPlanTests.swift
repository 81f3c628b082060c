import Diagnostics
import ResolutionCompiler
import Testing

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
