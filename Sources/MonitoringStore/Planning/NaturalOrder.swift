/// The order of ids as people number things: `NQ57.9` before `NQ57.10`.
enum NaturalOrder {
  static func isBefore(_ a: String, _ b: String) -> Bool {
    var (a, b) = (Substring(a).utf8, Substring(b).utf8)
    while let x = a.first, let y = b.first {
      if isDigit(x), isDigit(y) {
        let (m, n) = (a.prefix(while: isDigit), b.prefix(while: isDigit))
        let (p, q) = (m.drop { $0 == zero }, n.drop { $0 == zero })
        if p.count != q.count { return p.count < q.count }
        if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
        if m.count != n.count { return m.count < n.count }
        a = a.dropFirst(m.count)
        b = b.dropFirst(n.count)
      } else if x != y {
        return x < y
      } else {
        a = a.dropFirst()
        b = b.dropFirst()
      }
    }
    return a.isEmpty && !b.isEmpty
  }

  private static let zero = UInt8(ascii: "0")
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
}
