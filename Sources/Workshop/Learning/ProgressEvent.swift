package import Diagnostics

/// One thing that happened in a learner's folder: a line of its log.
package struct ProgressEvent: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The folder was made.
    case started
    /// An exercise was begun, or taken up again.
    case opened
    /// Work was assessed that says something else than any that was assessed just before it, and more than what the
    /// exercise begins with: an attempt.
    case checked
    /// An attempt met every check, for the first time. The attempt has its own line before.
    case passed
    /// A hint was shown.
    case hint
    /// The solution was shown.
    case solution
    /// The work was put aside, and the exercise begun anew.
    case reset
  }

  /// A diagnostic of the learner's own file.
  package struct Mistake: Hashable, Sendable {
    /// `NQ301`
    package var code: String
    /// From 1.
    package var line: Int
    /// The line as the learner wrote it, without blanks around it; cut where it is long.
    package var text: String
    package var message: Words

    package init(code: String, line: Int, text: String, message: Words) {
      self.code = code
      self.line = line
      self.text = text
      self.message = message
    }
  }

  package var kind: Kind
  package var at: Timestamp
  /// The exercise's number in its course, such as `03`; empty where the event is of none.
  package var exercise: String
  /// 0…100, of an attempt.
  package var score: Int?
  /// Which hint was shown, from 1.
  package var hint: Int?
  /// The checks that an attempt does not meet, by their place in the exercise from 1.
  package var failed: [Int] = []
  /// Of an attempt, in the order in which they are shown; at most `mostMistakes`.
  package var mistakes: [Mistake] = []

  package init(_ kind: Kind, at: Timestamp, exercise: String = "") {
    self.kind = kind
    self.at = at
    self.exercise = exercise
  }

  /// More than these tell nothing new, and a line is to stay short enough to be written at once.
  package static let mostMistakes = 20
}
