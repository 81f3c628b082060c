/// Where the lines of a file start, so that byte offsets become lines and columns and back.
///
/// Lines end where YAML ends them and editors agree: at LF, CR LF or CR. A byte-order mark is no column. Offsets are
/// offsets on disk; those beyond the end are taken for the end.
package struct LineIndex: Sendable {
  package let file: SourceFile
  /// Offset of each line's first byte.
  private let starts: [UInt32]
  /// How many code points start before every 256th byte. With it a column costs the same in a line of a million
  /// letters as in one of ten.
  private let checkpoints: [UInt32]
  private let size: Int

  private static let stride = 256

  package init(_ file: SourceFile) {
    self.file = file
    // Spans count in 32 bits; what lies beyond cannot be pointed at.
    size = min(file.count, Int(UInt32.max) - 1)
    let bytes = UnsafeBufferPointer(rebasing: file.bytes[0..<size])
    let mark = size >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0

    var starts = [UInt32(mark)]
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(size / Self.stride + 1)
    var seen: UInt32 = 0
    var block = 0
    while block <= size {
      checkpoints.append(seen)
      for offset in block..<min(block + Self.stride, size) {
        let byte = bytes[offset]
        if !UTF8Decoding.isContinuation(byte) { seen += 1 }
        let endsLine = byte == 0x0A || (byte == 0x0D && !(offset + 1 < size && bytes[offset + 1] == 0x0A))
        if endsLine { starts.append(UInt32(offset + 1)) }
      }
      block += Self.stride
    }
    self.starts = starts
    self.checkpoints = checkpoints
  }

  /// Number of lines. An empty file has one, and so has what follows the last line break.
  package var count: Int { starts.count }

  /// The bytes of a line without its break.
  /// - Parameter line: from 1; one that the file does not have is taken for the nearest that it has.
  package func content(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return start..<max(start, size) }
    var end = Int(starts[index + 1]) - 1
    if end > start, file.bytes[end] == 0x0A, file.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line that an offset lies in, from 1. A line break belongs to the line that it ends.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The place of an offset. Within a code point it is that of the code point, within a line break that of the break.
  package func place(at offset: Int) -> Place {
    let line = line(at: offset)
    let content = content(ofLine: line)
    var offset = min(max(offset, content.lowerBound), content.upperBound)
    var steps = 0
    while steps < 3, offset > content.lowerBound, offset < content.upperBound,
      UTF8Decoding.isContinuation(file.bytes[offset])
    {
      offset -= 1
      steps += 1
    }
    return Place(line: line, column: codePoints(in: content.lowerBound..<offset) + 1)
  }

  package func range(of span: Span) -> PlaceRange {
    let start = place(at: Int(span.start))
    guard span.count > 0 else { return PlaceRange(start: start, end: start) }
    var end = Int(span.end)
    // A span that ends within a code point holds the whole of it.
    var steps = 0
    while steps < 3, end < size, UTF8Decoding.isContinuation(file.bytes[end]) {
      end += 1
      steps += 1
    }
    return PlaceRange(start: start, end: max(start, place(at: end)))
  }

  /// The offset of a place; nil where the file has no such line or the line no such column. The column after a line's
  /// last is its end.
  package func offset(of place: Place) -> Int? {
    guard place.line >= 1, place.line <= starts.count, place.column >= 1 else { return nil }
    let content = content(ofLine: place.line)
    guard place.column - 1 <= content.count else { return nil }
    var offset = content.lowerBound
    for _ in 0..<(place.column - 1) {
      guard offset < content.upperBound else { return nil }
      offset += 1
      while offset < content.upperBound, UTF8Decoding.isContinuation(file.bytes[offset]) { offset += 1 }
    }
    return offset
  }

  private func codePoints(in run: Range<Int>) -> Int {
    let first = run.lowerBound / Self.stride + 1
    let last = run.upperBound / Self.stride
    guard first < last else { return counted(in: run) }
    return counted(in: run.lowerBound..<(first * Self.stride)) + Int(checkpoints[last] - checkpoints[first])
      + counted(in: (last * Self.stride)..<run.upperBound)
  }

  private func counted(in run: Range<Int>) -> Int {
    let bytes = file.bytes
    var count = 0
    for index in run where !UTF8Decoding.isContinuation(bytes[index]) { count += 1 }
    return count
  }
}

/// The line indexes of the files that diagnostics point into, each made when it is first asked for.
struct LineIndexes {
  private let file: (UInt32) -> SourceFile?
  private var made: [UInt32: LineIndex] = [:]
  private var last: (id: UInt32, index: LineIndex)?

  init(_ file: @escaping (UInt32) -> SourceFile?) { self.file = file }

  /// Nil where the span stands nowhere or in a file that nobody knows.
  mutating func index(for span: Span) -> LineIndex? {
    if span.isNone { return nil }
    // Diagnostics come sorted by file.
    if let last, last.id == span.file { return last.index }
    guard let index = made[span.file] ?? file(span.file).map(LineIndex.init) else { return nil }
    made[span.file] = index
    last = (span.file, index)
    return index
  }
}
