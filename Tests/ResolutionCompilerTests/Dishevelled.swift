/// A text whose layout was turned upside down by chance, the same each time: deeper or shallower, with comments, empty
/// lines and other line breaks and quotes. It may be a text no longer; whoever uses it has to ask.
struct Dishevelled {
  private var dice: Shuffle
  private var comments = 0

  init(seed: Int) { dice = Shuffle(seed: seed) }

  mutating func callAsFunction(_ text: String) -> String {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &dice) { text = changed(text) }
    return text
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &dice) == 0 }

  private mutating func changed(_ text: String) -> String {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0, 1: return indented(text)
    case 2, 3, 4: return commented(text)
    case 5: return text.replacing("\n", with: ["\r\n", "\r", "\u{85}", "\n\n"].randomElement(using: &dice) ?? "\n")
    case 6: return text.replacing("\"", with: "'")
    case 7: return text.replacing("\n  - ", with: "\n- ").replacing(": ", with: ":    ")
    case 8: return text.replacing(", ", with: [",", " ,\n      ", ",   "].randomElement(using: &dice) ?? ",")
    case 9: return text.replacing("[", with: "[\n    ").replacing("}", with: "  }")
    default: return edited(text)
    }
  }

  /// Every level as many blanks deep.
  private mutating func indented(_ text: String) -> String {
    let step = Int.random(in: 1...4, using: &dice)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == " " }
      let blanks = line.count - words.count
      return String(repeating: " ", count: blanks / 2 * step + blanks % 2) + words
    }.joined(separator: "\n")
  }

  /// With comments on lines of their own and at the ends of lines, each with a number.
  private mutating func commented(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if chance(8) { lines.append(comment(after: Int.random(in: 0..<12, using: &dice))) }
      if chance(12) { lines.append(String(repeating: " ", count: Int.random(in: 0..<5, using: &dice))) }
      lines.append(chance(8) ? line + comment(after: Int.random(in: 1..<6, using: &dice)) : String(line))
    }
    return lines.joined(separator: "\n")
  }

  private mutating func comment(after blanks: Int) -> String {
    comments += 1
    return String(repeating: " ", count: blanks) + "# n\(comments) ghi chú" + (chance(3) ? "  " : "")
  }

  private static let pieces = [
    " ", "\n", "\t", "- ", "? ", ": ", ",", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n  ", "&a ", "*a ", "!!str ", "#",
    "---\n", "...\n", "\\", "~", "[a, b]", "'it''s'", "\u{2028}", "\u{A0}", "|+\n", "|1\n   ",
  ]

  /// Something slipped in or taken out.
  private mutating func edited(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0..<scalars.count, using: &dice)
    if chance(3) {
      scalars.removeSubrange(place..<min(place + Int.random(in: 1...5, using: &dice), scalars.count))
    } else {
      scalars.insert(contentsOf: (Dishevelled.pieces.randomElement(using: &dice) ?? " ").unicodeScalars, at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
