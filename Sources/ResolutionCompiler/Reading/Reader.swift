import Diagnostics
import YAMLSyntax

/// Reads what a file's YAML says in the resolution language: which documents it holds, and every value in them, each
/// with its place. Knows no other file, so files are read on all cores at once.
///
/// - Parameter language: the language of texts that are written as plain scalars.
func read(_ tree: SyntaxTree, of file: SourceFile, language: Language) -> SourceUnit {
  var reader = Reader(tree: tree, file: file, language: language)
  for root in tree.roots { reader.document(root) }
  reader.unit.isIncomplete = reader.unit.isIncomplete || !tree.isComplete
  reader.unit.isCutOff = reader.unit.isCutOff || !tree.reachesEnd
  if !tree.isComplete {
    // Days worked out with half of a calendar would be wrong days.
    reader.unit.calendars = []
    reader.unit.regulations = []
  }
  reader.unit.trim()
  return reader.unit
}

/// What reading needs while it works: the tree, and the unit that is being filled. The documents' shapes are in the
/// files beside this one, one kind a file.
struct Reader {
  private(set) var tree: SyntaxTree
  let file: SourceFile
  let language: Language
  let keys = KeyTable.language
  var unit: SourceUnit
  /// Of the document that is being read: a programme's nodes carry out other tasks, where a resolution's cover clauses.
  var nodeKeys = Reader.taskKeys
  /// Kept only for whoever writes the keys anew.
  var written: WrittenKeys?

  init(tree: SyntaxTree, file: SourceFile, language: Language) {
    self.tree = tree
    self.file = file
    self.language = language
    self.unit = SourceUnit(file: file)
  }

  // MARK: Nodes

  /// The node itself, or the one that an alias stands for.
  func resolve(_ node: UInt32) -> UInt32 {
    let n = tree.nodes[Int(node)]
    return n.kind == .alias ? n.contentStart : node
  }

  func kind(_ node: UInt32) -> SyntaxNode.Kind { tree.nodes[Int(node)].kind }

  func isScalar(_ node: UInt32) -> Bool { kind(node).isScalar }

  /// What is wrong with it has been said.
  func isFaulty(_ node: UInt32) -> Bool { tree.nodes[Int(node)].isFaulty }

  /// `~`, `null` or nothing at all: the value is absent. Not so where something stood that could not be read.
  func isNull(_ node: UInt32) -> Bool {
    guard kind(node) == .plain, !isFaulty(node) else { return false }
    return file.withBytes(of: tree.content(node)) { bytes in
      switch bytes.count {
      case 0: true
      case 1: bytes[0] == UInt8(ascii: "~")
      case 4: bytes.elementsEqual("null".utf8) || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
      default: false
      }
    }
  }

  func text(_ span: Span) -> String { file.text(of: span) }

  // MARK: Mappings

  /// The entries of one mapping, on their way through it.
  struct Entries {
    let mapping: UInt32
    let allowed: KeySet
    var next: UInt32
    let end: UInt32
    var seen: KeySet = []
    /// The keys that stand anywhere in it, as soon as anybody has asked.
    var written: KeySet?
  }

  struct Entry {
    let key: Key
    /// The node of the key as written.
    let at: UInt32
    /// The value, an alias already replaced by what it stands for.
    let value: UInt32
  }

  func entries(of mapping: UInt32, _ allowed: KeySet) -> Entries {
    Entries(mapping: mapping, allowed: allowed, next: mapping + 1, end: tree.nodes[Int(mapping)].next)
  }

  /// The next entry whose key belongs here. Keys that were there before are reported and passed over, and so are those
  /// that do not belong here, unless it is plain which one was meant: then that one is there, and not missing as well.
  mutating func next(_ entries: inout Entries) -> Entry? {
    while entries.next < entries.end {
      let at = entries.next
      let written = tree.nodes[Int(at)].next
      entries.next = tree.nodes[Int(written)].next
      let span = tree.content(at)
      // Whose key is faulty, may be meant for another place.
      guard !isFaulty(at) else { continue }
      guard let key = keys(file.bytes(of: span)), entries.allowed.contains(key) else {
        if isScalar(at), !isFull, let meant = unknown(at, value: resolve(written), in: &entries) { return meant }
        continue
      }
      self.written?.keys.append((entries.mapping, at, key))
      if entries.seen.contains(key) {
        guard !isFull else { continue }
        if let dash = dashMissing(before: at, key, in: entries) {
          report(dash)
          // All that follows belongs to another item.
          entries.next = entries.end
          unit.isIncomplete = true
          return nil
        }
        report(keyTwice(key, at: at, in: entries.mapping))
        continue
      }
      entries.seen.insert(key)
      return Entry(key: key, at: at, value: resolve(written))
    }
    return nil
  }

  /// Reports a key that does not belong here.
  /// - Returns: the entry that was probably meant. Its value is read where that is certain; else nothing more is said of it.
  private mutating func unknown(_ at: UInt32, value: UInt32, in entries: inout Entries) -> Entry? {
    let written = entries.written ?? keysWritten(in: entries.mapping)
    entries.written = written
    let suggestion = suggestion(for: at, value: value, in: entries, besides: written)
    report(unknownKey(at, suggestion, allowed: entries.allowed, seen: entries.seen))
    guard let suggestion, !suggestion.isTaken else {
      // It may stand for any key that is missing: of that nothing is said until it is clear what was meant.
      if suggestion == nil { tree.nodes[Int(entries.mapping)].isFaulty = true }
      return nil
    }
    entries.seen.insert(suggestion.key)
    return Entry(key: suggestion.key, at: at, value: suggestion.isReadable ? value : unread(value))
  }

  /// A stand-in for a value of which nothing is to be said.
  private mutating func unread(_ value: UInt32) -> UInt32 {
    var node = tree.nodes[Int(value)]
    node.kind = .plain
    node.isFaulty = true
    node.contentCount = max(node.contentCount, 1)
    let number = UInt32(tree.nodes.count)
    node.next = number + 1
    tree.nodes.append(node)
    return number
  }

  /// Key and value nodes of a mapping whose keys are the author's own (dates, ids, names). Keys that are faulty are
  /// left out.
  func pairs(of mapping: UInt32) -> [(key: UInt32, value: UInt32)] {
    var all: [(UInt32, UInt32)] = []
    var node = mapping + 1
    let end = tree.nodes[Int(mapping)].next
    while node < end {
      let value = tree.nodes[Int(node)].next
      if !isFaulty(node) { all.append((node, resolve(value))) }
      node = tree.nodes[Int(value)].next
    }
    return all
  }

  /// The key node of a mapping's first entry whose key is wanted.
  func firstPair(of mapping: UInt32, _ isWanted: (UInt32) -> Bool) -> UInt32? {
    var node = mapping + 1
    let end = tree.nodes[Int(mapping)].next
    while node < end {
      if isWanted(node) { return node }
      node = tree.nodes[Int(tree.nodes[Int(node)].next)].next
    }
    return nil
  }

  /// The same, without keys that were there before, which are reported.
  mutating func distinctPairs(of mapping: UInt32) -> [(key: UInt32, value: UInt32)] {
    written?.mappingsOfTheAuthors.insert(mapping)
    let all = pairs(of: mapping)
    // Most have a handful of entries, where comparing each with each is quicker than hashing; a large one is hashed,
    // lest its time grow with the square of its size.
    guard all.count > 16 else {
      return all.enumerated().filter { index, pair in
        let name = file.bytes(of: tree.content(pair.key))
        guard let earlier = all[..<index].first(where: { file.bytes(of: tree.content($0.key)).says(name) }) else {
          return true
        }
        report(nameTwice(text(tree.content(pair.key)), at: pair.key, earlier: earlier.key))
        return false
      }.map(\.element)
    }
    var seen = NameTable(minimumCapacity: all.count)
    var firsts: [UInt32] = []
    return all.filter { pair in
      let (number, isNew) = seen.insert(file.bytes(of: tree.content(pair.key)))
      if isNew {
        firsts.append(pair.key)
      } else if !isFull {
        report(nameTwice(text(tree.content(pair.key)), at: pair.key, earlier: firsts[Int(number)]))
      }
      return isNew
    }
  }

  func items(of sequence: UInt32) -> Items {
    Items(next: sequence + 1, end: tree.nodes[Int(sequence)].next)
  }

  /// The nodes of a sequence, on the way through it.
  struct Items {
    var next: UInt32
    let end: UInt32
  }

  func next(_ items: inout Items) -> UInt32? {
    guard items.next < items.end else { return nil }
    let item = items.next
    items.next = tree.nodes[Int(item)].next
    return resolve(item)
  }

  // MARK: Shapes

  /// Whether the node has the shape that is wanted; if not, that is reported (NQ103).
  mutating func isMapping(_ node: UInt32, for key: Key?) -> Bool {
    if kind(node) == .mapping { return true }
    if !isFaulty(node) { report(wrongShape(node, wanted: .mapping, for: key)) }
    return false
  }

  mutating func isSequence(_ node: UInt32, for key: Key?) -> Bool {
    if kind(node) == .sequence { return true }
    if !isFaulty(node) { report(wrongShape(node, wanted: .sequence, for: key)) }
    return false
  }

  mutating func isScalar(_ node: UInt32, for key: Key?) -> Bool {
    if isFaulty(node) { return false }
    if isScalar(node) { return true }
    report(wrongShape(node, wanted: .scalar, for: key))
    return false
  }

  /// A file with more mistakes than this is not a resolution; the rest of them would only bury the first.
  static let mostDiagnostics = 2_000

  var isFull: Bool { unit.diagnostics.count >= Reader.mostDiagnostics }

  mutating func report(_ diagnostic: Diagnostic?) {
    guard let diagnostic, !isFull else { return }
    unit.diagnostics.append(diagnostic)
    if isFull {
      unit.diagnostics[unit.diagnostics.count - 1].help = Words(
        vi: "tệp này còn lỗi nữa, không in hết", en: "there are more mistakes in this file than are shown")
    }
  }

  // MARK: Texts and names

  /// A bilingual text.
  mutating func phrase(_ node: UInt32, for key: Key) -> Phrase {
    if isFaulty(node) { return .unreadable }
    if isScalar(node) {
      if isNull(node) { return .absent }
      checkEnd(of: node)
      var phrase = Phrase.absent
      phrase.set(tree.content(node), in: language)
      phrase.hasPlaceholders = hasBrace(phrase.any)
      return phrase
    }
    guard kind(node) == .mapping else {
      report(wrongShape(node, wanted: .phrase, for: key))
      return .unreadable
    }
    var phrase = Phrase.absent
    var entries = entries(of: node, [.vi, .en])
    while let entry = next(&entries) {
      guard isScalar(entry.value, for: entry.key) else {
        phrase.isUnreadable = true
        continue
      }
      if isNull(entry.value) { continue }
      checkEnd(of: entry.value)
      let span = tree.content(entry.value)
      phrase.set(span, in: entry.key == .vi ? .vi : .en)
      phrase.hasPlaceholders = phrase.hasPlaceholders || hasBrace(span)
    }
    return phrase
  }

  private func hasBrace(_ span: Span) -> Bool {
    file.bytes(of: span).contains(UInt8(ascii: "{"))
  }

  /// A text in one language, or whatever the author wrote: a number, a code.
  mutating func scalar(_ node: UInt32, for key: Key) -> Span {
    guard isScalar(node, for: key), !isNull(node) else { return .none }
    return tree.content(node)
  }

  /// A code, an id or a reference.
  mutating func name(_ node: UInt32, for key: Key) -> Name {
    guard isScalar(node, for: key) else { return Name(state: .unreadable, span: tree.span(node)) }
    if isNull(node) { return Name(state: .cleared, span: tree.span(node)) }
    return Name(state: .given, span: tree.content(node))
  }

  /// A local id, which must be made of letters, digits and hyphens (and what `alsoAllowed` has).
  mutating func identifier(_ node: UInt32, for key: Key, alsoAllowed: StaticString = "") -> Name {
    let name = name(node, for: key)
    guard name.isGiven else {
      if name.state == .cleared {
        report(missingIdentifier(node, key))
        return Name(state: .unreadable, span: name.span)
      }
      return name
    }
    let isGood = file.withBytes(of: name.span) { bytes in
      !bytes.isEmpty && bytes.count <= 200
        && bytes.allSatisfy { byte in
          isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
            || alsoAllowed.withUTF8Buffer { $0.contains(byte) }
        }
    }
    if isGood { return name }
    report(badIdentifier(name.span, key, alsoAllowed: "\(alsoAllowed)"))
    return Name(state: .unreadable, span: name.span)
  }

  /// A list of names. `~` clears it.
  mutating func names(_ node: UInt32, for key: Key) -> Names {
    if isFaulty(node) { return Names(state: .unreadable, start: 0, count: 0, span: tree.span(node)) }
    if isScalar(node), isNull(node) {
      return Names(state: .cleared, start: 0, count: 0, span: tree.span(node))
    }
    guard kind(node) == .sequence else {
      report(wrongShape(node, wanted: .sequence, for: key))
      return Names(state: .unreadable, start: 0, count: 0, span: tree.span(node))
    }
    let start = Int32(unit.names.count)
    var state = Name.State.given
    var items = items(of: node)
    while let item = next(&items) {
      guard isScalar(item, for: key) else {
        state = .unreadable
        continue
      }
      if !isNull(item) { unit.names.append(tree.content(item)) }
    }
    return Names(state: state, start: start, count: Int32(unit.names.count) - start, span: tree.span(node))
  }
}

/// An ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}
