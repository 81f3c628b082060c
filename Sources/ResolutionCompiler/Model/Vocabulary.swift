// The closed word lists of the language. Each case's raw value is its code in the store; the words that authors may
// write for it, in both languages, are in `Values/Keywords.swift`.

/// The period of a task's updates.
package enum UpdatePeriod: String, CaseIterable, Sendable {
  case monthly, quarterly, halfYearly = "half_yearly", yearly

  /// Length of the period in months.
  package var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .yearly: 12
    }
  }
}

/// How often a KPI is measured.
package enum Frequency: String, CaseIterable, Sendable {
  case monthly, quarterly, halfYearly = "half_yearly", yearly, once

  /// Months between two measurements; nil when it is measured once.
  package var months: Int? {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .yearly: 12
    case .once: nil
    }
  }
}

/// What kind of quantity a KPI is.
package enum Measure: String, CaseIterable, Sendable {
  case percent, ratio, count, money, rank, index, duration, yesNo = "yes_no"
}

package enum Direction: String, CaseIterable, Sendable {
  case increase, decrease, maintain
}

/// What is expected between the given values of a KPI.
package enum Trajectory: String, CaseIterable, Sendable {
  case linear, step, compound
}

/// Whether a target is an end value or a floor that every year must meet.
package enum Holds: String, CaseIterable, Sendable {
  case atEnd = "at_end"
  case everyYear = "every_year"
}

/// How parts make the whole.
package enum Aggregate: String, CaseIterable, Sendable {
  case sum, mean, weightedMean = "weighted_mean", min, max, last, none
}

package enum Priority: String, CaseIterable, Sendable {
  case high, normal, low
}

/// Degrees of State secrecy. What is top secret is handled outside this system.
package enum Secrecy: String, CaseIterable, Comparable, Sendable {
  case none, secret, highlySecret = "highly_secret", topSecret = "top_secret"

  package static func < (a: Secrecy, b: Secrecy) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .secret: 1
    case .highlySecret: 2
    case .topSecret: 3
    }
  }
}

/// What a clause asks for.
package enum Binding: String, CaseIterable, Sendable {
  case target, task, none
}

package enum Stage: String, CaseIterable, Sendable {
  case issued, draft
}

/// What a task produces, in the order in which lists and reports group tasks.
package enum DeliverableType: String, CaseIterable, Sendable {
  case law, ordinance
  case naResolution = "na_resolution"
  case decree
  case governmentResolution = "government_resolution"
  case pmDecision = "pm_decision"
  case ministryDecision = "ministry_decision"
  case provincialDecision = "provincial_decision"
  case circular, directive, conclusion
  case partyRegulation = "party_regulation"
  case resolution, strategy
  case masterPlan = "master_plan"
  case scheme, programme, plan, project, works, standard, platform, fund, list, guidance, submission, report, treaty,
    event, training, other
}

/// What makes a phrase say little of what will have been done (`wording:` documents).
package enum Vagueness: String, CaseIterable, Sendable {
  case effort, continuity, attention, gradual, mobilise, participate
  /// Words beside the verb: how well, and how. Alone they make no title vague.
  case quality, manner

  /// It says how something is done, not what.
  package var isModifier: Bool { self == .quality || self == .manner }
}

/// What a verb does for a task's product (`wording:` documents).
package enum WorkStage: String, CaseIterable, Sendable {
  case draft, submit, issue, build, run, check, end

  /// A document comes about by it.
  package var makesDocuments: Bool { self == .draft || self == .submit || self == .issue }
}
