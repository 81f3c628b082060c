import Diagnostics
import ResolutionCompiler

/// Sources as values, small enough to be changed at random and written out as the YAML that authors write.
struct ModelCorpus {
  struct Body {
    var code: String
    var name: String
    var kind = "ministry"
    var hours: String?
    var lastDay: Day?
    var successor: String?
  }

  struct Year {
    var number: Int
    var isAnnounced: Bool
    var daysOff: [Day]
  }

  struct LengthClass {
    var name: String
    /// In months; nil for the last.
    var below: Int?
    /// Parts of the time, or the period of the last.
    var updates: String
    var grace: Int
  }

  struct Document {
    var number: Int
    var title: String
    var issued: Day
    var periodTo: Day?
    var isDraft = false
    var comments = 0
    var nodes: [Node] = []
    var withdrawn: [Withdrawal] = []

    var key: String { "NQ\(number)" }
  }

  struct Withdrawal {
    var id: String
    var by: String?
  }

  struct Node {
    var id: String
    var title: String
    var presiding: String
    var coordinating: [String] = []
    var start: Day?
    var due: String
    var update: String?
    var priority: String?
    var coversBoth = false
    var forEach: [String] = []
    var movedFrom: String?
    var splitFrom: String?
    var mergedFrom: [String] = []
    var dependsOn: String?
    var milestones: [(id: String, title: String, at: String)] = []
    var kpis: [KPI] = []
    var children: [Node] = []
  }

  struct KPI {
    var id: String
    var title: String
    var target: Int
    var baseline = 10
  }

  var bodies: [Body]
  var years: [Year]
  var classes: [LengthClass]
  var documents: [Document]
  /// What was taken out, and where it stood: it may come back.
  var bin: [(document: Int, parent: [String], node: Node)] = []
  /// Goes up with everything that gets a name, so that no two are called the same by chance.
  var names = 0
}

// MARK: As text

extension ModelCorpus {
  var files: [SourceFile] {
    let texts =
      [("agencies.yaml", agenciesText), ("calendar.yaml", calendarText), ("regulation.yaml", regulationText)]
      + documents.map { ("Resolutions/\($0.key).yaml", $0.text) }
    return texts.enumerated().map { SourceFile(id: UInt32($0.offset), path: $0.element.0, text: $0.element.1) }
  }

  private var agenciesText: String {
    "agencies:\n"
      + bodies.map { body in
        var fields = ["agency: \(body.code)", "name: \(body.name)", "kind: \(body.kind)"]
        if let hours = body.hours { fields.append("hours: \(hours)") }
        if let last = body.lastDay { fields.append("valid: {to: \(last)}") }
        if let successor = body.successor { fields.append("successors: [\(successor)]") }
        if body.code == "BCTTW" { fields.append("assignable: false") }
        return "  - {\(fields.joined(separator: ", "))}\n"
      }.joined()
  }

  private var calendarText: String {
    """
    calendar: vn
    utc_offset: "+07:00"
    working_week: [mon, tue, wed, thu, fri]
    hours:
      default: central
      profiles:
        central: ["08:00-12:00", "13:00-17:00"]
        south: ["07:30-11:30", "13:00-17:00"]
    years:

    """
      + years.map { year in
        "  - year: \(year.number)\n    status: \(year.isAnnounced ? "announced" : "projected")\n    days:\n"
          + year.daysOff.sorted().map { "      - {date: \($0), kind: holiday, name: Ngày nghỉ}\n" }.joined()
      }.joined()
  }

  private var regulationText: String {
    "regulation: 08-QC/TW\nissued: 2024-11-05\nclasses:\n"
      + classes.map { some in
        some.below.map {
          "  - {class: \(some.name), below: \($0) months, updates: [\(some.updates)], grace: \(some.grace) working days}\n"
        }
          ?? "  - {class: \(some.name), update: \(some.updates), first_period_at_least: 15 days, grace: \(some.grace) working days}\n"
      }.joined()
      + "limits: {classify: 3 working days, confirm: 4 working hours, respond: 8 working hours, process_response: 1 working day}\n"
  }
}

extension ModelCorpus.Document {
  var text: String {
    var lines = Array(repeating: "# Ghi chú", count: comments)
    lines += [
      "resolution: \(number)-NQ/TW", "title: \(title)", "issued: \(issued)", "issued_by: BCTTW",
      "stage: \(isDraft ? "draft" : "issued")",
    ]
    if let periodTo { lines.append("period: {from: \(issued), to: \(periodTo)}") }
    lines += [
      "clauses:", "  - {clause: I, title: Nhiệm vụ, binding: none}",
      "  - {clause: II, title: Giải pháp, binding: none}",
    ]
    if !withdrawn.isEmpty {
      lines.append("withdrawn:")
      lines += withdrawn.map {
        "  \($0.id): {\($0.by.map { "by: \($0), " } ?? "")on: 2025-04-01, why: Không còn phù hợp}"
      }
    }
    if !nodes.isEmpty { lines.append("tasks:") }
    for node in nodes { node.write(to: &lines, indented: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ModelCorpus.Node {
  fileprivate func write(to lines: inout [String], indented indent: String) {
    func add(_ line: String) { lines.append("\(indent)  \(line)") }
    lines.append("\(indent)- task: \"\(id)\"")
    add("title: \(title)")
    add("covers: \(coversBoth ? "[I, II]" : "[I]")")
    add("presiding: \(presiding)")
    add(coordinating.isEmpty ? "coordinating: ~" : "coordinating: [\(coordinating.joined(separator: ", "))]")
    add("due: \(due)")
    if let start { add("start: \(start)") }
    if let update { add("update: \(update)") }
    if let priority { add("priority: \(priority)") }
    if !forEach.isEmpty { add("for_each: [\(forEach.joined(separator: ", "))]") }
    if let movedFrom { add("moved_from: \(movedFrom)") }
    if let splitFrom { add("split_from: \(splitFrom)") }
    if !mergedFrom.isEmpty { add("merged_from: [\(mergedFrom.joined(separator: ", "))]") }
    guard children.isEmpty else {
      add("tasks:")
      for child in children { child.write(to: &lines, indented: indent + "    ") }
      return
    }
    add("deliverable: {type: report}")
    if let dependsOn { add("depends_on: [\(dependsOn)]") }
    if !milestones.isEmpty {
      add("milestones:")
      for milestone in milestones {
        add("  - {milestone: \(milestone.id), title: \(milestone.title), at: \(milestone.at)}")
      }
    }
    if !kpis.isEmpty {
      add("kpis:")
      for kpi in kpis {
        let target = due == "ongoing" ? "targets: {2027-12-31: \(kpi.target)}" : "target: \(kpi.target)"
        add("  - kpi: \(kpi.id)")
        add("    title: \(kpi.title)")
        add("    measure: percent")
        add("    direction: increase")
        add("    baseline: {value: \(kpi.baseline), at: 2024-12-31}")
        add("    \(target)")
        add("    source: Báo cáo")
      }
    }
  }
}

// MARK: Where nodes stand

extension ModelCorpus {
  /// The document's index, and the indices on the way down.
  struct Path: Hashable {
    var document: Int
    var indices: [Int]
    var parent: Path { Path(document: document, indices: indices.dropLast()) }
  }

  subscript(path: Path) -> Node {
    get {
      var node = documents[path.document].nodes[path.indices[0]]
      for index in path.indices.dropFirst() { node = node.children[index] }
      return node
    }
    set { siblings(at: path.parent) { $0[path.indices.last!] = newValue } }
  }

  /// Changes the nodes of a document, or below a node.
  mutating func siblings<Result>(at path: Path, _ change: (inout [Node]) -> Result) -> Result {
    func descend(_ nodes: inout [Node], _ rest: ArraySlice<Int>) -> Result {
      guard let first = rest.first else { return change(&nodes) }
      return descend(&nodes[first].children, rest.dropFirst())
    }
    return descend(&documents[path.document].nodes, path.indices[...])
  }

  /// All nodes, each before what is below it.
  var paths: [Path] {
    func below(_ nodes: [Node], _ path: Path) -> [Path] {
      nodes.enumerated().flatMap { index, node in
        let own = Path(document: path.document, indices: path.indices + [index])
        return [own] + below(node.children, own)
      }
    }
    return documents.indices.flatMap { below(documents[$0].nodes, Path(document: $0, indices: [])) }
  }

  /// As authors write it, without the agencies of copies.
  func id(_ path: Path) -> String { ([documents[path.document].key] + localIDs(path)).joined(separator: ".") }

  func localIDs(_ path: Path) -> [String] {
    path.indices.indices.map { self[Path(document: path.document, indices: Array(path.indices[...$0]))].id }
  }
}
