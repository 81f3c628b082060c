import ResolutionCompiler

/// Finds the tasks of two sides that are the same: by the words of their titles, what they are there for, and who
/// presides. Ids count for nothing: whoever splits a resolution numbers as they like.
struct TaskMatching {
  private(set) var matching: Matching

  /// Titles that share less say different things, whatever else agrees.
  private static let leastTitle = 0.2
  /// Of all that speaks for a pair.
  private static let least = 0.45

  init(_ a: [Annex.Line], _ b: [Annex.Line]) {
    let titles = TitleSets(a.map(\.title), b.map(\.title))
    let (those, others) = (a.map(Trait.init), b.map(Trait.init))
    func likeness(_ i: Int, _ j: Int, title: Double) -> Double {
      TaskMatching.likeness(those[i], others[j], title: title)
    }
    matching = Matching(a.count, b.count)
    matching.take(
      titles.likest(atLeast: TaskMatching.leastTitle).compactMap { pair in
        let likeness = likeness(pair.a, pair.b, title: pair.likeness)
        return likeness < TaskMatching.least ? nil : Matching.Pair(a: pair.a, b: pair.b, likeness: likeness)
      })
    // One task on each side that is there for just that, with one agency: the same, however it is called.
    matching.takeOnly(
      a: { those[$0].isSaid ? those[$0] : nil }, b: { others[$0].isSaid ? others[$0] : nil },
      likeness: { likeness($0, $1, title: titles.likeness($0, $1)) })
  }

  /// What a task is there for, and who presides over it.
  private struct Trait: Hashable {
    let grounds: Set<String>
    let presiding: Set<String>

    init(_ task: Annex.Line) {
      grounds = Set(task.grounds)
      presiding = Set(task.presiding.map(\.code))
    }

    var isSaid: Bool { !grounds.isEmpty && !presiding.isEmpty }
  }

  /// The title counts half, the grounds three tenths, who presides two; what neither side says counts nothing.
  private static func likeness(_ a: Trait, _ b: Trait, title: Double) -> Double {
    var (sum, weight) = (0.5 * title, 0.5)
    func count(_ a: Set<String>, _ b: Set<String>, _ share: Double) {
      guard !a.isEmpty || !b.isEmpty else { return }
      weight += share
      sum += share * Double(a.intersection(b).count) / Double(a.union(b).count)
    }
    count(a.grounds, b.grounds, 0.3)
    count(a.presiding, b.presiding, 0.2)
    return sum / weight
  }
}
