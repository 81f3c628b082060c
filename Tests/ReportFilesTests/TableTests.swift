import Foundation
import MonitoringStore
import ReportFiles
import Testing

@Suite struct `A table of reports` {
  static let expected = ["NQ57.1 #3 40 “Đã trình” @BKHCN 2026-01-12 [a.pdf] [b.pdf] rnd=1,2 % GDP", "NQ57.2 10"]

  @Test(
    arguments: [
      """
      task,slot,percent,text,agency,at,attachments,kpi,value,unit
      NQ57.1,3,40,Đã trình,BKHCN,2026-01-12,a.pdf;b.pdf,rnd,"1,2",% GDP
      NQ57.2,,10
      """,
      """
      nhiệm_vụ;kỳ;phần_trăm;nội_dung;cơ_quan;thời_điểm;tệp_kèm;chỉ_tiêu;giá_trị;đơn_vị
      NQ57.1;3;40;Đã trình;BKHCN;2026-01-12;"a.pdf;b.pdf";rnd;1,2;% GDP
      NQ57.2;;10;;;;;;;
      """,
      """
      sep=;
      Nhiệm vụ;Ky;TIEN DO;noi-dung;co quan;Thoi_diem;đính kèm;Mã chỉ tiêu;gia tri;ĐƠN VỊ TÍNH
      NQ57.1;#3;40;Đã trình;BKHCN;2026-01-12;"a.pdf;b.pdf";rnd;1,2;% GDP
      ;;;;;;;;;
      NQ57.2;;10;;;;;;;
      """,
      "task\tslot\tpercent\ttext\tagency\tat\tattach\tkpi\tvalue\tunit\n"
        + "NQ57.1\t3\t40\tĐã trình\tBKHCN\t2026-01-12\ta.pdf;b.pdf\trnd\t1,2\t% GDP\nNQ57.2\t\t10\n",
    ])
  func `is read with either language's headings and any separator`(_ text: String) {
    #expect(read(text).lines == Self.expected)
    #expect(read(text).said == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `is read with any line break, and a byte-order mark before it`(_ lineBreak: String) {
    let text = "\u{FEFF}task,percent" + lineBreak + "NQ57.1,40" + lineBreak + lineBreak + "NQ57.2,50" + lineBreak
    #expect(read(text).lines == ["NQ57.1 40", "NQ57.2 50"])
    #expect(read(text).said == [])
  }

  @Test func `holds quotes, separators and line breaks within quotes`() {
    let file = read("task,text,percent\nNQ57.1,\"Trình \"\"dự thảo\"\", rồi\r\nchờ\", 40 \n\"NQ57.2\" ,  \"x\",1")
    #expect(file.lines == ["NQ57.1 40 “Trình \"dự thảo\", rồi\r\nchờ”", "NQ57.2 1 “x”"])
    #expect(file.said == [])
    guard case .file(let line, let column, let row, let name)? = file.reports.last?.percent?.place else {
      Issue.record("no place")
      return
    }
    // The third row, which begins in the fourth line.
    #expect(line == 4 && column == 17 && row == 3 && name == "percent")
  }

  @Test func `comes out in NFC`() {
    let file = read("nhiệm vụ,nội dung\nNQ57.1,Đã tri\u{300}nh".decomposedStringWithCanonicalMapping)
    #expect(file.said == [])
    #expect(file.reports.first?.text.map { Array($0.text.utf8) } == Array("Đã trình".precomposed))
  }

  @Test func `has a second KPI of a report in the row below`() {
    let text = """
      task,percent,kpi,value
      NQ57.1,40,a,1
      ,,b,2
      NQ57.1,40,c,3
      NQ57.1,41,d,4
      NQ57.2,,a,5
      """
    #expect(read(text).lines == ["NQ57.1 40 a=1 b=2 c=3", "NQ57.1 41 d=4", "NQ57.2 a=5"])
  }

  @Test(
    arguments: [
      ("task,procent\nNQ57.1,40", "1:6 there is no column “procent”; did you mean “percent”?"),
      (
        "task,màu sắc\nNQ57.1,40",
        "1:6 there is no column “màu sắc”; there are: task, slot, percent, text, attachments, agency, at, kpi, value, unit"
      ),
      ("task,percent,tiến độ\nNQ57.1,40,40", "1:14 two columns mean the same: “percent” and “tiến độ”"),
      ("percent,text\n40,x", "1:1 there is no column “task”; the file's first row has to name the columns"),
      ("task,kpi\nNQ57.1,a", "1:1 the columns “kpi” and “value” go together"),
      ("task,percent\n", "1:1 the file has a heading and no reports"),
      ("", "1:1 the file has no rows"),
      ("\n\n", "1:1 the file has no rows"),
      ("task,percent\n,40", "2:1 this row names no task"),
      ("task,percent\nNQ57.1,40,thừa", "2:11 the cell “thừa” stands in no named column"),
      ("task,kpi,value\nNQ57.1,a,", "2:8 the KPI a has no value"),
      ("task,kpi,value\nNQ57.1,,3", "2:9 the value 3 says not of which KPI"),
      ("task,kpi,value,unit\nNQ57.1,,,%", "2:10 a unit without a KPI and a value"),
      ("task,text\nNQ57.1,\"abc\nNQ57.2,x", "2:8 the quote that opens this cell is never closed"),
      (
        "task,text\nNQ57.1,\"a\" b",
        "2:12 a cell ends behind its closing quote; a quote within a text is written twice (\"\")"
      ),
    ])
  func `says what is wrong with it, and where`(_ text: String, _ said: String) {
    #expect(read(text).said == [said])
  }

  @Test func `says all that is wrong with it, and reads the rest`() {
    let file = read("task,kpi,value\nNQ57.1,a,\nNQ57.2,b,3\n,c,\n")
    #expect(file.said == ["2:8 the KPI a has no value", "4:2 the KPI c has no value"])
    #expect(file.lines == ["NQ57.2 b=3"])
  }

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}".utf8), "1:1 the file is an Excel workbook; save it as “CSV UTF-8”"),
      ([0xFF, 0xFE, 0x74, 0x00], "1:1 the file is text in UTF-16; save it as “CSV UTF-8”"),
      ([0x74, 0x00], "1:2 the file is no text: there is a zero byte in it"),
      (
        Array("task\nNQ".utf8) + [0xE1],
        "2:3 the file is not UTF-8; save it as “CSV UTF-8” (text in TCVN3 or VNI has to be converted to Unicode first)"
      ),
    ] as [([UInt8], String)])
  func `says how to save it where it is no text`(_ bytes: [UInt8], _ said: String) {
    #expect(read(bytes).said == [said])
  }

  @Test func `ends, whatever its bytes are`() {
    var seed: UInt64 = 7
    let letters = Array("task,;\"\n\r\t#3 %[{]}:1.e-\\u".utf8) + Array("ệ".utf8)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(letters[Int(seed >> 33) % letters.count])
      }
      for start in ["", "task,percent\n", "[{\"task\": "] {
        let file = read(Array(start.utf8) + bytes)
        #expect(!file.reports.isEmpty || !file.mistakes.isEmpty)
      }
    }
  }
}

extension String {
  fileprivate var precomposed: String.UTF8View { precomposedStringWithCanonicalMapping.utf8 }
}
