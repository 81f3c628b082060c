import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionFormatting
import Testing

@testable import AnnexImport

/// `NAME.csv` or `NAME.xlsx` with the tree that is made of it, `NAME.yaml`, and the list of what is to be looked at,
/// `NAME.txt`.
@Suite struct `An annex` {
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Importing.fixtures.path)) ?? [])
    .filter { name in
      FileManager.default.fileExists(atPath: Importing.fixtures.appending(path: stem(name) + ".yaml").path)
        && !name.hasSuffix(".yaml") && !name.hasSuffix(".txt")
    }.sorted()

  static func stem(_ name: String) -> String { String(name.prefix { $0 != "." }) }

  private func expected(_ name: String, _ suffix: String) throws -> String {
    try String(contentsOf: Importing.fixtures.appending(path: Self.stem(name) + suffix), encoding: .utf8)
  }

  @Test func `has examples of every kind`() {
    #expect(Self.names.count == 8)
  }

  @Test(arguments: names)
  func `becomes the tree beside it`(_ name: String) throws {
    let annex = try Importing.annex(try Importing.bytes(name), source: name)
    #expect(annex.text == (try expected(name, ".yaml")))
    #expect(annex.list == (try expected(name, ".txt")))
  }

  @Test(arguments: names)
  func `compiles at once, and wants nothing but what is left open`(_ name: String) throws {
    let compilation = try Importing.compiled(try Importing.annex(try Importing.bytes(name)))
    // No agency, no date, nothing to measure by, no deliverable, and of KPIs their measure, baseline and source.
    let open: Set<Int> = [301, 306, 401, 402, 404, 410, 704]
    let others = compilation.diagnostics.filter { !open.contains(Int($0.code.number)) && $0.severity != .info }
    #expect(others.map { "\($0.code) \($0.message.en)" } == [])
    #expect(!compilation.hasErrors)
  }

  @Test(arguments: names)
  func `is laid out as fmt lays it out, with keys of either language`(_ name: String) throws {
    for language in Language.allCases {
      let annex = try Importing.annex(try Importing.bytes(name), language: language, keys: language)
      guard case .unchanged = format(SourceFile(id: 0, path: name, bytes: annex.yaml), keys: language) else {
        Issue.record("laid out otherwise")
        return
      }
    }
  }

  @Test func `has keys in English where that is wanted`() throws {
    let annex = try Importing.annex(try Importing.bytes("so-excel.xlsx"), language: .en, keys: .en)
    #expect(annex.text.contains("\nresolution: 281/NQ-CP\nkey: NQ281\n"))
    #expect(annex.text.contains("presiding: BCA\n"))
    #expect(annex.text.contains("row 11 “Nhiệm vụ đang ẩn”: the row is hidden → read all the same"))
  }
}
