/// What a check has found: all that a rendering may draw on.
package struct Report {
  /// In the order in which they are to be shown. What is switched off or waived is no longer among them.
  package let diagnostics: [Diagnostic]
  package let summary: Summary
  /// The named numbers of the machine-readable forms, in their order.
  package let figures: [(name: String, count: Int)]
  package let language: Language
  /// The file of that id; nil if there is none.
  package let file: (UInt32) -> SourceFile?

  package init(
    _ diagnostics: [Diagnostic], summary: Summary, figures: [(name: String, count: Int)] = [], language: Language,
    file: @escaping (UInt32) -> SourceFile?
  ) {
    self.diagnostics = diagnostics
    self.summary = summary
    self.figures = figures
    self.language = language
    self.file = file
  }
}

/// A form in which a report is given out. One form is one type in one file and knows no other.
package protocol ReportRendering {
  /// Appends the report as UTF-8, with a line break at its end.
  func append(_ report: Report, to output: inout [UInt8])
}
