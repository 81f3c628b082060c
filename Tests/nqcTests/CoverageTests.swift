import Diagnostics
import ResolutionCompiler
import Testing

@testable import nqc

@Suite struct `The coverage of clauses` {
  private func drawn(_ plan: Plan, _ language: Language = .vi) -> String {
    CoverageText.draw(CoverageTable(plan), in: language, on: Page()).text
  }

  @Test func `counts what was written once for many agencies once`() {
    #expect(
      drawn(Sample.plan()) == """
        NQ9  9-NQ/TW: Nghị quyết mẫu

          I                 Mục tiêu
        ✓   I.1   mục tiêu  Đạt 80% hồ sơ trực tuyến
                            NQ9.1.2@…/online  Tỉ lệ hồ sơ trực tuyến (3 bản)
          II                Nhiệm vụ
        ✓   II.1  nhiệm vụ  Ban hành nghị định
                            NQ9.1.1  Nghị định về dịch vụ công
        ✓   II.2  nhiệm vụ  Các tỉnh thực hiện
                            NQ9.1.2@…  Đưa hồ sơ của … lên mạng (3 bản)
                            NQ9.1.3    Báo cáo
        –   II.3  nhiệm vụ  Chờ hướng dẫn
                            được loại trừ: Chưa có hướng dẫn

        2/2 mục giao nhiệm vụ đã có nhiệm vụ thực hiện
        1/1 mục đặt mục tiêu đã có chỉ tiêu đo
        1 mục được loại trừ

        """)
  }

  /// A draft with a clause that nobody carries out, a target that nobody measures, and a task that covers nothing.
  private static let draft = """
    resolution: 9-NQ/TW
    title: {vi: Dự thảo, en: A draft}
    stage: draft
    issued: 2026-01-05
    clauses:
      - {clause: I, gist: {vi: Giảm thời gian, en: Save time}, binding: target}
      - {clause: II, gist: {vi: Ban hành nghị định, en: Issue a decree}}
      - clause: III
        gist: {vi: Hai việc, en: Two things}
        clauses:
          - {clause: "1", gist: {vi: Việc thứ nhất, en: The first}}
          - {clause: "2", gist: {vi: Việc thứ hai, en: The second}}
    tasks:
      - task: "1"
        title: {vi: Nhóm, en: Group}
        presiding: BKHCN
        covers: [III.1, I]
        due: 2026-12-31
        deliverable: {type: report}
        tasks:
          - {task: "1", title: {vi: Một, en: One}, deliverable: {type: report}}
          - {task: "2", title: {vi: Hai, en: Two}, deliverable: {type: report}}
          - {task: "3", title: {vi: Ba, en: Three}, covers: [], deliverable: {type: report}}
    """

  @Test func `shows what is left, and the group that speaks for its tasks`() {
    let text = Self.draft.split(separator: "\n").filter { $0 != "    deliverable: {type: report}" }.joined(
      separator: "\n")
    #expect(
      drawn(Sample.plan(text), .en) == """
        NQ9  9-NQ/TW: A draft (draft)

        ✗ I        target  Save time
                           has tasks, but no KPI yet
                           NQ9.1  Group (group of 2 tasks)
        ✗ II       task    Issue a decree
                           no task yet
          III              Two things
        ✓   III.1  task    The first
                           NQ9.1  Group (group of 2 tasks)
        ✗   III.2  task    The second
                           no task yet

        Tasks that cover no clause
          NQ9.1.3  Three

        1 of 3 clauses that bind to a task have one
        0 of 1 clauses that set a target have a KPI
        1 of 3 tasks cover no clause

        """)
  }

  @Test func `gives programs the id without an agency, and the number of copies`() {
    let json = String(
      decoding: CoverageJSON(table: CoverageTable(Sample.plan()), language: .en).bytes(), as: UTF8.self)
    #expect(
      json.contains(
        """
                {
                  "clause": "I.1",
                  "title": "80% of files online",
                  "binding": "target",
                  "state": "covered",
                  "tasks": [
                    {
                      "id": "NQ9.1.2",
                      "title": "Put the files of … online",
                      "group": false,
                      "copies": 3,
                      "file": "Resolutions/NQ9.yaml",
                      "line": 36
                    }
                  ],
                  "kpis": [
                    {
                      "id": "NQ9.1.2/online",
                      "title": "Share of files online",
                      "group": false,
                      "copies": 3,
                      "file": "Resolutions/NQ9.yaml",
                      "line": 41
                    }
                  ]
                },
        """))
  }
}
