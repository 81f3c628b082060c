package import Diagnostics

/// One thing that can be wrong with a plan. A rule is one small file: what it means, what it checks, what it says.
///
/// A rule reports what its own code is about and nothing that follows from another mistake: what could not be read or
/// found has been reported, and is passed over.
package protocol Rule: Sendable {
  /// What it means, for whoever meets its code for the first time.
  static var lesson: Lesson { get }
  /// Whether it asks something of all documents together, so that it stays silent while a file could not be read.
  static var needsWholeWorkspace: Bool { get }

  init()
  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic])
}

extension Rule {
  package typealias Example = Lesson.Example

  /// The number of its code: 301 for NQ301.
  package static var code: Int { lesson.code.number }
  package static var needsWholeWorkspace: Bool { false }

  /// What the rule has to say: its code and how much it matters are its lesson's.
  static func diagnostic(
    _ message: Words, at span: Span, label: Words? = nil, notes: [Diagnostic.Note] = [], help: Words? = nil,
    fixes: [Fix] = [], node: Int32? = nil, document: Int32? = nil
  ) -> Diagnostic {
    Diagnostic(
      lesson.severity, code, message, at: span, label: label, notes: notes, help: help, fixes: fixes, node: node,
      document: document)
  }
}
