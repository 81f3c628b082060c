internal import Diagnostics
internal import ResolutionCompiler

/// A KPI as far as its reported values depend on it.
struct MeasuredKPI {
  let number: Int64
  let id: String
  let measure: Measure?
  /// In one or two languages; empty where it has none.
  let units: Words
  /// A percentage that may lie outside 0–100.
  let isUnbounded: Bool
  let isActive: Bool
  /// The agency that its figures come from.
  let source: Int64?

  /// All of a task.
  static func all(of task: StoreNames.Task, in database: Database) throws(StoreError) -> [MeasuredKPI] {
    let rows = try database.statement(
      """
      SELECT number, id, measure, unit_vi, unit_en, bounds, state, source_agency FROM kpi_row WHERE task = ?1
      ORDER BY number
      """)
    rows.bind(.integer(task.number), to: 1)
    var all: [MeasuredKPI] = []
    while try rows.step() {
      let (vi, en) = (rows.text(3) ?? "", rows.text(4) ?? "")
      all.append(
        MeasuredKPI(
          number: rows.integer(0) ?? 0, id: rows.text(1) ?? "", measure: rows.text(2).flatMap(Measure.init(rawValue:)),
          units: Words(vi: vi.isEmpty ? en : vi, en: en.isEmpty ? vi : en), isUnbounded: rows.text(5) == "none",
          isActive: rows.text(6) == "active", source: rows.integer(7)))
    }
    return all
  }

  /// Its id within its task.
  var localID: Substring { id[(id.lastIndex(of: "/").map { id.index(after: $0) } ?? id.startIndex)...] }

  /// A value with its unit, as people read it.
  func words(of value: Double) -> Words {
    if measure == .yesNo { return value == 0 ? Words(vi: "không", en: "no") : Words(vi: "có", en: "yes") }
    return .number(value).with(unit: units.vi.isEmpty && measure == .percent ? Words("%") : units)
  }

  /// The value that has been written, or what is wrong with it.
  func read(_ written: WrittenValue) -> Result<Double, ReportMistake> {
    switch figure(written.value) {
    case .failure(let mistake): return .failure(mistake)
    case .success(let (value, unit)):
      let units = [written.unit, unit].compactMap { $0 }.filter { !$0.text.isEmpty }
      for unit in units where !agrees(unit.text) {
        return .failure(ReportMistake(wrongUnit(unit.text), at: unit.place))
      }
      if let message = refusal(of: value) { return .failure(ReportMistake(message, at: written.value.place)) }
      return .success(value)
    }
  }

  // MARK: Numbers

  private func figure(_ written: Written) -> Result<(Double, unit: Written?), ReportMistake> {
    if let number = written.number { return .success((number, nil)) }
    if measure == .yesNo {
      if let yes = Self.yesOrNo(written.text) { return .success((yes ? 1 : 0, nil)) }
      return .failure(
        ReportMistake(
          Words(
            vi: "\(id) chỉ có hai giá trị, ghi `có` hoặc `không`, ở đây lại ghi “\(written.text)”",
            en: "\(id) is answered with `yes` or `no`, and not with “\(written.text)”"), at: written.place))
    }
    return written.quantity(of: Words(id)).map { quantity in
      (quantity.number, quantity.unit.isEmpty ? nil : Written(quantity.unit, at: written.place))
    }
  }

  private static func yesOrNo(_ text: String) -> Bool? {
    if let truth = Bool(keyword: text) { return truth }
    switch String(decoding: Folding.folded(text), as: UTF8.self) {
    case "1", "dat", "done": return true
    case "0", "khong dat", "chua", "chua dat": return false
    default: return nil
    }
  }

  /// Why a number cannot be a value of this KPI; nil where it can.
  private func refusal(of value: Double) -> Words? {
    switch measure {
    case .percent where !isUnbounded && !(0...100).contains(value):
      Words(
        vi:
          "\(id) tính bằng phần trăm, giá trị phải từ 0 đến 100; tỉ lệ có thể vượt khoảng ấy thì nghị quyết ghi `bounds: none`",
        en:
          "\(id) is a percentage and lies between 0 and 100; for a rate that may lie outside the resolution says `bounds: none`"
      )
    case .rank where !(1..<1e9).contains(value) || Double(Int64(value)) != value:
      Words(vi: "\(id) là thứ hạng: một số nguyên từ 1 trở lên", en: "\(id) is a rank: a whole number from 1 on")
    case .count where value < 0, .duration where value < 0:
      Words(vi: "\(id) không thể nhỏ hơn 0", en: "\(id) cannot be less than 0")
    case .yesNo where value != 0 && value != 1:
      Words(vi: "\(id) chỉ có hai giá trị: 1 (có), 0 (không)", en: "\(id) is 1 (yes) or 0 (no)")
    default: nil
    }
  }

  // MARK: Units

  private func agrees(_ unit: String) -> Bool {
    let own = [units.vi, units.en].filter { !$0.isEmpty }
    if measure == .yesNo { return false }
    return UnitSpelling(unit).agrees(with: own.map { UnitSpelling($0) }, of: measure)
  }

  private func wrongUnit(_ unit: String) -> Words {
    let own = units.isEmpty ? (measure == .percent ? Words("%") : nil) : units
    guard let own else {
      return Words(
        vi: "\(id) không có đơn vị, ở đây lại ghi “\(unit)”", en: "\(id) has no unit, and “\(unit)” is given")
    }
    return Words(
      vi: "\(id) tính bằng “\(own.vi)”, ở đây lại ghi “\(unit)”",
      en: "\(id) is measured in “\(own.en)”, and “\(unit)” is given")
  }
}

extension Written {
  /// A number and what stands behind it, read as the language reads numbers: `30,5`, `1.234.567`, `18 %`.
  /// - Parameter subject: what it is the number of.
  func quantity(of subject: Words) -> Result<(number: Double, unit: String), ReportMistake> {
    if let number { return .success((number, "")) }
    var text = text
    let reading = text.withUTF8 { bytes in
      readQuantity(bytes).map { ($0.number, String(decoding: bytes[$0.unit], as: UTF8.self)) }
    }
    switch reading {
    case .value(let (number, unit)): return .success((number, unit))
    case .ambiguous(let readings):
      let vi = readings.map { "\($0.text) (\($0.meaning.vi))" }.joined(separator: " hoặc ")
      let en = readings.map { "\($0.text) (\($0.meaning.en))" }.joined(separator: " or ")
      return .failure(
        ReportMistake(
          Words(
            vi: "\(subject.vi): “\(text)” đọc được hai cách, ghi \(vi)",
            en: "\(subject.en): “\(text)” can be read two ways, write \(en)"), at: place))
    case .unreadable(let reason):
      let why = reason.why ?? Words("")
      return .failure(
        ReportMistake(
          Words(
            vi: "\(subject.vi): “\(text)” không phải một số; cần \(reason.expected.vi)"
              + (why.vi.isEmpty ? "" : " (\(why.vi))"),
            en: "\(subject.en): “\(text)” is not a number; expected \(reason.expected.en)"
              + (why.en.isEmpty ? "" : " (\(why.en))")), at: place))
    }
  }
}
