package import Diagnostics
package import ResolutionCompiler
internal import ResolutionFormatting
internal import Tables

/// What an annex does not say of the document that it belongs to.
package struct ImportSettings: Sendable {
  /// The official number.
  package var number: String
  package var key: String
  package var issued: Day
  /// Nil: the number stands in its place for now.
  package var title: String?
  /// The code of the agency that issued it.
  package var issuer: String?
  /// The sheet of a workbook; nil: the only one with a table of tasks.
  package var sheet: String?
  /// The file's name, for the comment at the head.
  package var source: String
  /// Of the comments.
  package var language: Language
  /// Of the keys.
  package var keys: Language

  package init(
    number: String, key: String, issued: Day, title: String? = nil, issuer: String? = nil, sheet: String? = nil,
    source: String, language: Language = .vi, keys: Language = .vi
  ) {
    self.number = number
    self.key = key
    self.issued = issued
    self.title = title
    self.issuer = issuer
    self.sheet = sheet
    self.source = source
    self.language = language
    self.keys = keys
  }
}

extension ImportSettings {
  /// Bytes of the largest file that is read.
  package static var largest: Int { TableLimits.file }
}

/// An annex as a resolution tree.
package struct ImportedAnnex: Sendable {
  /// Laid out as `fmt` lays it out.
  package let yaml: [UInt8]
  /// In the order of the table; what is about the whole of it first.
  package let notes: [ImportNote]
  package let groups: Int
  package let tasks: Int
}

/// Why there is no tree.
package enum ImportRefusal: Error, Equatable {
  /// The file cannot be read, or has no table of tasks.
  case file(Words)
  /// It cannot be told which sheet is meant.
  case sheet(Words)
}

/// Turns the table of tasks of an official annex into a resolution tree: a draft, in which everything that the table does not
/// say for certain is left open, and commented on.
///
/// - Parameter plan: of the registry that has the agencies.
package func importAnnex(
  _ bytes: [UInt8], _ settings: ImportSettings, in plan: Plan
) throws(ImportRefusal) -> ImportedAnnex {
  let sheets: [Sheet]
  do throws(TableRefusal) { sheets = try readSheets(bytes) } catch { throw .file(error.why) }
  let choice = try SheetChoice(sheets, named: settings.sheet)
  let table = AnnexTable(choice.sheet, choice.heading)
  guard !table.rows.isEmpty else {
    throw .file(
      Words(
        vi: "dưới hàng tiêu đề (hàng \(table.heading.rows.lowerBound)) không có nhiệm vụ nào",
        en: "there is no task below the heading in row \(table.heading.rows.lowerBound)"))
  }
  let secrecy = try degree(of: table.preamble)
  let outline = Outline(table.rows, key: settings.key)
  let naming = Naming(
    table.rows, outline, key: settings.key, numbersRows: table.heading.columns[.ordinal] == nil)
  let nodes = nodes(table, outline, naming, settings, plan, secrecy)
  let general = choice.notes + table.notes + document(settings)
  let notes = general + nodes.flatMap(\.allNotes)
  let groups = nodes.count { !$0.children.isEmpty }
  return ImportedAnnex(
    yaml: try text(nodes, table, choice.sheet, settings, notes: notes.count, general: general), notes: notes,
    groups: groups, tasks: nodes.count - groups)
}

private func nodes(
  _ table: AnnexTable, _ outline: Outline, _ naming: Naming, _ settings: ImportSettings, _ plan: Plan,
  _ secrecy: Secrecy?
) -> [AnnexNode] {
  let reader = NodeReader(
    names: AgencyNames(plan, issued: settings.issued), wording: plan.wording, issued: settings.issued)
  let parents = Set(outline.parents.compactMap { $0 })
  var given: [Set<Column>] = []
  var nodes: [AnnexNode] = []
  for (index, row) in table.rows.enumerated() {
    var row = row
    // A code that gave the id needs no comment.
    if let code = row.cells[.code], code.text.hasSuffix("." + naming.ids[index]) { row.cells[.code] = nil }
    let parent = outline.parents[index]
    let inherited = parent.map { given[$0] } ?? []
    var node = reader.node(
      row, id: naming.ids[index], parent: parent, isGroup: parents.contains(index), inherited: inherited)
    node.notes = (naming.notes[index] ?? []) + node.notes
    if parent == nil, let secrecy, let word = Secrecy.keywords.entries.first(where: { $0.value == secrecy })?.vi.first {
      node.fields.append(AnnexNode.Field(key: "độ_mật", value: .plain(word)))
    }
    given.append(inherited.union(row.cells.keys))
    if let parent { nodes[parent].children.append(index) }
    nodes.append(node)
  }
  return nodes
}

/// The degree of secrecy that stands above the table. What is top secret is handled outside this system.
private func degree(of preamble: [String]) throws(ImportRefusal) -> Secrecy? {
  let marks = Set(preamble.map { $0.lowercased() })
  if marks.contains("tuyệt mật") {
    throw .file(
      Words(
        vi: "phụ lục ghi TUYỆT MẬT: việc tuyệt mật được quản lý ngoài hệ thống này",
        en: "the annex is marked TUYỆT MẬT, top secret: that is handled outside this system"))
  }
  return marks.contains("tối mật") ? .highlySecret : marks.contains("mật") ? .secret : nil
}

/// What is to be said of the document itself.
private func document(_ settings: ImportSettings) -> [ImportNote] {
  settings.title != nil
    ? []
    : [
      ImportNote(
        why: Words(vi: "không có tên văn bản", en: "the document has no title"),
        done: Words(
          vi: "ghi số văn bản thay cho tên; ghi tên bằng --title hoặc sửa tên trong tệp",
          en: "its number stands in its place; give it by --title, or in the file"))
    ]
}

/// The tree as a file.
/// - Parameters:
///   - notes: how many there are.
///   - general: those that are about no node.
private func text(
  _ nodes: [AnnexNode], _ table: AnnexTable, _ sheet: Sheet, _ settings: ImportSettings, notes: Int,
  general: [ImportNote]
) throws(ImportRefusal) -> [UInt8] {
  var yaml = AnnexYAML(nodes, settings.language)
  let language = settings.language
  let source = settings.source.onOneLine + (sheet.name.isEmpty ? "" : ", \(sheet.name.onOneLine)")
  yaml.comment(Words(vi: "Nhập từ phụ lục: \(source).", en: "Imported from the annex \(source).")[language])
  if notes > 0 {
    yaml.comment(
      Words(
        vi: """
          \(notes) chỗ cần xem lại, ghi ở chú thích bên cạnh. Xem xong thì bỏ chú thích; điền đủ thì đổi giai_đoạn_soạn thành \
          đã_ban_hành.
          """,
        en: """
          \(notes) places to look at, each with a comment beside it. Take the comments away when you have; once nothing is \
          open, the stage becomes issued.
          """)[language])
  }
  for note in general { yaml.comment(note.line(in: language)) }
  if !table.preamble.isEmpty {
    yaml.comment(Words(vi: "Phía trên bảng ghi:", en: "Above the table stands:")[language])
    for line in table.preamble { yaml.comment(line) }
  }
  yaml.emptyLine()
  yaml.pair("nghị_quyết", settings.number.onOneLine)
  yaml.pair("ký_hiệu", settings.key)
  yaml.pair("tên", settings.title?.onOneLine ?? "Văn bản số \(settings.number.onOneLine)")
  yaml.lines.append("ngày_ban_hành: \(settings.issued.vietnamese)")
  if let issuer = settings.issuer { yaml.pair("cơ_quan_ban_hành", issuer) }
  yaml.pair("giai_đoạn_soạn", "dự_thảo")
  yaml.tasks()
  if !table.footer.isEmpty {
    yaml.emptyLine()
    yaml.comment(Words(vi: "Phía dưới bảng ghi:", en: "Below the table stands:")[language])
    for line in table.footer { yaml.comment(line) }
  }
  let bytes = Array((yaml.lines.joined(separator: "\n") + "\n").utf8)
  switch format(SourceFile(id: 0, path: settings.source, bytes: bytes), keys: settings.keys) {
  case .unchanged: return bytes
  case .changed(let laidOut): return laidOut
  case .unreadable, .failed:
    throw .file(
      Words(
        vi: "không dựng được cây từ bảng này; đây là lỗi của nqc, xin báo lại",
        en: "no tree could be made of this table; this is nqc's mistake, please report it"))
  }
}
