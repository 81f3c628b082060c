/// Diagnostics for people: what is wrong, the lines it is about, and what to do.
///
/// ```
/// error[NQ201]: no agency BKHC in the registry
///   ┌─ Resolutions/NQ57.yaml:12:16
///   │
/// 12│     presiding: BKHC
///   │                ^^^^ did you mean BKHCN, Bộ Khoa học và Công nghệ?
///   │
///   = fix: replace with BKHCN
/// ```
package struct TextRendering: ReportRendering {
  package let style: TextStyle
  /// Whether the summary and what closes the report follow the diagnostics.
  package let hasSummary: Bool

  /// Second places that are drawn; of the others it is said how many there are.
  private static let notesShown = 8
  /// Fixes likewise.
  private static let fixesShown = 3

  package init(_ style: TextStyle = TextStyle(), hasSummary: Bool = true) {
    self.style = style
    self.hasSummary = hasSummary
  }

  /// Appends every diagnostic with an empty line after it, and the summary at the end.
  package func append(_ report: Report, to output: inout [UInt8]) {
    append(report.diagnostics, in: report.language, files: report.file, to: &output)
    guard hasSummary else { return }
    report.summary.append(in: report.language, style: style, to: &output)
    output.append(0x0A)
    for line in report.closing {
      output += line[report.language].utf8
      output.append(0x0A)
    }
  }

  /// Appends every diagnostic with an empty line after it.
  package func append(
    _ diagnostics: [Diagnostic], in language: Language, files: @escaping (UInt32) -> SourceFile?,
    to output: inout [UInt8]
  ) {
    var ink = Ink(style)
    swap(&ink.bytes, &output)
    defer { swap(&ink.bytes, &output) }
    var indexes = LineIndexes(files)
    for diagnostic in diagnostics where diagnostic.severity != .off {
      draw(diagnostic, in: language, lines: &indexes, on: &ink)
      ink.endLine()
    }
  }

  private func draw(_ diagnostic: Diagnostic, in language: Language, lines: inout LineIndexes, on ink: inout Ink) {
    let paint = Paint(diagnostic.severity)
    ink.write("\(diagnostic.severity.word[language])[\(diagnostic.code)]", paint)
    ink.writeVisibly(": " + diagnostic.message[language], .strong)
    ink.endLine()

    // Places by file, in the order in which the files are first named.
    var files: [(lines: LineIndex, marks: [Snippet.Mark])] = []
    var footers: [Footer] = []
    func add(_ mark: Snippet.Mark, _ index: LineIndex) {
      if let known = files.firstIndex(where: { $0.lines.file.id == mark.span.file }) {
        files[known].marks.append(mark)
      } else {
        files.append((index, [mark]))
      }
    }
    if let index = lines.index(for: diagnostic.span) {
      add(.init(span: diagnostic.span, isPrimary: true, label: diagnostic.label?[language]), index)
    } else if let label = diagnostic.label {
      footers.append(Footer(.note, label, in: language))
    }
    for second in diagnostic.notes.prefix(Self.notesShown) {
      if let index = lines.index(for: second.span) {
        add(.init(span: second.span, isPrimary: false, label: second.message[language]), index)
      } else {
        footers.append(Footer(.note, second.message, in: language))
      }
    }
    let left = diagnostic.notes.count - Self.notesShown
    if left > 0 {
      footers.append(Footer(.note, Words(vi: "và \(left) chỗ khác", en: "and \(left) more"), in: language))
    }
    footers += advice(of: diagnostic, lines: lines.index(for: diagnostic.span), in: language)

    let snippets = files.map { Snippet($0.marks, in: $0.lines, language: language) }
    let lastLine = max(snippets.map(\.lastLine).max() ?? 1, footers.compactMap(\.mended?.number).max() ?? 1)
    let gutter = String(lastLine).utf8.count
    func separate() {
      Snippet.drawEdge("│", on: &ink, gutter: gutter)
      ink.endLine()
    }
    for (position, snippet) in snippets.enumerated() {
      if position > 0 { separate() }
      snippet.draw(on: &ink, gutter: gutter, severity: paint)
    }
    if !snippets.isEmpty, !footers.isEmpty { separate() }
    for footer in footers { footer.draw(on: &ink, gutter: gutter) }
  }

  /// What to do: the help, where no label with a fix says it already, and the fixes.
  private func advice(of diagnostic: Diagnostic, lines: LineIndex?, in language: Language) -> [Footer] {
    var footers: [Footer] = []
    if let help = diagnostic.help, diagnostic.label == nil || diagnostic.fixes.isEmpty {
      footers.append(Footer(.help, help, in: language))
    }
    let isOnly = diagnostic.fixes.count == 1
    for (position, fix) in diagnostic.fixes.prefix(Self.fixesShown).enumerated() {
      footers.append(
        Footer(
          .fix, number: isOnly ? nil : position + 1, fix.title, in: language,
          mended: lines.flatMap { MendedLine(fix, in: $0, language: language, width: style.lineWidth) }))
    }
    let left = diagnostic.fixes.count - Self.fixesShown
    if left > 0 {
      footers.append(Footer(.fix, Words(vi: "và \(left) cách khác", en: "and \(left) more"), in: language))
    }
    return footers
  }
}

/// A line at a diagnostic's foot.
private struct Footer {
  let head: String
  let text: String
  /// What follows it: the source as it would be.
  let mended: MendedLine?

  init(_ head: Words, number: Int? = nil, _ text: Words, in language: Language, mended: MendedLine? = nil) {
    self.head = head[language] + (number.map { " \($0)" } ?? "")
    self.text = text[language]
    self.mended = mended
  }

  func draw(on ink: inout Ink, gutter: Int) {
    Snippet.drawEdge("=", on: &ink, gutter: gutter)
    ink.spaces(1)
    ink.write("\(head):", .strong)
    ink.spaces(1)
    ink.writeParagraph(text, from: gutter + 2 + DisplayWidth.of(head.unicodeScalars) + 2, indent: gutter + 2)
    ink.endLine()
    mended?.draw(on: &ink, gutter: gutter)
  }
}

extension Severity {
  /// As it heads a diagnostic.
  package var word: Words {
    switch self {
    case .error: Words(vi: "lỗi", en: "error")
    case .warning: Words(vi: "cảnh báo", en: "warning")
    case .info: Words(vi: "ghi chú", en: "info")
    case .off: Words(vi: "tắt", en: "off")
    }
  }
}
