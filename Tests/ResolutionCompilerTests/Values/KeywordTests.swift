import Diagnostics
import Testing

@testable import ResolutionCompiler

@Suite struct `The words of the closed lists` {
  @Test(
    arguments: [
      ("monthly", .monthly), ("hàng_tháng", .monthly), ("hàng tháng", .monthly), ("hang_thang", .monthly),
      ("hằng tháng", .monthly), ("HẰNG THÁNG", .monthly), ("hàng-tháng", .monthly), (" hàng  tháng ", .monthly),
      ("hàng_quý", .quarterly), ("hàng quí", nil), ("sáu_tháng", .halfYearly), ("6 tháng", .halfYearly),
      ("half_yearly", .halfYearly), ("half-yearly", .halfYearly), ("hàng_năm", .yearly), ("hằng năm", .yearly),
      ("weekly", nil), ("", nil), ("month", nil),
    ] as [(String, UpdatePeriod?)])
  func `Periods of update`(_ text: String, _ period: UpdatePeriod?) { #expect(UpdatePeriod(keyword: text) == period) }

  @Test(
    arguments: [
      ("luật", .law), ("Luật", .law), ("luat", .law), ("nghị định", .decree), ("nghi_dinh", .decree),
      ("nghị quyết", .resolution), ("nghị quyết của Quốc hội", .naResolution),
      ("nghị_quyết_của_chính_phủ", .governmentResolution),
      ("quyết định của Thủ tướng", .pmDecision), ("quyết định của bộ", .ministryDecision),
      ("nghị quyết của tỉnh", .provincialDecision), ("quy chế", .partyRegulation), ("cơ sở dữ liệu", .platform),
      ("thỏa thuận quốc tế", .treaty), ("thoả thuận quốc tế", .treaty), ("quỹ", .fund), ("tờ trình", .submission),
      ("master_plan", .masterPlan), ("quyết định", nil), ("công văn", nil),
    ] as [(String, DeliverableType?)])
  func `What a task produces`(_ text: String, _ type: DeliverableType?) {
    #expect(DeliverableType(keyword: text) == type)
  }

  @Test func `Every word of the reference is known`() {
    #expect(Ongoing(keyword: "thường_xuyên") == .ongoing)
    #expect(Ongoing(keyword: "thuong xuyen") == .ongoing)
    #expect(Direction(keyword: "tăng") == .increase)
    #expect(Direction(keyword: "giảm") == .decrease)
    #expect(Direction(keyword: "duy_trì") == .maintain)
    #expect(Trajectory(keyword: "tuyến_tính") == .linear)
    #expect(Secrecy(keyword: "mật") == .secret)
    #expect(Secrecy(keyword: "tối mật") == .highlySecret)
    #expect(Secrecy(keyword: "tuyệt mật") == .topSecret)
    #expect(Secrecy(keyword: "không") == Secrecy.none)
    #expect(Frequency(keyword: "một lần") == .once)
    #expect(Frequency(keyword: "hằng quý") == .quarterly)
    #expect(Measure(keyword: "phần trăm") == .percent)
    #expect(Measure(keyword: "có/không") == .yesNo)
    #expect(Holds(keyword: "hàng năm") == .everyYear)
    #expect(Relation(keyword: "không vượt quá") == .atMost)
    #expect(Relation(keyword: "≥") == .atLeast)
    #expect(Bool(keyword: "có") == true)
    #expect(Bool(keyword: "false") == false)
    #expect(Absence(keyword: "chưa có") == Absence.none)
  }

  private func check<Value: Keyword & CaseIterable & RawRepresentable>(_: Value.Type) where Value.RawValue == String {
    let table = Value.keywords
    #expect(table.entries.count == Value.allCases.count, "\(Value.self)")
    var owners: [[UInt8]: Value] = [:]
    for entry in table.entries {
      // The code of the store is the English word.
      #expect(entry.en.first == entry.value.rawValue)
      for word in entry.en + entry.vi {
        #expect(Value(keyword: word) == entry.value, "\(word)")
        #expect(Value(keyword: word.uppercased()) == entry.value, "\(word)")
        let folded = Folding.folded(word)
        #expect(folded.count <= KeywordTable<Value>.longest)
        #expect(Value(keyword: String(decoding: folded, as: UTF8.self)) == entry.value)
        #expect(owners[folded] == nil || owners[folded] == entry.value, "\(word) stands for two values")
        owners[folded] = entry.value
      }
    }
    for unclear in table.unclear { #expect(owners[Folding.folded(unclear.word)] == nil, "\(unclear.word)") }
  }

  @Test func `Every value has a word in both languages, and no word two values`() {
    check(UpdatePeriod.self)
    check(Frequency.self)
    check(Measure.self)
    check(Direction.self)
    check(Trajectory.self)
    check(Holds.self)
    check(Aggregate.self)
    check(Priority.self)
    check(Secrecy.self)
    check(Binding.self)
    check(Stage.self)
    check(DeliverableType.self)
  }

  @Test func `What is not in the list gets the list and the nearest word`() {
    let reading: Reading<UpdatePeriod> = "hàng thángg".read(by: readKeyword)
    #expect(
      reading.reason?.expected.vi == "một trong các giá trị: hàng_tháng, hàng_quý, sáu_tháng, hàng_năm")
    #expect(reading.reason?.expected.en == "one of: monthly, quarterly, half_yearly, yearly")
    #expect(reading.alternatives.map(\.text) == ["hàng_tháng"])
    let english: Reading<UpdatePeriod> = " quartely".read(by: readKeyword)
    #expect(english.alternatives.map(\.text) == ["quarterly"])
    #expect(english.alternatives.map { " quartely".applying($0) } == [" quarterly"])
    let far: Reading<UpdatePeriod> = "bất kỳ lúc nào".read(by: readKeyword)
    #expect(far.alternatives.isEmpty)
  }

  @Test func `A word that people use for several values names them`() {
    let reading: Reading<DeliverableType> = "quyết_định".read(by: readKeyword)
    #expect(
      reading.reason?.why?.vi
        == "“quyết định” có thể hiểu là quyết định của Thủ tướng, quyết định của bộ hoặc quyết định của tỉnh")
    #expect(reading.alternatives.count == 3)
    let ratio: Reading<Measure> = "tỷ lệ".read(by: readKeyword)
    #expect(ratio.alternatives.map(\.text) == ["phần_trăm", "tỷ_số"])
  }
}
