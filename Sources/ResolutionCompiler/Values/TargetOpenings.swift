/// The words before a target's number, and those that are a target by themselves.
enum TargetOpening: Keyword {
  case relation(Relation)
  /// `đạt`, `có`: adds nothing to the number behind it.
  case reach
  case from, rank
  case approximate, change, multiple

  static let keywords: KeywordTable<TargetOpening> = {
    let relations = Relation.keywords.entries.map { entry in
      KeywordTable<TargetOpening>.Entry(.relation(entry.value), en: entry.en, vi: entry.vi)
    }
    return KeywordTable(
      relations + [
        .init(.reach, en: ["reach", "reaches"], vi: ["đạt", "có", "mức", "là", "đạt mức"]),
        .init(.from, en: ["from"], vi: ["từ"]),
        .init(.rank, en: ["top"], vi: ["nhóm", "tốp"]),
        .init(.approximate, en: ["about", "around", "nearly"], vi: ["khoảng", "xấp xỉ", "gần", "trên dưới"]),
        .init(
          .change, en: ["increase by", "decrease by", "up", "down"],
          vi: ["tăng", "giảm", "tăng thêm", "tăng trưởng", "giảm còn", "tăng lên", "giảm xuống"]),
        .init(.multiple, en: ["times"], vi: ["gấp"]),
      ])
  }()
}

/// `target: đạt` of a yes/no KPI.
enum DoneWord: Keyword {
  case done

  static let keywords = KeywordTable<DoneWord>([
    .init(.done, en: ["done", "yes"], vi: ["đạt", "hoàn thành", "có", "đã hoàn thành", "xong"])
  ])
}

extension ScalarCursor {
  /// `>=`, `≥`, `<=`, `≤`, `>`, `<`, `=`.
  @inline(__always)
  mutating func relationSign() -> Relation? {
    switch next {
    case UInt8(ascii: ">"):
      at += 1
      return take(UInt8(ascii: "=")) ? .atLeast : .over
    case UInt8(ascii: "<"):
      at += 1
      return take(UInt8(ascii: "=")) ? .atMost : .under
    case UInt8(ascii: "="):
      // `=>` may be an arrow or a slip for `>=`; it is not read as `=`.
      guard byte(at + 1) != UInt8(ascii: ">"), byte(at + 1) != UInt8(ascii: "<") else { return nil }
      at += 1
      return .equal
    case 0xE2 where byte(at + 1) == 0x89:
      guard byte(at + 2) == 0xA5 || byte(at + 2) == 0xA4 else { return nil }
      at += 3
      return bytes[at - 1] == 0xA5 ? .atLeast : .atMost
    default: return nil
    }
  }

  /// The words before the first digit or sign, as one phrase of the table; `đạt tối thiểu` is `tối thiểu`.
  mutating func opening() -> TargetOpening? {
    var stop = at
    while stop < end {
      let byte = bytes[stop]
      if ScalarCursor.isDigit(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "=") || isSignedNumber(at: stop)
        || (byte == 0xE2 && self.byte(stop + 1) == 0x89)
      {
        break
      }
      stop += 1
      if stop - at > 4 * KeywordTable<TargetOpening>.longest { return nil }
    }
    // Without a number these words open nothing.
    guard stop < end else { return nil }
    let head = UnsafeBufferPointer(rebasing: bytes[at..<stop])
    let found = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: KeywordTable<TargetOpening>.longest) { buffer in
      guard let count = Folding.fold(head, into: buffer) else { return TargetOpening?.none }
      return ScalarCursor.opening(of: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
    if found != nil { at = stop }
    return found
  }

  static func opening(of folded: UnsafeBufferPointer<UInt8>) -> TargetOpening? {
    var words = folded
    while true {
      if let opening = TargetOpening.keywords[folded: words] { return opening }
      guard let blank = words.firstIndex(of: Folding.Unit.separator),
        TargetOpening.keywords[folded: UnsafeBufferPointer(rebasing: words[..<blank])] == .reach
      else { return nil }
      words = UnsafeBufferPointer(rebasing: words[(blank + 1)...])
    }
  }

  /// A sign that belongs to a number, with a blank or nothing before it: the hyphen of `at-least` does not.
  func isSignedNumber(at index: Int) -> Bool {
    let byte = self.byte(index)
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == 0xE2 else { return false }
    return isNumber(at: index) && (index == at || self.byte(index - 1) <= 0x20 || self.byte(index - 1) >= 0x80)
  }

  func withoutNumber(from start: Int) -> Reading<WrittenTarget> {
    let whole = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if DoneWord(keyword: whole) != nil {
      return .value(
        WrittenTarget(target: Target(form: .done, relation: nil, low: 1, high: 1), unit: end..<end))
    }
    return TargetRefusal.unknown(self, from: start)
  }

}
