import Diagnostics
import YAMLSyntax

extension Reader {
  /// A `wording:` document: the phrases by which titles are judged.
  mutating func wording(_ root: UInt32) {
    var wording = AuthoredWording(name: .absent, at: tree.span(root + 1))
    var entries = entries(
      of: root, [.wording, .vague, .ambiguous, .verbs, .documents, .joins, .prepositions, .quantities, .fixed, .note])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .wording: wording.name = name(value, for: .wording)
      case .vague:
        wordingEntries(value, of: .vague, [.class, .phrases, .instead, .note], into: &wording) { reader, key, value in
          guard key == .class else { return nil }
          let word: Choice<Vagueness> = reader.word(value, for: .class)
          return word.word.map { .vague($0) }
        }
      case .ambiguous:
        wordingEntries(
          value, of: .ambiguous, [.class, .phrases, .clear, .vague, .instead, .note], into: &wording
        ) { reader, key, value in
          guard key == .class else { return nil }
          let word: Choice<WorkStage> = reader.word(value, for: .class)
          return word.word.map { .ambiguous($0) }
        }
      case .verbs:
        wordingEntries(value, of: .verbs, [.class, .phrases, .note], into: &wording) { reader, key, value in
          guard key == .class else { return nil }
          let word: Choice<WorkStage> = reader.word(value, for: .class)
          return word.word.map { .verb($0) }
        }
      case .documents:
        wordingEntries(value, of: .documents, [.type, .phrases, .note], into: &wording) { reader, key, value in
          guard key == .type else { return nil }
          let word: Choice<DeliverableType> = reader.word(value, for: .type)
          return word.word.map { .document($0) }
        }
      case .joins: wording.entries.append(.init(sense: .join, phrases: phrases(value, for: .joins)))
      case .prepositions:
        wording.entries.append(.init(sense: .preposition, phrases: phrases(value, for: .prepositions)))
      case .quantities: wording.entries.append(.init(sense: .quantity, phrases: phrases(value, for: .quantities)))
      case .fixed: wording.entries.append(.init(sense: .fixed, phrases: phrases(value, for: .fixed)))
      default: break
      }
    }
    unit.wordings.append(wording)
  }

  /// A list of `{class: …, phrases: …}`.
  /// - Parameter sense: what an entry's `class` or `type` makes of it; nil for other keys, and where it cannot be read.
  private mutating func wordingEntries(
    _ node: UInt32, of section: Key, _ allowed: KeySet, into wording: inout AuthoredWording,
    _ sense: (inout Reader, Key, UInt32) -> AuthoredWordingEntry.Sense?
  ) {
    if isScalar(node), isNull(node) { return }
    guard isSequence(node, for: section) else { return }
    var required: [Key] = [.phrases]
    if allowed.contains(.type) { required.append(.type) }
    if allowed.contains(.class), section != .ambiguous { required.append(.class) }
    if allowed.contains(.instead) { required.append(.instead) }
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: section) else { continue }
      var entry = AuthoredWordingEntry(sense: .fixed, phrases: [])
      var found: AuthoredWordingEntry.Sense? = section == .ambiguous ? .ambiguous(nil) : nil
      var entries = entries(of: item, allowed)
      while let part = next(&entries) {
        switch part.key {
        case .phrases: entry.phrases = phrases(part.value, for: .phrases)
        case .clear: entry.clear = phrases(part.value, for: .clear)
        case .vague: entry.vague = phrases(part.value, for: .vague)
        case .instead: entry.instead = phrase(part.value, for: .instead)
        case .note: break
        default: found = sense(&self, part.key, part.value) ?? found
        }
      }
      for key in required where !entries.seen.contains(key) { report(missingKey(key, in: item)) }
      guard let found else { continue }
      entry.sense = found
      wording.entries.append(entry)
    }
  }

  /// A list of phrases in the workspace's language, or one for each language.
  private mutating func phrases(_ node: UInt32, for key: Key) -> [AuthoredWord] {
    if isScalar(node), isNull(node) { return [] }
    if kind(node) == .sequence { return phrases(node, for: key, in: language) }
    guard isMapping(node, for: key) else { return [] }
    var all: [AuthoredWord] = []
    var entries = entries(of: node, [.vi, .en])
    while let entry = next(&entries) {
      if isScalar(entry.value), isNull(entry.value) { continue }
      guard isSequence(entry.value, for: entry.key) else { continue }
      all += phrases(entry.value, for: key, in: entry.key == .vi ? .vi : .en)
    }
    return all
  }

  private mutating func phrases(_ sequence: UInt32, for key: Key, in language: Language) -> [AuthoredWord] {
    var all: [AuthoredWord] = []
    var items = items(of: sequence)
    while let item = next(&items) {
      guard isScalar(item, for: key) else { continue }
      guard !isNull(item) else {
        report(missingValue(item, for: key))
        continue
      }
      all.append(AuthoredWord(at: tree.content(item), language: language))
    }
    return all
  }
}
