/// The rows under one source line that mark places in it and say what they are.
///
/// ```
///   │     [BKHCN, BTC, BKHCN]
///   │      -----       ^^^^^ listed twice
///   │      │
///   │      first listed here
/// ```
struct Underlines {
  struct Mark {
    /// Columns of the shown line, from 0; never empty.
    let columns: Range<Int>
    /// The place that the diagnostic is about, rather than a second one.
    let isPrimary: Bool
    let label: String?
  }

  /// From left to right; a diagnostic's own place after a second one that starts with it.
  private let marks: [Mark]
  private let severity: Paint

  init(_ marks: [Mark], severity: Paint) {
    self.marks = marks.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.columns.lowerBound != y.columns.lowerBound { return x.columns.lowerBound < y.columns.lowerBound }
      if x.isPrimary != y.isPrimary { return y.isPrimary }
      return a.offset > b.offset
    }.map(\.element)
    self.severity = severity
  }

  /// Draws the rows.
  /// - Parameter beginRow: draws the gutter of a new row.
  func draw(on ink: inout Ink, beginRow: (inout Ink) -> Void) {
    let width = marks.map(\.columns.upperBound).max() ?? 0
    beginRow(&ink)
    drawMarks(width: width, on: &ink)
    var hanging = marks
    // Words beside the marks belong to the mark that ends there and are read so only if no other starts later.
    if let last = marks.last, last.columns.upperBound == width {
      hanging.removeLast()
      if let label = last.label, !label.isEmpty {
        ink.spaces(1)
        ink.writeVisibly(label, paint(of: last))
      }
    }
    ink.endLine()

    hanging.removeAll { $0.label?.isEmpty ?? true }
    guard !hanging.isEmpty else { return }
    beginRow(&ink)
    _ = drawStems(of: hanging[...], before: .max, on: &ink)
    ink.endLine()
    while let mark = hanging.popLast() {
      beginRow(&ink)
      let column = drawStems(of: hanging[...], before: mark.columns.lowerBound, on: &ink)
      ink.spaces(mark.columns.lowerBound - column)
      ink.writeVisibly(mark.label ?? "", paint(of: mark))
      ink.endLine()
    }
  }

  private func paint(of mark: Mark) -> Paint { mark.isPrimary ? severity : .gutter }

  private func drawMarks(width: Int, on ink: inout Ink) {
    enum Cell { case blank, secondary, primary }
    var cells = [Cell](repeating: .blank, count: width)
    for mark in marks where !mark.isPrimary { for column in mark.columns { cells[column] = .secondary } }
    for mark in marks where mark.isPrimary { for column in mark.columns { cells[column] = .primary } }
    var column = 0
    while column < width {
      var end = column + 1
      while end < width, cells[end] == cells[column] { end += 1 }
      switch cells[column] {
      case .blank: ink.spaces(end - column)
      case .secondary: ink.write(String(repeating: "-", count: end - column), .gutter)
      case .primary: ink.write(String(repeating: "^", count: end - column), severity)
      }
      column = end
    }
  }

  /// Draws the lines that lead down to words still to come, and returns the column reached.
  private func drawStems(of marks: ArraySlice<Mark>, before limit: Int, on ink: inout Ink) -> Int {
    var column = 0
    for mark in marks where mark.columns.lowerBound >= column && mark.columns.lowerBound < limit {
      ink.spaces(mark.columns.lowerBound - column)
      ink.write("│", paint(of: mark))
      column = mark.columns.lowerBound + 1
    }
    return column
  }
}
