import Diagnostics
import Testing
import YAMLSyntax

@Suite struct `A tree` {
  @Test func `holds every node with its place, in columns of characters`() {
    let reading = Reading(
      """
      nghị_quyết: 57-NQ/TW   # số
      tên: {vi: Đột phá, en: "Break"}
      các_mục:
        - mục: II

        - 'III'

      # hết
      """)
    #expect(
      reading.outline == """
        1:1–6:10 mapping
          1:1–1:11 plain ⟨nghị_quyết⟩
          1:13–1:21 plain ⟨57-NQ/TW⟩
          2:1–2:4 plain ⟨tên⟩
          2:6–2:32 mapping flow
            2:7–2:9 plain ⟨vi⟩
            2:11–2:18 plain ⟨Đột phá⟩
            2:20–2:22 plain ⟨en⟩
            2:24–2:31 doubleQuoted ⟨Break⟩
          3:1–3:8 plain ⟨các_mục⟩
          4:3–6:10 sequence
            4:5–4:12 mapping
              4:5–4:8 plain ⟨mục⟩
              4:10–4:12 plain ⟨II⟩
            6:5–6:10 singleQuoted ⟨III⟩
        """)
    #expect(reading.diagnostics.isEmpty && reading.tree.isComplete)
  }

  @Test func `ends a block scalar with its last line that is not empty`() {
    let reading = Reading("a: |\n  một\n  hai\n\n\nb: >-\n  gấp\n  lại\nc: 1\n")
    #expect(
      reading.outline == """
        1:1–9:5 mapping
          1:1–1:2 plain ⟨a⟩
          1:4–3:6 literal ⟨một\\nhai\\n⟩
          6:1–6:2 plain ⟨b⟩
          6:4–8:6 folded ⟨gấp lại⟩
          9:1–9:2 plain ⟨c⟩
          9:4–9:5 plain ⟨1⟩
        """)
  }

  @Test func `puts an absent value where it would begin`() {
    let reading = Reading("a:\nb:   # chú thích\n\nc: {d, e: }\nf:\n  -\n  - x\n? g\n\n")
    #expect(
      reading.outline == """
        1:1–8:4 mapping
          1:1–1:2 plain ⟨a⟩
          1:3–1:3 plain ⟨⟩
          2:1–2:2 plain ⟨b⟩
          2:3–2:3 plain ⟨⟩
          4:1–4:2 plain ⟨c⟩
          4:4–4:12 mapping flow
            4:5–4:6 plain ⟨d⟩
            4:6–4:6 plain ⟨⟩
            4:8–4:9 plain ⟨e⟩
            4:9–4:9 plain ⟨⟩
          5:1–5:2 plain ⟨f⟩
          6:3–7:6 sequence
            6:4–6:4 plain ⟨⟩
            7:5–7:6 plain ⟨x⟩
          8:3–8:4 plain ⟨g⟩
          8:4–8:4 plain ⟨⟩
        """)
  }

  @Test func `knows the pair in a list in brackets`() {
    #expect(
      Reading("[a: b, {c: d}, []]").outline == """
        1:1–1:19 sequence flow
          1:2–1:6 mapping flow
            1:2–1:3 plain ⟨a⟩
            1:5–1:6 plain ⟨b⟩
          1:8–1:14 mapping flow
            1:9–1:10 plain ⟨c⟩
            1:12–1:13 plain ⟨d⟩
          1:16–1:18 sequence flow
        """)
  }

  @Test func `leaves anchors and tags out of a node's place`() {
    #expect(
      Reading("a: &neo !!str ~\nb: *neo\nc: !!seq\n  - x\nd: &n {e: f}\ng: &h\ni: !!str \"k\"\n").outline == """
        1:1–7:13 mapping
          1:1–1:2 plain ⟨a⟩
          1:15–1:16 singleQuoted ⟨~⟩
          2:1–2:2 plain ⟨b⟩
          2:4–2:8 alias of 1:15
          3:1–3:2 plain ⟨c⟩
          4:3–4:6 sequence
            4:5–4:6 plain ⟨x⟩
          5:1–5:2 plain ⟨d⟩
          5:7–5:13 mapping flow
            5:8–5:9 plain ⟨e⟩
            5:11–5:12 plain ⟨f⟩
          6:1–6:2 plain ⟨g⟩
          6:6–6:6 plain ⟨⟩
          7:1–7:2 plain ⟨i⟩
          7:10–7:13 doubleQuoted ⟨k⟩
        """)
  }

  @Test func `accepts keys in quotes`() {
    let reading = Reading("\"2026\": 20\n'2028': 25\n2030: 30\n")
    #expect(reading.contents == ["2026", "20", "2028", "25", "2030", "30"])
    #expect(reading.diagnostics.isEmpty)
  }
}

@Suite struct `A file` {
  @Test(arguments: ["", "\n\n", "# chỉ có chú thích\n", "---\n", "---\n...\n", "---\n---\n# x\n", "%YAML 1.2\n---\n"])
  func `with nothing in it has no root and is complete`(_ text: String) {
    let reading = Reading(text)
    #expect(reading.tree.roots.isEmpty && reading.tree.nodes.isEmpty)
    #expect(reading.tree.isComplete && reading.diagnostics.isEmpty)
  }

  @Test func `holds several documents, and an anchor holds within one`() {
    let reading = Reading("%YAML 1.2\n---\na: &x 1\n...\n# giữa\n---\n---\nb: *x\n--- c\n")
    #expect(
      reading.outline == """
        3:1–3:8 mapping
          3:1–3:2 plain ⟨a⟩
          3:7–3:8 plain ⟨1⟩
        8:1–8:6 mapping
          8:1–8:2 plain ⟨b⟩
          8:4–8:6 plain faulty ⟨*x⟩
        9:5–9:6 plain ⟨c⟩
        """)
    #expect(reading.complaints == ["NQ006 8:4"])
  }

  @Test func `may begin with a byte-order mark, which offsets count and columns do not`() {
    let reading = Reading("\u{FEFF}tên: Đề án\nb: 'ế'\n")
    #expect(
      reading.outline == """
        1:1–2:7 mapping
          1:1–1:4 plain ⟨tên⟩
          1:6–1:11 plain ⟨Đề án⟩
          2:1–2:2 plain ⟨b⟩
          2:4–2:7 singleQuoted ⟨ế⟩
        """)
    #expect(reading.tree.nodes[1].start == 3)
    #expect(reading.source(2) == "Đề án")
  }

  @Test func `may have Windows line ends`() {
    let reading = Reading("tên: Đề án\r\nb: \"hai\r\n  dòng\"\r\nc: |\r\n  x\r\n  y\r\n")
    #expect(reading.contents == ["tên", "Đề án", "b", "hai dòng", "c", "x\ny\n"])
    #expect(
      reading.tree.nodes.indices.dropFirst().map(reading.source)
        == ["tên", "Đề án", "b", "\"hai\r\n  dòng\"", "c", "|\r\n  x\r\n  y"])
  }

  @Test func `is given back as far as it could be read, and a key without its value gets a faulty one`() {
    let reading = Reading("\"a\"\nb:\n  c: x\n  d: \"y\n")
    #expect(!reading.tree.isComplete && !reading.tree.reachesEnd)
    #expect(reading.complaints == ["NQ003 2:1"])
    #expect(reading.outline == "1:1–1:4 doubleQuoted ⟨a⟩")
  }

  @Test func `is read on after a mistake, and what the mistake has touched is faulty`() {
    let reading = Reading("a: 1\nb:\n  c: x\n  d: \"y\ne: z\n")
    #expect(!reading.tree.isComplete && reading.tree.reachesEnd)
    #expect(reading.complaints == ["NQ003 4:6"])
    #expect(
      reading.outline == """
        1:1–5:5 mapping
          1:1–1:2 plain ⟨a⟩
          1:4–1:5 plain ⟨1⟩
          2:1–2:2 plain ⟨b⟩
          3:3–4:8 mapping
            3:3–3:4 plain ⟨c⟩
            3:6–3:7 plain ⟨x⟩
            4:3–4:4 plain ⟨d⟩
            4:6–4:8 doubleQuoted faulty ⟨y⟩
          5:1–5:2 plain ⟨e⟩
          5:4–5:5 plain ⟨z⟩
        """)
  }

  @Test func `larger than 64 MiB is refused unread`() {
    let reading = Reading(bytes: [UInt8](repeating: 0x20, count: 64 << 20 | 1))
    #expect(reading.complaints == ["NQ007 1:1"])
    #expect(!reading.tree.isComplete)
  }
}
