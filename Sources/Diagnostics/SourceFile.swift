/// A file as it was read: its path, its bytes, and the cooked text that parsing added to it.
///
/// The bytes lie in one allocation that never moves, so that a scalar is a pointer and a length from the parser
/// to the row in the store.
package final class SourceFile: @unchecked Sendable {
  // Sendable though it holds a pointer and a variable: the bytes are written before the initialiser returns, and the
  // cooked text once, by the parser, before anyone else is given the file.

  /// A scalar in the cooked text, and where the author wrote it.
  package struct Cooked: Sendable {
    /// Offset in the cooked text.
    package let start: UInt32
    /// The scalar on disk, quotes and block indicators included.
    package let source: Span

    package init(start: UInt32, source: Span) {
      self.start = start
      self.source = source
    }
  }

  /// The file's position in the list of files that are compiled together.
  package let id: UInt32
  /// As it was reached from the current folder.
  package let path: String
  /// Number of bytes on disk.
  package let count: Int
  package let base: UnsafePointer<UInt8>
  private var cooked = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var cookedPlaces: [Cooked] = []

  /// Reads up to `count` bytes with `fill`, which is given the room and returns how many it wrote.
  package init(
    id: UInt32, path: String, count: Int, fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows {
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count, 1))
    self.id = id
    self.path = path
    self.base = UnsafePointer(room.baseAddress!)
    do {
      self.count = try fill(UnsafeMutableBufferPointer(rebasing: room[0..<count]))
    } catch {
      room.deallocate()
      throw error
    }
  }

  package convenience init(id: UInt32, path: String, text: String) {
    self.init(id: id, path: path, bytes: Array(text.utf8))
  }

  package convenience init(id: UInt32, path: String, bytes: [UInt8]) {
    self.init(id: id, path: path, count: bytes.count) { room in
      _ = room.initialize(from: bytes)
      return bytes.count
    }
  }

  deinit {
    base.deallocate()
    cooked.deallocate()
  }

  /// The whole file as it lies on disk.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Hands over the cooked text. Called once, by the parser.
  /// - Parameter places: in ascending order of `start`.
  package func cook(_ text: [UInt8], places: [Cooked]) {
    precondition(cooked.isEmpty && cookedPlaces.isEmpty, "a file is parsed once")
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = room.initialize(from: text)
    cooked = UnsafeBufferPointer(room)
    cookedPlaces = places
  }

  /// What a span of this file says: UTF-8, in NFC where it is a scalar's. Good for as long as the file is. A span of
  /// another file, or one that was never made from this text, gives what of it there is.
  package func bytes(of span: Span) -> UnsafeBufferPointer<UInt8> {
    let start = Int(span.start)
    if start < count || span.count == 0 {
      let first = min(start, count)
      return UnsafeBufferPointer(start: base + first, count: min(Int(span.count), count - first))
    }
    let first = min(start - count, cooked.count)
    return UnsafeBufferPointer(rebasing: cooked[first..<min(first + Int(span.count), cooked.count)])
  }

  /// What a span of this file says, for as long as `body` runs.
  package func withBytes<R>(of span: Span, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try body(bytes(of: span))
  }

  /// What a span of this file says.
  package func text(of span: Span) -> String {
    String(decoding: bytes(of: span), as: UTF8.self)
  }

  /// The same span on disk: a cooked scalar's is the scalar as the author wrote it.
  package func place(of span: Span) -> Span {
    guard Int(span.start) >= count, span.count > 0, !cookedPlaces.isEmpty else { return span }
    let offset = span.start - UInt32(count)
    var low = 0
    var high = cookedPlaces.count
    while low < high {
      let middle = (low + high) / 2
      if cookedPlaces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? span : cookedPlaces[low - 1].source
  }
}
