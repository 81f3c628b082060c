import Diagnostics
import Testing

@testable import ResolutionCompiler

@Suite struct `Numbers and their decimal signs` {
  @Test(
    arguments: [
      ("0", 0), ("7", 7), ("007", 7), ("1234", 1234), ("30,5", 30.5), ("30.5", 30.5), ("18.3", 18.3), ("0,25", 0.25),
      ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("12.345.678", 12_345_678),
      ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234,567", 1234.567), ("1,234.567", 1234.567),
      ("1.234.567,89", 1_234_567.89), ("1,234,567.89", 1_234_567.89),
      ("0.500", 0.5), ("0,500", 0.5), ("0.123456", 0.123456), ("33.5870", 33.587), ("33,5870", 33.587),
      ("1234.567", 1234.567), ("1234,567", 1234.567), ("33.58", 33.58), ("33.5871", 33.5871),
      ("1 234", 1234), ("12 500", 12500), ("1_234_567", 1_234_567), ("1\u{A0}234", 1234),
      ("1\u{202F}234\u{202F}567", 1_234_567),
      ("1 234,5", 1234.5), ("1 234.567", 1234.567), ("1_234,25", 1234.25), ("1 234 567,891", 1_234_567.891),
      ("-5", -5), ("+5", 5), ("−5", -5), ("–5", -5), ("-0,5", -0.5), ("-1.234.567", -1_234_567), (" 42 ", 42),
      ("\u{A0}42\u{202F}", 42), ("999999999999999", 999_999_999_999_999), ("0,00000001", 1e-8), ("05", 5),
      ("05,5", 5.5),
    ] as [(String, Double)])
  func `A number that can be read one way only is read that way`(_ text: String, _ value: Double) {
    #expect(text.read(by: readNumber) == .value(value))
  }

  @Test(arguments: [
    ("33.587", "33587", "33.5870"), ("12,107", "12107", "12,1070"), ("1.000", "1000", "1"),
    ("-33.587", "-33587", "-33.5870"), ("999,999", "999999", "999,9990"), ("012.345", "12345", "012.3450"),
    ("000.000", "0", "000"), ("+1,000", "+1000", "+1"), (" 33.587 ", " 33587 ", " 33.5870 "),
  ])
  func `One sign and one group of three has two readings`(_ text: String, _ thousands: String, _ decimal: String) throws
  {
    guard case .ambiguous(let readings) = text.read(by: readNumber) else {
      Issue.record("\(text) was guessed")
      return
    }
    #expect(readings.map { text.applying($0) } == [thousands, decimal])
    // Each can be read one way only, and they differ.
    let values = readings.map { text.applying($0).read(by: readNumber).value }
    try #require(values.allSatisfy { $0 != nil })
    if text != "000.000" { #expect(values[0] != values[1]) }
  }

  @Test func `Both readings are told in words`() {
    let readings = "33.587".read(by: readNumber).alternatives
    #expect(readings.map(\.meaning.vi) == ["dấu chấm tách hàng nghìn", "dấu chấm là dấu thập phân"])
    #expect(
      "12,107".read(by: readNumber).alternatives.map(\.meaning.en) == [
        "the comma separates thousands", "the comma is the decimal sign",
      ])
  }

  @Test(arguments: [
    ("1.23.456", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("1234.567.890", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("1.234.56", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("1 23", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("1234 567", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("12.34,5", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba"),
    ("1,234.567,8", "dấu chấm, dấu phẩy và dấu cách được dùng lẫn lộn, không rõ dấu nào là dấu thập phân"),
    ("1.234 567,8", "dấu chấm, dấu phẩy và dấu cách được dùng lẫn lộn, không rõ dấu nào là dấu thập phân"),
    ("1.234 567", "các chữ số sau dấu thập phân phải viết liền nhau"),
    ("0.123.456", "số có nhóm hàng nghìn không bắt đầu bằng 0"),
    ("0 123", "số có nhóm hàng nghìn không bắt đầu bằng 0"),
    ("1234567890123456", "số quá dài; chỉ nhận tối đa 15 chữ số có nghĩa và 22 chữ số thập phân"),
    (
      "0,00000000000000000000001", "số quá dài; chỉ nhận tối đa 15 chữ số có nghĩa và 22 chữ số thập phân"
    ),
    (".5", "phải có chữ số trước dấu thập phân, thí dụ 0,5"),
    ("-,5", "phải có chữ số trước dấu thập phân, thí dụ 0,5"),
    ("5.", "sau dấu chấm hoặc dấu phẩy phải có chữ số"),
    ("5,", "sau dấu chấm hoặc dấu phẩy phải có chữ số"),
    ("1e5", "viết đủ các chữ số, không viết dạng 1e5"),
    ("1E-5", "viết đủ các chữ số, không viết dạng 1e5"),
    ("1  234", "có hai số đứng liền nhau"),
    ("1__234", "sau số không được có “__234”"),
    ("30 %", "sau số không được có “%”"),
    ("30 người", "sau số không được có “người”"),
  ])
  func `What is no number says what is wrong with it`(_ text: String, _ why: String) {
    #expect(text.read(by: readNumber).reason?.why?.vi == why)
  }

  @Test(arguments: [
    "", " ", "abc", "-", "+", "--5", "- 5", ".", ",", "nan", "inf", "Infinity", "0x10", "１２", "½", "_1",
  ])
  func `What has no digits where they belong is refused`(_ text: String) {
    #expect(text.read(by: readNumber).value == nil)
  }

  @Test func `However long the digits, nothing overflows`() {
    for length in [16, 20, 40, 400, 100_000] {
      for text in [
        String(repeating: "9", count: length), "0." + String(repeating: "0", count: length) + "1",
        String(repeating: "123.", count: length) + "123", String(repeating: "0", count: length) + "1.5",
        String(repeating: "1 ", count: length),
      ] {
        if case .value(let value) = text.read(by: readNumber) { #expect(value == 1.5 || (value > 0 && value < 1e-15)) }
      }
    }
  }

  @Test func `Numbers of up to fourteen digits come back as they were`() {
    var generator = SeededGenerator(state: 20_250_930)
    for _ in 0..<20_000 {
      let scale = Int.random(in: 0...9, using: &generator)
      let digits = Int64.random(in: -99_999_999_999_999...99_999_999_999_999, using: &generator)
      let decimal = Decimal(digits: digits >> Int64.random(in: 0...40, using: &generator), scale: scale)
      let text = decimal.text
      let expected = Double(text.replacing(",", with: "."))
      if text.read(by: readNumber).value != expected { Issue.record("\(text)") }
    }
  }

  @Test(arguments: [
    ("18,3 %", 18.3, "%"), ("18,3%", 18.3, "%"), ("120 tỷ đồng", 120, "tỷ đồng"),
    ("1.234.567 người", 1_234_567, "người"),
    ("30", 30, ""), ("5 500 m2", 5500, "m2"), ("-2 °C", -2, "°C"),
  ])
  func `A number may carry its unit`(_ text: String, _ number: Double, _ unit: String) {
    let quantity = text.read(by: readQuantity).value
    #expect(quantity?.number == number)
    #expect(quantity.map { text.part($0.unit) } == unit)
  }

  @Test func `A unit does not settle which reading was meant`() {
    let text = "33.587 tỷ đồng"
    #expect(text.read(by: readQuantity).alternatives.map { text.applying($0) } == ["33587 tỷ đồng", "33.5870 tỷ đồng"])
  }
}

@Suite struct `Parts of a task's time` {
  @Test(arguments: [
    ("1/2", 1, 2), ("1 / 2", 1, 2), ("3/4", 3, 4), ("2/4", 1, 2), ("50 %", 1, 2), ("50%", 1, 2), ("25 %", 1, 4),
    ("33,3 %", 333, 1000), ("33.3%", 333, 1000), ("½", 1, 2), ("¼", 1, 4), ("¾", 3, 4), ("0 %", 0, 1), ("100 %", 1, 1),
    ("1/1", 1, 1), ("50 phần trăm", 1, 2), ("12,5 percent", 1, 8),
  ])
  func `A fraction or a percentage, exactly`(_ text: String, _ numerator: Int64, _ denominator: Int64) {
    let fraction = text.read(by: readFraction).value
    #expect(fraction?.numerator == numerator)
    #expect(fraction?.denominator == denominator)
  }

  @Test(arguments: [
    ("0,5", ["50 %", "0,5 %"]), ("0.25", ["25 %", "0.25 %"]), ("1", ["100 %", "1 %"]),
    ("33.587 %", ["33587 %", "33.5870 %"]),
    ("0,1255", ["12,55 %", "0,1255 %"]), ("0,12345", ["12,3450 %", "0,12345 %"]),
  ])
  func `A bare number is not guessed at`(_ text: String, _ readings: [String]) {
    guard case .ambiguous(let found) = text.read(by: readFraction) else {
      Issue.record("\(text) was guessed")
      return
    }
    #expect(found.map { text.applying($0) } == readings)
  }

  @Test(arguments: [
    "", "3/2", "1/0", "0/0", "-1/2", "1/-2", "101 %", "-1 %", "25", "1/2/3", "1,5/3", "a/b", "1/", "/2", "% 5",
    "999999999999999/999999999999999", "0,0000000000001 %", "½ x", "¹", "50 % x",
  ])
  func `The rest is refused`(_ text: String) { #expect(text.read(by: readFraction).value == nil) }

  @Test func `A lone percentage is suggested for a lone number`() {
    #expect("25".read(by: readFraction).alternatives.map(\.text) == ["25 %"])
  }

  @Test func `A part of a number of days is rounded up, and exact`() {
    #expect("7 %".read(by: readFraction).value?.roundedUp(of: 100) == 7)
    #expect("1/2".read(by: readFraction).value?.roundedUp(of: 45) == 23)
    #expect("1/3".read(by: readFraction).value?.roundedUp(of: 90) == 30)
    #expect("100 %".read(by: readFraction).value?.roundedUp(of: 365) == 365)
    #expect("0 %".read(by: readFraction).value?.roundedUp(of: 365) == 0)
    #expect("1/2".read(by: readFraction).value?.roundedUp(of: 0) == 0)
  }
}

@Suite struct `Lengths of time` {
  @Test(
    arguments: [
      ("45 days", 45, .days), ("1 day", 1, .days), ("45 ngày", 45, .days), ("45 NGÀY", 45, .days),
      ("45 ngay", 45, .days),
      ("45ngày", 45, .days), ("05 ngày", 5, .days), ("45\u{A0}ngày", 45, .days), ("30 ngày lịch", 30, .days),
      ("10 working days", 10, .workingDays), ("1 working day", 1, .workingDays), ("10 Working-Days", 10, .workingDays),
      ("10 ngày làm việc", 10, .workingDays), ("10 ngay lam viec", 10, .workingDays),
      ("10 ngày  làm_việc", 10, .workingDays), ("10 business days", 10, .workingDays),
      ("6 weeks", 6, .weeks), ("1 week", 1, .weeks), ("6 tuần", 6, .weeks), ("6 tuan", 6, .weeks),
      ("9 months", 9, .months), ("9 tháng", 9, .months), ("09 thang", 9, .months), ("1 month", 1, .months),
      ("2 years", 2, .years), ("2 năm", 2, .years), ("2 nam", 2, .years), ("1 year", 1, .years),
      ("4 working hours", 4, .workingHours), ("4 giờ làm việc", 4, .workingHours), ("8 gio lam viec", 8, .workingHours),
      ("0 working days", 0, .workingDays), ("1 000 days", 1000, .days), (" 45 days ", 45, .days),
      ("2400 months", 2400, .months),
    ] as [(String, Int, Duration.Unit)])
  func `A whole number and a unit`(_ text: String, _ count: Int, _ unit: Duration.Unit) {
    #expect(text.read(by: readDuration) == .value(Duration(count, unit)))
  }

  @Test(arguments: [
    ("1,5 tháng", "thời lượng phải là số nguyên; nếu lẻ thì ghi bằng đơn vị nhỏ hơn", []),
    ("-5 ngày", "thời lượng không thể là số âm", []),
    ("201 năm", "thời lượng dài quá 200 năm", []),
    ("99999999 ngày", "thời lượng dài quá 200 năm", []),
    ("999999999999999 ngày", "thời lượng dài quá 200 năm", []),
    ("45", "thiếu đơn vị thời gian", ["45 ngày", "45 ngày làm việc", "45 tháng"]),
    ("4 giờ", "giờ chỉ được tính theo giờ làm việc", ["4 giờ làm việc"]),
    ("4 hours", "giờ chỉ được tính theo giờ làm việc", ["4 giờ làm việc"]),
    ("2 quý", "thời lượng không tính bằng quý", ["6 tháng"]),
    ("1.000 ngày", "số này đọc được hai cách, mà thời lượng phải là số nguyên", ["1000 ngày"]),
  ])
  func `What is no length of time says why`(_ text: String, _ why: String, _ instead: [String]) {
    let reading = text.read(by: readDuration)
    #expect(reading.reason?.why?.vi == why)
    #expect(reading.alternatives.map { text.applying($0) } == instead)
  }

  @Test(arguments: [
    "", "ngày", "days 45", "45 d", "45 dayz", "45 ngàyy", "45 ngày nghỉ", "forty days", "45 days or so", "45 - 60 ngày",
    "45 phút", "1 năm 6 tháng", "99999999999999999999999 ngày", "ongoing",
  ])
  func `The rest is refused, with what was expected`(_ text: String) {
    let reason = text.read(by: readDuration).reason
    #expect(reason?.expected.en == "a length of time, such as 45 days, 10 working days, 6 months or 2 years")
  }
}
