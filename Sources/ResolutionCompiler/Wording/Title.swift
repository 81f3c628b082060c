package import Diagnostics

/// A title as the rules see it: its words, and which of them make a phrase of the lexicon. Reading is linear in the
/// text, and keeps its room from title to title.
package struct Title {
  struct Match {
    /// Words, from the first to behind the last.
    var first: Int
    var end: Int
    var entry: Int
    var sense: Wording.Sense
  }

  let wording: Wording
  private(set) var language = Language.vi
  private var reader = TitleWords()
  private(set) var matches: [Match] = []

  package init(_ wording: Wording) { self.wording = wording }

  var words: [TitleWords.Word] { reader.words }
  /// Positions of the words that count items: `1)`, `(ii)`.
  var itemNumbers: [Int] { reader.itemNumbers }

  /// As much of a title as is read, in bytes. What is longer is no title, and must not cost more than one.
  package static let longest = 2_000

  /// Reads another title.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, in language: Language) {
    self.language = language
    let names = wording.words
    reader.read(UnsafeBufferPointer(rebasing: bytes.prefix(Title.longest))) { names.find($0) ?? -1 }
    match()
  }

  package mutating func read(_ text: String, in language: Language) {
    var text = text
    text.withUTF8 { read($0, in: language) }
  }

  /// Finds the phrases, from left to right, the longest first.
  private mutating func match() {
    matches.removeAll(keepingCapacity: true)
    let trie = wording.phrases(language)
    var position = 0
    while position < words.count {
      guard words[position].name >= 0, let found = longest(in: trie, at: position) else {
        position += 1
        continue
      }
      let entry = Int(found.value)
      let sense = wording.entries[entry].sense
      // After a document's number comes its own title: "57-NQ/TW về đột phá phát triển …".
      if sense == .preposition, position > 0, words[position - 1].kind == .documentNumber {
        position = words[position...].firstIndex { $0.gap == .semicolon } ?? words.count
        continue
      }
      matches.append(Match(first: position, end: position + found.count, entry: entry, sense: sense))
      position += found.count
    }
  }

  /// The longest phrase of a trie that begins at a word. None goes over a comma or the like.
  @inline(__always)
  func longest(in trie: PhraseTrie, at position: Int) -> (value: Int32, count: Int)? {
    let words = words
    return trie.longest { step in
      let index = position + step
      guard index < words.count, step == 0 || words[index].gap == .blank, words[index].name >= 0 else { return nil }
      return words[index].name
    }
  }

  /// The phrase that begins at a word.
  func match(at position: Int) -> Match? { matches.first { $0.first == position } }

  /// Where some words stand in the title, in bytes.
  func bytes(_ words: Range<Int>) -> Range<Int> {
    words.isEmpty ? 0..<0 : self.words[words.lowerBound].start..<self.words[words.upperBound - 1].end
  }

  /// It says how much: a percentage, or a number that counts the word behind it.
  var namesAmount: Bool {
    words.indices.contains { index in
      switch words[index].kind {
      case .percentage: return true
      case .number:
        guard index + 1 < words.count, words[index + 1].gap == .blank, words[index + 1].kind == .word else {
          return false
        }
        // "tháng 6 năm 2026", "Điều 5 của".
        return !matches.contains { $0.end == index && $0.sense == .fixed }
      default: return false
      }
    }
  }
}

extension Title.Match {
  var range: Range<Int> { first..<end }

  /// A word that says what is done, however little it says.
  var isVerb: Bool {
    switch sense {
    case .vague(let vagueness): !vagueness.isModifier
    case .ambiguous, .verb: true
    default: false
    }
  }

  var isModifier: Bool {
    if case .vague(let vagueness) = sense { vagueness.isModifier } else { false }
  }

  var stage: WorkStage? {
    switch sense {
    case .verb(let stage): stage
    case .ambiguous(let stage): stage
    default: nil
    }
  }
}
