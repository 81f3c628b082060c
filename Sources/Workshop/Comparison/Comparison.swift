package import Diagnostics
package import ResolutionCompiler

/// Two decompositions of one resolution, side by side: where they differ, and where they do not.
package struct Comparison: Sendable {
  /// What each side has; nil or empty where that is nothing.
  package struct Sides<Value: Sendable>: Sendable {
    package let a: Value
    package let b: Value
  }

  /// A clause, or an upstream task, that the sides cover differently.
  package struct Coverage: Sendable {
    package let name: String
    package let title: Words
    package let binding: Binding
    /// Nil where a side does not know the clause at all.
    package let sides: Sides<Decomposition.Ground?>
  }

  /// Two tasks that are taken for the same.
  package struct TaskPair: Sendable {
    package let a: Annex.Line
    package let b: Annex.Line
    /// 0…1: how much speaks for it.
    package let likeness: Double
    package let differences: [Difference]
  }

  package struct Difference: Hashable, Sendable {
    package enum Field: String, CaseIterable, Sendable {
      case clauses, presiding, coordinating, start, due, deliverable, milestones, kpi
    }

    package let field: Field
    /// Empty where a side has nothing there.
    package let a: [Words]
    package let b: [Words]
  }

  package struct OwnedKPI: Sendable {
    package let kpi: Annex.KPI
    package let task: Annex.Line
  }

  package let a: Decomposition
  package let b: Decomposition
  package let figures: [Figure]
  /// In the order of A's text, those that only B knows last.
  package let coverage: [Coverage]
  /// How many clauses both cover in the same way.
  package let coveredAlike: Int
  /// In the order of A's tasks.
  package let pairs: [TaskPair]
  package let tasksOnlyIn: Sides<[Annex.Line]>
  /// KPIs to which the other side has none that is like it, wherever it looks.
  package let kpisOnlyIn: Sides<[OwnedKPI]>

  package init(_ a: Decomposition, _ b: Decomposition) {
    self.a = a
    self.b = b
    figures = Figure.all(a, b)
    let differing = Comparison.coverage(a, b)
    coverage = differing.different
    coveredAlike = differing.alike

    let tasks = TaskMatching(a.tasks, b.tasks).matching
    let kpis = KPIMatching(a.tasks, b.tasks, tasks)
    pairs = tasks.pairs.sorted { $0.a < $1.a }.map { pair in
      let (task, other) = (a.tasks[pair.a], b.tasks[pair.b])
      return TaskPair(
        a: task, b: other, likeness: pair.likeness,
        differences: Difference.between(task, other) + kpis.differences(between: pair.a, and: pair.b))
    }
    tasksOnlyIn = Sides(a: tasks.leftInA.map { a.tasks[$0] }, b: tasks.leftInB.map { b.tasks[$0] })
    kpisOnlyIn = Sides(a: kpis.onlyInA, b: kpis.onlyInB)
  }

  /// Nothing tells the two apart but the words of their titles.
  package var isAlike: Bool {
    coverage.isEmpty && pairs.allSatisfy(\.differences.isEmpty) && tasksOnlyIn.a.isEmpty && tasksOnlyIn.b.isEmpty
      && kpisOnlyIn.a.isEmpty && kpisOnlyIn.b.isEmpty
  }
}

extension Comparison {
  private static func coverage(
    _ a: Decomposition, _ b: Decomposition
  ) -> (different: [Coverage], alike: Int) {
    let others = Dictionary(b.grounds.map { ($0.name, $0) }) { first, _ in first }
    let known = Set(a.grounds.map(\.name))
    let all =
      a.grounds.map { (Optional($0), others[$0.name]) }
      + b.grounds.filter { !known.contains($0.name) }.map { (nil, $0) }
    var different: [Coverage] = []
    for case let (one, other) in all {
      guard let shown = one ?? other, !isAlike(one, other) else { continue }
      different.append(
        Coverage(name: shown.name, title: shown.title, binding: shown.binding, sides: Sides(a: one, b: other)))
    }
    return (different, all.count - different.count)
  }

  /// Whether as many tasks carry it out and as many KPIs measure it.
  private static func isAlike(_ a: Decomposition.Ground?, _ b: Decomposition.Ground?) -> Bool {
    guard let a, let b else { return false }
    return a.state == b.state && a.tasks.count == b.tasks.count && a.kpis.count == b.kpis.count
  }
}

extension Comparison.Difference {
  static func between(_ a: Annex.Line, _ b: Annex.Line) -> [Comparison.Difference] {
    var found: [Comparison.Difference] = []
    func compare(_ field: Field, _ areAlike: Bool, _ words: (Annex.Line) -> [Words]) {
      if !areAlike { found.append(Comparison.Difference(field: field, a: words(a), b: words(b))) }
    }
    compare(.clauses, Set(a.grounds) == Set(b.grounds)) { $0.grounds.map { Words($0) } }
    compare(.presiding, Set(a.presiding.map(\.code)) == Set(b.presiding.map(\.code))) { $0.presiding.map(\.named) }
    compare(.coordinating, Set(a.coordinating.map(\.code)) == Set(b.coordinating.map(\.code))) {
      $0.coordinating.map(\.named)
    }
    compare(.start, a.start == b.start) { [$0.start.words] }
    compare(.due, a.due == b.due) { $0.due.words.map { [$0] } ?? [] }
    compare(
      .deliverable,
      a.deliverable?.type == b.deliverable?.type && a.deliverable?.number == b.deliverable?.number
        && (a.deliverable == nil) == (b.deliverable == nil)
    ) { line in line.deliverable.map { [$0.words] } ?? [] }
    // What a milestone is called matters less than when it is.
    compare(.milestones, a.milestones.map(\.due) == b.milestones.map(\.due)) { $0.milestones.map(\.words) }
    return found
  }
}

extension Annex.Agency {
  /// `BKHCN, Bộ Khoa học và Công nghệ`.
  fileprivate var named: Words { Words(vi: "\(code), \(name.vi)", en: "\(code), \(name.en)") }
}

extension Annex.Deliverable {
  fileprivate var words: Words { Words(vi: text(in: .vi), en: text(in: .en)) }
}

extension Annex.Milestone {
  fileprivate var words: Words {
    let day = due?.words ?? Words("?")
    return Words(vi: "\(day.vi) \(title.vi)", en: "\(day.en) \(title.en)")
  }
}

extension PlannedDue {
  /// Nil where nothing is said.
  package var words: Words? {
    switch self {
    case .on(let day): day.words
    case .ongoing: Annex.ongoing
    case .missing, .unreadable: nil
    }
  }
}
