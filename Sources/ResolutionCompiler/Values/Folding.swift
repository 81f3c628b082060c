/// The form in which texts are compared where spelling must not matter: lower case, no diacritics, đ as d, and a single
/// space for any run of spaces, underscores and hyphens.
///
/// Where a tone mark stands within its syllable (uỷ, ủy) cannot matter once it is gone. Letters of other scripts stay as
/// they are. Texts are NFC when they come here, but combining marks are dropped all the same.
package enum Folding {
  /// What one code point becomes.
  struct Unit {
    /// An ASCII byte, or one of the marks below.
    var byte: UInt8
    /// Its length in the source, in bytes; at least 1.
    var count: Int

    /// A mark or an invisible character: nothing stands in its place.
    static let dropped: UInt8 = 0
    /// A space, underscore or hyphen of any width.
    static let separator = UInt8(ascii: " ")
    /// A code point that folding does not change; its bytes are taken over.
    static let other: UInt8 = 0xFF

    @inline(__always) init(_ byte: UInt8, _ count: Int) {
      self.byte = byte
      self.count = count
    }
  }

  /// Folds the code point at `index`. Bytes that are no UTF-8 count as code points of one byte.
  @inline(__always)
  static func unit(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unit {
    let byte = bytes[index]
    if byte < 0x80 { return Unit(ascii(byte), 1) }
    return wideUnit(of: bytes, at: index)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x20, 0x5F, 0x2D, 0x09, 0x0A, 0x0D: Unit.separator
    case 0x00: Unit.dropped
    default: byte
    }
  }

  private static func wideUnit(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unit {
    let left = bytes.count - index
    guard left >= 2 else { return Unit(Unit.other, 1) }
    let (a, b) = (bytes[index], bytes[index + 1])
    switch a {
    case 0xC3...0xC9:
      let letter = Table.latin.utf8Start[(Int(a & 0x1F) << 6 | Int(b & 0x3F)) - 0xC0]
      return Unit(letter == UInt8(ascii: ".") ? Unit.other : letter, 2)
    case 0xC2:
      return Unit(b == 0xA0 ? Unit.separator : b == 0xAD ? Unit.dropped : Unit.other, 2)
    case 0xCC, 0xCD:
      // U+0300…U+036F, combining marks; Greek begins behind them.
      return Unit(a == 0xCC || b <= 0xAF ? Unit.dropped : Unit.other, 2)
    case 0xE1...0xEF:
      guard left >= 3 else { return Unit(Unit.other, 1) }
      return Unit(threeByteUnit(a, b, bytes[index + 2]), 3)
    case 0xC0...0xDF: return Unit(Unit.other, 2)
    case 0xE0: return Unit(Unit.other, min(3, left))
    case 0xF0...0xF7: return Unit(Unit.other, min(4, left))
    default: return Unit(Unit.other, 1)
    }
  }

  private static func threeByteUnit(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 {
    switch (a, b) {
    case (0xE1, 0xB8...0xBB):
      let letter = Table.latinAdditional.utf8Start[Int(b & 0x03) << 6 | Int(c & 0x3F)]
      return letter == UInt8(ascii: ".") ? Unit.other : letter
    case (0xE2, 0x80):
      switch c {
      case 0x80...0x8A, 0xAF: return Unit.separator  // spaces of all widths
      case 0x8B...0x8F: return Unit.dropped  // zero-width and direction marks
      case 0x90...0x95: return Unit.separator  // hyphens and dashes
      default: return Unit.other
      }
    case (0xE2, 0x88): return c == 0x92 ? Unit.separator : Unit.other  // minus
    case (0xE3, 0x80): return c == 0x80 ? Unit.separator : Unit.other  // ideographic space
    case (0xEF, 0xBB): return c == 0xBF ? Unit.dropped : Unit.other  // byte-order mark
    default: return Unit.other
    }
  }

  /// Replaces `folded` by the folded form of `bytes`. No separator stands at either end.
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    folded.reserveCapacity(bytes.count)
    fold(bytes) {
      folded.append($0)
      return true
    }
  }

  /// Writes the folded form into a buffer.
  /// - Returns: its length; nil if the buffer is too small.
  package static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    let fits = fold(bytes) {
      guard count < buffer.count else { return false }
      buffer[count] = $0
      count += 1
      return true
    }
    return fits ? count : nil
  }

  /// The folded form of a text.
  package static func folded(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { fold($0, into: &folded) }
    return folded
  }

  /// Hands out the folded bytes one by one, until `take` wants no more.
  @inline(__always) @discardableResult
  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (UInt8) -> Bool) -> Bool {
    var index = 0
    var isFirst = true
    var separated = false
    while index < bytes.count {
      let unit = unit(of: bytes, at: index)
      let start = index
      index += unit.count
      if unit.byte == Unit.dropped { continue }
      if unit.byte == Unit.separator {
        separated = true
        continue
      }
      if separated, !isFirst, !take(Unit.separator) { return false }
      separated = false
      isFirst = false
      if unit.byte != Unit.other {
        if !take(unit.byte) { return false }
      } else {
        for byte in bytes[start..<index] where !take(byte) { return false }
      }
    }
    return true
  }

  /// Takes diacritics away and leaves all else: `chủ_trì` becomes `chu_tri`. Letters that had one come out in lower
  /// case.
  package static func stripDiacritics(_ bytes: UnsafeBufferPointer<UInt8>, into plain: inout [UInt8]) {
    plain.removeAll(keepingCapacity: true)
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        plain.append(byte)
        index += 1
        continue
      }
      let unit = unit(of: bytes, at: index)
      if unit.byte > 0x20, unit.byte < 0x80 {
        plain.append(unit.byte)
      } else if !isCombiningMark(bytes, at: index) {
        plain.append(contentsOf: bytes[index..<index + unit.count])
      }
      index += unit.count
    }
  }

  private static func isCombiningMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xCC || (bytes[index] == 0xCD && index + 1 < bytes.count && bytes[index + 1] <= 0xAF)
  }
}
