import Diagnostics
import ResolutionCompiler

/// Titles as sets of words, by which those of two sides that may mean the same are found without holding each against
/// each.
struct TitleSets {
  private var words: NumberedWords
  private(set) var a: [[Int32]] = []
  private(set) var b: [[Int32]] = []
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

  /// The titles of B that share so much with a title of A.
  func likest(_ i: Int, atLeast least: Double) -> [(title: Int, likeness: Double)] {
    var shared: [Int32: Int] = [:]
    for word in a[i] { for title in holders[Int(word)] { shared[title, default: 0] += 1 } }
    return shared.compactMap { title, count in
      let likeness = 2 * Double(count) / Double(a[i].count + b[Int(title)].count)
      return likeness >= least ? (Int(title), likeness) : nil
    }
  }
}
