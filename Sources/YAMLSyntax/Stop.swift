import Diagnostics

/// What the YAML parser stopped for: what it wanted, not yet what the author did wrong.
enum Trouble: Equatable {
  /// A character that begins nothing: `@`, a tab in the indentation, …
  case noToken
  /// A line among keys that has no `: `.
  case colonMissing
  case itemNotAllowed, questionMarkNotAllowed, colonNotAllowed
  /// A colon before a bracket or comma, in brackets.
  case colonInFlow
  case tab
  case quoteNotClosed, escape
  case blockScalarHeader
  case anchor, alias, tag, directive
  /// `---` was due.
  case documentExpected
  case valueExpected, itemExpected, keyExpected
  case sequenceNotClosed, mappingNotClosed
  case other
}

/// Where the YAML parser stopped, and what it had read: all that a mistake is recognised by.
struct Stop {
  /// A mapping or sequence that is open.
  struct Level {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    /// Bytes from the beginning of its line.
    let column: Int
  }

  let trouble: Trouble
  let file: UInt32
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the parser noticed.
  let place: Int
  /// Where that which it was reading began; `place` if there was no such thing.
  let began: Int
  /// Outermost first.
  let levels: [Level]
  /// The last node that ended before.
  let last: SyntaxNode?

  func span(_ start: Int, _ end: Int) -> Span {
    let start = min(max(start, 0), bytes.count)
    return Span(file: file, start: UInt32(start), count: UInt32(min(max(end, start), bytes.count) - start))
  }

  // MARK: Bytes

  /// Zero beyond the ends.
  func byte(_ at: Int) -> UInt8 { at >= 0 && at < bytes.count ? bytes[at] : 0 }

  func isBlank(_ at: Int) -> Bool { byte(at) == UInt8(ascii: " ") || byte(at) == UInt8(ascii: "\t") }

  func isBreak(_ at: Int) -> Bool { byte(at) == UInt8(ascii: "\n") || byte(at) == UInt8(ascii: "\r") }

  /// A blank, a line break, or the end of the text.
  func isBlankOrEnd(_ at: Int) -> Bool { at >= bytes.count || isBlank(at) || isBreak(at) }

  func begins(_ text: StaticString, at: Int) -> Bool {
    guard at >= 0, at + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  /// After the character that begins here.
  func afterCharacter(_ at: Int) -> Int {
    guard at < bytes.count else { return at }
    return at + (UTF8Text.character(in: bytes, at: at)?.length ?? 1)
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)..<min(max(start, end), bytes.count)], as: UTF8.self)
  }

  // MARK: Lines

  func lineStart(_ at: Int) -> Int { bytes.lineStart(at) }

  /// Before the line break.
  func lineEnd(_ at: Int) -> Int { bytes.lineEnd(at) }

  /// The first byte of the line that is no blank.
  func textStart(_ at: Int) -> Int { afterBlanks(lineStart(at)) }

  func afterBlanks(_ at: Int) -> Int { bytes.afterBlanks(at) }

  /// The text of the line, after blanks and the dashes of a list.
  func entryStart(_ at: Int) -> Int { bytes.entryStart(lineStart(at)) }

  /// The end of the line's text: before a comment and the blanks before it.
  func textEnd(_ at: Int) -> Int {
    let limit = lineEnd(at)
    var end = at
    while end < limit, !(byte(end) == UInt8(ascii: "#") && isBlank(end - 1)) { end += 1 }
    while end > at, isBlank(end - 1) { end -= 1 }
    return end
  }

  /// The beginning of the nearest line before that has text which is no comment.
  func previousLine(_ at: Int) -> Int? {
    var start = lineStart(at)
    while start > 0 {
      start = lineStart(start - 1)
      let text = afterBlanks(start)
      if !isBlankOrEnd(text), byte(text) != UInt8(ascii: "#") { return start }
    }
    return nil
  }

  func isSameLine(_ a: Int, _ b: Int) -> Bool {
    (min(a, b)..<max(a, b)).allSatisfy { !isBreak($0) }
  }

  // MARK: Keys

  /// The colon of the key that begins at an offset: `key:` and a blank, on one line.
  func keyColon(from start: Int) -> Int? {
    let end = textEnd(start)
    return start < end ? (start..<end).first { byte($0) == UInt8(ascii: ":") && isBlankOrEnd($0 + 1) } : nil
  }

  /// The colon in `key:value`, where the key is one word and the blank after the colon is missing.
  func tightColon(from start: Int) -> Int? {
    var at = start
    while isWordByte(byte(at)) { at += 1 }
    guard at > start, byte(at) == UInt8(ascii: ":"), !isBlankOrEnd(at + 1), !begins("//", at: at + 1) else {
      return nil
    }
    // 08:30 is a time.
    return (start..<at).allSatisfy { isDigit(byte($0)) } && isDigit(byte(at + 1)) ? nil : at
  }

  /// Whether a line looks like one that begins with a key or is a list's: after a mistake, the next thing.
  func looksLikeEntry(_ lineStart: Int) -> Bool {
    let text = afterBlanks(lineStart)
    if byte(text) == UInt8(ascii: "-"), isBlankOrEnd(text + 1) { return true }
    var at = text
    while isWordByte(byte(at)) { at += 1 }
    return at > text && byte(at) == UInt8(ascii: ":")
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Letters of any script, digits, `_` and `-`.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x80...0xFF: true
    default: false
    }
  }

  /// The end of the word that begins here.
  func wordEnd(_ start: Int) -> Int {
    var at = start
    while isWordByte(byte(at)) { at += 1 }
    return at
  }

  /// Whether a key begins here: one word, a colon and a blank.
  func isKey(_ start: Int) -> Bool {
    let at = wordEnd(start)
    return at > start && byte(at) == UInt8(ascii: ":") && isBlankOrEnd(at + 1)
  }

  /// Whether a sign stands here that means something between brackets.
  func isSign(_ at: Int) -> Bool { "\"'[]{},:".utf8.contains(byte(at)) }

  /// The end of an entry between brackets that begins here, or goes on here. In braces, a comma is part of the text
  /// unless another key follows it: no text of a resolution is without commas.
  /// - Parameter opening: what the entry begins with, where that is not here.
  func flowEntryEnd(_ start: Int, before opening: Int? = nil) -> Int {
    let limit = textEnd(start)
    let bracket = openBracketOfLine(before: opening ?? start) ?? openBracket
    let isInBraces = bracket.map { byte($0) == UInt8(ascii: "{") } ?? false
    var depth = 0
    var end = start
    while end < limit {
      let byte = byte(end)
      if isOpeningBracket(byte) {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        if depth == 0 { break }
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth == 0, !isInBraces || isKey(afterBlanks(end + 1)) {
        break
      }
      end += 1
    }
    while end > start + 1, isBlank(end - 1) { end -= 1 }
    return max(end, min(start + 1, limit))
  }

  // MARK: What was read before

  /// The last node, if nothing but blanks of the same line stands between its end and the place.
  var before: SyntaxNode? {
    guard let last, Int(last.end) <= place, afterBlanks(Int(last.end)) >= place, last.end > last.start else {
      return nil
    }
    return last
  }

  /// Whether the place is the first thing on its line.
  var isAtLineStart: Bool { textStart(place) == place }

  /// The innermost bracket or brace that is open.
  var openBracket: Int? {
    guard let level = levels.last, level.isFlow else { return openBracketOfLine(before: place) }
    return levels.last { isOpeningBracket(byte($0.start)) }?.start
  }

  /// The same among the brackets of this line, which the parser may not have told of yet: it looks ahead for a colon
  /// that would make a key of them.
  func openBracketOfLine(before place: Int) -> Int? {
    var open: [Int] = []
    var at = entryStart(place)
    var isStart = true
    while at < place {
      let byte = byte(at)
      if isBlank(at) {
      } else if isStart, isOpeningBracket(byte) {
        open.append(at)
      } else if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        at += 1
        let escape = byte == UInt8(ascii: "\"") ? UInt8(ascii: "\\") : 0
        while at < place, self.byte(at) != byte { at += self.byte(at) == escape ? 2 : 1 }
        isStart = false
      } else if byte == UInt8(ascii: ":"), isBlankOrEnd(at + 1) {
        isStart = true
      } else if byte == UInt8(ascii: ","), !open.isEmpty {
        isStart = true
      } else {
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { _ = open.popLast() }
        isStart = false
      }
      at += 1
    }
    return open.last
  }

  private func isOpeningBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }
}
