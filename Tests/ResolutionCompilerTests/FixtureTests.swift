import ResolutionCompiler
import Testing

@Suite struct `Every fixture` {
  @Test(arguments: try ["Reading", "Names", "Validation", "Wording"].flatMap(Fixture.all(below:)))
  func `hears what its comments foretell`(_ fixture: Fixture) {
    #expect(fixture.surprises() == [])
  }

  @Test(arguments: try ["Reading", "Names", "Validation"].flatMap(Fixture.all(below:)))
  func `is mended by each fix alone`(_ fixture: Fixture) {
    #expect(fixture.brokenFixes() == [])
  }

  @Test func `is compiled with a registry that has nothing wrong in it`() {
    #expect(Fixture(name: "empty", text: "").surprises() == [])
    #expect(!Fixture.registry.isEmpty)
    #expect(Fixture(name: "Wording/empty", text: "").surprises() == [])
    #expect(!Fixture.lexicon.isEmpty)
  }
}
