/// A way through the bytes of one scalar, from its first character that is no blank to its last.
///
/// Offsets are into the whole scalar, blanks included. Nothing is copied; words are compared folded as they stand.
struct ScalarCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to be read.
  var at: Int
  /// Behind the last byte that is no blank.
  let end: Int

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var start = 0
    var end = bytes.count
    while start < end {
      let blank = ScalarCursor.blank(in: bytes, at: start, end: end)
      if blank == 0 { break }
      start += blank
    }
    while end > start {
      let last = bytes[end - 1]
      if last > 0x20, last < 0x80 { break }
      if last <= 0x20 {
        end -= 1
      } else if end - start >= 2, ScalarCursor.blank(in: bytes, at: end - 2, end: end) == 2 {
        end -= 2
      } else if end - start >= 3, ScalarCursor.blank(in: bytes, at: end - 3, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    at = start
    self.end = end
  }

  var isAtEnd: Bool { at >= end }

  /// The next byte; 0 at the end.
  @inline(__always) var next: UInt8 { at < end ? bytes[at] : 0 }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  /// What is left, from here to the end.
  var rest: Range<Int> { at..<max(at, end) }

  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range as messages quote it: without blanks at its ends, and cut short where it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    let inner = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[range]))
    var stop = min(inner.end, inner.at + 60)
    if stop == inner.end { return inner.text(inner.at..<max(inner.at, stop)) }
    // Not within a code point.
    while stop > inner.at, inner.bytes[stop] & 0xC0 == 0x80 { stop -= 1 }
    return inner.text(inner.at..<stop) + "…"
  }

  // MARK: Blanks

  /// The length of the blank at `index`: 1 for ASCII, 2 for U+00A0, 3 for U+202F and its like, 0 where there is none.
  @inline(__always)
  static func blank(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
      let last = bytes[index + 2]
      return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0
    default: return 0
    }
  }

  @inline(__always)
  func blank(at index: Int) -> Int { ScalarCursor.blank(in: bytes, at: index, end: end) }

  @inline(__always)
  mutating func skipBlanks() {
    while true {
      let blank = blank(at: at)
      if blank == 0 { return }
      at += blank
    }
  }

  // MARK: Signs

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  /// The length of the hyphen, dash or minus at the given place, of any width; 0 where there is none.
  @inline(__always)
  func dash(at index: Int) -> Int {
    let first = byte(index)
    if first == UInt8(ascii: "-") { return 1 }
    if first != 0xE2 { return 0 }
    switch (byte(index + 1), byte(index + 2)) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return 3
    default: return 0
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  // MARK: Words

  /// Takes a phrase, given folded (`"toi thieu"`), if it stands here and no letter follows it. A blank of the phrase
  /// stands for any run of blanks, underscores and hyphens.
  mutating func take(_ phrase: StaticString) -> Bool {
    guard let end = end(of: phrase) else { return false }
    at = end
    return true
  }

  /// Where the phrase ends that begins here.
  func end(of phrase: StaticString) -> Int? {
    let wanted = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
    var index = at
    for letter in wanted {
      var unit = droppingMarks(from: &index)
      if letter == Folding.Unit.separator {
        guard unit?.byte == letter else { return nil }
        while unit?.byte == letter {
          index += 1
          // A separator of several bytes.
          while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
          unit = droppingMarks(from: &index)
        }
        continue
      }
      guard let unit, unit.byte == letter else { return nil }
      index += unit.count
    }
    guard let unit = droppingMarks(from: &index) else { return end }
    let isLetter = (unit.byte >= 0x61 && unit.byte <= 0x7A) || unit.byte == Folding.Unit.other
    return isLetter && !isSign(at: index) ? nil : index
  }

  /// The code point at `index`, moved past marks and invisible characters; nil at the end.
  private func droppingMarks(from index: inout Int) -> Folding.Unit? {
    while index < end {
      let unit = Folding.unit(of: bytes, at: index)
      if unit.byte != Folding.Unit.dropped { return unit }
      index += unit.count
    }
    return nil
  }

  /// `≥` or `≤`, or a fraction in one character: signs, though no ASCII.
  private func isSign(at index: Int) -> Bool {
    (byte(index) == 0xE2 && byte(index + 1) == 0x89) || byte(index) == 0xC2
  }
}
