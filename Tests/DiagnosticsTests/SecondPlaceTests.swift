import Diagnostics
import Testing

@Suite struct `A second place` {
  @Test func `on the same line hangs below`() {
    let desk = Desk("coordinating: [BKHCN, BTC, BKHCN]\n")
    let diagnostic = Diagnostic.wrong(
      at: desk.span("BKHCN", 1), label: "listed twice",
      notes: [.init(Words("first listed here"), at: desk.span("BKHCN"))])
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:28
         │
        1│ coordinating: [BKHCN, BTC, BKHCN]
         │                -----       ^^^^^ listed twice
         │                │
         │                first listed here


        """)
  }

  @Test func `shares its line with any number of others`() {
    let desk = Desk("Bộ: [aa, bb, aa, cc]\n")
    let diagnostic = Diagnostic.wrong(
      at: desk.span("bb"), label: "second",
      notes: [
        .init(Words("first"), at: desk.span("aa")), .init(Words("third"), at: desk.span("aa", 1)),
        .init(Words("fourth"), at: desk.span("cc")), .init(Words("the same again"), at: desk.span("bb")),
        .init(Words("all"), at: desk.span("[aa, bb, aa, cc]")),
      ])
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:10
         │
        1│ Bộ: [aa, bb, aa, cc]
         │     -----^^---------
         │     ││   │   │   │
         │     ││   │   │   fourth
         │     ││   │   third
         │     ││   second
         │     ││   the same again
         │     │first
         │     all


        """)
  }

  @Test func `a line or two away is drawn in the same frame`() {
    let desk = Desk("start: 2026-06-30\ntitle: x\ndue: 2026-01-31\npresiding: BTC\n")
    let diagnostic = Diagnostic.wrong(
      at: desk.span("2026-01-31"), label: "before it starts",
      notes: [.init(Words("starts here"), at: desk.span("2026-06-30")), .init(Words("led by"), at: desk.span("BTC"))])
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:3:6
         │
        1│ start: 2026-06-30
         │        ---------- starts here
        2│ title: x
        3│ due: 2026-01-31
         │      ^^^^^^^^^^ before it starts
        4│ presiding: BTC
         │            --- led by


        """)
  }

  @Test func `far away is drawn across a gap`() {
    let desk = Desk("- id: T1\n" + String(repeating: "#\n", count: 120) + "- id: T1\n")
    let diagnostic = Diagnostic.wrong(
      at: desk.span("T1", 1), label: "again", notes: [.init(Words("first"), at: desk.span("T1"))])
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
           ┌─ NQ57.yaml:122:7
           │
          1│ - id: T1
           │       -- first
           ·
        122│ - id: T1
           │       ^^ again


        """)
  }

  @Test func `in another file has a frame of its own`() {
    let desk = Desk([
      ("Hue.yaml", Array("due: 2026-12-31\n".utf8)),
      ("NQ57.yaml", Array((String(repeating: "\n", count: 111) + "due: 2026-06-30\n").utf8)),
    ])
    var diagnostic = Diagnostic.wrong(
      at: desk.span("2026-12-31"), label: "later", notes: [.init(Words("due here"), at: desk.span("2026-06-30", in: 1))]
    )
    diagnostic.help = Words("bring it forward")
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
           ┌─ Hue.yaml:1:6
           │
          1│ due: 2026-12-31
           │      ^^^^^^^^^^ later
           │
           ┌─ NQ57.yaml:112:6
           │
        112│ due: 2026-06-30
           │      ---------- due here
           │
           = help: bring it forward


        """)
  }

  @Test func `is one of at most eight; the rest are counted`() {
    let desk = Desk("T\n")
    let notes = (0..<500).map { Diagnostic.Note(Words("n\($0)"), at: .none) }
    let drawn = desk.drawn(.wrong(at: desk.span("T"), notes: notes), in: .vi)
    #expect(drawn.hasSuffix(" = lưu ý: n7\n = lưu ý: và 492 chỗ khác\n\n"))
  }
}

@Suite struct `A place of many lines` {
  @Test func `is underlined to the end of its first and says where it ends`() {
    let desk = Desk("targets:\n  - {2026: 10}  \n  - {2027: 5}\n\nunit: x\n")
    let words = "targets:\n  - {2026: 10}  \n  - {2027: 5}\n\n"
    #expect(
      desk.drawn(.wrong(at: desk.span(words), label: "back and forth"), .wrong(at: desk.span(words)), in: .en) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│ targets:
         │ ^^^^^^^^ back and forth (to line 3)

        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│ targets:
         │ ^^^^^^^^ to line 3


        """)
    #expect(desk.drawn(.wrong(at: desk.span(words)), in: .vi).contains("^^^^^^^^ đến dòng 3\n"))
  }

  @Test func `is a single one if only its line break follows`() {
    let desk = Desk("a: b  \r\n\r\n")
    let drawn = desk.drawn(.wrong(at: Span(file: 0, start: 3, count: 7), label: "here"))
    #expect(drawn.contains("\n │    ^ here\n"))
  }
}
