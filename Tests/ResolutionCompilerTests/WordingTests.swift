import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@Suite struct `The wording of titles` {
  @Test(arguments: [
    ("Củng cố tổ chức", true), ("CỦNG CỐ tổ chức", true), ("Xây dựng văn hoá đọc", true),
    ("Xây dựng văn hóa đọc", true), ("Xây  dựng\tvăn-hóa đọc", true), ("Cung co to chuc", false),
    ("Xây dựng vẫn hoá", false), ("Đẩy, mạnh tay", false), ("Đẩymạnh", false), ("Đẩy mạn", false), ("", false),
    ("Nâng cao \"", true), ("“", false),
  ])
  func `is the same in every spelling, and never half a word`(_ text: String, _ isVague: Bool) throws {
    var title = Title(try #require(Self.lexicon))
    title.read(text, in: .vi)
    #expect((title.vagueness != nil) == isVague)
  }

  @Test func `is read from any bytes, in time`() throws {
    var title = Title(try #require(Self.lexicon))
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "đẩy mạnh", "và", "ban hành", "nghị định", ";", "5%", "57-NQ/TW", "“", "{", "(i)", "số", "\u{300}", "​",
    ]
    for _ in 0..<2_000 {
      var bytes = Array((0..<8).map { _ in pieces.randomElement(using: &random)! }.joined(separator: " ").utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBufferPointer { bytes in
        title.read(bytes, in: .vi)
        let places = [title.vagueness?.head, title.secondTask, title.document?.at].compactMap { $0 }
        #expect(places.allSatisfy { $0.lowerBound < $0.upperBound && $0.upperBound <= bytes.count })
        _ = title.namesQuantity
      }
    }
    let long = String(repeating: "đẩy mạnh và ban hành 5 nghị định ", count: 100_000)
    let time = ContinuousClock().measure {
      title.read(long, in: .vi)
      _ = (title.vagueness, title.secondTask, title.document, title.namesQuantity)
    }
    #expect(time < .seconds(2))
  }

  @Test func `is nobody's business without a document of it`() {
    let text = Self.resolution("  - {task: \"1\", title: Đẩy mạnh tất cả, \(Self.rest), deliverable: {type: other}}")
    #expect(Fixture(name: "Validation/none", text: text).compiled().diagnostics.isEmpty)
    #expect(Fixture(name: "Wording/some", text: text).compiled().diagnostics.map(\.code) == [Code(701)])
    let off = Fixture(name: "Wording/off", text: text).compiled(severities: [Code(701): .off])
    #expect(off.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (
      "  - task: \"1\"  # first\n    title: Trình Chính phủ nghị định mới\n    \(block)",
      "  - task: \"1\"  # first\n    deliverable: {type: decree}\n    title:"
    ),
    (
      "  -   nhiệm_vụ: \"1\"\n      tên: Trình Chính phủ nghị định mới\n      \(block.replacing("\n", with: "\n  "))",
      "  -   nhiệm_vụ: \"1\"\n      sản_phẩm: {loại: nghị định}\n      tên:"
    ),
  ])
  func `has the missing deliverable at hand`(_ task: String, _ mended: String) throws {
    let text = Self.resolution(task)
    let diagnostics = Fixture(name: "Wording/fix", text: text).compiled().diagnostics
    #expect(diagnostics.map(\.code) == [Code(704)])
    let edit = try #require(diagnostics.first?.fixes.first?.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
    let repaired = String(decoding: bytes, as: UTF8.self)
    #expect(repaired.contains(mended))
    #expect(Fixture(name: "Wording/fixed", text: repaired).compiled().diagnostics.isEmpty)
  }

  @Test func `offers no new line to a task in braces`() {
    let task =
      "  - {task: \"1\", title: Nghị định mới, \(Self.rest), milestones: [{milestone: a, title: Gửi, due: 2026-06-30}]}"
    let diagnostics = Fixture(name: "Wording/flow", text: Self.resolution(task)).compiled().diagnostics
    #expect(diagnostics.map(\.code) == [Code(704)])
    #expect(diagnostics.allSatisfy { $0.fixes.isEmpty })
  }

  private static let rest = "covers: [I], presiding: BTC, due: 2026-12-31"
  private static let block = """
    covers: [I]
        presiding: BTC
        due: 2026-12-31
        milestones: [{milestone: a, title: Gửi, due: 2026-06-30}]
    """

  private static func resolution(_ tasks: String) -> String {
    """
    resolution: 1-NQ/TW
    title: Thử nghiệm
    issued: 2025-01-06
    period: {from: 2025-01-06, to: 2030-12-31}
    clauses: [{clause: I, title: Nhiệm vụ}]
    tasks:
    \(tasks)

    """
  }

  private static let lexicon = Fixture(name: "Wording/lexicon", text: "").compiled().plan.wording
}
