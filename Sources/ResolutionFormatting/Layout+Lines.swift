import YAMLSyntax

/// Lines, the blanks between tokens, and the comments.
extension Layout {
  /// Where the next token is to stand.
  enum Wish {
    /// On a line of its own.
    case line
    /// After a blank.
    case beside
    /// Right after what was written.
    case close
    /// On a line of its own if the author has it so, or else after a blank.
    case author
  }

  /// Writes the comments before the next token, and goes to where it is to stand.
  ///
  /// - Parameters:
  ///   - column: on a line of its own.
  ///   - comments: where comments on lines of their own stand, if elsewhere.
  ///   - isHead: nothing of what is around it stands before it, so no blank line does.
  ///   - isTail: nothing of what is around it stands after it.
  mutating func go(_ wish: Wish, to column: Int, comments: Int? = nil, isHead: Bool = false, isTail: Bool = false) {
    let gap = self.comments(to: Int(token.start), column: comments ?? column, isHead: isHead)
    closed.removeAll(keepingCapacity: true)
    if wish == .line || mustBreak || wish == .author && gap.isBroken {
      breakLine()
      if gap.isBlank, !isTail { output.append(0x0A) }
      indent(column)
    } else if wish != .close, !endsInBlank {
      output.append(0x20)
    }
    mustBreak = false
    done = Int(token.start)
    isAtLineStart = false
  }

  /// Nothing written, or a blank or a line break: no token ends in one.
  private var endsInBlank: Bool { output.last.map { $0 == 0x20 || $0 == 0x0A } ?? true }

  /// Whether the line written so far is nothing but indentation.
  var isAtIndentation: Bool {
    for byte in output.reversed() where byte != 0x20 { return byte == 0x0A }
    return true
  }

  /// Writes the next token as it is.
  mutating func put() {
    output += source.bytes[Int(token.start)..<Int(token.end)]
    done = Int(token.end)
    isAtLineStart = false
    at += 1
  }

  mutating func breakLine() {
    defer { isLineEnded = false }
    if !isLineEnded, !output.isEmpty, output.last != 0x0A { output.append(0x0A) }
  }

  mutating func indent(_ column: Int) {
    output.append(contentsOf: repeatElement(0x20, count: max(column, 0)))
  }

  // MARK: Comments

  /// What lies between the last comment, or the last token, and the next token.
  struct Gap {
    /// A line break, anywhere between the two tokens.
    var isBroken: Bool
    /// An empty line that is kept.
    var isBlank: Bool
  }

  /// Writes the comments of a stretch without tokens.
  mutating func comments(to end: Int, column: Int, isHead: Bool) -> Gap {
    var at = done
    var lineStart = isAtLineStart ? at : nil
    var breaks = 0
    // Of two breaks in a row, the first ends what was written.
    var isFresh = isAtLineStart
    var isHead = isHead
    var isBroken = isAtLineStart
    while at < end {
      if source.bytes[at] == 0x23 {
        let lineEnd = source.lineEnd(at, before: end)
        let text = source.trimmed(at..<lineEnd)
        if breaks == 0, !isFresh, !mustBreak {
          beside(text)
        } else {
          let column = self.column(ofCommentAt: lineStart.map { at - $0 } ?? 0, otherwise: column)
          breakLine()
          if breaks > (isFresh ? 0 : 1), !isHead, !output.isEmpty { output.append(0x0A) }
          indent(column)
          output += source.bytes[text]
          isHead = false
        }
        mustBreak = true
        at = lineEnd
        (breaks, isFresh) = (0, false)
        continue
      }
      let length = source.breakLength(at)
      if length > 0 {
        breaks += 1
        isBroken = true
        lineStart = at + length
      }
      at += max(length, 1)
    }
    done = end
    return Gap(isBroken: isBroken, isBlank: breaks > (isFresh ? 0 : 1) && !isHead && !output.isEmpty)
  }

  /// Writes a comment at the end of a line.
  mutating func beside(_ comment: Range<Int>) {
    output += [0x20, 0x20]
    output += source.bytes[comment]
  }

  /// A comment further right than what comes next belongs to the block that ends there; any other to what comes next.
  private mutating func column(ofCommentAt source: Int, otherwise column: Int) -> Int {
    let next =
      switch token.kind {
      case .end, .documentStart, .documentEnd, .directive: -1
      default: Int(token.column)
      }
    guard source > next, var index = closed.firstIndex(where: { $0.source <= source }) else {
      closed.removeAll(keepingCapacity: true)
      return column
    }
    // Where dashes stand no further right than the key above them, the comment belongs to the key's block.
    while index + 1 < closed.count, closed[index + 1].source == source { index += 1 }
    // What follows it cannot go back into a block further in.
    closed.removeFirst(index)
    return max(closed[0].column, 0)
  }
}
