package import Diagnostics

/// An upstream task as it was when somebody reviewed it: an entry of a `reviewed:` document.
package struct AuthoredReview: Sendable {
  /// The task's full id. It may be gone by now.
  package var id: Span
  /// The mark that the programme's node bears: only for that one these are the values.
  package var digest: Span
  package var values: [(part: UpstreamValues.Part, phrases: [Phrase])] = []
}
