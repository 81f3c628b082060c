import Testing

@testable import ResolutionCompiler

@Suite struct `Folding for comparison` {
  @Test(arguments: [
    ("Chủ_trì", "chu tri"), ("chu-tri", "chu tri"), ("  CHỦ \u{A0} TRÌ\n", "chu tri"), ("ủy ban", "uy ban"),
    ("uỷ ban", "uy ban"), ("hoà", "hoa"), ("hòa", "hoa"), ("Đường Độ đ Đ", "duong do d d"), ("ƠƯơư ĂÂ", "ouou aa"),
    ("nghị quyết", "nghi quyet"), ("U\u{309}y\u{323}", "uy"), ("café naïve ñ", "cafe naive n"),
    ("2025–2030", "2025 2030"),
    ("a\u{200B}b\u{FEFF}", "ab"), ("日本", "日本"), ("a/b", "a/b"), ("", ""), ("___", ""), ("≥ 30", "≥ 30"), ("Æ", "Æ"),
  ])
  func `Case, marks and separators do not matter`(_ text: String, _ folded: String) {
    #expect(String(decoding: Folding.folded(text), as: UTF8.self) == folded)
  }

  @Test func `All letters of the Vietnamese alphabet lose their marks`() {
    let letters = "aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ dđ"
    let plain = "aaaaaaaaaaaaaaaaaa eeeeeeeeeeee iiiiii oooooooooooooooooo uuuuuuuuuuuu yyyyyy dd"
    #expect(String(decoding: Folding.folded(letters), as: UTF8.self) == plain)
    #expect(String(decoding: Folding.folded(letters.uppercased()), as: UTF8.self) == plain)
  }

  @Test func `Folding twice is folding once`() {
    for text in ["Chủ_trì", "日本 - x", "ỦY BAN", "a\u{301}\u{302}"] {
      let once = Folding.folded(text)
      #expect(Folding.folded(String(decoding: once, as: UTF8.self)) == once)
    }
  }

  @Test func `Diacritics alone can be taken away`() {
    var plain: [UInt8] = []
    for (text, expected) in [
      ("chủ_trì", "chu_tri"), ("đến-ngày", "den-ngay"), ("KPI x", "KPI x"), ("e\u{301}\u{200B}日", "e\u{200B}日"),
    ] {
      var text = text
      text.withUTF8 { Folding.stripDiacritics($0, into: &plain) }
      #expect(String(decoding: plain, as: UTF8.self) == expected)
    }
  }
}

@Suite struct `Spellings that are near each other` {
  private func distance(_ a: String, _ b: String, _ limit: Int) -> Int? {
    Array(a.utf8).withUnsafeBufferPointer { a in
      Array(b.utf8).withUnsafeBufferPointer { b in Similarity.distance(a, b, atMost: limit) }
    }
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("abc", "acb", 1),
    ("presiding", "presidng", 1), ("presiding", "persiding", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ("abc", "", 3), ("abcd", "badc", 2),
  ])
  func `Letters inserted, left out, replaced and swapped`(_ a: String, _ b: String, _ expected: Int) {
    #expect(distance(a, b, 3) == expected)
    #expect(distance(b, a, 3) == expected)
    #expect(distance(a, b, Int.max) == expected)
    if expected > 0 { #expect(distance(a, b, expected - 1) == nil) }
    #expect(distance(a, b, -1) == nil)
  }

  /// The whole table, as in a textbook.
  private func reference(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var d = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { d[i][0] = i }
    for j in 0...b.count { d[0][j] = j }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1) }
      }
    }
    return d[a.count][b.count]
  }

  @Test func `The narrow way gives what the whole table gives`() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<5_000 {
      let a = (0..<Int.random(in: 0...9, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
      let b = (0..<Int.random(in: 0...9, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
      let expected = reference(a, b)
      for limit in 0...5 {
        let found = a.withUnsafeBufferPointer { a in
          b.withUnsafeBufferPointer { Similarity.distance(a, $0, atMost: limit) }
        }
        if found != (expected <= limit ? expected : nil) { Issue.record("\(a) \(b) \(limit)") }
      }
    }
  }

  @Test func `The nearest names are found, and none that are far`() {
    let names = ["presiding", "coordinating", "coordinating_also", "chủ_trì", "phối_hợp", "due", "BKHCN", "BKHĐT"]
    func nearest(_ text: String) -> [String] { Similarity.nearest(to: text, among: names).map { names[$0] } }
    #expect(nearest("presidng") == ["presiding"])
    #expect(nearest("chu tri") == ["chủ_trì"])
    #expect(nearest("chủ_tri") == ["chủ_trì"])
    #expect(nearest("phoi_hp") == ["phối_hợp"])
    #expect(nearest("coord") == ["coordinating", "coordinating_also"])
    #expect(nearest("BKHC") == ["BKHCN"])
    #expect(nearest("dua") == ["due"])
    #expect(nearest("xyz") == [])
    #expect(nearest("") == [])
    #expect(nearest("d") == [])
  }
}
