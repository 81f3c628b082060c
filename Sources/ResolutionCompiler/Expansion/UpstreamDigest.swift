internal import Diagnostics

/// A fingerprint of what a programme takes from, or is bound by in, an upstream task: `3fa9c1-70b21e4`. The first six
/// digits stand for all of it; then comes a digit for each part, which tells what has changed. Of several tasks that one
/// node carries out it is the fingerprint of all of them.
package struct UpstreamDigest: Hashable, Sendable, CustomStringConvertible {
  package typealias Part = UpstreamValues.Part

  private let all: UInt64
  private let parts: [UInt64]

  package init(of node: Int32, in plan: Plan) { self.init(of: [node], in: plan) }

  /// - Parameter nodes: in any order.
  package init(of nodes: [Int32], in plan: Plan) {
    self.init(of: nodes.sorted().map { UpstreamValues(of: $0, in: plan) })
  }

  private init(of tasks: [UpstreamValues]) {
    parts = Part.allCases.map { part in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for text in tasks.flatMap({ $0.digested(part) }) {
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
      }
      return hash ^ hash >> 32
    }
    all = parts.reduce(0x9e37_79b9_7f4a_7c15) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
  }

  package var description: String {
    let head = String((all ^ all >> 32) & 0xff_ffff, radix: 16)
    return String(repeating: "0", count: 6 - head.count) + head + "-"
      + parts.map { String($0 & 15, radix: 16) }.joined()
  }

  /// What is no longer as it was when this was written; nil where it is all the same.
  ///
  /// One change in sixteen does not show in its own digit. Then, and where only the first six digits were written, what
  /// has changed is not known.
  package func changes(since written: String) -> [Part]? {
    let now = description
    guard !now.hasPrefix(written) || written.count < 6 else { return nil }
    guard written.prefix(6) != now.prefix(6) else { return nil }
    let (before, after) = (written.dropFirst(7), now.dropFirst(7))
    guard before.count == after.count else { return [] }
    return zip(Part.allCases, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)
  }

  /// Whether a text may be one: six digits, or all of it.
  package static func isOne(_ text: some StringProtocol) -> Bool {
    let sizes = text.split(separator: "-", omittingEmptySubsequences: false)
    return (sizes.map(\.count) == [6] || sizes.map(\.count) == [6, Part.allCases.count])
      && text.allSatisfy { $0 == "-" || $0.isHexDigit && !$0.isUppercase }
  }
}

extension Plan {
  /// The upstream tasks that a node's `reviewed` stands for: those that it names itself. None where one of them is not
  /// known, and where it names none.
  package func reviewable(_ node: PlannedNode) -> [Int32] {
    guard node.implements.count > 0, !node.implementsIsUnreadable, extras(of: node)?.implements.isWritten == true else {
      return []
    }
    return node.implements.map { implementsPool[Int($0)].node }
  }
}
