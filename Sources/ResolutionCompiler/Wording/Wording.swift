import Diagnostics

/// The workspace's phrases, ready for reading titles: compiled once, from every `wording:` document.
package final class Wording: Sendable {
  package typealias Sense = AuthoredWordingEntry.Sense

  /// Phrases that mean the same.
  package struct Entry: Sendable {
    package let sense: Sense
    /// What to write instead.
    package let instead: Phrase
    /// Of an ambiguous verb: the objects that decide, by language; their values are those of `Object`.
    fileprivate let objects: [PhraseTrie]
    /// Objects with which it says too little are listed, so that it says enough with all others.
    let listsVague: Bool

    func objects(_ language: Language) -> PhraseTrie { objects[language.index] }
  }

  enum Object: Int32 {
    case clear, vague
  }

  /// The words of all phrases.
  let words: NameTable
  package let entries: [Entry]
  /// By language; a phrase's value is its entry.
  private let phrases: [PhraseTrie]
  /// By language: what names a quantity. Apart, since `share` and `rank` are verbs too.
  private let quantities: [PhraseTrie]

  fileprivate init(words: NameTable, entries: [Entry], phrases: [PhraseTrie], quantities: [PhraseTrie]) {
    self.words = words
    self.entries = entries
    self.phrases = phrases
    self.quantities = quantities
  }

  func phrases(_ language: Language) -> PhraseTrie { phrases[language.index] }
  func quantities(_ language: Language) -> PhraseTrie { quantities[language.index] }
}

extension Language {
  /// Its place among tries.
  fileprivate var index: Int { self == .vi ? 0 : 1 }
}

/// Joins all `wording:` documents of a workspace; nil where there is none. A phrase with two meanings is reported
/// (NQ205), and keeps the first.
func linkWording(_ units: [SourceUnit], reportingTo diagnostics: inout [Diagnostic]) -> Wording? {
  let units = units.saying { !$0.wordings.isEmpty }
  guard !units.isEmpty else { return nil }
  var words = NameTable(minimumCapacity: 1024)
  var entries: [Wording.Entry] = []
  var phrases = PhraseList()
  var quantities = PhraseList()
  for unit in units {
    for entry in unit.wordings.flatMap(\.entries) {
      for word in entry.phrases {
        if entry.sense == .quantity {
          quantities.insert(word, Int32(entries.count), of: unit, &words, reportingTo: &diagnostics)
        } else {
          phrases.insert(word, Int32(entries.count), of: unit, &words, reportingTo: &diagnostics)
        }
      }
      var objects = PhraseList()
      for word in entry.clear {
        objects.insert(word, Wording.Object.clear.rawValue, of: unit, &words, reportingTo: &diagnostics)
      }
      for word in entry.vague {
        objects.insert(word, Wording.Object.vague.rawValue, of: unit, &words, reportingTo: &diagnostics)
      }
      entries.append(
        Wording.Entry(
          sense: entry.sense, instead: entry.instead, objects: objects.tries, listsVague: !entry.vague.isEmpty))
    }
  }
  return Wording(words: words, entries: entries, phrases: phrases.tries, quantities: quantities.tries)
}

/// Phrases of both languages on their way into tries.
private struct PhraseList {
  var tries = [PhraseTrie(), PhraseTrie()]
  /// Where each phrase was written first, by language and words.
  private var places: [[Int32]: Span] = [:]
  private var reader = TitleWords()

  mutating func insert(
    _ word: AuthoredWord, _ value: Int32, of unit: SourceUnit, _ words: inout NameTable,
    reportingTo diagnostics: inout [Diagnostic]
  ) {
    reader.read(unit.file.bytes(of: word.at)) { words.insert($0).number }
    let numbers = reader.words.map(\.name)
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 }) else {
      diagnostics.append(.notAPhrase(word.at, unit.text(word.at)))
      return
    }
    let place = [word.language == .vi ? 0 : 1] + numbers
    if let earlier = places[place] {
      diagnostics.append(
        twice(
          word.at, earlier: earlier,
          Words(
            vi: "cụm từ “\(unit.text(word.at))” có hai lần trong từ ngữ",
            en: "the wording has the phrase “\(unit.text(word.at))” twice")))
      return
    }
    places[place] = word.at
    _ = tries[word.language == .vi ? 0 : 1].insert(numbers, value: value)
  }
}

extension Diagnostic {
  fileprivate static func notAPhrase(_ span: Span, _ text: String) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(vi: "không đọc được cụm từ `\(text)`", en: "cannot read the phrase `\(text)`"), at: span,
      help: Words(
        vi: "cụm từ gồm các chữ, không có số, ngoặc hay dấu nháy", en: "a phrase is words, without numbers or quotes"))
  }
}
