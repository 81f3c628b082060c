import Diagnostics

/// Builds the tree of one file from events, one at a time in the order of the text.
///
/// Nothing here makes a `String` or touches a reference for an ordinary scalar: its content is the bytes on disk, so
/// a node is all it costs. What YAML permits and nqc does not is refused here (see `Refusals.swift`).
struct TreeBuilder {
  /// A mapping or sequence that has begun and not ended.
  struct Frame {
    let node: UInt32
    let isMapping: Bool
    /// The next child of this mapping is a key.
    var expectsKey: Bool
    /// Levels of mappings and sequences inside, aliases followed.
    var height: Int = 0
    /// The last key has been refused: nothing more is said of its value.
    var keyIsFaulty = false
    /// Inside something refused.
    var isQuiet = false
    /// Position in `anchors.all`, if it has one.
    let anchor: Int?
  }

  let file: SourceFile
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let isInDoubt: Bool
  var cursor: MarkCursor
  var nodes: [SyntaxNode] = []
  private var roots: [UInt32] = []
  private var parents: [Frame] = []
  private var top = Frame(node: 0, isMapping: false, expectsKey: false, anchor: nil)
  /// Mappings and sequences that are open.
  private(set) var depth = 0
  /// Where the last node to end ended.
  private var lastEnd: Int
  /// The list or mapping in brackets that ended last.
  private var lastFlow: Int?
  var anchors = Anchors()
  private var cookedText: [UInt8] = []
  private var cookedPlaces: [SourceFile.Cooked] = []
  private var decomposed = Decomposed()
  private var looseKeys: [UInt32] = []
  var diagnostics: [Diagnostic] = []
  private var refusals = 0
  /// Set by what makes reading on pointless; an error has been reported.
  private(set) var hasStopped = false

  init(_ file: SourceFile, from start: Int, isInDoubt: Bool) {
    self.file = file
    self.base = file.base
    self.count = file.count
    self.isInDoubt = isInDoubt
    self.cursor = MarkCursor(file.base, count: file.count, from: start)
    self.lastEnd = start
    // Texts of ours take 17 to 40 bytes a node. Room that is not needed is never touched.
    nodes.reserveCapacity(file.count / 16 + 16)
    parents.reserveCapacity(Limits.depth + 1)
  }

  // MARK: Scalars

  /// A scalar without anchor and tag.
  @inline(__always)
  mutating func scalar(
    _ kind: SyntaxNode.Kind, _ value: UnsafeBufferPointer<UInt8>, from: Int, to: Int, isOneLine: Bool
  ) {
    let start = cursor.move(to: from)
    let length = value.count
    // On one line, and without escapes, a scalar says what stands there: no need to count its characters.
    if isOneLine {
      if kind == .plain {
        if length > 0, start &+ length <= count, isSame(value, start) {
          cursor.know(to, at: start &+ length)
          return add(kind, start, start &+ length, content: start, length)
        }
      } else if start &+ length &+ 2 <= count, isSame(value, start &+ 1), base[start &+ length &+ 1] == base[start],
        kind == .doubleQuoted || start &+ length &+ 2 == count || base[start &+ length &+ 2] != base[start]
      {
        cursor.know(to, at: start &+ length &+ 2)
        return add(kind, start, start &+ length &+ 2, content: start &+ 1, length)
      }
    }
    otherScalar(kind, value, start, cursor.move(to: to))
  }

  mutating func scalarWithProperties(
    _ kind: SyntaxNode.Kind, _ value: UnsafeBufferPointer<UInt8>, from: Int, to: Int,
    anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?
  ) {
    let properties = cursor.move(to: from)
    let end = cursor.move(to: to)
    let start = min(afterProperties(properties), end)
    var kind = kind
    if kind == .plain, let tag, Tag(tag) == .text { kind = .singleQuoted }
    let node = nodes.count
    let before = anchors.expanded(nodes.count)
    if value.isEmpty, kind == .plain {
      add(kind, start, start, content: start, 0)
    } else {
      otherScalar(kind, value, start, end)
    }
    guard nodes.count > node else { return }
    if let tag, Tag(tag) == .foreign { refuseTag(at: properties, of: node) }
    if let anchor {
      let position = anchors.open(String(cString: anchor), node: UInt32(node), expanded: before)
      anchors.close(position, expanded: anchors.expanded(nodes.count), height: 0)
    }
  }

  /// A scalar whose content may not be the bytes between its marks.
  @inline(never)
  private mutating func otherScalar(
    _ kind: SyntaxNode.Kind, _ value: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    var end = end
    switch kind {
    case .plain:
      if value.isEmpty, top.isMapping, !top.expectsKey, nodes[Int(top.node)].isFlow { noteLooseKey() }
      if end &- start == value.count, isSame(value, start) {
        // An absent value of a key without colon has the mark of whatever comes next.
        if value.isEmpty, start > lastEnd, top.isMapping, !top.expectsKey, base[start &- 1] != 0x3A {
          return add(kind, lastEnd, lastEnd, content: lastEnd, 0)
        }
        return add(kind, start, end, content: start, value.count)
      }
    case .singleQuoted, .doubleQuoted:
      if end &- start == value.count &+ 2, isSame(value, start &+ 1) {
        return add(kind, start, end, content: start &+ 1, value.count)
      }
    default:
      // The mark is at the beginning of a later line.
      while end > start &+ 1, isBlankOrBreak(base[end &- 1]) { end &-= 1 }
    }
    addCooked(kind, start, end, value)
  }

  /// The value of the last key is absent; where its colon is too, that is noted.
  private mutating func noteLooseKey() {
    guard let key = nodes.last, key.kind == .plain, !key.isFaulty else { return }
    var end = Int(key.end)
    while end < count, base[end] == 0x20 { end += 1 }
    guard end == count || base[end] != 0x3A else { return }
    looseKeys.append(UInt32(nodes.count - 1))
  }

  @inline(__always)
  private func isSame(_ value: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    // Scalars are short: eight bytes a step beats a call.
    let here = UnsafeRawPointer(base + at)
    guard let there = UnsafeRawPointer(value.baseAddress) else { return true }
    var offset = 0
    while offset &+ 8 <= value.count {
      if here.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != there.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    while offset < value.count {
      if here.load(fromByteOffset: offset, as: UInt8.self) != there.load(fromByteOffset: offset, as: UInt8.self) {
        return false
      }
      offset &+= 1
    }
    return true
  }

  /// Adds a scalar that says what stands on disk.
  @inline(__always)
  private mutating func add(_ kind: SyntaxNode.Kind, _ start: Int, _ end: Int, content: Int, _ length: Int) {
    if isInDoubt, length > 0, let composed = composition(of: UnsafeBufferPointer(start: base + content, count: length))
    {
      decomposed.note(start, end)
      return append(kind, start, end, cooked: composed)
    }
    append(kind, start, end, content: UInt32(truncatingIfNeeded: content), length)
  }

  /// Adds a scalar that says something else than stands on disk.
  private mutating func addCooked(
    _ kind: SyntaxNode.Kind, _ start: Int, _ end: Int, _ value: UnsafeBufferPointer<UInt8>
  ) {
    // Escapes can spell a combining mark in a file that has none, and any number of them.
    if kind == .doubleQuoted, Composition.isInDoubt(value), Composition.hasEndlessMarks(value) {
      let place = Span(file: file.id, start: UInt32(start), count: UInt32(end - start))
      append(kind, start, end, content: UInt32(start), 0)
      let isKey = depth > 0 && top.isMapping && !top.expectsKey
      return isKey
        ? refuseKey(nodes.count - 1, .endlessMarks(at: place)) : refuse(nodes.count - 1, .endlessMarks(at: place))
    }
    guard isInDoubt || kind == .doubleQuoted, let composed = composition(of: value) else {
      return append(kind, start, end, cooked: value)
    }
    // What escapes spell is not on disk: nothing there for the author to mend.
    if isInDoubt, composition(of: UnsafeBufferPointer(start: base + start, count: end - start)) != nil {
      decomposed.note(start, end)
    }
    append(kind, start, end, cooked: composed)
  }

  private mutating func append(
    _ kind: SyntaxNode.Kind, _ start: Int, _ end: Int, cooked value: some Collection<UInt8>
  ) {
    let offset = cookedText.count
    if !value.isEmpty {
      cookedText.append(contentsOf: value)
      let source = Span(file: file.id, start: UInt32(start), count: UInt32(max(end - start, 0)))
      cookedPlaces.append(SourceFile.Cooked(start: UInt32(offset), source: source))
    }
    append(kind, start, end, content: UInt32(count + offset), value.count)
  }

  @inline(__always)
  private mutating func append(_ kind: SyntaxNode.Kind, _ start: Int, _ end: Int, content: UInt32, _ length: Int) {
    let index = nodes.count
    if index >= Limits.nodes { return stop(tooManyNodes(at: start)) }
    var node = SyntaxNode(kind: kind, isFlow: false, start: UInt32(truncatingIfNeeded: start))
    node.end = UInt32(truncatingIfNeeded: end)
    node.next = UInt32(truncatingIfNeeded: index &+ 1)
    node.contentStart = content
    node.contentCount = UInt32(truncatingIfNeeded: length)
    nodes.append(node)
    lastEnd = end
    if depth == 0 {
      roots.append(UInt32(index))
    } else if top.isMapping {
      if top.expectsKey { top.keyIsFaulty = false }
      if top.expectsKey, kind.rawValue > SyntaxNode.Kind.doubleQuoted.rawValue || length <= 2 { checkKey(node, index) }
      top.expectsKey = !top.expectsKey
    }
  }

  // MARK: Mappings and sequences

  mutating func open(
    _ kind: SyntaxNode.Kind, isFlow: Bool, at mark: Int, anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?
  ) {
    let properties = cursor.move(to: mark)
    let start = anchor == nil && tag == nil ? properties : afterProperties(properties)
    let index = nodes.count
    if depth >= Limits.depth {
      // Nobody asks what shape the things should have that lie around it.
      for frame in parents.dropFirst() + [top] { nodes[Int(frame.node)].isFaulty = true }
      return stop(tooDeep(at: start))
    }
    if index >= Limits.nodes { return stop(tooManyNodes(at: start)) }
    let node = SyntaxNode(kind: kind, isFlow: isFlow, start: UInt32(start))
    let before = anchors.expanded(index)
    nodes.append(node)
    if depth == 0 {
      roots.append(UInt32(index))
    } else if top.isMapping {
      if top.expectsKey {
        top.keyIsFaulty = false
        checkKey(node, index)
      }
      top.expectsKey.toggle()
    }
    if let tag, Tag(tag) == .foreign { refuseTag(at: properties, of: index) }
    let isQuiet = depth > 0 && isQuiet
    if depth > 0 { parents.append(top) }
    depth += 1
    top = Frame(
      node: UInt32(index), isMapping: kind == .mapping, expectsKey: kind == .mapping,
      anchor: anchor.map { anchors.open(String(cString: $0), node: UInt32(index), expanded: before) })
    top.isQuiet = isQuiet
  }

  mutating func close(at mark: Int) {
    guard depth > 0 else { return }
    let index = Int(top.node)
    let opening = base[Int(nodes[index].start)]
    // libyaml's mark for the end of a block is at the next token, after blank lines and comments.
    if nodes[index].isFlow, opening == 0x5B || opening == 0x7B {
      lastEnd = cursor.move(to: mark)
      lastFlow = index
    }
    let height = top.height + 1
    end(index)
    if let anchor = top.anchor { anchors.close(anchor, expanded: anchors.expanded(nodes.count), height: height) }
    depth -= 1
    if let parent = parents.popLast() {
      top = parent
      top.height = max(top.height, height)
    }
  }

  private mutating func end(_ index: Int) {
    nodes[index].next = UInt32(nodes.count)
    nodes[index].end = max(nodes[index].start, UInt32(lastEnd))
  }

  // MARK: Aliases

  mutating func alias(_ name: String, from: Int, to: Int) {
    let start = cursor.move(to: from)
    let end = cursor.move(to: to)
    let index = nodes.count
    let place = Span(file: file.id, start: UInt32(start), count: UInt32(end - start))
    let isKey = depth > 0 && top.isMapping && top.expectsKey
    append(.plain, start, end, content: UInt32(start), end - start)
    guard nodes.count > index else { return }
    if isKey { return refuseKey(index, keyIsAlias(at: place)) }
    guard let anchor = anchors[name] else { return refuse(index, aliasWithoutAnchor(name, at: place)) }
    guard !anchor.isOpen else {
      return refuse(index, aliasInsideItself(name, at: place, anchor: span(of: anchor.node)))
    }
    guard depth + anchor.height <= Limits.depth else { return refuse(index, tooDeep(at: start)) }
    nodes[index].kind = .alias
    nodes[index].contentStart = anchor.node
    nodes[index].contentCount = 0
    top.height = max(top.height, anchor.height)
    anchors.follow(anchor, from: UInt32(index))
  }

  func span(of node: UInt32) -> Span {
    let node = nodes[Int(node)]
    return Span(file: file.id, start: node.start, count: max(node.end, node.start) - node.start)
  }

  // MARK: Documents

  /// Between documents: anchors hold within one, and here is where directives may follow.
  mutating func endDocument(at mark: Int) {
    anchors.endDocument()
    // A document of nothing but an absent value has no root.
    if let root = roots.last, Int(root) == nodes.count - 1, nodes[Int(root)].kind == .plain,
      nodes[Int(root)].contentCount == 0
    {
      roots.removeLast()
      nodes.removeLast()
    }
    let at = cursor.move(to: mark)
    if let directive = tagDirective(from: at) { stop(tagDirectiveRefused(at: directive)) }
  }

  // MARK: The end

  mutating func finish(_ stop: Stop? = nil) -> Attempt {
    if stop != nil { hasStopped = true }
    while depth > 0 {
      // After a mistake, a key may be the last that was read.
      if top.isMapping, !top.expectsKey { addAbsentValue() }
      end(Int(top.node))
      depth -= 1
      if let parent = parents.popLast() { top = parent }
    }
    let places = anchors.refused(nodeCount: nodes.count)
    for (position, index) in places.enumerated() {
      nodes[Int(index)].kind = .plain
      nodes[Int(index)].isFaulty = true
      nodes[Int(index)].contentStart = nodes[Int(index)].start
      nodes[Int(index)].contentCount = nodes[Int(index)].end - nodes[Int(index)].start
      if position == 0 { diagnostics.append(tooMuchExpansion(at: span(of: index))) }
    }
    var tree = SyntaxTree(file: file.id)
    tree.nodes = nodes
    tree.roots = roots
    tree.isComplete = !hasStopped
    tree.reachesEnd = !hasStopped
    return Attempt(
      tree: tree, refusals: diagnostics, decomposed: decomposed, cookedText: cookedText, cookedPlaces: cookedPlaces,
      looseKeys: looseKeys, stop: stop)
  }

  /// Ends where libyaml stopped.
  mutating func finish(_ trouble: Trouble, at place: Int, began: Int) -> Attempt {
    finish(
      Stop(
        trouble: trouble, file: file.id, bytes: file.bytes, place: place, began: began, levels: levels,
        last: lastFinished))
  }

  private mutating func addAbsentValue() {
    var node = SyntaxNode(kind: .plain, isFlow: false, start: UInt32(lastEnd))
    node.isFaulty = true
    node.next = UInt32(nodes.count + 1)
    node.contentStart = UInt32(lastEnd)
    nodes.append(node)
  }

  mutating func stop(_ diagnostic: Diagnostic) {
    hasStopped = true
    diagnostics.append(diagnostic)
  }

  /// Marks a node that YAML permits and nqc does not, and reports it.
  mutating func refuse(_ index: Int, _ diagnostic: Diagnostic) {
    nodes[index].isFaulty = true
    guard !isQuiet else { return }
    refusals += 1
    if refusals <= Limits.refusals { diagnostics.append(diagnostic) }
  }

  /// The same for a key, which takes its value with it.
  mutating func refuseKey(_ index: Int, _ diagnostic: Diagnostic) {
    refuse(index, diagnostic)
    top.keyIsFaulty = true
  }

  /// What stands here is part of something that has been refused.
  private var isQuiet: Bool { depth > 0 && (top.isQuiet || top.keyIsFaulty) }

  /// The mappings and sequences that are open, outermost first.
  private var levels: [Stop.Level] {
    var levels: [Stop.Level] = []
    var before = 0
    for frame in parents + (depth > 0 ? [top] : []) {
      let node = nodes[Int(frame.node)]
      let start = Int(node.start)
      var line = start
      // No further back than the level around it, which is on this line or an earlier one.
      while line > before, base[line - 1] != 0x0A { line -= 1 }
      let isSameLine = line == before && levels.last != nil
      let column = isSameLine ? start - before + (levels.last?.column ?? 0) : start - line
      levels.append(
        Stop.Level(isMapping: frame.isMapping, isFlow: node.isFlow, start: start, column: column))
      before = start
    }
    return levels
  }

  /// The scalar or alias that ended last, or the list or mapping in brackets that ended after it.
  private var lastFinished: SyntaxNode? {
    if let flow = lastFlow, Int(nodes[flow].next) == nodes.count, Int(nodes[flow].end) == lastEnd { return nodes[flow] }
    guard let node = nodes.last, node.next != 0 else { return nil }
    return node
  }

  // MARK: The text

  /// Where a node begins after its anchor and tag.
  private func afterProperties(_ start: Int) -> Int {
    var at = start
    while at < count {
      switch base[at] {
      case 0x26, 0x21:
        while at < count, !isBlankOrBreak(base[at]) { at += 1 }
      case 0x23:
        while at < count, base[at] != 0x0A, base[at] != 0x0D { at += 1 }
      case let byte where isBlankOrBreak(byte): at += 1
      default: return at
      }
    }
    return at
  }

  private func isBlankOrBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Where `%TAG` stands in the lines before the next document. libyaml takes a time that grows with the square of
  /// their number, so it is not left to read them.
  private func tagDirective(from start: Int) -> Int? {
    var at = start
    while at < count {
      switch base[at] {
      case let byte where isBlankOrBreak(byte): at += 1
      case 0x25:
        let rest = UnsafeBufferPointer(start: base + at, count: count - at)
        if rest.starts(with: "%TAG".utf8) { return at }
        fallthrough
      case 0x23:
        while at < count, base[at] != 0x0A, base[at] != 0x0D { at += 1 }
      case 0x2E: at += 1
      default: return nil
      }
    }
    return nil
  }
}
