import Diagnostics

/// What a file is that is no text in UTF-8 at all, told by its first bytes.
enum ForeignFormat {
  case utf16
  case zip, oldOffice, pdf, rtf, image, sqlite, archive
  /// Zero bytes, which no text has.
  case binary

  /// Nil for what may be a text.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    func begins(_ magic: UInt8...) -> Bool { bytes.starts(with: magic) }

    if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) {
      self = .utf16
    } else if begins(0x50, 0x4B, 0x03, 0x04) {
      self = .zip
    } else if begins(0xD0, 0xCF, 0x11, 0xE0) {
      self = .oldOffice
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if begins(0x89, 0x50, 0x4E, 0x47) || begins(0xFF, 0xD8, 0xFF) || bytes.starts(with: "GIF8".utf8) {
      self = .image
    } else if bytes.starts(with: "SQLite format 3".utf8) {
      self = .sqlite
    } else if begins(0x1F, 0x8B) || begins(0x37, 0x7A, 0xBC, 0xAF) || bytes.starts(with: "Rar!\u{1A}".utf8) {
      self = .archive
    } else if let zero = bytes.prefix(1024).firstIndex(of: 0) {
      // UTF-16 without a mark: ASCII letters and blanks have a zero byte beside them, always on the same side.
      let head = bytes.prefix(1024)
      let onThisSide = head.indices.filter { head[$0] == 0 && $0 % 2 == zero % 2 }.count
      let onTheOther = head.indices.filter { head[$0] == 0 && $0 % 2 != zero % 2 }.count
      self = onThisSide > head.count / 8 && onTheOther == 0 ? .utf16 : .binary
    } else {
      return nil
    }
  }

  fileprivate var name: Words {
    switch self {
    case .utf16: Words(vi: "văn bản UTF-16", en: "text in UTF-16")
    case .zip: Words(vi: "tệp Word, Excel hoặc tệp nén ZIP (.docx, .xlsx, .zip)", en: "a Word, Excel or ZIP file")
    case .oldOffice: Words(vi: "tệp Word hoặc Excel đời cũ (.doc, .xls)", en: "an old Word or Excel file (.doc, .xls)")
    case .pdf: Words(vi: "tệp PDF", en: "a PDF file")
    case .rtf: Words(vi: "tệp RTF", en: "an RTF file")
    case .image: Words(vi: "tệp ảnh", en: "an image")
    case .sqlite: Words(vi: "cơ sở dữ liệu SQLite", en: "an SQLite database")
    case .archive: Words(vi: "tệp nén", en: "an archive")
    case .binary: Words(vi: "tệp nhị phân", en: "a binary file")
    }
  }
}

extension Diagnostic {
  static func foreign(_ format: ForeignFormat, in file: SourceFile) -> Diagnostic {
    let help =
      switch format {
      case .utf16:
        Words(
          vi: "lưu lại tệp với bảng mã UTF-8; ở Notepad: Tệp, Lưu như, Mã hoá: UTF-8",
          en: "save the file as UTF-8; in Notepad: File, Save as, Encoding: UTF-8")
      default:
        Words(
          vi: "chép nội dung sang một tệp văn bản đuôi .yaml, lưu với bảng mã UTF-8",
          en: "copy what it says into a text file that ends in .yaml, saved as UTF-8")
      }
    let name = format.name
    return Diagnostic(
      .error, 2,
      Words(vi: "đây là \(name.vi), không phải văn bản UTF-8", en: "this is \(name.en), not text in UTF-8"),
      at: Span(file: file.id, start: 0, count: 0), help: help)
  }
}
