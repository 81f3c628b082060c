package import Diagnostics
package import ResolutionCompiler

/// What checks look at: a learner's file, compiled with all that belongs to it.
package struct Work: Sendable {
  package let compilation: Compilation
  package let plan: Plan
  /// The learner's file as it was read.
  package let unit: SourceUnit
  /// Those that are about the learner's file.
  package let diagnostics: [Diagnostic]
  /// The tasks that stand in it; copies of a fan-out are one.
  package let tasks: [WrittenTask]
  let severities: [Code: Severity]
  private let lines: LineIndex

  /// A task as the learner wrote it.
  package struct WrittenTask: Sendable {
    /// Its id without agencies: `NQ57.4.2`.
    package let id: String
    /// Its nodes in the plan: one, or a copy for each agency.
    package fileprivate(set) var nodes: [Int32]
    /// Where it is written.
    package let at: Span
  }

  /// - Parameter compilation: its last file is the learner's.
  init(_ compilation: Compilation, severities: [Code: Severity]) {
    self.compilation = compilation
    self.severities = severities
    plan = compilation.plan
    let number = plan.units.count - 1
    unit = plan.units[number]
    lines = LineIndex(unit.file)
    let file = unit.file.id
    diagnostics = compilation.diagnostics.filter { diagnostic in
      diagnostic.span.file == file || diagnostic.notes.contains { $0.span.file == file }
    }
    var tasks: [WrittenTask] = []
    var places: [Int32: Int] = [:]
    for (index, node) in plan.nodes.enumerated() where node.unit == number && !node.isGroup {
      if let place = places[node.task] {
        tasks[place].nodes.append(Int32(index))
      } else {
        places[node.task] = tasks.count
        tasks.append(
          WrittenTask(
            id: Work.stem(plan.id(of: Int32(index))), nodes: [Int32(index)], at: unit.tasks[Int(node.task)].at))
      }
    }
    self.tasks = tasks
  }

  /// An id without the agencies of its copies: `NQ57.4@T11-DIENBIEN.2` is `NQ57.4.2`.
  private static func stem(_ id: String) -> String {
    id.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.prefix { $0 != "@" } }.joined(separator: ".")
  }

  /// The documents that the learner writes, or adds to.
  package var documents: [Int32] {
    plan.documents.indices.filter { index in
      let document = plan.documents[index]
      let number = Int32(plan.units.count - 1)
      return document.unit == number || document.nodes.contains { plan.nodes[Int($0)].unit == number }
        || document.clauses.contains { plan.clauses[Int($0)].unit == number }
    }.map { Int32($0) }
  }

  // MARK: What is asked for by name

  /// The tasks that an author of exercises means by `1`, `1.2` or `NQ57.1.2`.
  package func tasks(named name: String) -> [WrittenTask] {
    tasks.filter {
      $0.id == name || $0.id.hasSuffix("." + name) && keys.contains(String($0.id.dropLast(name.utf8.count + 1)))
    }
  }

  /// `NQ57.1/x`, or `1/x` in the learner's own document.
  package func kpi(named name: String) -> Int32? {
    let names = [name] + keys.map { $0 + "." + name }
    return plan.kpis.indices.first { names.contains(plan.id(ofKPI: Int32($0))) }.map { Int32($0) }
  }

  /// Whether a node stands in the learner's file.
  package func isLearners(_ node: PlannedNode) -> Bool { Int(node.unit) == plan.units.count - 1 }

  private var keys: [String] { documents.map { plan.documents[Int($0)].key } }

  /// Asks something of the tasks that are named, of each; without names, of any one.
  ///
  /// - Parameter shortfall: what a task falls short of; nil where it does not.
  package func shortfalls(ofTasks names: [String], _ shortfall: (WrittenTask) -> Words?) -> [Words] {
    guard !names.isEmpty else {
      if tasks.isEmpty { return [.noTasks] }
      let found = tasks.map(shortfall)
      return found.contains(where: { $0 == nil }) ? [] : found.compactMap(\.self)
    }
    return names.flatMap { name -> [Words] in
      let meant = tasks(named: name)
      guard !meant.isEmpty else {
        return [
          Words(vi: "chưa có nhiệm vụ `\(name)` trong bài", en: "there is no task `\(name)` in your file yet")
        ]
      }
      return meant.compactMap(shortfall)
    }
  }

  // MARK: Places

  /// The same, after the line that it is about.
  package func line(_ span: Span, _ words: Words) -> Words {
    guard !span.isNone, span.file == unit.file.id else { return words }
    let line = lines.line(at: Int(unit.file.place(of: span).start))
    return Words(vi: "dòng \(line): \(words.vi)", en: "line \(line): \(words.en)")
  }

  /// A diagnostic as a learner is told of it.
  package func finding(_ diagnostic: Diagnostic) -> Words {
    let code = diagnostic.code.description
    let meant = diagnostic.meant
    let words = Words(
      vi: "\(diagnostic.message.vi)\(meant.map { "; \($0.vi)" } ?? "") (\(code))",
      en: "\(diagnostic.message.en)\(meant.map { "; \($0.en)" } ?? "") (\(code))")
    let own = [diagnostic.span] + diagnostic.notes.map(\.span)
    return line(own.first { $0.file == unit.file.id } ?? .none, words)
  }

  // MARK: Whether it can be judged

  /// Why nothing can be said yet of what is not there: there is no task, or what is written cannot be read or names what
  /// there is not, so that rules keep silent about what follows from that. Empty where it can.
  package var obstacles: [Words] {
    let unclear = diagnostics.filter { $0.severity == .error && $0.code.number < 300 }
    if !unclear.isEmpty {
      return unclear.map { diagnostic in
        let words = finding(diagnostic)
        return Words(vi: "sửa trước đã: \(words.vi)", en: "mend this first: \(words.en)")
      }
    }
    return tasks.isEmpty ? [.noTasks] : []
  }
}

extension Diagnostic {
  /// What was probably meant helps most, and stands there only where the compiler is rather sure.
  var meant: Words? { fixes.isEmpty ? nil : label }
}

extension Words {
  static let noTasks = Words(vi: "trong bài chưa có nhiệm vụ nào", en: "there is no task in your file yet")
}
