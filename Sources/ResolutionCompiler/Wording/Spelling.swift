/// How a word is spelled, whatever habit its author has: lower case, and the tone behind the syllable instead of on one
/// of its vowels, so that `uỷ` and `ủy`, `hoá` and `hóa` are one word. Diacritics that make another letter stay: `đẩy`
/// is not `day`. `tỷ` and `tỉ`, `kỹ` and `kĩ` are one word too.
struct Spelling {
  /// One byte a Vietnamese letter; letters of other alphabets as they are.
  private(set) var letters: [UInt8] = []
  private var tone: UInt8 = 0

  mutating func begin() {
    letters.removeAll(keepingCapacity: true)
    tone = 0
  }

  /// Takes a letter from a to z over.
  @inline(__always)
  mutating func append(plain letter: UInt8) { letters.append(letter) }

  /// Takes one code point over.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, count: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      letters.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      return
    }
    if let letter = Spelling.letter(bytes, at: index, count: count) {
      letters.append(letter.base)
      if letter.tone != 0 { tone = letter.tone }
    } else {
      for position in index..<index + count { letters.append(bytes[position]) }
    }
  }

  /// Ends the word.
  mutating func finish() {
    let count = letters.count
    if count > 1, letters[count - 1] == UInt8(ascii: "y"), !Spelling.isVowel(letters[count - 2]) {
      letters[count - 1] = UInt8(ascii: "i")
    }
    if tone != 0 { letters.append(tone) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"), UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "E"), UInt8(ascii: "O"),
      UInt8(ascii: "P"), UInt8(ascii: "U"):
      true
    default: false
    }
  }

  /// The letter without its tone, and the tone, 1…5 as `1`…`5`. Letters of their own have capitals: `â` A, `ă` B, `đ` D,
  /// `ê` E, `ô` O, `ơ` P, `ư` U.
  private static func letter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, count: Int
  ) -> (base: UInt8, tone: UInt8)? {
    let a = bytes[index]
    if count == 2 {
      let point = Int(a & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
      let place: Int
      switch point {
      case 0xC0...0xDD: place = point - 0xC0
      case 0xE0...0xFD: place = point - 0xE0
      default:
        switch point {
        case 0x102, 0x103: return (UInt8(ascii: "B"), 0)
        case 0x110, 0x111: return (UInt8(ascii: "D"), 0)
        case 0x128, 0x129: return (UInt8(ascii: "i"), UInt8(ascii: "4"))
        case 0x168, 0x169: return (UInt8(ascii: "u"), UInt8(ascii: "4"))
        case 0x1A0, 0x1A1: return (UInt8(ascii: "P"), 0)
        case 0x1AF, 0x1B0: return (UInt8(ascii: "U"), 0)
        default: return nil
        }
      }
      return pair(latin.utf8Start[place], latinTones.utf8Start[place])
    }
    guard count == 3, a == 0xE1 else { return nil }
    let point = Int(a & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    guard (0x1EA0...0x1EF9).contains(point) else { return nil }
    let place = (point - 0x1EA0) / 2
    return pair(additional.utf8Start[place], additionalTones.utf8Start[place])
  }

  private static func pair(_ base: UInt8, _ tone: UInt8) -> (base: UInt8, tone: UInt8)? {
    base == UInt8(ascii: ".") ? nil : (base, tone == UInt8(ascii: "0") ? 0 : tone)
  }

  /// U+00C0…U+00DD, and thirty-two further on in lower case.
  private static var latin: StaticString { "aaAa....eeE.ii....ooOo...uu..y" }
  private static var latinTones: StaticString { "210400002100210000210400021001" }
  /// U+1EA0…U+1EF9, a pair of capital and small letter each.
  private static var additional: StaticString { "aaAAAAABBBBBeeeEEEEEiiooOOOOOPPPPPuuUUUUUyyyy" }
  private static var additionalTones: StaticString { "531234512345534123453553123451234553123452534" }
}
