package import Diagnostics

/// What sources become when everything is mended that can be mended without asking.
package struct Mending: Sendable {
  /// A file whose text changes.
  package struct File: Sendable {
    /// As it was read.
    package let before: SourceFile
    package let after: [UInt8]
  }

  /// In the order of their numbers.
  package let files: [File]
  /// Diagnostics that were mended, in all of them.
  package let count: Int
  /// What the sources as mended come to.
  package let compilation: Compilation
}

/// Applies the safe fixes of a compilation, and those of what then comes to light, until there are none left. A fix that
/// makes a file read worse, or that leaves what it was to mend as it was, is not applied. Mending once more what was
/// mended changes nothing.
///
/// - Parameter options: those that it was compiled with.
package func mend(_ compilation: Compilation, options: CompileOptions) -> Mending {
  var draft = Draft(compilation, options)
  draft.mendReading()
  if draft.count > 0 { draft.compile() }
  for _ in 0..<Draft.mostCompilations {
    guard draft.mendMeaning() else { break }
  }
  return Mending(files: draft.files, count: draft.count, compilation: draft.compilation)
}

/// Sources on their way from what was written to what is mended.
private struct Draft {
  /// A file stops being read at its first slip in the YAML, so that each may cost one more reading of it.
  private static let mostReadings = 200
  /// Whoever needs more of them may ask again.
  static let mostCompilations = 10

  private let sources: [SourceFile]
  /// Those that could not be had, with the reason.
  private let failures: [UInt32: Words]
  private let options: CompileOptions
  /// The text of the files that have changed.
  private var texts: [UInt32: [UInt8]] = [:]
  /// What reading said of the text of a file as it is now.
  private var said: [UInt32: [Diagnostic]] = [:]
  private(set) var count = 0
  private(set) var compilation: Compilation

  init(_ compilation: Compilation, _ options: CompileOptions) {
    self.compilation = compilation
    self.options = options
    sources = compilation.files
    var failures: [UInt32: Words] = [:]
    for diagnostic in compilation.diagnostics where diagnostic.code.number == 1 && !diagnostic.span.isNone {
      failures[diagnostic.span.file] = diagnostic.message
    }
    self.failures = failures
  }

  /// What has changed and is not what it was in the beginning.
  var files: [Mending.File] {
    texts.keys.sorted().compactMap { number in
      let before = sources[Int(number)]
      let after = texts[number]!
      return before.bytes.elementsEqual(after) ? nil : Mending.File(before: before, after: after)
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

  private func reading(_ file: UInt32, _ text: [UInt8]?) -> [Diagnostic] {
    let fresh = Draft.fresh(sources[Int(file)], text)
    return unit(.file(fresh), language: options.language).diagnostics.map { $0.onDisk { _ in fresh } }
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
      texts[file] = text(file, with: selection)
      said[file] = nil
    }
    count += selection.count
  }

  // MARK: Mending

  /// Mends what a file tells by itself: its YAML, its keys, its values.
  mutating func mendReading() {
    var open = Set(compilation.diagnostics.filter { $0.code.isOfReading && $0.isMendable }.map(\.span.file))
    for _ in 0..<Draft.mostReadings where !open.isEmpty {
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
    while !choices.isEmpty {
      let selection = FixSelection(choices)
      var changed = texts
      for file in selection.files { changed[file] = text(file, with: selection) }
      let next = compiled(changed)
      let left = selection.newlySaid(next.diagnostics, before: compilation.diagnostics)
      let unmended = Set(choices.filter { choice in left.contains { $0.repeats(choice.diagnostic, after: selection) } })
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
    guard choices.count > 1 else { return [] }
    let middle = choices.startIndex + choices.count / 2
    let (first, second) = (sound(choices[..<middle]), sound(choices[middle...]))
    if first.isEmpty || second.isEmpty { return first + second }
    return isSound(FixSelection(first + second)) ? first + second : first
  }

  private mutating func isSound(_ selection: FixSelection) -> Bool {
    selection.files.allSatisfy { file in
      let before = read(file)
      let after = reading(file, text(file, with: selection))
      return selection.newlySaid(after, before: before).allSatisfy {
        $0.severity != .error || selection.mayHaveHidden($0)
      }
    }
  }
}

extension FixSelection {
  /// What is said after the edits and was not said before them, but for the diagnostics that they were to mend.
  fileprivate func newlySaid(_ after: [Diagnostic], before: [Diagnostic]) -> [Diagnostic] {
    var known: [SaidAt: Int] = [:]
    for diagnostic in before { known[SaidAt(diagnostic, moved(diagnostic.span)), default: 0] += 1 }
    for choice in choices { known[SaidAt(choice.diagnostic, moved(choice.diagnostic.span)), default: 0] -= 1 }
    return after.filter { diagnostic in
      let key = SaidAt(diagnostic, Int(diagnostic.span.start))
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }

  fileprivate func moved(_ span: Span) -> Int { span.isNone ? 0 : moved(span.start, in: span.file) }

  /// Whether an error may have been there before, unseen: reading stops at a slip in the YAML, and does not look into what
  /// stands under a key that it does not know.
  fileprivate func mayHaveHidden(_ diagnostic: Diagnostic) -> Bool {
    choices.contains { choice in
      // A mere warning hides nothing.
      guard choice.diagnostic.severity == .error, choice.diagnostic.code.group <= diagnostic.code.group else {
        return false
      }
      // Of a file that could not be read to its end, nobody had said what is missing in it.
      if choice.diagnostic.code.group < diagnostic.code.group { return true }
      return choice.fix.edits.contains { edit in
        edit.span.file == diagnostic.span.file && moved(edit.span.end, in: edit.span.file) <= diagnostic.span.start
      }
    }
  }
}

/// What makes a diagnostic the same before and after other places were mended.
private struct SaidAt: Hashable {
  let code: Code
  let file: UInt32
  let start: Int
  let message: String

  init(_ diagnostic: Diagnostic, _ start: Int) {
    code = diagnostic.code
    file = diagnostic.span.file
    self.start = start
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

  /// Whether it says again, of the same place, what was to be mended.
  fileprivate func repeats(_ mended: Diagnostic, after selection: FixSelection) -> Bool {
    SaidAt(self, Int(span.start)) == SaidAt(mended, selection.moved(mended.span))
  }
}

extension Compilation {
  fileprivate var errorCount: Int { diagnostics.count { $0.severity == .error } }
}
