import Diagnostics
import ResolutionCompiler

/// Titles as sets of words, by which those of two sides that may mean the same are found without holding each against
/// each.
struct TitleSets {
  private var words: NumberedWords
  private var a: [[Int32]] = []
  private var b: [[Int32]] = []
  /// By word, the titles of B that hold it.
  private var holders: [[Int32]] = []

  init(_ a: [Words], _ b: [Words]) {
    words = NumberedWords(titles: a.count + b.count)
    self.a = a.map { set($0) }
    self.b = b.map { set($0) }
    holders = Array(repeating: [], count: words.count)
    for (title, set) in self.b.enumerated() { for word in set { holders[Int(word)].append(Int32(title)) } }
  }

  /// Each word once, in no order that means anything. Vietnamese is looked at first: it is what the other side most
  /// likely has too.
  private mutating func set(_ title: Words) -> [Int32] {
    var found: [Int32] = []
    var marks: [Int32] = []
    words.read(Folding.folded(title.vi.isEmpty ? title.en : title.vi), words: &found, marks: &marks)
    return Set(found + marks).sorted()
  }

  /// How much a title of A and one of B share: 0 nothing, 1 every word that carries meaning.
  func likeness(_ i: Int, _ j: Int) -> Double {
    let total = a[i].count + b[j].count
    guard total > 0 else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < a[i].count, right < b[j].count {
      if a[i][left] == b[j][right] {
        shared += 1
        left += 1
        right += 1
      } else if a[i][left] < b[j][right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(shared) / Double(total)
  }

  /// Titles of A with those of B that are likest to them.
  /// - Parameter least: what they have to share.
  /// - Returns: of each title of A a few dozen at most, unless more are equally like it.
  func likest(atLeast least: Double) -> [Matching.Pair] {
    var found: [Matching.Pair] = []
    var shared: [Int] = Array(repeating: 0, count: b.count)
    var touched: [Int] = []
    for (i, words) in a.enumerated() {
      for word in words {
        for title in holders[Int(word)] {
          if shared[Int(title)] == 0 { touched.append(Int(title)) }
          shared[Int(title)] += 1
        }
      }
      // By percent, so that the likest are found without putting all in order.
      var counts = Array(repeating: 0, count: 101)
      let pairs = touched.compactMap { j -> Matching.Pair? in
        let likeness = 2 * Double(shared[j]) / Double(words.count + b[j].count)
        guard likeness >= least else { return nil }
        counts[Int(likeness * 100)] += 1
        return Matching.Pair(a: i, b: j, likeness: likeness)
      }
      found += pairs.count <= TitleSets.most ? pairs : pairs.filter { $0.likeness * 100 >= Double(cut(counts)) }
      for title in touched { shared[title] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return found
  }

  private static let most = 64

  /// The least percent that few enough titles reach; where too many reach the highest, that.
  private func cut(_ counts: [Int]) -> Int {
    var (cut, sum) = (counts.count, 0)
    for percent in counts.indices.reversed() where counts[percent] > 0 {
      sum += counts[percent]
      if sum > TitleSets.most, cut < counts.count { break }
      cut = percent
    }
    return cut
  }
}
