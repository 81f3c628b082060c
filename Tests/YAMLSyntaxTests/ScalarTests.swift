import Diagnostics
import Testing
import YAMLSyntax

@Suite struct `A scalar` {
  @Test(arguments: [
    ("Đột phá", "Đột phá"),
    ("'nháy đơn'", "nháy đơn"),
    ("'it''s'", "it's"),
    ("'abc'''", "abc'"),
    ("''''", "'"),
    ("''", ""),
    ("\"\"", ""),
    ("\"a\\\\\"", "a\\"),
    ("\"a\\tb \\u0110\"", "a\tb Đ"),
    // As long as what stands between the quotes, and yet something else.
    ("\"\\_\"", "\u{A0}"),
    ("\"\\N\\L\\P\\_\"", "\u{85}\u{2028}\u{2029}\u{A0}"),
    ("\"x\\\n     y\"", "xy"),
    ("hai\n   dòng\n\n   chữ", "hai dòng\nchữ"),
    ("\"hai\n   dòng\"", "hai dòng"),
    ("\"a\u{2028}b\"", "a\u{2028}b"),
    ("|\n   hai\n    dòng\n", "hai\n dòng\n"),
    ("|-\n   hai\n", "hai"),
    (">\n   hai\n   dòng\n", "hai dòng\n"),
    ("http://a.vn:80/#b", "http://a.vn:80/#b"),
    ("a # chú thích", "a"),
    ("~", "~"),
  ])
  func `says what YAML makes of it`(_ source: String, _ content: String) {
    let reading = Reading("  k: \(source)\n  l: Đ\n")
    #expect(reading.contents == ["k", content, "l", "Đ"])
    #expect(reading.source(4) == "Đ")
    let node = reading.tree.nodes[2]
    let isOnDisk = Int(node.contentStart) < reading.file.count
    #expect(!isOnDisk || source.utf8.count >= content.utf8.count)
    #expect(reading.file.place(of: reading.tree.content(2)).start >= node.start)
  }

  @Test func `whose content is on disk is not copied`() {
    let reading = Reading("a: Đề án\nb: \"số 06\"\nc: 'của'\nd: {e: \"Bộ\"}\n")
    #expect(reading.tree.nodes.allSatisfy { !$0.kind.isScalar || Int($0.contentStart) < reading.file.count })
  }

  @Test func `whose content is not on disk leads back to its place`() throws {
    let reading = Reading("a: \"x\\ny\"\nb: |\n  một\nc: hai\n  dòng\n")
    for node in [2, 4, 6] {
      let content = reading.tree.content(UInt32(node))
      #expect(Int(content.start) >= reading.file.count)
      #expect(reading.file.place(of: content) == reading.tree.span(UInt32(node)))
    }
  }

  /// Texts made of pieces that trouble one style or another, written in each style that can hold them.
  @Test func `is read back as it was written, in every style`() {
    let pieces = ["Đề án", " ", "\"", "'", "\\", "ế", ":", "#", "a", "“", "”", "😀", "-", "06", "…", "\t", "Ư"]
    var random = SplitMix(seed: 7)
    var document = "\u{FEFF}"
    var expected: [String] = []
    for number in 0..<2000 {
      let text = (0..<Int(random.next() % 12)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let isFlow = number % 3 == 0
      document += isFlow ? "- [\(written(text, number)), đ]\n" : "- \(written(text, number))\n"
      expected.append(text)
      if isFlow { expected.append("đ") }
    }
    let reading = Reading(document)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.contents == expected)
    for (index, node) in reading.tree.nodes.enumerated() where node.kind == .doubleQuoted {
      let source = reading.source(index)
      #expect(source.utf8.first == 0x22 && source.utf8.last == 0x22 && source.utf8.count >= 2)
    }
  }

  private func written(_ text: String, _ number: Int) -> String {
    if number % 2 == 0 {
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    let escaped = text.unicodeScalars.reduce(into: "") {
      $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : $1 == "ế" ? "\\u1EBF" : String($1)
    }
    return "\"\(escaped)\""
  }
}

/// Random numbers that are the same every time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
