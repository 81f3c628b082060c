import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import ResolutionExport

@Suite struct `Hand-over files in a workspace` {
  private static let source = Sample.plan()

  private func compiled(_ texts: [String: String]) -> Compilation {
    Workspace(files: .inMemory(texts)).compile(now: Day(year: 2026, month: 3, day: 2)!)
  }

  private func said(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.map {
      "\(compilation.files[Int($0.span.file)].path) \($0.code) \(compilation.plan.text($0.span))"
    }
  }

  private func ids(_ plan: Plan) -> Set<String> { Set(plan.nodes.indices.map { plan.id(of: Int32($0)) }) }

  private func text(
    for agency: String, minute: Int = 0, digest: String = "5d1c0e7a", _ plan: Plan = source
  ) throws -> String {
    try HandedOver.text("NQ9", for: agency, in: plan, minute: minute, digest: digest)
  }

  @Test func `for several bodies make one document of what each has`() throws {
    let one = compiled(["a.yaml": try text(for: "T-HANOI")]).plan
    let other = compiled(["a.yaml": try text(for: "BTC")]).plan
    let both = compiled(["a.yaml": try text(for: "T-HANOI"), "b.yaml": try text(for: "BTC", minute: 1)])
    #expect(said(both) == [])
    #expect(ids(one) != ids(other))
    #expect(ids(both.plan) == ids(one).union(ids(other)))
    let reversed = compiled(["b.yaml": try text(for: "T-HANOI"), "a.yaml": try text(for: "BTC", minute: 1)])
    #expect(ids(reversed.plan) == ids(both.plan))
  }

  @Test func `yield to the sources`() throws {
    let sources = [
      "Resolutions/NQ9.yaml": Sample.ofTheParty, "Resolutions/NQCP3.yaml": Sample.ofTheState,
      "Resolutions/registry.yaml": Sample.registry,
    ]
    let alone = compiled(sources)
    let beside = compiled(sources.merging(["Resolutions/tep.yaml": try text(for: "T-HANOI")]) { $1 })
    #expect(ids(beside.plan) == ids(alone.plan))
    #expect(said(beside) == said(alone))
    let title = try #require(beside.plan.documents.first { $0.key == "NQ9" }).title
    #expect(beside.files[Int(title.any.file)].path == "Resolutions/NQ9.yaml")
  }

  @Test func `yield to the bodies and the rules of the workspace`() throws {
    let own = """
      agencies:
        - {agency: T-HANOI, name: {vi: Thủ đô, en: The capital}, kind: province}
        - {agency: T-HANOI-MOI, name: {vi: Sở mới}, kind: department, parent: T-HANOI}
      ---
      calendar: own
      utc_offset: "+07:00"
      working_week: [mon, tue, wed, thu, fri]
      hours: {default: central, profiles: {central: ["08:00-12:00"]}}
      years:
        - {year: 2026, status: announced, days: []}
        - {year: 2027, status: projected, days: []}
      """
    let plan = compiled(["a.yaml": try text(for: "T-HANOI"), "own.yaml": own])
    #expect(said(plan) == [])
    let agency = plan.plan.registry.agencies[Int(try #require(plan.plan.registry.find("T-HANOI")))]
    #expect(plan.plan.text(agency.name.vi) == "Thủ đô")
    #expect(plan.plan.calendar.isWorkingDay(Day(year: 2026, month: 4, day: 30)!) == true)
    #expect(!plan.plan.regulationIsMissing)
  }

  @Test func `count only where they are the newest`() throws {
    let changed = Workspace(
      files: .inMemory([
        "Resolutions/NQ9.yaml": Sample.ofTheParty.replacing("due: 2026-12-31", with: "due: 2026-11-30"),
        "Resolutions/NQCP3.yaml": Sample.ofTheState, "Resolutions/registry.yaml": Sample.registry,
      ])
    ).compile(now: Day(year: 2026, month: 3, day: 2)!).plan
    let (old, new) = (
      try text(for: "T-HANOI"), try text(for: "T-HANOI", minute: 5, digest: "b04f92e3", changed)
    )
    #expect(old != new)
    let compilation = compiled(["new.yaml": new, "old.yaml": old])
    #expect(said(compilation) == ["old.yaml NQ608 NQ9"])
    #expect(compilation.diagnostics[0].severity == .warning)
    #expect(compilation.diagnostics[0].message.en.contains("out of date"))
    let alone = compiled(["new.yaml": new]).plan
    #expect(compilation.plan.nodes.map(\.due) == alone.nodes.map(\.due))
    // A copy of the same is one too many.
    let copies = compiled(["a.yaml": old, "b.yaml": old])
    #expect(said(copies) == ["b.yaml NQ608 NQ9"])
    #expect(copies.diagnostics[0].message.en.contains("twice"))
  }

  @Test func `show that somebody changed them, and not that their lines end otherwise`() throws {
    let text = try text(for: "T-HANOI")
    let touched = text.replacing("2026-12-31", with: "2027-01-31")
    #expect(touched != text)
    let compilation = compiled(["a.yaml": touched])
    #expect(compilation.diagnostics.map(\.code.description) == ["NQ609"])
    #expect(compilation.diagnostics[0].fixes.isEmpty)
    #expect(said(compiled(["a.yaml": text.replacing("\n", with: "\r\n")])) == [])
  }

  @Test func `that are broken say so, without a fix`() throws {
    let text = try text(for: "T-HANOI").split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("dấu_nội_dung") }.joined(separator: "\n")
    let broken = text.replacing("chủ_trì: T-HANOI\n", with: "chu_tri: T-HANOII\n")
      .replacing("trọng_số:", with: "trọng_sốo:")
    #expect(broken != text)
    let compilation = compiled(["a.yaml": broken])
    #expect(compilation.diagnostics.contains { $0.code == Code(201) })
    #expect(compilation.diagnostics.contains { $0.code == Code(102) })
    #expect(compilation.diagnostics.allSatisfy { $0.fixes.isEmpty })
    let mending = mend(compilation, options: CompileOptions(now: Day(year: 2026, month: 3, day: 2)!))
    #expect(mending.files.isEmpty)
  }

  @Test func `hold the document and the body that they are headed with`() throws {
    let text = try text(for: "T-HANOI")
    let wrong = text.replacing("bàn_giao: NQ9", with: "bàn_giao: NQ8").replacing(
      "đến: T-HANOI\n", with: "đến: T-HANO\n")
    #expect(said(compiled(["a.yaml": wrong])) == ["a.yaml NQ204 NQ8", "a.yaml NQ201 T-HANO"])
    let late = "agencies: []\n---\n" + text
    #expect(said(compiled(["a.yaml": late])).contains("a.yaml NQ101 bàn_giao"))
    let dateless = text.replacing("thời_điểm: 2026-11-22T09:00", with: "thời_điểm: hôm qua")
    #expect(said(compiled(["a.yaml": dateless])) == ["a.yaml NQ105 hôm qua"])
  }

  @Test func `are laid out by nobody else`() throws {
    let text = try text(for: "T-HANOI")
    let workspace = Workspace(asked: ["a.yaml"], isAlone: true, files: .inMemory(["a.yaml": text + "\n\n\n"]))
    #expect(workspace.formatted(keys: .en).changes.isEmpty)
    #expect(workspace.formatted(keys: nil).unchanged == 1)
  }
}
