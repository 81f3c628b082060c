package import Diagnostics
import ResolutionCompiler

/// Finds the KPIs of two sides that measure the same, first within tasks that are the same, then wherever they stand.
struct KPIMatching {
  private struct Place {
    /// Index of the task.
    let task: Int
    let owned: Comparison.OwnedKPI

    /// - Parameter isElsewhere: in another task than the one it is held against, which its id then tells.
    func words(isElsewhere: Bool) -> Words {
      let words = owned.words
      return isElsewhere ? Words(vi: "\(owned.kpi.id) · \(words.vi)", en: "\(owned.kpi.id) · \(words.en)") : words
    }
  }

  private let a: [Place]
  private let b: [Place]
  /// By task, the places of its KPIs.
  private let ofTasksOfA: [Int: [Int]]
  private let ofTasksOfB: [Int: [Int]]
  private let matching: Matching

  private static let leastTitle = 0.4
  private static let least = 0.55

  init(_ a: [Annex.Line], _ b: [Annex.Line], _ tasks: Matching) {
    func places(_ lines: [Annex.Line]) -> [Place] {
      lines.enumerated().flatMap { index, line in
        line.kpis.map { Place(task: index, owned: Comparison.OwnedKPI(kpi: $0, task: line)) }
      }
    }
    let (those, others) = (places(a), places(b))
    let titles = TitleSets(those.map(\.owned.kpi.title), others.map(\.owned.kpi.title))
    var matching = Matching(those.count, others.count)
    func likeness(_ i: Int, _ j: Int, title: Double) -> Double {
      0.6 * title + (KPIMatching.haveSameUnit(those[i].owned.kpi, others[j].owned.kpi) ? 0.2 : 0)
        + (tasks.partner(ofA: those[i].task) == others[j].task ? 0.2 : 0)
    }
    matching.take(
      titles.likest(atLeast: KPIMatching.leastTitle).compactMap { pair in
        let likeness = likeness(pair.a, pair.b, title: pair.likeness)
        return likeness < KPIMatching.least ? nil : Matching.Pair(a: pair.a, b: pair.b, likeness: likeness)
      })
    // The only ones of their tasks in one unit, with a word in common, are the same.
    struct Trait: Hashable {
      let task: Int
      let measure: Measure?
      let unit: UnitSpelling
    }
    matching.takeOnly(
      a: { i in
        let kpi = those[i].owned.kpi
        return tasks.partner(ofA: those[i].task).map {
          Trait(task: $0, measure: kpi.measure, unit: UnitSpelling(kpi.unit.vi))
        }
      },
      b: { j in
        let kpi = others[j].owned.kpi
        return Trait(task: others[j].task, measure: kpi.measure, unit: UnitSpelling(kpi.unit.vi))
      },
      likeness: { i, j in
        let title = titles.likeness(i, j)
        return title > 0 ? likeness(i, j, title: title) : nil
      })
    self.a = those
    self.b = others
    self.matching = matching
    ofTasksOfA = Dictionary(grouping: those.indices) { those[$0].task }
    ofTasksOfB = Dictionary(grouping: others.indices) { others[$0].task }
  }

  var onlyInA: [Comparison.OwnedKPI] { matching.leftInA.map { a[$0].owned } }
  var onlyInB: [Comparison.OwnedKPI] { matching.leftInB.map { b[$0].owned } }

  private static func haveSameUnit(_ a: Annex.KPI, _ b: Annex.KPI) -> Bool {
    a.measure == b.measure && UnitSpelling(a.unit.vi) == UnitSpelling(b.unit.vi)
  }

  /// What tells the KPIs of two tasks apart that are the same: one that the other side has not, or has elsewhere, and what
  /// differs in one that both have.
  func differences(between task: Int, and other: Int) -> [Comparison.Difference] {
    var found: [Comparison.Difference] = []
    for index in ofTasksOfA[task] ?? [] {
      let place = a[index]
      let partner = matching.partner(ofA: index).map { b[$0] }
      if let partner, partner.task == other, KPIMatching.areAlike(place.owned, partner.owned) { continue }
      found.append(
        Comparison.Difference(
          field: .kpi, a: [place.words(isElsewhere: false)],
          b: partner.map { [$0.words(isElsewhere: $0.task != other)] } ?? []))
    }
    for index in ofTasksOfB[other] ?? [] {
      let partner = matching.partner(ofB: index).map { a[$0] }
      if partner?.task == task { continue }
      found.append(
        Comparison.Difference(
          field: .kpi, a: partner.map { [$0.words(isElsewhere: true)] } ?? [], b: [b[index].words(isElsewhere: false)]))
    }
    return found
  }

  /// Same unit, same values on the same days, same value to begin with.
  private static func areAlike(_ a: Comparison.OwnedKPI, _ b: Comparison.OwnedKPI) -> Bool {
    haveSameUnit(a.kpi, b.kpi) && a.kpi.goals.map(\.targets) == b.kpi.goals.map(\.targets)
      && a.kpi.baseline == b.kpi.baseline
  }
}

extension Comparison.OwnedKPI {
  /// `Tỉ lệ hồ sơ trực tuyến: ≥ 80%; hiện trạng 20%`.
  package var words: Words {
    func text(_ language: Language) -> String {
      let text = kpi.text(dueOn: task.due.day, in: language)
      guard let baseline = kpi.baseline else { return text }
      let value = Words.number(baseline).with(unit: kpi.unit)[language]
      return text + Words(vi: "; hiện trạng ", en: "; baseline ")[language] + value
    }
    return Words(vi: text(.vi), en: text(.en))
  }
}
