/// Words as YAML: in quotes where they would mean something else, folded where they are long.
package enum YAMLText {
  /// Columns of a line at most, as far as words allow.
  package static let width = 118

  /// A key with its value, in one line or folded below the key.
  package static func pair(_ key: String, _ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let line = "\(margin)\(key): \(scalar(text))"
    guard line.count > width else { return [line] }
    return ["\(margin)\(key): >-"] + wrapped(text, width: width - indent - 2).map { margin + "  " + $0 }
  }

  /// A key with lines that stay lines.
  package static func pair(_ key: String, lines: [String], indent: Int) -> [String] {
    guard lines.count > 1 else { return lines.first.map { pair(key, $0, indent: indent) } ?? [] }
    let margin = String(repeating: " ", count: indent)
    return ["\(margin)\(key): |-"] + lines.map { margin + "  " + $0 }
  }

  package static func comment(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return wrapped(text, width: width - indent - 2).map { margin + "# " + $0 }
  }

  /// A text on one line, plain where that is safe.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in quotes, which may stand anywhere.
  package static func quoted(_ text: String) -> String {
    // Sign by sign: a mark that stands on a quote makes one letter of both.
    var inside = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { inside.append("\\") }
      inside.append(scalar)
    }
    return "\"" + String(inside) + "\""
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber && text.contains(where: \.isLetter),
      text.last != ":", !words.contains(text.lowercased())
    else { return false }
    let scalars = Array(text.unicodeScalars)
    return !zip(scalars, scalars.dropFirst()).contains { $0 == ":" && $1 == " " || $0 == " " && $1 == "#" }
  }

  /// Broken at blanks, so that the lines joined by blanks are the text again.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ") {
      let length = word.count
      if count > 0, count + 1 + length > max(width, 40) {
        lines.append(line)
        (line, count) = ("", 0)
      }
      if count > 0 { line += " " }
      line += word
      count += length + (count > 0 ? 1 : 0)
    }
    if count > 0 { lines.append(line) }
    return lines
  }
}
