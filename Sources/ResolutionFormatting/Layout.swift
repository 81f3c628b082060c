import Diagnostics
import YAMLSyntax

/// Writes the tokens of one file anew, each where it belongs. Documents and blocks are here; comments, scalars and what
/// is in brackets have files of their own.
///
/// Every function begins at the token `at` and goes on behind what it has written.
struct Layout {
  /// A block mapping or list: the column where its keys or dashes stand, in the source and as it is written.
  struct Level {
    let source: Int
    let column: Int
  }

  /// What a node comes after.
  enum Place {
    case document
    /// `-`, which takes the first line of a block beside it.
    case item
    /// `?`, or the `:` that answers it. They take what `-` takes.
    case explicit
    /// `key:`.
    case value

    /// Whether the dashes of a list may stand no further right than what the list belongs to.
    var takesUnindentedList: Bool { self == .value || self == .explicit }
  }

  /// Columns that each level is further right than the one around it.
  static let step = 2

  let source: SourceLines
  let tokens: [SyntaxToken]
  /// What to write for the keys that begin at these places.
  let keys: [UInt32: String]
  /// Brackets, by the index of the opening one, that go over several lines.
  let spread: Set<Int>
  /// The next token.
  var at = 0
  /// The end on disk of what has been written: what lies from here to the next token is blanks and comments.
  var done: Int
  /// `done` is at the beginning of a line.
  var isAtLineStart = true
  /// What was written ends its line, even if not with a line feed.
  var isLineEnded = false
  /// A comment ends the line: nothing else may stand on it.
  var mustBreak = false
  /// The block around the next token.
  var level = Level(source: -1, column: -Layout.step)
  /// The blocks that have ended since the last token, innermost first. A comment may belong to one of them.
  var closed: [Level] = []
  var output: [UInt8] = []
  /// The tokens did not come as they should.
  private var isLost = false

  init(_ file: SourceFile, _ tokens: [SyntaxToken], keys: [UInt32: String]) {
    source = SourceLines(file)
    self.tokens = tokens
    self.keys = keys
    done = source.start
    spread = Layout.spread(tokens, in: source)
    output.reserveCapacity(file.count + file.count / 8)
  }

  var token: SyntaxToken { tokens[at] }

  // MARK: Documents

  /// The whole file; nil if the tokens are not those of a text that can be parsed.
  mutating func text() -> [UInt8]? {
    while token.kind != .end, !isLost {
      switch token.kind {
      case .directive, .documentEnd:
        go(.line, to: 0)
        put()
      case .documentStart:
        go(.line, to: 0)
        put()
        node(.document)
      default:
        let before = at
        node(.document)
        if at == before { isLost = true }
      }
    }
    if isLost { return nil }
    _ = comments(to: source.bytes.count, column: 0, isHead: false)
    breakLine()
    return output
  }

  // MARK: Nodes

  /// Whatever comes after a `-`, a `:` or a `?`, or makes a document.
  mutating func node(_ place: Place) {
    let column = level.column + Layout.step
    var content = at
    while tokens[content].kind == .anchor || tokens[content].kind == .tag { content += 1 }
    let hasProperties = content > at
    switch tokens[content].kind {
    case .blockMapping, .blockSequence:
      properties(before: content, column: column)
      block(besideDash: (place == .item || place == .explicit) && !hasProperties, column: column)
    case .item where place.takesUnindentedList:
      properties(before: content, column: column)
      sequence(column: column, isUnindented: true, besideDash: false)
    case .plain, .singleQuoted, .doubleQuoted, .alias, .flowMapping, .flowSequence:
      let isOwnLine = place == .value || place == .document
      go(isOwnLine ? .author : .beside, to: column, isHead: true)
      let isNewLine = isOwnLine && isAtIndentation
      properties(before: content, column: column)
      if token.kind == .flowMapping || token.kind == .flowSequence {
        go(.beside, to: column)
        flow(from: place == .value && !isNewLine ? level.column : max(column, 0))
      } else {
        go(.beside, to: column)
        atom(continuation: max(column, Layout.step))
      }
    case .blockText:
      properties(before: content, column: column)
      go(.beside, to: column, isHead: true)
      blockText(column: max(column, Layout.step))
    default:
      properties(before: content, column: column)
      // A comment below, further right, stands where the value would.
      closed.append(Level(source: level.source + 1, column: column))
    }
  }

  /// Anchors and tags.
  private mutating func properties(before content: Int, column: Int) {
    while at < content {
      go(.beside, to: column, isHead: true)
      put()
    }
  }

  private mutating func block(besideDash: Bool, column: Int) {
    let isMapping = token.kind == .blockMapping
    at += 1
    if isMapping {
      mapping(column: column, besideDash: besideDash)
    } else {
      sequence(column: column, isUnindented: false, besideDash: besideDash)
    }
  }

  private mutating func mapping(column: Int, besideDash: Bool) {
    let outer = level
    level = Level(source: Int(token.column), column: column)
    var isFirst = true
    while !isLost {
      switch token.kind {
      case .key:
        let isExplicit = token.end > token.start
        go(isFirst && besideDash ? .beside : .line, to: column, isHead: isFirst)
        if isExplicit {
          put()
          node(.explicit)
          if token.kind == .value {
            go(.line, to: column, isHead: true)
            put()
            node(.explicit)
          }
        } else {
          at += 1
          key()
          node(.value)
        }
      case .value:
        go(.line, to: column, isHead: isFirst)
        put()
        node(.explicit)
      case .blockEnd:
        at += 1
        closed.append(level)
        level = outer
        return
      default: isLost = true
      }
      isFirst = false
    }
  }

  private mutating func sequence(column: Int, isUnindented: Bool, besideDash: Bool) {
    let outer = level
    level = Level(source: Int(token.column), column: column)
    var isFirst = true
    while !isLost {
      if token.kind == .item {
        go(isFirst && besideDash ? .beside : .line, to: column, isHead: isFirst)
        put()
        node(.item)
      } else if isUnindented || token.kind == .blockEnd {
        if !isUnindented { at += 1 }
        closed.append(level)
        level = outer
        return
      } else {
        isLost = true
      }
      isFirst = false
    }
  }

  /// A key that stands before its colon on one line, and the colon.
  private mutating func key() {
    var isBare = false
    var isFirst = true
    while token.kind != .value, !isLost {
      if !isFirst { output.append(0x20) }
      isFirst = false
      isBare = false
      switch token.kind {
      case .anchor, .tag, .alias:
        isBare = true
        put()
      case .plain, .singleQuoted, .doubleQuoted: atom(continuation: 0)
      case .flowMapping, .flowSequence: copyBrackets()
      default: isLost = true
      }
    }
    // A name goes on through a colon.
    if isBare { output.append(0x20) }
    put()
  }

  /// Brackets in a key stay as they are: a key has to end within 1024 characters.
  private mutating func copyBrackets() {
    let start = Int(token.start)
    var depth = 0
    repeat {
      switch token.kind {
      case .flowMapping, .flowSequence: depth += 1
      case .flowMappingEnd, .flowSequenceEnd: depth -= 1
      case .end: isLost = true
      default: break
      }
      at += 1
    } while depth > 0 && !isLost
    done = Int(tokens[at - 1].end)
    isAtLineStart = false
    output += source.bytes[start..<done]
  }

  mutating func lose() { isLost = true }
}
