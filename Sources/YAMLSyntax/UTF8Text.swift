/// What one pass over a file's bytes finds before anything else is asked of them.
struct UTF8Text {
  enum Problem: Equatable {
    /// The first byte that is no UTF-8.
    case malformed(at: Int)
    /// A character that YAML does not admit: control characters but tab and line breaks, a byte-order mark inside
    /// the text, U+FFFE and U+FFFF.
    case forbidden(UInt32, at: Int)
    /// More blanks and line breaks in a row than `Limits.blankRun`.
    case blank(at: Int)
    /// More combining marks in a row than `Limits.markRun`.
    case marks(at: Int)
  }

  private(set) var problem: Problem?
  /// Some character leaves doubt that the text is in NFC (see `Composition`).
  private(set) var isInDoubt = false
  /// Some character looks like one that means something in YAML, and is another (see `Lookalike`).
  private(set) var hasLookalikes = false
  /// Bytes of blanks and line breaks that end where the pass is, a block's worth more or less.
  private var blanks = 0
  /// Combining marks in the last run of them, and where it ends.
  private var marks = (count: 0, end: 0)

  /// - Parameter start: after the byte-order mark, if there is one.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let base = bytes.baseAddress else { return }
    var at = start
    let end = bytes.count

    // Two bytes before a block have to be there to be looked at.
    while at < min(end, start + 2) {
      guard step(bytes, &at) else { return }
    }
    while at &+ 16 <= end {
      if Self.isOrdinary(base + at) {
        blanks = Self.isBlank(base + at) ? blanks &+ 16 : 0
        at &+= 16
        if blanks > Limits.blankRun {
          problem = .blank(at: at - blanks)
          return
        }
        continue
      }
      let stop = at &+ 16
      Self.returnToCharacter(base, &at)
      while at < stop {
        guard step(bytes, &at) else { return }
      }
    }
    Self.returnToCharacter(base, &at)
    while at < end {
      guard step(bytes, &at) else { return }
    }
  }

  /// Passes one character, or notes what is wrong with it.
  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
    guard let (character, length) = Self.character(in: bytes, at: at) else {
      problem = .malformed(at: at)
      return false
    }
    guard Self.isAdmitted(character) else {
      problem = .forbidden(character, at: at)
      return false
    }
    if !Composition.isCertain(character) {
      isInDoubt = true
      if Composition.isMark(character) {
        marks = (marks.end == at ? marks.count + 1 : 1, at + length)
        if marks.count > Limits.markRun {
          problem = .marks(at: at)
          return false
        }
      }
    }
    if character >= 0xA0, Lookalike(character) != nil { hasLookalikes = true }
    at += length
    blanks = Self.isBlank(character) ? blanks + length : 0
    if blanks > Limits.blankRun {
      problem = .blank(at: at - blanks)
      return false
    }
    return true
  }

  /// Whether sixteen bytes hold, and complete, only what Vietnamese text is made of: ASCII but control characters,
  /// U+00A1 to U+02FF, U+1E80 to U+1EFF. They are valid, admitted, and certainly in NFC. The two bytes before are
  /// looked at; a character that the block leaves incomplete is the next one's concern.
  @inline(__always)
  private static func isOrdinary(_ pointer: UnsafePointer<UInt8>) -> Bool {
    let raw = UnsafeRawPointer(pointer)
    typealias Bytes = SIMD16<UInt8>
    let this = raw.loadUnaligned(as: Bytes.self)
    let one = (raw - 1).loadUnaligned(as: Bytes.self)
    let two = (raw - 2).loadUnaligned(as: Bytes.self)

    let continues = (this & Bytes(repeating: 0xC0)) .== Bytes(repeating: 0x80)
    let should = (one .>= Bytes(repeating: 0xC0)) .| (two .>= Bytes(repeating: 0xE0))
    var bad = continues .^ should
    // Control characters. Tab, line feed and carriage return are 09, 0A, 0D.
    bad =
      bad
      .| ((this .< Bytes(repeating: 0x20)) .& (this .!= Bytes(repeating: 0x09)) .& (this .!= Bytes(repeating: 0x0A))
        .& (this .!= Bytes(repeating: 0x0D)))
    bad = bad .| (this .== Bytes(repeating: 0x7F))
    // U+00A0 is admitted, but has to be looked at.
    bad = bad .| ((one .== Bytes(repeating: 0xC2)) .& (this .< Bytes(repeating: 0xA1)))
    // Overlong forms, and everything that begins neither two bytes below U+0300 nor U+1000 to U+1FFF.
    bad = bad .| ((this & Bytes(repeating: 0xFE)) .== Bytes(repeating: 0xC0))
    bad = bad .| ((this .>= Bytes(repeating: 0xCC)) .& (this .!= Bytes(repeating: 0xE1)))
    // Of those only U+1E80 to U+1EFF.
    bad =
      bad
      .| ((one .== Bytes(repeating: 0xE1)) .& ((this & Bytes(repeating: 0xFE)) .!= Bytes(repeating: 0xBA)))
    return isEmpty(bad)
  }

  /// Sixteen blanks and line breaks.
  @inline(__always)
  private static func isBlank(_ pointer: UnsafePointer<UInt8>) -> Bool {
    guard pointer[0] <= 0x20 else { return false }
    let this = UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<UInt8>.self)
    return isEmpty(this .> SIMD16(repeating: 0x20))
  }

  /// The standard library's `any` goes through the lanes one by one.
  @inline(__always)
  private static func isEmpty(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words.x | words.y == 0
  }

  /// Goes back to the beginning of a character that an ordinary block left incomplete.
  @inline(__always)
  private static func returnToCharacter(_ base: UnsafePointer<UInt8>, _ at: inout Int) {
    if at >= 1, base[at - 1] >= 0xC0 {
      at -= 1
    } else if at >= 2, base[at - 2] >= 0xE0 {
      at -= 2
    }
  }

  /// A blank, or one of the line breaks of YAML 1.1.
  private static func isBlank(_ character: UInt32) -> Bool {
    switch character {
    case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// What YAML 1.1 admits, section 5.1.
  static func isAdmitted(_ character: UInt32) -> Bool {
    switch character {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The character that begins at an offset, and how many bytes it takes; nil if that is no UTF-8.
  @inline(__always)
  static func character(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (character: UInt32, length: Int)? {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32? {
      guard at + offset < bytes.count, bytes[at + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[at + offset] & 0x3F)
    }
    switch first {
    case 0xC2...0xDF:
      guard let b = next(1) else { return nil }
      return ((first & 0x1F) << 6 | b, 2)
    case 0xE0...0xEF:
      guard let b = next(1), let c = next(2) else { return nil }
      let character = (first & 0x0F) << 12 | b << 6 | c
      return character >= 0x800 && !(0xD800...0xDFFF).contains(character) ? (character, 3) : nil
    case 0xF0...0xF4:
      guard let b = next(1), let c = next(2), let d = next(3) else { return nil }
      let character = (first & 0x07) << 18 | b << 12 | c << 6 | d
      return (0x10000...0x10FFFF).contains(character) ? (character, 4) : nil
    default: return nil
    }
  }
}
