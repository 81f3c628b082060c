/// The words of titles, each with a number, for whoever asks how much two titles say the same. Texts should be folded,
/// so that spelling does not matter.
package struct NumberedWords: Sendable {
  private(set) var vocabulary: NameTable
  /// Words with smaller numbers carry no meaning of their own.
  private let smallWords: Int32

  /// - Parameter titles: about how many there will be.
  package init(titles: Int) {
    vocabulary = NameTable(minimumCapacity: min(4_096, 64 + titles * 4))
    for word in [
      "va", "cac", "cua", "ve", "cho", "trong", "viec", "tai", "voi", "nhung", "duoc", "theo", "nham", "de", "cung",
      "o",
      "the", "of", "and", "for", "in", "on", "to", "with", "by", "an", "a",
    ] {
      _ = vocabulary.insert(Array(word.utf8))
    }
    smallWords = Int32(vocabulary.count)
  }

  /// How many words have a number so far.
  package var count: Int { vocabulary.count }

  /// Takes a folded title apart; small words are left out.
  /// - Parameters:
  ///   - words: its words are appended here, in their order.
  ///   - marks: and here what is there to tell titles apart: numbers, Arabic or Roman, and single letters.
  package mutating func read(_ folded: [UInt8], words: inout [Int32], marks: inout [Int32]) {
    folded.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        guard NumberedWords.isPartOfWord(bytes[start]) else {
          start += 1
          continue
        }
        var end = start + 1
        while end < bytes.count, NumberedWords.isPartOfWord(bytes[end]) { end += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end
        let number = vocabulary.insert(word).number
        if number < smallWords { continue }
        if NumberedWords.tellsApart(word) { marks.append(number) } else { words.append(number) }
      }
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetterOrDigit(byte) }

  private static func tellsApart(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.count == 1 { return true }
    var isRoman = true
    for byte in word {
      if byte >= 0x30, byte <= 0x39 { return true }
      isRoman = isRoman && (byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x"))
    }
    return isRoman
  }
}
