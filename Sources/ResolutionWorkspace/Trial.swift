package import Diagnostics
package import ResolutionCompiler

/// What nqc says of a lesson's example: the example is really compiled, with a registry, a calendar and a regulation that
/// are always at hand, on a day that is always the same.
package struct Trial: Sendable {
  /// Places are those of the example as it is shown; none where it is about what is not shown.
  package let diagnostics: [Diagnostic]
  private let files: [SourceFile]

  package init(of example: Lesson.Example) {
    let compilation = Workspace(files: Trial.files(of: example)).compile(now: Trial.now)
    guard let whole = compilation.files.first(where: { $0.path == Trial.path(of: example) }),
      example.setting != .fileInUTF16
    else {
      files = compilation.files
      diagnostics = compilation.diagnostics
      return
    }
    let shown = Shown(example, in: whole)
    files = compilation.files.map { $0.id == whole.id ? shown.file : $0 }
    diagnostics = compilation.diagnostics.map(shown.moved)
  }

  package func file(_ id: UInt32) -> SourceFile? { files.first { $0.id == id } }

  /// The day on which examples are compiled.
  private static let now = Day(year: 2026, month: 3, day: 2)!

  private static func path(of example: Lesson.Example) -> String {
    example.setting == .manifest ? Workspace.manifestName : "vi-du.yaml"
  }

  private static func files(of example: Lesson.Example) -> Files {
    let path = path(of: example)
    var texts = [path: example.file]
    if example.setting != .manifest {
      texts["danh-muc.yaml"] = registry
      texts["tu-ngu.yaml"] = lexicon
    }
    texts["tep-khac.yaml"] = example.beside
    var files = Files.inMemory(texts)
    let read = files.read
    files.read = { (asked, limit) throws(FileFailure) in
      asked == path ? Array(example.bytes.prefix(limit)) : try read(asked, limit)
    }
    return files
  }
}

/// The lines of an example that are shown, and where they are in the file that is compiled.
private struct Shown {
  let file: SourceFile
  /// Where they begin in the whole.
  private let start: Int
  /// Of each line, without its indentation: where it begins in the whole, where it begins here, and its bytes.
  private var lines: [(whole: Int, here: Int, count: Int)] = []

  init(_ example: Lesson.Example, in whole: SourceFile) {
    file = SourceFile(id: whole.id, path: whole.path, text: example.shown + "\n")
    let texts = example.shown.split(separator: "\n", omittingEmptySubsequences: false).map(\.utf8.count)
    let indentations = texts.map { $0 == 0 ? 0 : example.indentation }
    start = whole.count - zip(texts, indentations).reduce(0) { $0 + $1.0 + $1.1 + 1 }
    var (place, here) = (start, 0)
    for (count, indentation) in zip(texts, indentations) {
      lines.append((place + indentation, here, count))
      place += indentation + count + 1
      here += count + 1
    }
  }

  /// The same of the lines that are shown. An edit elsewhere takes its fix along.
  func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    copy.span = place(diagnostic.span) ?? .none
    copy.notes = diagnostic.notes.map { Diagnostic.Note($0.message, at: place($0.span) ?? .none) }
    copy.fixes = diagnostic.fixes.compactMap { fix in
      let edits = fix.edits.compactMap { edit in place(edit.span).map { Fix.Edit($0, edit.text) } }
      return edits.count == fix.edits.count ? Fix(fix.title, fix.safety, edits) : nil
    }
    return copy
  }

  /// Nil for what is not shown.
  private func place(_ span: Span) -> Span? {
    guard !span.isNone, span.file == file.id else { return span }
    guard let start = offset(Int(span.start)), let end = offset(Int(span.end)), end >= start else { return nil }
    return Span(file: span.file, start: UInt32(start), count: UInt32(end - start))
  }

  private func offset(_ offset: Int) -> Int? {
    guard offset >= start, let line = lines.first(where: { offset <= $0.whole + $0.count }) else { return nil }
    // What lies in a line's indentation is at its beginning.
    return line.here + max(0, offset - line.whole)
  }
}
