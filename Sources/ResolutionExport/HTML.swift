import Diagnostics
import ResolutionCompiler

/// One page that needs nothing beside it: for reading on any screen, and for printing on A4.
struct HTML: ExportFormat {
  let name = "html"
  let fileExtension = "html"
  let isText = true
  let folds = true

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    let language = circumstances.language
    let papers = annex.documents.map { Paper($0, of: annex, under: circumstances) }
    let title = Words(vi: "Danh mục nhiệm vụ", en: "List of tasks")[language]
    let numbers = annex.documents.map(\.number).joined(separator: ", ")
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(Markup.escaped(circumstances.program))">
      <title>\(Markup.escaped(numbers.isEmpty ? title : "\(title) · \(numbers)"))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body>
      <main>

      """
    for paper in papers { append(paper, to: &html) }
    if papers.isEmpty {
      html += "<p>\(Words(vi: "Không có nhiệm vụ nào.", en: "There are no tasks.")[language])</p>\n"
    }
    html += "</main>\n</body>\n</html>\n"
    return Array(html.utf8)
  }

  private func append(_ paper: Paper, to html: inout String) {
    html += "<section id=\"\(Markup.escaped(paper.key))\">\n<header>\n<div class=\"issuer\">"
    html += "<p>\(Markup.escaped(paper.issuer))</p>"
    html += paper.isOfTheParty ? "<p>*</p>" : "<hr>"
    if !paper.secrecy.isEmpty { html += "<p class=\"secrecy\">\(Markup.escaped(paper.secrecy))</p>" }
    html += "</div>\n<div class=\"motto\">"
    for line in paper.motto { html += "<p>\(Markup.escaped(line))</p>" }
    html += "<hr></div>\n</header>\n"
    html += "<h1>\(Markup.escaped(paper.title))</h1>\n<h2>\(Markup.escaped(paper.subject))</h2>\n"
    for remark in paper.remarks { html += "<p class=\"remark\">\(Markup.escaped(remark))</p>\n" }
    html += "<table>\n<thead>\n<tr>"
    for column in paper.columns { html += "<th scope=\"col\">\(Markup.escaped(column))</th>" }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in paper.rows { append(row, under: paper.columns, to: &html) }
    html += "</tbody>\n</table>\n"
    for note in paper.notes { html += "<p class=\"note\">\(Markup.escaped(note))</p>\n" }
    html += "<footer><p>\(Markup.escaped(paper.origin))</p></footer>\n</section>\n"
  }

  private func append(_ row: Paper.Row, under columns: [String], to html: inout String) {
    let last = columns.count - 1
    if row.isGroup {
      html += "<tr class=\"group\" id=\"\(Markup.escaped(row.id))\"><td>\(text(row.cells[0]))</td>"
      html += "<td colspan=\"\(last - 1)\">\(text(row.cells[1]))</td>"
      html += "<td>\(text(row.cells[last]))</td></tr>\n"
      return
    }
    html += "<tr id=\"\(Markup.escaped(row.id))\">"
    for (column, cell) in zip(columns, row.cells) {
      // On a phone, where a row is a card, the column's title stands before the cell.
      let label = cell.isEmpty ? "" : " data-label=\"\(Markup.escaped(column))\""
      html += "<td\(label)>\(text(cell))</td>"
    }
    html += "</tr>\n"
  }

  private func text(_ paragraphs: [String]) -> String {
    paragraphs.map(Markup.escaped).joined(separator: "<br>")
  }

  private static let style = """
    @page { size: A4 landscape; margin: 15mm 12mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; font: 14px/1.4 "Times New Roman", "Liberation Serif", serif; }
    main { max-width: 1200px; margin: 0 auto; padding: 16px; }
    section + section { margin-top: 48px; }
    header { display: flex; justify-content: space-between; gap: 24px; text-align: center; font-weight: bold; }
    header p { margin: 0; }
    header div { flex: 1; }
    header hr { width: 40%; margin: 4px auto; border: 0; border-top: 1px solid #111; }
    .secrecy { display: inline-block; margin-top: 6px; padding: 2px 12px; border: 2px solid #b00; color: #b00; }
    h1, h2 { margin: 0; text-align: center; font-size: 16px; }
    h1 { margin-top: 20px; }
    .remark { margin: 2px 0; text-align: center; font-style: italic; }
    table { width: 100%; margin-top: 12px; border-collapse: collapse; }
    th, td { padding: 4px 6px; border: 1px solid #555; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
    th { text-align: center; background: #eee; }
    th:nth-child(1) { width: 5%; } th:nth-child(2) { width: 28%; } th:nth-child(3) { width: 13%; }
    th:nth-child(4) { width: 13%; } th:nth-child(5) { width: 9%; } th:nth-child(6) { width: 13%; }
    td:first-child { text-align: center; }
    .group td { font-weight: bold; background: #f6f6f6; }
    .note { font-size: 13px; }
    footer { color: #555; font-size: 12px; }
    @media print {
      main { max-width: none; padding: 0; }
      section + section { margin-top: 0; break-before: page; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .group { break-after: avoid; }
    }
    @media screen and (max-width: 700px) {
      body { font-size: 16px; }
      header { flex-direction: column; gap: 8px; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, tbody, tr, td { display: block; width: 100%; }
      tr { margin-bottom: 12px; border: 1px solid #555; }
      td { border: 0; }
      td:empty { display: none; }
      td:first-child { text-align: left; }
      td[data-label]::before { content: attr(data-label) ": "; font-weight: bold; }
    }
    """
}
