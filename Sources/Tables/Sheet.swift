package import Diagnostics

/// A table as people see it, whatever file it came from. Rows and columns count from 1, as spreadsheets count them.
package struct Sheet: Sendable {
  package struct Cell: Sendable, Equatable {
    /// As it is shown: without blanks at either end, in NFC, dates as `30/9/2025`, percentages as `80%`.
    package var text: String
    /// Why what it shows cannot be had: a formula that was never worked out, or one that went wrong.
    package var fault: Words?

    package init(_ text: String, fault: Words? = nil) {
      self.text = text
      self.fault = fault
    }

    package var isEmpty: Bool { text.isEmpty && fault == nil }
  }

  package struct Row: Sendable {
    package var number: Int
    /// By column; none is empty.
    package var cells: [Int: Cell]
    package var isHidden: Bool

    package init(number: Int, cells: [Int: Cell] = [:], isHidden: Bool = false) {
      self.number = number
      self.cells = cells
      self.isHidden = isHidden
    }
  }

  /// Cells that are shown as one. What it says stands in its first cell.
  package struct Merge: Sendable, Equatable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Empty where the file is one table.
  package var name: String
  package var isHidden: Bool
  /// Those that say anything, from the top.
  package var rows: [Row]
  package var hiddenColumns: Set<Int>
  /// By each column that they touch, from the top.
  private let merges: [Int: [Merge]]

  package init(
    name: String = "", isHidden: Bool = false, rows: [Row], hiddenColumns: Set<Int> = [], merges: [Merge] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.hiddenColumns = hiddenColumns
    var byColumn: [Int: [Merge]] = [:]
    for merge in merges.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      for column in merge.columns.clamped(to: 1...Sheet.mergedColumns) { byColumn[column, default: []].append(merge) }
    }
    self.merges = byColumn
  }

  /// Merges to the right of this are left alone: no table of tasks is that wide.
  private static let mergedColumns = 60

  /// The merge that a cell is part of.
  package func merge(row: Int, column: Int) -> Merge? {
    guard let merges = merges[column] else { return nil }
    var low = 0
    var high = merges.count
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, merges[low - 1].rows.contains(row), merges[low - 1].columns.contains(column) else { return nil }
    return merges[low - 1]
  }

  /// `A`, `B` … `Z`, `AA`: as spreadsheets name their columns.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Why nothing could be read from a file.
package struct TableRefusal: Error, Equatable {
  package let why: Words

  package init(_ why: Words) { self.why = why }
}
