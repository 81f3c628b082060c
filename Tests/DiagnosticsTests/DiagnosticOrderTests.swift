import Diagnostics
import Testing

@Suite struct `Diagnostics in order` {
  @Test func `go by the path of the file, then the place, then the code`() {
    // The second file's path comes before the first's.
    let desk = Desk([("b.yaml", Array("xxxxx".utf8)), ("a.yaml", Array("xxxxx".utf8))])
    func at(_ file: UInt32, _ start: UInt32, _ code: Int) -> Diagnostic {
      Diagnostic(.warning, code, Words("\(file) \(start) \(code)"), at: Span(file: file, start: start, count: 1))
    }
    let mixed = [
      at(0, 0, 101), at(1, 4, 301), at(1, 4, 202), at(1, 1, 705), at(0, 0, 3),
      Diagnostic(.error, 1, Words("nowhere"), at: .none),
    ]
    let expected = ["nowhere", "1 1 705", "1 4 202", "1 4 301", "0 0 3", "0 0 101"]
    #expect(mixed.sorted(files: desk.file).map(\.message.en) == expected)
    #expect(Array(mixed.reversed()).sorted(files: desk.file).map(\.message.en) == expected)
  }

  @Test func `do not depend on the order in which they were found`() {
    let same = ["c", "a", "b"].map { Diagnostic(.error, 1, Words($0), at: .none) }
    #expect(same.sorted(files: { _ in nil }).map(\.message.en) == ["a", "b", "c"])
  }
}
