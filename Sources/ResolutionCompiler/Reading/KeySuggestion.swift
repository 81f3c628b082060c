import Diagnostics
import YAMLSyntax

/// The key that was probably meant by one that does not belong where it stands.
struct KeySuggestion {
  let key: Key
  /// As it is to be written.
  let spelling: String
  /// Nothing but case, diacritics, a hyphen or one slip of the finger lies between the two, and no other key is as near.
  let isCertain: Bool
  /// The key stands in this mapping already, so that it cannot be written instead.
  let isTaken: Bool
  /// What stands under it can be read as the key's: of what is wrong there the author hears at once.
  let isReadable: Bool
  /// The blank after the colon is missing, so that a part of the value was taken for the key's: `deliverable:{type: …}`.
  var lacksBlank = false
}

extension Reader {
  /// Keys whose value is a list.
  private static let listKeys: KeySet = [
    .clauses, .tasks, .covers, .coordinating, .coordinatingAlso, .milestones, .kpis, .dependsOn, .mergedFrom, .waive,
    .tags,
    .aliases, .successors, .formerly, .workingWeek, .years, .days, .classes, .updates, .sources, .steps, .kpiTemplates,
    .milestoneTemplates, .agencies, .hints, .checks,
  ]

  /// Keys that most mappings cannot do without: where two keys are as likely, one of these is.
  private static let usualKeys: KeySet = [
    .title, .issued, .task, .tasks, .clause, .kpi, .kpis, .milestone, .milestones, .presiding, .due, .type, .measure,
    .unit,
    .target, .agency, .name, .value, .code, .why,
  ]

  /// The key that was probably meant; nil where none is near.
  ///
  /// - Parameters:
  ///   - node: the key as written.
  ///   - value: what stands under it.
  ///   - keysWritten: those that stand in the mapping.
  func suggestion(
    for node: UInt32, value: UInt32, in entries: Entries, besides keysWritten: KeySet
  ) -> KeySuggestion? {
    let written = text(tree.content(node))
    let isKnown = keys(file.bytes(of: tree.content(node))) != nil
    let taken = keysWritten.union(entries.seen)
    let free = entries.allowed.keys.filter { !taken.contains($0) }
    func fits(_ key: Key) -> Bool {
      // What a programme carries out is one document, what a task carries out a list.
      kind(value) == .plain && isNull(value) || key == .implements
        || Reader.listKeys.contains(key) == (kind(value) == .sequence)
    }
    if let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")),
      let key = free.first(where: { spellings(of: $0).contains(String(written[..<colon])) })
    {
      return KeySuggestion(
        key: key, spelling: String(written[..<colon]), isCertain: true, isTaken: false, isReadable: false,
        lacksBlank: true)
    }
    let fitting = free.filter(fits)
    if let near = near(written, among: fitting) {
      let isCertain = near.isOnly && !isKnown
      return KeySuggestion(
        key: near.key, spelling: near.spelling, isCertain: isCertain, isTaken: false,
        isReadable: isListOfMappings(value) || isCertain)
    }
    if let akin = akin(written, among: fitting) {
      return KeySuggestion(
        key: akin.key, spelling: akin.spelling, isCertain: false, isTaken: false, isReadable: isListOfMappings(value))
    }
    // A single name may stand where a list of names belongs: that is another mistake, with a fix of its own.
    if let near = near(written, among: free.filter(Reader.nameLists.contains)), near.isOnly, isScalar(value) {
      return KeySuggestion(
        key: near.key, spelling: near.spelling, isCertain: !isKnown, isTaken: false, isReadable: !isKnown)
    }
    guard !isKnown, let near = near(written, among: entries.allowed.keys.filter(taken.contains)) else { return nil }
    return KeySuggestion(
      key: near.key, spelling: near.spelling, isCertain: false, isTaken: true, isReadable: false)
  }

  /// Such as the tasks below a group: only a few keys have them, so it is plain which is meant.
  private func isListOfMappings(_ value: UInt32) -> Bool {
    kind(value) == .sequence && tree.nodes[Int(value)].next > value + 1 && kind(resolve(value + 1)) == .mapping
  }

  /// The keys of a mapping, wherever they stand in it, and those that cannot stand beside them.
  func keysWritten(in mapping: UInt32) -> KeySet {
    var written: KeySet = []
    for pair in pairs(of: mapping) {
      if let key = keys(file.bytes(of: tree.content(pair.key))) { written.insert(key) }
    }
    // Of two keys that say one thing, one is enough.
    for (one, other) in [(Key.due, Key.duration), (.target, .targets)] {
      if written.contains(one) { written.insert(other) } else if written.contains(other) { written.insert(one) }
    }
    return written
  }

  private func spellings(of key: Key) -> [String] { [key.english] + (key.vietnamese.map { [$0] } ?? []) }

  /// The key whose spelling is nearest.
  /// - Returns: `isOnly` where it is a slip away at most, and no other key is.
  private func near(_ written: String, among keys: [Key]) -> (key: Key, spelling: String, isOnly: Bool)? {
    let all = keys.flatMap { key in spellings(of: key).map { (key: key, spelling: $0) } }
    let found = NearbyNames(all.map(\.spelling)).nearest(to: written, limit: 8).map { all[$0] }
    guard let best = found.first(where: { Reader.usualKeys.contains($0.key) }) ?? found.first else { return nil }
    let isOnly = found.allSatisfy { $0.key == best.key } && Similarity.isSlip(written, for: best.spelling)
    return (best.key, best.spelling, isOnly)
  }

  /// The key that has most words in common with what was written: `ngày_ban_hành` for `ban_hành`.
  private func akin(_ written: String, among keys: [Key]) -> (key: Key, spelling: String)? {
    let words = Reader.words(of: written)
    var best: (key: Key, spelling: String)?
    var most = (shared: 0, of: 1, isUsual: false)
    for key in keys {
      for spelling in spellings(of: key) {
        let other = Reader.words(of: spelling)
        let shared = words.intersection(other)
        guard !shared.subtracting(Reader.littleWords).isEmpty else { continue }
        let all = words.union(other).count
        let isUsual = Reader.usualKeys.contains(key)
        // A third of their words at least; 1/2 is as much as 2/4.
        let (mine, theirs) = (shared.count * most.of, most.shared * all)
        guard shared.count * 3 >= all, mine > theirs || (mine == theirs && isUsual && !most.isUsual) else { continue }
        best = (key, spelling)
        most = (shared.count, all, isUsual)
      }
    }
    return best
  }

  private static func words(of text: String) -> Set<String> {
    Set(String(decoding: Folding.folded(text), as: UTF8.self).split(separator: " ").map(String.init))
  }

  /// Words that tell nothing by themselves.
  private static let littleWords: Set<String> = [
    "cac", "ngay", "tu", "den", "cho", "vao", "co", "gia", "loai", "so", "of", "to", "by", "at", "up", "for", "from",
  ]
}

extension Similarity {
  /// Whether a word is another one but for case, diacritics and hyphens, or for a single slip of the finger in a word that
  /// is long enough for a slip to be seen.
  static func isSlip(_ written: String, for word: String) -> Bool {
    let (a, b) = (Folding.folded(written), Folding.folded(word))
    let limit = min(a.count, b.count) >= 4 ? 1 : 0
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { distance(a, $0, atMost: limit) != nil }
    }
  }
}
