import Diagnostics
import Testing
import YAMLSyntax

/// Sizes are reduced so that the tests stay quick; what grows faster than the text would still take minutes.
@Suite struct `Any bytes at all` {
  static let valid = """
    part_of: 57-NQ/TW
    tasks:
      - task: "1"  # nhóm
        title: {vi: Hoàn thiện thể chế, en: 'Institutions'}
        description: >
          Rà soát, sửa đổi
          các luật

        covers: &muc [III.1, "III.\\u0032"]
        due: 2025-06-30
      - task: 2
        covers: *muc
        title: |-
          Xây dựng
            đề án
    ---
    "2026": ~
    ...

    """

  @Test func `of a text cut off anywhere are answered`() {
    let bytes = Array(Self.valid.utf8)
    for count in bytes.indices { check(Array(bytes[..<count])) }
  }

  @Test func `of a text with bytes changed, lost or added are answered`() {
    let pieces = [
      "\"", "'", "[", "]", "{", "}", ": ", ":", "- ", "\n", "\t", "  ", "#", "&a ", "*a", "!x ", "|", ">", "%", "@",
      "? ", "---\n", ",", "\\", "\r", "e\u{301}", "\u{2028}", "<<: ",
    ]
    var random = SplitMix(seed: 3)
    for _ in 0..<4000 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0...random.next() % 4 {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: at)
        default: bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: at)
        }
      }
      check(bytes)
    }
  }

  @Test func `at random are answered`() {
    var random = SplitMix(seed: 5)
    let alphabet = Array("[]{}:-?,&*!|>'\"%@#\\ \n\ta1đ".utf8)
    for _ in 0..<4000 {
      check((0..<random.next() % 60).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
    }
  }

  @Test(arguments: [
    ("- ", 100_000), ("-\n", 100_000), ("? a\n", 50_000), (": ", 100_000), (":\n", 100_000), ("[a,", 100_000),
    ("a: b\n", 50_000), ("&a ", 50_000), ("- &a x\n", 50_000), ("- *a\n", 50_000), ("- !x y\n", 20_000),
    ("---\n", 50_000),
    ("...\n", 50_000), ("%TAG !a! x\n", 50_000), ("%YAML 1.2\n", 50_000), ("#\n", 100_000), ("\t", 100_000),
    ("'", 100_000), ("''", 100_001), ("\"", 100_000), ("\\", 100_000), ("- |\n x\n", 30_000), ("\r", 4_000),
    ("a\n", 100_000),
    ("- e\u{301}\n", 20_000), ("a: \"b\" ", 20_000), ("- x\n y: z\n", 2), (" ", 200_000), ("{a: [", 40_000),
    ("%", 50_000),
  ])
  func `repeated without end are answered`(_ piece: String, _ times: Int) {
    check(Array(String(repeating: piece, count: times).utf8))
  }

  @Test func `of one great scalar are answered`() {
    let words = String(repeating: "đề án ", count: 500_000)
    check(Array("a: \(words)\nb: \"\(words)\"\nc: >\n  \(words)\n".utf8))
  }

  /// Blanks before many words: libyaml clears a buffer of the blanks' size after every word.
  @Test func `of blanks and words are answered`() {
    let blanks = String(repeating: " ", count: 4000)
    check(Array("a: \"x\(blanks)\(String(repeating: "y ", count: 200_000))\"\n".utf8))
  }

  @Test func `are read on several threads at once`() async {
    let expected = Reading(Self.valid).outline
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<50).allSatisfy { _ in Reading(Self.valid).outline == expected } }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// What holds of every tree, whatever the text was.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    let tree = reading.tree
    #expect(tree.isComplete || reading.diagnostics.contains { $0.severity == .error }, "\(bytes)")
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.span.file == 3 && Int(diagnostic.span.end) <= bytes.count, "\(bytes)")
      #expect(diagnostic.fixes.allSatisfy { $0.edits.allSatisfy { Int($0.span.end) <= bytes.count } }, "\(bytes)")
    }
    var children = 0
    for (index, node) in tree.nodes.enumerated() {
      guard node.start <= node.end, node.end <= bytes.count, node.next > index, node.next <= tree.nodes.count else {
        Issue.record("node \(index) of \(bytes)")
        return
      }
      if node.kind == .mapping {
        children = 0
        var child = index + 1
        while child < Int(node.next) {
          children += 1
          child = Int(tree.nodes[child].next)
        }
        #expect(children % 2 == 0 && child == Int(node.next), "\(bytes)")
      }
      if node.kind == .alias { #expect(node.contentStart < index, "\(bytes)") }
      if node.kind.isScalar, index < 2000 { _ = reading.content(UInt32(index)) }
    }
  }
}
