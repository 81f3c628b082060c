/// Which lines two texts have in common, in the order of both: what a comparison of the texts shows as unchanged.
///
/// Lines that occur once in each text hold the rest in place (patience diff), so that a moved block is not scattered over
/// the lines around it. Takes time in proportion to the texts, but for short runs without such lines.
struct LineMatching {
  /// Pairs of equal lines, ascending in both texts.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: [Int]
  private let new: [Int]

  /// Runs without a line that occurs once are compared each with each as long as that is few comparisons.
  private static let mostComparisons = 250_000

  /// - Parameters: the lines by number; equal lines have equal numbers.
  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    match(0..<old.count, 0..<new.count)
  }

  private mutating func match(_ a: Range<Int>, _ b: Range<Int>) {
    // Runs still to be compared, the first on top: what lies between anchors comes in order.
    var open = [(a, b)]
    while let (a, b) = open.popLast() {
      var (aStart, bStart, aEnd, bEnd) = (a.lowerBound, b.lowerBound, a.upperBound, b.upperBound)
      while aStart < aEnd, bStart < bEnd, old[aStart] == new[bStart] {
        pairs.append((aStart, bStart))
        aStart += 1
        bStart += 1
      }
      let head = (aStart, bStart)
      while aEnd > head.0, bEnd > head.1, old[aEnd - 1] == new[bEnd - 1] {
        aEnd -= 1
        bEnd -= 1
      }
      let (left, right) = (aStart..<aEnd, bStart..<bEnd)
      if aEnd < a.upperBound {
        // The common tail waits below what stands before it.
        if !left.isEmpty, !right.isEmpty {
          open.append((aEnd..<a.upperBound, bEnd..<b.upperBound))
          open.append((left, right))
        } else {
          for (x, y) in zip(aEnd..<a.upperBound, bEnd..<b.upperBound) { pairs.append((x, y)) }
        }
        continue
      }
      guard !left.isEmpty, !right.isEmpty else { continue }
      let anchors = anchors(left, right)
      if anchors.isEmpty {
        pairs += longest(left, right)
        continue
      }
      var (x, y) = (left.upperBound, right.upperBound)
      for anchor in anchors.reversed() {
        open.append(((anchor.old + 1)..<x, (anchor.new + 1)..<y))
        open.append((anchor.old..<(anchor.old + 1), anchor.new..<(anchor.new + 1)))
        (x, y) = (anchor.old, anchor.new)
      }
      open.append((left.lowerBound..<x, right.lowerBound..<y))
    }
  }

  /// Lines that occur once in each run: the longest row of them that ascends in both.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    var seen: [Int: (old: Int, new: Int)] = [:]
    for index in a { seen[old[index]] = (seen[old[index]] == nil ? index : -1, -2) }
    for index in b {
      guard let entry = seen[new[index]] else { continue }
      seen[new[index]] = (entry.old, entry.new == -2 ? index : -1)
    }
    let unique = a.compactMap { index -> (old: Int, new: Int)? in
      guard let entry = seen[old[index]], entry.old == index, entry.new >= 0 else { return nil }
      return (index, entry.new)
    }
    // Piles in ascending order of their tops, each pair pointing at the top of the pile to its left.
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: unique.count)
    for (index, pair) in unique.enumerated() {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if unique[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : -1
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var row: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      row.append(unique[index])
      index = previous[index]
    }
    return row.reversed()
  }

  /// The longest row of equal lines, by trying all; none where that would take too long.
  private func longest(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    guard a.count <= LineMatching.mostComparisons / b.count else { return [] }
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        let (row, column) = (i - a.lowerBound, j - b.lowerBound)
        lengths[row * width + column] =
          old[i] == new[j]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var found: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < a.count, column < b.count {
      if old[a.lowerBound + row] == new[b.lowerBound + column] {
        found.append((a.lowerBound + row, b.lowerBound + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}
