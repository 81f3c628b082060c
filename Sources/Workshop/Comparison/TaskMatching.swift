import ResolutionCompiler

/// Finds the tasks of two sides that are the same: by the words of their titles, what they are there for, and who
/// presides. Ids count for nothing: whoever splits a resolution numbers as they like.
struct TaskMatching {
  private(set) var matching: Matching

  /// Titles that share less say different things, whatever else agrees.
  private static let leastTitle = 0.3
  /// Of all that speaks for a pair.
  private static let least = 0.45

  init(_ a: [Annex.Line], _ b: [Annex.Line]) {
    let titles = TitleSets(a.map(\.title), b.map(\.title))
    matching = Matching(a.count, b.count)
    var candidates: [Matching.Pair] = []
    for i in a.indices {
      for (j, title) in titles.likest(i, atLeast: TaskMatching.leastTitle) {
        let likeness = TaskMatching.likeness(a[i], b[j], title: title)
        if likeness >= TaskMatching.least { candidates.append(Matching.Pair(a: i, b: j, likeness: likeness)) }
      }
    }
    matching.take(candidates)
    // One task on each side that is there for just that, with one agency: the same, however it is called.
    matching.takeOnly(a: { Trait(a[$0]) }, b: { Trait(b[$0]) }) { i, j in
      TaskMatching.likeness(a[i], b[j], title: titles.likeness(i, j))
    }
  }

  private struct Trait: Hashable {
    let grounds: Set<String>
    let presiding: Set<String>

    init?(_ task: Annex.Line) {
      guard !task.grounds.isEmpty, !task.presiding.isEmpty else { return nil }
      grounds = Set(task.grounds)
      presiding = Set(task.presiding.map(\.code))
    }
  }

  /// The title counts half, the grounds three tenths, who presides two; what neither side says counts nothing.
  private static func likeness(_ a: Annex.Line, _ b: Annex.Line, title: Double) -> Double {
    var (sum, weight) = (0.5 * title, 0.5)
    func count(_ a: Set<String>, _ b: Set<String>, _ share: Double) {
      guard !a.isEmpty || !b.isEmpty else { return }
      weight += share
      sum += share * Double(a.intersection(b).count) / Double(a.union(b).count)
    }
    count(Set(a.grounds), Set(b.grounds), 0.3)
    count(Set(a.presiding.map(\.code)), Set(b.presiding.map(\.code)), 0.2)
    return sum / weight
  }
}
