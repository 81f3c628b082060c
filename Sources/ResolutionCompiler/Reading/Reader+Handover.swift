import Diagnostics
import YAMLSyntax

extension Reader {
  /// A `handover:` document. It heads its file: all that follows was handed over.
  mutating func handover(_ root: UInt32) {
    guard unit.documentCount == 1 else {
      report(headingNotFirst(root + 1))
      unit.isIncomplete = true
      return
    }
    var handover = AuthoredHandover(document: .absent)
    var entries = entries(of: root, [.handover, .to, .at, .digest, .body])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .handover: handover.document = name(value, for: .handover)
      case .to: handover.to = name(value, for: .to)
      case .at:
        handover.atSpan = scalar(value, for: .at)
        guard !handover.atSpan.isNone else { continue }
        handover.at = Moment(written: text(handover.atSpan))
        if handover.at == nil {
          report(unreadable(handover.atSpan, expected: Words(vi: "22/11/2026 9:30", en: "2026-11-22T09:30")))
        }
      case .digest: handover.digest = scalar(value, for: .digest)
      default: handover.body = scalar(value, for: .body)
      }
    }
    for key in [Key.to, .at] where !entries.seen.contains(key) { report(missingKey(key, in: root)) }
    if !handover.body.isNone { handover.isUntouched = text(handover.body) == HandoverBody.digest(of: file.bytes) }
    unit.handover = handover
  }

  private func headingNotFirst(_ key: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 101,
      Words(
        vi: "phần mở đầu của bản bàn giao phải đứng đầu tệp", en: "the heading of a hand-over stands first in its file"),
      at: tree.span(key),
      help: Words(
        vi: "mỗi bản bàn giao là một tệp riêng, để nguyên như khi nhận",
        en: "each hand-over is a file of its own, left as it was received"))
  }
}

/// What follows the heading of a hand-over file.
package enum HandoverBody {
  /// 16 hexadecimal digits that change with what follows the first document; however the file's lines end, and whatever
  /// is written in the heading.
  package static func digest(of file: some Collection<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var line: [UInt8] = []
    var isBody = false
    func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    for byte in file where byte != UInt8(ascii: "\r") {
      if isBody {
        take(byte)
      } else if byte == UInt8(ascii: "\n") {
        isBody = line == Array("---".utf8)
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
    hash ^= hash >> 32
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
