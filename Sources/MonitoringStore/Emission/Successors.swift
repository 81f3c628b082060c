internal import ResolutionCompiler

/// Who stands in the place of bodies that have ended: the first of their successors in the registry, from the day after
/// their last. What was reported before stays under the old name.
struct Successors {
  private let registry: Registry
  private let today: Day
  /// By agency; empty where none has ended.
  private let hasEnded: [Bool]

  init(_ registry: Registry, on today: Day) {
    self.registry = registry
    self.today = today
    let someHave = registry.agencies.contains { Self.hasEnded($0, on: today) }
    hasEnded = someHave ? registry.agencies.map { Self.hasEnded($0, on: today) } : []
  }

  private static func hasEnded(_ agency: Agency, on today: Day) -> Bool { agency.to.map { $0 < today } ?? false }

  /// Whether anybody stands in somebody's place.
  var areAny: Bool { !hasEnded.isEmpty }

  /// Who has a task today that was given to an agency: the agency itself where it is there, was there to the task's end,
  /// or has no successor.
  /// - Parameters:
  ///   - agency: an index in the registry; -1 for none.
  ///   - end: the task's last day; nil where one does not know it.
  ///   - keeps: whether an agency keeps the task though it has ended.
  func holder(
    of agency: Int32, until end: @autoclosure () -> Day?, unless keeps: (Int32) -> Bool = { _ in false }
  ) -> Int32 {
    guard agency >= 0, !hasEnded.isEmpty, hasEnded[Int(agency)] else { return agency }
    let end = end()
    var holder = agency
    // Somebody's registry may lead round in a circle.
    for _ in registry.agencies.indices {
      guard hasEnded[Int(holder)], !keeps(holder), let last = registry.agencies[Int(holder)].to,
        end.map({ $0 > last }) ?? true, let next = registry.successors(of: holder).first(where: { $0 >= 0 })
      else { return holder }
      holder = next
    }
    return agency
  }

  /// Whether the same bodies had ended on another day, so that tasks were with the same.
  func areThose(of day: Day) -> Bool {
    day == today || registry.agencies.allSatisfy { Self.hasEnded($0, on: day) == Self.hasEnded($0, on: today) }
  }
}
