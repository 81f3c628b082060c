internal import ResolutionCompiler

/// A text as the words that it is made of, without case, diacritics and signs: `Kết quả, sản phẩm` is `ket qua san pham`.
/// `và` joins words and is none itself.
struct PlainWords: Hashable {
  let words: [String]

  init(_ text: String) {
    words = Folding.folded(text).split { $0 < 0x80 && !PlainWords.isLetter($0) }
      .map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "va" }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 26 }

  var text: String { words.joined(separator: " ") }

  func begins(with other: PlainWords) -> Bool { words.starts(with: other.words) }

  func contains(_ other: PlainWords) -> Bool {
    let count = other.words.count
    guard count > 0, words.count >= count else { return false }
    return (0...(words.count - count)).contains { words[$0..<$0 + count].elementsEqual(other.words) }
  }
}

extension String {
  /// On one line: any run of blanks, line breaks and letters that nobody sees is one space.
  var onOneLine: String {
    var result = String.UnicodeScalarView()
    var isSeparated = false
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: isSeparated = true
      case .format, .privateUse, .unassigned, .surrogate: break
      default:
        if isSeparated, !result.isEmpty { result.append(" ") }
        isSeparated = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Its lines, each on one line, without empty ones.
  var lines: [String] { split(whereSeparator: \.isNewline).map { String($0).onOneLine }.filter { !$0.isEmpty } }

  /// Without what stands in round brackets, and that.
  var withoutBrackets: (text: String, brackets: [String]) {
    var text = ""
    var brackets: [String] = []
    var inner = ""
    var isOpen = false
    for character in self {
      switch character {
      case "(" where !isOpen: isOpen = true
      case ")" where isOpen:
        brackets.append(inner)
        (inner, isOpen) = ("", false)
      case _ where isOpen: inner.append(character)
      default: text.append(character)
      }
    }
    // A bracket that is never closed is none.
    if isOpen { text += "(" + inner }
    return (text.onOneLine, brackets)
  }
}

extension PlainWords {
  /// One word, `và` too.
  static func plain(_ word: String) -> String {
    String(decoding: Folding.folded(word).filter { $0 >= 0x80 || isLetter($0) }, as: UTF8.self)
  }
}
