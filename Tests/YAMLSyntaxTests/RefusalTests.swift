import Diagnostics
import Testing
import YAMLSyntax

@Suite struct `What YAML permits and nqc does not` {
  @Test(arguments: [
    ("<<: {a: b}\n", "NQ008 1:1"),
    ("a: 1\n<<: *b\n", "NQ008 2:1"),
    ("[a]: b\n", "NQ008 1:1"),
    ("{a: b}: c\n", "NQ008 1:1"),
    ("? |\n  a\n: b\n", "NQ008 1:3"),
    ("- &a x\n- *a : b\n", "NQ008 2:3"),
    ("a: !foo b\n", "NQ008 1:4"),
    ("a: &b !!binary c\n", "NQ008 1:7"),
    ("a: !!set {b}\n", "NQ008 1:4"),
    ("a: !x!y z\n", "NQ008 1:4"),
    ("%TAG !x! tag:x\n---\na: 1\n", "NQ008 1:1"),
    ("a: 1\n...\n# x\n%TAG !x! tag:x\n---\na: 1\n", "NQ008 4:1"),
    (": a\n", "NQ003 1:1"),
    ("a: *b\n", "NQ006 1:4"),
    ("a: &a [*a]\n", "NQ006 1:8"),
    ("a: &a {b: {c: *a}}\n", "NQ006 1:15"),
  ])
  func `is refused at its place`(_ text: String, _ complaint: String) {
    #expect(Reading(text).complaints == [complaint])
  }

  @Test(arguments: ["!!str 1", "!!map {b: 1}", "!!seq [1]", "!!int 1", "!!float 1", "!!bool yes", "!!null ~", "! x"])
  func `does not include the core tags`(_ value: String) {
    #expect(Reading("a: \(value)\n").diagnostics.isEmpty)
  }

  @Test func `leaves the rest of the tree to be read`() {
    let reading = Reading("<<: *x\n[a, *y]: {b: *z}\nc: !t d\n")
    #expect(reading.complaints == ["NQ008 1:1", "NQ008 2:1", "NQ008 3:4"])
    #expect(reading.tree.isComplete)
    #expect(
      reading.outline == """
        1:1–3:8 mapping
          1:1–1:3 plain faulty ⟨<<⟩
          1:5–1:7 plain faulty ⟨*x⟩
          2:1–2:8 sequence flow faulty
            2:2–2:3 plain ⟨a⟩
            2:5–2:7 plain faulty ⟨*y⟩
          2:10–2:17 mapping flow
            2:11–2:12 plain ⟨b⟩
            2:14–2:16 plain faulty ⟨*z⟩
          3:1–3:2 plain ⟨c⟩
          3:7–3:8 plain faulty ⟨d⟩
        """)
  }
}

@Suite struct `Nesting` {
  @Test(arguments: ["[", "{a: ", "- ", "? ", "{", "[{a: ", "[\n"])
  func `deeper than 64 is refused at once`(_ opening: String) {
    let reading = Reading(String(repeating: opening, count: 100_000))
    #expect(reading.complaints.last?.hasPrefix("NQ007") == true)
    #expect(!reading.tree.isComplete && reading.tree.nodes.count < 200)
  }

  @Test func `of 64 levels is accepted, and the 65th is where the mistake is`() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(Reading(text).diagnostics.isEmpty)
    #expect(Reading("[\(text)]").complaints == ["NQ007 1:65"])
  }

  @Test func `counts what aliases lead to`() {
    let chain = (1...80).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    let reading = Reading("- &a0 [x]\n" + chain)
    #expect(reading.complaints.first == "NQ007 64:9")
    #expect(reading.tree.isComplete)
  }
}

@Suite struct `Aliases` {
  @Test func `stand for the last node of that name above`() {
    let reading = Reading("- &a 1\n- *a\n- &a 2\n- *a\n")
    #expect(reading.outline.contains("2:3–2:5 alias of 1:6\n"))
    #expect(reading.outline.contains("4:3–4:5 alias of 3:6"))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `may expand to ten times the file, or ten thousand nodes`() {
    let list = "- &a [\((0..<98).map(String.init).joined(separator: ","))]\n"
    #expect(Reading(list + String(repeating: "- *a\n", count: 99)).diagnostics.isEmpty)
    let reading = Reading(list + String(repeating: "- *a\n", count: 200))
    #expect(reading.complaints == ["NQ006 99:3"])
    #expect(reading.tree.nodes.count { $0.isFaulty } == 103)
  }

  @Test func `within aliases do not explode`() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...50 {
      text += "- &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }
    let reading = Reading(text)
    #expect(reading.complaints.map { $0.prefix(5) } == ["NQ006"])
    #expect(expanded(reading.tree) <= 10_000)
  }

  /// Nodes of a tree with its aliases written out.
  private func expanded(_ tree: SyntaxTree) -> Int {
    var sizes: [Int: Int] = [:]
    func size(_ index: Int) -> Int {
      if let known = sizes[index] { return known }
      let node = tree.nodes[index]
      var sum = 1
      if node.kind == .alias { sum += size(Int(node.contentStart)) }
      if node.kind == .sequence || node.kind == .mapping {
        var child = index + 1
        while child < Int(node.next) {
          sum += size(child)
          child = Int(tree.nodes[child].next)
        }
      }
      sizes[index] = sum
      return sum
    }
    return tree.roots.reduce(0) { $0 + size(Int($1)) }
  }
}
