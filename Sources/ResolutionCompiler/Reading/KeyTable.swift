/// Looks keys up by their bytes, in each of their spellings.
///
/// An open-addressing table over the raw bytes: a look-up hashes a dozen bytes and compares once, where a dictionary
/// of strings would normalize Unicode for every key of every task.
struct KeyTable: Sendable {
  private var slots: [Int16]
  private var spellings: [(bytes: [UInt8], key: Key)] = []
  private let mask: Int

  /// All keys of the language.
  static let language = KeyTable()

  private init() {
    var spellings: [(bytes: [UInt8], key: Key)] = []
    for key in Key.allCases {
      spellings.append((Array(key.english.utf8), key))
      guard let vietnamese = key.vietnamese else { continue }
      let bytes = Array(vietnamese.utf8)
      spellings.append((bytes, key))
      var plain: [UInt8] = []
      bytes.withUnsafeBufferPointer { Folding.stripDiacritics($0, into: &plain) }
      // `kpi`-like keys without any diacritic are the same twice; `den` or `ten` stand for one key only.
      if plain != bytes, !spellings.contains(where: { $0.bytes == plain }) { spellings.append((plain, key)) }
    }
    self.spellings = spellings
    mask = 1023
    slots = Array(repeating: -1, count: mask + 1)
    for (index, spelling) in spellings.enumerated() {
      var slot = spelling.bytes.withUnsafeBufferPointer(KeyTable.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int16(index)
    }
  }

  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    var slot = KeyTable.hash(bytes) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return nil }
      let spelling = spellings[Int(index)]
      if spelling.bytes.count == bytes.count, spelling.bytes.elementsEqual(bytes) { return spelling.key }
      slot = (slot + 1) & mask
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
