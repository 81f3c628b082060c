package import Diagnostics

/// A report as somebody has written it, on the command line or in a file: nothing of it has been held against the store.
package struct WrittenReport: Hashable, Sendable {
  /// The task's id, alone or with its slot: `NQ57.1.2`, `NQ57.1.2#3`.
  package var task: Written
  /// The slot's number, where it does not stand behind the task's id. Without either, the open slot is meant.
  package var slot: Written?
  package var percent: Written?
  package var text: Written?
  /// StoreNames of files, addresses: whatever leads to them.
  package var attachments: [String] = []
  /// Without it, the agency that presides.
  package var agency: Written?
  /// Without it, now.
  package var at: Written?
  package var values: [WrittenValue] = []

  package init(task: Written) { self.task = task }

  /// Whether it says how the task goes. Values alone do not: they are numbers for whoever reports.
  var tellsProgress: Bool { percent != nil || text != nil || !attachments.isEmpty }
}

/// A KPI's value as somebody has written it.
package struct WrittenValue: Hashable, Sendable {
  /// The KPI's id, in full or within its task.
  package var kpi: Written
  /// A number, with its unit behind it or not.
  package var value: Written
  package var unit: Written?

  package init(kpi: Written, value: Written, unit: Written? = nil) {
    self.kpi = kpi
    self.value = value
    self.unit = unit
  }
}

/// A word of a report, and where it stands.
package struct Written: Hashable, Sendable {
  package var text: String
  /// A number whose digits leave no doubt: one of a format for programs, where a point is always the decimal sign.
  package var number: Double?
  package var place: Place

  package init(_ text: String, number: Double? = nil, at place: Place) {
    self.text = text
    self.number = number
    self.place = place
  }

  /// Where somebody has to look for it.
  package enum Place: Hashable, Sendable {
    case commandLine
    /// In a file. Lines and columns from 1, columns in characters. `row` as a spreadsheet counts rows and `name` the
    /// column's heading; nil in a file that is no table.
    case file(line: Int, column: Int, row: Int? = nil, name: String? = nil)
  }
}

/// What is wrong with a report, and where.
package struct ReportMistake: Error, Hashable {
  package var place: Written.Place
  package var message: Words

  package init(_ message: Words, at place: Written.Place) {
    self.message = message
    self.place = place
  }
}

extension [ReportMistake] {
  /// By their places in the file; those of one place stay as they are.
  package var inOrder: [ReportMistake] {
    enumerated().sorted { ($0.element.place.order, $0.offset) < ($1.element.place.order, $1.offset) }.map(\.element)
  }
}

extension Written.Place {
  fileprivate var order: Int {
    guard case .file(let line, let column, _, _) = self else { return 0 }
    return line << 24 + Swift.min(column, 1 << 24 - 1)
  }
}
