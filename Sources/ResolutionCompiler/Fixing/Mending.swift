package import Diagnostics

/// What sources become when everything is mended that can be mended without asking.
package struct Mending: Sendable {
  /// In the order of their numbers.
  package let files: [Rewriting]
  /// Diagnostics that were mended, in all of them.
  package let count: Int
  /// What the sources as mended come to.
  package let compilation: Compilation
}

/// Applies the safe fixes of a compilation, and those of what then comes to light, until there are none left. A fix that
/// makes a file read worse, or that leaves what it was to mend as it was, is not applied; nor is one that there was no time
/// to try. Mending once more what was mended changes nothing, unless time ran out.
///
/// - Parameters:
///   - options: those that it was compiled with.
///   - bytesToRead: how much may be read to try fixes; by default in proportion to the files, and enough for hundreds of
///     mistakes. What has not been mended by then is reported with its fixes; whoever needs more may ask again.
package func mend(_ compilation: Compilation, options: CompileOptions, bytesToRead: Int? = nil) -> Mending {
  var draft = Draft(compilation, options, bytesToRead: bytesToRead)
  draft.mendReading()
  if draft.count > 0 { draft.compile() }
  while draft.mendMeaning() {}
  return Mending(files: draft.files, count: draft.count, compilation: draft.compilation)
}

/// Sources on their way from what was written to what is mended.
private struct Draft {
  /// How often what mending has brought to light is mended in turn.
  private static let mostRounds = 200
  private static let mostCompilations = 20

  private let sources: [SourceFile]
  /// Those that could not be had, with the reason.
  private let failures: [UInt32: Words]
  private let options: CompileOptions
  /// The text of the files that have changed.
  private var texts: [UInt32: [UInt8]] = [:]
  /// What reading said of the text of a file as it is now.
  private var said: [UInt32: [Diagnostic]] = [:]
  /// The text of a file that was tried last, and what reading said of it.
  private var tried: [UInt32: (text: [UInt8], said: [Diagnostic])] = [:]
  private(set) var count = 0
  private(set) var compilation: Compilation
  private var bytesLeft: Int
  private var compilationsLeft = Draft.mostCompilations

  init(_ compilation: Compilation, _ options: CompileOptions, bytesToRead: Int?) {
    self.compilation = compilation
    self.options = options
    sources = compilation.files
    bytesLeft = bytesToRead ?? (256 << 20) + 20 * sources.reduce(0) { $0 + $1.count }
    var failures: [UInt32: Words] = [:]
    for diagnostic in compilation.diagnostics where diagnostic.code.number == 1 && !diagnostic.span.isNone {
      failures[diagnostic.span.file] = diagnostic.message
    }
    self.failures = failures
  }

  /// What has changed and is not what it was in the beginning.
  var files: [Rewriting] {
    texts.keys.sorted().compactMap { number in
      let before = sources[Int(number)]
      let after = texts[number]!
      return before.bytes.elementsEqual(after) ? nil : Rewriting(before: before, after: after)
    }
  }

  // MARK: Texts

  /// A file is parsed once, so each reading has one of its own.
  private static func fresh(_ source: SourceFile, _ text: [UInt8]?) -> SourceFile {
    SourceFile(id: source.id, path: source.path, bytes: text ?? Array(source.bytes))
  }

  private func text(_ file: UInt32, with selection: FixSelection) -> [UInt8] {
    if let text = texts[file] {
      return text.withUnsafeBufferPointer { selection.applied(to: $0, of: file) }
    }
    return selection.applied(to: sources[Int(file)].bytes, of: file)
  }

  private mutating func reading(_ file: UInt32, _ text: [UInt8]?) -> [Diagnostic] {
    let fresh = Draft.fresh(sources[Int(file)], text)
    let said = unit(.file(fresh), language: options.language).diagnostics.map { $0.onDisk { _ in fresh } }
    // Behind each mistake in the YAML the file is read once more.
    bytesLeft -= fresh.count * (1 + said.count { $0.code.group == 0 && $0.severity == .error })
    return said
  }

  private mutating func read(_ file: UInt32) -> [Diagnostic] {
    if let said = said[file] { return said }
    let now = reading(file, texts[file])
    said[file] = now
    return now
  }

  mutating func compile() {
    compilation = compiled(texts)
  }

  private func compiled(_ texts: [UInt32: [UInt8]]) -> Compilation {
    let (sources, failures) = (sources, failures)
    return ResolutionCompiler.compile(sources.count, options: options) { number in
      let file = Draft.fresh(sources[number], texts[UInt32(number)])
      return failures[UInt32(number)].map { .failed(file, $0) } ?? .file(file)
    }
  }

  private mutating func accept(_ selection: FixSelection) {
    for file in selection.files {
      let text = text(file, with: selection)
      said[file] = tried[file].flatMap { $0.text == text ? $0.said : nil }
      texts[file] = text
    }
    count += selection.count
  }

  // MARK: Mending

  /// Mends what a file tells by itself: its YAML, its keys, its values.
  mutating func mendReading() {
    var open = Set(compilation.diagnostics.filter { $0.code.isOfReading && $0.isMendable }.map(\.span.file))
    for _ in 0..<Draft.mostRounds where !open.isEmpty {
      var diagnostics: [Diagnostic] = []
      for file in open.sorted() {
        diagnostics += read(file).filter { $0.isMendable && options.severities[$0.code] != .off }
      }
      let selection = FixSelection(sound(FixSelection(safeFixesOf: diagnostics).choices[...]))
      // A file in which nothing could be mended is done with.
      open = Set(selection.files)
      accept(selection)
    }
  }

  /// Mends what only all files together tell: names, tasks, time.
  /// - Returns: false where there was nothing to mend.
  mutating func mendMeaning() -> Bool {
    let mendable = compilation.diagnostics.filter { !$0.code.isOfReading && $0.isMendable }
    var choices = sound(FixSelection(safeFixesOf: mendable).choices[...])
    while !choices.isEmpty, compilationsLeft > 0 {
      compilationsLeft -= 1
      let selection = FixSelection(choices)
      var changed = texts
      for file in selection.files { changed[file] = text(file, with: selection) }
      let next = compiled(changed)
      let left = Set(selection.newlySaid(next.diagnostics, before: compilation.diagnostics).map { SaidAt($0) })
      let unmended = Set(choices.filter { left.contains(SaidAt($0.diagnostic, after: selection)) })
      if unmended.isEmpty {
        // What was in error may have hidden more; a mere warning has not.
        let mendsErrors = choices.contains { $0.diagnostic.severity == .error }
        guard mendsErrors || next.errorCount <= compilation.errorCount else { return false }
        accept(selection)
        compilation = next
        return true
      }
      choices.removeAll(where: unmended.contains)
    }
    return false
  }

  /// The fixes after which no file reads worse than before; found by halves, since most are.
  private mutating func sound(_ choices: ArraySlice<FixSelection.Choice>) -> [FixSelection.Choice] {
    if choices.isEmpty || isSound(FixSelection(Array(choices))) { return Array(choices) }
    guard choices.count > 1, bytesLeft > 0 else { return [] }
    let middle = choices.startIndex + choices.count / 2
    let (first, second) = (sound(choices[..<middle]), sound(choices[middle...]))
    if first.isEmpty || second.isEmpty { return first + second }
    return isSound(FixSelection(first + second)) ? first + second : first
  }

  private mutating func isSound(_ selection: FixSelection) -> Bool {
    let hidden = Hidden(by: selection)
    for file in selection.files {
      guard bytesLeft > 0 else { return false }
      let before = read(file)
      let text = text(file, with: selection)
      let after = reading(file, text)
      tried[file] = (text, after)
      for diagnostic in selection.newlySaid(after, before: before) where diagnostic.severity == .error {
        guard let hidden, hidden.mayHold(diagnostic) else { return false }
      }
    }
    return true
  }
}

extension FixSelection {
  /// What is said after the edits and was not said before them, but for the diagnostics that they were to mend.
  fileprivate func newlySaid(_ after: [Diagnostic], before: [Diagnostic]) -> [Diagnostic] {
    var known: [SaidAt: Int] = [:]
    for diagnostic in before { known[SaidAt(diagnostic, after: self), default: 0] += 1 }
    for choice in choices { known[SaidAt(choice.diagnostic, after: self), default: 0] -= 1 }
    return after.filter { diagnostic in
      let key = SaidAt(diagnostic)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }
}

/// Errors that may have been there before some were mended, unseen: of what a slip in the YAML leaves in doubt nobody
/// speaks, nor does anybody look into what stands under a key that is not known. A mere warning hides nothing.
private struct Hidden {
  /// The lowest group that was mended. Of a file that could not be read to its end, nobody had said what is missing in it.
  private let group: Int
  /// By file, where the first place of that group ends that was mended.
  private let starts: [UInt32: Int]

  /// Nil where no error was mended.
  init?(by selection: FixSelection) {
    let errors = selection.choices.filter { $0.diagnostic.severity == .error }
    guard let group = errors.map(\.diagnostic.code.group).min() else { return nil }
    self.group = group
    var starts: [UInt32: Int] = [:]
    for choice in errors where choice.diagnostic.code.group == group {
      for edit in choice.fix.edits {
        let end = selection.moved(edit.span.end, in: edit.span.file)
        starts[edit.span.file] = min(starts[edit.span.file] ?? end, end)
      }
    }
    self.starts = starts
  }

  func mayHold(_ diagnostic: Diagnostic) -> Bool {
    if diagnostic.code.group != group { return diagnostic.code.group > group }
    return starts[diagnostic.span.file].map { $0 <= diagnostic.span.start } ?? false
  }
}

/// What makes a diagnostic the same before and after other places were mended.
private struct SaidAt: Hashable {
  let code: Code
  let file: UInt32
  let start: Int
  let message: String

  /// - Parameter selection: what is to be mended after it was said.
  init(_ diagnostic: Diagnostic, after selection: FixSelection? = nil) {
    let span = diagnostic.span
    code = diagnostic.code
    file = span.file
    start = span.isNone ? 0 : selection?.moved(span.start, in: span.file) ?? Int(span.start)
    message = diagnostic.message.vi
  }
}

extension Code {
  /// The first digit: 0 reading, 1 shape, 2 names, …
  fileprivate var group: Int { number / 100 }

  /// Told by a file alone.
  fileprivate var isOfReading: Bool { group <= 1 }
}

extension Diagnostic {
  fileprivate var isMendable: Bool { fixes.contains { $0.safety == .safe } }
}

extension Compilation {
  fileprivate var errorCount: Int { diagnostics.count { $0.severity == .error } }
}
