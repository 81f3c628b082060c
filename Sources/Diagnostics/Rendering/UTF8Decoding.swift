/// Reading code points out of bytes that nobody has vouched for: diagnostics are also drawn about files that are not
/// UTF-8.
package enum UTF8Decoding {
  /// The code point that starts at an offset, and how many bytes it takes. A byte that starts none is U+FFFD, alone.
  /// - Parameter end: where reading has to stop; greater than `offset` and within `bytes`.
  package static func scalar(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let (length, least): (Int, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x1_0000)
      default: (0, 0)
      }
    guard length > 0, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      guard isContinuation(bytes[index]) else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The code point that ends just before an offset.
  /// - Parameter start: where reading has to stop; less than `offset`.
  package static func scalar(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>, start: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    var first = offset - 1
    while first > start, offset - first < 4, isContinuation(bytes[first]) { first -= 1 }
    let found = scalar(at: first, in: bytes, end: offset)
    return found.length == offset - first ? found : ("\u{FFFD}", 1)
  }

  /// A byte that goes on with a code point begun earlier.
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
