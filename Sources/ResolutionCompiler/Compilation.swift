package import Diagnostics

/// What came of compiling: the plan, everything there is to say about it, and how much of everything there is.
package struct Compilation: Sendable {
  package var plan: Plan
  /// The files, in the order of their numbers.
  package var files: [SourceFile]
  /// Spans are places on disk; what was waived or switched off is not here.
  package var diagnostics: [Diagnostic]
  package var counts: Counts
  /// Diagnostics that a waiver accepts for now.
  package var waived: Int
  /// Holes in drafts that must be filled before they are issued.
  package var leftToDo: Int

  package struct Counts: Sendable, Equatable {
    package var files = 0
    package var documents = 0
    package var groups = 0
    package var tasks = 0
    package var milestones = 0
    package var kpis = 0
    package var slots = 0
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What compiling depends on besides the sources.
package struct CompileOptions: Sendable {
  /// The day taken for now.
  package var now: Day
  /// The language of texts that are written as plain scalars.
  package var language: Language
  /// Severities that the manifest sets.
  package var severities: [Code: Severity]

  package init(now: Day, language: Language = .vi, severities: [Code: Severity] = [:]) {
    self.now = now
    self.language = language
    self.severities = severities
  }
}

/// A source that is to be compiled: its text, or why it could not be had.
package enum LoadedSource: Sendable {
  case file(SourceFile)
  /// NQ001.
  case failed(SourceFile, Words)
}
