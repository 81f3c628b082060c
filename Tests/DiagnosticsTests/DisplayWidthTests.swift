import Diagnostics
import Testing

@Suite struct `The width of text` {
  @Test(arguments: [
    ("presiding", 9), (String.composed, 12), (String.decomposed, 12), ("Đ", 1), ("ữ", 1), ("₫", 1), ("–", 1),
    ("科技", 4), ("ｶ", 1), ("Ａ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("e\u{200D}", 1), ("│", 1),
    ("", 0),
  ])
  func `is what a terminal gives it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text.unicodeScalars) == width)
  }

  @Test func `of every Vietnamese letter is one column`() {
    for letter in "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ" {
      #expect(DisplayWidth.of(String(letter).unicodeScalars) == 1)
      #expect(DisplayWidth.of(letter.uppercased().unicodeScalars) == 1)
    }
  }

  @Test func `of a tab reaches to the next multiple of four`() {
    #expect((0..<9).map { DisplayWidth.ofTab(at: $0) } == [4, 3, 2, 1, 4, 3, 2, 1, 4])
  }

  @Test func `is looked up in ranges that ascend and do not touch`() {
    for (range, next) in zip(DisplayWidth.wide, DisplayWidth.wide.dropFirst()) {
      #expect(range.upperBound + 1 < next.lowerBound)
    }
    for range in DisplayWidth.wide {
      for value in [range.lowerBound, range.upperBound] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(DisplayWidth.of(scalar) == 2, "U+\(String(value, radix: 16))")
      }
    }
  }
}
