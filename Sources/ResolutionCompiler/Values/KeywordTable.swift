package import Diagnostics

/// The values of a closed list, which authors write as words of either language.
package protocol Keyword: Hashable, Sendable {
  static var keywords: KeywordTable<Self> { get }
}

extension Keyword {
  /// The value that the word stands for: in any case, with or without diacritics, with spaces, underscores or hyphens
  /// between its parts. Nil for anything else.
  package init?(keyword bytes: UnsafeBufferPointer<UInt8>) {
    guard let value = Self.keywords[bytes] else { return nil }
    self = value
  }

  package init?(keyword text: String) {
    var text = text
    guard let value = text.withUTF8({ Self.keywords[$0] }) else { return nil }
    self = value
  }
}

/// Reads a word of a closed list. What is not one of them (NQ107) comes with those that are, and the nearest.
package func readKeyword<Word: Keyword>(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Word> {
  if let word = Word(keyword: bytes) { return .value(word) }
  return .unreadable(Word.keywords.refusal(of: bytes))
}

/// The words of one closed list, for looking up and for naming them in messages.
///
/// Look-ups fold the word on the stack and hash it; nothing is allocated.
package final class KeywordTable<Value: Hashable & Sendable>: Sendable {
  /// One value with its words. The first of each language is the one that messages show.
  package struct Entry: Sendable {
    package let value: Value
    package let en: [String]
    package let vi: [String]

    package init(_ value: Value, en: [String], vi: [String]) {
      self.value = value
      self.en = en
      self.vi = vi
    }
  }

  /// A word that people use for several of the values: it is refused, and names them.
  package struct Unclear: Sendable {
    package let word: String
    package let values: [Value]

    package init(_ word: String, _ values: [Value]) {
      self.word = word
      self.values = values
    }
  }

  package struct Suggestion: Hashable, Sendable {
    package let value: Value
    /// The word to write.
    package let text: String
  }

  /// The longest word that is looked up, in folded bytes. No word of any list is longer.
  static var longest: Int { 64 }

  package let entries: [Entry]
  let unclear: [Unclear]

  private struct Word: Sendable {
    var text: String
    var folded: [UInt8]
    var value: Value
  }
  private let words: [Word]
  /// Positions in `words`, found by hash; -1 where there is none. Its size is a power of two.
  private let slots: [Int16]
  private let nearby: NearbyNames

  package init(_ entries: [Entry], unclear: [Unclear] = []) {
    self.entries = entries
    self.unclear = unclear
    var words: [Word] = []
    for entry in entries {
      for text in entry.vi + entry.en {
        let folded = Folding.folded(text)
        // `hàng tháng` and `hang_thang` are one word here.
        if !words.contains(where: { $0.folded == folded && $0.value == entry.value }) {
          words.append(Word(text: text, folded: folded, value: entry.value))
        }
      }
    }
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var slots = [Int16](repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      var slot = word.folded.withUnsafeBufferPointer { KeywordTable.hash($0) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(truncatingIfNeeded: index)
    }
    self.words = words
    self.slots = slots
    nearby = NearbyNames(words.map(\.text))
  }

  // MARK: Looking up

  package subscript(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    // Folding shortens; a text twice as long as any word, spaces included, is none.
    guard !bytes.isEmpty, bytes.count <= 4 * Self.longest else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { buffer in
      guard let count = Folding.fold(bytes, into: buffer) else { return nil }
      return self[folded: UnsafeBufferPointer(rebasing: buffer[..<count])]
    }
  }

  /// Looks up a word that is folded already.
  subscript(folded folded: UnsafeBufferPointer<UInt8>) -> Value? {
    let mask = slots.count - 1
    var slot = KeywordTable.hash(folded) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      let candidate = words[index].folded
      if candidate.count == folded.count, candidate.elementsEqual(folded) { return words[index].value }
      slot = (slot + 1) & mask
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  // MARK: Messages

  /// The words of each language that messages show, separated by commas.
  package var accepted: Words {
    Words(
      vi: entries.map { $0.vi.first ?? $0.en.first ?? "" }.joined(separator: ", "),
      en: entries.map { $0.en.first ?? $0.vi.first ?? "" }.joined(separator: ", "))
  }

  /// The word to write for a value.
  package func word(for value: Value, in language: Language) -> String? {
    guard let entry = entries.first(where: { $0.value == value }) else { return nil }
    return language == .vi ? entry.vi.first ?? entry.en.first : entry.en.first ?? entry.vi.first
  }

  /// What may have been meant: all that an unclear word may stand for, else the nearest words, one for each value.
  package func suggestions(for bytes: UnsafeBufferPointer<UInt8>) -> [Suggestion] {
    guard bytes.count <= 4 * Self.longest else { return [] }
    var folded: [UInt8] = []
    Folding.fold(bytes, into: &folded)
    if let unclear = unclear.first(where: { Folding.folded($0.word) == folded }) {
      return unclear.values.compactMap { value in
        word(for: value, in: .vi).map { Suggestion(value: value, text: $0) }
      }
    }
    var found: [Suggestion] = []
    for index in nearby.nearest(toFolded: folded, limit: 8)
    where !found.contains(where: { $0.value == words[index].value }) {
      found.append(Suggestion(value: words[index].value, text: words[index].text))
      if found.count == 3 { break }
    }
    return found
  }

  fileprivate func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Reason {
    let cursor = ScalarCursor(bytes)
    let range = cursor.rest
    let word = UnsafeBufferPointer(rebasing: bytes[range])
    let suggestions = suggestions(for: word)
    var folded: [UInt8] = []
    Folding.fold(word, into: &folded)
    var why: Words?
    if let unclear = unclear.first(where: { Folding.folded($0.word) == folded }) {
      why = Words(
        vi: "“\(unclear.word)” có thể hiểu là \(list(unclear.values, .vi, "hoặc"))",
        en: "“\(unclear.word)” may be \(list(unclear.values, .en, "or"))")
    }
    return Reason(
      expected: Words(vi: "một trong các giá trị: \(accepted.vi)", en: "one of: \(accepted.en)"), why: why,
      suggestions: suggestions.map { Alternative(range, $0.text) })
  }

  private func list(_ values: [Value], _ language: Language, _ or: String) -> String {
    let words = values.compactMap { word(for: $0, in: language) }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}
