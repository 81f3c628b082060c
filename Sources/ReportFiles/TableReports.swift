internal import Diagnostics
internal import MonitoringStore
internal import ResolutionCompiler
internal import Tables

/// Reports from a table: the first row names the columns, each further row is a report. A second KPI of a report stands
/// in a row of its own below it, with nothing or the same in the other columns.
struct TableReports {
  private let lines: LineIndex
  private(set) var result = ReportFile()

  init(_ lines: LineIndex) { self.lines = lines }

  /// A column of the table, by its heading.
  private struct Column {
    let field: ReportField
    let heading: String
  }

  mutating func read(_ bytes: [UInt8], from start: Int) {
    let table = Table(bytes, from: start)
    for mistake in table.mistakes { note(mistake.why, at: place(mistake.offset)) }
    // What stands behind a quote that is never closed says nothing of itself.
    guard table.mistakes.isEmpty else { return }
    let rows = table.rows.filter { !$0.isEmpty }
    guard let head = rows.first else {
      note(Words(vi: "tệp không có hàng nào", en: "the file has no rows"), at: place(start))
      return
    }
    guard let columns = columns(head) else { return }
    guard rows.count > 1 else {
      note(
        Words(vi: "tệp chỉ có hàng tiêu đề, không có báo cáo nào", en: "the file has a heading and no reports"),
        at: place(head.cells[0].offset))
      return
    }
    for row in rows.dropFirst() { read(row, columns) }
  }

  // MARK: The heading

  /// Nil where the columns cannot be told apart.
  private mutating func columns(_ head: Table.Row) -> [Column?]? {
    var columns: [Column?] = []
    var isUsable = true
    for cell in head.cells {
      guard !cell.text.isEmpty else {
        columns.append(nil)
        continue
      }
      guard let field = ReportField(keyword: cell.text), field != .kpis else {
        note(unknown(cell.text), at: place(cell.offset))
        columns.append(nil)
        isUsable = false
        continue
      }
      if let twin = columns.compactMap({ $0 }).first(where: { $0.field == field }) {
        note(
          Words(
            vi: "hai cột cùng nghĩa: “\(twin.heading)” và “\(cell.text)”",
            en: "two columns mean the same: “\(twin.heading)” and “\(cell.text)”"), at: place(cell.offset))
        isUsable = false
      }
      columns.append(Column(field: field, heading: cell.text))
    }
    let fields = Set(columns.compactMap { $0?.field })
    if isUsable, !fields.contains(.task) {
      note(
        Words(
          vi: "thiếu cột “nhiệm_vụ”; hàng đầu của tệp phải là tên các cột",
          en: "there is no column “task”; the file's first row has to name the columns"),
        at: place(head.cells[0].offset))
      isUsable = false
    }
    if isUsable, fields.contains(.kpi) != fields.contains(.value) {
      note(
        Words(
          vi: "cột “chỉ_tiêu” và cột “giá_trị” phải đi cùng nhau", en: "the columns “kpi” and “value” go together"),
        at: place(head.cells[0].offset))
      isUsable = false
    }
    return isUsable ? columns : nil
  }

  private func unknown(_ heading: String) -> Words {
    let entries = ReportField.keywords.entries.filter { $0.value != .kpis }
    let names = entries.flatMap { $0.vi + $0.en }
    let near = Similarity.nearest(to: heading, among: names).map { names[$0] }
    if let meant = near.first {
      return Words(
        vi: "không có cột “\(heading)”; có phải là “\(meant)”?",
        en: "there is no column “\(heading)”; did you mean “\(meant)”?")
    }
    let vi = entries.compactMap(\.vi.first).joined(separator: ", ")
    let en = entries.compactMap(\.en.first).joined(separator: ", ")
    return Words(
      vi: "không có cột “\(heading)”; các cột: \(vi)", en: "there is no column “\(heading)”; there are: \(en)")
  }

  // MARK: Rows

  private mutating func read(_ row: Table.Row, _ columns: [Column?]) {
    var cells: [ReportField: Written] = [:]
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      guard index < columns.count, let column = columns[index] else {
        note(
          Words(
            vi: "ô “\(cell.text)” nằm ngoài các cột có tên", en: "the cell “\(cell.text)” stands in no named column"),
          at: place(cell.offset, row: row.number))
        return
      }
      cells[column.field] = Written(cell.text, at: place(cell.offset, row: row.number, name: column.heading))
    }
    let value = value(cells, row)
    if value.isFaulty { return }
    if let value = value.value, let last = result.reports.last, continues(cells, last) {
      result.reports[result.reports.count - 1].values.append(value)
      return
    }
    guard let task = cells[.task] else {
      note(
        Words(
          vi: "hàng này thiếu mã nhiệm vụ", en: "this row names no task"),
        at: place(row.cells[0].offset, row: row.number))
      return
    }
    var report = WrittenReport(task: task)
    report.slot = cells[.slot].map { slot in
      var slot = slot
      if slot.text.hasPrefix("#") { slot.text.removeFirst() }
      return slot
    }
    report.percent = cells[.percent]
    report.text = cells[.text]
    report.attachments =
      cells[.attachments]?.text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { String($0).trimmed }
      .filter { !$0.isEmpty } ?? []
    report.agency = cells[.agency]
    report.at = cells[.at]
    if let value = value.value { report.values = [value] }
    result.reports.append(report)
  }

  /// Whether a row with a KPI adds to the report above: where it says nothing else that is different.
  private func continues(_ cells: [ReportField: Written], _ report: WrittenReport) -> Bool {
    func isSame(_ field: ReportField, _ other: String?) -> Bool { cells[field].map { $0.text == other } ?? true }
    var slot = report.slot?.text
    if let written = cells[.slot]?.text, written.hasPrefix("#"), let own = slot { slot = "#" + own }
    return isSame(.task, report.task.text) && isSame(.slot, slot) && isSame(.percent, report.percent?.text)
      && isSame(.text, report.text?.text) && isSame(.agency, report.agency?.text) && isSame(.at, report.at?.text)
      && isSame(.attachments, report.attachments.joined(separator: ";"))
      && !report.values.isEmpty
  }

  private mutating func value(
    _ cells: [ReportField: Written], _ row: Table.Row
  ) -> (value: WrittenValue?, isFaulty: Bool) {
    switch (cells[.kpi], cells[.value]) {
    case (let kpi?, let value?): return (WrittenValue(kpi: kpi, value: value, unit: cells[.unit]), false)
    case (nil, nil):
      guard let unit = cells[.unit] else { return (nil, false) }
      note(
        Words(vi: "có đơn vị mà không có chỉ tiêu và giá trị", en: "a unit without a KPI and a value"), at: unit.place)
    case (let kpi?, nil):
      note(
        Words(vi: "chỉ tiêu \(kpi.text) không có giá trị", en: "the KPI \(kpi.text) has no value"), at: kpi.place)
    case (nil, let value?):
      note(
        Words(
          vi: "giá trị \(value.text) không nói của chỉ tiêu nào", en: "the value \(value.text) says not of which KPI"),
        at: value.place)
    }
    return (nil, true)
  }

  private func place(_ offset: Int, row: Int? = nil, name: String? = nil) -> Written.Place {
    let at = lines.place(at: offset)
    return .file(line: at.line, column: at.column, row: row, name: name)
  }

  private mutating func note(_ message: Words, at place: Written.Place) {
    result.mistakes.append(ReportMistake(message, at: place))
  }
}
