import Diagnostics
import ResolutionCompiler
import ResolutionExport
import Testing

@testable import AnnexImport

/// A table of three hundred tasks goes in, and comes out of the compiled tree again as it was.
@Suite struct `A large annex` {
  private static let heading = "STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm,Chỉ tiêu,Mã"

  /// Ten groups of thirty tasks, numbered from 1 to 300, with every twentieth number left out.
  private static let rows: [[String]] = {
    let agencies = [
      "Bộ Công an", "Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch", "Văn phòng Chính phủ",
      "Bộ Giáo dục và Đào tạo",
      "Ngân hàng Nhà nước Việt Nam", "Ủy ban nhân dân tỉnh Điện Biên", "Thông tấn xã Việt Nam", "Bộ Y tế",
    ]
    let dates = ["30/9/2026", "Tháng 5/2026", "Quý III/2026", "6 tháng đầu năm 2027", "2030", "thường_xuyên"]
    let products = ["nghị định", "Đề án phát triển, mở rộng", "báo cáo", "Chương trình \"Một cửa\"", ""]
    let groups = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    var rows: [[String]] = []
    var number = 0
    for (index, group) in groups.enumerated() {
      rows.append([group, "Nhóm nhiệm vụ: số \(index + 1), phần \(group)", "", "", "", "", "", "NQ281.\(group)"])
      for task in 0..<30 {
        number += number % 20 == 18 ? 2 : 1
        let others = (0..<(task % 4)).map { agencies[(number + $0 + 1) % agencies.count] }
        let target = task % 5 == 4 ? "Tỷ lệ hoàn thành #\u{2060}: ≥ 80 %" : ""
        rows.append([
          String(number), "Việc thứ \(number): “xây dựng”, ban hành - và #thực hiện", agencies[number % agencies.count],
          others.joined(separator: ", "), dates[number % dates.count], products[task % 5],
          target.replacing("#\u{2060}", with: "việc"), "NQ281.\(group).\(number)",
        ])
      }
    }
    return rows
  }()

  private static func csv(_ rows: [[String]]) -> String {
    ([heading]
      + rows.map { row in
        row.map { $0.contains { ",\"\n".contains($0) } ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
          .joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }

  /// The rows again, from the compiled tree.
  private static func rows(_ plan: Plan) -> [[String]] {
    var ids: [String] = []
    return plan.nodes.map { node in
      let authored = plan.authored(node)
      let unit = plan.units[Int(node.unit)]
      let id = plan.text(authored.id.span)
      ids.append((node.parent < 0 ? "NQ281" : ids[Int(node.parent)]) + "." + id)
      func name(_ agency: Int32) -> String { agency < 0 ? "" : plan.text(plan.registry.agencies[Int(agency)].name.vi) }
      var product = ""
      if authored.deliverable >= 0 {
        let deliverable = unit.deliverables[Int(authored.deliverable)]
        product = plan.text(deliverable.title.any)
        if product.isEmpty, let type = deliverable.type.word {
          product = DeliverableType.keywords.entries.first { $0.value == type }?.vi.first ?? ""
        }
      }
      let indicators = node.kpis.map { index in
        let kpi = plan.kpis[Int(index)]
        let target = plan.targets[Int(kpi.targets.lowerBound)]
        return "\(plan.text(plan.authored(kpi).title.any)): ≥ \(Int(target.low)) %"
      }
      return [
        id, plan.text(authored.title.any), name(node.presiding),
        node.coordinating.map { name(plan.agencyPool[Int($0)]) }.joined(separator: ", "), plan.text(node.dueAt),
        product,
        indicators.joined(separator: "\n"), ids[ids.count - 1],
      ]
    }
  }

  @Test func `comes out of the tree as it went in`() throws {
    let annex = try Importing.annex(Self.csv(Self.rows))
    #expect(annex.groups == 10 && annex.tasks == 300)
    #expect(annex.list == "")
    let compilation = try Importing.compiled(annex)
    #expect(!compilation.hasErrors)
    let found = Self.rows(compilation.plan)
    #expect(found.count == Self.rows.count)
    for (found, wanted) in zip(found, Self.rows) { #expect(found == wanted) }
    // And once more: what came out goes in, and is the same tree.
    #expect(try Importing.annex(Self.csv(found)).yaml == annex.yaml)
  }

  /// The workbook that is made of a tree.
  private static func workbook(_ annex: ImportedAnnex) throws -> [UInt8] {
    let compilation = try Importing.compiled(annex)
    #expect(!compilation.hasErrors)
    let format = try #require(ExportFormats.all.first { $0.name == "xlsx" })
    let plan = compilation.plan
    return try format.bytes(
      of: Annex(plan, folds: format.folds),
      under: Circumstances(
        language: .vi, moment: Moment(Importing.today, hour: 8), utcOffset: 7 * 60, program: "nqc"))
  }

  /// Excel has days where the annex had quarters, and so has the tree that comes back; all that follows is the same.
  @Test func `comes back from the workbook that was made of it`() throws {
    let annex = try Importing.annex(Self.csv(Self.rows))
    let first = try Self.workbook(annex)
    let again = try Importing.annex(first)
    #expect(again.groups == 10 && again.tasks == 300)
    #expect(again.list == "“Chỉ tiêu”: một trang khác → không đọc\n“Lịch cập nhật”: một trang khác → không đọc\n")
    let (wanted, found) = (Self.rows, Self.rows(try Importing.compiled(again).plan))
    #expect(found.count == wanted.count)
    for (found, wanted) in zip(found, wanted) {
      #expect(found[..<4] == wanted[..<4] && found[6...] == wanted[6...])
      #expect(found[5].lowercased() == wanted[5].lowercased())
    }
    #expect(try Self.workbook(again) == first)
  }
}
