package import Diagnostics

extension String {
  /// Without blanks and line breaks at either end.
  package var trimmed: String {
    func isBlank(_ character: Unicode.Scalar) -> Bool {
      character.value <= 0x20 || character.value == 0xA0 || character.value == 0xFEFF
    }
    var rest = unicodeScalars[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }
}

/// What makes bytes no text that a table could be read from, and at which byte; nil for UTF-8.
package func whyNoText(_ bytes: [UInt8]) -> (why: Words, offset: Int)? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (utf16, 0) }
  if let zero = bytes.firstIndex(of: 0) {
    // ASCII letters in UTF-16 have a zero byte beside them, always on the same side.
    let head = bytes.prefix(1024)
    let here = head.indices.count { head[$0] == 0 && $0 % 2 == zero % 2 }
    let there = head.indices.count { head[$0] == 0 && $0 % 2 != zero % 2 }
    if here > head.count / 8, there == 0 { return (utf16, 0) }
    return (Words(vi: "tệp không phải văn bản: có byte 0", en: "the file is no text: there is a zero byte in it"), zero)
  }
  return firstFault(inUTF8: bytes).map {
    (
      Words(
        vi: """
          tệp không phải UTF-8; lưu lại dạng “CSV UTF-8” (bảng mã Windows-1258, phông chữ TCVN3, VNI phải chuyển sang \
          Unicode trước)
          """,
        en: """
          the file is not UTF-8; save it as “CSV UTF-8” (text in Windows-1258, TCVN3 or VNI has to be converted to Unicode \
          first)
          """), $0
    )
  }
}

/// The first byte that belongs to no letter; nil where all of it is UTF-8.
package func firstFault(inUTF8 bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes -> Int? in
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let next = UTF8Decoding.scalar(at: offset, in: bytes, end: bytes.count)
      if next.length == 1 { return offset }
      offset += next.length
    }
    return nil
  }
}

private let utf16 = Words(
  vi: "tệp là văn bản UTF-16; lưu lại dạng “CSV UTF-8”", en: "the file is text in UTF-16; save it as “CSV UTF-8”")
