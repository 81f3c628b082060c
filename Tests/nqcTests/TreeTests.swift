import Diagnostics
import ResolutionCompiler
import Testing

@testable import nqc

@Suite struct `The task tree` {
  let plan = Sample.plan()

  private func drawn(
    agency: String? = nil, clause: String? = nil, before: Day? = nil, folds: Bool = true, language: Language = .vi
  ) throws -> String {
    let filter = try TreeFilter(agency: agency, clause: clause, dueBefore: before, in: plan)
    return TreeText.draw(TaskTree(plan, filter, folds: folds), in: language, on: Page()).text
  }

  @Test func `shows each task with its agencies, dates, milestones and KPIs`() throws {
    #expect(
      try drawn() == """
        NQ9  9-NQ/TW: Nghị quyết mẫu
        └─ NQ9.1  Dịch vụ công
           ├─ NQ9.1.1  Nghị định về dịch vụ công
           │  BKHCN · phối hợp BTC · 5/1/2026 – 24/4/2026
           │  mốc  /draft  1/3/2026 · Dự thảo
           │  mốc  /sent   21/4/2026 · Trình Chính phủ
           ├─ NQ9.1.2@…  Đưa hồ sơ của … lên mạng (3 bản)
           │  …-UBND · phối hợp BTC · 5/1/2026 – 5/12/2026
           │  chỉ tiêu  /online  mỗi cơ quan một mục tiêu · Tỉ lệ hồ sơ trực tuyến
           └─ NQ9.1.3  Báo cáo
              BKHCN · từ 5/1/2026, thường xuyên

        1 văn bản, 1 nhóm, 5 nhiệm vụ

        """)
  }

  @Test func `speaks English too`() throws {
    #expect(
      try drawn(clause: "II.1", language: .en) == """
        NQ9  9-NQ/TW: A sample resolution
        └─ NQ9.1  Public services
           └─ NQ9.1.1  Decree on public services
              BKHCN · with BTC · 2026-01-05 – 2026-04-24
              milestone  /draft  2026-03-01 · Draft
              milestone  /sent   2026-04-21 · Sent to the Government

        matching tasks: 1 of 5

        """)
  }

  @Test func `shows the copies of one agency by themselves, below the groups they stand in`() throws {
    #expect(
      try drawn(agency: "T11-DIENBIEN") == """
        NQ9  9-NQ/TW: Nghị quyết mẫu
        └─ NQ9.1  Dịch vụ công
           └─ NQ9.1.2@T11-DIENBIEN  Đưa hồ sơ của Tỉnh Điện Biên lên mạng
              T11-DIENBIEN-UBND · phối hợp BTC · 5/1/2026 – 5/12/2026
              chỉ tiêu  /online  ≥ 80% · Tỉ lệ hồ sơ trực tuyến

        1 nhiệm vụ khớp, trong 5 nhiệm vụ

        """)
    #expect(try drawn(agency: "T11-DIENBIEN-UBND") == drawn(agency: "T11-DIENBIEN"))
  }

  @Test func `folds the copies that an agency coordinates all of`() throws {
    #expect(try drawn(agency: "BTC").contains("NQ9.1.2@…  Đưa hồ sơ của … lên mạng (3 bản)"))
    #expect(try drawn(agency: "BTC").contains("4 nhiệm vụ khớp, trong 5 nhiệm vụ"))
  }

  @Test func `shows every copy where it is asked to`() throws {
    let text = try drawn(folds: false)
    for code in ["T01-HANOI", "T11-DIENBIEN", "T12-LAICHAU"] { #expect(text.contains("─ NQ9.1.2@\(code)  ")) }
    #expect(text.contains("/online  ≥ 90% · Tỉ lệ hồ sơ trực tuyến"))
  }

  @Test func `shows the holes of a draft`() {
    let draft = Sample.plan(
      """
      resolution: 9-NQ/TW
      title: Dự thảo
      stage: draft
      issued: 2026-01-05
      tasks:
        - {task: "1", title: Chưa giao cho ai}
      """)
    #expect(
      TreeText.draw(TaskTree(draft, folds: true), in: .vi, on: Page(), isQuiet: true).text == """
        NQ9  9-NQ/TW: Dự thảo (dự thảo)
        └─ NQ9.1  Chưa giao cho ai
           chưa có chủ trì · từ 5/1/2026, chưa có thời hạn


        """)
    let why = ExplanationText.draw(explain(.node(0), in: draft), in: .vi, on: Page()).text
    #expect(why.contains("  chủ trì   chưa có\n"))
    #expect(why.contains("  thời hạn  chưa có\n"))
  }

  @Test func `takes a clause with those below it`() throws {
    #expect(try drawn(clause: "II").contains("5 nhiệm vụ khớp"))
    #expect(try drawn(clause: "I").contains("3 nhiệm vụ khớp"))
    #expect(try drawn(clause: "NQ9 I.1") == drawn(clause: "I"))
  }

  @Test func `takes what is due before a day, and never what is ongoing`() throws {
    let onTheDay = try drawn(before: Day(year: 2026, month: 4, day: 24))
    #expect(onTheDay == "không có nhiệm vụ nào khớp, trong 5 nhiệm vụ\n")
    let after = try drawn(before: Day(year: 2027, month: 1, day: 1))
    #expect(after.contains("4 nhiệm vụ khớp"))
    #expect(!after.contains("NQ9.1.3"))
  }

  @Test func `names the nearest where an agency or clause is not there`() {
    #expect(
      throws: WrongArgument(
        Words(
          vi: "không có cơ quan BKHC trong danh mục; gần nhất: BKHCN",
          en: "no agency BKHC in the registry; nearest: BKHCN"))
    ) {
      try drawn(agency: "BKHC")
    }
    #expect(throws: WrongArgument.self) { try drawn(clause: "V.1") }
  }

  @Test func `goes on below where a line of the terminal is full`() throws {
    let filter = try TreeFilter(agency: nil, clause: "II.1", dueBefore: nil, in: plan)
    let page = TreeText.draw(TaskTree(plan, filter, folds: true), in: .vi, on: Page(width: 40), isQuiet: true)
    #expect(
      page.text == """
        NQ9  9-NQ/TW: Nghị quyết mẫu
        └─ NQ9.1  Dịch vụ công
           └─ NQ9.1.1  Nghị định về dịch vụ công
              BKHCN · phối hợp BTC · 5/1/2026 –
                24/4/2026
              mốc  /draft  1/3/2026 · Dự thảo
              mốc  /sent   21/4/2026 · Trình Chính phủ


        """)
  }

  @Test func `gives programs every copy, with its ids, days and numbers`() throws {
    let filter = try TreeFilter(agency: "T01-HANOI", clause: nil, dueBefore: nil, in: plan)
    let json = TreeJSON(tree: TaskTree(plan, filter, folds: false), language: .vi).bytes()
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
          "version": 1,
          "documents": [
            {
              "key": "NQ9",
              "number": "9-NQ/TW",
              "title": "Nghị quyết mẫu",
              "issued": "2026-01-05",
              "stage": "issued",
              "tasks": [
                {
                  "id": "NQ9.1",
                  "kind": "group",
                  "matches": false,
                  "title": "Dịch vụ công",
                  "presiding": "BKHCN",
                  "coordinating": [
                    "BTC"
                  ],
                  "covers": [],
                  "start": "2026-01-05",
                  "due": "ongoing",
                  "milestones": [],
                  "kpis": [],
                  "tasks": [
                    {
                      "id": "NQ9.1.2@T01-HANOI",
                      "kind": "task",
                      "matches": true,
                      "title": "Đưa hồ sơ của Thành phố Hà Nội lên mạng",
                      "presiding": "T01-HANOI-UBND",
                      "coordinating": [
                        "BTC"
                      ],
                      "covers": [
                        "II.2",
                        "I.1"
                      ],
                      "start": "2026-01-05",
                      "due": "2026-12-05",
                      "milestones": [],
                      "kpis": [
                        {
                          "id": "NQ9.1.2@T01-HANOI/online",
                          "title": "Tỉ lệ hồ sơ trực tuyến",
                          "unit": "%",
                          "targets": [
                            {
                              "on": "2026-12-05",
                              "relation": ">=",
                              "low": 90,
                              "high": 90
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ],
          "summary": {
            "tasks": 5,
            "matching": 1
          }
        }

        """)
  }
}
