internal import Diagnostics
internal import YAMLSyntax

/// An Excel workbook (`.xlsx`): its sheets by way of the parts that they are spread over.
struct Workbook {
  private var archive: ZipArchive
  private var index = WorkbookIndex()
  private var strings: [String] = []
  private var styles = CellStyles()
  private var parts: [String: Relation] = [:]
  private var folder = ""

  init(_ archive: ZipArchive) throws(TableRefusal) {
    self.archive = archive
    let book = try findBook()
    folder = book.lastIndex(of: "/").map { String(book[..<$0]) } ?? ""
    try read(book, into: index)
    parts = try relations(of: book)
    if let path = path("sharedStrings") {
      let reader = SharedStrings()
      try read(path, into: reader)
      strings = reader.strings
    }
    if let path = path("styles") {
      try read(path, into: styles)
    }
  }

  /// All of them, hidden ones too, in the order of their tabs.
  mutating func sheets() throws(TableRefusal) -> [Sheet] {
    guard index.sheets.count <= TableLimits.sheets else { throw TableLimits.tooLarge }
    var sheets: [Sheet] = []
    var cells = 0
    for entry in index.sheets {
      // A chart has a tab too.
      guard let relation = parts[entry.relation], relation.type == "worksheet" else { continue }
      let reader = SheetReader(strings: strings, styles: styles, startsIn1904: index.startsIn1904)
      try read(absolute(relation.target), into: reader)
      guard !reader.isTooLarge else { throw TableLimits.tooLarge }
      let sheet = reader.sheet(name: composed(entry.name).trimmed, isHidden: entry.isHidden)
      cells += sheet.rows.reduce(0) { $0 + $1.cells.count }
      guard cells <= TableLimits.cells else { throw TableLimits.tooLarge }
      sheets.append(sheet)
    }
    return sheets
  }

  /// The part that is the workbook. Says what the file is where there is none.
  private mutating func findBook() throws(TableRefusal) -> String {
    let roots = try relations(of: "")
    if let book = roots.values.first(where: { $0.type == "officeDocument" }) {
      let path = absolute(book.target)
      if path.contains("word/") || path.contains("ppt/") {
        throw TableRefusal(
          Words(
            vi: "tệp Word hoặc PowerPoint, không phải Excel; chép bảng sang Excel, lưu dạng .xlsx",
            en: "a Word or PowerPoint file, not an Excel one; copy the table to Excel and save it as .xlsx"))
      }
      if path.hasSuffix(".bin") {
        throw TableRefusal(
          Words(
            vi: "sổ Excel dạng .xlsb; lưu lại dạng .xlsx", en: "an Excel workbook in the form .xlsb; save it as .xlsx"))
      }
      return path
    }
    if archive.has("content.xml") {
      throw TableRefusal(
        Words(
          vi: "tệp của LibreOffice (.ods); lưu lại dạng .xlsx", en: "a LibreOffice file (.ods); save it as .xlsx"))
    }
    throw TableRefusal(
      Words(vi: "tệp nén, không phải sổ Excel", en: "an archive that is no Excel workbook"))
  }

  // MARK: Parts

  private mutating func read(_ path: String, into visitor: any XMLVisitor) throws(TableRefusal) {
    guard let text = try archive.contents(of: path), walk(text, visitor) else { throw ZipArchive.damaged }
  }

  /// What a part refers to, by the names that it uses.
  private mutating func relations(of part: String) throws(TableRefusal) -> [String: Relation] {
    let (folder, name) =
      part.lastIndex(of: "/").map {
        (String(part[...$0]), String(part[part.index(after: $0)...]))
      } ?? ("", part)
    let reader = Relations()
    guard let text = try archive.contents(of: "\(folder)_rels/\(name).rels") else { return [:] }
    guard walk(text, reader) else { throw ZipArchive.damaged }
    return reader.relations
  }

  private func path(_ type: String) -> String? {
    parts.values.first { $0.type == type }.map { absolute($0.target) }
  }

  /// From the root of the archive. A path that begins with a slash is so already.
  private func absolute(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = folders.popLast()
      } else if step != "." {
        folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }
}

/// The part that another refers to.
struct Relation {
  /// The last word of its kind: `worksheet`, `sharedStrings`.
  let type: String
  let target: String
}

private final class Relations: XMLVisitor {
  var relations: [String: Relation] = [:]

  func open(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    relations[id] = Relation(type: type.split(separator: "/").last.map(String.init) ?? type, target: target)
  }

  func close(_ name: String) {}
  func text(_ text: String) {}
}

/// Which sheets a workbook has.
private final class WorkbookIndex: XMLVisitor {
  struct Entry {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  var sheets: [Entry] = []
  /// Days are counted from 1904, as the first Macintosh did.
  var startsIn1904 = false

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr":
      let value = attributes["date1904"]
      startsIn1904 = value == "1" || value == "true"
    case "sheet":
      guard let relation = attributes["id"] else { return }
      let state = attributes["state"]
      sheets.append(
        Entry(
          name: attributes["name"] ?? "", relation: relation, isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }

  func close(_ name: String) {}
  func text(_ text: String) {}
}

/// Texts that cells refer to by number. Of a text with several fonts the runs are joined; how it is read aloud is left out.
private final class SharedStrings: XMLVisitor {
  var strings: [String] = []
  private var current = ""
  private var isText = false
  private var isReading = false

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": current = ""
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "si": strings.append(SheetReader.shown(current))
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ text: String) {
    if isText { current += text }
  }
}
