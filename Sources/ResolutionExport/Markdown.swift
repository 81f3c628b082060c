import Diagnostics
import ResolutionCompiler

/// Tables as GitHub and most editors show them.
struct Markdown: ExportFormat {
  let name = "markdown"
  let fileExtension = "md"
  let isText = true
  let folds = true

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    var text = ""
    for document in annex.documents {
      let paper = Paper(document, of: annex, under: circumstances)
      if !text.isEmpty { text += "\n" }
      text += "## \(escaped("\(document.number): \(paper.subject)"))\n\n"
      for remark in paper.remarks { text += "\(escaped(remark))\n\n" }
      let columns = paper.columns + [Annex.idTitle[circumstances.language]]
      text += line(columns)
      text += line(columns.map { _ in "---" })
      for row in paper.rows {
        var cells = row.cells.map { $0.map(escaped).joined(separator: "<br>") } + ["`\(row.id)`"]
        if row.isGroup {
          cells[0] = "**\(cells[0])**"
          cells[1] = "**\(cells[1])**"
        }
        text += line(cells)
      }
      for note in paper.notes { text += "\n\(escaped(note))\n" }
    }
    return Array(text.utf8)
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  /// With what would be markup written so that it is none.
  private func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": escaped.append(" ")
      case "\\", "|", "`", "*", "_", "[", "]", "<", ">", "#", "~", "&", "$", "!":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }
}
