import Diagnostics
import ResolutionCompiler

extension HTML {
  /// One page with tables below each other, for reading and printing; nothing stands beside it.
  static func bytes(
    of tables: [Table], titled title: String, secrecy: Secrecy, under circumstances: Circumstances
  ) -> [UInt8] {
    let language = circumstances.language
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(Markup.escaped(circumstances.program))">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(plainStyle)
      </style>
      </head>
      <body>
      <h1>\(Markup.escaped(title))</h1>

      """
    if secrecy != .none {
      html += "<p class=\"secrecy\">\(Markup.escaped(secrecy.spoken[language].uppercased()))</p>\n"
    }
    for table in tables { append(table, to: &html, in: language) }
    html += "<footer><p>\(Markup.escaped(circumstances.origin))</p></footer>\n</body>\n</html>\n"
    return Array(html.utf8)
  }

  private static func append(_ table: Table, to html: inout String, in language: Language) {
    html += "<h2>\(Markup.escaped(table.name))</h2>\n"
    guard !table.rows.isEmpty else {
      html += "<p>\(Words(vi: "Không có gì.", en: "There is nothing.")[language])</p>\n"
      return
    }
    html += "<div><table>\n<thead>\n<tr>"
    for column in table.columns { html += "<th scope=\"col\">\(Markup.escaped(column.title))</th>" }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for cell in row.cells {
        switch cell {
        case .empty: html += "<td></td>"
        case .text(let text): html += "<td>\(Markup.escaped(text))</td>"
        case .number(let number): html += "<td class=\"number\">\(Words.rounded(number)[language])</td>"
        case .day(let day): html += "<td class=\"number\">\(day.words[language])</td>"
        }
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table></div>\n"
  }

  private static let plainStyle = """
    @page { size: A4 landscape; margin: 15mm 12mm; }
    body { margin: 16px; color: #111; background: #fff; font: 14px/1.4 "Times New Roman", "Liberation Serif", serif; }
    h1 { font-size: 18px; text-align: center; }
    h2 { margin-top: 28px; font-size: 16px; }
    div { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { padding: 3px 6px; border: 1px solid #555; vertical-align: top; text-align: left; }
    th { background: #eee; }
    .number { text-align: right; white-space: nowrap; }
    .secrecy { text-align: center; color: #b00; font-weight: bold; }
    footer { color: #555; font-size: 12px; }
    @media print { thead { display: table-header-group; } tr { break-inside: avoid; } div { overflow: visible; } }
    """
}
