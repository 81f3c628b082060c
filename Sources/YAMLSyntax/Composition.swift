/// Which characters leave no doubt that a text is in NFC. The exact answer is `composition(of:)`; this one spares almost
/// every text from asking for it.
enum Composition {
  /// True for characters that stand as they are in NFC, whatever stands beside them. All of Vietnamese as keyboards
  /// write it, punctuation, arrows, mathematical signs, Chinese characters and emoji are here; combining marks are not.
  @inline(__always)
  static func isCertain(_ character: UInt32) -> Bool {
    switch character {
    case 0..<0x300: true
    case 0x1E00...0x1EFF: true
    case 0x2002...0x20CF: true
    case 0x2150...0x2328, 0x232B...0x2ADB: true
    case 0x4E00...0x9FFF: true
    case 0xFE00...0xFE0F: true
    case 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether some character of a valid UTF-8 text leaves doubt.
  static func isInDoubt(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      // Everything below U+0300 begins with a byte below CC.
      guard text[at] >= 0xCC else {
        at += 1
        continue
      }
      guard let (character, length) = UTF8Text.character(in: text, at: at) else { return true }
      if !isCertain(character) { return true }
      at += length
    }
    return false
  }

  /// Whether a valid UTF-8 text has more combining marks in a row than `Limits.markRun`.
  static func hasEndlessMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var marks = 0
    while at < text.count {
      guard let (character, length) = UTF8Text.character(in: text, at: at) else { return false }
      at += length
      marks = isCertain(character) || !isMark(character) ? 0 : marks + 1
      if marks > Limits.markRun { return true }
    }
    return false
  }

  static func isMark(_ character: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(character) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
  }
}
