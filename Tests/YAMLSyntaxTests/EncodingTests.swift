import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite struct `A file that is no UTF-8` {
  @Test func `is refused at its first bad byte`() {
    let reading = Reading(bytes: Array("a: Đề\nb: x".utf8) + [0xE1, 0xBA] + Array("y\n".utf8))
    #expect(reading.complaints == ["NQ002 2:5"])
    #expect(!reading.tree.isComplete && reading.tree.nodes.isEmpty)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Word, Excel"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old Word"),
      (Array("%PDF-1.7\n".utf8), "PDF"),
      (Array("{\\rtf1\\ansi}".utf8), "RTF"),
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
      (Array("a: b\nc: d\n".utf8).flatMap { [$0, 0] }, "UTF-16"),
      (Array("a: b\nc: d\n".utf8).flatMap { [0, $0] }, "UTF-16"),
      ([0x61, 0x3A, 0x00, 0x00, 0x61], "binary"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "image"),
    ] as [([UInt8], String)])
  func `is called by what it is`(_ bytes: [UInt8], _ name: String) {
    let reading = Reading(bytes: bytes)
    #expect(reading.complaints == ["NQ002 1:1"])
    #expect(reading.diagnostics[0].message.en.contains(name))
  }
}

@Suite struct `The pass over the bytes` {
  /// Every sequence that is invalid, at every place of a block and across its borders.
  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE1, 0xBB], [0xE1, 0xBB, 0x41],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE1, 0xBB, 0x81, 0x81], [0xC4, 0x91, 0x91],
    ] as [[UInt8]])
  func `finds the first bad byte wherever it is`(_ bad: [UInt8]) {
    for filling in ["abcdefghijklmnopqrstuvwxyz", "đếàđếàđếàđếàđếàđếà"] {
      let letters = Array(filling.utf8)
      for before in letters.indices where letters[before] & 0xC0 != 0x80 {
        for tail in [[], Array("0123456789abcdefghij".utf8)] {
          let bytes = Array("  ".utf8) + letters[..<before] + bad + tail
          let expected =
            before + 2
            + (bad.count > 1 && [0x81, 0x91].contains(bad.last!) && isValid(bad.dropLast()) ? bad.count - 1 : 0)
          #expect(problem(bytes) == .malformed(at: expected), "\(bytes)")
          #expect(!isValid(bytes[...]))
        }
      }
    }
  }

  @Test func `agrees with the standard library on what is valid`() {
    var random = SplitMix(seed: 11)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("đ".utf8), Array("ế".utf8), Array("“".utf8), Array("😀".utf8), Array("Ω".utf8), [0xE1],
      [0xBB],
      [0x80], [0xF0, 0x9F], [0xC4], Array("Nghị quyết".utf8), Array("0123456789".utf8),
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int(random.next() % 14)).flatMap { _ in
        // Bad pieces are rare, so that they turn up behind long good stretches too.
        pieces[Int(random.next() % 40) % (random.next() % 4 == 0 ? 13 : 6)]
      }
      #expect((problem(bytes) == nil) == isValid(bytes[...]), "\(bytes)")
    }
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}"])
  func `finds a character that YAML does not admit`(_ character: String) {
    for before in 0..<40 {
      let bytes =
        Array(String(repeating: "x", count: before).utf8) + Array(character.utf8) + Array("yyyyyyyyyyyyyyyyyy".utf8)
      #expect(problem(bytes) == .forbidden(character.unicodeScalars.first!.value, at: before))
    }
  }

  @Test func `tells control characters by name and place`() {
    let reading = Reading("a: b\nc: \u{1B}[1m\n")
    #expect(reading.complaints == ["NQ003 2:4"])
    #expect(reading.diagnostics[0].message.vi.contains("U+001B"))
  }

  @Test func `finds an endless run of blanks`() {
    let blanks = String(repeating: " \n", count: 3000)
    #expect(Reading("a: \"b\(blanks)c\"\n").complaints.map { $0.prefix(5) } == ["NQ003"])
    #expect(Reading("a: |\n" + String(repeating: "\u{85}", count: 5000) + "\n").complaints.count == 1)
    #expect(Reading("a: \"b\(String(repeating: " ", count: 4000))c\"\n").complaints.isEmpty)
  }

  private func problem(_ bytes: [UInt8]) -> UTF8Text.Problem? {
    bytes.withUnsafeBufferPointer { UTF8Text($0, from: 0).problem }
  }

  private func isValid(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
