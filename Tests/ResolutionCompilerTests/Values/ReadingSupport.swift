@testable import ResolutionCompiler

extension String {
  /// What a reader makes of this text.
  func read<Value>(by reader: (UnsafeBufferPointer<UInt8>) -> Reading<Value>) -> Reading<Value> {
    var text = self
    return text.withUTF8(reader)
  }

  /// This text with an alternative's edit made.
  func applying(_ alternative: Alternative) -> String {
    var bytes = Array(utf8)
    bytes.replaceSubrange(alternative.range, with: alternative.text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters of a byte range.
  func part(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
