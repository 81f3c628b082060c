/// A title taken apart into its words. Kept from title to title, so that its room is.
struct TitleWords {
  struct Word {
    enum Kind {
      case word
      /// A number that says how much, or may: `2.000`; `%` makes it sure.
      case number, percentage
      /// `57-NQ/TW`.
      case documentNumber
      /// A year, a date, `5G`, a placeholder, a quotation: nothing in it is looked at.
      case other
    }

    /// Bytes of the title.
    var start: Int
    var end: Int
    /// Its number among the words of the lexicon; -1 where it is in no phrase.
    var name: Int32
    var kind: Kind
    /// What parts it from the word before.
    var gap: Gap
  }

  enum Gap: UInt8, Comparable {
    case blank, comma, stop, semicolon

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var words: [Word] = []
  /// Positions of the words that count items: `1)`, `(ii)`.
  private(set) var itemNumbers: [Int] = []
  private var spelling = Spelling()
  private var gap = Gap.blank

  /// - Parameter name: the number of a word as it is spelled here; -1 for one that is not known.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, name: (UnsafeBufferPointer<UInt8>) -> Int32) {
    words.removeAll(keepingCapacity: true)
    itemNumbers.removeAll(keepingCapacity: true)
    gap = .blank
    var index = 0
    while index < bytes.count {
      let sign = Sign(bytes, at: index)
      switch sign.kind {
      case .letter: index = word(bytes, from: index, name)
      case .digit: index = number(bytes, from: index)
      case .percent:
        append(index, index + sign.count, .percentage)
        index += sign.count
      case .open: index = quotation(bytes, from: index, sign)
      case .blank: index += sign.count
      case .comma:
        gap = max(gap, .comma)
        index += sign.count
      case .semicolon:
        gap = .semicolon
        index += sign.count
      case .stop:
        if bytes[index] == UInt8(ascii: ")") { noteItemNumber(bytes, at: index) }
        gap = max(gap, .stop)
        index += sign.count
      }
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ kind: Word.Kind, name: Int32 = -1) {
    words.append(Word(start: start, end: end, name: name, kind: kind, gap: gap))
    gap = .blank
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ name: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int {
    var index = start
    spelling.begin()
    while index < bytes.count {
      let byte = bytes[index]
      // Nearly all are plain letters, and nearly all others those of Vietnamese.
      if byte >= 0x61 && byte <= 0x7A {
        spelling.append(plain: byte)
        index += 1
        continue
      }
      let sign = Sign(bytes, at: index)
      guard sign.kind == .letter || sign.kind == .digit else { break }
      spelling.append(bytes, at: index, count: sign.count)
      index += sign.count
    }
    spelling.finish()
    append(start, index, .word, name: spelling.letters.withUnsafeBufferPointer(name))
    return index
  }

  /// A run that begins with a digit and goes on to a blank: `16-18%/năm`, `57-NQ/TW`, `31/12/2026`, `5G`.
  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= 0x20 || "\";(){}:".utf8.contains(byte)
        || (byte == 0xC2 && end + 1 < bytes.count && bytes[end + 1] == 0xA0)
      {
        break
      }
      end += 1
    }
    while end > start + 1, [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[end - 1]) {
      end -= 1
    }
    append(start, end, TitleWords.kind(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    return end
  }

  private static func kind(_ run: UnsafeBufferPointer<UInt8>) -> Word.Kind {
    var hasSlash = false
    var hasSign = false
    var hasOther = false
    var isYears = true
    var digits = 0
    var value = 0
    for (index, byte) in run.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits += 1
        value = min(value * 10 + Int(byte & 15), 1_000_000)
        continue
      case UInt8(ascii: "%"): return .percentage
      case UInt8(ascii: "/"): hasSlash = true
      case UInt8(ascii: "-"), 0xE2, 0x80, 0x93: break  // a hyphen, or a dash of three bytes
      case UInt8(ascii: "."), UInt8(ascii: ","): isYears = false
      default: hasOther = true
      }
      if hasSlash || byte == UInt8(ascii: "-"), index + 1 < run.count, (0x41...0x5A).contains(run[index + 1]) {
        hasSign = true
      }
      if digits > 0, !(digits == 4 && (1900...2199).contains(value)) { isYears = false }
      (digits, value) = (0, 0)
    }
    if digits > 0, !(digits == 4 && (1900...2199).contains(value)) { isYears = false }
    if hasSlash { return hasSign ? .documentNumber : .other }
    return hasOther || isYears ? .other : .number
  }

  /// What stands between quotation marks or braces is one word that says nothing. A mark that is never closed is none.
  private mutating func quotation(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ open: Sign) -> Int {
    var index = start + open.count
    let closing = UnsafeBufferPointer(start: open.closing.utf8Start, count: open.closing.utf8CodeUnitCount)
    while index < bytes.count {
      if bytes[index...].starts(with: closing) {
        let end = index + closing.count
        append(start, end, .other)
        return end
      }
      index += 1
    }
    gap = max(gap, .stop)
    return start + open.count
  }

  /// `1)`, `a)`, `ii)`: the word right before the bracket counts an item.
  private mutating func noteItemNumber(_ bytes: UnsafeBufferPointer<UInt8>, at bracket: Int) {
    guard let last = words.last, last.end == bracket, last.end - last.start <= 3 else { return }
    let text = bytes[last.start..<last.end]
    guard text.count == 1 || text.allSatisfy({ "ivx0123456789".utf8.contains($0) }) else { return }
    itemNumbers.append(words.count - 1)
  }
}

/// A code point of a title, as far as words go.
private struct Sign {
  enum Kind { case letter, digit, percent, blank, comma, semicolon, stop, open }

  var kind: Kind
  var count = 1
  /// What ends the quotation that it opens.
  var closing: StaticString = ""

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: kind = .letter
    case 0x30...0x39: kind = .digit
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "_"): kind = .blank
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ";"): kind = .semicolon
    case UInt8(ascii: "%"): kind = .percent
    case UInt8(ascii: "\""): (kind, closing) = (.open, "\"")
    case UInt8(ascii: "{"): (kind, closing) = (.open, "}")
    case 0x00..<0x80: kind = .stop
    case 0xC3...0xC6, 0xE1:
      // Latin letters with marks, and the Vietnamese ones.
      kind = .letter
      count = min(byte == 0xE1 ? 3 : 2, bytes.count - index)
    default: (kind, count, closing) = Sign.wide(bytes, at: index)
    }
  }

  private static func wide(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (kind: Kind, count: Int, closing: StaticString) {
    let byte = bytes[index]
    let count = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
    guard count >= 2 else { return (.letter, 1, "") }
    let second = bytes[index + 1]
    switch (byte, second) {
    case (0xC2, 0xA0): return (.blank, count, "")
    case (0xC2, 0xAB): return (.open, count, "»")
    case (0xC2, _): return (.stop, count, "")
    case (0xE2, 0x80) where count == 3:
      switch bytes[index + 2] {
      case 0x80...0x8F, 0x90...0x95, 0xAF: return (.blank, count, "")
      case 0x9C: return (.open, count, "”")
      default: return (.stop, count, "")
      }
    case (0xE2, _): return (.stop, count, "")
    default: return (.letter, count, "")
    }
  }
}
