import Diagnostics
import ResolutionCompiler

// Hints lead to the solution step by step: none but the last says what a learner is to find.

extension Exercise {
  /// Hints before the last that hold a line of the solution, or a value of it that a learner does not have yet.
  var flawsOfHints: [Flaw] {
    guard !solution.isEmpty else { return [] }
    let known = [start, given, title.vi, title.en, excerpt.vi, excerpt.en, instructions.vi, instructions.en]
      .map { TextWords($0) }
    let secrets = [solution, String(decoding: tree(solution, keys: .en), as: UTF8.self)]
      .flatMap(Answer.phrases).filter { phrase in !known.contains { $0.holds(phrase) } }
    return zip(hints, authored.hints).dropLast().enumerated().compactMap { index, hint in
      let (words, written) = hint
      let texts = [TextWords(words.vi), TextWords(words.en)]
      guard let told = secrets.first(where: { secret in texts.contains { $0.holds(secret) } }) else { return nil }
      return Flaw(
        Words(
          vi: "gợi ý \(index + 1) đã nói ra lời giải: `\(told.text)`",
          en: "hint \(index + 1) gives the answer away: `\(told.text)`"),
        at: written.any.isNone ? authored.at : unit.file.place(of: written.any))
    }
  }
}

/// A text as its words, so that a phrase is found whatever stands between words and whatever signs are around it.
private struct TextWords {
  let text: String
  let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.lowercased().split { !($0.isLetter || $0.isNumber || "_@/-%$.≥≤><=".contains($0)) }
      .map { word in String(word).trimmed }.filter { !$0.isEmpty }
  }

  func holds(_ phrase: TextWords) -> Bool {
    guard !phrase.words.isEmpty, phrase.words.count <= words.count else { return false }
    return (0...(words.count - phrase.words.count)).contains { start in
      words[start..<(start + phrase.words.count)].elementsEqual(phrase.words)
    }
  }
}

/// What of a solution is an answer.
private enum Answer {
  /// Its lines, its keys with their values, and the values that say something by themselves: codes, numbers, dates, words
  /// that are written together, texts. A single everyday word is none: `tăng` stands in any hint.
  static func phrases(of tree: String) -> [TextWords] {
    tree.split(whereSeparator: \.isNewline).flatMap { line -> [TextWords] in
      let parts = [line] + line.split { "{}[],".contains($0) }
      let pairs = parts.filter { $0.contains(": ") }.map { TextWords(String($0)) }.filter { $0.words.count > 1 }
      let values = parts.map { part in
        // What stands after the colon of a key; a part without one is an item of a list.
        TextWords(String(part.firstRange(of: ": ").map { part[$0.upperBound...] } ?? part))
      }
      return values.filter(isTelling) + pairs
    }
  }

  private static func isTelling(_ value: TextWords) -> Bool {
    let text = value.words.joined(separator: " ")
    guard text.count >= 3, !value.text.hasSuffix(":") else { return false }
    return value.words.count > 1 || text.contains { $0.isNumber || "_@/$%".contains($0) }
      || value.text.contains { $0.isUppercase }
  }
}

extension String {
  /// Without the signs that end a sentence.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let last = text.last, ".-/".contains(last) { text.removeLast() }
    while let first = text.first, "-".contains(first) { text.removeFirst() }
    return String(text)
  }
}
