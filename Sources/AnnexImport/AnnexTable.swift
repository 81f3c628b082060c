internal import Diagnostics
internal import Tables

/// The rows of an annex: what stands in a sheet below its heading.
struct AnnexTable {
  private(set) var rows: [AnnexRow] = []
  /// What stands above the heading, from the top.
  private(set) var preamble: [String] = []
  /// What stands below the last task.
  private(set) var footer: [String] = []
  /// What there is to say of the table and not of one row.
  private(set) var notes: [ImportNote] = []
  let heading: Heading
  private let sheet: Sheet
  private let byNumber: [Int: Sheet.Row]
  private let roles: [Int: Column]
  /// The last row that was taken for a part of the table.
  private var last = 0

  init(_ sheet: Sheet, _ heading: Heading) {
    self.sheet = sheet
    self.heading = heading
    byNumber = Dictionary(sheet.rows.map { ($0.number, $0) }) { first, _ in first }
    roles = Dictionary(uniqueKeysWithValues: heading.columns.map { ($1, $0) })
    for row in sheet.rows where row.number < heading.rows.lowerBound {
      preamble += row.cells.sorted { $0.key < $1.key }.flatMap(\.value.text.lines)
    }
    noteColumns()
    for row in sheet.rows where row.number > heading.rows.upperBound { read(row) }
    takeFooter()
    noteHiddenRows()
  }

  // MARK: A row

  private mutating func read(_ row: Sheet.Row) {
    if heading.isRepeated(in: row) || Heading.isNumbering(row) { return }
    var notes: [ImportNote] = []
    var own: [Column: AnnexCell] = [:]
    var others: [AnnexCell] = []
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      let found = self.cell(cell, row.number, column)
      if cell.text.unicodeScalars.contains(where: { $0 == "{" || $0 == "}" }) {
        notes.append(
          found.note(
            cell.text,
            why: Words(vi: "trong cây, ngoặc nhọn là chỗ để điền", en: "in a tree, braces are filled in"),
            done: Words(vi: "đổi thành ngoặc tròn", en: "made round brackets")))
      }
      if let fault = cell.fault {
        notes.append(found.note(why: fault, done: Words(vi: "coi như ô trống", en: "taken for empty")))
      } else if let role = roles[column] {
        own[role] = found
      } else {
        others.append(found)
      }
    }
    guard var result = node(row, own, others) else {
      goOn(own, others, notes, row.number)
      return
    }
    for (role, column) in heading.columns where own[role] == nil && role != .title && role != .ordinal {
      if let above = cellAbove(row.number, column) { result.cells[role] = above }
    }
    result.notes += notes
    last = row.number
    if isSentence(result), !rows.isEmpty {
      rows[rows.count - 1].end = row.number
      rows[rows.count - 1].sentences.append(result.title)
      rows[rows.count - 1].notes += result.notes
    } else {
      rows.append(result)
    }
  }

  /// A line that says more of the row above: it has no number, and begins with a dash or a small letter.
  private func isSentence(_ row: AnnexRow) -> Bool {
    guard row.isBare else { return false }
    if let marker = row.marker { return marker.readings.first?.style == .bullet }
    return row.title.first?.isLowercase ?? false
  }

  private func cell(_ cell: Sheet.Cell, _ row: Int, _ column: Int) -> AnnexCell {
    // By code points: a mark may stand on a brace.
    var text = String.UnicodeScalarView()
    for scalar in cell.text.unicodeScalars { text.append(scalar == "{" ? "(" : scalar == "}" ? ")" : scalar) }
    return AnnexCell(text: String(text), row: row, column: column, heading: heading.names[column] ?? "")
  }

  /// What a cell says that is merged with one further up.
  private func cellAbove(_ row: Int, _ column: Int) -> AnnexCell? {
    guard let merge = sheet.merge(row: row, column: column), merge.columns.lowerBound == column,
      merge.rows.lowerBound < row, merge.rows.lowerBound > heading.rows.upperBound,
      let first = byNumber[merge.rows.lowerBound]?.cells[column], first.fault == nil
    else { return nil }
    return cell(first, merge.rows.lowerBound, column)
  }

  /// The row as one of its own; nil where it goes on with the one above.
  private func node(_ row: Sheet.Row, _ own: [Column: AnnexCell], _ others: [AnnexCell]) -> AnnexRow? {
    var rest = own
    rest[.ordinal] = nil
    rest[.title] = nil
    let ordinal = own[.ordinal]?.text.onOneLine ?? ""
    if let title = own[.title] {
      let text = title.text.onOneLine
      var result = AnnexRow(number: row.number, title: text, cells: rest, others: others)
      if !ordinal.isEmpty {
        result.marker = Marker(ordinal)
        if result.marker == nil, let cell = own[.ordinal] {
          result.notes.append(
            cell.note(
              why: Words(vi: "không phải số thứ tự", en: "this numbers nothing"),
              done: Words(vi: "coi như không có số thứ tự", en: "taken for a row without a number")))
        }
      } else if let (marker, rest) = Marker.leading(text) {
        result.marker = marker
        result.title = rest
      }
      return result
    }
    if own[.ordinal] != nil {
      if let marker = Marker(ordinal) {
        // A number, and the words beside it where no column of ours is.
        guard rest.isEmpty, others.count == 1 else { return nil }
        return AnnexRow(number: row.number, marker: marker, title: others[0].text.onOneLine)
      }
      let (marker, title) = Marker.leading(ordinal).map { (Optional($0.marker), $0.rest) } ?? (nil, ordinal)
      return AnnexRow(number: row.number, marker: marker, title: title, cells: rest, others: others)
    }
    // A line right across the table.
    let cells = Array(rest.values) + others
    guard cells.count == 1, let merge = sheet.merge(row: row.number, column: cells[0].column),
      merge.columns.count >= 3
    else { return nil }
    let text = cells[0].text.onOneLine
    let (marker, title) = Marker.leading(text).map { (Optional($0.marker), $0.rest) } ?? (nil, text)
    return AnnexRow(number: row.number, marker: marker, title: title)
  }

  // MARK: Rows that go on

  /// Adds a row without a title to the one above.
  private mutating func goOn(
    _ own: [Column: AnnexCell], _ others: [AnnexCell], _ notes: [ImportNote], _ number: Int
  ) {
    let cells = own.sorted { $0.value.column < $1.value.column }
    guard !cells.isEmpty || !others.isEmpty || !notes.isEmpty else { return }
    // A signature stands somewhat below the table.
    guard !rows.isEmpty, own[.ordinal] == nil, number == last + 1 else {
      for cell in cells.map(\.value) + others {
        self.notes.append(
          cell.note(
            why: Words(vi: "hàng này không có nội dung nhiệm vụ", en: "this row names no task"),
            done: Words(vi: "bỏ qua", en: "left out")))
      }
      self.notes += notes
      return
    }
    last = number
    let end = rows.count - 1
    rows[end].end = number
    for (column, cell) in cells {
      if let above = rows[end].cells[column] {
        rows[end].cells[column] = AnnexCell(
          text: above.text + "\n" + cell.text, row: above.row, column: above.column, heading: above.heading)
      } else {
        rows[end].cells[column] = cell
      }
    }
    rows[end].others += others
    rows[end].notes += notes
  }

  /// Lines without a number below the last task: notes, recipients, the signature.
  private mutating func takeFooter() {
    let unnumbered = (rows.lastIndex { $0.marker != nil } ?? -1) + 1
    // Of a table without numbers only what has a name and nothing else can be told from a task.
    let gap =
      unnumbered == 0
      ? nil : rows.indices.first { $0 >= unnumbered && rows[$0].number > rows[$0 - 1].end + 1 }
    let names = (rows.lastIndex { $0.marker != nil || !$0.isBare } ?? -1) + 1
    let start = min(gap ?? rows.count, names)
    let rest = rows[start...]
    guard start > 0, !rest.isEmpty else { return }
    footer = rest.flatMap { row in
      [row.title] + (Array(row.cells.values) + row.others).sorted { $0.column < $1.column }.map(\.text.onOneLine)
        + row.sentences
    }
    rows.removeLast(rest.count)
    notes.append(
      ImportNote(
        row: rest.first?.number, text: footer.joined(separator: " · "),
        why: Words(vi: "nằm dưới bảng, không phải nhiệm vụ", en: "stands below the table and is no task"),
        done: Words(vi: "ghi thành chú thích ở cuối tệp", en: "a comment at the end of the file")))
  }

  // MARK: The whole table

  private mutating func noteColumns() {
    for column in heading.twins {
      notes.append(
        ImportNote(
          column: column, heading: heading.names[column] ?? "",
          why: Words(vi: "cùng nghĩa với một cột khác", en: "means the same as another column"),
          done: Words(vi: "nội dung ghi thành chú thích", en: "what it says stands in comments")))
    }
    let used = Set(sheet.rows.filter { $0.number > heading.rows.upperBound }.flatMap(\.cells.keys))
    for column in used.sorted() where roles[column] == nil && !heading.twins.contains(column) {
      notes.append(
        ImportNote(
          column: column, heading: heading.names[column] ?? "",
          why: heading.names[column] == nil
            ? Words(vi: "cột không có tiêu đề", en: "a column without a heading")
            : Words(vi: "không biết cột này là gì", en: "nothing is known of this column"),
          done: Words(vi: "nội dung ghi thành chú thích", en: "what it says stands in comments")))
    }
    for column in sheet.hiddenColumns.sorted() where used.contains(column) {
      notes.append(
        ImportNote(
          column: column, heading: heading.names[column] ?? "",
          why: Words(vi: "cột đang bị ẩn", en: "the column is hidden"),
          done: Words(vi: "vẫn được đọc", en: "read all the same")))
    }
    if heading.columns[.ordinal] == nil {
      notes.append(
        ImportNote(
          why: Words(vi: "bảng không có cột số thứ tự", en: "the table has no column of numbers"),
          done: Words(vi: "đánh số theo thứ tự các hàng", en: "rows are numbered as they come")))
    }
  }

  private mutating func noteHiddenRows() {
    let hidden = Set(sheet.rows.filter(\.isHidden).map(\.number))
    for index in rows.indices where hidden.contains(rows[index].number) {
      rows[index].notes.append(
        ImportNote(
          row: rows[index].number, text: rows[index].title,
          why: Words(vi: "hàng đang bị ẩn", en: "the row is hidden"),
          done: Words(vi: "vẫn được đọc", en: "read all the same")))
    }
  }
}
