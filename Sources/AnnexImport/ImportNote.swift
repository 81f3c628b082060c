package import Diagnostics
internal import Tables

/// Something in an annex that could not be taken over as it stands, or only by an understanding that somebody should
/// look at.
package struct ImportNote: Sendable, Equatable {
  /// As the spreadsheet counts it; nil for what is about no row, or the whole table.
  package let row: Int?
  /// The same of the column.
  package let column: Int?
  /// What stands above the column; empty without.
  package let heading: String
  /// What the annex says there.
  package let text: String
  package let why: Words
  /// What stands in the tree instead.
  package let done: Words

  package init(
    row: Int? = nil, column: Int? = nil, heading: String = "", text: String = "", why: Words, done: Words
  ) {
    self.row = row
    self.column = column
    self.heading = heading
    self.text = text
    self.why = why
    self.done = done
  }

  /// `E6`, `6`, `E`; empty where it is about the whole table.
  package var place: String {
    (column.map { Sheet.letters(ofColumn: $0) } ?? "") + (row.map(String.init) ?? "")
  }

  /// In one line.
  package func line(in language: Language) -> String {
    var line =
      switch (row, column) {
      case (let row?, nil): Words(vi: "hàng \(row)", en: "row \(row)")[language]
      case (nil, .some): Words(vi: "cột \(place)", en: "column \(place)")[language]
      default: place
      }
    if !heading.isEmpty { line += line.isEmpty ? heading : " (\(heading))" }
    if !text.isEmpty { line += (line.isEmpty ? "" : " ") + "“\(text)”" }
    return line + (line.isEmpty ? "" : ": ") + why[language] + " → " + done[language]
  }
}
