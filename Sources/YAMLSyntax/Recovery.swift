import Diagnostics

/// Reads on after a mistake, so that one run shows all that there are in a file.
///
/// A working copy of the text is mended and read again, from its beginning: mistake by mistake, until it can be read to
/// its end. What the author hears has its place in the text on disk. A repair that is certain (a safe fix) is taken as if
/// the author had written it. After any other, what the mistake may have touched is in doubt: it is marked as faulty, and
/// what may follow from the mistake is mended without a word.
struct Recovery {
  /// What a repair that is not certain has touched, on disk.
  struct Doubt {
    let range: Range<Int>
    /// Bytes before the text of its line.
    let column: Int
    /// A line was moved or left out: what it belongs to may lack it.
    let isStructural: Bool
    /// Where that ends which may well follow from the mistake.
    let end: Int
  }

  /// What has been done about the mistakes that begin on one line.
  private struct Line {
    var tries = 0
    var isInDoubt = false
    /// It was indented with tabs, so that where it begins is a guess of ours.
    var hadTab = false
  }

  let file: SourceFile
  private let start: Int
  private let text: UTF8Text
  private(set) var copy: SourceFile
  private(set) var alterations = Alterations()
  private(set) var said: [Diagnostic] = []
  private(set) var doubts: [Doubt] = []
  /// By the number of the line on disk.
  private var lines: [Int: Line] = [:]
  /// Most files that come this far have no mistake, so that nobody asks for their lines.
  private lazy var index = LineIndex(file)
  /// Where the slips that were mended begin on disk.
  private var slips: Set<UInt32> = []
  private var readings = 0
  /// Bytes that may be read again.
  private var bytesLeft: Int

  init(_ file: SourceFile, from start: Int, _ text: UTF8Text) {
    self.file = file
    self.start = start
    self.text = text
    self.copy = file
    self.bytesLeft = Limits.bytesReadAgain(ofFileWith: file.count)
  }

  mutating func result(after first: Attempt) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var attempt = first
    while let edits = repair(attempt) {
      guard readings < Limits.readings, bytesLeft >= copy.count else { break }
      readings += 1
      bytesLeft -= copy.count
      alter(edits)
      attempt = read(copy, from: start, isInDoubt: text.isInDoubt)
    }
    guard !alterations.changes.isEmpty else {
      let (tree, diagnostics) = attempt.result(in: file)
      return (tree, withoutFollowing(diagnostics) + said)
    }
    return mapped(attempt)
  }

  // MARK: What to mend

  /// Says the next mistakes, and what to change before the text is read again; nil when there is nothing more to do.
  private mutating func repair(_ attempt: Attempt) -> [Fix.Edit]? {
    let found = Slips.find(in: attempt, of: copy, hasLookalikes: text.hasLookalikes)
      .filter { slips.insert(UInt32(alterations.start(Int($0.span.start)))).inserted }
    if !found.isEmpty {
      said += found.prefix(Limits.slips).map(onDisk)
      return found.flatMap { $0.fixes.first?.edits ?? [] }
    }
    guard let stop = attempt.stop else { return nil }
    return repair(stop)
  }

  private mutating func repair(_ stop: Stop) -> [Fix.Edit]? {
    let diagnostic = Mistakes.diagnose(stop)
    let place = alterations.start(Int(diagnostic.span.start))
    let number = index.line(at: place)
    let line = lines[number, default: Line()]
    lines[number, default: Line()].tries += 1

    let mended = onDisk(diagnostic)
    let isKnown = said.contains { $0.code == mended.code && $0.span == mended.span }
    let start = Int(diagnostic.span.start)
    let isOurs = line.hadTab && stop.textStart(start) == start
    if diagnostic.code == Code(4) { lines[number]?.hadTab = true }
    if !isKnown, !isOurs, said.isEmpty || !line.isInDoubt && !follows(place) { said.append(mended) }

    var edits: [Fix.Edit]
    var isCertain = false
    switch line.tries {
    case 0..<4 where !line.isInDoubt && !isKnown && !diagnostic.fixes.isEmpty:
      edits = diagnostic.fixes[0].edits
      isCertain = diagnostic.fixes[0].safety == .safe
    case 0..<6 where stop.trouble != .documentExpected:
      edits = stop.leavingOut(from: Int(diagnostic.span.start), isWhole: line.isInDoubt || isKnown)
    default: return nil
    }
    edits.removeAll { $0.span.count == 0 && $0.text.isEmpty }
    guard !edits.isEmpty else { return nil }
    if !isCertain {
      lines[number]?.isInDoubt = true
      doubt(edits)
    }
    return edits
  }

  /// Whether a mistake at a place on disk may well be nothing but the consequence of an earlier one.
  private func follows(_ place: Int) -> Bool {
    doubts.contains { $0.range.lowerBound <= place && place < $0.end }
  }

  private mutating func doubt(_ edits: [Fix.Edit]) {
    guard let first = edits.first, let last = edits.last else { return }
    if edits.count <= Limits.doubts {
      for edit in edits { doubt(edit.span.start, edit.span.end) }
    } else {
      doubt(first.span.start, last.span.end)
    }
  }

  private mutating func doubt(_ start: UInt32, _ end: UInt32) {
    let bytes = file.bytes
    let from = alterations.start(Int(start))
    let to = max(from, alterations.end(Int(end)))
    let line = bytes.lineStart(from)
    let text = bytes.afterBlanks(line)
    let entry = bytes.entryStart(line)
    // With a line that is moved go the dashes that it begins with, and its key.
    let isStructural = from <= entry
    let column = (isStructural ? text : entry) - line
    doubts.append(
      Doubt(
        range: from..<(isStructural ? max(to, entry) : to), column: column, isStructural: isStructural,
        end: isStructural ? bytes.endOfBlock(from: to, like: line) : bytes.endOfBlock(from: to, deeperThan: column)))
  }

  // MARK: The working copy

  private mutating func alter(_ edits: [Fix.Edit]) {
    var last = 0
    let edits = edits.enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map(\.element)
      .filter {
        // One inside another would be two mistakes with one repair; the first is enough.
        guard Int($0.span.start) >= last else { return false }
        last = Int($0.span.end)
        return true
      }
    let old = copy.bytes
    let growth = edits.reduce(0) { $0 + $1.text.utf8.count - Int($1.span.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.count + growth)
    var at = 0
    for edit in edits {
      bytes.append(contentsOf: old[at..<Int(edit.span.start)])
      bytes.append(contentsOf: edit.text.utf8)
      at = Int(edit.span.end)
    }
    bytes.append(contentsOf: old[at...])
    alterations.add(edits.map { (Int($0.span.start)..<Int($0.span.end), $0.text.utf8.count) })
    copy = SourceFile(id: file.id, path: file.path, bytes: bytes)
  }

  // MARK: The way back

  func onDisk(_ span: Span) -> Span {
    let start = alterations.start(Int(span.start))
    let end = max(start, alterations.end(Int(span.end)))
    return Span(file: span.file, start: UInt32(start), count: UInt32(min(end, file.count) - start))
  }

  /// A diagnostic of the copy as one of the file. A fix of something that was changed before is let go.
  func onDisk(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !alterations.changes.isEmpty else { return diagnostic }
    var moved = diagnostic
    moved.span = onDisk(diagnostic.span)
    moved.notes = diagnostic.notes.map { Diagnostic.Note($0.message, at: onDisk($0.span)) }
    moved.fixes = diagnostic.fixes.filter { fix in
      fix.edits.allSatisfy { alterations.isUntouched(Int($0.span.start)..<Int($0.span.end)) }
    }.map { fix in
      Fix(
        fix.title, fix.safety,
        fix.edits.map { Fix.Edit($0.span.count == 0 ? point($0.span) : onDisk($0.span), $0.text) })
    }
    return moved
  }

  private func point(_ span: Span) -> Span {
    Span(file: span.file, start: UInt32(alterations.start(Int(span.start))), count: 0)
  }

  /// What YAML permits and nqc does not, but for what may follow from a mistake.
  mutating func withoutFollowing(_ refusals: [Diagnostic]) -> [Diagnostic] {
    guard !refusals.isEmpty else { return [] }
    let index = index
    let lines = Set(said.map { index.line(at: Int($0.span.start)) })
    // An anchor may have been left out.
    let anchorIsLost = doubts.contains { file.bytes[$0.range].contains(UInt8(ascii: "&")) }
    return refusals.filter { refusal in
      let place = Int(refusal.span.start)
      return !lines.contains(index.line(at: place)) && !follows(place)
        && !(anchorIsLost && refusal.code == Code(6))
    }
  }
}
