import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// `Resolutions/`, against what the resolutions themselves say and what its README says of it.
@Suite struct `The resolutions of the repository` {
  @Test(arguments: Aim.all)
  private func `aim at what their texts say`(_ aim: Aim) throws {
    let corpus = try Corpus.only.get()
    let kpi = try #require(corpus.kpis[aim.kpi], "there is no such KPI")
    let target = try #require(
      kpi.targets.first { $0.on.description == aim.on },
      "its targets are of \(kpi.targets.map(\.on.description).joined(separator: ", "))")
    #expect((target.low, target.high) == (aim.low, aim.high))
    #expect(aim.relations(of: kpi).contains(target.relation), "it says \(target.relation.sign)")
    #expect(kpi.unit == aim.unit)
    #expect(kpi.planned.holds == (aim.isYearly ? .everyYear : .atEnd))
    if let stood = aim.stood {
      #expect(kpi.planned.baseline == stood.value)
      #expect(kpi.planned.baselineOn?.description.hasPrefix(stood.at) == true)
    } else {
      // Said to be unknown, or counted from nothing.
      #expect(kpi.planned.baselineIsExplained || kpi.planned.baseline == 0, "it stands at \(kpi.planned.baseline)")
    }
  }

  @Test func `aim at nothing else`() throws {
    let corpus = try Corpus.only.get()
    let listed = Dictionary(grouping: Aim.all, by: \.kpi).mapValues { Set($0.map(\.on)) }
    let found = corpus.kpis.mapValues { Set($0.targets.map(\.on.description)) }
    for (kpi, days) in found { #expect(listed[kpi] == days, "\(kpi)") }
    #expect(Aim.all.count >= 170)
  }

  @Test(arguments: Assignment.all)
  private func `give tasks to whom the sources name, by the day that they name`(_ assignment: Assignment) throws {
    let corpus = try Corpus.only.get()
    let plan = corpus.plan
    let node = try #require(corpus.node(assignment.task), "there is no such task")
    func code(_ agency: Int32) -> String { plan.text(plan.registry.agencies[Int(agency)].code) }
    #expect(code(node.presiding) == assignment.presiding)
    let coordinating = plan.agencyPool[Int(node.coordinating.lowerBound)..<Int(node.coordinating.upperBound)].map(code)
    if assignment.coordinating == ["*"] {
      #expect(coordinating.count == 16 && !coordinating.contains(assignment.presiding))
    } else {
      #expect(Set(coordinating) == Set(assignment.coordinating))
    }
    #expect(node.due == (assignment.due == "ongoing" ? .ongoing : assignment.day.map(PlannedDue.on) ?? .missing))
    let written = plan.authored(node).deliverable
    let deliverable = written < 0 ? nil : plan.units[Int(node.unit)].deliverables[Int(written)]
    #expect((deliverable?.type.word?.rawValue ?? "") == assignment.product)
    #expect(deliverable.map { plan.text($0.number) } ?? "" == assignment.number)
  }

  @Test func `are held to many assignments`() {
    #expect(Assignment.all.count >= 180)
  }

  /// What one source says and no other bears out must not become a value before somebody has read the text.
  @Test(arguments: Doubt.all)
  private func `leave out what is not certain`(_ doubt: Doubt) throws {
    let corpus = try Corpus.only.get()
    for (id, kpi) in corpus.kpis where doubt.concerns(id, kpi) {
      #expect(!doubt.numbers.isEmpty, "\(id) should not be there")
      let numbers = kpi.targets.flatMap { [$0.low, $0.high] } + [kpi.planned.baseline]
      for number in doubt.numbers { #expect(!numbers.contains(number), "\(id): \(doubt)") }
    }
  }

  @Test(arguments: [("NQ66.6.2", 2025), ("NQ71.2.7", 2025), ("NQ71.2.7", 2026), ("NQ66.7.3", 2025)])
  func `set no date that is not certain`(_ id: String, _ year: Int) throws {
    let node = try #require(try Corpus.only.get().node(id))
    #expect(node.due.day?.year != year)
  }

  @Test(arguments: [("NQ57.5.10", "BCA"), ("NQ66.MT.4", "BTC"), ("NQ66.MT.4", "BTP"), ("NQ70.DHN.HT.6", "BCA")])
  func `give no task to an agency that is not certain`(_ id: String, _ agency: String) throws {
    let corpus = try Corpus.only.get()
    let node = try #require(corpus.node(id))
    let presiding = corpus.plan.registry.agencies[Int(node.presiding)]
    #expect(corpus.plan.text(presiding.code) != agency)
  }

  @Test func `leave no binding clause without a task or a KPI`() throws {
    for document in CoverageTable(try Corpus.only.get().plan).documents {
      #expect(document.clauses.filter { $0.state == .open }.map(\.name) == [], "\(document.key)")
      for clause in document.clauses where clause.state == .excluded {
        #expect(!clause.title.vi.isEmpty)
      }
    }
  }

  @Test func `have the diagnostics that the README lists, each with its reason`() throws {
    let corpus = try Corpus.only.get()
    var found: [String: Int] = [:]
    for diagnostic in corpus.compilation.diagnostics {
      let path = corpus.compilation.files[Int(diagnostic.span.file)].path
      found["| `\(diagnostic.code)` | `\(path)` |", default: 0] += 1
    }
    let rows = Corpus.readme(table: "standing").map { cells in ("| \(cells[0]) | \(cells[1]) |", Int(cells[2]) ?? 0) }
    #expect(Dictionary(rows, uniquingKeysWith: +) == found)
    #expect(!corpus.compilation.diagnostics.contains { $0.severity == .error })
  }

  @Test func `accept for now what the README lists, each with its reason`() throws {
    let plan = try Corpus.only.get().plan
    var found: Set<String> = []
    for (index, node) in plan.nodes.enumerated() {
      let above = node.parent < 0 ? nil : plan.nodes[Int(node.parent)]
      guard !node.waivers.isEmpty, above?.waivers != node.waivers || above?.waiversUnit != node.waiversUnit else {
        continue
      }
      let (first, end) = (Int(node.waivers.lowerBound), Int(node.waivers.upperBound))
      for waiver in plan.units[Int(node.waiversUnit)].waivers[first..<end] {
        found.insert("`\(Code(Int(waiver.number)))` `\(plan.id(of: Int32(index)))`")
      }
    }
    #expect(Set(Corpus.readme(table: "accepted").map { "\($0[0]) \($0[1])" }) == found)
  }

  /// A row that is missing can be copied from what this says.
  @Test func `are listed in the README, row by row`() throws {
    let corpus = try Corpus.only.get()
    #expect(Corpus.readme(table: "resolutions").map { "| \($0.joined(separator: " | ")) |" } == corpus.rows())
  }
}

/// A row of `Fixtures/Corpus/targets.md`.
private struct Aim: Sendable, CustomTestStringConvertible {
  let kpi: String
  let what: String
  let relation: String
  let low: Double
  let high: Double
  let unit: String
  let isYearly: Bool
  /// The last day, as days are written: `2030-12-31`.
  let on: String
  let stood: (value: Double, at: String)?

  var testDescription: String { "\(kpi): \(what), \(on)" }

  /// Those in which it may be compiled.
  func relations(of kpi: Corpus.KPI) -> [Relation] {
    switch relation {
    case "≥", "range": [.atLeast]
    case ">": [.over]
    case "≤", "top": [.atMost]
    case "<": [.under]
    case "done": kpi.planned.measure == .yesNo ? [.equal] : []
    case "=": kpi.planned.direction == .decrease ? [.atMost] : [.atLeast, .equal]
    default: []
    }
  }

  static let all = Corpus.fixture("targets", columns: 7).map { resolution, cells in
    let bounds = cells[3].split(separator: "–").map { Double($0) ?? .nan }
    let isYearly = cells[5].hasPrefix("every year to ")
    let on = isYearly ? String(cells[5].suffix(4)) : cells[5]
    let stood = cells[6].split(separator: " (")
    return Aim(
      kpi: "\(resolution).\(cells[1])", what: cells[0], relation: cells[2], low: bounds.first ?? .nan,
      high: bounds.last ?? .nan, unit: cells[4], isYearly: isYearly, on: on.count == 4 ? on + "-12-31" : on,
      stood: stood.count == 2 ? (Double(stood[0]) ?? .nan, String(stood[1].dropLast())) : nil)
  }
}

/// A row of `Fixtures/Corpus/assignments.md`.
private struct Assignment: Sendable, CustomTestStringConvertible {
  let task: String
  let what: String
  let presiding: String
  let coordinating: [String]
  let due: String
  let product: String
  let number: String

  var testDescription: String { "\(task): \(what)" }

  /// The last day of what is written: `2025`, `2025-11`, `2025-Q3`, `2025-11-25`; without, that of 2030.
  var day: Day? {
    if due == "none" { return Day(year: 2030, month: 12, day: 31) }
    let parts = due.split(separator: "-")
    guard let first = parts.first, let year = Int(first) else { return nil }
    var month = 12
    if parts.count > 1 {
      let isQuarter = parts[1].hasPrefix("Q")
      guard let number = Int(isQuarter ? parts[1].dropFirst() : parts[1]) else { return nil }
      month = isQuarter ? number * 3 : number
    }
    if parts.count > 2 { return Int(parts[2]).flatMap { Day(year: year, month: month, day: $0) } }
    return (28...31).compactMap { Day(year: year, month: month, day: $0) }.last
  }

  static let all = Corpus.fixture("assignments", columns: 6).map { resolution, cells in
    let product = cells[5].split(separator: " ", maxSplits: 1).map(String.init)
    return Assignment(
      task: "\(resolution).\(cells[1])", what: cells[0], presiding: cells[2],
      coordinating: cells[3].split(separator: " ").map(String.init), due: cells[4], product: product.first ?? "",
      number: product.count > 1 ? product[1] : "")
  }
}

/// Numbers in circulation that no KPI of a resolution with such words in its title may have; no numbers: no such KPI.
private struct Doubt: Sendable, CustomTestStringConvertible {
  let resolution: String
  let words: String
  let numbers: [Double]

  var testDescription: String { "\(resolution), \(words): \(numbers)" }

  func concerns(_ id: String, _ kpi: Corpus.KPI) -> Bool {
    id.hasPrefix(resolution + ".") && (words.isEmpty || kpi.title.contains(words))
  }

  static let all = [
    // The term 2021–2025 and the human development index, from a copy of a copy.
    Doubt(resolution: "NQ57", words: "năng suất các nhân tố tổng hợp", numbers: [47]),
    Doubt(resolution: "NQ57", words: "phát triển con người", numbers: [0.766]),
    // An older series of another definition.
    Doubt(resolution: "NQ57", words: "kinh tế số", numbers: [18]),
    // An excerpt that was cut.
    Doubt(resolution: "NQ57", words: "công nghệ thông tin", numbers: []),
    Doubt(resolution: "NQ70", words: "độ tin cậy", numbers: []),
    Doubt(resolution: "NQ70", words: "tiếp cận điện", numbers: []),
    Doubt(resolution: "NQ71", words: "bất bình đẳng", numbers: [8]),
    Doubt(resolution: "NQ71", words: "trung cấp", numbers: []),
    // The sum of two shares of different wholes.
    Doubt(resolution: "NQ71", words: "", numbers: [74]),
    Doubt(resolution: "NQ72", words: "tiền túi", numbers: []),
    Doubt(resolution: "NQ72", words: "Tuổi thọ", numbers: [74.8]),
    Doubt(resolution: "NQ72", words: "bảo hiểm y tế", numbers: [95.2]),
    // One edition's misprint of 1.5 cm.
    Doubt(resolution: "NQ72", words: "chiều cao", numbers: [1]),
    // "About 60", and no word of what is enough.
    Doubt(resolution: "NQ79", words: "Đông Nam Á", numbers: [55, 60, 65]),
    // 2030 or 2045: the sources do not agree.
    Doubt(resolution: "NQ80", words: "UNESCO", numbers: []),
    Doubt(resolution: "NQ80", words: "liên hoan", numbers: []),
  ]
}

/// The repository's resolutions, registry and templates, compiled.
private struct Corpus: Sendable {
  struct KPI: Sendable {
    let title: String
    let unit: String
    let targets: [TaskTree.Target]
    let planned: PlannedKPI
  }

  /// The copies of a KPI that is written once for many are not alike.
  struct NotOne: Error {
    let kpi: String
  }

  let compilation: Compilation
  /// By id; what is written once for many is one, under `NQ57.8.12@…/plan`.
  let kpis: [String: KPI]

  var plan: Plan { compilation.plan }

  static let only = Result { try Corpus() }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private init() throws {
    var files: [SourceFile] = []
    for folder in ["Resolutions", "KPITemplates"] {
      let folder = Corpus.root.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
      for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        files.append(SourceFile(id: UInt32(files.count), path: name, text: text))
      }
    }
    compilation = compile(files, options: CompileOptions(now: Fixture.now))

    let plan = compilation.plan
    var planned: [String: PlannedKPI] = [:]
    for index in plan.kpis.indices {
      let id = Corpus.stem(of: plan.id(ofKPI: Int32(index)))
      if planned[id] == nil { planned[id] = plan.kpis[index] }
    }
    var kpis: [String: KPI] = [:]
    func gather(_ nodes: [TaskTree.Node]) throws {
      for node in nodes {
        for kpi in node.kpis {
          let id = Corpus.stem(of: "\(node.id)/\(kpi.id)")
          guard let planned = planned[id], !kpi.targetsDiffer else { throw NotOne(kpi: id) }
          kpis[id] = KPI(title: kpi.title.vi, unit: kpi.unit.vi, targets: kpi.targets, planned: planned)
        }
        try gather(node.nodes)
      }
    }
    for document in TaskTree(plan, folds: true).documents { try gather(document.nodes) }
    self.kpis = kpis
  }

  /// `NQ57.8.12@…/plan` of `NQ57.8.12@BKHCN/plan`.
  private static func stem(of id: String) -> String {
    id.replacing(/@[^.\/]+/, with: "@…")
  }

  func node(_ id: String) -> PlannedNode? {
    plan.nodes.indices.first { plan.id(of: Int32($0)) == id }.map { plan.nodes[$0] }
  }

  /// What the README's table of resolutions has to say.
  func rows() -> [String] {
    struct Written: Hashable {
      let unit: Int32
      let index: Int32
    }
    return plan.documents.indices.map { index in
      let document = plan.documents[index]
      let nodes = plan.nodes[Int(document.nodes.lowerBound)..<Int(document.nodes.upperBound)]
      let tasks = nodes.filter { !$0.isGroup }
      let kpis = nodes.flatMap { plan.kpis[Int($0.kpis.lowerBound)..<Int($0.kpis.upperBound)] }
      let writtenTasks = Set(tasks.map { Written(unit: $0.unit, index: $0.task) }).count
      let writtenKPIs = Set(kpis.map { Written(unit: $0.unit, index: $0.kpi) }).count
      let (year, month, day) = document.issued.civil
      let cells = [
        "[\(document.key)](\(document.key))", plan.text(document.number), "\(day)/\(month)/\(year)",
        plan.text(document.title.vi), plan.text(document.title.en), "\(document.clauses.count)", "\(writtenTasks)",
        "\(tasks.count)", "\(writtenKPIs)", "\(kpis.count)",
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
  }

  /// The rows of the tables in `Fixtures/Corpus`, without headings, each with the resolution that it stands below.
  static func fixture(_ name: String, columns: Int) -> [(resolution: String, cells: [String])] {
    let file = Fixture.folder.appending(path: "Corpus/\(name).md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var rows: [(resolution: String, cells: [String])] = []
    var resolution = ""
    var isBelowHeading = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { (resolution, isBelowHeading) = (String(line.dropFirst(3)), false) }
      let cells = cells(of: line)
      if isBelowHeading, cells.count == columns { rows.append((resolution, cells)) }
      if line.hasPrefix("|--") { isBelowHeading = true }
    }
    return rows
  }

  /// The rows of the table below `<!-- table: name`, without its heading.
  static func readme(table name: String) -> [[String]] {
    let text = (try? String(contentsOf: root.appending(path: "Resolutions/README.md"), encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("<!-- table: \(name)") }.dropFirst()
    return lines.prefix { $0.hasPrefix("|") }.dropFirst(2).map(cells)
  }

  static func cells(of row: Substring) -> [String] {
    guard row.hasPrefix("|") else { return [] }
    return row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
