/// Fixes that are applied together: no two of them touch the same bytes, and each is there wholly or not at all, be its
/// edits in several files.
package struct FixSelection: Sendable {
  /// A fix, and the diagnostic that it mends.
  package struct Choice: Hashable, Sendable {
    package let diagnostic: Diagnostic
    package let fix: Fix

    package init(_ diagnostic: Diagnostic, _ fix: Fix) {
      self.diagnostic = diagnostic
      self.fix = fix
    }
  }

  /// What was taken, in the order of its first edits.
  package private(set) var choices: [Choice] = []
  /// By file, in ascending order.
  private var edits: [UInt32: [Fix.Edit]] = [:]
  /// By file, how far each edit is moved by those before it; and, as the last one, what stands after all of them.
  private var shifts: [UInt32: [Int]] = [:]

  /// Takes each fix that does not get in the way of one taken before; those that stand further up come first.
  package init(_ candidates: [Choice]) {
    let inOrder = candidates.enumerated().sorted { a, b in
      let (x, y) = (a.element.fix.edits.first, b.element.fix.edits.first)
      guard let x, let y else { return y == nil && x != nil || (x == nil) == (y == nil) && a.offset < b.offset }
      if x.span.file != y.span.file { return x.span.file < y.span.file }
      return x.span.start == y.span.start ? a.offset < b.offset : x.span.start < y.span.start
    }
    for (_, choice) in inOrder { take(choice) }
    shifts = edits.mapValues { edits in
      var shifts = [0]
      shifts.reserveCapacity(edits.count + 1)
      for edit in edits { shifts.append(shifts[shifts.count - 1] + edit.text.utf8.count - Int(edit.span.count)) }
      return shifts
    }
  }

  /// The first safe fix of each diagnostic that has one.
  package init(safeFixesOf diagnostics: [Diagnostic]) {
    self.init(
      diagnostics.compactMap { diagnostic in
        diagnostic.fixes.first { $0.safety == .safe }.map { Choice(diagnostic, $0) }
      })
  }

  package var isEmpty: Bool { choices.isEmpty }

  /// The files that change, in ascending order.
  package var files: [UInt32] { edits.keys.sorted() }

  /// How many places change.
  package var count: Int { edits.values.reduce(0) { $0 + $1.count } }

  private mutating func take(_ choice: Choice) {
    guard !choice.fix.edits.isEmpty else { return }
    for (number, edit) in choice.fix.edits.enumerated() {
      if !edit.span.isNone, edits[edit.span.file, default: []].insert(inOrder: edit) { continue }
      // Not wholly, so not at all.
      for done in choice.fix.edits[..<number] { edits[done.span.file]?.removeAll { $0 == done } }
      edits = edits.filter { !$0.value.isEmpty }
      return
    }
    choices.append(choice)
  }

  /// The file's bytes with its edits made; all others stay as they are.
  package func applied(to bytes: UnsafeBufferPointer<UInt8>, of file: UInt32) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 256)
    var copied = 0
    for edit in edits[file] ?? [] {
      let start = min(max(Int(edit.span.start), copied), bytes.count)
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<start]))
      result.append(contentsOf: edit.text.utf8)
      copied = min(max(Int(edit.span.end), start), bytes.count)
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    return result
  }

  /// Where what stood at an offset stands once the edits are made. What an edit replaces is where the edit is.
  package func moved(_ offset: UInt32, in file: UInt32) -> Int {
    guard let edits = edits[file], let shifts = shifts[file] else { return Int(offset) }
    // The first edit that ends behind it.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    let start = low < edits.count ? Swift.min(edits[low].span.start, offset) : offset
    return Int(start) + shifts[low]
  }
}

extension [Fix.Edit] {
  /// Puts an edit in its place among others.
  /// - Returns: false, with nothing put in, where it touches one of them. Two insertions at one place touch: which is to
  ///   come first nobody can tell.
  fileprivate mutating func insert(inOrder edit: Fix.Edit) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let other = self[middle].span
      if (other.start, other.end) < (edit.span.start, edit.span.end) { low = middle + 1 } else { high = middle }
    }
    if low > 0, self[low - 1].touches(edit) { return false }
    if low < count, self[low].touches(edit) { return false }
    insert(edit, at: low)
    return true
  }
}

extension Fix.Edit {
  fileprivate func touches(_ other: Fix.Edit) -> Bool {
    if span.count == 0, other.span.count == 0 { return span.start == other.span.start }
    return span.start < other.span.end && other.span.start < span.end
  }
}
