/// A file, and the text that is to take the place of its own: mended, or laid out anew.
package struct Rewriting: Sendable {
  /// As it was read.
  package let before: SourceFile
  package let after: [UInt8]

  package init(before: SourceFile, after: [UInt8]) {
    self.before = before
    self.after = after
  }
}

extension [Rewriting] {
  /// What changes, for `patch`.
  package var patch: [UInt8] {
    var bytes: [UInt8] = []
    for file in self {
      UnifiedDiff(path: file.before.path, from: Array<UInt8>(file.before.bytes), to: file.after).append(to: &bytes)
    }
    return bytes
  }
}
