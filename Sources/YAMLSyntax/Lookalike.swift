/// A character that looks like one that means something in YAML, and is another: word processors and web pages put them
/// in unasked. To YAML they are letters.
enum Lookalike {
  /// A blank that no line breaks at, or one of another width.
  case blank
  /// No width at all.
  case nothing
  case doubleQuote, singleQuote
  /// A dash or dot at the beginning of a list's entry.
  case bullet
  case colon

  init?(_ character: UInt32) {
    switch character {
    case 0xA0, 0x2002...0x200A, 0x202F, 0x3000: self = .blank
    case 0x200B, 0x2060, 0xFEFF: self = .nothing
    case 0x201C...0x201F: self = .doubleQuote
    case 0x2018...0x201B: self = .singleQuote
    case 0x2011...0x2015, 0x2022, 0x2023, 0x2043, 0x2212, 0x25AA, 0x25CF: self = .bullet
    case 0xFF1A: self = .colon
    default: return nil
    }
  }

  var isBlank: Bool { self == .blank || self == .nothing }
  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }

  /// What was meant.
  var ordinary: String {
    switch self {
    case .blank: " "
    case .nothing: ""
    case .doubleQuote: "\""
    case .singleQuote: "'"
    case .bullet: "-"
    case .colon: ":"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The lookalike that begins here, and where it ends.
  func lookalike(at place: Int) -> (Lookalike, end: Int)? {
    guard place >= 0, place < count, self[place] >= 0xC2,
      let (character, length) = UTF8Text.character(in: self, at: place), let found = Lookalike(character)
    else { return nil }
    return (found, place + length)
  }

  /// The lookalike that ends here, and where it begins.
  func lookalike(endingAt place: Int) -> (Lookalike, start: Int)? {
    guard place > 1, place <= count, self[place - 1] & 0xC0 == 0x80 else { return nil }
    var start = place - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let (found, end) = lookalike(at: start), end == place else { return nil }
    return (found, start)
  }

  /// After blanks of all kinds.
  func afterLookalikeBlanks(_ place: Int) -> Int {
    var at = place
    while at < count {
      if self[at] == 0x20 {
        at += 1
      } else if let (found, end) = lookalike(at: at), found.isBlank {
        at = end
      } else {
        break
      }
    }
    return at
  }
}
