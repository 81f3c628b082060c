import Testing

@testable import ResolutionCompiler

@Suite struct `Whatever the bytes, every reader answers` {
  private static let pieces: [String] = [
    "0", "1", "9", "12", "30", "2025", "00", "999", "/", "-", ".", ",", "–", "−", " ", "\u{A0}", "\u{202F}", "_", "%",
    "≥",
    "<=", ">", "=", "ngày", "tháng", "năm", "quý", "III", "Q3", "H1", "đến", "từ", "tối thiểu", "trở lên", "top", "đạt",
    "days", "working", "trong", "trước", "½", "e5", "\u{301}", "đ", "x", "tỷ đồng", "6 tháng đầu năm", "to", "or more",
    "giờ",
  ]

  private func readAll(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      check(readDate(bytes), bytes)
      check(readDue(bytes), bytes)
      check(readDuration(bytes), bytes)
      check(readNumber(bytes), bytes)
      check(
        readQuantity(bytes).map { quantity in
          #expect(quantity.number.isFinite)
          #expect(quantity.unit.upperBound <= bytes.count)
          return quantity
        }, bytes)
      check(readFraction(bytes), bytes)
      check(
        readTarget(bytes).map { written in
          #expect(written.unit.upperBound <= bytes.count)
          #expect(written.target.low <= written.target.high)
          #expect(written.target.high.isFinite)
          return written
        }, bytes)
      check(readKeyword(bytes) as Reading<DeliverableType>, bytes)
      var folded: [UInt8] = []
      Folding.fold(bytes, into: &folded)
      Folding.stripDiacritics(bytes, into: &folded)
    }
  }

  private func check<Value>(_ reading: Reading<Value>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for alternative in reading.alternatives where alternative.range.upperBound > bytes.count {
      Issue.record("an alternative beyond the end")
    }
    if case .ambiguous(let alternatives) = reading { #expect(!alternatives.isEmpty) }
  }

  @Test func `Random bytes`() {
    var generator = SeededGenerator(state: 57)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      readAll((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test func `Random words of the language, whole and cut off`() {
    var generator = SeededGenerator(state: 71)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...7, using: &generator) {
        bytes += Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
        if Bool.random(using: &generator) { bytes.append(0x20) }
      }
      readAll(bytes)
      readAll(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
    }
  }

  @Test func `Very long texts take no longer than their length`() {
    for piece in [
      "9", " ", "-", "1.", "10 - ", "đến ", "từ ", "t", "o", "≥", "tháng ", "quý I", "% - 3 ", "\u{301}", "_1",
    ] {
      readAll(Array(String(repeating: piece, count: 20_000).utf8))
      readAll(Array(("10 " + String(repeating: piece, count: 20_000) + "n").utf8))
    }
  }

  @Test func `No bytes at all`() {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(readDate(nothing).value == nil)
    #expect(readDue(nothing).value == nil)
    #expect(readDuration(nothing).value == nil)
    #expect(readNumber(nothing).value == nil)
    #expect(readQuantity(nothing).value == nil)
    #expect(readFraction(nothing).value == nil)
    #expect(readTarget(nothing).value == nil)
    #expect(UpdatePeriod(keyword: nothing) == nil)
  }
}
