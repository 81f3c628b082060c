package import Diagnostics

/// A `wording:` document: phrases that titles are judged by.
package struct AuthoredWording: Sendable {
  package var name: Name
  package var at: Span
  package var entries: [AuthoredWordingEntry] = []
}

/// Phrases that mean the same to the rules.
package struct AuthoredWordingEntry: Sendable {
  package enum Sense: Hashable, Sendable {
    /// Says too little.
    case vague(Vagueness)
    /// Says enough with some objects, and too little with others.
    case ambiguous(WorkStage?)
    /// Says what is done.
    case verb(WorkStage)
    /// A document that a task may have to produce.
    case document(DeliverableType)
    /// May join two tasks.
    case join
    /// Ends what the verb is about; behind it stands what that is for, or where.
    case preposition
    /// Names a quantity.
    case quantity
    /// Means nothing to the rules: a name, a term whose words would mislead.
    case fixed
  }

  package var sense: Sense
  package var phrases: [AuthoredWord]
  /// Of an ambiguous verb: objects with which it says enough, or too little.
  package var clear: [AuthoredWord] = []
  package var vague: [AuthoredWord] = []
  /// What to write instead.
  package var instead: Phrase = .absent
}

/// A phrase of a wording document, in one language.
package struct AuthoredWord: Sendable {
  package var at: Span
  package var language: Language
}
