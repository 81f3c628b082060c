/// The lines of a text, as a person sees them.
extension UnsafeBufferPointer<UInt8> {
  private func isBreak(_ at: Int) -> Bool { self[at] == 0x0A || self[at] == 0x0D }

  func isBlank(_ at: Int) -> Bool { at >= 0 && at < count && (self[at] == 0x20 || self[at] == 0x09) }

  package func lineStart(_ at: Int) -> Int {
    var at = Swift.min(at, count)
    while at > 0, !isBreak(at - 1) { at -= 1 }
    return at
  }

  /// Before the line break.
  func lineEnd(_ at: Int) -> Int {
    var at = at
    while at < count, !isBreak(at) { at += 1 }
    return at
  }

  func afterBlanks(_ at: Int) -> Int {
    var at = at
    while isBlank(at) { at += 1 }
    return at
  }

  /// The text of a line, after blanks and the dashes of a list.
  func entryStart(_ lineStart: Int) -> Int {
    var at = afterBlanks(lineStart)
    while at < count, self[at] == UInt8(ascii: "-"), isBlank(at + 1) { at = afterBlanks(at + 1) }
    return at
  }

  /// The beginning of the next line that has text which is no comment.
  func nextLine(_ at: Int) -> Int? {
    var at = lineEnd(at)
    while at < count {
      while at < count, isBreak(at) { at += 1 }
      let text = afterBlanks(at)
      if text < count, !isBreak(text), self[text] != UInt8(ascii: "#") { return at }
      at = lineEnd(text)
    }
    return nil
  }

  /// The lines that follow this one and stand further in than a column.
  func linesBelow(_ at: Int, deeperThan column: Int) -> [Int] {
    var lines: [Int] = []
    var at = at
    while let next = nextLine(at), afterBlanks(next) - next > column {
      lines.append(next)
      at = next
    }
    return lines
  }

  /// Whether a line begins with the dash of a list.
  func isItem(_ lineStart: Int) -> Bool {
    let text = afterBlanks(lineStart)
    return text < count && self[text] == UInt8(ascii: "-")
      && (text + 1 == count || isBreak(text + 1) || isBlank(text + 1))
  }

  /// Where the lines end that stand further in than a line, or as far in and are alike.
  func endOfBlock(from at: Int, like line: Int) -> Int {
    let column = afterBlanks(line) - line
    let isItem = isItem(line)
    let isAny = !isItem && !self[line..<lineEnd(line)].contains(UInt8(ascii: ":"))
    var end = lineEnd(at)
    while let next = nextLine(end) {
      let other = afterBlanks(next) - next
      // Nobody knows of what kind a line without colon was to be.
      guard other > column || other == column && (isAny || self.isItem(next) == isItem) else { break }
      end = lineEnd(next)
    }
    return end
  }

  /// Where the lines end that stand further in than a column.
  func endOfBlock(from at: Int, deeperThan column: Int) -> Int {
    lineEnd(linesBelow(at, deeperThan: column).last ?? at)
  }
}
