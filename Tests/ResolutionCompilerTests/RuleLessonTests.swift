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

  private func said(of example: Lesson.Example) -> [String] {
    Fixture(name: "example.yaml", text: example.file).compiled().diagnostics.map {
      "\($0.severity.rawValue) \($0.code): \($0.message.en)"
    }
  }
}
