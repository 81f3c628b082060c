import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite struct `Text that is not in NFC` {
  private let decomposed = "Nghi\u{323} quye\u{302}\u{301}t"

  @Test func `is read as if it were, and pointed out once with one repair`() {
    let reading = Reading("te\u{302}n: \(decomposed) # \(decomposed)\nb: \"\(decomposed)\"\nc: Nghị quyết\n")
    #expect(
      reading.contents.map { Array($0.utf8) }
        == ["tên", "Nghị quyết", "b", "Nghị quyết", "c", "Nghị quyết"].map { Array($0.utf8) })
    #expect(reading.complaints == ["NQ009 1:1"])
    #expect(reading.diagnostics[0].severity == .warning)
    #expect(reading.diagnostics[0].message.en.hasPrefix("3 texts"))
    #expect(reading.source(1) == "te\u{302}n")
    let repaired = Reading(reading.repaired)
    #expect(repaired.diagnostics.isEmpty)
    #expect(repaired.contents == reading.contents)
  }

  @Test func `is repaired in one stretch where there is very much of it`() {
    let reading = Reading(String(repeating: "- \(decomposed)\n", count: 1200))
    #expect(reading.diagnostics.count == 1 && reading.diagnostics[0].fixes[0].edits.count == 1)
    #expect(Reading(reading.repaired).diagnostics.isEmpty)
  }

  @Test func `by escapes is converted, and nothing is said`() {
    let reading = Reading("a: \"e\\u0301\"\n")
    #expect(Array(reading.contents[1].utf8) == Array("é".utf8))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `with more marks on a letter than there ever are is refused, for it could not be compared in time`() {
    let marks = String(repeating: "\u{301}\u{323}", count: 33)
    for text in ["a: e\(marks)\n", "a: \"e\(marks)\"\n", "a: b # e\(marks)\n", "e\(marks): a\n"] {
      let reading = Reading(text)
      #expect(reading.diagnostics.map(\.message.en) == ["more than 64 combining marks in a row on one letter"])
      #expect(!reading.tree.isComplete)
    }
    let some = String(repeating: "\u{301}\u{323}", count: 32)
    #expect(Reading("a: e\(some) e\(some)\n").diagnostics.map(\.code) == [Code(9)])
  }

  @Test(arguments: ["a: \"e#\"\n", "\"e#\": a\n", "- \"e#\"\n"])
  func `with as many marks by escapes is refused where they stand`(text: String) {
    let reading = Reading(text.replacing("#", with: String(repeating: "\\u0301\\u0323", count: 33)))
    #expect(reading.diagnostics.map(\.message.en) == ["more than 64 combining marks in a row on one letter"])
    #expect(reading.tree.nodes.count { $0.isFaulty } == 1)
    #expect(reading.contents.allSatisfy { $0.utf8.count <= 1 })
  }

  @Test func `is told from text that has other scripts in it`() {
    let reading = Reading("a: Ωμέγα\nb: Москва\nc: 東京 😀 → ≥ ₫ “x” …\nd: \u{E01}\u{E33}\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tree.nodes.allSatisfy { Int($0.contentStart) < reading.file.count })
  }

  /// The quick answer may only be given where the exact one is the same.
  @Test func `is never taken for certain`() {
    for value in UInt32(0)...0x1FFFF where Composition.isCertain(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      for before in ["", "a", "ê", "<", "\u{1100}"] {
        let text = before + String(Character(scalar))
        guard text.utf8.count > 0 else { continue }
        let isComposed = Array(text.utf8).withUnsafeBufferPointer { exactComposition(of: $0) }
        #expect(isComposed == Array(text.utf8), "U+\(String(value, radix: 16))")
      }
    }
  }

  /// What `composition(of:)` makes of a text that leaves doubt: a mark is added that joins with nothing.
  private func exactComposition(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bytes = Array(text) + Array("\u{E01}".utf8)
    let result = bytes.withUnsafeBufferPointer { composition(of: $0) } ?? bytes
    return Array(result.dropLast(3))
  }
}
