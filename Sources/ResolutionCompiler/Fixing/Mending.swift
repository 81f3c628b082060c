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
  /// Places that were mended, in all of them.
  package let count: Int
  /// What the sources as mended come to.
  package let compilation: Compilation
}

/// Applies the safe fixes of a compilation, and those of what then comes to light, until there are none left. A fix that
/// makes a file read worse, or that leaves what it was to mend as it was, is not applied. Mending once more what was
/// mended changes nothing.
///
/// Each mistake in the YAML may cost two readings of its file, so that there is a limit to what is read. What has not been
/// mended when it is reached is reported with its fixes, as anything else that is left; whoever needs more may ask again.
///
/// - Parameters:
///   - options: those that it was compiled with.
///   - bytesToRead: the limit; by default in proportion to the files, and enough for hundreds of mistakes.
package func mend(_ compilation: Compilation, options: CompileOptions, bytesToRead: Int? = nil) -> Mending {
  var draft = Draft(compilation, options, bytesToRead: bytesToRead)
  draft.mendReading()
  if draft.count > 0 { draft.compile() }
  for _ in 0..<Draft.mostCompilations {
    guard draft.mendMeaning() else { break }
  }
  return Mending(files: draft.files, count: draft.count, compilation: draft.compilation)
}

/// Sources on their way from what was written to what is mended.
private struct Draft {
  /// Reading says only so many mistakes of a file, so that those behind them come to light one reading later.
  private static let mostRounds = 200
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
  /// What it said of the text that a file would have had, the last time that was tried.
  private var tried: [UInt32: (text: [UInt8], said: [Diagnostic])] = [:]
  /// Bytes that may still be read to find out what mends a file.
  private var bytesLeft: Int
  private(set) var count = 0
  private(set) var compilation: Compilation

  init(_ compilation: Compilation, _ options: CompileOptions, bytesToRead: Int?) {
    self.compilation = compilation
    self.options = options
    sources = compilation.files
    bytesLeft = bytesToRead ?? (256 << 20) + 20 * compilation.files.reduce(0) { $0 + $1.count }
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
    while !choices.isEmpty {
      let selection = FixSelection(choices)
      var changed = texts
      for file in selection.files { changed[file] = text(file, with: selection) }
      let next = compiled(changed)
      let left = Set(
        Prospect(selection).newlySaid(next.diagnostics, before: compilation.diagnostics).map {
          SaidAt($0, Int($0.span.start))
        })
      let isUnmended = choices.map { left.contains(SaidAt($0.diagnostic, selection.moved($0.diagnostic.span))) }
      if !isUnmended.contains(true) {
        // What was in error may have hidden more; a mere warning has not.
        let mendsErrors = choices.contains { $0.diagnostic.severity == .error }
        guard mendsErrors || next.errorCount <= compilation.errorCount else { return false }
        accept(selection)
        compilation = next
        return true
      }
      choices = zip(choices, isUnmended).filter { !$0.1 }.map(\.0)
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

  /// Once there is nothing left to read with, nothing counts as sound any more.
  private mutating func isSound(_ selection: FixSelection) -> Bool {
    let prospect = Prospect(selection)
    return selection.files.allSatisfy { file in
      guard bytesLeft > 0 else { return false }
      let before = read(file)
      let text = text(file, with: selection)
      let after = reading(file, text)
      tried[file] = (text, after)
      return prospect.newlySaid(after, before: before, in: file).allSatisfy {
        $0.severity != .error || prospect.mayHaveHidden($0)
      }
    }
  }
}

/// What may be said once some fixes are made. Looks at each of them once, however much is said.
private struct Prospect {
  private let selection: FixSelection
  /// By file.
  private var choices: [UInt32: [FixSelection.Choice]] = [:]
  /// The lowest group of an error that is mended.
  private var lowestGroup = Int.max
  /// By file and group, where the first fix of an error ends.
  private var ends: [Place: Int] = [:]

  private struct Place: Hashable {
    let file: UInt32
    let group: Int
  }

  init(_ selection: FixSelection) {
    self.selection = selection
    for choice in selection.choices {
      choices[choice.diagnostic.span.file, default: []].append(choice)
      // A mere warning hides nothing.
      guard choice.diagnostic.severity == .error else { continue }
      let group = choice.diagnostic.code.group
      lowestGroup = min(lowestGroup, group)
      for edit in choice.fix.edits {
        let place = Place(file: edit.span.file, group: group)
        ends[place] = min(ends[place] ?? .max, selection.moved(edit.span.end, in: edit.span.file))
      }
    }
  }

  /// What is said after the edits and was not said before them, but for the diagnostics that they were to mend.
  /// - Parameter file: that of all of them; nil where they may be of any.
  func newlySaid(_ after: [Diagnostic], before: [Diagnostic], in file: UInt32? = nil) -> [Diagnostic] {
    var known: [SaidAt: Int] = [:]
    for diagnostic in before { known[SaidAt(diagnostic, selection.moved(diagnostic.span)), default: 0] += 1 }
    for choice in file.map({ choices[$0] ?? [] }) ?? selection.choices {
      known[SaidAt(choice.diagnostic, selection.moved(choice.diagnostic.span)), default: 0] -= 1
    }
    return after.filter { diagnostic in
      let key = SaidAt(diagnostic, Int(diagnostic.span.start))
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }

  /// Whether an error may have been there before, unseen: reading stops at a slip in the YAML, and does not look into what
  /// stands under a key that it does not know.
  func mayHaveHidden(_ diagnostic: Diagnostic) -> Bool {
    // Of a file that could not be read to its end, nobody had said what is missing in it.
    if lowestGroup < diagnostic.code.group { return true }
    let end = ends[Place(file: diagnostic.span.file, group: diagnostic.code.group)] ?? .max
    return end <= diagnostic.span.start
  }
}

extension FixSelection {
  fileprivate func moved(_ span: Span) -> Int { span.isNone ? 0 : moved(span.start, in: span.file) }
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
}

extension Compilation {
  fileprivate var errorCount: Int { diagnostics.count { $0.severity == .error } }
}
