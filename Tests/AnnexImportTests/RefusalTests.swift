import Foundation
import Testing

@testable import AnnexImport

@Suite struct `A file that is no annex` {
  private static let noTable = "there is no table of tasks"

  @Test(
    arguments: [
      ("van-ban.docx", "a Word or PowerPoint file, not an Excel one; copy the table to Excel and save it as .xlsx"),
      ("bang.ods", "a LibreOffice file (.ods); save it as .xlsx"),
      ("tep-nen.zip", "an archive that is no Excel workbook"),
      ("phinh-to.xlsx", "the file is too large for an annex of tasks; copy the table of tasks into a file of its own"),
      (
        "thuc-the.xlsx",
        "the file is damaged or was not downloaded whole; open it in Excel, save it again and try once more"
      ),
      (
        "xml-hong.xlsx",
        "the file is damaged or was not downloaded whole; open it in Excel, save it again and try once more"
      ),
      (
        "hai-bang.xlsx",
        "sheet: several sheets have a table of tasks: “Trung ương”, “Địa phương”; choose one with --sheet"
      ),
    ])
  func `is told what it is`(_ name: String, _ said: String) throws {
    #expect(Importing.refusal(try Importing.bytes(name)) == said)
  }

  private static let encrypted = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }

  @Test(
    arguments: [
      ([], "the file is empty"),
      (Array(" \n\n".utf8), "the file is empty"),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0, 0],
        "an old Word or Excel file (.doc, .xls); open it in Excel and save it as .xlsx"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0, 0] + encrypted,
        "the file has a password; open it in Excel, take the password away and save it again"
      ),
      ([0xFF, 0xFE, 0x53, 0], "the file is text in UTF-16; save it as “CSV UTF-8”"),
      ([0x53, 0, 0x54, 0, 0x54, 0, 0x2C, 0], "the file is text in UTF-16; save it as “CSV UTF-8”"),
      (
        Array("STT,Nhi".utf8) + [0xEA, 0xF2] + Array("m v".utf8),
        "line 1: the file is not UTF-8; save it as “CSV UTF-8” (text in Windows-1258, TCVN3 or VNI has to be converted to "
          + "Unicode first)"
      ),
      (Array("%PDF-1.7".utf8), "a PDF file; the table is wanted as .xlsx or .csv"),
      (
        Array("<html><table>".utf8),
        "a web page or XML, whatever its name; open it in Excel and save it as .xlsx"
      ),
      (Array("STT,Nhiệm vụ,Thời hạn\n1,\"a,b".utf8), "line 2: the quote that opens this cell is never closed"),
      (
        Array("STT,Nhiệm vụ,Thời hạn\n1,\(String(repeating: "a", count: 100_000)),2026".utf8),
        "line 2: a cell longer than any of Excel's; there may be a quote out of place"
      ),
      (Array("STT,Nhiệm vụ,Thời hạn\n".utf8), "there is no task below the heading in row 1"),
      (
        Array("TUYỆT MẬT,,\nSTT,Nhiệm vụ,Thời hạn\n1,a,2026\n".utf8),
        "the annex is marked TUYỆT MẬT, top secret: that is handled outside this system"
      ),
    ] as [([UInt8], String)])
  func `is refused for what it holds`(_ bytes: [UInt8], _ said: String) {
    #expect(Importing.refusal(bytes) == said)
  }

  @Test(arguments: ["a,b\n1,2\n", "Nhiệm vụ\nViệc một\n", "STT,Thời hạn\n1,2026\n"])
  func `is refused where no row names tasks and something of them`(_ text: String) {
    #expect(Importing.refusal(Array(text.utf8)).hasPrefix("there is no table of tasks: within the first 60 rows"))
  }

  @Test func `is refused where a sheet is asked for that it has not`() throws {
    let bytes = try Importing.bytes("hai-bang.xlsx")
    #expect(
      Importing.refusal(bytes, sheet: "Cả nước")
        == "sheet: there is no sheet “Cả nước”; there are: “Trung ương”, “Địa phương”")
    #expect(Importing.refusal(Array("STT,Nhiệm vụ\n1,a".utf8), sheet: "A").hasPrefix("sheet: a CSV file has no sheets"))
    #expect(try Importing.annex(bytes, sheet: "dia phuong").text.contains("tên: Kế hoạch của địa phương\n"))
    // A hidden one is read for whoever names it.
    let hidden = try Importing.annex(try Importing.bytes("so-excel.xlsx"), sheet: "Bản cũ")
    #expect(hidden.text.contains("tên: Việc cũ\n"))
    #expect(hidden.list.contains("“Bản cũ”: trang đang bị ẩn → vẫn được đọc\n"))
  }

  @Test func `ends nothing, wherever it is cut off or damaged`() throws {
    for name in ["so-excel.xlsx", "dang-hiem.xlsx"] {
      let bytes = try Importing.bytes(name)
      for length in stride(from: 0, to: bytes.count, by: 97) {
        #expect(!Importing.refusal(Array(bytes[..<length])).isEmpty)
      }
      var seed: UInt64 = 11
      for _ in 0..<150 {
        var damaged = bytes
        for _ in 0..<3 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          damaged[Int(seed >> 33) % damaged.count] ^= UInt8(truncatingIfNeeded: seed >> 20) | 1
        }
        _ = Importing.refusal(damaged)
      }
    }
  }

  @Test func `ends nothing, whatever text it is`() throws {
    var seed: UInt64 = 5
    let pieces = [
      "I", "II.", "1", "1.2", "a)", "-", ",", ",", ",", "\n", "\n", "\"", ";", " ", "Bộ Y tế", "các", "2025", "-2030",
      "Quý III",
      "{", "}", ": ", "# ", "ệ", "\u{301}", "tối thiểu 80%", "~", "|", "[", "\t", "Nghị định", "\\", "'", "&a",
      "\u{85}", "\u{2028}",
    ]
    for _ in 0..<400 {
      var text = "STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn,Sản phẩm,Chỉ tiêu\n1,"
      for _ in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      // Either a tree that can be read, or a reason; never that no tree could be made.
      #expect(!Importing.refusal(Array(text.utf8)).contains("nqc's mistake"), "\(text)")
    }
  }
}
