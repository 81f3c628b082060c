import CLibXlsxWriter
import Diagnostics
import Glibc
import ResolutionCompiler

/// A workbook of Excel: tasks, KPIs and schedule, each on a sheet. Days are days, numbers are numbers, and no text is ever
/// a formula.
struct XLSX: ExportFormat {
  let name = "xlsx"
  let fileExtension = "xlsx"
  let isText = false
  let folds = false

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    let language = circumstances.language
    return try XLSX.bytes(
      of: [Table.tasks(annex, in: language), Table.kpis(annex, in: language), Table.schedule(annex, in: language)],
      titled: annex.pageHeader(in: language), secrecy: annex.secrecy, under: circumstances)
  }

  /// A sheet for each table.
  /// - Parameters:
  ///   - title: what it is, as it stands above each page.
  ///   - secrecy: stands before that.
  static func bytes(
    of tables: [Table], titled title: String, secrecy: Secrecy, under circumstances: Circumstances
  ) throws(ExportFailure) -> [UInt8] {
    // The library writes to a path. This file has none of its own, so that nothing is left lying about.
    guard let file = tmpfile() else { throw XLSX.failure(String(cString: strerror(errno))) }
    defer { fclose(file) }
    guard let workbook = Workbook(path: "/proc/self/fd/\(fileno(file))", title, secrecy, circumstances)
    else {
      throw XLSX.failure(String(cString: strerror(ENOMEM)))
    }
    var failure: ExportFailure?
    for table in tables where failure == nil {
      do throws(ExportFailure) { try workbook.add(table) } catch { failure = error }
    }
    // Closing also frees it, whatever has happened.
    let closed = workbook_close(workbook.pointer)
    if let failure { throw failure }
    guard closed == LXW_NO_ERROR else { throw XLSX.failure(String(cString: lxw_strerror(closed))) }
    return try XLSX.contents(of: file)
  }

  private static func contents(of file: UnsafeMutablePointer<FILE>) throws(ExportFailure) -> [UInt8] {
    guard fseek(file, 0, SEEK_END) == 0 else { throw failure(String(cString: strerror(errno))) }
    let size = ftell(file)
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { room, count in
      count = size > 0 ? fread(room.baseAddress, 1, size, file) : 0
    }
    guard size > 0, bytes.count == size else { throw failure(String(cString: strerror(EIO))) }
    return bytes
  }

  fileprivate static func failure(_ reason: String) -> ExportFailure {
    ExportFailure(message: Words(vi: "không lập được tệp xlsx: \(reason)", en: "cannot make the xlsx file: \(reason)"))
  }
}

/// A workbook being filled.
private struct Workbook {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let pointer: UnsafeMutablePointer<lxw_workbook>
  private let language: Language
  private let header: String
  private let plain: Styles
  private let heading: Styles
  private let title: Format?

  /// One kind of row.
  private struct Styles {
    let text: Format?
    let number: Format?
    let day: Format?
  }

  init?(path: String, _ name: String, _ secrecy: Secrecy, _ circumstances: Circumstances) {
    guard let workbook = workbook_new(path) else { return nil }
    pointer = workbook
    language = circumstances.language
    header = (secrecy == .none ? "" : secrecy.spoken[language].uppercased() + " · ") + name
    let dayFormat = circumstances.language == .vi ? "dd/mm/yyyy" : "yyyy-mm-dd"

    func style(bold: Bool, day: Bool = false, number: Bool = false, fill: UInt32? = nil) -> Format? {
      let format = workbook_add_format(workbook)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      if bold { format_set_bold(format) }
      if day { format_set_num_format(format, dayFormat) }
      if day { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
      if number { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
      if let fill { format_set_bg_color(format, fill) }
      return format
    }
    plain = Styles(
      text: style(bold: false), number: style(bold: false, number: true), day: style(bold: false, day: true))
    let shade: UInt32 = 0xF2F2F2
    heading = Styles(
      text: style(bold: true, fill: shade), number: style(bold: true, number: true, fill: shade),
      day: style(bold: true, day: true, fill: shade))
    title = style(bold: true, fill: 0xD9E2F3)
    format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))

    // The library copies what it is given.
    name.withMutableCString { title in
      circumstances.program.withMutableCString { program in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.comments = program
        properties.created = time_t(circumstances.unixTime)
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  func add(_ table: Table) throws(ExportFailure) {
    guard let sheet = workbook_add_worksheet(pointer, table.name) else { throw XLSX.failure(table.name) }
    guard table.columns.count <= Workbook.mostColumns else {
      let name = table.name
      throw ExportFailure(
        message: Words(
          vi: "trang “\(name)” có \(table.columns.count) cột, nhiều hơn một trang tính chứa được; hãy xuất csv",
          en: "sheet “\(name)” has \(table.columns.count) columns, more than a sheet can hold; write csv"))
    }
    guard table.rows.count < Workbook.mostRows else {
      let name = table.name
      throw ExportFailure(
        message: Words(
          vi: "trang “\(name)” có \(table.rows.count) dòng, nhiều hơn một trang tính chứa được; hãy lọc bớt nhiệm vụ",
          en: "sheet “\(name)” has \(table.rows.count) rows, more than a sheet can hold; choose fewer tasks"))
    }
    for (index, column) in table.columns.enumerated() {
      let index = lxw_col_t(index)
      worksheet_set_column(sheet, index, index, column.width, nil)
      try check(worksheet_write_string(sheet, 0, index, column.title, title))
    }
    for (index, row) in table.rows.enumerated() {
      worksheet_set_row(sheet, lxw_row_t(index + 1), Workbook.height(of: row, under: table.columns), nil)
      for (column, cell) in row.cells.enumerated() {
        try write(cell, to: sheet, lxw_row_t(index + 1), lxw_col_t(column), row.isHeading ? heading : plain)
      }
    }
    let lastColumn = lxw_col_t(table.columns.count - 1)
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lastColumn)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    // The library's sign for “a part of the header” is doubled to mean itself.
    let header = header.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    try check(worksheet_set_header(sheet, "&L" + String(header.prefix(200))))
    try check(worksheet_set_footer(sheet, "&C&P/&N"))
  }

  private func write(
    _ cell: Table.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    _ styles: Styles
  ) throws(ExportFailure) {
    switch cell {
    case .empty: try check(worksheet_write_blank(sheet, row, column, styles.text))
    case .text(let text): try check(worksheet_write_string(sheet, row, column, Workbook.fitting(text), styles.text))
    case .number(let number): try check(worksheet_write_number(sheet, row, column, number, styles.number))
    case .day(let day):
      let (year, month, date) = day.civil
      // Excel knows no day before 1900.
      guard year >= 1900 else { return try write(.text(day.words[language]), to: sheet, row, column, styles) }
      var datetime = lxw_datetime(
        year: Int32(year), month: Int32(month), day: Int32(date), hour: 0, min: 0, sec: 0)
      try check(worksheet_write_datetime(sheet, row, column, &datetime, styles.day))
    }
  }

  private func check(_ error: lxw_error) throws(ExportFailure) {
    guard error == LXW_NO_ERROR else { throw XLSX.failure(String(cString: lxw_strerror(error))) }
  }

  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  private static let mostCharacters = 32_767
  private static let highestRow = 409.0

  /// In points. Not every program that opens the file works it out by itself.
  private static func height(of row: Table.Row, under columns: [Table.Column]) -> Double {
    var most = 1
    for (cell, column) in zip(row.cells, columns) {
      guard case .text(let text) = cell else { continue }
      // Lines break between words, so that few of them are full.
      let room = max(1, Int(column.width * (row.isHeading ? 0.8 : 0.9)))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + room - 1) / room) }
      most = max(most, lines)
    }
    return min(Double(most) * 15, highestRow)
  }

  /// As much of a text as a cell holds. What is cut off ends with an ellipsis.
  private static func fitting(_ text: String) -> String {
    // A zero byte would end the text for the library without a word.
    let text = text.utf8.contains(0) ? text.split(separator: "\0").joined() : text
    guard text.utf16.count > mostCharacters else { return text }
    var kept = String.UnicodeScalarView()
    var units = 1
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > mostCharacters { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}

extension String {
  /// For functions of C that take a text to read as one to write.
  fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
    var copy = Array(utf8CString)
    copy.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}

extension Annex {
  /// What stands above each page: `57-NQ/TW: Đột phá …`.
  func pageHeader(in language: Language) -> String {
    let documents = documents.map(\.number).joined(separator: ", ")
    let what = documents.isEmpty ? Words(vi: "Nhiệm vụ", en: "Tasks")[language] : documents
    return ([what] + extract.map { $0[language] }).joined(separator: " · ")
  }
}
