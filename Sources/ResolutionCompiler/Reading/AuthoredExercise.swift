package import Diagnostics

/// An `exercise:` document: what a learner reads, begins with, is asked for, and is judged by.
package struct AuthoredExercise: Sendable {
  /// Its place in the course: `03`.
  package var number: Name
  package var at: Span
  /// Its short name, in the names of files.
  package var key: Name = .absent
  package var title: Phrase = .absent
  package var drawnFrom: Phrase = .absent
  package var excerpt: Phrase = .absent
  package var instructions: Phrase = .absent
  /// The time suggested for it.
  package var minutes: Authored<Int> = .absent
  /// The day taken for now.
  package var on: Authored<CoarseDate> = .absent
  /// What is compiled beside the learner's file.
  package var given = AuthoredText()
  /// What the learner's file holds at first.
  package var start = AuthoredText()
  package var solution = AuthoredText()
  package var hints: [Phrase] = []
  package var checks: [AuthoredCheck] = []
}

/// A YAML text within a YAML text, written as a literal block.
package struct AuthoredText: Sendable {
  /// Its key.
  package var at: Span = .none
  package var text: Span = .none

  package init(at: Span = .none, text: Span = .none) {
    self.at = at
    self.text = text
  }
}

/// One thing that is asked for.
package struct AuthoredCheck: Sendable {
  package var at: Span
  /// Nil where it could not be read; that has been reported.
  package var demand: AuthoredDemand?
  /// Its share of the score, beside those of the others.
  package var weight = 1.0
  package var feedback: Phrase = .absent
  /// The starting tree meets it, and is to go on doing so.
  package var isMetFromStart = false
}

/// The kind of a check, and what it says, as `DemandForm` has it.
package struct AuthoredDemand: Sendable {
  package enum Value: Sendable {
    case flag(Bool)
    case count(Int)
    case day(CoarseDate)
    /// Codes, ids, names of clauses: one or several.
    case names([String])
    /// Codes of diagnostics.
    case codes([Code])
    case keys([Key])
    /// A word in place of a list: `all`.
    case word(DemandWord)
    case target(Target)
  }

  package let kind: Key
  package let at: Span
  /// What stands right under the kind is under the kind's own key.
  package fileprivate(set) var values: [Key: Value] = [:]

  init(kind: Key, at: Span) {
    self.kind = kind
    self.at = at
  }

  mutating func set(_ key: Key, _ value: Value) { values[key] = value }

  package func isAsked(_ key: Key) -> Bool {
    if case .flag(true) = values[key] { true } else { false }
  }

  package func count(_ key: Key) -> Int? {
    if case .count(let count) = values[key] { count } else { nil }
  }

  package func day(_ key: Key) -> CoarseDate? {
    if case .day(let day) = values[key] { day } else { nil }
  }

  package func names(_ key: Key) -> [String] {
    if case .names(let names) = values[key] { names } else { [] }
  }

  package func codes(_ key: Key) -> [Code] {
    if case .codes(let codes) = values[key] { codes } else { [] }
  }

  package func keys(_ key: Key) -> [Key] {
    if case .keys(let keys) = values[key] { keys } else { [] }
  }

  package func word(_ key: Key) -> DemandWord? {
    if case .word(let word) = values[key] { word } else { nil }
  }

  package func target(_ key: Key) -> Target? {
    if case .target(let target) = values[key] { target } else { nil }
  }
}

/// Words that stand in place of a list or number under a check.
package enum DemandWord: String, CaseIterable, Sendable {
  case all, errors, warnings, target
}
