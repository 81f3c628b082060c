/// What a check has found: all that a rendering may draw on.
package struct Report {
  /// In the order in which they are to be shown. What is switched off or waived is no longer among them, and of what
  /// stands in a file too often only the beginning.
  package let diagnostics: [Diagnostic]
  package let summary: Summary
  /// Lines for people that follow the summary: what was compiled, what to do next.
  package let closing: [Words]
  /// The named numbers of the machine-readable forms, in their order.
  package let figures: [(name: String, count: Int)]
  /// What the codes mean, as far as anybody has said it.
  package let rules: [Code: RuleDescription]
  package let language: Language
  /// The file of that id; nil if there is none.
  package let file: (UInt32) -> SourceFile?

  package init(
    _ diagnostics: [Diagnostic], summary: Summary, closing: [Words] = [], figures: [(name: String, count: Int)] = [],
    rules: [Code: RuleDescription] = [:], language: Language, file: @escaping (UInt32) -> SourceFile?
  ) {
    self.diagnostics = diagnostics.abridged()
    self.summary = summary
    self.closing = closing
    self.figures = figures
    self.rules = rules
    self.language = language
    self.file = file
  }
}

/// What a code means, for the forms that describe their rules besides what they have found.
package struct RuleDescription: Hashable, Sendable {
  /// What it is unless the manifest says otherwise.
  package let severity: Severity
  /// One line, without a full stop.
  package let title: Words
  /// A paragraph or two.
  package let meaning: Words?
  /// How to get out of it; Markdown.
  package let help: Words?

  package init(_ severity: Severity, _ title: Words, meaning: Words? = nil, help: Words? = nil) {
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.help = help
  }
}

/// A form in which a report is given out. One form is one type in one file and knows no other.
package protocol ReportRendering {
  /// Appends the report as UTF-8, with a line break at its end.
  func append(_ report: Report, to output: inout [UInt8])
}
