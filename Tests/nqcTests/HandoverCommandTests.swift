import Foundation
import Testing

@Suite(.enabled(if: Program.path != nil)) struct `nqc export --format yaml` {
  private func sources(_ texts: [String: String] = [:]) throws -> Program {
    try Program(
      ["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry].merging(texts) { $1 })
  }

  private static let programme = """
    programme: 5-CTr/TU
    key: DB5
    title: {vi: Chương trình của tỉnh, en: The province's programme}
    implements: NQ9
    owner: T11-DIENBIEN-UBND
    issued: 2026-02-10
    tasks:
    """

  @Test func `writes a file that a workspace of its own compiles, plans and applies`() throws {
    let central = try sources()
    defer { central.remove() }
    let ending = try central.run(["export", "--format", "yaml", "--for", "T11-DIENBIEN-UBND", "-o", "tep.yaml"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.hasPrefix("đã ghi tep.yaml: "))
    let text = try String(contentsOf: central.folder.appending(path: "tep.yaml"), encoding: .utf8)
    let ids = try central.run(["tree", "--agency", "T11-DIENBIEN-UBND"]).output
      .matches(of: /NQ9[.0-9]+@T11-DIENBIEN[.0-9]*/).map { String($0.output) }
    let id = try #require(ids.first)
    let programme =
      Self.programme
      + "\n  - {task: \"1\", implements: [\(id)], presiding: T11-DIENBIEN-UBND, deliverable: {type: plan}}\n"
    let province = try Program(["tep.yaml": text, "ct.yaml": programme])
    defer { province.remove() }
    let check = try province.run(["check"])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let shown = try province.run(["tree"])
    #expect(shown.output.contains("DB5.1"))
    #expect(shown.output.contains(id))
    let planned = try province.run(["plan"]).output
    #expect(planned.contains("+ 5-CTr/TU (DB5): 1 nhiệm vụ"))
    #expect(planned.contains("+ 9-NQ/TW (NQ9): 1 nhiệm vụ"))
    let applied = try province.run(["apply"])
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.contains("văn bản: thêm 2"))
    // Nothing is left to be done a second time, and a newer file with the same tasks changes nothing.
    #expect(try province.run(["plan", "--detailed-exitcode"]).status == 0)
    let later = try central.run(
      ["export", "--format", "yaml", "--for", "T11-DIENBIEN-UBND", "-o", "tep.yaml"], now: "2026-03-09")
    #expect(later.status == 0)
    let newer = try String(contentsOf: central.folder.appending(path: "tep.yaml"), encoding: .utf8)
    #expect(newer != text)
    try newer.write(to: province.folder.appending(path: "moi.yaml"), atomically: true, encoding: .utf8)
    let both = try province.run(["check", "--language", "en"])
    #expect(both.status == 0)
    #expect((both.output + both.errors).contains("NQ608"))
  }

  @Test func `is left alone by whatever else writes files`() throws {
    let central = try sources()
    defer { central.remove() }
    let ending = try central.run(["export", "--format", "yaml", "--for", "BTC"])
    #expect(ending.status == 0)
    // A key misspelt, which would be mended anywhere else, and a layout of somebody's own.
    let touched = ending.output.replacingOccurrences(of: "chủ_trì:", with: "chủ_chì:") + "\n\n\n"
    let province = try Program(["tep.yaml": touched])
    defer { province.remove() }
    _ = try province.run(["check", "--fix"])
    _ = try province.run(["fmt", "--keys", "en"])
    #expect(try String(contentsOf: province.folder.appending(path: "tep.yaml"), encoding: .utf8) == touched)
  }

  @Test func `makes a file for each document`() throws {
    let other = Sample.resolution.replacingOccurrences(of: "NQ9", with: "NQ8").replacingOccurrences(
      of: "9-NQ/TW", with: "8-NQ/TW")
    let central = try sources(["Resolutions/NQ8.yaml": other])
    defer { central.remove() }
    let refused = try central.run(["export", "--format", "yaml", "--for", "BTC"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("(NQ8, NQ9): ghi --document một văn bản, hoặc -o THƯ-MỤC/"), "\(refused.errors)")
    let ending = try central.run(["export", "--format", "yaml", "--for", "BTC", "-o", "out/"])
    #expect(ending.status == 0, "\(ending.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: central.folder.appending(path: "out").path).sorted()
    #expect(names == ["NQ8-BTC.yaml", "NQ9-BTC.yaml"])
    #expect(try central.run(["export", "--format", "yaml", "--for", "BTC", "--document", "NQ8"]).status == 0)
  }
}
