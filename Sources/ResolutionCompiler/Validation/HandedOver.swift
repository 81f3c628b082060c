package import Diagnostics

// What is handed over was judged where it was written: whoever has it can change nothing in it.

extension Plan {
  /// Whether a place lies in a hand-over file.
  package func isHandedOver(_ span: Span) -> Bool { !span.isNone && units[Int(span.file)].isHandedOver }

  /// Whether a diagnostic is about what a document sets, and that document was handed over: it is said where the document
  /// is written, not where it is used. What shows that the file is broken is said here too.
  func isNobodysBusiness(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code.number >= 300 && !Code.ofHandovers.contains(diagnostic.code) && isHandedOver(diagnostic.span)
  }
}

extension Code {
  /// What is said of hand-over files, of all that has to do with what documents set: dates that the calendar here cannot
  /// give, what is not to be on this system at all, and what the files themselves are.
  fileprivate static let ofHandovers: Set<Code> = [Code(317), .topSecret, Code(608), Code(609)]
}
