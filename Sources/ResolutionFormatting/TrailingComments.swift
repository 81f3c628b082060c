import Diagnostics

/// The comments at the ends of lines. They stand two blanks after what is before them; those that the author has put
/// under one another stay under one another, as far to the left as the longest of their lines lets them.
struct TrailingComments {
  private struct Comment {
    /// On disk.
    let text: Range<Int>
    /// The column where the author has it.
    let column: Int
    /// In the text without these comments: where it is to go.
    let place: Int
    /// Columns of the line before it.
    let width: Int
  }

  private let source: UnsafeBufferPointer<UInt8>
  private var comments: [Comment] = []

  init(in source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// - Parameters:
  ///   - text: the comment on disk.
  ///   - output: the text so far, up to the end of the line that it stands on.
  mutating func add(_ text: Range<Int>, after output: [UInt8]) {
    comments.append(
      Comment(
        text: text, column: Self.column(of: text.lowerBound, in: source), place: output.count,
        width: output.withUnsafeBufferPointer { Self.column(of: $0.count, in: $0) }))
  }

  /// The text with the comments in it.
  func inserted(into output: [UInt8]) -> [UInt8] {
    guard !comments.isEmpty else { return output }
    var result: [UInt8] = []
    result.reserveCapacity(output.count + comments.reduce(0) { $0 + $1.text.count + 16 })
    var done = 0
    var first = 0
    while first < comments.count {
      var last = first
      while last + 1 < comments.count, comments[last + 1].column == comments[first].column { last += 1 }
      let column = comments[first...last].reduce(0) { max($0, $1.width) } + 2
      for comment in comments[first...last] {
        result += output[done..<comment.place]
        done = comment.place
        result.append(contentsOf: repeatElement(0x20, count: column - comment.width))
        result += source[comment.text]
      }
      first = last + 1
    }
    return result + output[done...]
  }

  /// Columns of a terminal that a line takes up to a place in it.
  private static func column(of end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var start = end
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    var column = 0
    for character in String(decoding: text[start..<end], as: UTF8.self).unicodeScalars {
      column += character == "\t" ? DisplayWidth.ofTab(at: column) : DisplayWidth.of(character)
    }
    return column
  }
}
