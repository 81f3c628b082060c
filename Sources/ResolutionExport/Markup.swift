/// Text within HTML and XML.
package enum Markup {
  /// With what has a meaning of its own written so that it has none. What XML cannot hold becomes U+FFFD.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default: escaped.append(isSpecial(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x26, 0x3C, 0x3E, 0x22: true
    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
