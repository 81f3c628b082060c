import Diagnostics
import Testing

@Suite struct `What must not reach a terminal` {
  @Test func `is drawn as something that can be seen`() {
    let desk = Desk("a: \u{1B}[31m\u{7F}\u{9B}2J \u{202E}b\u{200B}\u{FEFF} BKHC")
    let drawn = desk.drawn(.wrong(at: desk.span("BKHC")))
    #expect(
      drawn == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:19
         │
        1│ a: ␛[31m␡<U+009B>2J <U+202E>b<U+200B><U+FEFF> BKHC
         │                                               ^^^^


        """)
  }

  @Test func `is made visible in words and paths as well`() {
    let desk = Desk([("a\u{1B}.yaml", Array("x".utf8))])
    var diagnostic = Diagnostic.wrong(at: desk.span("x"), label: "\u{1B}[2J\nnext")
    diagnostic.message = Words("no agency \u{1B}[0m")
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: no agency ␛[0m
         ┌─ a␛.yaml:1:1
         │
        1│ x
         │ ^ ␛[2J next


        """)
  }

  @Test func `are bytes that are not UTF-8`() {
    let desk = Desk([("a.yaml", [0x61, 0xFF, 0xE1, 0xBB, 0x62, 0xC0, 0xAF])])
    #expect(
      desk.drawn(.wrong(at: desk.span("b"))).contains("\n1│ a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\n │     ^\n"))
  }

  @Test func `is left out where it is no text at all`() {
    let desk = Desk([("a.yaml", [0xFF, 0xFE] + "task: 1\n".utf8.flatMap { [$0, 0] })])
    #expect(
      desk.drawn(.wrong(at: Span(file: 0, start: 0, count: 1))) == """
        error[NQ201]: wrong
         ┌─ a.yaml:1:1


        """)
    let other = Desk([("a.yaml", Array("task: a\u{0}b".utf8))])
    #expect(other.drawn(.wrong(at: other.span("b"))).contains("1│ task: a␀b\n │         ^\n"))
  }

  /// Goal: no bytes and no span, however wrong, stop the drawing or let a control character through.
  @Test func `stays out whatever the bytes and the span are`() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0x61, 0x20, 0x09, 0x0A, 0x0D, 0x1B, 0x00, 0xEF, 0xBB, 0xBF, 0xE1, 0x80, 0xC2, 0x9B, 0xF0, 0x9F,
    ]
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let desk = Desk([("a", bytes)])
      func span() -> Span {
        Span(
          file: 0, start: .random(in: 0...70, using: &random),
          count: Bool.random(using: &random) ? .random(in: 0...70, using: &random) : .max)
      }
      let drawn = desk.drawn(
        .wrong(at: span(), label: "l", notes: [.init(Words("n"), at: span()), .init(Words("m"), at: span())]),
        style: TextStyle(lineWidth: 40))
      for scalar in drawn.unicodeScalars where scalar.properties.generalCategory == .control {
        #expect(scalar == "\n", "\(bytes)")
      }
    }
  }
}
