/// Names by their bytes: each distinct name has a number, 0, 1, 2 … in the order of its first coming.
///
/// Bytes in one arena and an open-addressing table of numbers: a look-up costs some tens of nanoseconds, where a
/// dictionary of strings normalizes Unicode for every comparison. Names are NFC by then, so equal texts are equal bytes.
package struct NameTable: Sendable {
  private var arena: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots: [Int32]
  private var mask: Int

  package init(minimumCapacity: Int = 64) {
    var size = 128
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    arena.reserveCapacity(minimumCapacity * 12)
  }

  package var count: Int { starts.count - 1 }

  /// The name's number, and whether it is new.
  package mutating func insert(_ name: UnsafeBufferPointer<UInt8>) -> (number: Int32, isNew: Bool) {
    if (count + 1) * 2 > slots.count { grow() }
    var slot = NameTable.hash(name) & mask
    while slots[slot] >= 0 {
      if equals(slots[slot], name) { return (slots[slot], false) }
      slot = (slot + 1) & mask
    }
    let number = Int32(count)
    slots[slot] = number
    arena.append(contentsOf: name)
    starts.append(UInt32(arena.count))
    return (number, true)
  }

  package mutating func insert(_ name: [UInt8]) -> (number: Int32, isNew: Bool) {
    name.withUnsafeBufferPointer { insert($0) }
  }

  package func find(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
    var slot = NameTable.hash(name) & mask
    while slots[slot] >= 0 {
      if equals(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  package func find(_ name: String) -> Int32? {
    var name = name
    return name.withUTF8 { find($0) }
  }

  package func withBytes<R>(_ number: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try arena.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]))
    }
  }

  package func text(_ number: Int32) -> String {
    withBytes(number) { String(decoding: $0, as: UTF8.self) }
  }

  private func equals(_ number: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == name.count else { return false }
    for index in 0..<name.count where arena[start + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for number in 0..<Int32(count) {
      var slot = withBytes(number, NameTable.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = number
    }
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a, finished by a multiply so that the low bits depend on all bytes.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) &* 0x9e37_79b9_7f4a_7c15 >> 20)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the two say the same. Names are NFC by then, so equal texts are equal bytes.
  @inline(__always) func says(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
