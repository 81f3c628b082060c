import YAMLSyntax

/// What stands in brackets and braces.
extension Layout {
  /// The brackets that go over several lines: those with a line break beside one of their own items, or with a comment.
  /// The lines within an item are its own.
  static func spread(_ tokens: [SyntaxToken], in source: SourceLines) -> Set<Int> {
    var spread: Set<Int> = []
    var open: [Int] = []
    var before = 0
    for (index, token) in tokens.enumerated() {
      guard token.end > token.start else { continue }
      defer { before = index }
      if let opening = open.last {
        let gap = Int(tokens[before].end)..<Int(token.start)
        if source.bytes[gap].contains(0x23) || !isJoined(tokens[before].kind, token.kind) && isBroken(gap, source) {
          spread.insert(opening)
        }
      }
      switch token.kind {
      case .flowMapping, .flowSequence: open.append(index)
      case .flowMappingEnd, .flowSequenceEnd: _ = open.popLast()
      default: break
      }
    }
    return spread
  }

  /// Two tokens that are written on one line, whatever lines the author has them on.
  private static func isJoined(_ first: SyntaxToken.Kind, _ second: SyntaxToken.Kind) -> Bool {
    second == .value || [.key, .value, .anchor, .tag].contains(first)
  }

  private static func isBroken(_ gap: Range<Int>, _ source: SourceLines) -> Bool {
    gap.contains { source.breakLength($0) > 0 }
  }

  /// Brackets and all that is in them.
  /// - Parameter base: the column at which the line begins that the opening bracket stands on.
  mutating func flow(from base: Int) {
    let isSpread = spread.contains(at)
    let line = isSpread ? base + Layout.step : base
    var isFirst = true
    // The author has a line break before the comma.
    var isBroken = false
    put()
    while true {
      switch token.kind {
      case .flowMappingEnd, .flowSequenceEnd:
        go(isSpread ? .line : endsOpen ? .beside : .close, to: base, comments: line, isTail: true)
        put()
        return
      case .comma:
        // The comma stands after its item, before a comment there.
        let isLast = tokens[at + 1].kind == .flowMappingEnd || tokens[at + 1].kind == .flowSequenceEnd
        if !isLast { output += endsOpen ? [0x20, 0x2C] : [0x2C] }
        isBroken = comments(to: Int(token.start), column: line, isHead: isFirst).isBroken
        done = Int(token.end)
        at += 1
        if !isLast { continue }
      case .end: return lose()
      default:
        let wish: Wish = !isSpread ? isFirst ? .close : .beside : isFirst || isBroken ? .line : .author
        flowItem(wish, line: line, isFirst: isFirst)
        isFirst = false
        isBroken = false
      }
    }
  }

  /// What was written last is an indicator or a name without anything after it, so that nothing may follow closely.
  private var endsOpen: Bool {
    switch tokens[at - 1].kind {
    case .key, .value, .anchor, .tag: !mustBreak
    default: false
    }
  }

  /// One item of a list in brackets, or one pair of a mapping in braces.
  private mutating func flowItem(_ wish: Wish, line: Int, isFirst: Bool) {
    let before = at
    go(wish, to: line, isHead: isFirst)
    guard token.kind == .key else {
      flowNode(line: line)
      if token.kind == .value { flowValue(line: line) }
      if at == before { lose() }
      return
    }
    let isExplicit = token.end > token.start
    if isExplicit { put() } else { at += 1 }
    if token.kind != .value, !isEndOfItem {
      if isExplicit { go(.beside, to: line + Layout.step, isHead: true) }
      flowNode(line: line)
    }
    if token.kind == .value { flowValue(line: line, isExplicit: isExplicit) }
  }

  private var isEndOfItem: Bool {
    switch token.kind {
    case .comma, .flowMappingEnd, .flowSequenceEnd: true
    default: false
    }
  }

  private mutating func flowValue(line: Int, isExplicit: Bool = false) {
    let isBare = isExplicit || [.anchor, .tag, .alias].contains(tokens[at - 1].kind)
    go(isBare ? .beside : .close, to: line + Layout.step, isHead: true)
    put()
    if isEndOfItem { return }
    go(.beside, to: line + Layout.step, isHead: true)
    flowNode(line: line)
  }

  /// A node in brackets, whose first token is already at its place.
  private mutating func flowNode(line: Int) {
    while token.kind == .anchor || token.kind == .tag {
      put()
      if isEndOfItem || token.kind == .value || token.kind == .key { return }
      go(.beside, to: line + Layout.step, isHead: true)
    }
    switch token.kind {
    case .flowMapping, .flowSequence: flow(from: line)
    case .plain, .singleQuoted, .doubleQuoted, .alias: atom(continuation: line + Layout.step)
    default: lose()
    }
  }
}
