package import Diagnostics
package import ResolutionCompiler

/// `titles: all`, `titles: [NQ701, NQ702]`: the titles pass those rules of wording; all of group 7 with `all`.
package struct TitlesPass: Requirement {
  package static let kind = Key.titles
  /// Nil: the whole group.
  private let codes: Set<Code>?

  package init(_ demand: AuthoredDemand) {
    codes = demand.word(.titles) == .all ? nil : Set(demand.codes(.titles))
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls { code, _ in codes?.contains(code) ?? (700..<800).contains(code.number) }
  }
}
