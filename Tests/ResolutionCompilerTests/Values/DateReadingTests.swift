import Diagnostics
import Testing

@testable import ResolutionCompiler

@Suite struct `Dates as they are written in Vietnam` {
  private func span(_ text: String) -> String? {
    text.read(by: readDate).value.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)…\($0.last)" }
  }

  @Test(arguments: [
    "2025-09-30", "2025-9-30", "2025/09/30", "2025 - 09 - 30", "30/9/2025", "30/09/2025", "30-9-2025", "30.9.2025",
    "30 / 9 / 2025", " 30/9/2025 ", "30/9/2025\u{A0}", "ngày 30/9/2025", "Ngày 30-09-2025", "NGAY 30.9.2025",
    "30 tháng 9 năm 2025", "30 tháng 09, 2025", "ngày 30 tháng 9 năm 2025", "NGÀY 30 THÁNG 9 NĂM 2025",
    "ngay 30 thang 9 nam 2025", "30 tháng 9/2025", "30–9–2025", "nga\u{300}y 30/9/2025",
  ])
  func `A day is one day`(_ text: String) { #expect(span(text) == "2025-09-30") }

  @Test(arguments: [
    "2025-09", "2025-9", "2025/9", "9/2025", "09/2025", "9-2025", "Tháng 9/2025", "tháng 09/2025", "thang 9/2025",
    "Tháng 9-2025", "tháng 9 năm 2025", "THÁNG 9 NĂM 2025", "tháng 9 2025", "tháng 9, 2025", "tháng 9 của năm 2025",
  ])
  func `A month is all its days`(_ text: String) { #expect(span(text) == "2025-09-01…2025-09-30") }

  @Test(arguments: [
    "2025-Q3", "2025-q3", "2025Q3", "2025/Q3", "2025 Q3", "Q3/2025", "Q3-2025", "Q3 2025", "Quý III/2025",
    "quý iii/2025",
    "Quý 3/2025", "quy 3/2025", "QUÝ III NĂM 2025", "quý III năm 2025", "Quý III-2025", "quý III, 2025", "QIII/2025",
    "2025-Quý III", "quý 3 của năm 2025",
  ])
  func `A quarter is three months`(_ text: String) { #expect(span(text) == "2025-07-01…2025-09-30") }

  @Test(arguments: [
    ("Quý I/2025", "2025-01-01…2025-03-31"), ("Quý II/2025", "2025-04-01…2025-06-30"),
    ("Quý IV/2025", "2025-10-01…2025-12-31"), ("2024-Q1", "2024-01-01…2024-03-31"),
    ("2024-02", "2024-02-01…2024-02-29"), ("2025-02", "2025-02-01…2025-02-28"),
    ("2025-H1", "2025-01-01…2025-06-30"), ("2025-H2", "2025-07-01…2025-12-31"), ("H1/2025", "2025-01-01…2025-06-30"),
    ("6 tháng đầu năm 2025", "2025-01-01…2025-06-30"), ("06 tháng cuối năm 2025", "2025-07-01…2025-12-31"),
    ("Sáu tháng cuối năm 2025", "2025-07-01…2025-12-31"), ("nửa đầu năm 2025", "2025-01-01…2025-06-30"),
    ("2025", "2025-01-01…2025-12-31"), ("năm 2025", "2025-01-01…2025-12-31"), ("NAM 2025", "2025-01-01…2025-12-31"),
    ("29/2/2024", "2024-02-29"), ("1/1/1900", "1900-01-01"), ("31/12/2199", "2199-12-31"),
    ("3/4/2025", "2025-04-03"),
  ])
  func `Each part of a year`(_ text: String, _ expected: String) { #expect(span(text) == expected) }

  @Test(
    arguments: [
      ("31/4/2025", "tháng 4 chỉ có 30 ngày", "30/4/2025"),
      ("2025-04-31", "tháng 4 chỉ có 30 ngày", "2025-04-30"),
      ("31 tháng 4 năm 2025", "tháng 4 chỉ có 30 ngày", "30/4/2025"),
      ("29/2/2025", "năm 2025 không nhuận, tháng 2 chỉ có 28 ngày", "28/2/2025"),
      ("30/2/2024", "tháng 2 năm 2024 chỉ có 29 ngày", "29/2/2024"),
      ("29/2/2100", "năm 2100 không nhuận, tháng 2 chỉ có 28 ngày", "28/2/2100"),
      ("32/1/2025", "tháng 1 chỉ có 31 ngày", nil),
      ("0/1/2025", "ngày đầu tháng là ngày 1", "1/1/2025"),
      ("9/30/2025", "không có tháng 30; ngày viết trước, tháng viết sau", "30/9/2025"),
      ("2025-30-09", "không có tháng 30; khi viết năm trước thì thứ tự là năm, tháng, ngày", "2025-09-30"),
      ("31/13/2025", "không có tháng 13; một năm có 12 tháng", nil),
      ("2025-13", "không có tháng 13; một năm có 12 tháng", nil),
      ("tháng 0/2025", "không có tháng 0; một năm có 12 tháng", nil),
      ("2025-Q5", "không có quý 5; một năm có 4 quý", nil),
      ("quý 0/2025", "không có quý 0; một năm có 4 quý", nil),
      ("2025-H3", "một năm chỉ có hai nửa: H1 và H2", nil),
      ("30/9/25", "năm phải viết đủ bốn chữ số", "30/9/2025"),
      ("30/9/205", "năm phải viết đủ bốn chữ số", nil),
      ("30/9/20255", "năm phải viết đủ bốn chữ số", nil),
      ("9/25", "năm phải viết đủ bốn chữ số", "9/2025"),
      ("tháng 9/25", "năm phải viết đủ bốn chữ số", "tháng 9/2025"),
      ("Quý III/25", "năm phải viết đủ bốn chữ số", "Quý III/2025"),
      ("25", "năm phải viết đủ bốn chữ số", nil),
      ("30/9", "thiếu năm", nil),
      ("tháng 9", "thiếu năm", nil),
      ("quý III", "thiếu năm", nil),
      ("30 tháng 9", "thiếu năm", nil),
      ("1025", "năm 1025 nằm ngoài khoảng 1900–2199", nil),
      ("30/9/0025", "năm 25 nằm ngoài khoảng 1900–2199", nil),
      ("20250930", "giữa năm, tháng và ngày phải có dấu", "2025-09-30"),
      (
        "cuối năm 2025", "“cuối năm 2025” chưa xác định được là ngày nào; ghi rõ ngày, tháng, quý hoặc năm",
        nil
      ),
    ] as [(String, String, String?)])
  func `An impossible date says why, and what may have been meant`(_ text: String, _ why: String, _ instead: String?) {
    let reading = text.read(by: readDate)
    #expect(reading.reason?.why?.vi == why)
    #expect(reading.alternatives.first.map { text.applying($0) } == instead)
    #expect(reading.alternatives.allSatisfy { text.applying($0).read(by: readDate).value != nil })
  }

  @Test(arguments: [
    "", " ", "~", "abc", "2025-", "2025--09", "2025-09-", "2025-09-30T00:00", "2025-09/30", "30/9-2025", "30//2025",
    "/9/2025", "-30/9/2025", "30/9/2025.", "30/9/2025 x", "2025.09", "2025-009", "1/2/3/2025", "030/9/2025",
    "ngày 9/2025", "ngày", "ngày 2025", "tháng", "tháng x/2025", "tháng chín 2025", "quý V/2025", "Q", "H",
    "quý IIII/2025",
    "2025-X1", "năm", "năm Tỵ", "99999999999999999999", "2025-99999999999999999999", "1/1/99999999999999999999",
    "thường xuyên", "3 tháng đầu năm 2025", "６/9/2025",
  ])
  func `What is no date is refused, with what was expected`(_ text: String) {
    let reason = text.read(by: readDate).reason
    #expect(reason?.expected.vi.hasPrefix("một ngày, thí dụ 30/9/2025") == true)
  }

  @Test func `Every day of 2020 to 2030 is read in every spelling`() throws {
    var day = try #require(Day(year: 2020, month: 1, day: 1))
    let last = try #require(Day(year: 2030, month: 12, day: 31))
    while day <= last {
      let (year, month, number) = day.civil
      let iso = day.description
      let (mm, dd) = (iso.dropFirst(5).prefix(2), iso.suffix(2))
      for text in [
        iso, "\(year)-\(month)-\(number)", day.vietnamese, "\(dd)/\(mm)/\(year)", "\(number)-\(month)-\(year)",
        "\(number).\(month).\(year)", "ngày \(number) tháng \(month) năm \(year)", "ngay \(day.vietnamese)",
      ] where text.read(by: readDate).value != CoarseDate(day) {
        Issue.record("\(text) is not read as \(iso)")
      }
      day = day + 1
    }
  }

  @Test func `No day is read that the calendar does not have`() {
    for month in 0...14 {
      for day in 0...33 {
        let exists = Day(year: 2027, month: month, day: day) != nil
        #expect(("\(day)/\(month)/2027".read(by: readDate).value != nil) == exists)
      }
    }
  }
}

@Suite struct `When a task is due` {
  @Test(arguments: [
    ("30/9/2025", "2025-09-30"), ("chậm nhất ngày 30/9/2025", "2025-09-30"), ("chậm nhất là 30/9/2025", "2025-09-30"),
    ("trong tháng 9/2025", "2025-09-30"), ("trong quý III/2025", "2025-09-30"), ("đến hết năm 2025", "2025-12-31"),
    ("trong 6 tháng đầu năm 2026", "2026-06-30"), ("hết tháng 9/2025", "2025-09-30"), ("by 2025-09-30", "2025-09-30"),
    ("trong năm 2026", "2026-12-31"), ("Quý III/2025", "2025-09-30"),
  ])
  func `A date, and words that make it the last day`(_ text: String, _ last: String) {
    guard case .value(.on(let date)) = text.read(by: readDue) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(date.last.description == last)
  }

  @Test(arguments: [
    "within 45 days", "trong vòng 45 ngày", "Trong vong 45 ngay", "trong 45 ngày", "trong thời hạn 45 ngày",
    "trong vòng 045 ngày",
  ])
  func `A length of time from the start`(_ text: String) {
    #expect(text.read(by: readDue).value == .within(Duration(45, .days)))
  }

  @Test(arguments: ["ongoing", "thường_xuyên", "thường xuyên", "Thuong xuyen", "THƯỜNG-XUYÊN"])
  func `Ongoing work has no end`(_ text: String) { #expect(text.read(by: readDue).value == .ongoing) }

  @Test func `Before a day may mean that day or the one before`() {
    guard case .ambiguous(let readings) = "trước ngày 1/10/2025".read(by: readDue) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(readings.map(\.text) == ["30/9/2025", "1/10/2025"])
    #expect(readings.map(\.meaning.vi) == ["hết ngày 30/9/2025", "hết ngày 1/10/2025"])
  }

  @Test func `A length of time alone lacks the word that counts it from the start`() {
    let reading = "45 ngày".read(by: readDue)
    #expect(reading.alternatives.map { "45 ngày".applying($0) } == ["trong vòng 45 ngày"])
  }

  @Test(
    arguments: [
      ("thương xuyen x y z", nil), ("thường xyên", "thường_xuyên"), ("ongoin", "ongoing"), ("sớm", nil), ("", nil),
      ("trong", nil), ("trước", nil), ("chậm nhất", nil), ("within", nil), ("within 31/4/2025", nil),
    ] as [(String, String?)])
  func `The rest is refused`(_ text: String, _ instead: String?) {
    let reading = text.read(by: readDue)
    #expect(reading.value == nil)
    #expect(reading.alternatives.first?.text == instead)
  }

  @Test func `An impossible date still says why`() {
    #expect("chậm nhất ngày 31/4/2025".read(by: readDue).reason?.why?.vi == "tháng 4 chỉ có 30 ngày")
    #expect("31/4/2025".read(by: readDue).reason?.why?.en == "April has 30 days only")
  }
}
