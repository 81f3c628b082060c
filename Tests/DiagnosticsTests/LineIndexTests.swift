import Diagnostics
import Testing

@Suite struct `A line index` {
  func index(_ text: String) -> LineIndex { LineIndex(SourceFile(id: 0, path: "a.yaml", text: text)) }

  func contents(_ text: String) -> [String] {
    let index = index(text)
    return (1...index.count).map { line in
      String(decoding: index.file.bytes[index.content(ofLine: line)], as: UTF8.self)
    }
  }

  @Test func `ends lines at LF, CR LF and CR`() {
    #expect(contents("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
    #expect(contents("a\r\n\r\n\r\r\n") == ["a", "", "", "", ""])
  }

  @Test func `gives an empty file one empty line`() {
    #expect(contents("") == [""])
    #expect(index("").place(at: 0) == Place(line: 1, column: 1))
  }

  @Test func `counts code points, composed or not`() {
    #expect(index("Bộ: x").place(at: 6) == Place(line: 1, column: 5))
    #expect(index("Bo\u{323}\u{302}: x").place(at: 8) == Place(line: 1, column: 7))
    #expect(index("😀 x").place(at: 5) == Place(line: 1, column: 3))
  }

  @Test func `does not count a byte-order mark`() {
    let index = index("\u{FEFF}a: b\nc: d")
    #expect(index.place(at: 0) == Place(line: 1, column: 1))
    #expect(index.place(at: 3) == Place(line: 1, column: 1))
    #expect(index.place(at: 6) == Place(line: 1, column: 4))
    #expect(index.place(at: 8) == Place(line: 2, column: 1))
    #expect(index.offset(of: Place(line: 1, column: 1)) == 3)
  }

  @Test func `puts a line break after the last column of its line`() {
    let index = index("ab\r\nc")
    #expect(index.place(at: 2) == Place(line: 1, column: 3))
    #expect(index.place(at: 3) == Place(line: 1, column: 3))
    #expect(index.place(at: 4) == Place(line: 2, column: 1))
  }

  @Test func `puts the end of a file that ends with a line break on the line after`() {
    #expect(index("a\n").place(at: 2) == Place(line: 2, column: 1))
    #expect(index("a\n").place(at: 99) == Place(line: 2, column: 1))
    #expect(index("a").place(at: 1) == Place(line: 1, column: 2))
  }

  @Test func `widens a span that parts a code point`() {
    let range = index("ộộ").range(of: Span(file: 0, start: 1, count: 3))
    #expect(range == PlaceRange(start: Place(line: 1, column: 1), end: Place(line: 1, column: 3)))
  }

  @Test func `knows no line and no column that the file has not`() {
    let index = index("ab\nc")
    #expect(index.offset(of: Place(line: 1, column: 3)) == 2)
    #expect(index.offset(of: Place(line: 1, column: 4)) == nil)
    #expect(index.offset(of: Place(line: 3, column: 1)) == nil)
    #expect(index.offset(of: Place(line: 0, column: 1)) == nil)
    #expect(index.offset(of: Place(line: 1, column: .max)) == nil)
  }

  @Test(arguments: [
    "", "a", "\n", "\r\n", "a: ộ\r\n  b: 😀\n\rc", "\u{FEFF}tiêu_đề: \(String.decomposed)\n",
    String(repeating: "ộ", count: 5000) + "\nx", String(repeating: "ab\n", count: 3000),
  ])
  func `leads from every code point to its place and back`(text: String) {
    let index = index(text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let isPartOfBreakOrMark = scalar == "\n" || (scalar == "\u{FEFF}" && offset == 0)
      if !isPartOfBreakOrMark { #expect(index.offset(of: index.place(at: offset)) == offset) }
      offset += UTF8.width(scalar)
    }
    #expect(index.offset(of: index.place(at: offset)) == offset)
  }

  @Test func `holds whatever the bytes are`() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00], [0x80, 0x80, 0x80, 0x80, 0x80], [0xEF, 0xBB], [0xE1],
    ] {
      let index = LineIndex(SourceFile(id: 0, path: "a", bytes: bytes))
      for start in 0...UInt32(bytes.count + 2) {
        for count: UInt32 in [0, 1, 3, .max] {
          let range = index.range(of: Span(file: 0, start: start, count: count))
          #expect(range.start <= range.end)
        }
      }
      #expect(index.place(at: .max).line == index.count)
      #expect(index.place(at: -1) == Place(line: 1, column: 1))
    }
  }
}
