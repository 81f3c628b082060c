import Diagnostics

/// A few files that are compiled together, and diagnostics about words in them.
struct Desk {
  let files: [SourceFile]

  init(_ text: String, path: String = "NQ57.yaml") {
    self.init([(path, Array(text.utf8))])
  }

  init(_ files: [(path: String, bytes: [UInt8])]) {
    self.files = files.enumerated().map {
      SourceFile(id: UInt32($0.offset), path: $0.element.path, bytes: $0.element.bytes)
    }
  }

  func file(_ id: UInt32) -> SourceFile? { id < files.count ? files[Int(id)] : nil }

  /// Where some words stand, byte for byte.
  /// - Parameter occurrence: from 0.
  func span(_ words: String, _ occurrence: Int = 0, in id: Int = 0) -> Span {
    let bytes = Array(files[id].bytes)
    let wanted = Array(words.utf8)
    var seen = 0
    for start in bytes.indices where bytes[start...].starts(with: wanted) {
      if seen == occurrence { return Span(file: UInt32(id), start: UInt32(start), count: UInt32(wanted.count)) }
      seen += 1
    }
    return .none
  }

  func drawn(_ diagnostics: Diagnostic..., style: TextStyle = TextStyle(), in language: Language = .en) -> String {
    var bytes: [UInt8] = []
    TextRendering(style).append(diagnostics, in: language, files: file, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  /// Something wrong, with the same words in both languages.
  static func wrong(at span: Span, label: String? = nil, notes: [Note] = []) -> Diagnostic {
    Diagnostic(.error, 201, Words("wrong"), at: span, label: label.map { Words($0) }, notes: notes)
  }
}

extension String {
  /// The same words in NFC and in NFD.
  static let composed = "Bộ Tài chính"
  static let decomposed = "Bo\u{0323}\u{0302} Ta\u{0300}i chi\u{0301}nh"
}
