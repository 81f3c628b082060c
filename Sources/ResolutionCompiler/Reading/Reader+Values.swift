import Diagnostics
import YAMLSyntax

extension Reader {
  mutating func date(_ node: UInt32, for key: Key) -> Authored<CoarseDate> {
    value(node, for: key) { readDate($0) }
  }

  /// A date, `within 45 days`, or `ongoing`.
  mutating func due(_ node: UInt32) -> Authored<WrittenDue> {
    value(node, for: .due) { readDue($0) }
  }

  mutating func duration(_ node: UInt32, for key: Key) -> Authored<Duration> {
    value(node, for: key) { readDuration($0) }
  }

  mutating func fraction(_ node: UInt32, for key: Key) -> Authored<Fraction> {
    value(node, for: key) { readFraction($0) }
  }

  mutating func number(_ span: Span, for key: Key) -> Authored<Double> {
    settle(readNumber(file.bytes(of: span)), at: span, code: 105)
  }

  /// A share in percent, with or without the sign: `30`, `30 %`.
  mutating func percent(_ node: UInt32, for key: Key) -> Authored<Double> {
    guard isScalar(node, for: key) else { return .unreadable(tree.span(node)) }
    if isNull(node) { return .cleared(tree.span(node)) }
    var span = tree.content(node)
    file.withBytes(of: span) { bytes in
      guard bytes.last == UInt8(ascii: "%") else { return }
      span.count -= 1
      while span.count > 0, bytes[Int(span.count) - 1] == UInt8(ascii: " ") { span.count -= 1 }
    }
    return number(span, for: key)
  }

  /// A target and the words of its unit; nil when it cannot be read, which is reported.
  mutating func target(_ span: Span) -> (Target, unit: Span)? {
    let reading = readTarget(file.bytes(of: span))
    guard case .given(let read, _) = settle(reading, at: span, code: 105) else { return nil }
    guard !read.unit.isEmpty else { return (read.target, .none) }
    return (
      read.target,
      Span(file: span.file, start: span.start + UInt32(read.unit.lowerBound), count: UInt32(read.unit.count))
    )
  }

  /// A word of a closed list.
  mutating func word<Word: Keyword>(_ node: UInt32, for key: Key) -> Choice<Word> {
    guard isScalar(node, for: key) else { return Choice(word: nil, span: tree.span(node)) }
    if isNull(node) { return .absent }
    let span = tree.content(node)
    if let word = Word(keyword: file.bytes(of: span)) { return Choice(word: word, span: span) }
    let reading: Reading<Word> = readKeyword(file.bytes(of: span))
    _ = settle(reading, at: span, code: 107)
    return Choice(word: nil, span: span)
  }

  /// A word of a closed list under a key that is inherited, so that `~` clears it.
  mutating func inheritedWord<Word: Keyword>(_ node: UInt32, for key: Key) -> Choice<Word> {
    if isNull(node) { return Choice(word: nil, span: tree.span(node), isCleared: true) }
    return word(node, for: key)
  }

  mutating func boolean(_ node: UInt32, for key: Key) -> Bool {
    guard isScalar(node, for: key) else { return key == .assignable }
    let span = tree.content(node)
    if let value = Bool(keyword: file.bytes(of: span)) { return value }
    report(notAllowed(span, ["true", "false"]))
    return key == .assignable
  }

  private mutating func value<Value: Sendable>(
    _ node: UInt32, for key: Key, _ read: (UnsafeBufferPointer<UInt8>) -> Reading<Value>
  ) -> Authored<Value> {
    guard isScalar(node, for: key) else { return .unreadable(tree.span(node)) }
    if isNull(node) { return .cleared(tree.span(node)) }
    let span = tree.content(node)
    return settle(file.withBytes(of: span, read), at: span, code: 105)
  }

  /// The value, or a report of why there is none.
  private mutating func settle<Value: Sendable>(
    _ reading: Reading<Value>, at span: Span, code: Int
  ) -> Authored<Value> {
    switch reading {
    case .value(let value): return .given(value, at: span)
    case .unreadable(let reason):
      report(unreadable(span, reason, code: code))
      return .unreadable(span)
    case .ambiguous(let alternatives):
      report(twoReadings(span, alternatives))
      return .unreadable(span)
    }
  }
}
