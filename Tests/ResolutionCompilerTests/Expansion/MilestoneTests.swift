import Diagnostics
import ResolutionCompiler
import Testing

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
