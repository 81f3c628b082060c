import Diagnostics
import Testing

@Suite struct `A diagnostic drawn as text` {
  /// The registry knows BKHCN; the author wrote BKHC.
  static func unknownAgency(_ desk: Desk) -> Diagnostic {
    let span = desk.span("BKHC")
    return Diagnostic(
      .error, 201,
      Words(vi: "danh mục không có cơ quan BKHC", en: "no agency BKHC in the registry"), at: span,
      label: Words(
        vi: "có phải BKHCN, Bộ Khoa học và Công nghệ?", en: "did you mean BKHCN, Bộ Khoa học và Công nghệ?"),
      fixes: [.replace(span, with: "BKHCN", .choice)])
  }

  static let elevenLines = String(repeating: "#\n", count: 11)

  @Test func `looks like a compiler's`() {
    let desk = Desk(Self.elevenLines + "    presiding: BKHC\n", path: "Resolutions/NQ57.yaml")
    #expect(
      desk.drawn(Self.unknownAgency(desk)) == """
        error[NQ201]: no agency BKHC in the registry
          ┌─ Resolutions/NQ57.yaml:12:16
          │
        12│     presiding: BKHC
          │                ^^^^ did you mean BKHCN, Bộ Khoa học và Công nghệ?
          │
          = fix: replace with BKHCN


        """)
  }

  @Test func `speaks Vietnamese`() {
    let desk = Desk("chủ_trì: BKHC\n")
    #expect(
      desk.drawn(Self.unknownAgency(desk), in: .vi) == """
        lỗi[NQ201]: danh mục không có cơ quan BKHC
         ┌─ NQ57.yaml:1:10
         │
        1│ chủ_trì: BKHC
         │          ^^^^ có phải BKHCN, Bộ Khoa học và Công nghệ?
         │
         = cách sửa: thay bằng BKHCN


        """)
  }

  @Test func `names its severity in the reader's language`() {
    func head(_ severity: Severity, _ language: Language) -> String {
      let drawn = Desk("").drawn(Diagnostic(severity, 302, Words("x"), at: .none), in: language)
      return String(drawn.prefix { $0 != "\n" })
    }
    #expect(head(.error, .vi) == "lỗi[NQ302]: x")
    #expect(head(.warning, .vi) == "cảnh báo[NQ302]: x")
    #expect(head(.info, .vi) == "ghi chú[NQ302]: x")
    #expect(head(.error, .en) == "error[NQ302]: x")
    #expect(head(.warning, .en) == "warning[NQ302]: x")
    #expect(head(.info, .en) == "info[NQ302]: x")
    #expect(head(.off, .en) == "")
  }

  @Test func `has its help and all its fixes at the foot`() {
    let desk = Desk("unit: %\n")
    var diagnostic = Diagnostic.wrong(at: desk.span("%"))
    diagnostic.help = Words(vi: "chọn một đơn vị", en: "choose a unit")
    diagnostic.fixes = [
      .replace(diagnostic.span, with: "percent", .choice), .replace(diagnostic.span, with: "ratio", .choice),
    ]
    #expect(
      desk.drawn(diagnostic) == """
        error[NQ201]: wrong
         ┌─ NQ57.yaml:1:7
         │
        1│ unit: %
         │       ^
         │
         = help: choose a unit
         = fix 1: replace with percent
         = fix 2: replace with ratio


        """)
  }

  @Test func `that stands nowhere is its message`() {
    var diagnostic = Diagnostic.wrong(at: .none, notes: [.init(Words("said elsewhere"), at: .none)])
    #expect(Desk("").drawn(diagnostic) == "error[NQ201]: wrong\n = note: said elsewhere\n\n")
    diagnostic.span = Span(file: 9, start: 3, count: 3)
    #expect(Desk("").drawn(diagnostic) == "error[NQ201]: wrong\n = note: said elsewhere\n\n")
  }
}

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

@Suite struct `In colour` {
  @Test func `the severity, the frame and the message stand out`() {
    let desk = Desk("a: [T1, T2]")
    var diagnostic = Diagnostic.wrong(
      at: desk.span("T2"), label: "here", notes: [.init(Words("there"), at: desk.span("T1"))])
    diagnostic.help = Words("mend it")
    let drawn = desk.drawn(diagnostic, style: TextStyle(isColored: true))
      .replacing("\u{1B}[1;31m", with: "<red>").replacing("\u{1B}[34m", with: "<blue>").replacing(
        "\u{1B}[1m", with: "<bold>"
      )
      .replacing("\u{1B}[0m", with: "</>")
    #expect(
      drawn == """
        <red>error[NQ201]</><bold>: wrong</>
         <blue>┌─</> NQ57.yaml:1:9
         <blue>│</>
        <blue>1│</> a: [T1, T2]
         <blue>│</>     <blue>--</>  <red>^^</> <red>here</>
         <blue>│</>     <blue>│</>
         <blue>│</>     <blue>there</>
         <blue>│</>
         <blue>=</> <bold>help:</> mend it


        """)
  }

  @Test func `warnings are yellow and infos cyan`() {
    func head(_ severity: Severity) -> String {
      Desk("").drawn(Diagnostic(severity, 304, Words("x"), at: .none), style: TextStyle(isColored: true))
    }
    #expect(head(.warning).hasPrefix("\u{1B}[1;33mwarning[NQ304]\u{1B}[0m"))
    #expect(head(.info).hasPrefix("\u{1B}[1;36minfo[NQ304]\u{1B}[0m"))
  }
}
