import AnnexImport
import Diagnostics

/// What `import` has to say besides the tree.
extension ImportedAnnex {
  /// Each place to look at, and what was made of all.
  func list(in language: Language, isQuiet: Bool, file: String?) -> String {
    var text = ""
    for note in notes { text += VisibleLine.of(note.line(in: language)) + "\n" }
    if isQuiet { return text }
    if !notes.isEmpty { text += "\n" }
    return text + line(file: file)[language] + "\n"
  }

  private func line(file: String?) -> Words {
    let open =
      notes.isEmpty
      ? Words(vi: "không có chỗ nào phải xem lại", en: "nothing to look at")
      : Words(vi: "\(notes.count) chỗ cần xem lại", en: "\(counted(notes.count, "place")) to look at")
    let next = file.map { Words(vi: "; tiếp theo: nqc check \($0)", en: "; next: nqc check \($0)") } ?? Words("")
    return Words(
      vi: "đã nhập \(groups) nhóm, \(tasks) nhiệm vụ; \(open.vi)\(next.vi)",
      en: "imported \(counted(groups, "group")), \(counted(tasks, "task")); \(open.en)\(next.en)")
  }

  /// The same for programs.
  func json(in language: Language, file: String?) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      if let file { json.field("file", file) } else { json.null("file") }
      json.field("groups", groups)
      json.field("tasks", tasks)
      json.array("notes") { json in
        for note in notes {
          json.object { json in
            if let row = note.row { json.field("row", row) } else { json.null("row") }
            if let column = note.column { json.field("column", column) } else { json.null("column") }
            json.field("place", note.place)
            json.field("heading", note.heading)
            json.field("text", note.text)
            json.field("why", note.why[language])
            json.field("done", note.done[language])
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

private enum VisibleLine {
  /// Without what would move the cursor.
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    VisibleText.appendLine(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
