import Diagnostics
import ResolutionCompiler
import Testing

/// One mistake made a thousand times, or in a place where everything hangs together: it is told in a few words, and in a
/// time that grows with the file and not with its square.
@Suite struct `A mistake made a thousand times` {
  @Test func `tasks that all wait for each other are one knot, shown by its shortest circle`() throws {
    let knots = said(307, of: waiting(60) { task in (1...60).filter { $0 != task } })
    let knot = try #require(knots.first)
    #expect(knots.count == 1)
    #expect(knot.message.en == "tasks that wait for each other: NQ1.1 → NQ1.2 → NQ1.1")
    #expect(knot.label?.en == "58 more are caught up in this circle")
  }

  @Test func `of a long circle the beginning is shown, and the link that closes it`() throws {
    let count = 3_000
    let knots = said(307, of: waiting(count) { [$0 % count + 1] })
    let knot = try #require(knots.first)
    #expect(knots.count == 1)
    #expect(knot.message.en.hasSuffix("NQ1.7 → NQ1.8 → … → NQ1.1"))
    #expect(knot.notes.count == 7)
    #expect(knot.notes.last?.message.en == "NQ1.3000 waits for NQ1.1")
    #expect(knot.label == nil)
  }

  @Test func `of two circles that share a task the shorter one is shown`() throws {
    let waits = [[2], [3], [1, 4], [3]]
    let knots = said(307, of: waiting(4) { waits[$0 - 1] })
    #expect(knots.map(\.message.en) == ["tasks that wait for each other: NQ1.3 → NQ1.4 → NQ1.3"])
    #expect(knots.first?.label?.en == "2 more are caught up in this circle")
  }

  @Test func `circles that have nothing to do with each other are shown each`() {
    let count = 4_000
    let together = waiting(count) { task in [task - 1, task + 1].filter { (1...count).contains($0) } }
    #expect(said(307, of: together).count == 1)
    let apart = waiting(count) { $0 % 2 == 1 ? [$0 + 1] : [$0 - 1] }
    #expect(said(307, of: apart).count == count / 2)
  }

  @Test(arguments: ["phối_hợp", "cho_mỗi"])
  func `an agency repeated in one line is shown a few times, and the rest counted`(key: String) throws {
    let list = Array(repeating: "BTC", count: 3_000).joined(separator: ", ")
    let repeats = said(302, of: resolution([task(1, "\(key): [\(list)]")]))
    #expect(repeats.count == 8)
    #expect(repeats.dropLast().allSatisfy { $0.label == nil })
    #expect(repeats.last?.label?.en == "there are 2991 more like it in the list")
    #expect(repeats.allSatisfy { $0.notes.count == 1 && $0.fixes.count == 1 })
  }

  @Test func `a list that many tasks have from one group is held against each`() {
    let agencies = "BTC, BCA, BNNMT, CTK, T01-HANOI, T11-DIENBIEN, T22-QUANGNINH"
    let organs = "T01-HANOI-UBND, T11-DIENBIEN-UBND, T22-QUANGNINH-UBND, CP"
    let group = """
        - nhiệm_vụ: nhom
          tên: Nhóm
          thời_hạn: 30/6/2026
          phối_hợp: [\(agencies), \(agencies), \(organs)]
          các_nhiệm_vụ:

      """
    let text = resolution(
      [group]
        + (1...200).map { "      - {nhiệm_vụ: \($0), tên: Việc số \($0), chủ_trì: CTK, sản_phẩm: {loại: khác}}\n" })
    let found = said(302, of: text)
    #expect(found.count { $0.message.en.hasPrefix("CTK presides over this task, and from its group") } == 200)
    #expect(found.count { $0.message.en.contains("among the coordinating agencies already") } == 7)
  }

  @Test func `an agency that ends, in a long list that many tasks have from one group, is told of once`() {
    let list = Array(repeating: "BTC, BCA, CTK, CP", count: 10).joined(separator: ", ")
    let group = """
        - nhiệm_vụ: nhom
          tên: Nhóm
          chủ_trì: BKHCN
          thời_hạn: 31/12/2027
          phối_hợp: [\(list), BCU, BCU]
          các_nhiệm_vụ:

      """
    let text = resolution(
      [group] + (1...200).map { "      - {nhiệm_vụ: \($0), tên: Việc số \($0), sản_phẩm: {loại: khác}}\n" })
    #expect(said(318, of: text).count == 1)
  }

  @Test func `titles that are whole books are alike only if they hold the same words`() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<17_576).map { "từ\(letters[$0 / 676])\(letters[$0 / 26 % 26])\(letters[$0 % 26])" }
    let titles = [words, words.reversed(), Array(words.dropLast())].map { $0.joined(separator: " ") }
    let found = said(504, of: resolution((1...3).map { task($0, title: titles[$0 - 1]) }))
    #expect(
      found.map(\.message.en) == ["this task looks like NQ1.1: the same presiding agency and nearly the same title"])
  }

  // MARK: Files

  private func resolution(_ tasks: [String]) -> String {
    """
    nghị_quyết: 1-NQ/TW
    tên: Thử nghiệm
    ngày_ban_hành: 6/1/2025
    các_nhiệm_vụ:

    """ + tasks.joined()
  }

  private func task(_ number: Int, title: String? = nil, _ line: String = "ưu_tiên: cao") -> String {
    """
      - nhiệm_vụ: \(number)
        tên: \(title ?? "Việc số \(number)")
        chủ_trì: BKHCN
        thời_hạn: 30/6/2026
        sản_phẩm: {loại: khác}
        \(line)

    """
  }

  /// Tasks from 1 on that wait for each other as is said.
  private func waiting(_ count: Int, for others: (Int) -> [Int]) -> String {
    resolution(
      (1...count).map { task($0, "phụ_thuộc: [\(others($0).map(String.init).joined(separator: ", "))]") })
  }

  private func said(_ code: Int, of text: String) -> [Diagnostic] {
    Fixture(name: "dense.yaml", text: text).compiled().diagnostics.filter { $0.code == Code(code) }
  }
}
