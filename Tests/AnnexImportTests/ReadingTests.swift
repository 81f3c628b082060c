import Diagnostics
import ResolutionCompiler
import Testing

@testable import AnnexImport

@Suite struct `A heading` {
  @Test(
    arguments: [
      ("TT", .ordinal), ("Số thứ tự", .ordinal), ("NHIỆM VỤ", .title), ("Nội dung nhiệm vụ", .title),
      ("Tên nhiệm vụ, đề án cụ thể", .title), ("Đơn vị chủ trì", .presiding), ("Cơ quan, đơn vị thực hiện", .presiding),
      ("Co quan chu tri", .presiding), ("Cơ quan phối hợp thực hiện", .coordinating), ("Phối hợp", .coordinating),
      ("Thời gian\nhoàn thành", .due), ("Thời hạn (quý, năm)", .due), ("Kết quả, sản phẩm", .product),
      ("Kết quả/Sản phẩm", .product), ("Sản phẩm và kết quả", .product), ("Chỉ tiêu (nếu có)", .kpi),
      ("Ghi chú", .note),
      ("Cấp trình", .authority), ("Mã", .code), ("Thời gian bắt đầu", .start), ("Cơ quan chủ tri\u{300}", .presiding),
    ] as [(String, Column)])
  func `is known in the words that annexes have for it`(_ heading: String, _ column: Column) {
    #expect(Column(heading: heading) == column)
  }

  @Test(arguments: [
    "Căn cứ", "Kinh phí", "", "Bộ Nội vụ", "Nhiệm vụ xây dựng và hoàn thiện thể chế phát triển văn hoá",
  ])
  func `is no other text`(_ text: String) {
    #expect(Column(heading: text) == nil)
  }
}

@Suite struct `A row's number` {
  @Test(
    arguments: [
      ("1", ["1"]), ("01.", ["01"]), ("II", ["II"]), ("(3)", ["3"]), ("1.2.", ["1", "2"]), ("II.1", ["II", "1"]),
      ("a)", ["a"]),
      ("13a", ["13a"]), ("Phần II", ["II"]), ("Nhóm 3:", ["3"]), ("-", []),
    ] as [(String, [String])])
  func `is a label`(_ text: String, _ path: [String]) {
    #expect(Marker(text)?.path == path)
  }

  @Test(arguments: ["", "Bộ Y tế", "2025-2030", "STT", "1.234.567.890", "I và II"])
  func `is nothing else`(_ text: String) {
    #expect(Marker(text) == nil)
  }

  @Test(
    arguments: [
      ("I. THỂ CHẾ", "THỂ CHẾ"), ("1.2. Xây dựng luật", "Xây dựng luật"), ("a) Việc a", "Việc a"),
      ("Phần I: CHUNG", "CHUNG"),
      ("II - NHIỆM VỤ", "NHIỆM VỤ"), ("- Việc", "Việc"),
    ])
  func `may begin a title`(_ text: String, _ rest: String) {
    #expect(Marker.leading(text)?.rest == rest)
  }

  @Test(arguments: ["2.000 giảng viên", "80 trường", "Việc 1. Một", "Bộ Y tế", "5G phủ sóng"])
  func `does not begin every title`(_ text: String) {
    #expect(Marker.leading(text) == nil)
  }
}

@Suite struct `What a cell says for certain` {
  @Test(
    arguments: [
      ("Tỷ lệ hài lòng: tối thiểu 95%", "Tỷ lệ hài lòng | tối thiểu 95 %"),
      ("Tỉ trọng kinh tế số đạt ≥ 30 % GDP", "Tỉ trọng kinh tế số | tối thiểu 30 % | % GDP"),
      ("Không quá 3 ngày", "Không quá 3 ngày | tối đa 3 ngày | ngày"),
      ("Chi ngân sách tối thiểu 0,125%", "Chi ngân sách | tối thiểu 0.1250 %"),
      ("Phổ cập cho trẻ 3-5 tuổi: tối thiểu 90%", "Phổ cập cho trẻ 3-5 tuổi | tối thiểu 90 %"),
      ("80% xã trở lên", "80% xã trở lên | tối thiểu 80 %"),
    ])
  func `is an indicator with relation, number and unit`(_ text: String, _ said: String) {
    let found = KPICell(text)
    #expect(
      found.indicators.map { ([$0.title, $0.target] + ($0.unit.isEmpty ? [] : [$0.unit])).joined(separator: " | ") }
        == [said])
    #expect(found.rest == [])
  }

  @Test(
    arguments: [
      "100% xã", "Khoảng 80%", "Tăng 10%", "Tối thiểu 80", "Ít nhất 2.000 người", "Từ 5 đến 8%", "Đạt kết quả bước đầu",
      "Đến năm 2028 đạt tối thiểu 99%", "Phủ sóng đến năm 2028: tối thiểu 99%",
    ])
  func `is no indicator where one of them is missing`(_ text: String) {
    #expect(KPICell(text).indicators == [])
    #expect(KPICell(text).rest == [text])
  }

  @Test(
    arguments: [
      ("Nghị định của Chính phủ", .decree), ("Dự án Luật", .law), ("Hồ sơ dự thảo Nghị định", .decree),
      ("Quyết định của Ủy ban nhân dân tỉnh", .provincialDecision),
      ("Quyết định của Bộ trưởng Bộ Y tế", .ministryDecision),
      ("nghi quyet cua Quoc hoi", .naResolution), ("Khác: Bộ sách giáo khoa", .other), ("Quyết định phê duyệt", nil),
      ("Sơ đồ", nil),
    ] as [(String, DeliverableType?)])
  func `is the kind of a product`(_ text: String, _ type: DeliverableType?) {
    #expect(ProductCell(text, Importing.plan.wording).products.map(\.type) == [type])
  }
}

@Suite struct `An annex with a degree of secrecy` {
  @Test func `gives it to all its tasks`() throws {
    let annex = try Importing.annex("MẬT,,\nSTT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,Việc,BTC,2026\n")
    #expect(annex.text.contains("độ_mật: mật\n"))
    #expect(try Importing.compiled(annex).plan.nodes.map(\.secrecy) == [.secret])
  }
}

@Suite struct `What cannot be read` {
  private let csv = """
    STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn
    1,Nhóm có hạn,BTC,2026
    1.1,Việc có hạn không đọc được,"các bộ, ngành",khi nào xong
    1.2,Việc để trống,,
    """

  @Test func `is not taken over from a group`() throws {
    let annex = try Importing.annex(csv)
    #expect(annex.text.contains("chủ_trì: ~\n"))
    #expect(annex.text.contains("thời_hạn: ~\n"))
    let nodes = try Importing.compiled(annex).plan.nodes
    #expect(nodes.map { $0.due.day != nil } == [true, false, true])
    #expect(nodes.map { $0.presiding >= 0 } == [true, false, true])
  }

  @Test func `is told with its place, in either language`() throws {
    let notes = try Importing.annex(csv).notes
    #expect(notes.map(\.place) == ["C3", "D3"])
    #expect(notes.map(\.heading) == ["Cơ quan chủ trì", "Thời hạn"])
    #expect(
      notes.last?.line(in: .en)
        == "D3 (Thời hạn) “khi nào xong”: this is no day, month, quarter or year → no due date written")
  }

  @Test func `stands beside the key that it would have been`() throws {
    let english = try Importing.annex(csv, language: .en).text
    #expect(english.contains("# D3 (Thời hạn) “khi nào xong”: this is no day"))
  }

  @Test func `is the title, where nobody gives one`() throws {
    let annex = try Importing.annex(try Importing.bytes("nhieu-cap.csv"), title: nil)
    #expect(annex.text.contains("\ntên: Văn bản số 281/NQ-CP\n"))
    #expect(annex.notes.first?.why.en == "the document has no title")
  }
}

@Suite struct `An annex with codes` {
  @Test func `keeps those of its own as ids, and the rest as comments`() throws {
    let annex = try Importing.annex(
      """
      STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn,Mã
      I,Nhóm,,,NQ281.2
      1,Việc một,BTC,2026,NQ281.2.7
      2,Việc hai,BTC,2026,NQ71.1.1
      3,Việc ba,BTC,2026,NQ281.9.9
      4,Việc bốn,BTC,2026,NQ281.2.5@T01-HANOI
      II.1,Nhóm con,,,NQ281.2.8
      5,Việc năm,BTC,2026,NQ281.2.8.1
      6,Việc của nhóm trên,BTC,2026,NQ281.2.9
      """)
    let compilation = try Importing.compiled(annex)
    let ids = compilation.plan.nodes.map { compilation.plan.text(compilation.plan.authored($0).id.span) }
    #expect(ids == ["2", "7", "2", "3", "5-T01-HANOI", "8", "1", "9"])
    #expect(compilation.plan.nodes.map(\.parent) == [-1, 0, 0, 0, 0, 0, 5, 0])
    #expect(annex.text.contains("# Mã: NQ71.1.1\n"))
    #expect(annex.list.contains("E5 (Mã) “NQ281.9.9”: mã không hợp với chỗ của hàng trong bảng"))
  }
}
