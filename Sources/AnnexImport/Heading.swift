internal import Tables

/// The rows of an annex that say what its columns are, wherever they stand.
struct Heading {
  /// From the first to the last, as the sheet counts.
  let rows: ClosedRange<Int>
  let columns: [Column: Int]
  /// What stands above each column.
  let names: [Int: String]
  /// Columns that mean what another means already.
  let twins: [Int]
  /// What stands in each of its rows.
  private let written: [[Int: String]]

  /// A heading stands within as many rows.
  private static let furthest = 60
  /// Rows that one heading may have, besides its first.
  private static let moreRows = 3

  /// The first row that names tasks and something of them. Nil where there is none.
  init?(_ sheet: Sheet) {
    for (index, row) in sheet.rows.prefix(Heading.furthest).enumerated() {
      let found = row.cells.compactMapValues { Column(heading: $0.text) }
      let kinds = Set(found.values)
      guard kinds.contains(.title), kinds.count >= 2 else { continue }
      self.init(sheet, first: index, found)
      return
    }
    return nil
  }

  private init(_ sheet: Sheet, first index: Int, _ found: [Int: Column]) {
    let first = sheet.rows[index]
    var found = found
    var names = first.cells.mapValues(\.text.onOneLine)
    var written = [names]
    var last = first.number
    for row in sheet.rows[(index + 1)...].prefix(Heading.moreRows) {
      if Heading.isNumbering(row) {
        last = row.number
        break
      }
      // Below “Cơ quan thực hiện” may stand “Chủ trì” and “Phối hợp”.
      let parts = row.cells.compactMapValues { Column(heading: $0.text, isWhole: true) }
      guard parts.count == row.cells.count, !parts.values.contains(.title) else { break }
      written.append(row.cells.mapValues(\.text.onOneLine))
      for (column, part) in parts {
        found[column] = part
        names[column] = row.cells[column]?.text.onOneLine
      }
      last = row.number
    }
    var columns: [Column: Int] = [:]
    var twins: [Int] = []
    for (column, kind) in found.sorted(by: { $0.key < $1.key }) {
      if columns[kind] == nil { columns[kind] = column } else { twins.append(column) }
    }
    rows = first.number...last
    self.columns = columns
    self.names = names
    self.twins = twins
    self.written = written
  }

  /// A row that numbers the columns: `(1) (2) (3)`, `A B 1 2`.
  static func isNumbering(_ row: Sheet.Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    var next: Int?
    for (_, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      let label = cell.text.filter { !"()".contains($0) }
      if let number = Int(label) {
        guard number == next ?? number, number <= 30 else { return false }
        next = number + 1
      } else if next != nil || label.count != 1 || !label.allSatisfy({ ("A"..."Z").contains($0) }) {
        return false
      }
    }
    return next != nil
  }

  /// The heading again, as it stands at the top of each printed page.
  func isRepeated(in row: Sheet.Row) -> Bool {
    written.contains { line in
      row.cells.count >= 2 && row.cells.allSatisfy { column, cell in line[column] == cell.text.onOneLine }
    }
  }
}
