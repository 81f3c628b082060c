import Diagnostics
import ResolutionCompiler
import Testing

/// What is said in both languages is said in each of them, and in no other.
@Suite struct `Every diagnostic of every fixture` {
  private static let fixtures = (try? ["Reading", "Names", "Validation"].flatMap(Fixture.all(below:))) ?? []

  /// Words that are said, and what they may quote.
  private struct Said {
    let words: Words
    let quoted: [String]
  }

  /// All that is said. It may quote the text at its place, and what its fix takes away and writes.
  private func said(_ compilation: Compilation) -> [Said] {
    func text(_ span: Span) -> String { span.isNone ? "" : compilation.files[Int(span.file)].text(of: span) }
    var said: [Said] = []
    for diagnostic in compilation.diagnostics {
      let own = text(diagnostic.span)
      said.append(Said(words: diagnostic.message, quoted: [own]))
      if let label = diagnostic.label { said.append(Said(words: label, quoted: [own])) }
      if let help = diagnostic.help { said.append(Said(words: help, quoted: [own])) }
      for note in diagnostic.notes { said.append(Said(words: note.message, quoted: [own, text(note.span)])) }
      for fix in diagnostic.fixes {
        said.append(Said(words: fix.title, quoted: fix.edits.map(\.text) + fix.edits.map { text($0.span) }))
      }
    }
    return said
  }

  private func hasVietnameseLetters(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic }
  }

  /// Without what stands in quotes and what is quoted without them.
  private func ownWords(of text: String, quoted: [String]) -> String {
    var text = text
    for quote in quoted where !quote.isEmpty { text = text.replacing(quote, with: "") }
    return text.replacing(/`[^`]*`/, with: "").replacing(/“[^”]*”/, with: "")
  }

  @Test(arguments: fixtures) func `is said in two languages, unless it is a name`(_ fixture: Fixture) {
    for said in said(fixture.compiled()) where said.words.vi == said.words.en {
      #expect(!said.words.vi.contains(" "), "in one language: \(said.words.vi)")
    }
  }

  @Test(arguments: fixtures) func `is Vietnamese in Vietnamese`(_ fixture: Fixture) {
    for said in said(fixture.compiled()) where said.words.vi != said.words.en {
      #expect(hasVietnameseLetters(said.words.vi), "no Vietnamese: \(said.words.vi)")
    }
  }

  @Test(arguments: fixtures) func `is English in English, but for what it quotes`(_ fixture: Fixture) {
    for said in said(fixture.compiled()) {
      let own = ownWords(of: said.words.en, quoted: said.quoted)
      #expect(!hasVietnameseLetters(own), "Vietnamese: \(said.words.en)")
    }
  }
}
