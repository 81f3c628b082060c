package import Diagnostics

/// A fingerprint of the sources: the same files under the same paths have the same, and any change gives another.
///
/// 128 bits of a multiply-and-fold hash, at memory speed: it guards against forgetting an `apply`, not against somebody
/// who forges a corpus.
package struct CorpusDigest: Hashable, Sendable, CustomStringConvertible {
  private var low: UInt64
  private var high: UInt64

  /// - Parameter files: in any order.
  package init(_ files: [SourceFile]) {
    let digests = concurrently(files.count) { number -> (path: String, low: UInt64, high: UInt64) in
      let file = files[number]
      let bytes = UnsafeRawBufferPointer(file.bytes)
      return (
        file.path, CorpusDigest.fold(bytes, seed: 0x9e37_79b9_7f4a_7c15),
        CorpusDigest.fold(bytes, seed: 0xd6e8_feb8_6659_fd93)
      )
    }
    low = 0x2545_f491_4f6c_dd1d
    high = 0x94d0_49bb_1331_11eb
    for digest in digests.sorted(by: { $0.path < $1.path }) {
      var path = digest.path
      path.withUTF8 { path in
        low = CorpusDigest.mix(low ^ CorpusDigest.fold(UnsafeRawBufferPointer(path), seed: low), digest.low)
        high = CorpusDigest.mix(high ^ CorpusDigest.fold(UnsafeRawBufferPointer(path), seed: high), digest.high)
      }
    }
  }

  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: b ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }

  private static func fold(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    var index = 0
    while index + 16 <= bytes.count {
      hash = mix(
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ hash,
        bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
      index += 16
    }
    var last: UInt64 = 0
    while index < bytes.count {
      last = last << 8 | UInt64(bytes[index])
      if index & 7 == 7 {
        hash = mix(hash, last)
        last = 0
      }
      index += 1
    }
    return mix(hash, last ^ UInt64(bytes.count))
  }

  /// 32 hexadecimal digits.
  package var description: String {
    func padded(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return padded(high) + padded(low)
  }
}
