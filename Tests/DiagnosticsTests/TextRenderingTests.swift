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
