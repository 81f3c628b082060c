import Foundation
import InputProperties
import ResolutionCompiler
import Testing

/// Inputs that fuzzing has found to lead through different parts of the program: they are tried again each time.
@Suite struct `What fuzzing has found` {
  private static func inputs(_ program: String) -> [(name: String, bytes: [UInt8])] {
    let folder = Fixture.folder.appending(path: "../../../Fuzzing/corpus/\(program)").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }

  @Test func `is read as anything is`() {
    let inputs = Self.inputs("reader")
    #expect(inputs.count > 50)
    for input in inputs {
      let broken = broken(reading: input.bytes)
      #expect(broken == [], "Fuzzing/corpus/reader/\(input.name)")
    }
  }

  @Test func `is compiled, shown, mended and laid out as anything is`() {
    let inputs = Self.inputs("compiler")
    #expect(inputs.count > 50)
    let registry = Fixture.registry.map { Array($0.text.utf8) }
    for input in inputs {
      let texts = input.bytes.split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
      let broken = broken(compiling: texts, with: registry, options: CompileOptions(now: Fixture.now))
      #expect(broken == [], "Fuzzing/corpus/compiler/\(input.name)")
    }
  }

  /// A valid text cut off after each of its bytes.
  @Test func `and every beginning of a file are answered`() throws {
    let text = try #require(Fixture.all(below: "Validation").first { $0.name.hasSuffix("DueBeforeStart.yaml") }).text
    let registry = Fixture.registry.map { Array($0.text.utf8) }
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      #expect(broken(reading: Array(bytes.prefix(count))) == [])
    }
    for count in stride(from: 0, to: bytes.count, by: 23) {
      let broken = broken(
        compiling: [Array(bytes.prefix(count))], with: registry, options: CompileOptions(now: Fixture.now))
      #expect(broken == [], "cut off after \(count) bytes")
    }
  }
}
