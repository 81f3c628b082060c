import Diagnostics
import Testing

@Suite struct `A mistake made too often to be read` {
  private let file = SourceFile(id: 0, path: "a.yaml", text: String(repeating: "x\n", count: 2_000))
  private var most: Int { [Diagnostic].mostAlike }

  private func many(_ count: Int, _ code: Int, _ severity: Severity = .warning, file: UInt32 = 0) -> [Diagnostic] {
    (0..<count).map {
      Diagnostic(severity, code, Words("wrong"), at: Span(file: file, start: UInt32(2 * $0), count: 1))
    }
  }

  private func report(_ diagnostics: [Diagnostic]) -> Report {
    Report(diagnostics, summary: Summary(of: diagnostics, files: 1), language: .en, file: { _ in file })
  }

  @Test func `is shown as long as anybody reads on, and then counted where the rest begins`() throws {
    let shown = report(many(most + 700, 701)).diagnostics
    #expect(shown.count == most + 1)
    let rest = try #require(shown.last)
    #expect(rest.message.en == "from here on there are 700 more of NQ701 in this file, which are not shown")
    #expect(rest.message.vi == "trong tệp này, từ đây trở đi, còn 700 chỗ NQ701 nữa không in ra")
    #expect(rest.span.start == UInt32(2 * most))
    #expect(rest.code == Code(701))
  }

  @Test func `is counted as often as it was made`() {
    let report = report(many(most + 700, 201, .error))
    #expect(report.summary.errors == most + 700)
  }

  @Test func `is shown whole as long as it is not too often`() {
    let all = many(most, 701)
    #expect(report(all).diagnostics == all)
  }

  @Test func `is another one in another file, and with another code`() {
    let all = many(most, 701) + many(most, 702) + many(most, 701, file: 1)
    #expect(report(all).diagnostics == all)
  }

  @Test func `hides no error behind what is left out`() throws {
    let shown = report(many(most + 5, 301) + many(1, 301, .error) + many(1, 701)).diagnostics
    #expect(shown.count == most + 2)
    #expect(shown[most].severity == .error)
    #expect(shown[most].message.en.contains("6 more of NQ301"))
  }

  @Test func `takes no more room the more often it was made, in any form`() {
    let renderings: [any ReportRendering] = [
      TextRendering(), JSONRendering(), SARIFRendering(version: "1"), GitHubRendering(),
    ]
    for rendering in renderings {
      func size(_ count: Int) -> Int {
        var bytes: [UInt8] = []
        rendering.append(report(many(count, 701)), to: &bytes)
        return bytes.count
      }
      #expect(abs(size(1_900) - size(900)) < 200)
    }
  }
}
