import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `Taking an agency out of a list` {
  /// The text with the safe repairs of NQ302 applied to it.
  private func mended(_ coordinating: String) -> String {
    let text = """
      resolution: 1-NQ/TW
      title: {vi: Thử nghiệm, en: A trial}
      issued: 2025-01-06
      tasks:
        - task: "1"
          title: {vi: Báo cáo, en: A report}
          presiding: BKHCN
          due: 2026-06-30
      \(coordinating)
      """
    let fixture = Fixture(name: "list", text: text)
    let edits = fixture.compiled().diagnostics.filter { $0.code.number == 302 }
      .flatMap(\.fixes).filter { $0.safety == .safe }.flatMap(\.edits)
      .sorted { $0.span.start > $1.span.start }
    var bytes = Array(text.utf8)
    for edit in edits { bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.text.utf8)) }
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(
      !Fixture(name: "mended", text: mended).compiled().diagnostics.contains { [3, 103, 302].contains($0.code.number) })
    return String(mended.dropFirst(text.count - coordinating.count))
  }

  @Test(arguments: [
    ("    coordinating: [BKHCN, BTC]", "    coordinating: [BTC]"),
    ("    coordinating: [BTC, BKHCN]", "    coordinating: [BTC]"),
    ("    coordinating: [BTC, BKHCN, BCA]", "    coordinating: [BTC, BCA]"),
    ("    coordinating: [ BTC , \"BKHCN\" , BCA ]", "    coordinating: [ BTC , BCA ]"),
    ("    coordinating: [BKHCN]", "    coordinating: []"),
    ("    coordinating: [BTC, BCA, BTC]", "    coordinating: [BTC, BCA]"),
    ("    coordinating: [BTC,\n      BKHCN,\n      BCA]", "    coordinating: [BTC,\n      \n      BCA]"),
  ])
  func `in brackets takes one comma with it`(_ written: String, _ expected: String) {
    #expect(mended(written) == expected)
  }

  @Test(arguments: [
    ("    coordinating:\n      - BKHCN\n      - BTC", "    coordinating:\n      - BTC"),
    (
      "    coordinating:\n      - BTC\n      - 'BKHCN'  # chủ trì\n      - BCA",
      "    coordinating:\n      - BTC\n      - BCA"
    ),
    ("    coordinating:\n      - BTC\n      - BKHCN", "    coordinating:\n      - BTC\n"),
    ("    coordinating:\n      - BKHCN", "    coordinating:\n"),
  ])
  func `one a line takes its line with it`(_ written: String, _ expected: String) {
    #expect(mended(written) == expected)
  }

  @Test(arguments: [
    "    coordinating: [BTC, &lead BKHCN]",
    "    coordinating:\n      - # chủ trì\n        BKHCN",
    "    coordinating: [BTC, # tài chính\n      BKHCN]",
  ])
  func `is left to a person where something else stands between`(_ written: String) {
    let fixture = Fixture(
      name: "list",
      text: """
        resolution: 1-NQ/TW
        title: {vi: Thử nghiệm, en: A trial}
        issued: 2025-01-06
        tasks:
          - task: "1"
            title: {vi: Báo cáo, en: A report}
            presiding: BKHCN
            due: 2026-06-30
        \(written)
        """)
    let reported = fixture.compiled().diagnostics.filter { $0.code.number == 302 }
    #expect(reported.count == 1)
    #expect(reported.allSatisfy { $0.fixes.isEmpty })
  }
}
