/// A source line as it would be after a fix, with what is new in it marked.
///
/// ```
///   = fix: insert a blank
/// 12│     presiding: BKHCN
///   │               +
/// ```
struct MendedLine {
  /// The line's, from 1.
  let number: Int
  private let bytes: [UInt8]
  /// Runs of the mended line's bytes, ascending.
  private let added: [Range<Int>]

  /// Lines longer than this many bytes are not shown.
  private static let longest = 16_384

  /// Nil where there is nothing to show: the fix says itself what it writes, its edits lie on several lines or beyond the
  /// file of the frame, the line would look as before, or it would lose something but not be seen whole.
  init?(_ fix: Fix, in lines: LineIndex, language: Language, width: Int) {
    let edits = fix.edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    guard let first = edits.first, !Self.tellsItsText(fix, in: language) else { return nil }
    number = lines.line(at: Int(first.span.start))
    let content = lines.content(ofLine: number)
    guard content.count <= Self.longest else { return nil }

    let file = lines.file
    var bytes: [UInt8] = []
    var added: [Range<Int>] = []
    var offset = content.lowerBound
    for edit in edits {
      let (start, end) = (Int(edit.span.start), Int(edit.span.end))
      guard edit.span.file == file.id, start >= offset, start <= end, end <= content.upperBound else { return nil }
      let text = Array(edit.text.utf8)
      guard !text.contains(0x0A), !text.contains(0x0D) else { return nil }
      bytes += file.bytes[offset..<start]
      added += Self.news(in: text, over: Array(file.bytes[start..<end])).map {
        ($0.lowerBound + bytes.count)..<($0.upperBound + bytes.count)
      }
      bytes += text
      offset = end
    }
    bytes += file.bytes[offset..<content.upperBound]
    // Texts are equal whether they are composed or not: what converts them shows nothing.
    guard String(decoding: bytes, as: UTF8.self) != String(decoding: file.bytes[content], as: UTF8.self) else {
      return nil
    }
    if added.isEmpty {
      let isWhole = bytes.withUnsafeBufferPointer {
        LineWindow(line: 0..<$0.count, of: $0, focus: 0..<0, limit: width).isWhole
      }
      guard isWhole else { return nil }
    }
    self.bytes = bytes
    self.added = added
  }

  /// Draws the line, and a row of marks if anything in it is new.
  func draw(on ink: inout Ink, gutter: Int) {
    let focus = (added.first?.lowerBound ?? 0)..<(added.last?.upperBound ?? 0)
    bytes.withUnsafeBufferPointer { line in
      let window = LineWindow(line: 0..<line.count, of: line, focus: focus, limit: ink.style.lineWidth)
      Snippet.drawNumber(number, on: &ink, gutter: gutter)
      if !line.isEmpty {
        ink.spaces(1)
        window.append(to: &ink, painting: added, .added)
      }
      ink.endLine()
      guard !added.isEmpty else { return }
      Snippet.drawEdge("│", on: &ink, gutter: gutter)
      ink.spaces(1)
      var column = 0
      for run in added {
        let columns = window.columns(of: run)
        guard columns.upperBound > column else { continue }
        ink.spaces(columns.lowerBound - column)
        let start = max(columns.lowerBound, column)
        ink.write(String(repeating: "+", count: columns.upperBound - start), .added)
        column = columns.upperBound
      }
      ink.endLine()
    }
  }

  /// Whether the fix's title shows all that it writes, as `replace with BKHCN` does.
  private static func tellsItsText(_ fix: Fix, in language: Language) -> Bool {
    guard fix.edits.count == 1, let text = fix.edits.first?.text else { return false }
    return text.contains { !$0.isWhitespace } && fix.title[language].contains(text)
  }

  /// What of a text was not in the one that it replaces: what stands around that, or else what lies between their equal
  /// ends. Bytes of one letter stay together.
  private static func news(in text: [UInt8], over old: [UInt8]) -> [Range<Int>] {
    func runs(_ runs: Range<Int>...) -> [Range<Int>] { runs.filter { !$0.isEmpty } }
    guard !old.isEmpty else { return runs(text.indices) }
    // In other quotes it is the same text.
    let quote = old.count > 2 && old[0] == old[old.count - 1] ? old[0] : 0
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    for kept in isQuoted ? [old[...], old[1..<(old.count - 1)]] : [old[...]] {
      if let start = text.indices.first(where: { text[$0...].starts(with: kept) }) {
        return runs(0..<start, (start + kept.count)..<text.count)
      }
    }
    var start = 0
    while start < min(text.count, old.count), text[start] == old[start] { start += 1 }
    while start > 0, start < text.count, UTF8Decoding.isContinuation(text[start]) { start -= 1 }
    var end = 0
    while end < min(text.count, old.count) - start, text[text.count - 1 - end] == old[old.count - 1 - end] { end += 1 }
    while end > 0, UTF8Decoding.isContinuation(text[text.count - end]) { end -= 1 }
    return runs(start..<(text.count - end))
  }
}
