import Diagnostics
import Testing

@Suite struct `A long line` {
  static let word = "xã "

  @Test func `is shown around the place`() {
    let desk = Desk(
      "title: " + String(repeating: Self.word, count: 200) + "BKHC " + String(repeating: Self.word, count: 200))
    let style = TextStyle(lineWidth: 60)
    #expect(
      desk.drawn(.wrong(at: desk.span("BKHC"), label: "here"), style: style) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:608
         │
        1│ … xã xã xã xã xã xã BKHC xã xã xã xã xã xã xã xã xã xã xã x…
         │                     ^^^^ here


        """)
  }

  @Test func `is shown from its start if the place is near it, and to its end if it is near that`() {
    let style = TextStyle(lineWidth: 40)
    let text = "BKHC: " + String(repeating: Self.word, count: 100) + "BTC"
    let desk = Desk(text)
    #expect(
      desk.drawn(.wrong(at: desk.span("BKHC")), .wrong(at: desk.span("BTC")), style: style) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:1
         │
        1│ BKHC: xã xã xã xã xã xã xã xã xã xã xã …
         │ ^^^^

        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:307
         │
        1│ …ã xã xã xã xã xã xã xã xã xã xã xã BTC
         │                                     ^^^


        """)
  }

  @Test func `that is marked as a whole is underlined as far as it is shown`() {
    let desk = Desk("a " + String(repeating: "b", count: 300))
    let drawn = desk.drawn(
      .wrong(at: desk.span(String(repeating: "b", count: 300)), label: "here"), style: TextStyle(lineWidth: 40))
    #expect(drawn.hasSuffix("\n │   " + String(repeating: "^", count: 38) + " here\n\n"))
  }

  @Test func `has its second place where it is cut, if that is not shown`() {
    let desk = Desk("T1" + String(repeating: ".", count: 300) + "T2" + String(repeating: ".", count: 300) + "T3")
    let diagnostic = Diagnostic.wrong(
      at: desk.span("T2"), label: "here",
      notes: [.init(Words("before"), at: desk.span("T1")), .init(Words("after"), at: desk.span("T3"))])
    #expect(
      desk.drawn(diagnostic, style: TextStyle(lineWidth: 40)) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:303
         │
        1│ …............T2........................…
         │ -            ^^                        - after
         │ │            │
         │ │            here
         │ before


        """)
  }

  /// Goal: one line of a whole file costs no more than a short one. Method: as many diagnostics as would take minutes if
  /// each of them read the line.
  @Test func `of many megabytes is drawn as quickly as any`() {
    let desk = Desk(
      String(repeating: "ộ\u{301}", count: 400_000) + "BKHC" + String(repeating: "\u{301}", count: 400_000))
    let span = desk.span("BKHC")
    var bytes: [UInt8] = []
    TextRendering().append([Diagnostic](repeating: .wrong(at: span), count: 500), in: .en, files: desk.file, to: &bytes)
    #expect(bytes.count < 500 * 10_000)
  }
}
