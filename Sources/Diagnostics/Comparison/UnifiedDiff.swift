/// What changes from one text of a file to another, in the form that `patch -p0` and `git apply -p0` take.
///
/// Bytes are shown as they are, carriage returns and all: a patch is for programs.
package struct UnifiedDiff: Sendable {
  private let path: String
  private let old: [UInt8]
  private let new: [UInt8]

  /// Unchanged lines around what changes.
  private static let context = 3

  package init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// Appends the comparison; nothing where the texts are the same.
  package func append(to output: inout [UInt8]) {
    guard old != new else { return }
    let (oldLines, newLines) = (UnifiedDiff.lines(old), UnifiedDiff.lines(new))
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: Range<Int>, of text: [UInt8]) -> Int {
      if let known = numbers[text[line]] { return known }
      numbers[text[line]] = numbers.count
      return numbers.count - 1
    }
    let matching = LineMatching(
      oldLines.map { number($0, of: old) }, newLines.map { number($0, of: new) })

    output += "--- \(name)\n+++ \(name)\n".utf8
    for hunk in hunks(matching.pairs, oldLines.count, newLines.count) {
      append(hunk, oldLines, newLines, to: &output)
    }
  }

  // MARK: Hunks

  /// A run of lines that changes: these of the old text become those of the new.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The changes, those together that share their context.
  private func hunks(_ pairs: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int) -> [[Change]] {
    var hunks: [[Change]] = []
    var (x, y) = (0, 0)
    for pair in pairs + [(oldCount, newCount)] {
      if pair.old > x || pair.new > y {
        let change = Change(old: x..<pair.old, new: y..<pair.new)
        if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * UnifiedDiff.context {
          hunks[hunks.count - 1].append(change)
        } else {
          hunks.append([change])
        }
      }
      (x, y) = (pair.old + 1, pair.new + 1)
    }
    return hunks
  }

  private func append(
    _ hunk: [Change], _ oldLines: [Range<Int>], _ newLines: [Range<Int>], to output: inout [UInt8]
  ) {
    let (first, last) = (hunk[0], hunk[hunk.count - 1])
    let before = min(UnifiedDiff.context, first.old.lowerBound)
    let after = min(UnifiedDiff.context, oldLines.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    output += "@@ -\(UnifiedDiff.words(oldRange)) +\(UnifiedDiff.words(newRange)) @@\n".utf8
    var at = oldRange.lowerBound
    for change in hunk {
      for line in at..<change.old.lowerBound { append(" ", oldLines[line], of: old, to: &output) }
      for line in change.old { append("-", oldLines[line], of: old, to: &output) }
      for line in change.new { append("+", newLines[line], of: new, to: &output) }
      at = change.old.upperBound
    }
    for line in at..<oldRange.upperBound { append(" ", oldLines[line], of: old, to: &output) }
  }

  private func append(_ sign: Unicode.Scalar, _ line: Range<Int>, of text: [UInt8], to output: inout [UInt8]) {
    output.append(UInt8(ascii: sign))
    output += text[line]
    if text[line].last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// `12,3`; the count is left out where it is 1, and an empty run is named by the line before it.
  private static func words(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  // MARK: Text

  /// Each with its line feed.
  private static func lines(_ text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }

  /// The path as both programs read it: in quotes where it holds what would end it, with a tab behind it where it holds
  /// blanks.
  private var name: String {
    let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" && $0.value != 0x7F }
    guard !isPlain else { return path.contains(" ") ? path + "\t" : path }
    var quoted = "\""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        quoted += "\\" + String(UnicodeScalar(byte))
      case 0..<0x20, 0x7F...:
        let octal = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      default: quoted.unicodeScalars.append(UnicodeScalar(byte))
      }
    }
    return quoted + "\""
  }
}
