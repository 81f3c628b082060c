internal import CZlib
internal import Diagnostics

/// The files in a ZIP archive, found by its directory and inflated when they are asked for. No more room is ever taken than
/// the directory says, and what it says is held to limits.
struct ZipArchive {
  private struct Entry {
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt
    var packed: Int
    var size: Int
    var header: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]
  /// Bytes that may still be inflated.
  private var left = TableLimits.parts

  static let damaged = TableRefusal(
    Words(
      vi: "tệp hỏng hoặc tải về chưa hết; mở bằng Excel, lưu lại rồi thử lần nữa",
      en: "the file is damaged or was not downloaded whole; open it in Excel, save it again and try once more"))

  private static let mostEntries = 20_000

  init(_ bytes: [UInt8]) throws(TableRefusal) {
    self.bytes = bytes
    guard let end = ZipArchive.endOfDirectory(bytes) else { throw ZipArchive.damaged }
    let count = number(2, at: end + 10)
    var at = number(4, at: end + 16)
    // Larger counts stand elsewhere; no annex needs them.
    guard count <= ZipArchive.mostEntries else { throw TableLimits.tooLarge }
    for _ in 0..<count {
      guard at + 46 <= bytes.count, number(4, at: at) == 0x0201_4B50 else { throw ZipArchive.damaged }
      let nameEnd = at + 46 + number(2, at: at + 28)
      guard nameEnd <= bytes.count else { throw ZipArchive.damaged }
      let name = String(decoding: bytes[(at + 46)..<nameEnd], as: UTF8.self)
      // Some programs write the separators of another system.
      entries[name.lowercased().split(separator: "\\").joined(separator: "/")] = Entry(
        method: number(2, at: at + 10), isEncrypted: number(2, at: at + 8) & 1 == 1,
        checksum: UInt(number(4, at: at + 16)), packed: number(4, at: at + 20), size: number(4, at: at + 24),
        header: number(4, at: at + 42))
      at = nameEnd + number(2, at: at + 30) + number(2, at: at + 32)
    }
  }

  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// What a file says; nil where there is none of that name.
  mutating func contents(of name: String) throws(TableRefusal) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isEncrypted else {
      throw TableRefusal(
        Words(
          vi: "tệp có mật khẩu; bỏ mật khẩu rồi lưu lại", en: "the file has a password; take it away and save it again")
      )
    }
    guard entry.size <= TableLimits.part, entry.size <= left else { throw TableLimits.tooLarge }
    // A few kilobytes that swell to gigabytes are no annex.
    if entry.size > 1 << 20, entry.size / TableLimits.ratio > entry.packed { throw TableLimits.tooLarge }
    left -= entry.size
    guard entry.header + 30 <= bytes.count, number(4, at: entry.header) == 0x0403_4B50 else {
      throw ZipArchive.damaged
    }
    let start = entry.header + 30 + number(2, at: entry.header + 26) + number(2, at: entry.header + 28)
    guard start + entry.packed <= bytes.count else { throw ZipArchive.damaged }
    let packed = bytes[start..<start + entry.packed]
    let contents: [UInt8]?
    switch entry.method {
    case 0: contents = entry.packed == entry.size ? Array(packed) : nil
    case 8: contents = ZipArchive.inflated(packed, size: entry.size)
    default: contents = nil
    }
    guard let contents, ZipArchive.checksum(of: contents) == entry.checksum else { throw ZipArchive.damaged }
    return contents
  }

  private func number(_ count: Int, at offset: Int) -> Int {
    var number = 0
    for index in 0..<count where offset + index < bytes.count {
      number |= Int(bytes[offset + index]) << (8 * index)
    }
    return number
  }

  /// The record that ends an archive stands before a comment of 65,535 bytes at most.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    for at in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    where bytes[at] == mark[0] && bytes[at..<at + 4].elementsEqual(mark) {
      return at
    }
    return nil
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    // Without a head of its own, as ZIP has it.
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    var packed = Array(packed)
    let contents = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { room, count in
      packed.withUnsafeMutableBufferPointer { packed in
        stream.next_in = packed.baseAddress
        stream.avail_in = UInt32(packed.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(size)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && Int(stream.total_out) == size
        count = Int(stream.total_out)
      }
    }
    return isWhole ? contents : nil
  }

  private static func checksum(of bytes: [UInt8]) -> UInt {
    bytes.withUnsafeBufferPointer { UInt(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
