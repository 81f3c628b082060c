internal import Diagnostics

/// The lines of places that come one after the other: each is counted from the one before it.
struct LineCounter {
  private let file: SourceFile
  /// Where lines end in more ways than one, all of them are worked out once.
  private let index: LineIndex?
  private var offset = 0
  private var line: Int32 = 1

  init(_ file: SourceFile) {
    self.file = file
    index = file.bytes.contains(UInt8(ascii: "\r")) ? LineIndex(file) : nil
  }

  /// The line that a span begins in, from 1.
  mutating func line(of span: Span) -> Int32 {
    let place = min(Int(file.place(of: span).start), file.count)
    if let index { return Int32(truncatingIfNeeded: index.line(at: place)) }
    if place < offset {
      offset = 0
      line = 1
    }
    var count: Int32 = 0
    for byte in UnsafeBufferPointer(rebasing: file.bytes[offset..<place]) {
      count &+= byte == UInt8(ascii: "\n") ? 1 : 0
    }
    line &+= count
    offset = place
    return line
  }
}
