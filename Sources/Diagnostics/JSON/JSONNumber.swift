/// Numbers as people write them: `0.00005` and `12000000000000000`, where Swift says `5e-05` and `1.2e+16`.
package enum JSONNumber {
  /// The shortest digits that give the same number back. As in JavaScript, only numbers from 10²¹ on, and those smaller
  /// than a millionth, keep an exponent. `null` for what is not finite.
  package static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == 0 { return "0" }
    // Up to 2⁵³ every whole number is its own shortest form.
    // (`rounded()` and `Int64(exactly:)` would call into the C mathematics library, which a release build without
    // Foundation does not link.)
    if value.magnitude < 9_007_199_254_740_992, Double(Int64(value)) == value { return String(Int64(value)) }
    let sign = value < 0 ? "-" : ""
    let (digits, point) = parts(of: value.magnitude)
    // The value is 0.DIGITS × 10^point.
    switch point {
    case ..<(-5): return sign + exponential(digits, point - 1)
    case ...0: return sign + "0." + String(repeating: "0", count: -point) + digits
    case 22...: return sign + exponential(digits, point - 1)
    default:
      if digits.utf8.count <= point { return sign + digits + String(repeating: "0", count: point - digits.utf8.count) }
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
  }

  private static func exponential(_ digits: String, _ exponent: Int) -> String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent)"
  }

  /// Takes Swift's own description apart: its digits without zeros at either end, and where the point stands among them.
  private static func parts(of value: Double) -> (digits: String, point: Int) {
    var digits = ""
    var point = 0
    var isFraction = false
    var exponent = 0
    let text = value.description
    for (index, character) in zip(text.indices, text) {
      switch character {
      case ".": isFraction = true
      case "e":
        exponent = Int(text[text.index(after: index)...]) ?? 0
        return (trimmed(digits, &point), point + exponent)
      default:
        digits.append(character)
        if !isFraction { point += 1 }
      }
    }
    return (trimmed(digits, &point), point)
  }

  private static func trimmed(_ digits: String, _ point: inout Int) -> String {
    let significant = digits.drop { $0 == "0" }
    point -= digits.utf8.count - significant.utf8.count
    var end = significant
    while end.last == "0" { end.removeLast() }
    return String(end)
  }
}
