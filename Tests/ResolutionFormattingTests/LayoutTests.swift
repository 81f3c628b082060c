import Diagnostics
import Foundation
import ResolutionFormatting
import Testing

/// A file before and after: `Fixtures/NAME.before.yaml` and `NAME.after.yaml`.
private struct Example: CustomTestStringConvertible {
  let name: String
  let before: [UInt8]
  let after: [UInt8]

  var testDescription: String { name }

  static let all: [Example] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".before.yaml") }.sorted().compactMap { name in
      let name = name.dropLast(".before.yaml".count)
      guard let before = try? Data(contentsOf: folder.appending(path: "\(name).before.yaml")),
        let after = try? Data(contentsOf: folder.appending(path: "\(name).after.yaml"))
      else { return nil }
      return Example(name: String(name), before: Array(before), after: Array(after))
    }
  }()
}

/// What a text is laid out as; what is wrong with it where it is not.
private func laidOut(_ bytes: [UInt8], keys: Language? = nil) -> String {
  switch format(SourceFile(id: 0, path: "a.yaml", bytes: bytes), keys: keys) {
  case .unchanged: String(decoding: bytes, as: UTF8.self)
  case .changed(let text): String(decoding: text, as: UTF8.self)
  case .unreadable(let diagnostics): diagnostics.map { "\($0.code)" }.joined(separator: " ")
  case .failed: "failed"
  }
}

private func laidOut(_ text: String, keys: Language? = nil) -> String { laidOut(Array(text.utf8), keys: keys) }

@Suite struct `The one layout` {
  @Test(arguments: Example.all)
  private func `is as the example shows`(_ example: Example) {
    #expect(laidOut(example.before) == String(decoding: example.after, as: UTF8.self))
  }

  @Test(arguments: Example.all)
  private func `stays as it is when it is laid out again`(_ example: Example) {
    guard case .unchanged = format(SourceFile(id: 0, path: "a.yaml", bytes: example.after)) else {
      Issue.record("\(example.name) becomes \(laidOut(example.after))")
      return
    }
  }

  @Test(arguments: ["ngon-ngu.md", "language.md"])
  func `is as the language reference shows it`(_ page: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/\(page)")
    let text = try String(contentsOf: url.standardized, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n### 4.1. ").dropFirst().first)
    let examples = section.components(separatedBy: "```yaml\n").dropFirst().prefix(2).map {
      $0.components(separatedBy: "```")[0]
    }
    try #require(examples.count == 2)
    #expect(laidOut(examples[0]) == examples[1])
  }

  @Test func `has examples of everything`() {
    #expect(Example.all.map(\.name) == ["brackets", "comments", "documents", "explicit", "levels", "texts"])
  }

  @Test(arguments: ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func `ends lines with line feeds`(_ lineBreak: String) {
    let text = ["a:", "- b   # c", "", "", "- d", "# e"].joined(separator: lineBreak)
    #expect(laidOut(text) == "a:\n  - b  # c\n\n  - d\n# e\n")
  }

  @Test func `has no byte-order mark, and one line break at the end`() {
    #expect(laidOut([0xEF, 0xBB, 0xBF] + Array("a: b".utf8)) == "a: b\n")
    #expect(laidOut("a: b\n\n\n") == "a: b\n")
    #expect(laidOut("") == "")
    #expect(laidOut("\n \n") == "")
    #expect(laidOut("\n# chỉ chú thích") == "# chỉ chú thích\n")
  }

  @Test func `keeps a block text that ends without a line break as it is`() {
    #expect(laidOut("a: |\n   b") == "a: |-\n  b\n")
    #expect(laidOut("a: |+\n   b") == "a: |-\n  b\n")
    #expect(laidOut("a: |+\n   b\n\n") == "a: |+\n  b\n\n")
  }

  @Test func `keeps line breaks that are part of a text`() {
    #expect(laidOut("a: b\u{2028}   c") == "a: b\u{2028}  c\n")
    #expect(laidOut("a: |+\u{2028}   b\u{2028}\u{2028}c: d") == "a: |+\n  b\u{2028}\u{2028}c: d\n")
  }

  @Test func `leaves alone what is no YAML, and says why`() {
    #expect(laidOut("a: [b\n") == "NQ003")
    #expect(laidOut("a:\n\t- b\n") == "NQ004")
    #expect(laidOut([0x61, 0x3A, 0x20, 0xFF]) == "NQ002")
    #expect(laidOut(": b\n") == "NQ003")
  }

  @Test func `takes what is YAML and not for nqc`() {
    #expect(laidOut("a:   !vn   b\n<<:  *c\n") == "a: !vn b\n<<: *c\n")
  }

  @Test func `leaves alone what it cannot lay out without changing what it says`() {
    // At the beginning of a line these three hyphens would end the document.
    #expect(laidOut("  --- x: y\n") == "failed")
  }

  @Test func `nests as deep as a file may`() {
    let text = String(repeating: "- ", count: 63) + "a"
    #expect(laidOut(text) == text + "\n")
    let brackets = String(repeating: "[\n", count: 63) + "a" + String(repeating: "]", count: 63)
    let result = laidOut(brackets)
    #expect(result.split(separator: "\n").count == 127)
    #expect(laidOut(result) == result)
  }
}

@Suite struct `Keys in one language` {
  private let mixed = """
    resolution: 1-NQ/TW
    tên: a
    giai_doan: {from: 2026, đến: 2027}
    tasks:
      - task: "1"
        'chủ_trì': BTC
        các_chỉ_tiêu: [{chỉ_tiêu: x, dùng_mẫu: y, with: {unit: đơn vị, tên: z}}]

    """

  @Test func `are the words of that language, with diacritics`() {
    #expect(
      laidOut(mixed, keys: .vi) == """
        nghị_quyết: 1-NQ/TW
        tên: a
        giai_đoạn: {từ: 2026, đến: 2027}
        các_nhiệm_vụ:
          - nhiệm_vụ: "1"
            chủ_trì: BTC
            các_chỉ_tiêu: [{chỉ_tiêu: x, dùng_mẫu: y, tham_số: {unit: đơn vị, tên: z}}]

        """)
  }

  @Test func `leave alone what authors name themselves`() {
    #expect(laidOut(mixed, keys: .en).contains("with: {unit: đơn vị, tên: z}"))
    #expect(laidOut("with: {tên: a}\n", keys: .en) == "with: {tên: a}\n")
    // By way of an alias one mapping holds both: then it is the author's.
    let both = """
      resolution: 1-NQ/TW
      period: &a {từ: 2026}
      tasks:
        - task: "1"
          kpis: [{kpi: x, use: y, with: *a}]

      """
    #expect(laidOut(both, keys: .en) == both)
  }

  @Test func `stay where the language has no word for them`() {
    #expect(
      laidOut("agencies:\n- {agency: A, name: B}\n", keys: .vi) == "agencies:\n  - {agency: A, name: B}\n")
  }

  @Test func `do not move lines`() {
    // However much longer the words of one language are, what stands on one line stays there.
    let english = laidOut(mixed, keys: .en)
    #expect(laidOut(laidOut(mixed, keys: .vi), keys: .en) == english)
    #expect(english.split(separator: "\n").count == mixed.split(separator: "\n").count)
  }
}
