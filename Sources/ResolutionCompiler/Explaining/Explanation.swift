package import Diagnostics

/// Where something comes from, in an order in which one could check it by hand: every statement with the line of a
/// source that says so, or with the reasons it follows from.
package struct Explanation: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case document, group, task, kpi, milestone, slot, clause
  }

  package struct Section: Sendable {
    /// What programs know it by.
    package let name: String
    package let title: Words
    package let points: [Point]
  }

  /// One statement.
  package struct Point: Sendable {
    /// What programs know it by: `presiding`, `due_on`.
    package let name: String
    /// What people know it by; empty where the words say it.
    package let label: Words
    package let words: Words
    /// The bare value where there is one.
    package let value: Value?
    /// Where it is written; nil for what no author wrote.
    package let at: SourceLine?
    /// What it follows from.
    package let points: [Point]

    init(
      _ name: String, _ words: Words, value: Value? = nil, at: SourceLine? = nil, because points: [Point] = []
    ) {
      self.init(name, Words(""), words, value: value, at: at, because: points)
    }

    init(
      _ name: String, _ label: Words, _ words: Words, value: Value? = nil, at: SourceLine? = nil,
      because points: [Point] = []
    ) {
      self.name = name
      self.label = label
      self.words = words
      self.value = value
      self.at = at
      self.points = points
    }
  }

  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case day(Day)
  }

  package let id: String
  package let kind: Kind
  package let title: Words
  /// None is empty.
  package let sections: [Section]

  init(id: String, kind: Kind, title: Words, sections: [Section]) {
    self.id = id
    self.kind = kind
    self.title = title
    self.sections = sections.filter { !$0.points.isEmpty }
  }
}

/// Explains something of a plan. The plan should be one without errors: what could not be read is passed over.
package func explain(_ subject: Subject, in plan: Plan) -> Explanation {
  let explainer = Explainer(plan)
  return switch subject {
  case .document(let index): explainer.document(index)
  case .node(let index): plan.nodes[Int(index)].isGroup ? explainer.group(index) : explainer.task(index)
  case .kpi(let index): explainer.kpi(index)
  case .milestone(let index): explainer.milestone(index)
  case .slot(let node, let seq): explainer.slot(seq, of: node)
  case .clause(let index): explainer.clause(index)
  }
}

/// Finds the statements. What it says of each kind of thing is in the files beside this one.
struct Explainer {
  typealias Point = Explanation.Point
  typealias Section = Explanation.Section

  let plan: Plan
  let lines: SourceLines

  init(_ plan: Plan) {
    self.plan = plan
    lines = SourceLines(plan)
  }

  func line(_ span: Span) -> SourceLine? { lines.line(of: span) }
}
