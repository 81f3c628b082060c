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

  /// Second places that are drawn; of the others it is said how many there are.
  private static let notesShown = 8

  package init(_ style: TextStyle = TextStyle()) { self.style = style }

  /// Appends every diagnostic with an empty line after it, and the summary at the end.
  package func append(_ report: Report, to output: inout [UInt8]) {
    append(report.diagnostics, in: report.language, files: report.file, to: &output)
    report.summary.append(in: report.language, style: style, to: &output)
    output.append(0x0A)
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
    var footers: [(head: Words, text: String)] = []
    func add(_ mark: Snippet.Mark, _ index: LineIndex) {
      if let known = files.firstIndex(where: { $0.lines.file.id == mark.span.file }) {
        files[known].marks.append(mark)
      } else {
        files.append((index, [mark]))
      }
    }
    let note = Words(vi: "lưu ý", en: "note")
    if let index = lines.index(for: diagnostic.span) {
      add(.init(span: diagnostic.span, isPrimary: true, label: diagnostic.label?[language]), index)
    } else if let label = diagnostic.label {
      footers.append((note, label[language]))
    }
    for second in diagnostic.notes.prefix(Self.notesShown) {
      if let index = lines.index(for: second.span) {
        add(.init(span: second.span, isPrimary: false, label: second.message[language]), index)
      } else {
        footers.append((note, second.message[language]))
      }
    }
    let left = diagnostic.notes.count - Self.notesShown
    if left > 0 {
      footers.append((note, Words(vi: "và \(left) chỗ khác", en: "and \(left) more")[language]))
    }
    if let help = diagnostic.help { footers.append((Words(vi: "gợi ý", en: "help"), help[language])) }
    for fix in diagnostic.fixes { footers.append((Words(vi: "cách sửa", en: "fix"), fix.title[language])) }

    let snippets = files.map { Snippet($0.marks, in: $0.lines, language: language) }
    let gutter = String(snippets.map(\.lastLine).max() ?? 1).utf8.count
    func separate() {
      Snippet.drawEdge("│", on: &ink, gutter: gutter)
      ink.endLine()
    }
    for (position, snippet) in snippets.enumerated() {
      if position > 0 { separate() }
      snippet.draw(on: &ink, gutter: gutter, severity: paint)
    }
    if !snippets.isEmpty, !footers.isEmpty { separate() }
    for footer in footers {
      Snippet.drawEdge("=", on: &ink, gutter: gutter)
      ink.spaces(1)
      ink.write("\(footer.head[language]):", .strong)
      ink.writeVisibly(" " + footer.text)
      ink.endLine()
    }
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
