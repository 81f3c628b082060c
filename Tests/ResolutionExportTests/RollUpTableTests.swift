import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import ResolutionExport

@Suite struct `Tables of a roll-up` {
  /// One province promises 12.5 of the 30 that are asked of two, and the other says nothing.
  private static let sources = """
    agencies:
      - {agency: BKH, name: {vi: Bộ Khoa học, en: Ministry of Science}, kind: ministry}
      - {agency: T1-A, name: {vi: Tỉnh A, en: Province A}, kind: province}
      - {agency: T2-B, name: {vi: "=Tỉnh B", en: Province B}, kind: province}
    ---
    resolution: 9-NQ/TW
    title: {vi: Nghị quyết, en: Resolution}
    issued: 2026-01-05
    tasks:
      - task: "1"
        title: {vi: Việc chung, en: Common task}
        presiding: BKH
        coordinating: [T1-A, T2-B]
        due: 2026-12-31
        secrecy: mật
        kpis:
          - {kpi: x, title: {vi: Số việc, en: Jobs}, measure: count, unit: {vi: việc, en: jobs}, direction: increase, baseline: {value: 1, at: 2025}, target: 30, aggregate: sum, source: Báo cáo}
    ---
    programme: 1-CTr/TU
    key: CA
    title: {vi: Chương trình, en: Programme}
    implements: NQ9
    owner: T1-A
    issued: 2026-02-02
    tasks:
      - task: "1"
        implements: [NQ9.1]
        presiding: T1-A
        kpis: [{kpi: x, rolls_up_to: NQ9.1/x, baseline: {value: 1, at: 2025}, target: "12,5"}]
    """

  private var tables: RollUpTables {
    let files = Workspace(files: .inMemory(["Resolutions/all.yaml": Self.sources]))
    return RollUpTables(RollUp(files.compile(now: Day(year: 2026, month: 3, day: 2)!).plan), in: .vi)
  }

  private let circumstances = Circumstances(
    language: .vi, moment: Moment(written: "2026-03-02T08:00")!, utcOffset: 420, program: "nqc 0")
  private let end = Day(year: 2026, month: 12, day: 31)!

  @Test func `hold numbers as numbers, and a gap with its sign`() {
    #expect(
      tables.sums.rows.map(\.cells) == [
        [
          .text("NQ9.1/x"), .text("Số việc"), .empty, .text("việc"), .text("tổng"), .day(end), .text("≥"), .number(30),
          .empty, .number(12.5), .empty, .number(-17.5), .text("hụt"), .number(1), .number(0), .text("T2-B"), .empty,
        ]
      ])
    #expect(
      tables.contributions.rows.map(\.cells) == [
        [
          .text("NQ9.1/x"), .text("Số việc"), .text("T1-A"), .text("Tỉnh A"), .text("CA.1/x"), .text("chương trình"),
          .day(end), .number(12.5), .empty, .text("việc"), .empty,
        ],
        [
          .text("NQ9.1/x"), .text("Số việc"), .text("T2-B"), .text("=Tỉnh B"), .empty, .empty, .empty, .empty, .empty,
          .text("việc"), .text("chưa có chỉ tiêu"),
        ],
      ])
    #expect(
      tables.counts.rows.map(\.cells) == [
        [
          .text("NQ9.1"), .text("Việc chung"), .number(3), .number(1), .number(0), .number(2), .number(0),
          .text("BKH, T2-B"),
        ]
      ])
    for table in [tables.sums, tables.contributions, tables.counts, tables.answers, tables.matrix] {
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(table.name)")
    }
  }

  @Test func `make a workbook with a sheet each, under the degree of secrecy of what is in it`() throws {
    let archive = try Archive(try tables.xlsx(under: circumstances))
    archive.expectWellFormed()
    let workbook = try archive.text("xl/workbook.xml")
    for name in ["Chỉ tiêu", "Phần đóng góp", "Nhiệm vụ", "Trả lời", "Ma trận"] {
      #expect(workbook.contains("name=\"\(name)\""))
    }
    #expect(try archive.text("xl/worksheets/sheet1.xml").contains("MẬT · Tổng hợp chương trình · 9-NQ/TW"))
  }

  @Test func `make a page in which no text is markup, nor in CSV a formula`() {
    let page = String(decoding: tables.html(under: circumstances), as: UTF8.self)
    #expect(page.contains("<td class=\"number\">-17,5</td>"))
    #expect(page.contains("MẬT"))
    #expect(page.contains("<th scope=\"col\">T2-B</th>"))
    #expect(String(decoding: tables.contributionsCSV, as: UTF8.self).contains(",'=Tỉnh B,"))
  }
}
