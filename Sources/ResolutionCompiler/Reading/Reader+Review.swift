import Diagnostics
import YAMLSyntax

extension Reader {
  /// A `reviewed:` document: what upstream tasks were when a programme's author last looked at them.
  mutating func reviews(_ root: UInt32) {
    var entries = entries(of: root, [.reviewed, .tasks])
    while let entry = next(&entries) {
      guard entry.key == .tasks, !isNull(entry.value), isSequence(entry.value, for: .tasks) else { continue }
      var items = items(of: entry.value)
      while let item = next(&items) {
        guard isMapping(item, for: .tasks) else { continue }
        review(item)
      }
    }
  }

  private static let reviewKeys = UpstreamValues.Part.allCases.reduce(into: [.task, .reviewed] as KeySet) {
    $0.insert($1.key)
  }

  private mutating func review(_ node: UInt32) {
    var review = AuthoredReview(id: .none, digest: .none)
    var entries = entries(of: node, Reader.reviewKeys)
    while let entry = next(&entries) {
      switch entry.key {
      case .task: review.id = scalar(entry.value, for: .task)
      case .reviewed: review.digest = digest(entry.value)
      default:
        guard let part = UpstreamValues.Part.allCases.first(where: { $0.key == entry.key }) else { continue }
        review.values.append((part, lines(entry.value, for: entry.key)))
      }
    }
    for key in [Key.task, .reviewed] where !entries.seen.contains(key) { report(missingKey(key, in: node)) }
    if !review.id.isNone, !review.digest.isNone { unit.reviews.append(review) }
  }

  /// The mark of an upstream task; `none` where it is no mark, which is reported.
  mutating func digest(_ node: UInt32) -> Span {
    let written = scalar(node, for: .reviewed)
    guard !written.isNone, !UpstreamDigest.isOne(text(written)) else { return written }
    report(unreadable(written, expected: Words("3fa9c1")))
    return .none
  }

  /// One text, or a list of them.
  private mutating func lines(_ node: UInt32, for key: Key) -> [Phrase] {
    guard kind(node) == .sequence else {
      let phrase = phrase(node, for: key)
      return phrase.isAbsent ? [] : [phrase]
    }
    var lines: [Phrase] = []
    var items = items(of: node)
    while let item = next(&items) { lines.append(phrase(item, for: key)) }
    return lines
  }
}
