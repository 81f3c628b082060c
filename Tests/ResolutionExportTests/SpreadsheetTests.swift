import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@testable import ResolutionExport

@Suite struct `A spreadsheet` {
  private static let formula = "=HYPERLINK(\"http://x\";\"bấm <b>đây</b> | & chờ\")"

  @Test func `has the columns of the annex, and the id last`() throws {
    let table = Table.tasks(Annex(Sample.plan(), folds: false), in: .vi)
    #expect(
      table.columns.map(\.title) == [
        "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm", "Chỉ tiêu", "Mã",
      ])
    let row = try #require(table.rows.first { $0.cells.last == .text("NQ9.1.1") })
    #expect(
      row.cells == [
        .number(1), .text(Self.formula), .text("Bộ Khoa học và Công nghệ"), .text("Bộ Tài chính, \"ngân sách\""),
        .day(Day(year: 2026, month: 4, day: 24)!), .text("Nghị định về dịch vụ công (71/2026/NĐ-CP)"), .empty,
        .text("NQ9.1.1"),
      ])
    #expect(table.rows.first { $0.cells.last == .text("NQ9.1.3") }?.cells[4] == .text("Thường xuyên"))
    #expect(table.rows.filter(\.isHeading).map(\.cells.last) == ["NQ9", "NQ9.1", "NQ9.2", "NQCP3"].map { .text($0) })
  }

  @Test func `says who issues the product, and with what resources, where some task does`() throws {
    let more = """
      due: 2026-04-24
              issuing_authority: CP
              resources: {budget: 2 tỷ đồng, source: {vi: Ngân sách, en: Budget}, staff: 5 người}
      """
    let plan = Sample.plan(ofTheParty: Sample.ofTheParty.replacing("due: 2026-04-24", with: more))
    let annex = Annex(plan, folds: false)
    let table = Table.tasks(annex, in: .vi)
    #expect(table.columns.map(\.title).suffix(4) == ["Chỉ tiêu", "Cấp ban hành", "Nguồn lực", "Mã"])
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    let row = try #require(table.rows.first { $0.cells.last == .text("NQ9.1.1") })
    #expect(row.cells[7...8] == [.text("Chính phủ"), .text("2 tỷ đồng; nguồn: Ngân sách; nhân lực: 5 người")])
    #expect(table.rows.filter { $0.cells[7] != .empty && $0.cells[7] != .text("") }.count == 1)

    let paper = Paper(annex.documents[0], of: annex, under: Sample.circumstances(.en))
    #expect(
      paper.rows.first { $0.id == "NQ9.1.1" }?.cells[5] == [
        "Decree on public services (71/2026/NĐ-CP)", "Issuing authority: Government",
        "Resources: 2 tỷ đồng; source: Budget; staff: 5 người",
      ])
    let format = try #require(ExportFormats.all.first { $0.name == "json" })
    let json = String(decoding: try format.bytes(of: annex, under: Sample.circumstances()), as: UTF8.self)
    #expect(json.contains("\"budget\": \"2 tỷ đồng\""))
  }

  @Test func `words the KPIs of a task, a line each`() throws {
    let table = Table.tasks(Annex(Sample.plan(), folds: false), in: .vi)
    let row = try #require(table.rows.first { $0.cells.last == .text("NQ9.2.1@T-HANOI") })
    #expect(
      row.cells[6]
        == .text(
          """
          Tỉ lệ hồ sơ trực tuyến: ≥ 90%
          Thứ hạng: top 3
          Số trung tâm: 10–12 trung tâm (30/6/2026), ≥ 1250,5 trung tâm (31/12/2026)
          """))
  }

  @Test func `gives numbers of KPIs as numbers, with relation and unit beside them`() throws {
    let table = Table.kpis(Annex(Sample.plan(), folds: false), in: .vi)
    #expect(table.rows.count == 8 * 4)
    func values(_ id: String) -> [[Table.Cell]] {
      table.rows.filter { $0.cells.last == .text(id) }.map { Array($0.cells[5...11]) }
    }
    let (start, half, end) = (
      Day(year: 2026, month: 1, day: 31)!, Day(year: 2026, month: 6, day: 30)!, Day(year: 2026, month: 12, day: 31)!
    )
    #expect(
      values("NQ9.2.1@T-HANOI/online")
        == [[.number(-2.5), .day(start), .text("≥"), .number(90), .empty, .text("%"), .day(end)]])
    #expect(
      values("NQ9.2.1@T-HUE/rank")
        == [[.number(12), .day(start), .text("≤"), .number(3), .empty, .text("hạng"), .day(end)]])
    #expect(
      values("NQ9.2.1@T-HUE/centres").map { Array($0[2...]) } == [
        [.text("≥"), .number(10), .number(12), .text("trung tâm"), .day(half)],
        [.text("≥"), .number(1250.5), .empty, .text("trung tâm"), .day(end)],
      ])
  }

  @Test func `orders the schedule by day`() throws {
    let annex = Annex(Sample.plan(), folds: false)
    let table = Table.schedule(annex, in: .vi)
    let days = table.rows.compactMap { if case .day(let day) = $0.cells[1] { day } else { nil } }
    #expect(days == days.sorted())
    let lines = annex.documents.flatMap(\.lines)
    #expect(days.count == lines.reduce(0) { $0 + $1.updates.count + $1.milestones.count })
    #expect(table.rows.contains { $0.cells[2] == .text("Mốc") && $0.cells[8] == .text("NQ9.1.1/draft") })
  }

  @Test func `of Excel keeps types, and makes no text a formula`() throws {
    let archive = try Archive(Sample.bytes("xlsx"))
    archive.expectWellFormed()
    let workbook = try archive.text("xl/workbook.xml")
    for name in ["Nhiệm vụ", "Chỉ tiêu", "Lịch cập nhật"] { #expect(workbook.contains("<sheet name=\"\(name)\"")) }
    for number in 1...3 {
      let sheet = try archive.text("xl/worksheets/sheet\(number).xml")
      #expect(sheet.contains("state=\"frozen\""))
      #expect(sheet.contains("<autoFilter "))
      #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
      #expect(sheet.contains("orientation=\"landscape\""))
      #expect(sheet.contains("<oddHeader>&amp;LMẬT · 9-NQ/TW, 03/NQ-CP</oddHeader>"))
    }
    #expect(try archive.text("xl/sharedStrings.xml").contains("=HYPERLINK("))
    // 24 April 2026 as Excel counts days.
    #expect(try archive.text("xl/worksheets/sheet1.xml").contains("<v>46136</v>"))
    #expect(try archive.text("xl/worksheets/sheet2.xml").contains("<v>-2.5</v>"))
  }

  @Test func `of Excel is the same each time it is made`() throws {
    #expect(try Sample.bytes("xlsx") == Sample.bytes("xlsx"))
  }

  @Test func `in CSV is read by Excel as UTF-8, and has no formulas`() throws {
    let text = try Sample.text("csv")
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.utf8.suffix(2).elementsEqual("\r\n".utf8))
    #expect(
      text.contains(
        "\r\n1,\"'=HYPERLINK(\"\"http://x\"\";\"\"bấm <b>đây</b> | & chờ\"\")\",Bộ Khoa học và Công nghệ,"
          + "\"Bộ Tài chính, \"\"ngân sách\"\"\",2026-04-24,Nghị định về dịch vụ công (71/2026/NĐ-CP),,NQ9.1.1\r\n"))
    #expect(try Sample.text("csv", .en).contains("\"'+1 decree, to be issued; with a\ttab\","))
  }

  @Test(arguments: ["=1", "+1", "-1", "@x", "\tx", "＝1"]) func `in CSV guards what a spreadsheet would reckon with`(
    _ text: String
  ) {
    var csv = CSVWriter()
    csv.text(text)
    csv.number(-1)
    csv.endLine()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}'\(text),-1\r\n")
  }
}
