import Diagnostics

/// When a task ends, as written under `due`.
package enum WrittenDue: Hashable, Sendable {
  case on(CoarseDate)
  /// Counted from the task's start.
  case within(Duration)
  case ongoing
}

/// Reads a date, `within DURATION` (`trong vòng 45 ngày`) or `ongoing` (`thường xuyên`).
///
/// `chậm nhất ngày 30/9/2025`, `trong quý III/2025` and their like are the date itself. `trước ngày 30/9/2025` is
/// ambiguous: strictly it ends the day before, and as often that day is meant.
package func readDue(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<WrittenDue> {
  var cursor = ScalarCursor(bytes)
  if ScalarCursor.isDigit(cursor.next) {
    let reading = readDate(bytes)
    if case .unreadable(let reason) = reading, reason.why == nil { return cursor.bareDuration(instead: reason) }
    return reading.map { .on($0) }
  }
  if Ongoing(keyword: bytes) != nil { return .value(.ongoing) }
  return cursor.due()
}

extension ScalarCursor {
  /// Words before a date by which it is the last day.
  private mutating func takeLatest() -> Bool {
    take("cham nhat la") || take("cham nhat") || take("muon nhat la") || take("muon nhat") || take("khong muon hon")
      || take("khong qua") || take("den het") || take("den") || take("het") || take("no later than") || take("by")
  }

  fileprivate mutating func due() -> Reading<WrittenDue> {
    let start = at
    if take("within") || take("trong vong") || take("trong thoi han") {
      skipBlanks()
      return duration().map { .within($0) }
    }
    if take("trong") {
      skipBlanks()
      // `trong 6 tháng` is a length, `trong 6 tháng đầu năm 2026` and `trong quý III/2026` are dates.
      let behind = at
      if case .value(let length) = duration() { return .value(.within(length)) }
      at = behind
      return date().map { .on($0) }
    }
    if take("truoc") || take("before") {
      skipBlanks()
      let whole = start..<end
      switch date() {
      case .value(let date): return dayBefore(date, in: whole)
      case .unreadable(let reason): return .unreadable(reason)
      case .ambiguous(let alternatives): return .ambiguous(alternatives)
      }
    }
    if takeLatest() { skipBlanks() }
    return finished(date(), from: start)
  }

  private func finished(_ reading: Reading<CoarseDate>, from start: Int) -> Reading<WrittenDue> {
    guard case .unreadable(var reason) = reading else { return reading.map { .on($0) } }
    if reason.why == nil {
      let near = Ongoing.keywords.suggestions(for: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]))
      reason.suggestions = near.map { Alternative(start..<max(start, end), $0.text) }
    }
    reason.expected = DueWords.expected
    return .unreadable(reason)
  }

  /// `trước ngày 30/9/2025`: both days.
  private func dayBefore(_ date: CoarseDate, in range: Range<Int>) -> Reading<WrittenDue> {
    let before = date.first + -1
    return .ambiguous([
      Alternative(
        range, before.vietnamese,
        meaning: Words(vi: "hết ngày \(before.vietnamese)", en: "by the end of \(before)")),
      Alternative(
        range, date.last.vietnamese,
        meaning: Words(vi: "hết ngày \(date.last.vietnamese)", en: "by the end of \(date.last)")),
    ])
  }

  /// `45 ngày` where a date is wanted: the word that makes it one of `due` is missing.
  fileprivate mutating func bareDuration(instead reason: Reason) -> Reading<WrittenDue> {
    let start = at
    var reason = reason
    reason.expected = DueWords.expected
    guard case .value = duration() else { return .unreadable(reason) }
    let written = text(start..<end)
    reason.why = Words(
      vi: "“\(written)” là thời lượng; viết “trong vòng \(written)” nếu tính từ ngày bắt đầu",
      en: "“\(written)” is a length of time; write “within \(written)” to count it from the start")
    reason.suggestions = [Alternative(start..<end, "trong vòng \(written)")]
    return .unreadable(reason)
  }
}

private enum DueWords {
  static let expected = Words(
    vi: "một ngày (30/9/2025), tháng, quý hoặc năm (Quý III/2025), “trong vòng 45 ngày”, hoặc “thường_xuyên”",
    en: "a day (2025-09-30), a month, quarter or year (2025-Q3), `within 45 days`, or `ongoing`")
}
