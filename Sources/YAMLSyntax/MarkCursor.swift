/// Turns libyaml's marks, which count code points, into byte offsets. Marks come in the order of the text, so the
/// cursor only has to walk the stretch since the last one.
struct MarkCursor {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private(set) var byte: Int
  private var index: Int

  /// - Parameter byte: where mark 0 is: after a byte-order mark, which libyaml does not count.
  init(_ base: UnsafePointer<UInt8>, count: Int, from byte: Int) {
    self.base = base
    self.count = count
    self.byte = byte
    self.index = 0
  }

  /// The byte offset of a mark.
  @inline(__always)
  mutating func move(to mark: Int) -> Int {
    var left = mark &- index
    if left < 0 { return moveBack(to: mark) }
    var at = byte
    while left >= 8, at &+ 8 <= count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      // A continuation byte has its high bit set and the next one clear.
      let continuations = word & ~(word &<< 1) & 0x8080_8080_8080_8080
      left &-= 8 &- continuations.nonzeroBitCount
      at &+= 8
    }
    // The last word may have ended inside a character.
    while at < count, base[at] & 0xC0 == 0x80 { at &+= 1 }
    while left > 0, at < count {
      at &+= 1
      while at < count, base[at] & 0xC0 == 0x80 { at &+= 1 }
      left &-= 1
    }
    byte = at
    index = mark
    return at
  }

  /// Tells the cursor of a mark whose byte offset is known already.
  @inline(__always)
  mutating func know(_ mark: Int, at offset: Int) {
    index = mark
    byte = offset
  }

  private mutating func moveBack(to mark: Int) -> Int {
    var left = index - mark
    while left > 0, byte > 0 {
      byte -= 1
      if base[byte] & 0xC0 != 0x80 { left -= 1 }
    }
    index = mark
    return byte
  }
}
