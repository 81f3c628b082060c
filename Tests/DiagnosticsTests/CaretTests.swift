import Diagnostics
import Testing

@Suite struct `The caret stands under its word` {
  @Test(arguments: [String.composed, .decomposed])
  func `after Vietnamese text, composed or not`(agency: String) {
    let desk = Desk("- \(agency): BKHC")
    let lines = desk.drawn(.wrong(at: desk.span("BKHC"))).split(separator: "\n")
    #expect(lines[3] == "1│ - \(agency): BKHC")
    #expect(lines[4] == " │                 ^^^^")
  }

  @Test(arguments: [String.composed, .decomposed])
  func `and is as wide as the letters, not as their marks`(agency: String) {
    let desk = Desk("- \(agency): BKHC")
    let lines = desk.drawn(.wrong(at: desk.span(agency))).split(separator: "\n")
    #expect(lines[4] == " │   ^^^^^^^^^^^^")
  }

  @Test func `after and under wide characters`() {
    let desk = Desk("科技部: 中国 😀 x")
    #expect(
      desk.drawn(.wrong(at: desk.span("中国"), label: "here"), .wrong(at: desk.span("x"))) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:6
         │
        1│ 科技部: 中国 😀 x
         │         ^^^^ here

        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:11
         │
        1│ 科技部: 中国 😀 x
         │                 ^


        """)
  }

  @Test func `after tabs, which are drawn as spaces`() {
    let desk = Desk("\ta:\tb")
    #expect(
      desk.drawn(.wrong(at: desk.span("\t")), .wrong(at: desk.span("b"))) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│     a:  b
         │ ^^^^

        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:5
         │
        1│     a:  b
         │         ^


        """)
  }

  @Test func `in a file with CR LF and a byte-order mark`() {
    let desk = Desk("\u{FEFF}a: b\r\nc: d\r\n")
    #expect(
      desk.drawn(.wrong(at: desk.span("a")), .wrong(at: desk.span("d"))) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│ a: b
         │ ^

        error[NQ201]: wrong
         ┌─ NQ57.yaml:2:4
         │
        2│ c: d
         │    ^


        """)
  }

  @Test func `at the end of a line and at the end of the file`() {
    let desk = Desk("a: \"b\nc: d")
    #expect(
      desk.drawn(
        .wrong(at: Span(file: 0, start: 5, count: 1)), .wrong(at: Span(file: 0, start: 10, count: 0), label: "more")
      ) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:6
         │
        1│ a: "b
         │      ^

        error[NQ201]: wrong
         ┌─ NQ57.yaml:2:5
         │
        2│ c: d
         │     ^ more


        """)
  }

  @Test func `on the empty line that follows the last`() {
    #expect(
      Desk("a: b\n").drawn(.wrong(at: Span(file: 0, start: 5, count: 0), label: "tasks are missing")) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:2:1
         │
        2│
         │ ^ tasks are missing


        """)
  }

  @Test func `of an empty file only if it has something to say`() {
    #expect(
      Desk("").drawn(.wrong(at: Span(file: 0, start: 0, count: 0))) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1


        """)
    #expect(
      Desk("").drawn(.wrong(at: Span(file: 0, start: 0, count: 0), label: "nothing here")) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│
         │ ^ nothing here


        """)
  }

  /// Goal: what is underlined stands where a terminal puts it, whatever stands before it. Method: pieces of text whose
  /// width is known, one after another in every order of three, with a word at the end.
  @Test func `whatever stands before it`() {
    let pieces = ["ab ", String.composed, .decomposed, "部", "😀", "e\u{301}", "\u{1112}\u{1161}", "–", "\u{200D}"]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let before = first + second + third
          let desk = Desk(before + "BKHC")
          let start = UInt32(before.utf8.count)
          let drawn = desk.drawn(.wrong(at: Span(file: 0, start: start, count: 4))).split(separator: "\n")
          let width = DisplayWidth.of(before.unicodeScalars)
          #expect(drawn[4] == " │ " + String(repeating: " ", count: width) + "^^^^", "\(before)")
        }
      }
    }
  }
}
