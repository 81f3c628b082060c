import Foundation
import Testing

@testable import nqc

@Suite(.enabled(if: Program.path != nil)) struct `Importing an annex` {
  private static let annex = """
    STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn,Sản phẩm
    1,Nghị định về dữ liệu,Bộ KH&CN,Quý IV/2026,Nghị định
    2,Kế hoạch chung,Các bộ ngành,khi xong,Kế hoạch
    """
  private static let options = ["--number", "5/NQ-CP", "--key", "NQ5", "--issued", "5/1/2026"]

  private func workspace(_ annex: String = Self.annex) throws -> Program {
    try Program(["Resolutions/registry.yaml": Sample.registry, "phu-luc.csv": annex])
  }

  @Test func `prints the tree, and what is to be looked at beside it`() throws {
    let ending = try workspace().run(
      "import", "phu-luc.csv", "--number", "5/NQ-CP", "--key", "NQ5", "--issued", "5/1/2026")
    #expect(ending.status == 0)
    #expect(ending.output.contains("nghị_quyết: 5/NQ-CP\nký_hiệu: NQ5\n"))
    #expect(ending.output.contains("chủ_trì: BKHCN\n    thời_hạn: Quý IV/2026\n"))
    #expect(
      ending.errors.hasSuffix(
        """
        C3 (Cơ quan chủ trì) “Các bộ ngành”: nói chung, không phải tên một cơ quan → để trống chủ_trì
        D3 (Thời hạn) “khi xong”: không đọc được thành ngày, tháng, quý hay năm → để trống thời_hạn

        đã nhập 0 nhóm, 2 nhiệm vụ; 3 chỗ cần xem lại

        """))
  }

  @Test func `writes a new file, which can be checked at once, and overwrites none`() throws {
    let program = try workspace()
    defer { program.remove() }
    let arguments = ["import", "phu-luc.csv", "-o", "Resolutions/NQ5.yaml"] + Self.options
    let first = try program.run(arguments + ["--title", "Chương trình"])
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(first.errors.hasSuffix("2 chỗ cần xem lại; tiếp theo: nqc check Resolutions/NQ5.yaml\n"))
    let check = try program.run(["check"])
    #expect(check.status == 0)
    #expect(check.output.contains("2 cảnh báo trong 2 tệp (2 chỗ còn phải hoàn thiện)\n"))

    let file = program.folder.appending(path: "Resolutions/NQ5.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let second = try program.run(arguments + ["--title", "Khác", "--language", "en"])
    #expect(second.status == 3 && second.output.isEmpty)
    #expect(second.errors.hasPrefix("error: Resolutions/NQ5.yaml is there already"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `lists for programs`() throws {
    let ending = try workspace().run(
      "import", "phu-luc.csv", "--number", "5/NQ-CP", "--key", "NQ5", "--issued", "5/1/2026", "--format", "json",
      "--language",
      "en")
    let object = try JSONSerialization.jsonObject(with: Data(ending.errors.utf8)) as? [String: Any]
    let notes = try #require(object?["notes"] as? [[String: Any]])
    #expect(object?["tasks"] as? Int == 2)
    #expect(notes.map { $0["place"] as? String } == ["", "C3", "D3"])
    #expect(notes[2]["row"] as? Int == 3 && notes[2]["column"] as? Int == 4)
    #expect(notes[2]["text"] as? String == "khi xong")
    #expect(notes[2]["why"] as? String == "this is no day, month, quarter or year")
    #expect(notes[2]["done"] as? String == "no due date written")
  }

  @Test(
    arguments: [
      (["--key", "NQ 5"], "--key takes letters, digits and hyphens\n"),
      (["--issued", "2026"], "cannot read `2026` after --issued"),
      (["--issued-by", "CPP"], "--issued-by: no agency CPP in the registry\n"),
      (["--sheet", "A"], "a CSV file has no sheets; leave --sheet out"),
    ])
  func `ends with 2 where the command line is wrong`(_ wrong: [String], _ said: String) throws {
    let program = try workspace()
    defer { program.remove() }
    let kept = stride(from: 0, to: Self.options.count, by: 2).filter { Self.options[$0] != wrong[0] }
      .flatMap { Self.options[$0...($0 + 1)] }
    let ending = try program.run(["import", "phu-luc.csv"] + kept + wrong + ["--language", "en"])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(said), "\(ending.errors)")
  }

  @Test func `ends with 1 where the file is no annex, and with 3 where there is none`() throws {
    let program = try workspace("a,b\n1,2\n")
    defer { program.remove() }
    let none = try program.run(["import", "phu-luc.csv"] + Self.options)
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors.hasPrefix("lỗi: phu-luc.csv: không thấy bảng nhiệm vụ: trong 60 hàng đầu"))
    let missing = try program.run(["import", "khac.csv"] + Self.options)
    #expect(missing.status == 3)
    #expect(missing.errors == "lỗi: không đọc được khac.csv: không có tệp hoặc thư mục này\n")
  }

  @Test func `needs a registry to look agencies up in`() throws {
    let program = try Program(["phu-luc.csv": Self.annex])
    defer { program.remove() }
    let ending = try program.run(["import", "phu-luc.csv"] + Self.options)
    #expect(ending.status == 3)
    #expect(ending.errors.hasPrefix("lỗi: không có danh mục cơ quan ở đây"))
  }
}
