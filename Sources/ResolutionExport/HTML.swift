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
    return HTMLWriter.page(
      numbers.isEmpty ? title : "\(title) · \(numbers)", in: language, style: HTML.style, program: circumstances.program
    ) { html in
      for paper in papers { html.element("section", ["id": paper.key]) { append(paper, to: &$0) } }
      if papers.isEmpty { html.element("p", Words(vi: "Không có nhiệm vụ nào.", en: "There are no tasks.")[language]) }
    }
  }

  private func append(_ paper: Paper, to html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("div", ["class": "issuer"]) { html in
        html.element("p", paper.issuer)
        if paper.isOfTheParty { html.element("p", "*") } else { html.void("hr") }
        if !paper.secrecy.isEmpty { html.element("p", ["class": "secrecy"], paper.secrecy) }
      }
      html.element("div", ["class": "motto"]) { html in
        for line in paper.motto { html.element("p", line) }
        html.void("hr")
      }
    }
    html.element("h1", paper.title)
    html.element("h2", paper.subject)
    for remark in paper.remarks { html.element("p", ["class": "remark"], remark) }
    html.element("table") { html in
      html.element("thead") { html in
        html.element("tr") { html in for column in paper.columns { html.element("th", ["scope": "col"], column) } }
      }
      html.element("tbody") { html in for row in paper.rows { append(row, under: paper.columns, to: &html) } }
    }
    for note in paper.notes { html.element("p", ["class": "note"], note) }
    html.element("footer") { $0.element("p", paper.origin) }
  }

  private func append(_ row: Paper.Row, under columns: [String], to html: inout HTMLWriter) {
    let last = columns.count - 1
    guard !row.isGroup else {
      html.element("tr", ["class": "group", "id": row.id]) { html in
        html.element("td") { $0.lines(row.cells[0]) }
        html.element("td", ["colspan": String(last - 1)]) { $0.lines(row.cells[1]) }
        html.element("td") { $0.lines(row.cells[last]) }
      }
      return
    }
    html.element("tr", ["id": row.id]) { html in
      for (column, cell) in zip(columns, row.cells) {
        // On a phone, where a row is a card, the column's title stands before the cell.
        html.element("td", ["data-label": cell.isEmpty ? "" : column]) { $0.lines(cell) }
      }
    }
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
