internal import Diagnostics
internal import Tables

/// What a cell of an annex says, and where.
struct AnnexCell {
  let text: String
  let row: Int
  let column: Int
  let heading: String

  func note(_ text: String? = nil, why: Words, done: Words) -> ImportNote {
    ImportNote(
      row: row, column: column, heading: heading, text: (text ?? self.text).lines.joined(separator: "; "), why: why,
      done: done)
  }
}

/// A row of an annex that is a group or a task, with the rows that go on below it.
struct AnnexRow {
  let number: Int
  /// The last row of the sheet that says something of it.
  var end: Int
  /// What numbers it; nil without.
  var marker: Marker?
  var title: String
  var cells: [Column: AnnexCell] = [:]
  /// Of columns that mean nothing here, or what another means already.
  var others: [AnnexCell] = []
  /// Sentences that stand below its title in rows of their own.
  var sentences: [String] = []
  var notes: [ImportNote] = []

  init(number: Int, marker: Marker? = nil, title: String, cells: [Column: AnnexCell] = [:], others: [AnnexCell] = []) {
    self.number = number
    end = number
    self.marker = marker
    self.title = title
    self.cells = cells
    self.others = others
  }

  /// It says what it is called and nothing else, as groups do, and tasks that were never assigned.
  var isBare: Bool {
    [.presiding, .coordinating, .authority, .start, .due, .product, .kpi].allSatisfy { cells[$0] == nil }
  }
}
