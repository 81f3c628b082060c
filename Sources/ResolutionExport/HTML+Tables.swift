import Diagnostics
import ResolutionCompiler

extension HTML {
  /// One page with tables below each other, for reading and printing; nothing stands beside it.
  static func bytes(
    of tables: [Table], titled title: String, secrecy: Secrecy, under circumstances: Circumstances
  ) -> [UInt8] {
    let language = circumstances.language
    return HTMLWriter.page(title, in: language, style: plainStyle, program: circumstances.program) { html in
      html.element("h1", title)
      if secrecy != .none { html.element("p", ["class": "secrecy"], secrecy.spoken[language].uppercased()) }
      for table in tables { append(table, to: &html, in: language) }
      html.element("footer") { $0.element("p", circumstances.origin) }
    }
  }

  private static func append(_ table: Table, to html: inout HTMLWriter, in language: Language) {
    html.element("h2", table.name)
    guard !table.rows.isEmpty else {
      return html.element("p", Words(vi: "Không có gì.", en: "There is nothing.")[language])
    }
    html.element("div") { html in
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for column in table.columns { html.element("th", ["scope": "col"], column.title) }
          }
        }
        html.element("tbody") { html in
          for row in table.rows { html.element("tr") { for cell in row.cells { append(cell, to: &$0, in: language) } } }
        }
      }
    }
  }

  private static func append(_ cell: Table.Cell, to html: inout HTMLWriter, in language: Language) {
    switch cell {
    case .empty: html.element("td", "")
    case .text(let text): html.element("td", text)
    case .number(let number): html.element("td", ["class": "number"], Words.rounded(number)[language])
    case .day(let day): html.element("td", ["class": "number"], day.words[language])
    }
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
