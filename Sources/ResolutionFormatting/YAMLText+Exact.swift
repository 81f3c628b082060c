extension YAMLText {
  /// Any text at all on one line, so that it is read again as it is: blanks at its ends, line breaks and signs that cannot
  /// be seen included.
  package static func exact(_ text: String) -> String {
    isOrdinary(text) ? scalar(text) : escaped(text)
  }

  /// The same among others in brackets.
  package static func item(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
          || "-_.@/".utf8.contains($0)
      } && text.first?.isLetter == true && scalar(text) == text
    return isPlain ? text : isOrdinary(text) ? quoted(text) : escaped(text)
  }

  /// Whether every sign may stand in a line as it is, and the ends are no blanks.
  private static func isOrdinary(_ text: String) -> Bool {
    text.first?.isWhitespace == false && text.last?.isWhitespace == false
      && text.unicodeScalars.allSatisfy { escape(for: $0) == nil || $0 == "\"" || $0 == "\\" }
  }

  private static func escaped(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { escape(for: $0) ?? String($0) }.joined() + "\""
  }

  /// Nil for a sign that stands for itself between quotes.
  private static func escape(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case " "..."~", "\u{A1}"..."\u{2027}", "\u{202A}"..."\u{D7FF}", "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}",
      "\u{10000}"..."\u{10FFFF}":
      nil
    default:
      scalar.value > 0xFF ? "\\u" + hexadecimal(scalar.value, 4) : "\\x" + hexadecimal(scalar.value, 2)
    }
  }

  private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
