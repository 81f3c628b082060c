import Diagnostics
import YAMLSyntax

/// The lines of a file as YAML 1.1 sees them, which has five line breaks: LF, CR, CRLF, NEL, LS and PS.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// After the byte-order mark.
  let start: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    start = file.startsWithByteOrderMark ? 3 : 0
  }

  /// Bytes of the line break that begins here; 0 where none does.
  @inline(__always)
  func breakLength(_ at: Int) -> Int {
    switch bytes[at] {
    case 0x0A: 1
    case 0x0D: at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
      bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 ? 3 : 0
    default: 0
    }
  }

  /// Whether the line break that begins here is one that a scalar keeps as it is: LS or PS.
  func isKept(_ at: Int) -> Bool { bytes[at] == 0xE2 }

  /// Where the line ends that goes through here: at its break, or at the end of the file.
  func lineEnd(_ at: Int, before limit: Int) -> Int {
    var at = at
    while at < limit, breakLength(at) == 0 { at += 1 }
    return at
  }

  func isBlank(_ at: Int) -> Bool { bytes[at] == 0x20 || bytes[at] == 0x09 }

  /// Without the blanks at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(end - 1) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The comments of a stretch without tokens.
  func comments(from start: Int, to end: Int, _ body: (Range<Int>) -> Void) {
    var at = start
    while at < end {
      if bytes[at] == 0x23 {
        let lineEnd = lineEnd(at, before: end)
        body(trimmed(at..<lineEnd))
        at = lineEnd
      } else {
        at += 1
      }
    }
  }

  /// The comment beside the `|` or `>` of a block text.
  func headerComment(of token: SyntaxToken) -> Range<Int>? {
    let end = lineEnd(Int(token.start), before: Int(token.end))
    return (Int(token.start)..<end).first { bytes[$0] == 0x23 }.map { trimmed($0..<end) }
  }
}
