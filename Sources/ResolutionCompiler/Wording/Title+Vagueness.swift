extension Title {
  /// What makes a title say nothing that can be checked.
  package struct Vagueness: Sendable {
    /// The phrase at its head, in bytes of the title.
    package let head: Range<Int>
    /// All phrases that say too little, the head first.
    package let phrases: [Range<Int>]
    /// The lexicon's entry of the head.
    package let entry: Int
  }

  /// Nil where the title says something that can be checked: it names a figure or a document, or its verb says what
  /// will have been done.
  package var vagueness: Vagueness? {
    guard let head = vagueHead, !namesAmount, document == nil else { return nil }
    let others = matches.filter {
      guard $0.first != head.first, case .vague = $0.sense else { return false }
      return true
    }
    return Vagueness(head: bytes(head.range), phrases: ([head] + others).map { bytes($0.range) }, entry: head.entry)
  }

  /// The verb at the head, if it says too little there.
  private var vagueHead: Match? {
    var position = 0
    var chain: [Match] = []
    // Verbs that share one object: "rà soát, hoàn thiện", "xây dựng và hoàn thiện".
    while let match = match(at: position) {
      if case .vague(let vagueness) = match.sense, !vagueness.isModifier {
        if chain.isEmpty { return match }
        break
      }
      if match.isVerb {
        chain.append(match)
      } else if !match.isModifier, match.sense != .join || chain.isEmpty {
        break
      }
      position = match.end
    }
    guard let first = chain.first else { return nil }
    let verdicts = chain.compactMap { verdict(on: $0, objectFrom: position) }
    guard verdicts.count == chain.count, verdicts.contains(.vague), !verdicts.contains(.clear) else { return nil }
    return first
  }

  /// What the object makes of a verb; nil where the verb says enough by itself.
  private func verdict(on verb: Match, objectFrom position: Int) -> Wording.Object? {
    guard case .ambiguous = verb.sense else { return nil }
    let entry = wording.entries[verb.entry]
    let trie = entry.objects(language)
    // The object may stand behind "các", "hệ thống", an article.
    for start in position..<min(position + 3, words.count) {
      if start > position, words[start].gap != .blank { break }
      if let found = longest(in: trie, at: start) { return Wording.Object(rawValue: found.value) }
    }
    return entry.listsVague ? .clear : .vague
  }
}
