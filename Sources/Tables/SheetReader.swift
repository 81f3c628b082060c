internal import Diagnostics
internal import ResolutionCompiler
internal import YAMLSyntax

/// Reads one sheet of a workbook, cell by cell.
final class SheetReader: XMLVisitor {
  private let strings: [String]
  private let styles: CellStyles
  private let startsIn1904: Bool
  private var rows: [Sheet.Row] = []
  private var merges: [Sheet.Merge] = []
  private var hiddenColumns: Set<Int> = []
  private var cells = 0
  private var bytes = 0
  private(set) var isTooLarge = false

  private var row = Sheet.Row(number: 0)
  private var column = 0
  private var type = ""
  private var style = 0
  private var hasFormula = false
  /// What stands in the cell so far; nil where nothing does.
  private var value: String?
  private var isText = false
  private var isReading = false

  init(strings: [String], styles: CellStyles, startsIn1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.startsIn1904 = startsIn1904
  }

  var isDone: Bool { isTooLarge }

  func sheet(name: String, isHidden: Bool) -> Sheet {
    Sheet(
      name: name, isHidden: isHidden, rows: rows.sorted { $0.number < $1.number }, hiddenColumns: hiddenColumns,
      merges: merges)
  }

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "col": noteHidden(attributes)
    case "row":
      let number = attributes["r"].flatMap { Int($0) }.flatMap { (1...SheetReader.rows).contains($0) ? $0 : nil }
      row = Sheet.Row(number: number ?? row.number + 1, isHidden: isTrue(attributes["hidden"]))
      column = 0
    case "c":
      column = attributes["r"].flatMap { SheetReader.place($0)?.column } ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      hasFormula = false
      value = nil
    case "f": hasFormula = true
    case "rPh": isReading = true
    case "v", "t":
      isText = !isReading
      if isText, value == nil { value = "" }
    case "mergeCell": merge(attributes)
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "rPh": isReading = false
    case "v", "t": isText = false
    case "c": endCell()
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
    default: break
    }
  }

  func text(_ text: String) {
    if isText { value? += text }
  }

  private func endCell() {
    let cell = shown()
    guard !cell.isEmpty else { return }
    row.cells[column] = cell
    cells += 1
    bytes += cell.text.utf8.count
    if cells > TableLimits.cells || bytes > TableLimits.text || cell.text.utf8.count > TableLimits.cell {
      isTooLarge = true
    }
  }

  /// What people see in the cell.
  private func shown() -> Sheet.Cell {
    guard let value else {
      return Sheet.Cell("", fault: hasFormula ? CellFault.neverWorkedOut : nil)
    }
    // Some programs write formulas and leave it to others to work them out.
    if hasFormula, type == "n", value.trimmed.isEmpty { return Sheet.Cell("", fault: CellFault.neverWorkedOut) }
    switch type {
    case "s":
      guard let index = Int(value.trimmed), strings.indices.contains(index) else {
        return Sheet.Cell("", fault: CellFault.lost)
      }
      return Sheet.Cell(strings[index])
    case "inlineStr", "str": return text(value)
    case "b": return Sheet.Cell(value.trimmed == "1" ? "TRUE" : "FALSE")
    case "e": return Sheet.Cell(value.trimmed, fault: CellFault.error)
    case "d":
      // `2025-09-30T00:00:00`
      return Sheet.Cell(String(value.trimmed.prefix { $0 != "T" }))
    default:
      guard let number = Double(value.trimmed), number.isFinite else { return text(value) }
      return Sheet.Cell(styles.form(of: style).text(of: number, startsIn1904: startsIn1904))
    }
  }

  private func text(_ text: String) -> Sheet.Cell { Sheet.Cell(SheetReader.shown(text)) }

  /// A text as people see it.
  static func shown(_ text: String) -> String { composed(unescaped(text)).trimmed }

  /// Letters that XML cannot hold are written `_x000D_`. They are none that people see.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let parts = text.split(separator: "_x", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let code = part.prefix(5)
      if code.utf8.count == 5, code.last == "_", let number = UInt32(code.dropLast(), radix: 16) {
        let scalar = Unicode.Scalar(number) ?? " "
        if number >= 0x20 { result.unicodeScalars.append(scalar) } else { result += "\n" }
        result += part.dropFirst(5)
      } else {
        result += "_x" + part
      }
    }
    return result
  }

  // MARK: Columns and merges

  private func noteHidden(_ attributes: XMLAttributes) {
    guard isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= last, first <= SheetReader.columns
    else { return }
    // Hiding all that is to the right of a table is customary.
    hiddenColumns.formUnion(first...min(last, first + 200))
  }

  private func merge(_ attributes: XMLAttributes) {
    let corners = (attributes["ref"] ?? "").split(separator: ":").map { SheetReader.place($0) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
      first.column <= last.column
    else { return }
    merges.append(Sheet.Merge(rows: first.row...last.row, columns: first.column...last.column))
    if merges.count > TableLimits.merges { isTooLarge = true }
  }

  private func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  /// What a sheet has room for.
  private static let rows = 1_048_576
  private static let columns = 16_384

  /// `C12`: the third column, the twelfth row.
  private static func place(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte | 0x20 {
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte | 0x20) - 0x60
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard column <= columns, row <= rows else { return nil }
    }
    return column > 0 && row > 0 ? (row, column) : nil
  }
}

private enum CellFault {
  static let neverWorkedOut = Words(
    vi: "ô có công thức chưa được tính; mở bằng Excel rồi lưu lại",
    en: "a formula that was never worked out; open the file in Excel and save it again")
  static let error = Words(vi: "công thức trong ô bị lỗi", en: "the formula in the cell went wrong")
  static let lost = Words(vi: "nội dung của ô đã mất", en: "what the cell said is lost")
}
