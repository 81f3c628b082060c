import Diagnostics
import ResolutionCompiler
import Testing

/// What is said in both languages is said in each of them, and in no other.
@Suite struct `Every diagnostic of every fixture` {
  private static let fixtures = (try? ["Reading", "Names", "Validation"].flatMap(Fixture.all(below:))) ?? []

  /// All that is said, with what it may quote: the text at its place, and what its fixes write.
  private func said(_ compilation: Compilation) -> [(words: Words, quoted: [String])] {
    compilation.diagnostics.flatMap { diagnostic in
      func text(_ span: Span) -> String { span.isNone ? "" : compilation.files[Int(span.file)].text(of: span) }
      let own = text(diagnostic.span)
      return [(diagnostic.message, [own])]
        + [diagnostic.label, diagnostic.help].compactMap { $0 }.map { ($0, [own]) }
        + diagnostic.notes.map { ($0.message, [own, text($0.span)]) }
        + diagnostic.fixes.map { fix in (fix.title, fix.edits.map(\.text) + fix.edits.map { text($0.span) }) }
    }
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
    for (words, _) in said(fixture.compiled()) where words.vi == words.en {
      #expect(!words.vi.contains(" "), "in one language: \(words.vi)")
    }
  }

  @Test(arguments: fixtures) func `is Vietnamese in Vietnamese`(_ fixture: Fixture) {
    for (words, _) in said(fixture.compiled()) where words.vi != words.en {
      #expect(hasVietnameseLetters(words.vi), "no Vietnamese: \(words.vi)")
    }
  }

  @Test(arguments: fixtures) func `is English in English, but for what it quotes`(_ fixture: Fixture) {
    for (words, quoted) in said(fixture.compiled()) {
      #expect(!hasVietnameseLetters(ownWords(of: words.en, quoted: quoted)), "Vietnamese: \(words.en)")
    }
  }
}
