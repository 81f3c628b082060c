import YAMLSyntax

extension Layout {
  // MARK: Plain, quoted, aliases

  /// Writes the next token, a scalar or an alias, its further lines at a column.
  mutating func atom(continuation column: Int) {
    let range = Int(token.start)..<Int(token.end)
    if let spelling = keys[token.start] {
      output += spelling.utf8
    } else if token.kind == .singleQuoted, canBeDoubleQuoted(range) {
      output.append(0x22)
      lines(range.lowerBound + 1..<range.upperBound - 1, column: column, isDoubled: true)
      output.append(0x22)
    } else {
      lines(range, column: column, isDoubled: false)
    }
    done = range.upperBound
    isAtLineStart = false
    at += 1
  }

  /// In double quotes two characters say something else than in single ones.
  private func canBeDoubleQuoted(_ range: Range<Int>) -> Bool {
    range.count >= 2 && !source.bytes[range].contains { $0 == 0x22 || $0 == 0x5C }
  }

  /// - Parameter isDoubled: a single quote is written as two.
  private mutating func lines(_ range: Range<Int>, column: Int, isDoubled: Bool) {
    var at = range.lowerBound
    var isFirst = true
    while true {
      let end = source.lineEnd(at, before: range.upperBound)
      let isLast = end == range.upperBound
      var line = at..<end
      // Blanks at both ends of a line are no part of the text, but for those before the first word and after the last.
      if !isFirst { line = line.drop(while: source.isBlank) }
      if !isLast { line = withoutBlanksAtEnd(line) }
      if !isFirst, !line.isEmpty || isLast { indent(column) }
      if isDoubled {
        var isFirstOfTwo = false
        for byte in source.bytes[line] {
          isFirstOfTwo = byte == 0x27 && !isFirstOfTwo
          if !isFirstOfTwo { output.append(byte) }
        }
      } else {
        output += source.bytes[line]
      }
      if isLast { return }
      at = end + appendBreak(end)
      isFirst = false
    }
  }

  /// A blank after a backslash is written to stay.
  private func withoutBlanksAtEnd(_ line: Range<Int>) -> Range<Int> {
    let trimmed = source.trimmed(line)
    guard trimmed.upperBound < line.upperBound, token.kind == .doubleQuoted else { return trimmed }
    let backslashes = source.bytes[trimmed].reversed().prefix { $0 == 0x5C }.count
    return backslashes.isMultiple(of: 2) ? trimmed : trimmed.lowerBound..<trimmed.upperBound + 1
  }

  /// Writes the line break that begins here, and gives its length on disk.
  private mutating func appendBreak(_ at: Int) -> Int {
    let length = source.breakLength(at)
    if source.isKept(at) { output += source.bytes[at..<at + length] } else { output.append(0x0A) }
    return length
  }

  // MARK: Block texts

  /// Writes the next token, a `|` or `>` with its text, whose lines stand at a column.
  mutating func blockText(column: Int) {
    let start = Int(token.start)
    let end = Int(token.end)
    let bytes = source.bytes
    let header = source.lineEnd(start, before: end)
    var chomping: UInt8?
    var explicit: Int?
    header: for byte in bytes[(start + 1)..<header] {
      switch byte {
      case 0x2B, 0x2D: chomping = byte
      case 0x31...0x39: explicit = Int(byte) - 0x30
      default: break header
      }
    }

    let body = header < end ? header + source.breakLength(header) : end
    let text = lines(of: body..<end, indentation: explicit.map { max(level.source, 0) + $0 })
    let lastWritten = text.lastIndex { !$0.isEmpty }
    // Without a line break at the end of the file, there is none at the end of the text.
    if let last = text.last, !last.isEmpty, last.upperBound == end { chomping = 0x2D }

    output.append(bytes[start])
    if explicit != nil { output.append(UInt8(0x30 + Layout.step)) }
    if let chomping { output.append(chomping) }
    if let comment = source.headerComment(of: token) { beside(comment) }
    mustBreak = false
    done = header
    isAtLineStart = false

    let isKept = chomping == 0x2B
    if isKept || lastWritten != nil {
      output.append(0x0A)
      let count = isKept ? text.count : lastWritten! + 1
      for (index, line) in text.prefix(count).enumerated() {
        if !line.isEmpty {
          indent(column)
          output += bytes[line]
        }
        done = line.upperBound
        guard line.upperBound < end else { break }
        // The last line's break is left to whatever comes next, unless it is part of the text.
        if isKept || index + 1 < count || source.isKept(line.upperBound) {
          done += appendBreak(line.upperBound)
        }
      }
    }
    if isKept { (done, isAtLineStart, isLineEnded) = (end, true, true) }
    at += 1
  }

  /// The lines of a block text without their indentation. One that has nothing else is empty.
  /// - Parameter indentation: where the author has said how deep it is; or else that of the first line with text, or of
  ///   a deeper empty one above it.
  private func lines(of range: Range<Int>, indentation: Int?) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let end = source.lineEnd(at, before: range.upperBound)
      lines.append(at..<end)
      at = end == range.upperBound ? end : end + source.breakLength(end)
    }
    func blanks(_ line: Range<Int>) -> Int { source.bytes[line].prefix { $0 == 0x20 }.count }
    var depth = indentation ?? max(level.source + 1, 1)
    if indentation == nil {
      for line in lines {
        depth = max(depth, blanks(line))
        if blanks(line) < line.count { break }
      }
    }
    return lines.map { $0.dropFirst(min(depth, blanks($0))) }
  }
}
