/// What was changed in a working copy of a text, and with it the way back from places in the copy to places on disk.
struct Alterations {
  /// A stretch of the text on disk, and how many bytes the copy has in its stead.
  struct Change: Equatable {
    let original: Range<Int>
    let count: Int
  }

  /// In the order of the text; no two touch each other.
  private(set) var changes: [Change] = []
  /// Where each begins in the copy.
  private var starts: [Int] = []

  /// Takes in changes of the copy as it was: stretches of it, in the order of the text, none inside another.
  mutating func add(_ more: [(range: Range<Int>, count: Int)]) {
    var merged: [Change] = []
    merged.reserveCapacity(changes.count + more.count)
    var old = 0
    var new = 0
    // How much longer the copy is than the text, up to where we are.
    var growth = 0
    while old < changes.count || new < more.count {
      let nextOld = old < changes.count ? changes[old].original.lowerBound + growth : .max
      let nextNew = new < more.count ? more[new].range.lowerBound : .max
      let start = min(nextOld, nextNew)
      var end = start
      var added = 0
      let growthBefore = growth
      while true {
        if old < changes.count, changes[old].original.lowerBound + growth <= end {
          let change = changes[old]
          end = max(end, change.original.lowerBound + growth + change.count)
          growth += change.count - change.original.count
          old += 1
        } else if new < more.count, more[new].range.lowerBound <= end {
          end = max(end, more[new].range.upperBound)
          added += more[new].count - more[new].range.count
          new += 1
        } else {
          break
        }
      }
      merged.append(Change(original: start - growthBefore..<end - growth, count: end - start + added))
    }
    changes = merged
    starts = []
    starts.reserveCapacity(merged.count)
    growth = 0
    for change in merged {
      starts.append(change.original.lowerBound + growth)
      growth += change.count - change.original.count
    }
  }

  /// Where something begins on disk that begins here in the copy.
  func start(_ place: Int) -> Int {
    guard let (change, start, growth) = change(at: place) else { return place }
    if place > start + change.count { return place - growth }
    return place == start + change.count ? change.original.upperBound : change.original.lowerBound
  }

  /// Where something ends on disk that ends here in the copy.
  func end(_ place: Int) -> Int {
    guard let (change, start, growth) = change(at: place) else { return place }
    if place > start + change.count { return place - growth }
    return place == start ? change.original.lowerBound : change.original.upperBound
  }

  /// Whether a stretch of the copy is one of the text on disk.
  func isUntouched(_ range: Range<Int>) -> Bool {
    // A change that ends where the stretch begins is not in it.
    guard let (change, start, _) = change(at: max(range.upperBound - 1, range.lowerBound)) else { return true }
    return range.isEmpty
      ? start == range.lowerBound || start + change.count <= range.lowerBound
      : start + change.count <= range.lowerBound
  }

  /// The last change that begins at a place or before, where it begins in the copy, and how much longer the copy is
  /// after it.
  private func change(at place: Int) -> (Change, start: Int, growth: Int)? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let change = changes[low - 1]
    let start = starts[low - 1]
    return (change, start, start + change.count - change.original.upperBound)
  }
}
