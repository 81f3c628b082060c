package import Diagnostics

/// Why something is not done, and what to do about it.
package struct Refusal: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    /// What was asked for does not exist, or would harm something.
    case wrongRequest
    /// Something has to be done before.
    case notYet
    /// A file or the system would not.
    case system
  }

  package let kind: Kind
  package let words: Words

  package init(_ kind: Kind, _ words: Words) {
    self.kind = kind
    self.words = words
  }

  package init(reading failure: FileFailure) { self.init(.system, failure.whenReading) }
  package init(writing failure: FileFailure) { self.init(.system, failure.whenWriting) }
}
