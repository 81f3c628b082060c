package import Diagnostics

/// What is wrong with an exercise, as its author should know before a learner does.
package struct Flaw: Sendable {
  package let message: Words
  /// In the exercise's file.
  package let at: Span
  /// What leads to it: the findings of a check that a solution does not meet.
  package let details: [Words]

  package init(_ message: Words, at: Span, details: [Words] = []) {
    self.message = message
    self.at = at
    self.details = details
  }
}
