/// How far apart two spellings are, for suggestions and for titles that look alike.
package enum Similarity {
  /// The number of letters to insert, leave out, replace, or swap with their neighbour to turn one text into the other
  /// (Damerau–Levenshtein, no part edited twice). Bytes are compared, so texts should be folded.
  ///
  /// Takes time in proportion to the length times the limit.
  /// - Returns: nil if it is more than `limit`.
  package static func distance(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    var (start, aEnd, bEnd) = (0, a.count, b.count)
    while start < aEnd, start < bEnd, a[start] == b[start] { start += 1 }
    while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] {
      aEnd -= 1
      bEnd -= 1
    }
    if aEnd == start || bEnd == start { return aEnd - start + bEnd - start }
    guard limit > 0 else { return nil }
    return banded(
      UnsafeBufferPointer(rebasing: a[start..<aEnd]), UnsafeBufferPointer(rebasing: b[start..<bEnd]),
      atMost: min(limit, max(a.count, b.count)))
  }

  /// The table of distances, three rows at a time and no further from its diagonal than the limit.
  private static func banded(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int? {
    let width = b.count + 2
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      let far = limit + 1
      cells.initialize(repeating: far)
      var (beforePrevious, previous, current) = (0, width, 2 * width)
      for j in 0...min(limit, b.count) { cells[previous + j] = j }
      for i in 1...a.count {
        let low = max(1, i - limit)
        let high = min(b.count, i + limit)
        cells[current + low - 1] = low == 1 ? min(i, far) : far
        var nearest = cells[current + low - 1]
        for j in low...high {
          var cell = cells[previous + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
          cell = min(cell, cells[current + j - 1] + 1, cells[previous + j] + 1)
          if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
            cell = min(cell, cells[beforePrevious + j - 2] + 1)
          }
          cells[current + j] = min(cell, far)
          nearest = min(nearest, cell)
        }
        cells[current + high + 1] = far
        if nearest > limit { return nil }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
      }
      let distance = cells[previous + b.count]
      return distance <= limit ? distance : nil
    }
  }

  /// How many slips of the finger a word of this many folded bytes is forgiven: a third of its length, three at most.
  package static func tolerance(forLength length: Int) -> Int { min(3, length / 3) }

  /// The positions of the names nearest to what was written. For many questions to the same names keep a `NearbyNames`.
  package static func nearest(to written: String, among names: some Sequence<String>) -> [Int] {
    NearbyNames(names).nearest(to: written)
  }
}

/// Names prepared for the question which of them somebody may have meant.
package struct NearbyNames: Sendable {
  /// The folded names, one behind the other; the n-th ends at `ends[n]`.
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// Which letters each has. Names that differ in many need not be compared.
  private var masks: [UInt32] = []

  package init(_ names: some Sequence<String>) {
    for name in names {
      let folded = Folding.folded(name)
      letters += folded
      ends.append(letters.count)
      masks.append(folded.withUnsafeBufferPointer(NearbyNames.mask))
    }
  }

  package var count: Int { ends.count }

  private static func mask(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var mask: UInt32 = 0
    for byte in bytes { mask |= 1 << UInt32(byte & 31) }
    return mask
  }

  /// The names nearest to what was written: those at the least distance, as long as that is small for its length
  /// (`Similarity.tolerance`). A name that begins with what was written counts as one slip away.
  /// - Returns: positions in the order of the names, `limit` at most.
  package func nearest(to written: String, limit: Int = 3) -> [Int] {
    nearest(toFolded: Folding.folded(written), limit: limit)
  }

  package func nearest(toFolded written: [UInt8], limit: Int = 3) -> [Int] {
    written.withUnsafeBufferPointer { written in
      letters.withUnsafeBufferPointer { letters in
        nearest(to: written, in: letters, limit: limit)
      }
    }
  }

  private func nearest(
    to written: UnsafeBufferPointer<UInt8>, in letters: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> [Int] {
    var best = max(Similarity.tolerance(forLength: written.count), written.count >= 3 ? 1 : 0)
    var found: [Int] = []
    let mask = NearbyNames.mask(written)
    var start = 0
    for (index, end) in ends.enumerated() {
      let name = UnsafeBufferPointer(rebasing: letters[start..<end])
      start = end
      guard let distance = distance(from: written, mask, to: name, masks[index], atMost: best) else { continue }
      if distance < best {
        best = distance
        found.removeAll()
      }
      if found.count < limit { found.append(index) }
    }
    return found
  }

  private func distance(
    from written: UnsafeBufferPointer<UInt8>, _ writtenMask: UInt32, to name: UnsafeBufferPointer<UInt8>,
    _ mask: UInt32, atMost limit: Int
  ) -> Int? {
    // An edit takes away and adds one letter at most.
    if (writtenMask ^ mask).nonzeroBitCount <= 2 * limit,
      let distance = Similarity.distance(written, name, atMost: limit)
    {
      return distance
    }
    let isBeginning =
      limit >= 1 && written.count >= 3 && name.count > written.count
      && written.elementsEqual(name[..<written.count])
    return isBeginning ? 1 : nil
  }
}
