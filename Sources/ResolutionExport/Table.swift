import ResolutionCompiler

/// A table as spreadsheets hold it: a value a cell, each of its type.
struct Table: Sendable {
  enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)

    /// Nothing where there is no text.
    init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
    init(_ number: Double?) { self = number.map(Cell.number) ?? .empty }
    init(_ day: Day?) { self = day.map(Cell.day) ?? .empty }
  }

  struct Column: Sendable {
    let title: String
    /// In characters.
    let width: Double

    init(_ title: String, width: Double) {
      self.title = title
      self.width = width
    }
  }

  struct Row: Sendable {
    let cells: [Cell]
    /// It is about the rows below it.
    var isHeading = false
  }

  let name: String
  let columns: [Column]
  var rows: [Row] = []
}
