/// A set of keys: those that a mapping may hold, or those it has held so far.
package struct KeySet: Sendable, ExpressibleByArrayLiteral {
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  package init(arrayLiteral keys: Key...) {
    for key in keys { insert(key) }
  }

  package mutating func insert(_ key: Key) {
    let bit = UInt64(1) << UInt64(key.rawValue & 63)
    switch key.rawValue >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    default: words.2 |= bit
    }
  }

  package func contains(_ key: Key) -> Bool {
    let bit = UInt64(1) << UInt64(key.rawValue & 63)
    return switch key.rawValue >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    default: words.2 & bit != 0
    }
  }

  package func union(_ other: KeySet) -> KeySet {
    var all = self
    all.words = (words.0 | other.words.0, words.1 | other.words.1, words.2 | other.words.2)
    return all
  }

  package var keys: [Key] { Key.allCases.filter(contains) }
}
