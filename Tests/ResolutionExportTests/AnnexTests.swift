import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `The list` {
  private func lines(_ annex: Annex, _ key: String = "NQ9") -> [Annex.Line] {
    annex.documents.first { $0.key == key }?.lines ?? []
  }

  @Test func `numbers groups in Roman figures and tasks through the document`() {
    let lines = lines(Annex(Sample.plan(), folds: true))
    #expect(lines.map(\.ordinal) == ["I", "1", "2", "3", "II", "4"])
    #expect(lines.map(\.id).suffix(2) == ["NQ9.2", "NQ9.2.1@…"])
    #expect(lines.map(\.group) == [nil, "NQ9.1", "NQ9.1", "NQ9.1", nil, "NQ9.2"])
  }

  @Test func `puts copies in one line, or each in its own`() throws {
    let folded = Annex(Sample.plan(), folds: true)
    let unfolded = Annex(Sample.plan(), folds: false)
    #expect(folded.tasks == 12)
    #expect(unfolded.tasks == 12)
    #expect(lines(unfolded).count == 6 + 7)
    let line = try #require(lines(folded).last)
    #expect(line.title.vi == "Đưa hồ sơ của … lên mạng")
    #expect(line.presiding.map(\.code).sorted() == Sample.provinces.map { "T-" + $0 }.sorted())
    #expect(line.updates.isEmpty)
    #expect(lines(unfolded).last?.updates.isEmpty == false)
  }

  @Test func `says which copies have targets of their own`() throws {
    let line = try #require(lines(Annex(Sample.plan(), folds: true)).last)
    let goals = line.kpis[0].goals
    #expect(goals.map { $0.agencies.map(\.code) } == [["T-HANOI"], []])
    #expect(goals.map { $0.targets[0].high } == [90, 80])
    #expect(line.kpis[1].goals.count == 1)
  }

  @Test func `tells the Party's documents from the State's`() {
    let annex = Annex(Sample.plan(), folds: true)
    #expect(annex.documents.map(\.key) == ["NQ9", "NQCP3"])
    #expect(annex.documents.map(\.isOfTheParty) == [true, false])
    #expect(annex.documents.map(\.secrecy) == [.secret, .none])
  }

  @Test func `holds what was asked for, and says what that was`() throws {
    let plan = Sample.plan()
    let filter = try TreeFilter(agency: "BTC", clause: "NQ9 I", dueBefore: Day(year: 2026, month: 6, day: 30), in: plan)
    let annex = Annex(plan, filter, document: try plan.document(named: "9-NQ/TW"), folds: true)
    #expect(annex.documents.map(\.key) == ["NQ9"])
    #expect(lines(annex).map(\.id) == ["NQ9.1", "NQ9.1.1"])
    #expect(
      annex.extract.map(\.en) == [
        "Ministry of Finance presides or coordinates", "covering clause I", "due before 2026-06-30",
      ])
    #expect(throws: WrongArgument.self) { try plan.document(named: "NQ8") }
  }

  @Test func `is divided among those who preside`() {
    let parts = Annex(Sample.plan(), folds: false).parts
    #expect(parts.map(\.agency.code) == (["BKHCN", "BTC"] + Sample.provinces.map { "T-" + $0 }).sorted())
    let science = parts[0].annex
    #expect(lines(science).map(\.id) == ["NQ9.1", "NQ9.1.1", "NQ9.1.2", "NQ9.1.3"])
    #expect(science.documents.map(\.key) == ["NQ9"])
    #expect(science.extract.map(\.vi) == ["Bộ Khoa học và Công nghệ chủ trì"])
    let last = parts[parts.count - 1].annex
    #expect(lines(last).map(\.ordinal) == ["I", "1"])
    #expect(parts.reduce(0) { $0 + $1.annex.tasks } == 12)
  }
}
