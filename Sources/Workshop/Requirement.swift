package import Diagnostics
package import ResolutionCompiler

/// One kind of thing that an exercise may ask of a learner's work. A kind is one small file in `Checks`, its form a line of
/// `DemandForm`.
package protocol Requirement: Sendable {
  /// The key that it is asked for with.
  static var kind: Key { get }

  init(_ demand: AuthoredDemand)

  /// What keeps the work from meeting it, said so that the learner finds the place; empty where it is met.
  func shortfalls(of work: Work) -> [Words]
}

/// Every kind of check there is. One that is not listed here does not exist.
package enum Requirements {
  package static let all: [any Requirement.Type] = [
    WithoutDiagnostics.self,
    ClausesCovered.self,
    TasksComplete.self,
    TemplateUsed.self,
    DueWithin.self,
    MilestonesPlaced.self,
    RollupReached.self,
    ScheduleClass.self,
    AgenciesNamed.self,
    CopiesMade.self,
    TitlesPass.self,
    WrittenOnce.self,
  ]

  /// Nil where nobody knows the kind.
  static func requirement(_ demand: AuthoredDemand) -> (any Requirement)? {
    all.first { $0.kind == demand.kind }?.init(demand)
  }
}
