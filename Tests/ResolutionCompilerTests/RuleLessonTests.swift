import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `The lesson of a rule` {
  @Test(arguments: Rulebook.rules.map { $0.lesson.code })
  func `has a wrong example that earns its code alone, and a mended one that earns nothing`(_ code: Code) throws {
    let lesson = try #require(Rulebook.rules.map { $0.lesson }.first { $0.code == code })
    let earned = said(of: lesson.wrong)
    #expect(!earned.isEmpty)
    #expect(earned.allSatisfy { $0.hasPrefix("\(lesson.severity.rawValue) \(code):") }, "\(earned)")
    #expect(said(of: lesson.mended) == [])
  }

  /// What is about two places: the earlier line, the line it has from above, what it is held against.
  private static let aboutTwo = [
    302, 303, 304, 305, 307, 308, 309, 310, 311, 315, 318, 405, 406, 407, 408, 409, 411, 412, 413, 503, 504,
  ]

  @Test(arguments: Rulebook.rules.map { $0.lesson }.filter { aboutTwo.contains($0.code.number) }.map { $0.code })
  func `shows the second place where there is one`(_ code: Code) throws {
    let lesson = try #require(Rulebook.rules.map { $0.lesson }.first { $0.code == code })
    for diagnostic in Fixture(name: "example.yaml", text: lesson.wrong.file).compiled().diagnostics {
      #expect(!diagnostic.notes.isEmpty)
      #expect(diagnostic.notes.allSatisfy { !$0.span.isNone && $0.span != diagnostic.span })
    }
  }

  @Test(arguments: Rulebook.rules.map { $0.lesson.code })
  func `comes with a way out: a help or a fix`(_ code: Code) throws {
    let lesson = try #require(Rulebook.rules.map { $0.lesson }.first { $0.code == code })
    for diagnostic in Fixture(name: "example.yaml", text: lesson.wrong.file).compiled().diagnostics
    where diagnostic.severity > .info {
      #expect(diagnostic.help != nil || !diagnostic.fixes.isEmpty)
    }
  }

  private func said(of example: Lesson.Example) -> [String] {
    Fixture(name: "example.yaml", text: example.file).compiled().diagnostics.map {
      "\($0.severity.rawValue) \($0.code): \($0.message.en)"
    }
  }
}
