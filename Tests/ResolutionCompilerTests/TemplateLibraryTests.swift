import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// `KPITemplates/`, and the tables of its README.
@Suite struct `The library of templates` {
  @Test func `has nothing wrong with it`() throws {
    let compilation = try TemplateFolder.compiled()
    #expect(compilation.diagnostics.map(\.message.en) == [])
    #expect(compilation.plan.templates.kpis.count > 100)
    #expect(compilation.plan.templates.milestones.count > 20)
  }

  @Test func `leaves nothing to look up but what varies`() throws {
    let plan = try TemplateFolder.compiled().plan
    for template in plan.templates.kpis {
      let (kpi, code) = (template.merged, plan.text(template.code))
      let needsUnit = kpi.measure.word != .percent && kpi.measure.word != .yesNo
      #expect(kpi.measure.isWritten && kpi.direction.isWritten && kpi.aggregate.isWritten, "\(code)")
      #expect(!needsUnit || !kpi.unit.isAbsent, "\(code) has no unit")
      for phrase in [kpi.title, kpi.method, kpi.sourceTitle] {
        #expect(!phrase.vi.isNone && !phrase.en.isNone, "\(code) lacks a text, or one of its languages")
      }
    }
  }

  /// A row that is missing can be copied from what this says.
  @Test func `is listed in its README, row by row`() throws {
    let plan = try TemplateFolder.compiled().plan
    let listed = try TemplateFolder.listed()
    for unit in plan.units {
      let rows = TemplateFolder.rows(of: unit, in: plan)
      let there = listed[unit.file.path] ?? []
      #expect(rows.filter { !there.contains($0) } == [], "not in README.md below \(unit.file.path)")
      #expect(there.filter { !rows.contains($0) } == [], "in README.md below \(unit.file.path), not so in the file")
      #expect(there.count == rows.count, "README.md lists a template of \(unit.file.path) twice")
    }
    #expect(Set(listed.keys) == Set(plan.units.map(\.file.path)))
  }
}

private enum TemplateFolder {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../KPITemplates")

  /// The templates alone; whom they name as a source is looked up where they are used.
  static func compiled() throws -> Compilation {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    var files: [SourceFile] = []
    for name in names.sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      files.append(SourceFile(id: UInt32(files.count), path: name, text: text))
    }
    return compile(files, options: CompileOptions(now: Fixture.now))
  }

  /// The rows of the tables, by the file that stands in the heading above.
  static func listed() throws -> [String: [String]] {
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    var listed: [String: [String]] = [:]
    var file: String?
    for line in readme.split(separator: "\n") {
      if line.hasPrefix("### [") { file = String(line.dropFirst(5).prefix { $0 != "]" }) }
      if let file, line.hasPrefix("| `") { listed[file, default: []].append(String(line)) }
    }
    return listed
  }

  /// The rows that the tables must have for a file.
  static func rows(of unit: SourceUnit, in plan: Plan) -> [String] {
    let kpis = plan.templates.kpis.filter { plan.units[Int($0.unit)] === unit }.map { row(of: $0, in: plan) }
    let milestones = unit.milestoneTemplates.map { template in
      let steps = template.steps.map { unit.text(unit.milestones[Int($0)].id.span) }.joined(separator: ", ")
      return "| `\(unit.text(template.id.span))` | \(unit.text(template.title.vi)) | \(unit.text(template.title.en)) | "
        + "\(steps) |"
    }
    return kpis + milestones
  }

  private static func row(of template: KPITemplate, in plan: Plan) -> String {
    let given = template.arguments.map { plan.text($0.name) }
    var parameters: [String] = []
    for name in template.parameters.map({ plan.text($0.name) }) where !given.contains(name) {
      if !parameters.contains(name) { parameters.append(name) }
    }
    let titles = [Language.vi, .en].map { language in
      var title = plan.text(template.merged.title[language])
      // What it hands to the template that it extends is filled in; its own parameters stay.
      for argument in template.arguments {
        title = title.replacing("{\(plan.text(argument.name))}", with: plan.text(argument.value[language]))
      }
      return title
    }
    let cells = [
      "`\(plan.text(template.code))`", template.merged.measure.word?.rawValue ?? "",
      template.merged.aggregate.word?.rawValue ?? "", parameters.isEmpty ? "–" : parameters.joined(separator: ", "),
    ]
    return "| " + (cells + titles).joined(separator: " | ") + " |"
  }
}
