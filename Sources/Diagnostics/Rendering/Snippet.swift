/// The lines of one file that a diagnostic points at, in their frame.
struct Snippet {
  struct Mark {
    let span: Span
    let isPrimary: Bool
    let label: String?
  }

  private struct Placed {
    let line: Int
    /// What is marked of that line.
    let run: Range<Int>
    let isPrimary: Bool
    let label: String?
  }

  private let lines: LineIndex
  private let marks: [Placed]
  private let start: Place

  /// - Parameter marks: of one file, not empty; the frame names the place of the first.
  init(_ marks: [Mark], in lines: LineIndex, language: Language) {
    self.lines = lines
    start = lines.place(at: Int(marks.first?.span.start ?? 0))
    self.marks = marks.map { mark in
      let first = lines.line(at: Int(mark.span.start))
      let content = lines.content(ofLine: first)
      let from = min(max(Int(mark.span.start), content.lowerBound), content.upperBound)
      let last = Self.lastLine(of: mark.span, from: first, in: lines)
      var label = mark.label
      if last > first {
        // What goes on over further lines is underlined to the end of the first, and says how far it goes.
        let goesOn = Words(vi: "đến dòng \(last)", en: "to line \(last)")[language]
        label = label.map { "\($0) (\(goesOn))" } ?? goesOn
      }
      let to = last > first ? content.upperBound : min(max(Int(mark.span.end), from), content.upperBound)
      return Placed(
        line: first, run: from..<Self.withoutTrailingBlanks(to, after: from, in: lines.file), isPrimary: mark.isPrimary,
        label: label)
    }
  }

  /// The greatest line number that is shown.
  var lastLine: Int { marks.map(\.line).max() ?? 1 }

  /// Draws the frame's head, the lines and what is said about them.
  /// - Parameter gutter: columns of the line numbers.
  func draw(on ink: inout Ink, gutter: Int, severity: Paint) {
    ink.spaces(gutter)
    ink.write("┌─", .gutter)
    ink.spaces(1)
    ink.writeVisibly(lines.file.path)
    ink.write(":\(start.line):\(start.column)")
    ink.endLine()
    // Of an empty file, or of bytes that are no text, there is nothing to show, unless something is said beside it.
    let isEmpty = lines.count == 1 && lines.content(ofLine: 1).isEmpty
    if marks.allSatisfy({ $0.label == nil && (isEmpty || isBinary($0.line)) }) { return }

    Self.drawEdge("│", on: &ink, gutter: gutter)
    ink.endLine()
    var previous: Int?
    for line in Set(marks.map(\.line)).sorted() {
      if let previous, line - previous > 1 {
        if line - previous == 2 {
          drawSource(line - 1, around: nil, on: &ink, gutter: gutter)
        } else {
          Self.drawEdge("·", on: &ink, gutter: gutter)
          ink.endLine()
        }
      }
      let here = marks.filter { $0.line == line }
      let window = drawSource(
        line, around: (here.first(where: \.isPrimary) ?? here.first)?.run, on: &ink, gutter: gutter)
      let underlines = Underlines(
        here.map { .init(columns: window.columns(of: $0.run), isPrimary: $0.isPrimary, label: $0.label) },
        severity: severity)
      underlines.draw(on: &ink) { ink in
        Self.drawEdge("│", on: &ink, gutter: gutter)
        ink.spaces(1)
      }
      previous = line
    }
  }

  /// Begins a row that has no line number.
  static func drawEdge(_ edge: String, on ink: inout Ink, gutter: Int) {
    ink.spaces(gutter)
    ink.write(edge, .gutter)
  }

  /// Begins a row that has one.
  static func drawNumber(_ line: Int, on ink: inout Ink, gutter: Int) {
    let number = String(line)
    ink.spaces(gutter - number.utf8.count)
    ink.write(number + "│", .gutter)
  }

  @discardableResult
  private func drawSource(_ line: Int, around focus: Range<Int>?, on ink: inout Ink, gutter: Int) -> LineWindow {
    let content = lines.content(ofLine: line)
    let window = LineWindow(
      line: content, of: lines.file.bytes, focus: focus ?? content.lowerBound..<content.lowerBound,
      limit: ink.style.lineWidth)
    Self.drawNumber(line, on: &ink, gutter: gutter)
    if !content.isEmpty {
      ink.spaces(1)
      window.append(to: &ink)
    }
    ink.endLine()
    return window
  }

  /// Whether a line begins with bytes of which many are zero, as every second one of UTF-16 is.
  private func isBinary(_ line: Int) -> Bool {
    let beginning = lines.file.bytes[lines.content(ofLine: line).prefix(512)]
    let zeros = beginning.count { $0 == 0 }
    return zeros > 0 && 4 * zeros >= beginning.count
  }

  /// The last line that a span has something on: one that ends with line breaks and blanks ends before them.
  private static func lastLine(of span: Span, from first: Int, in lines: LineIndex) -> Int {
    var last = lines.line(at: min(Int(span.end), lines.file.count))
    var end = Int(span.end)
    while last > first {
      let content = lines.content(ofLine: last)
      let to = min(end, content.upperBound)
      if to > content.lowerBound,
        withoutTrailingBlanks(to, after: content.lowerBound, in: lines.file) > content.lowerBound
      {
        break
      }
      last -= 1
      end = content.lowerBound
    }
    return last
  }

  /// The end of a run without the spaces and tabs that it ends with; if it is nothing but those, its own end.
  private static func withoutTrailingBlanks(_ end: Int, after start: Int, in file: SourceFile) -> Int {
    var trimmed = end
    while trimmed > start, file.bytes[trimmed - 1] == 0x20 || file.bytes[trimmed - 1] == 0x09 { trimmed -= 1 }
    return trimmed > start ? trimmed : end
  }
}
