import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import Workshop

/// Two decompositions in one file, A before B; a third document, if any, is in the sources of both. Its comments `#=` say
/// what comes of comparing them, in any order:
///
///     #= pair NQ9.1 NQ9.2: due       the two are the same task, but for what follows
///     #= only A NQ9.3                B has nothing like it
///     #= kpi only A NQ9.3/x
///     #= clause III: 0 open | 2      covered by so many tasks
///     #= errors B 1 partial
struct ComparisonFixture: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Comparison")

  static let registry = (try? String(contentsOf: folder.appending(path: "registry.yaml"), encoding: .utf8)) ?? ""

  static let all: [ComparisonFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != "registry.yaml" }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        ComparisonFixture(name: name, text: $0)
      }
    }
  }()

  static func named(_ name: String) -> ComparisonFixture { all.first { $0.name == name + ".yaml" }! }

  var expected: Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#= ") }.map {
        $0.dropFirst(3).trimmingCharacters(in: .whitespaces)
      })
  }

  var compared: ComparedSources {
    let parts = text.components(separatedBy: "\n---\n")
    var files = ["A.yaml": parts[0], "B.yaml": parts[1], "Resolutions/registry.yaml": Self.registry]
    if parts.count > 2 { files["Resolutions/upstream.yaml"] = parts[2] }
    func source(_ path: String) -> ComparedSource {
      ComparedSource(path: path, now: Day(year: 2026, month: 3, day: 2)!, files: .inMemory(files))
    }
    return ComparedSources(source("A.yaml"), source("B.yaml"))
  }

  /// What came of it, as `#=` says it.
  var found: Set<String> {
    let sources = compared
    var lines: [String] = []
    for (side, source) in [("A", sources.a), ("B", sources.b)] where source.errors > 0 {
      lines.append("errors \(side) \(source.errors)" + (source.isPartial ? " partial" : ""))
    }
    for comparison in sources.comparisons {
      if comparison.isAlike { lines.append("alike") }
      for pair in comparison.pairs {
        let fields = pair.differences.map(\.field.rawValue).joined(separator: " ")
        lines.append("pair \(pair.a.id) \(pair.b.id)" + (fields.isEmpty ? "" : ": \(fields)"))
      }
      for (side, tasks) in [("A", comparison.tasksOnlyIn.a), ("B", comparison.tasksOnlyIn.b)] {
        lines += tasks.map { "only \(side) \($0.id)" }
      }
      for (side, kpis) in [("A", comparison.kpisOnlyIn.a), ("B", comparison.kpisOnlyIn.b)] {
        lines += kpis.map { "kpi only \(side) \($0.kpi.id)" }
      }
      for coverage in comparison.coverage {
        lines.append("clause \(coverage.name): \(count(coverage.sides.a)) | \(count(coverage.sides.b))")
      }
    }
    return Set(lines)
  }

  private func count(_ ground: Decomposition.Ground?) -> String {
    guard let ground else { return "none" }
    return "\(ground.tasks.count)" + (ground.kpis.isEmpty ? "" : " + \(ground.kpis.count) kpi")
      + (ground.state == .open ? " open" : "")
  }

  /// With the sides the other way round.
  var turned: ComparisonFixture {
    let parts = text.components(separatedBy: "\n---\n")
    return ComparisonFixture(
      name: name, text: ([parts[1], parts[0]] + parts.dropFirst(2)).joined(separator: "\n---\n"))
  }
}

@Suite struct `A comparison of two decompositions` {
  @Test(arguments: ComparisonFixture.all) func `finds what its comments foretell`(_ fixture: ComparisonFixture) {
    #expect(fixture.found.subtracting(fixture.expected).sorted() == [], "found, but not foretold")
    #expect(fixture.expected.subtracting(fixture.found).sorted() == [], "foretold, but not found")
  }

  @Test(arguments: ComparisonFixture.all) func `finds the same from either side`(_ fixture: ComparisonFixture) {
    for (comparison, other) in zip(fixture.compared.comparisons, fixture.turned.compared.comparisons) {
      #expect(Set(comparison.pairs.map { [$0.a.id, $0.b.id] }) == Set(other.pairs.map { [$0.b.id, $0.a.id] }))
      #expect(comparison.tasksOnlyIn.a.map(\.id) == other.tasksOnlyIn.b.map(\.id))
      #expect(comparison.kpisOnlyIn.a.map(\.kpi.id) == other.kpisOnlyIn.b.map(\.kpi.id))
      #expect(Set(comparison.coverage.map(\.name)) == Set(other.coverage.map(\.name)))
      #expect(comparison.figures.map(\.a) == other.figures.map(\.b))
      #expect(comparison.isAlike == other.isAlike)
    }
  }

  @Test func `has fixtures`() { #expect(ComparisonFixture.all.count >= 9) }

  @Test func `says what each side has where they differ`() throws {
    let comparison = try #require(ComparisonFixture.named("every-field").compared.comparisons.first)
    let differences = try #require(comparison.pairs.first).differences
    func sides(_ field: Comparison.Difference.Field) -> [[String]] {
      differences.filter { $0.field == field }.flatMap { [$0.a.map(\.vi), $0.b.map(\.vi)] }
    }
    #expect(sides(.presiding) == [["BKHCN, Bộ Khoa học và Công nghệ"], ["BTC, Bộ Tài chính"]])
    #expect(sides(.start) == [["1/2/2026"], ["5/1/2026"]])
    #expect(sides(.due) == [["30/6/2026"], ["31/7/2026"]])
    #expect(sides(.milestones) == [["30/4/2026 Dự thảo"], []])
    #expect(sides(.coordinating) == [["BTC, Bộ Tài chính"], []])
  }

  @Test func `tells where the other side keeps a KPI`() throws {
    let comparison = try #require(ComparisonFixture.named("kpis").compared.comparisons.first)
    let all = comparison.pairs.flatMap(\.differences).map { [$0.a.map(\.en), $0.b.map(\.en)] }
    #expect(
      all[0] == [["Tỉ lệ hồ sơ trực tuyến: ≥ 80%; baseline 20%"], ["Tỉ lệ hồ sơ nộp trực tuyến: ≥ 70%; baseline 20%"]])
    let moved = "Tỉ lệ cán bộ tiếp nhận đã qua đào tạo: ≥ 90%; baseline 10%"
    #expect(all[1] == [[moved], ["NQ9.3/b · " + moved]])
    #expect(all[2] == [["Mức độ hài lòng của người dân: ≥ 85%; baseline 50%"], []])
  }

  @Test func `counts what each side has`() throws {
    let comparison = try #require(ComparisonFixture.named("with-errors").compared.comparisons.first)
    let figures = Dictionary(uniqueKeysWithValues: comparison.figures.map { ($0.name, [$0.a, $0.b]) })
    #expect(figures["tasks"] == [3, 2])
    #expect(figures["without_due"] == [1, 0])
    #expect(figures["without_presiding"] == [0, 1])
    #expect(figures["without_measure"] == [1, 0])
  }

  private func compared(_ files: [String: String], _ a: String, _ b: String) -> ComparedSources {
    let all = files.merging(["Resolutions/registry.yaml": ComparisonFixture.registry]) { $1 }
    func source(_ path: String) -> ComparedSource {
      ComparedSource(path: path, now: Day(year: 2026, month: 3, day: 2)!, files: .inMemory(all))
    }
    return ComparedSources(source(a), source(b))
  }

  private func tree(_ number: String, key: String, _ title: String = "Ban hành nghị định") -> String {
    """
    resolution: \(number)
    key: \(key)
    title: Mẫu
    issued: 2026-01-05
    tasks:
      - {task: "1", title: \(title), presiding: BKHCN, due: 2026-06-30, deliverable: {type: decree}}
    """
  }

  @Test func `pairs documents by key, by number, or because each side has just one`() {
    let byKey = compared(
      [
        "a/1.yaml": tree("1-NQ/TW", key: "M"), "a/2.yaml": tree("2-NQ/TW", key: "H"),
        "b/x.yaml": tree("2-NQ/TW", key: "H"), "b/y.yaml": tree("3-NQ/TW", key: "B"),
      ], "a", "b")
    #expect(byKey.comparisons.map(\.a.key) == ["H"])
    #expect(byKey.documentsOnlyIn.a == ["M"] && byKey.documentsOnlyIn.b == ["B"])
    let byNumber = compared(
      ["a.yaml": tree("1-NQ/TW", key: "M"), "b.yaml": tree("1-NQ/TW", key: "K")], "a.yaml", "b.yaml")
    #expect(byNumber.comparisons.map(\.pairs.count) == [1])
    let only = compared(["a.yaml": tree("1-NQ/TW", key: "M"), "b.yaml": tree("2-NQ/TW", key: "K")], "a.yaml", "b.yaml")
    #expect(only.comparisons.map(\.b.key) == ["K"])
    #expect(only.documentsOnlyIn.a.isEmpty && only.documentsOnlyIn.b.isEmpty)
  }

  @Test func `compares nothing where a side has nothing`() {
    let sources = compared(["a.yaml": tree("1-NQ/TW", key: "M"), "b.yaml": "resolution: ["], "a.yaml", "b.yaml")
    #expect(sources.comparisons.isEmpty)
    #expect(sources.b.decompositions.isEmpty && sources.b.errors > 0)
    #expect(compared([:], "a.yaml", "b.yaml").comparisons.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `is quick for hundreds of tasks that share most words`() {
    func tree(_ word: String) -> String {
      "resolution: 1-NQ/TW\ntitle: Mẫu\nissued: 2026-01-05\ntasks:\n"
        + (0..<500).map {
          "  - {task: t\($0), title: \"Xây dựng, ban hành nghị định \(word) về lĩnh vực số \($0) và \($0 * 7)\", presiding: BKHCN, due: 2026-06-30, deliverable: {type: decree}}"
        }.joined(separator: "\n")
    }
    let clock = ContinuousClock()
    var comparison: Comparison?
    let sources = compared(["a.yaml": tree("mới"), "b.yaml": tree("khác")], "a.yaml", "b.yaml")
    let time = clock.measure { comparison = Comparison(sources.a.decompositions[0], sources.b.decompositions[0]) }
    #expect(comparison?.pairs.count == 500)
    #expect(comparison?.pairs.allSatisfy { $0.a.id == $0.b.id } == true)
    #expect(time < .seconds(20))
  }
}
