import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// What `nqc explain` teaches is held to: the wrong example earns the code, and mending it helps.
@Suite struct `A lesson` {
  @Test(arguments: Lesson.all.filter { $0.wrong.setting != .manifest })
  func `has a wrong example that earns its code and no other`(_ lesson: Lesson) {
    let compilation = lesson.wrong.compiled(for: lesson)
    #expect(!compilation.diagnostics.isEmpty)
    for diagnostic in compilation.diagnostics {
      #expect(diagnostic.code == lesson.code, "\(diagnostic.message.en)")
      #expect(diagnostic.severity == lesson.severity)
    }
  }

  @Test(arguments: Lesson.all.filter { $0.mended.setting != .manifest })
  func `has a mended example that earns nothing`(_ lesson: Lesson) {
    #expect(lesson.mended.compiled(for: lesson).diagnostics.map { "\($0.code): \($0.message.en)" } == [])
  }

  /// What is about two places: the earlier line, the line it has from above, what it is held against.
  private static let aboutTwoPlaces = [
    302, 303, 304, 305, 307, 308, 309, 310, 311, 315, 318, 405, 406, 407, 408, 409, 411, 412, 413, 503, 504,
    601, 602, 603, 604, 605, 606, 608,
  ].map(Code.init)

  @Test(arguments: Lesson.all.filter { aboutTwoPlaces.contains($0.code) })
  func `shows the second place where there is one`(_ lesson: Lesson) {
    for diagnostic in lesson.wrong.compiled(for: lesson).diagnostics {
      #expect(!diagnostic.notes.isEmpty)
      #expect(diagnostic.notes.allSatisfy { !$0.span.isNone && $0.span != diagnostic.span })
    }
  }

  @Test(arguments: Lesson.all.filter { $0.code.number > 300 && $0.severity > .info })
  func `shows a way out: a help or a fix`(_ lesson: Lesson) {
    for diagnostic in lesson.wrong.compiled(for: lesson).diagnostics {
      #expect(diagnostic.help != nil || !diagnostic.fixes.isEmpty)
    }
  }

  @Test(arguments: Lesson.all) func `has short examples, which differ`(_ lesson: Lesson) {
    for example in [lesson.wrong, lesson.mended] {
      #expect((1...18).contains(example.text.split(separator: "\n").count))
      #expect(example.text == example.text.trimmingCharacters(in: .newlines))
      #expect(example.file.hasSuffix("\n"))
    }
    #expect(lesson.wrong.bytes != lesson.mended.bytes)
  }

  @Test(arguments: Lesson.all) func `says everything in both languages`(_ lesson: Lesson) {
    for words in [lesson.title, lesson.meaning, lesson.importance] {
      #expect(!words.vi.isEmpty)
      #expect(!words.en.isEmpty)
      #expect(words.vi != words.en)
      #expect(words.vi.isComposed)
      #expect(words.en.isComposed)
    }
    for title in [lesson.title.vi, lesson.title.en] {
      #expect(title.count <= 90)
      #expect(!title.contains("\n"))
      #expect(title.last?.isPunctuation != true || title.last == "`" || title.last == ")")
    }
  }

  @Test(arguments: Lesson.all) func `teaches composed letters`(_ lesson: Lesson) {
    #expect(lesson.mended.text.isComposed)
    #expect(lesson.wrong.text.isComposed == (lesson.code != Code(9)))
  }

  @Test(arguments: ["NQ003", "nq003", "Nq3", "003", "3"]) func `is found as its code is typed`(_ text: String) throws {
    #expect(try Lesson.named(text).code == Code(3))
  }

  @Test(
    arguments: [
      ("NQ210", "không có mã NQ210; gần nhất: NQ207, NQ208, NQ209"),
      ("0", "không có mã NQ000; gần nhất: NQ001, NQ002, NQ003"),
      ("NQ2O1", "“NQ2O1” không phải là mã chẩn đoán; mã có dạng NQ301; gần nhất: NQ201"),
      ("chủ trì", "“chủ trì” không phải là mã chẩn đoán; mã có dạng NQ301"),
      ("1234", "“1234” không phải là mã chẩn đoán; mã có dạng NQ301"),
      ("-1", "“-1” không phải là mã chẩn đoán; mã có dạng NQ301"),
      ("", "“” không phải là mã chẩn đoán; mã có dạng NQ301"),
    ])
  func `leads on from a code that there is not`(_ text: String, _ message: String) {
    #expect(throws: WrongArgument.self) { try Lesson.named(text) }
    do {
      _ = try Lesson.named(text)
    } catch {
      #expect(error.message.vi == message)
    }
  }
}

@Suite struct `The lessons` {
  @Test func `stand in the order of their codes, one for each`() {
    let codes = Lesson.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Lesson.groups().flatMap(\.lessons).map(\.code) == codes)
  }

  @Test func `are on every code that the compiler can report`() throws {
    let reported = try Self.reportedInSources().union(Rulebook.rules.map { Code($0.code) })
    #expect(reported.isSuperset(of: [Code(1), Code(3), Code(106), Code(209), Code(312), Code(505)]))
    #expect(reported.subtracting(Lesson.all.map(\.code)).sorted() == [])
    // And no lesson on what is never reported.
    #expect(Set(Lesson.all.map(\.code)).subtracting(reported).sorted() == [])
  }

  @Test func `are on every code that has been promised`() {
    let promised = [1...9, 101...107, 201...209, 301...318, 401...413, 501...505, 601...607, 701...705].flatMap {
      $0.map(Code.init)
    }
    #expect(promised.filter { code in !Lesson.all.contains { $0.code == code } } == [])
  }

  /// The numbers that stand behind a severity: `.error, 301`.
  private static func reportedInSources() throws -> Set<Code> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let names = (FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".swift") }
    var codes: Set<Code> = []
    for name in names {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /\.(?:error|warning|info),\s+([0-9]{1,3})\b/) {
        if let number = Int(match.1) { codes.insert(Code(number)) }
      }
    }
    return codes
  }
}

extension Lesson: CustomTestStringConvertible {
  public var testDescription: String { code.description }
}

extension Lesson.Example {
  /// With the registry of the fixtures, and for lessons on wording with their lexicon.
  fileprivate func compiled(for lesson: Lesson) -> Compilation {
    let lexicon = lesson.code.number < 700 ? [] : Fixture.lexicon
    let beside = beside.map { [Fixture(name: "beside.yaml", text: $0)] } ?? []
    let others = (Fixture.registry + lexicon + beside).enumerated().map {
      SourceFile(id: UInt32($0.offset + 1), path: $0.element.name, text: $0.element.text)
    }
    return compile(
      [SourceFile(id: 0, path: "example.yaml", bytes: bytes)] + others, options: CompileOptions(now: Fixture.now))
  }
}

extension String {
  fileprivate var isComposed: Bool { utf8.elementsEqual(precomposedStringWithCanonicalMapping.utf8) }
}
