package import Diagnostics

/// What programmes make together of what was set upstream: for each KPI what rolls up to it, held against its targets, and
/// for each task who carries it out, who declines it, and who says nothing.
///
/// A level is what stands directly below a KPI, and each locality counts in it once:
///
/// - A programme's KPI counts with its own target, whatever rolls up to it from further below: that is a level of its own.
/// - A copy of a fan-out, or another KPI of the same document, counts with what the programme of the body that bears it
///   makes of it; where there is no such programme, with the target that the document itself sets.
/// - Where the programme's KPI rolls up to the whole directly, its copy is not counted as well.
package struct RollUp: Sendable {
  package struct Document: Sendable {
    package let key: String
    package let number: String
    package let title: Words
    /// The highest degree of its tasks.
    package let secrecy: Secrecy
    /// How many programmes carry it out.
    package let programmes: Int
    /// The owners of those programmes, and the others to whom it gives tasks or KPIs; in the order of their codes. What
    /// follows names them by their index here.
    package let localities: [Locality]
    /// How many localities it gives tasks or KPIs to; its owner, to whose own bodies it leaves some, is none of them.
    package let givenTo: Int
    package var kpis: [KPI]
    package var tasks: [Task]
    /// The only locality that was asked about.
    package var focus: Int?
  }

  package struct Locality: Hashable, Sendable {
    package let code: String
    package let name: Words
    /// Keys of its programmes that carry this document out.
    package let programmes: [String]
  }

  /// A KPI as it was written: once, or once for many agencies.
  package struct KPI: Sendable {
    /// `NQ57.2/firms`; `NQ57.4.2@…/online` for several copies.
    package let id: String
    /// The same without an agency.
    package let stem: String
    package let title: Words
    /// As it follows a number; empty where there is none.
    package let unit: Words
    package let measure: Measure?
    package let direction: Direction?
    package let aggregate: Aggregate
    /// One; of several copies one each.
    package var wholes: [Whole]
  }

  /// A KPI and what rolls up to it.
  package struct Whole: Sendable {
    package let id: String
    package let title: Words
    /// Whose copy it is; nil outside a fan-out.
    package let locality: Int?
    package let contributions: [Contribution]
    /// One for each of its targets, in the order of their days.
    package let sums: [Sum]
    /// It was assigned to these, and no KPI of theirs rolls up to it.
    package let missing: [Int]
    /// These decline the task. Where the document gives them a copy, its target counts all the same.
    package let declined: [Int]

    /// How many localities contribute: one may do so with several KPIs.
    package var contributors: Int { Set(contributions.map(\.locality)).count }

    /// Whether all its targets are reached; nil where that cannot be said of one, and none is missed.
    package var isReached: Bool? {
      if sums.contains(where: { $0.verdict == .short }) { return false }
      return sums.isEmpty || sums.contains { $0.verdict == .open } ? nil : true
    }

    /// Whether nothing is left to ask for.
    package var isComplete: Bool {
      isReached == true && missing.isEmpty && contributions.allSatisfy(\.isFromProgramme)
        && sums.allSatisfy { sum in sum.shares.allSatisfy { $0.value != nil } }
    }
  }

  package struct Contribution: Sendable {
    package let locality: Int
    /// The KPIs whose targets count: a programme's, or the copy itself. Several where a programme has several for one copy,
    /// which make it as the copy's `aggregate` says.
    package let ids: [String]
    /// The locality has said it in its programme; otherwise it is what was set for it upstream.
    package let isFromProgramme: Bool
  }

  /// What contributions make together on the day of a target.
  package struct Sum: Sendable {
    package let on: Day
    package let target: PlannedTarget
    /// `≥ 30% GDP`.
    package let words: Words
    /// Of each contribution, in their order.
    package let shares: [Share]
    /// Nil where there is nothing to put together, or nothing says how.
    package let made: Combination?
    /// How far beyond the target it is, in the direction of the KPI; negative: how far it falls short. Nil where `made` is,
    /// or where it hangs on weights.
    package let gap: Double?
    package let verdict: Verdict
  }

  package enum Verdict: String, CaseIterable, Sendable {
    case reached, short
    /// It cannot be said.
    case open
  }

  /// What a contribution is worth on a day.
  package enum Share: Hashable, Sendable {
    case value(Combination, Basis)
    case none(Reason)

    package var value: Combination? {
      if case .value(let value, _) = self { value } else { nil }
    }
  }

  package enum Basis: String, CaseIterable, Sendable {
    /// It has a target for that very day.
    case set
    /// Its last target was for an earlier day, and goes on holding.
    case held
    /// It is on its trajectory to a later target.
    case onTheWay = "on_the_way"
  }

  package enum Reason: String, CaseIterable, Sendable {
    /// It has another measure, unit or direction.
    case unlike
    case withoutTarget = "without_target"
    /// Its targets are for later days, and no trajectory leads to them.
    case notYet = "not_yet"
    /// Several KPIs, of which nothing says how they make one.
    case several
  }

  /// A task as it was written: once, or once for many agencies.
  package struct Task: Sendable {
    /// `NQ57.2.1`; `NQ57.4.2@…` for several copies.
    package let id: String
    package let stem: String
    package let title: Words
    package let copies: Int
    /// Those to whom it is assigned, in the order of their codes.
    package var answers: [Answer]

    package func count(_ state: Answer.State) -> Int { answers.count { $0.state == state } }
  }

  /// How a locality answers for the task, or for all of its copies that are assigned to it.
  package struct Answer: Sendable {
    package enum State: String, CaseIterable, Sendable {
      case implements, declines, silent
      /// Of several copies some one way, some another.
      case mixed
    }

    package let locality: Int
    package let state: State
    /// The nodes of programmes that carry it out.
    package let nodes: [String]
    package let reasons: [Words]
  }

  package var documents: [Document]

  /// What rolls up to every document that a programme carries out, or of which copies roll up to a KPI.
  /// - Parameter document: the only one wanted, whether anything carries it out or not.
  package init(_ plan: Plan, document: Int32? = nil) {
    let parts = Dictionary(
      grouping: plan.kpis.indices.lazy.map { Int32($0) }.filter {
        let kpi = plan.kpis[Int($0)]
        return kpi.rollsUpTo >= 0 && kpi.rollsUpTo != $0
      }, by: { plan.kpis[Int($0)].rollsUpTo })
    let programmes = plan.programmesByUpstream
    documents = plan.documents.indices.compactMap { index in
      let index = Int32(index)
      if let document, document != index { return nil }
      var gathering = Gathering(index, programmes: programmes[index] ?? [], parts: parts, in: plan)
      let found = gathering.document()
      return document != nil || found.programmes > 0 || !found.kpis.isEmpty ? found : nil
    }
  }
}
