import Diagnostics
import Testing

@Suite struct `A fix shows the mended line` {
  private func drawn(_ desk: Desk, at words: String, _ fixes: Fix..., style: TextStyle = TextStyle()) -> String {
    var diagnostic = Diagnostic.wrong(at: desk.span(words))
    diagnostic.fixes = fixes
    return desk.drawn(diagnostic, style: style)
  }

  /// What follows the fix's title.
  private func shown(
    _ text: String, at words: String, _ replacement: String, title: String = "mend it", style: TextStyle = TextStyle()
  ) -> String {
    let desk = Desk(text)
    let fix = Fix(Words(title), .safe, [Fix.Edit(desk.span(words), replacement)])
    let lines = drawn(desk, at: words, fix, style: style).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix(" = fix") }.dropFirst().dropLast(2).joined(separator: "\n")
  }

  @Test func `with what is new in it marked`() {
    let desk = Desk("a: 1\nchủ_trì:BKHCN\n")
    let colon = desk.span(":B")
    let fix = Fix(
      Words("insert a blank"), .safe, [Fix.Edit(Span(file: 0, start: colon.start + 1, count: 0), " ")])
    #expect(
      drawn(desk, at: ":", fix) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:2
         │
        1│ a: 1
         │  ^
         │
         = fix: insert a blank
        2│ chủ_trì: BKHCN
         │         +


        """)
  }

  @Test func `also where text is put in quotes, or in others`() {
    #expect(shown("tên: a: b", at: "a: b", "\"a: b\"") == "1│ tên: \"a: b\"\n │      +    +")
    #expect(shown("tên: \"x \"y\" z\"", at: "\"x \"y\" z\"", "'x \"y\" z'") == "1│ tên: 'x \"y\" z'\n │      +       +")
  }

  @Test func `of which the letters that stay are not marked`() {
    #expect(shown("- BKHCM", at: "BKHCM", "BKHCN") == "1│ - BKHCN\n │       +")
    // The last byte of ổ and ỗ differs, the first two do not: a letter is marked whole.
    #expect(shown("- tổ", at: "tổ", "tỗ") == "1│ - tỗ\n │    +")
    #expect(shown("    a: b", at: "    a", "  a") == "1│   a: b")
  }

  @Test(arguments: [String.composed, .decomposed])
  func `under the letters, whatever stands before them`(agency: String) {
    #expect(shown("- \(agency): x", at: "x", "\"x\"") == "1│ - \(agency): \"x\"\n │                 + +")
    #expect(shown("科技部: 😀 x", at: "x", "\"x\"") == "1│ 科技部: 😀 \"x\"\n │            + +")
  }

  @Test func `in colour too`() {
    let desk = Desk("a:b")
    let fix = Fix(Words("insert a blank"), .safe, [Fix.Edit(Span(file: 0, start: 2, count: 0), " ")])
    let drawn = drawn(desk, at: "b", fix, style: TextStyle(isColored: true))
    #expect(drawn.contains("a:\u{1B}[32m \u{1B}[0mb\n \u{1B}[34m│\u{1B}[0m   \u{1B}[32m+\u{1B}[0m\n"))
  }

  @Test func `of several edits together`() {
    let desk = Desk("[a, b]")
    let edits = [Fix.Edit(desk.span("b"), "\"b\""), Fix.Edit(desk.span("a"), "\"a\"")]
    #expect(
      drawn(desk, at: "a", Fix(Words("quote them"), .safe, edits)).hasSuffix(
        "\n = fix: quote them\n1│ [\"a\", \"b\"]\n │  + +  + +\n\n"))
  }

  @Test func `a choice of them has one each, numbered; no more than three are shown`() {
    let desk = Desk("a: 1.250")
    let fixes = ["1250", "1.2500", "1250,0", "1,25"].map {
      Fix(Words("that way"), .choice, [Fix.Edit(desk.span("1.250"), $0)])
    }
    #expect(
      drawn(desk, at: "1.250", fixes[0], fixes[1], fixes[2], fixes[3]).hasSuffix(
        """
        │
         = fix 1: that way
        1│ a: 1250
         = fix 2: that way
        1│ a: 1.2500
         │         +
         = fix 3: that way
        1│ a: 1250,0
         │     ++++
         = fix: and 1 more


        """))
  }

  @Test func `but not where its title says it`() {
    #expect(shown("- BKHC", at: "BKHC", "BKHCN", title: "replace with BKHCN") == "")
    #expect(shown("a:b", at: ":", ": ", title: "insert a blank") == "1│ a: b\n │   +")
  }

  @Test func `nor where more than the line changes, or nothing that can be seen`() {
    #expect(shown("a: b", at: "b", "\n  b") == "")
    #expect(shown("a: b\nc: d", at: "b\nc", "b c") == "")
    #expect(shown("a: \(String.decomposed)", at: .decomposed, .composed) == "")
    let desk = Desk("a: b\nc: d")
    let both = [Fix.Edit(desk.span("b"), "1"), Fix.Edit(desk.span("d"), "2")]
    #expect(drawn(desk, at: "b", Fix(Words("both"), .safe, both)).hasSuffix("\n = fix: both\n\n"))
  }

  @Test func `nor where something only goes, and the line is too long to be seen whole`() {
    let style = TextStyle(lineWidth: 40)
    #expect(shown("[BTC, BCA]", at: ", BCA", "", style: style) == "1│ [BTC]")
    #expect(shown("[BTC, BCA]" + String(repeating: ".", count: 60), at: ", BCA", "", style: style) == "")
  }

  /// Goal: no edit, however wrong, stops the drawing.
  @Test func `whatever the edits are`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      let desk = Desk("a: \(String.decomposed)\nộ\t\u{FEFF}\r\n\r")
      func span() -> Span {
        Span(
          file: .random(in: 0...1, using: &random), start: .random(in: 0...40, using: &random),
          count: Bool.random(using: &random) ? .random(in: 0...40, using: &random) : .max)
      }
      let edits = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Fix.Edit(span(), ["", "x", "ộ", "\n", "\u{301}"].randomElement(using: &random) ?? "")
      }
      let drawn = drawn(desk, at: "a", Fix(Words("mend"), .choice, edits), style: TextStyle(lineWidth: 40))
      #expect(drawn.contains(" = fix: mend\n"))
    }
  }
}

@Suite struct `Advice` {
  @Test func `leaves the help out where a label and a fix say it`() {
    let desk = Desk("- BKHC")
    var diagnostic = Diagnostic.wrong(at: desk.span("BKHC"), label: "did you mean BKHCN?")
    diagnostic.help = Words(vi: "cần một mã", en: "a code is wanted")
    #expect(desk.drawn(diagnostic).hasSuffix("\n = help: a code is wanted\n\n"))
    diagnostic.fixes = [.replace(diagnostic.span, with: "BKHCN", .choice)]
    #expect(desk.drawn(diagnostic).hasSuffix("did you mean BKHCN?\n │\n = fix: replace with BKHCN\n\n"))
  }

  @Test func `goes on in a new line where a terminal's is full`() {
    let desk = Desk("a: b")
    var diagnostic = Diagnostic.wrong(at: desk.span("b"))
    diagnostic.help = Words(vi: "", en: String(repeating: "xã ", count: 30) + "hết")
    let lines = desk.drawn(diagnostic, style: TextStyle(isColored: false, terminalWidth: 50)).split(separator: "\n")
    #expect(lines[6] == " = help: " + String(repeating: "xã ", count: 13) + "xã")
    #expect(lines[7] == "   " + String(repeating: "xã ", count: 15) + "xã")
    #expect(lines[8] == "   hết")
  }
}
