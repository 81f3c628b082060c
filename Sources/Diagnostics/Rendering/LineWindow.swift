/// The part of a source line that is shown: all of it, or, where that would be too long, what lies around a place.
///
/// Nothing here looks at more of the line than is shown, so that a file of one endless line is drawn as quickly as any.
struct LineWindow {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var shown: Range<Int>
  private var isCutBefore = false
  private var isCutAfter = false

  /// - Parameters:
  ///   - line: the line's bytes without its break.
  ///   - focus: what has to be seen of it.
  ///   - limit: columns.
  init(line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, focus: Range<Int>, limit: Int) {
    self.bytes = bytes
    shown = line
    let fromStart = reach(from: line.lowerBound, columns: limit)
    if fromStart.end == line.upperBound { return }

    isCutAfter = true
    let whole = reach(from: line.lowerBound, columns: limit - 1)
    if focus.upperBound <= whole.end {
      shown = line.lowerBound..<whole.end
      return
    }
    // As much after the place's start as there is, but for a third of the room, which what leads up to it is owed.
    let room = limit - 2
    let focus = min(max(focus.lowerBound, line.lowerBound), line.upperBound)
    let after = reach(from: focus, columns: room - room / 3)
    let start = reach(before: focus, columns: room - after.columns)
    guard start > line.lowerBound else {
      shown = line.lowerBound..<whole.end
      return
    }
    isCutBefore = true
    isCutAfter = after.end < line.upperBound
    shown = start..<after.end
  }

  var isWhole: Bool { !isCutBefore && !isCutAfter }

  /// Appends what is shown.
  /// - Parameter runs: what of the line's bytes is painted.
  func append(to ink: inout Ink, painting runs: [Range<Int>] = [], _ paint: Paint = .strong) {
    if isCutBefore { ink.write("…") }
    var column = isCutBefore ? 1 : 0
    var offset = shown.lowerBound
    var isPainted = false
    while offset < shown.upperBound {
      if runs.contains(where: { $0.contains(offset) }) != isPainted {
        if isPainted { ink.endPaint() } else { ink.begin(paint) }
        isPainted.toggle()
      }
      let next = UTF8Decoding.scalar(at: offset, in: bytes, end: shown.upperBound)
      column += VisibleText.append(next.scalar, at: column, to: &ink.bytes)
      offset += next.length
    }
    if isPainted { ink.endPaint() }
    if isCutAfter { ink.write("…") }
  }

  /// The columns, from 0, that stand for a run of the line's bytes; at least one. What is cut off stands where the line
  /// is cut.
  func columns(of run: Range<Int>) -> Range<Int> {
    let start = column(of: run.lowerBound)
    var end = column(of: run.upperBound)
    if run.upperBound > shown.upperBound, isCutAfter { end += 1 }
    return start..<max(end, start + 1)
  }

  private func column(of offset: Int) -> Int {
    if isCutBefore, offset < shown.lowerBound { return 0 }
    var column = isCutBefore ? 1 : 0
    var position = shown.lowerBound
    while position < min(offset, shown.upperBound) {
      let next = UTF8Decoding.scalar(at: position, in: bytes, end: shown.upperBound)
      // An offset within a code point stands at its start.
      if position + next.length > offset { break }
      column += VisibleText.width(of: next.scalar, at: column)
      position += next.length
    }
    return column
  }

  /// How far one gets from an offset within so many columns. What takes no column is counted as well, or a line of
  /// nothing but marks would have no end.
  private func reach(from start: Int, columns limit: Int) -> (end: Int, columns: Int) {
    var offset = start
    var column = 0
    var steps = 0
    while offset < shown.upperBound, steps < 8 * limit {
      let next = UTF8Decoding.scalar(at: offset, in: bytes, end: shown.upperBound)
      let width = VisibleText.width(of: next.scalar, at: column)
      if column + width > limit { break }
      column += width
      offset += next.length
      steps += 1
    }
    return (offset, column)
  }

  /// How far back one gets from an offset within so many columns, without parting a letter from its marks.
  private func reach(before end: Int, columns limit: Int) -> Int {
    var offset = end
    var best = end
    var column = 0
    var steps = 0
    while offset > shown.lowerBound, steps < 8 * limit {
      let previous = UTF8Decoding.scalar(before: offset, in: bytes, start: shown.lowerBound)
      let width = VisibleText.width(of: previous.scalar, at: 0)
      if column + width > limit { break }
      column += width
      offset -= previous.length
      if width > 0 { best = offset }
      steps += 1
    }
    return best
  }
}
