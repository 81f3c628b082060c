import Diagnostics
import Testing

@testable import ResolutionCompiler

@Suite struct `Targets as their authors write them` {
  /// Form, relation, number or range, and unit on one line: `>= 10…12 [%]`.
  private func shape(_ text: String) -> String? {
    text.read(by: readTarget).value.map { written in
      let target = written.target
      let relation = target.relation.map { "\($0.sign) " } ?? ""
      let numbers = target.isRange ? "\(target.low)…\(target.high)" : "\(target.low)"
      let unit = written.unit.isEmpty ? "" : " [\(text.part(written.unit))]"
      return switch target.form {
      case .number: relation + numbers + unit
      case .rank: "top " + relation + numbers + unit
      case .done: "done"
      }
    }
  }

  @Test(arguments: [
    ("30", "30.0"), ("30 %", "30.0 [%]"), ("30%", "30.0 [%]"), ("30,5 %", "30.5 [%]"), ("-5", "-5.0"),
    (">= 30 %", ">= 30.0 [%]"), (">=30%", ">= 30.0 [%]"), ("≥ 30 %", ">= 30.0 [%]"), ("≥30%", ">= 30.0 [%]"),
    ("<= 15 ngày", "<= 15.0 [ngày]"), ("≤ 15 ngày", "<= 15.0 [ngày]"), ("> 5", "> 5.0"), ("< 5", "< 5.0"),
    ("= 5", "= 5.0"), ("< -5", "< -5.0"), ("30 % GDP", "30.0 [% GDP]"), ("1.234.567 người", "1234567.0 [người]"),
    ("30 000 doanh nghiệp", "30000.0 [doanh nghiệp]"), ("120 tỷ đồng/năm", "120.0 [tỷ đồng/năm]"),
    ("0,85", "0.85"), ("5 ‰", "5.0 [‰]"), ("12 giờ/ngày", "12.0 [giờ/ngày]"),
  ])
  func `A number, its sign and its unit`(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

  @Test(arguments: [
    ("at least 30", ">= 30.0"), ("at most 30", "<= 30.0"), ("over 30", "> 30.0"), ("under 30", "< 30.0"),
    ("tối thiểu 30 %", ">= 30.0 [%]"), ("Tối Thiểu 30 %", ">= 30.0 [%]"), ("toi thieu 30 %", ">= 30.0 [%]"),
    ("TỐI THIỂU 30%", ">= 30.0 [%]"), ("tối_thiểu 30", ">= 30.0"), ("at-least 30", ">= 30.0"),
    ("tối thiểu30", ">= 30.0"),
    ("ít nhất 5 đề án", ">= 5.0 [đề án]"), ("tối đa 15 ngày", "<= 15.0 [ngày]"),
    ("không quá 15 ngày", "<= 15.0 [ngày]"),
    ("trên 8 %", "> 8.0 [%]"), ("dưới 3 %", "< 3.0 [%]"), ("không dưới 30", ">= 30.0"),
    ("không thấp hơn 30", ">= 30.0"),
    ("không vượt quá 30", "<= 30.0"), ("không vượt 30", "<= 30.0"), ("nhiều nhất 5", "<= 5.0"), ("hơn 5", "> 5.0"),
    ("vượt 5", "> 5.0"), ("bằng 5", "= 5.0"), ("more than 5", "> 5.0"), ("no more than 5", "<= 5.0"),
    ("not less than 5", ">= 5.0"), ("less than 5", "< 5.0"), ("exactly 5", "= 5.0"), ("up to 5", "<= 5.0"),
    ("tối thiểu -5", ">= -5.0"), ("dưới −5", "< -5.0"),
    ("từ 30 % trở lên", ">= 30.0 [%]"), ("30 % trở lên", ">= 30.0 [%]"), ("từ 5 trở xuống", "<= 5.0"),
    ("từ 5 ngày trở xuống", "<= 5.0 [ngày]"), ("30 or more", ">= 30.0"), ("30% trở lên", ">= 30.0 [%]"),
    ("tối thiểu 30 % trở lên", ">= 30.0 [%]"),
  ])
  func `Relations in words`(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

  @Test(arguments: [
    ("đạt 30 %", "30.0 [%]"), ("dat 30 %", "30.0 [%]"), ("đạt tối thiểu 30 %", ">= 30.0 [%]"),
    ("đạt trên 30", "> 30.0"),
    ("có ít nhất 5", ">= 5.0"), ("đạt từ 10 đến 12", "10.0…12.0"), ("đạt >= 30 %", ">= 30.0 [%]"),
    ("đạt mức 30", "30.0"), ("đạt mức tối thiểu 30", ">= 30.0"), ("reach 30", "30.0"),
  ])
  func `To reach a number says nothing about the relation`(_ text: String, _ expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(arguments: [
    ("10–12", "10.0…12.0"), ("10-12", "10.0…12.0"), ("10 - 12", "10.0…12.0"), ("10 — 12", "10.0…12.0"),
    ("10 – 12 %", "10.0…12.0 [%]"), ("16–18 %", "16.0…18.0 [%]"), ("10 % – 12 %", "10.0…12.0 [%]"),
    ("10% - 12%", "10.0…12.0 [%]"), ("10 % – 12", "10.0…12.0 [%]"), ("10 đến 12", "10.0…12.0"),
    ("từ 10 đến 12 ngày", "10.0…12.0 [ngày]"), ("10 ngày đến 12 ngày", "10.0…12.0 [ngày]"),
    ("10 ngày - 12 ngày", "10.0…12.0 [ngày]"), ("10 to 12", "10.0…12.0"), ("from 10 to 12 days", "10.0…12.0 [days]"),
    ("0.5 - 0.8", "0.5…0.8"), ("0,5–0,8", "0.5…0.8"), ("-5 - -3", "-5.0…-3.0"), ("-5–3", "-5.0…3.0"),
    ("-10--5", "-10.0…-5.0"), ("10 -12", "10.0…12.0"), (">= 10–12", ">= 10.0…12.0"), ("10–10", "10.0"),
    ("1.234.567 – 2.345.678", "1234567.0…2345678.0"), ("10 tới 12", "10.0…12.0"), ("10 % đến 12 %", "10.0…12.0 [%]"),
    ("10 NGÀY ĐẾN 12 NGÀY", "10.0…12.0 [NGÀY]"), ("10 NGÀY TỚI 12 ngày", "10.0…12.0 [ngày]"),
  ])
  func `Ranges`(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

  @Test(arguments: [
    ("30 % GDP năm 2020 - 2030", "30.0 [% GDP năm 2020 - 2030]"), ("5 km - 2 chiều", "5.0 [km - 2 chiều]"),
    ("10 % – 12 điểm", "10.0 [% – 12 điểm]"), ("30 người/tháng", "30.0 [người/tháng]"), ("3 tấn", "3.0 [tấn]"),
  ])
  func `A number within the unit makes no range`(_ text: String, _ expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(arguments: [
    ("top 3", "top <= 3.0"), ("Top 3", "top <= 3.0"), ("top3", "top <= 3.0"), ("nhóm 3", "top <= 3.0"),
    ("nhóm 3 dẫn đầu", "top <= 3.0"), ("top 50 thế giới", "top <= 50.0 [thế giới]"), ("đạt top 10", "top <= 10.0"),
  ])
  func `Ranks`(_ text: String, _ expected: String) { #expect(shape(text) == expected) }

  @Test(arguments: ["yes", "Yes", "done", "đạt", "Đạt", "dat", "hoàn thành", "hoàn_thành", "hoan thanh", "có", " đạt "])
  func `What is done is done`(_ text: String) { #expect(shape(text) == "done") }

  @Test(arguments: [
    ("33.587", ["33587", "33.5870"]), (">= 33.587 tỷ", [">= 33587 tỷ", ">= 33.5870 tỷ"]),
    ("tối thiểu 12,107 %", ["tối thiểu 12107 %", "tối thiểu 12,1070 %"]),
    ("10.000–12.500 ha", ["10000–12500 ha", "10–12.5 ha"]), ("500 – 1.000", ["500 – 1000"]),
    ("1.000 – 500", ["1 – 500"]), ("10.000 – 12,500", ["10000 – 12,500", "10 – 12,500"]),
    ("1.000 – 5000", ["1000 – 5000", "1 – 5000"]), ("top 1.000", ["top 1000"]),
  ])
  func `A number with two readings stays unread`(_ text: String, _ readings: [String]) {
    guard case .ambiguous(let found) = text.read(by: readTarget) else {
      Issue.record("\(text) was guessed")
      return
    }
    #expect(found.map { text.applying($0) } == readings)
    #expect(found.allSatisfy { text.applying($0).read(by: readTarget).reason == nil })
  }

  @Test(
    arguments: [
      ("12–10", "đầu khoảng lớn hơn cuối khoảng: 12 lớn hơn 10", "10–12"),
      ("12 – 10 %", "đầu khoảng lớn hơn cuối khoảng: 12 lớn hơn 10", "10 – 12 %"),
      ("-3 - -5", "đầu khoảng lớn hơn cuối khoảng: -3 lớn hơn -5", "-5 - -3"),
      ("=> 30", "dấu so sánh viết là >=", ">= 30"), ("=< 30", "dấu so sánh viết là <=", "<= 30"),
      ("toàn bộ", "mục tiêu phải ghi bằng số", "100 %"),
      (
        "khoảng 30 %", "giá trị ước chừng không đánh giá được là đạt hay chưa; ghi một số, hoặc một khoảng như 10–12",
        nil
      ),
      (
        "đạt khoảng 30", "giá trị ước chừng không đánh giá được là đạt hay chưa; ghi một số, hoặc một khoảng như 10–12",
        nil
      ),
      (
        "tăng 10 %",
        "mục tiêu ghi giá trị cần đạt, không ghi mức tăng hay giảm; ghi hiện trạng ở “hiện_trạng”", nil
      ),
      ("gấp 2 lần", "“gấp … lần” phải tính ra giá trị cần đạt", nil),
      ("từ 30", "sau “từ” phải có “đến …” hoặc “trở lên”, “trở xuống”", nil),
      ("tối đa 30 trở lên", "hai vế so sánh trái nhau", nil),
      ("top 0", "thứ hạng là một số nguyên từ 1 trở lên, thí dụ top 3", nil),
      ("top 2,5", "thứ hạng là một số nguyên từ 1 trở lên, thí dụ top 3", nil),
      ("top 3–5", "thứ hạng là một số nguyên từ 1 trở lên, thí dụ top 3", nil),
      ("top -3", "thứ hạng là một số nguyên từ 1 trở lên, thí dụ top 3", nil),
      ("không", "mục tiêu của chỉ tiêu có/không luôn là “đạt”", nil),
      ("1e5", "viết đủ các chữ số, không viết dạng 1e5", nil),
      ("30.", "sau dấu chấm hoặc dấu phẩy phải có chữ số", nil),
      ("30 40", "các nhóm hàng nghìn phải có đúng ba chữ số, riêng nhóm đầu có từ một đến ba", nil),
    ] as [(String, String, String?)])
  func `What cannot be measured against says why`(_ text: String, _ why: String, _ instead: String?) {
    let reading = text.read(by: readTarget)
    #expect(reading.reason?.why?.vi == why)
    #expect(reading.alternatives.first.map { text.applying($0) } == instead)
  }

  @Test(arguments: [
    "", " ", ">=", "≥", "tối thiểu", "top", "%", "abc", "abc 30", "30 >= 5", ">= >= 30", ">> 30", "30 - ", "- 30",
    "30 -", "từ", "từ 10 đến", "10–12–14", "30/9/2025", "30/9", "tối thiểu tối đa 30", "==", "== 5", "tối thiểuu 30",
    "10 – 12 trở lên", "30; 40", "> top 3", "10..12",
  ])
  func `The rest is refused`(_ text: String) { #expect(text.read(by: readTarget).value == nil) }

  @Test func `A slip in a word gets the word`() {
    #expect("hoàn thàh".read(by: readTarget).alternatives.map(\.text) == ["hoàn thành"])
  }
}
