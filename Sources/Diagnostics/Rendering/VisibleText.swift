/// Text as it may be shown on a terminal: what would move the cursor, change colours, turn the direction of writing or
/// hide altogether is drawn as something that can be seen.
package enum VisibleText {
  /// Columns that a code point takes as it is shown, beginning at a column counted from 0.
  static func width(of scalar: Unicode.Scalar, at column: Int) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return 1 }
    if value == 0x09 { return DisplayWidth.ofTab(at: column) }
    if value < 0x20 || value == 0x7F { return 1 }
    if isHidden(scalar) { return name(of: value).utf8.count }
    return DisplayWidth.of(scalar)
  }

  /// Appends a code point as it is shown, and returns the columns it takes.
  static func append(_ scalar: Unicode.Scalar, at column: Int, to bytes: inout [UInt8]) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F {
      bytes.append(UInt8(value))
      return 1
    }
    let width = width(of: scalar, at: column)
    if value == 0x09 {
      bytes.append(contentsOf: repeatElement(0x20, count: width))
    } else if value < 0x20 {
      // U+2400 and those after it are pictures of the control characters: ␛ for escape.
      append(raw: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}", to: &bytes)
    } else if value == 0x7F {
      append(raw: "\u{2421}", to: &bytes)
    } else if isHidden(scalar) {
      bytes.append(contentsOf: name(of: value).utf8)
    } else {
      append(raw: scalar, to: &bytes)
    }
    return width
  }

  /// Columns of a text that is set by `appendLine`.
  static func width(ofLine text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) {
      switch $1 {
      case "\n", "\t": $0 + 1
      case "\r": $0
      default: $0 + width(of: $1, at: 0)
      }
    }
  }

  /// Appends a text that has to stay on one line: line breaks and tabs become spaces.
  package static func appendLine(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": bytes.append(0x20)
      case "\r": break
      default: _ = append(scalar, at: 0, to: &bytes)
      }
    }
  }

  private static func append(raw scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// C1 controls, marks of writing direction, zero-width spaces, line separators. The joiners stay: they belong to
  /// emoji and to some scripts.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0xA0 { return true }
    if value < 0x300 { return value == 0xAD }
    if value == 0x200C || value == 0x200D { return false }
    switch scalar.properties.generalCategory {
    case .format, .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// `<U+200B>`
  private static func name(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}
