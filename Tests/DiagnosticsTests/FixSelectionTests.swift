import Diagnostics
import Testing

@Suite struct `Fixes that are applied together` {
  private let text = "0123456789"

  private func edit(_ range: Range<UInt32>, _ text: String, file: UInt32 = 0) -> Fix.Edit {
    Fix.Edit(Span(file: file, start: range.lowerBound, count: UInt32(range.count)), text)
  }

  private func choice(_ edits: [Fix.Edit]) -> FixSelection.Choice {
    let fix = Fix(Words("fix"), .safe, edits)
    return .init(Diagnostic(.error, 102, Words("wrong"), at: edits.first?.span ?? .none, fixes: [fix]), fix)
  }

  private func applied(_ selection: FixSelection, file: UInt32 = 0) -> String {
    Array(text.utf8).withUnsafeBufferPointer { String(decoding: selection.applied(to: $0, of: file), as: UTF8.self) }
  }

  @Test func `are made in the order of their places, whatever order they come in`() {
    let selection = FixSelection([choice([edit(7..<8, "g")]), choice([edit(1..<3, "")]), choice([edit(4..<4, "++")])])
    #expect(applied(selection) == "03++456g89")
    #expect(selection.count == 3)
  }

  @Test func `never touch the same bytes: the one further up is taken`() {
    let selection = FixSelection([choice([edit(2..<5, "b")]), choice([edit(1..<3, "a")]), choice([edit(5..<6, "c")])])
    #expect(applied(selection) == "0a34c6789")
    #expect(selection.choices.count == 2)
  }

  @Test func `are made wholly or not at all, in several files too`() {
    let both = choice([edit(1..<2, "b"), edit(3..<4, "d", file: 1)])
    let selection = FixSelection([choice([edit(0..<2, "x")]), both])
    #expect(selection.files == [0])
    #expect(applied(selection, file: 1) == text)
    #expect(applied(FixSelection([both]), file: 1) == "012d456789")
    // A fix that contradicts itself is none.
    #expect(FixSelection([choice([edit(1..<4, "b"), edit(2..<3, "c")])]).isEmpty)
    #expect(FixSelection([choice([])]).isEmpty)
  }

  @Test func `insert at one place only once`() {
    let selection = FixSelection([choice([edit(4..<4, "a")]), choice([edit(4..<4, "b")]), choice([edit(4..<5, "c")])])
    #expect(applied(selection) == "0123ac56789")
  }

  @Test func `are the safe ones, and of each diagnostic one`() {
    let safe = Fix(Words("safe"), .safe, [edit(1..<2, "s")])
    let fixes = [
      Fix(Words("choice"), .choice, [edit(5..<6, "c")]), safe, Fix(Words("other"), .safe, [edit(8..<9, "o")]),
    ]
    let selection = FixSelection(safeFixesOf: [Diagnostic(.error, 102, Words("wrong"), at: .none, fixes: fixes)])
    #expect(selection.choices.map(\.fix) == [safe])
  }

  @Test func `tell where everything else has gone`() {
    let selection = FixSelection([
      choice([edit(2..<4, "longer")]), choice([edit(6..<6, "+")]), choice([edit(8..<9, "")]),
    ])
    #expect((0...10).map { selection.moved($0, in: 0) } == [0, 1, 2, 2, 8, 9, 11, 12, 13, 13, 14])
    #expect(selection.moved(5, in: 1) == 5)
  }

  @Test func `leave every other byte as it was`() {
    var state: UInt64 = 3
    func dice(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let bytes = (0..<200).map { UInt8($0) }
    for _ in 0..<200 {
      let choices = (0..<dice(30)).map { _ in
        let start = UInt32(dice(190))
        return choice([edit(start..<(start + UInt32(dice(6))), String(repeating: "x", count: dice(4)))])
      }
      let selection = FixSelection(choices)
      let after = bytes.withUnsafeBufferPointer { selection.applied(to: $0, of: 0) }
      let edits = selection.choices.flatMap(\.fix.edits)
      let change = edits.reduce(0) { $0 + $1.text.utf8.count - Int($1.span.count) }
      #expect(after.count == bytes.count + change)
      for (index, byte) in bytes.enumerated()
      where !edits.contains(where: { $0.span.start <= index && index < $0.span.end }) {
        #expect(after[selection.moved(UInt32(index), in: 0)] == byte)
      }
    }
  }
}
