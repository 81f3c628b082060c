/// Writes JSON as it comes, without holding a document in memory.
///
/// ```swift
/// var json = JSONWriter(.pretty)
/// json.object { json in
///   json.field("code", "NQ201")
///   json.array("notes") { json in json.value(1) }
/// }
/// ```
///
/// Inside an object every value goes with its name (`field`, `object(_:_:)`, `array(_:_:)`), inside an array without.
package struct JSONWriter {
  package enum Layout: Sendable {
    /// Nothing that a machine does not need.
    case compact
    /// A value a line, two spaces a level.
    case pretty
  }

  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8]
  private let layout: Layout
  private var depth = 0
  /// Whether something already stands in the innermost object or array.
  private var hasContent = false
  private var isAfterName = false

  /// - Parameter bytes: what stands before; it is added to.
  package init(_ layout: Layout, after bytes: [UInt8] = []) {
    self.layout = layout
    self.bytes = bytes
  }

  /// Hands over what has been written since the last time, so that a long document need not be kept.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  /// Ends a document, or a line of JSON Lines, with a line break.
  package mutating func endLine() {
    bytes.append(0x0A)
    hasContent = false
  }

  // MARK: Containers

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  package mutating func object(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try object(body)
  }

  package mutating func array(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try array(body)
  }

  // MARK: Fields

  package mutating func field(_ name: String, _ value: String) {
    self.name(name)
    self.value(value)
  }

  package mutating func field(_ name: String, _ value: some BinaryInteger) {
    self.name(name)
    self.value(value)
  }

  package mutating func field(_ name: String, _ value: Double) {
    self.name(name)
    self.value(value)
  }

  package mutating func field(_ name: String, _ value: Bool) {
    self.name(name)
    self.value(value)
  }

  package mutating func field(_ name: String, utf8: UnsafeBufferPointer<UInt8>) {
    self.name(name)
    self.value(utf8: utf8)
  }

  package mutating func null(_ name: String) {
    self.name(name)
    null()
  }

  // MARK: Values

  package mutating func value(_ value: String) {
    beginValue()
    appendQuoted(value)
  }

  /// A text that lies in memory as UTF-8. What is not UTF-8 in it becomes U+FFFD.
  package mutating func value(utf8: UnsafeBufferPointer<UInt8>) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    if isUTF8(utf8) {
      appendEscaped(utf8)
    } else {
      var repaired = String(decoding: utf8, as: UTF8.self)
      repaired.withUTF8 { appendEscaped($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func value(_ value: some BinaryInteger) {
    beginValue()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// The shortest digits that give the same number back, without a fraction if it has none. What is not finite, which
  /// JSON cannot say, is null.
  package mutating func value(_ value: Double) {
    beginValue()
    bytes.append(contentsOf: JSONNumber.text(of: value).utf8)
  }

  package mutating func value(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  // MARK: Between values

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginValue()
    bytes.append(open)
    depth += 1
    hasContent = false
    // Also closed when the body throws, so that what was written stays in balance.
    defer {
      depth -= 1
      if hasContent { newLine() }
      bytes.append(close)
      hasContent = true
    }
    try body(&self)
  }

  private mutating func name(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(0x20) }
    isAfterName = true
  }

  private mutating func beginValue() {
    if isAfterName {
      isAfterName = false
      return
    }
    if depth > 0 {
      if hasContent { bytes.append(UInt8(ascii: ",")) }
      newLine()
    }
    hasContent = true
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  // MARK: Text

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Of the C1 controls, which terminals obey as well, the first byte is C2 and the second below A0.
      let isC1 = byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isC1 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch byte {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      default: appendEscape(isC1 ? text[index + 1] : byte)
      }
      index += isC1 ? 2 : 1
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// `\u001b`
  private mutating func appendEscape(_ value: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(value >> 4)])
    bytes.append(digits[Int(value & 15)])
  }

  private func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < text.count {
      if text[offset] < 0x80 {
        offset += 1
        continue
      }
      let next = UTF8Decoding.scalar(at: offset, in: text, end: text.count)
      if next.length == 1 { return false }
      offset += next.length
    }
    return true
  }
}
