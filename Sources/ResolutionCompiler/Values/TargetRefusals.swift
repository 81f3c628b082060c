import Diagnostics

/// Why a text is no target. Apart from the reading, so that only who makes a mistake pays for its explanation.
enum TargetRefusal {
  static let expected = Words(
    vi: "một mục tiêu, thí dụ 30, tối thiểu 30 %, <= 15 ngày, 10–12, top 3 hoặc đạt",
    en: "a target, such as 30, at least 30 %, <= 15 days, 10–12, top 3 or done")

  static var plain: Reading<WrittenTarget> { .unreadable(Reason(expected: expected)) }

  @inline(never)
  static func because(_ why: Words, _ suggestions: [Alternative] = []) -> Reading<WrittenTarget> {
    .unreadable(Reason(expected: expected, why: why, suggestions: suggestions))
  }

  /// The alternatives that make a target: `500 – 1.000` cannot have meant 500 to 1.
  @inline(never)
  static func readable(_ alternatives: [Alternative], in bytes: UnsafeBufferPointer<UInt8>) -> [Alternative] {
    let kept = alternatives.filter { alternative in
      var edited = Array(bytes)
      edited.replaceSubrange(alternative.range, with: alternative.text.utf8)
      let reading = edited.withUnsafeBufferPointer { bytes in
        var cursor = ScalarCursor(bytes)
        return cursor.target()
      }
      return if case .unreadable = reading { false } else { true }
    }
    return kept.isEmpty ? alternatives : kept
  }

  static var tooLong: Reading<WrittenTarget> {
    because(
      Words(
        vi: "mục tiêu quá dài; phần giải thích ghi ở “mô_tả”",
        en: "the target is too long; what explains it belongs in the description"))
  }

  static var contradictory: Reading<WrittenTarget> {
    because(Words(vi: "hai vế so sánh trái nhau", en: "the two comparisons contradict each other"))
  }

  static var fromWithoutTo: Reading<WrittenTarget> {
    because(
      Words(
        vi: "sau “từ” phải có “đến …” hoặc “trở lên”, “trở xuống”", en: "“to …” or “or more” must follow “from”"))
  }

  /// `khoảng 30`, `tăng 10 %`, `gấp 2 lần`: what is reached cannot be told from them.
  @inline(never)
  static func noFixedValue(_ cursor: ScalarCursor, from start: Int) -> Reading<WrittenTarget> {
    var words = cursor
    words.at = start
    for phrase: StaticString in ["tang", "giam", "increase", "decrease", "up", "down"] where words.take(phrase) {
      return because(
        Words(
          vi: "mục tiêu ghi giá trị cần đạt, không ghi mức tăng hay giảm; ghi hiện trạng ở “hiện_trạng”",
          en: "a target is the value to be reached, not the change; where it starts from is the baseline"))
    }
    if words.take("gap") || words.take("times") {
      return because(
        Words(
          vi: "“gấp … lần” phải tính ra giá trị cần đạt", en: "a multiple has to be worked out as the value to reach"))
    }
    return because(
      Words(
        vi: "giá trị ước chừng không đánh giá được là đạt hay chưa; ghi một số, hoặc một khoảng như 10–12",
        en: "whether an approximate value is reached cannot be judged; give a number, or a range such as 10–12"))
  }

  /// No target begins like this; a few that are often meant are recognised.
  @inline(never)
  static func unknown(_ cursor: ScalarCursor, from start: Int) -> Reading<WrittenTarget> {
    var words = cursor
    words.at = start
    if words.take(UInt8(ascii: "=")), words.next == UInt8(ascii: ">") || words.next == UInt8(ascii: "<") {
      let sign = words.next == UInt8(ascii: ">") ? ">=" : "<="
      return because(
        Words(vi: "dấu so sánh viết là \(sign)", en: "the sign is written \(sign)"),
        [Alternative(start..<start + 2, sign)])
    }
    words.at = start
    for all: StaticString in ["toan bo", "tat ca", "all"] where words.take(all) {
      return because(
        Words(vi: "mục tiêu phải ghi bằng số", en: "a target is given as a number"),
        [Alternative(start..<cursor.end, "100 %")])
    }
    if words.take("khong") || words.take("no"), words.isAtEnd {
      return because(
        Words(
          vi: "mục tiêu của chỉ tiêu có/không luôn là “đạt”", en: "the target of a yes/no KPI is always `done`"))
    }
    let whole = UnsafeBufferPointer(rebasing: cursor.bytes[start..<max(start, cursor.end)])
    let near = DoneWord.keywords.suggestions(for: whole)
    return .unreadable(
      Reason(expected: expected, suggestions: near.map { Alternative(start..<cursor.end, $0.text) }))
  }
}
