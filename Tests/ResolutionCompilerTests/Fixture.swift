import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// A workspace in one YAML file that says, on the line where it expects it, what the compiler has to say:
///
///     due: 2025-01-05  #~ error NQ303 `2025-01-05`: before it starts
///
/// Severity, code, the very text that is underlined, and words that the English message holds (both may be left out).
/// `#~^` speaks of the line above. What is not foretold must not be said. Where the diagnostic has a fix, `#+` and the line
/// as its first fix leaves it, comments left out, stand behind:
///
///     presiding: BKHCNN  #~ error NQ201 `BKHCNN`: no agency  #+ presiding: BKHCN
struct Fixture: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The fixtures below a folder, in the order of their names.
  static func all(below folder: String) throws -> [Fixture] {
    let root = Fixture.folder.appending(path: folder)
    let names = (FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return try names.map {
      Fixture(name: "\(folder)/\($0)", text: try String(contentsOf: root.appending(path: $0), encoding: .utf8))
    }
  }

  /// The small registry, calendar and regulation that every fixture is compiled with.
  static let registry: [Fixture] = (try? all(below: "Registry")) ?? []

  /// A small `wording:` document, for the fixtures of wording: titles elsewhere are written for other rules.
  static let lexicon: [Fixture] = (try? all(below: "Lexicon")) ?? []

  struct Expectation: Hashable, CustomStringConvertible {
    var line: Int
    var severity: String
    var code: String
    var place: String?
    var words: String
    /// The line as the first fix leaves it; nil where there is none.
    var mended: String?

    var description: String {
      "\(line): \(severity) \(code)" + (place.map { " `\($0)`" } ?? "") + (words.isEmpty ? "" : ": \(words)")
        + (mended.map { " #+ \($0)" } ?? "")
    }
  }

  var expectations: [Expectation] {
    var found: [Expectation] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for piece in line.components(separatedBy: "#~").dropFirst() {
        let parts = piece.split(separator: "#+", maxSplits: 1)
        let mended = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : nil
        var rest = parts.first ?? ""
        var number = index + 1
        while rest.first == "^" {
          number -= 1
          rest = rest.dropFirst()
        }
        let match = rest.firstMatch(of: /^ *(error|warning|info) (NQ[0-9]{3})(?: `([^`]*)`)?(?:: (.*?))? *$/)
        guard let match else {
          found.append(
            Expectation(line: number, severity: "?", code: String(piece), place: nil, words: "", mended: mended))
          continue
        }
        found.append(
          Expectation(
            line: number, severity: String(match.1), code: String(match.2), place: match.3.map(String.init),
            words: match.4.map(String.init) ?? "", mended: mended))
      }
    }
    return found
  }

  /// The day taken for now in all fixtures.
  static let now = Day(year: 2026, month: 3, day: 2)!

  func compiled(severities: [Code: Severity] = [:]) -> Compilation {
    let files =
      [SourceFile(id: 0, path: name, text: text)]
      + (Fixture.registry + (name.hasPrefix("Wording/") ? Fixture.lexicon : [])).enumerated().map {
        SourceFile(id: UInt32($0.offset + 1), path: $0.element.name, text: $0.element.text)
      }
    return compile(files, options: CompileOptions(now: Fixture.now, severities: severities))
  }

  /// What was not foretold, and what was foretold and not said; empty when all is as the fixture says.
  func surprises() -> [String] {
    let compilation = compiled()
    var left = expectations
    var surprises: [String] = []
    for diagnostic in compilation.diagnostics {
      let file = compilation.files[Int(diagnostic.span.isNone ? 0 : diagnostic.span.file)]
      let line = LineIndex(file).place(at: Int(diagnostic.span.start)).line
      let place = file.text(of: diagnostic.span)
      let match = left.firstIndex { expected in
        file.id == 0 && expected.line == line && expected.severity == diagnostic.severity.rawValue
          && expected.code == diagnostic.code.description && (expected.place == nil || expected.place == place)
          && (expected.words.isEmpty || diagnostic.message.en.contains(expected.words))
      }
      if let match {
        let expected = left.remove(at: match)
        if expected.mended != diagnostic.fixes.first.map(mendedLine) {
          surprises.append(
            "mended: \(expected) instead of #+ \(diagnostic.fixes.first.map(mendedLine) ?? "nothing")")
        }
      } else {
        surprises.append(
          "said: \(file.path):\(line): \(diagnostic.severity.rawValue) \(diagnostic.code) `\(place)`: \(diagnostic.message.en)"
        )
      }
    }
    return surprises + left.map { "not said: \($0)" }
  }

  // MARK: Fixes

  /// The text with one fix applied to it.
  func mended(by fix: Fix) -> String {
    let choice = FixSelection.Choice(Diagnostic(.error, 0, Words(""), at: .none), fix)
    return Array(text.utf8).withUnsafeBufferPointer {
      String(decoding: FixSelection([choice]).applied(to: $0, of: 0), as: UTF8.self)
    }
  }

  /// The line that a fix changes or adds first, as it leaves it: without comments and the blanks around it.
  private func mendedLine(_ fix: Fix) -> String {
    guard let first = fix.edits.min(by: { $0.span.start < $1.span.start }) else { return "" }
    let start = first.span.start + (first.text.hasPrefix("\n") ? 1 : 0)
    let after = SourceFile(id: 0, path: name, text: mended(by: fix))
    let lines = LineIndex(after)
    let bytes = after.bytes[lines.content(ofLine: lines.line(at: Int(start)))]
    let line = String(decoding: bytes, as: UTF8.self)
    return String(line.prefix(upTo: line.range(of: " #")?.lowerBound ?? line.endIndex))
      .trimmingCharacters(in: .whitespaces)
  }

  /// The fixes that do not mend what they stand with, or that make the text harder to read; empty when all do their work
  /// alone.
  func brokenFixes() -> [String] {
    let before = compiled().diagnostics
    var broken: [String] = []
    for diagnostic in before {
      for fix in diagnostic.fixes {
        let after = Fixture(name: name, text: mended(by: fix)).compiled().diagnostics
        func count(_ all: [Diagnostic]) -> Int {
          all.count { $0.code == diagnostic.code && $0.message == diagnostic.message }
        }
        if count(after) >= count(before) { broken.append("\(diagnostic.code) is still there: \(fix.title.en)") }
        var known = before.filter(\.isOfReading).map(\.message.en)
        for message in after.filter(\.isOfReading).map(\.message.en) {
          if let index = known.firstIndex(of: message) {
            known.remove(at: index)
          } else {
            broken.append("\(diagnostic.code): \(fix.title.en): \(message)")
          }
        }
      }
    }
    return broken
  }
}

extension Diagnostic {
  /// An error of the groups 0 and 1.
  fileprivate var isOfReading: Bool { code.number < 200 && severity == .error }
}
