internal import Diagnostics
internal import Tables

/// The sheet that has the table of tasks.
struct SheetChoice {
  let sheet: Sheet
  let heading: Heading
  /// Other sheets, which are not read.
  private(set) var notes: [ImportNote] = []

  /// - Parameter name: the one that was asked for; nil: the only one that is shown and has such a table, or of several the
  ///   only one with due dates.
  init(_ sheets: [Sheet], named name: String?) throws(ImportRefusal) {
    if let name {
      guard
        let found = sheets.first(where: { $0.name == name })
          ?? sheets.first(where: { !$0.name.isEmpty && PlainWords($0.name) == PlainWords(name) })
      else {
        throw .sheet(
          sheets.contains { !$0.name.isEmpty }
            ? Words(
              vi: "không có trang “\(name)”; các trang: \(SheetChoice.list(sheets))",
              en: "there is no sheet “\(name)”; there are: \(SheetChoice.list(sheets))")
            : Words(vi: "tệp CSV không có trang nào; bỏ --sheet", en: "a CSV file has no sheets; leave --sheet out"))
      }
      guard let heading = Heading(found) else { throw .file(SheetChoice.noTable(found.name)) }
      self.init(found, heading, of: sheets)
      return
    }
    let tables = sheets.compactMap { sheet in Heading(sheet).map { (sheet, $0) } }
    // Beside the tasks may stand tables of their indicators and updates. Only the tasks have a date by which they are done.
    var shown = tables.filter { !$0.0.isHidden }
    let dated = shown.filter { $0.1.columns[.due] != nil }
    if dated.count == 1 { shown = dated }
    guard shown.count <= 1 else {
      let list = SheetChoice.list(shown.map(\.0))
      throw .sheet(
        Words(
          vi: "nhiều trang có bảng nhiệm vụ: \(list); chọn một bằng --sheet",
          en: "several sheets have a table of tasks: \(list); choose one with --sheet"))
    }
    guard let (sheet, heading) = shown.first else {
      guard tables.isEmpty else {
        let list = SheetChoice.list(tables.map(\.0))
        throw .sheet(
          Words(
            vi: "chỉ có trang đang ẩn mới có bảng nhiệm vụ: \(list); muốn đọc thì chọn bằng --sheet",
            en: "only hidden sheets have a table of tasks: \(list); to read one, choose it with --sheet"))
      }
      throw .file(SheetChoice.noTable(""))
    }
    self.init(sheet, heading, of: sheets)
  }

  private init(_ sheet: Sheet, _ heading: Heading, of sheets: [Sheet]) {
    self.sheet = sheet
    self.heading = heading
    for other in sheets where other.name != sheet.name && !other.rows.isEmpty {
      notes.append(
        ImportNote(
          text: other.name,
          why: other.isHidden
            ? Words(vi: "một trang khác, đang bị ẩn", en: "another sheet, which is hidden")
            : Words(vi: "một trang khác", en: "another sheet"), done: Words(vi: "không đọc", en: "not read")))
    }
    if sheet.isHidden {
      notes.append(
        ImportNote(
          text: sheet.name, why: Words(vi: "trang đang bị ẩn", en: "the sheet is hidden"),
          done: Words(vi: "vẫn được đọc", en: "read all the same")))
    }
  }

  private static func list(_ sheets: [Sheet]) -> String { sheets.map { "“\($0.name)”" }.joined(separator: ", ") }

  private static func noTable(_ name: String) -> Words {
    let sheet = name.isEmpty ? Words("") : Words(vi: " ở trang “\(name)”", en: " in the sheet “\(name)”")
    return Words(
      vi: """
        không thấy bảng nhiệm vụ\(sheet.vi): trong 60 hàng đầu phải có một hàng tiêu đề với cột “Nhiệm vụ” (hoặc “Nội dung”) và \
        ít nhất một cột nữa: “STT”, “Cơ quan chủ trì”, “Cơ quan phối hợp”, “Thời hạn”, “Sản phẩm”, “Chỉ tiêu”
        """,
      en: """
        there is no table of tasks\(sheet.en): within the first 60 rows a heading has to name a column “Nhiệm vụ” (or \
        “Nội dung”) and one more at least: “STT”, “Cơ quan chủ trì”, “Cơ quan phối hợp”, “Thời hạn”, “Sản phẩm”, “Chỉ tiêu”
        """)
  }
}
