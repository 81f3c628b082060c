import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// The pages of common mistakes show one file, and beside each mistake what is printed of it.
@Suite struct `The page of common mistakes` {
  struct Showcase: CustomTestStringConvertible, Sendable {
    let name: String
    let language: Language
    let text: String

    var testDescription: String { name }

    init(_ name: String, _ language: Language) {
      self.name = name
      self.language = language
      let page = Fixture.folder.appending(path: "../../../Documentation/\(name)").standardized
      text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    }

    /// What stands in the fences of a kind, each with its line breaks.
    func blocks(_ kind: String) -> [String] {
      text.components(separatedBy: "\n```\(kind)\n").dropFirst().map { piece in
        piece.prefix(upTo: piece.range(of: "\n```")?.lowerBound ?? piece.endIndex) + "\n"
      }
    }

    var compilation: Compilation {
      Fixture(name: "nghi-quyet.yaml", text: blocks("yaml").first ?? "").compiled()
    }
  }

  static let pages = [Showcase("muoi-loi-thuong-gap.md", .vi), Showcase("ten-mistakes.md", .en)]

  @Test(arguments: pages)
  func `shows what is printed of each, in one run`(_ page: Showcase) {
    let compilation = page.compilation
    var printed: [UInt8] = []
    TextRendering().append(
      compilation.diagnostics, in: page.language, files: { compilation.files[Int($0)] }, to: &printed)
    let shown = page.blocks("text")
    #expect(shown.count == 10)
    #expect(String(decoding: printed, as: UTF8.self) == shown.map { $0 + "\n" }.joined())
  }

  @Test(arguments: pages)
  func `is right about what is mended without asking`(_ page: Showcase) {
    let isSafe = page.compilation.diagnostics.map { $0.fixes.contains { $0.safety == .safe } }
    let numbers = isSafe.indices.filter { isSafe[$0] }.map { $0 + 1 }
    #expect(numbers == [1, 2, 8, 9])
    let mending = mend(page.compilation, options: CompileOptions(now: Fixture.now))
    #expect(mending.count == 4)
    #expect(mending.compilation.diagnostics.count == 6)
  }

  @Test func `shows the same file in both languages`() {
    #expect(Self.pages[0].blocks("yaml") == Self.pages[1].blocks("yaml"))
  }
}
