internal import ResolutionCompiler

/// What numbers a row: `II`, `1`, `1.2`, `a)`, `13a`. A label, not a position: a table that goes from 11 to 16 keeps both.
struct Marker: Equatable {
  enum Style: Hashable {
    case roman, upper, arabic, lower, lowerRoman
    /// `1.2.3`: of three parts.
    case dotted(Int)
    /// `Phần I`, by its first word.
    case worded(String)
    /// `-`
    case bullet
  }

  struct Reading: Equatable {
    let style: Style
    let value: Int
  }

  /// Its parts: `["1", "2"]`. Empty for a bullet.
  let path: [String]
  /// What it may be; likeliest first. `I` is one, and the letter behind H.
  let readings: [Reading]

  /// Reads a cell that holds a number and nothing else.
  init?(_ text: String) {
    let label = Marker.stripped(text.onOneLine)
    let words = label.split(separator: " ")
    if words.count == 2, Marker.kinds.contains(PlainWords(String(words[0])).text), let inner = Marker(String(words[1])),
      let first = inner.readings.first
    {
      path = inner.path
      readings = [Reading(style: .worded(PlainWords(String(words[0])).text), value: first.value)]
      return
    }
    guard words.count == 1 else {
      guard Marker.bullets.contains(text.onOneLine) else { return nil }
      path = []
      readings = [Reading(style: .bullet, value: 0)]
      return
    }
    let parts = label.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 8, parts.allSatisfy({ !$0.isEmpty && $0.count <= 5 }) else { return nil }
    // “1.234” counts something.
    guard parts.count == 1 || parts.allSatisfy({ $0.count(where: \.isNumber) <= 2 }) else { return nil }
    let last = Marker.readings(of: parts[parts.count - 1])
    guard let first = last.first, parts.allSatisfy({ !Marker.readings(of: $0).isEmpty }) else { return nil }
    path = parts
    readings = parts.count > 1 ? [Reading(style: .dotted(parts.count), value: first.value)] : last
  }

  /// The number that a text begins with, and the text behind it: `1.2. Xây dựng …`, `a) …`, `Phần I: …`.
  static func leading(_ text: String) -> (marker: Marker, rest: String)? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    if bullets.contains(words[0]), let marker = Marker(words[0]) { return (marker, words[1]) }
    if kinds.contains(PlainWords(words[0]).text) {
      let more = words[1].split(separator: " ", maxSplits: 1).map(String.init)
      guard let number = more.first, let marker = Marker(words[0] + " " + number) else { return nil }
      let rest = more.count > 1 ? String(more[1].drop { "-–—:. ".contains($0) }) : ""
      guard let end = number.last, more.count == 1 || ".:)".contains(end) || "-–—".contains(more[1].first ?? " ") else {
        return nil
      }
      return rest.isEmpty ? nil : (marker, rest)
    }
    // Without a sign behind it a number counts what follows.
    guard let end = words[0].last, ".):".contains(end) || "-–—".contains(words[1].first ?? " "),
      let marker = Marker(words[0]), marker.readings.first?.style != .bullet
    else { return nil }
    let rest = String(words[1].drop { "-–— ".contains($0) })
    return rest.isEmpty ? nil : (marker, rest)
  }

  /// As the id of a task or group: letters and digits.
  static func id(_ parts: some Sequence<String>) -> String {
    parts.map { part in
      part.map { $0 == "đ" ? "dd" : $0 == "Đ" ? "DD" : String($0) }.joined()
    }.joined(separator: "-")
  }

  private static let bullets = ["-", "–", "—", "+", "•", "*"]
  private static let kinds = ["phan", "muc", "nhom", "chuong"]
  private static let letters = Array("abcdđefghijklmnopqrstuvwxyz")

  private static func stripped(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first == "(" || first == " " { text.removeFirst() }
    while let last = text.last, ".):-–/ ".contains(last) { text.removeLast() }
    return String(text)
  }

  private static func readings(of part: String) -> [Reading] {
    let digits = part.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty, digits.count <= 4, let number = Int(digits) {
      let suffix = part.dropFirst(digits.count)
      if suffix.isEmpty { return [Reading(style: .arabic, value: number * 100)] }
      // `13a` was put in behind 13.
      guard suffix.count == 1, let letter = letters.firstIndex(of: suffix.lowercased().first ?? " ") else { return [] }
      return [Reading(style: .arabic, value: number * 100 + letter + 1)]
    }
    var found: [Reading] = []
    let isUpper = part == part.uppercased()
    guard isUpper || part == part.lowercased() else { return [] }
    if let number = roman(part.uppercased()) {
      found.append(Reading(style: isUpper ? .roman : .lowerRoman, value: number))
    }
    if part.count == 1, let letter = letters.firstIndex(of: part.lowercased().first ?? " ") {
      let reading = Reading(style: isUpper ? .upper : .lower, value: letter + 1)
      // Of single letters only these number anything in Roman.
      if isUpper, "IVX".contains(part) { found.append(reading) } else { found.insert(reading, at: 0) }
    }
    return found
  }

  /// Up to 89; nil for what is no Roman number.
  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    var total = 0
    var last = 0
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    guard total > 0, total <= 300, roman(total) == text else { return nil }
    return total
  }

  private static func roman(_ number: Int) -> String {
    let signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
