import Diagnostics
import Testing

@Suite struct `A report for GitHub` {
  private func written(_ desk: Desk, _ diagnostics: Diagnostic..., in language: Language = .en) -> String {
    let report = Report(
      diagnostics, summary: Summary(of: diagnostics, files: 1), language: language, file: desk.file)
    var bytes: [UInt8] = []
    GitHubRendering().append(report, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `is a command a diagnostic, with the place it is about`() {
    let desk = Desk("a: 1\nBộ: BKHC\n", path: "Resolutions/NQ57.yaml")
    let span = desk.span("BKHC")
    #expect(
      written(
        desk, Diagnostic(.error, 201, Words(vi: "không có", en: "no agency BKHC"), at: span),
        Diagnostic(.warning, 302, Words(vi: "hai lần", en: "twice"), at: span),
        Diagnostic(.info, 313, Words(vi: "ngày nghỉ", en: "a day off"), at: span),
        Diagnostic(.off, 313, Words("unseen"), at: span))
          == """
          ::error file=Resolutions/NQ57.yaml,line=2,col=5,endLine=2,endColumn=9,title=NQ201::no agency BKHC
          ::warning file=Resolutions/NQ57.yaml,line=2,col=5,endLine=2,endColumn=9,title=NQ302::twice
          ::notice file=Resolutions/NQ57.yaml,line=2,col=5,endLine=2,endColumn=9,title=NQ313::a day off

          """)
  }

  @Test func `says all there is to say, a line each`() {
    let desk = Desk("a: b")
    var diagnostic = Diagnostic.wrong(at: desk.span("b"), label: "here")
    diagnostic.help = Words(vi: "sửa", en: "mend it")
    diagnostic.fixes = [.replace(diagnostic.span, with: "c", .choice)]
    #expect(written(desk, diagnostic).hasSuffix("::wrong%0Ahere%0Ahelp: mend it%0Afix: replace with c\n"))
    #expect(written(desk, diagnostic, in: .vi).hasSuffix("%0Agợi ý: sửa%0Acách sửa: thay bằng c\n"))
  }

  @Test func `escapes what would end a property or the message`() {
    let desk = Desk("x", path: "a,b:c%d\n.yaml")
    var diagnostic = Diagnostic.wrong(at: desk.span("x"))
    diagnostic.message = Words("100 %: \u{1B}[0m\r\n::error::x")
    #expect(
      written(desk, diagnostic)
        == "::error file=a%2Cb%3Ac%25d%0A.yaml,line=1,col=1,endLine=1,endColumn=2,title=NQ201::"
        + "100 %25: ␛[0m%0D%0A::error::x\n")
  }

  @Test func `gives no columns for a place of several lines`() {
    let desk = Desk("a: b\nc: d")
    #expect(
      written(desk, .wrong(at: desk.span("b\nc"))) == "::error file=NQ57.yaml,line=1,endLine=2,title=NQ201::wrong\n")
  }

  @Test func `names no file where there is none`() {
    #expect(written(Desk(""), .wrong(at: .none)) == "::error title=NQ201::wrong\n")
    #expect(written(Desk("")) == "")
  }
}
