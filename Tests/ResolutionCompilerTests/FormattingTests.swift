import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionFormatting
import Testing

/// Every fixture that is readable, and the resolutions, templates and examples of the repository.
private let samples: [Fixture] = {
  let root = Fixture.folder.appending(path: "../../..").standardized
  let fixtures = ["Reading", "Names", "Validation", "Wording", "Lexicon", "Registry"]
    .flatMap { (try? Fixture.all(below: $0)) ?? [] }.filter { $0.name != "Reading/SeveralMistakes.yaml" }
  let corpora = ["Resolutions/NQ57", "KPITemplates", "Examples"].flatMap { folder in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? String(contentsOf: root.appending(path: "\(folder)/\(name)"), encoding: .utf8)).map {
        Fixture(name: "\(folder)/\(name)", text: $0)
      }
    }
  }
  return fixtures + corpora
}()

/// The text as it is laid out; nil where it cannot be read.
private func laidOut(_ text: String, keys: Language? = nil, sourceLocation: SourceLocation = #_sourceLocation)
  -> String?
{
  switch format(SourceFile(id: 0, path: "a.yaml", text: text), keys: keys) {
  case .unchanged: return text
  case .changed(let bytes): return String(decoding: bytes, as: UTF8.self)
  case .unreadable: return nil
  case .failed:
    Issue.record("the layout would have changed what this says:\n\(text)", sourceLocation: sourceLocation)
    return nil
  }
}

/// What compiling a text comes to, places apart.
private struct Outcome: Equatable {
  let codes: [String]
  let messages: [Words]
  let plan: [String]

  init(_ text: String) {
    let compilation = Fixture(name: "a.yaml", text: text).compiled()
    // One mistake may come before another on a line, and after it on two.
    let diagnostics = compilation.diagnostics.sorted { ($0.code, $0.message.en) < ($1.code, $1.message.en) }
    codes = diagnostics.map { "\($0.severity) \($0.code)" }
    messages = diagnostics.map(\.message)
    plan = PlanSummary(compilation.plan).lines
  }
}

@Suite struct `Laying files out` {
  @Test func `has texts to be tried on`() {
    #expect(samples.count > 70)
  }

  @Test(arguments: samples)
  func `changes nothing that is compiled, and is done once`(_ sample: Fixture) throws {
    let text = try #require(laidOut(sample.text))
    #expect(Outcome(text) == Outcome(sample.text))
    #expect(laidOut(text) == text)
  }

  @Test(arguments: samples)
  func `changes nothing of a text in disorder`(_ sample: Fixture) {
    var dishevelled = Dishevelled(seed: sample.name.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_000_003 })
    var readable = 0
    let rounds = sample.text.utf8.count > 6_000 ? 4 : 12
    // A long text is easily one that cannot be read at all.
    for round in 0..<80 where round < rounds || readable == 0 {
      let text = dishevelled(sample.text)
      guard let result = laidOut(text) else { continue }
      readable += 1
      #expect(laidOut(result) == result, "laid out twice, this is not what it is laid out once:\n\(text)")
      #expect(RewrittenYAML().all(result) == RewrittenYAML().all(text), "this says something else:\n\(text)")
      #expect(comments(result) == comments(text), "this has lost comments:\n\(text)")
      if round % 6 == 0 { #expect(Outcome(result) == Outcome(text), "this compiles to something else:\n\(text)") }
    }
    #expect(readable > 0)
  }

  @Test(arguments: samples)
  func `writes keys in one language and back`(_ sample: Fixture) throws {
    let english = try #require(laidOut(sample.text, keys: .en))
    let vietnamese = try #require(laidOut(sample.text, keys: .vi))
    #expect(laidOut(vietnamese, keys: .en) == english)
    #expect(laidOut(english, keys: .vi) == vietnamese)
    let original = Outcome(sample.text)
    for outcome in [Outcome(english), Outcome(vietnamese)] {
      #expect(outcome.codes == original.codes)
      #expect(outcome.plan == original.plan)
    }
  }

  /// The numbered comments of a dishevelled text, in their order, wherever they are.
  private func comments(_ text: String) -> [Substring] {
    text.components(separatedBy: "# n").dropFirst().map { $0.prefix { $0.isNumber } }
  }
}
