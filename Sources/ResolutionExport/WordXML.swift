/// The main part of a Word document being written. Lengths are in twentieths of a point.
struct WordXML {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var body = ""

  private enum Alignment: String { case left, center }

  /// A4 landscape with margins of 20 mm at the sides leaves this much for the text.
  private static let width = 14_570
  /// Of the columns of the annex; together the width of the text.
  private static let columns = [750, 3_800, 2_050, 2_050, 1_350, 1_900, 2_670]

  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="\(WordXML.namespace)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>\(body)\
    <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>\
    <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
    <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  mutating func paragraph(_ text: String) { body += WordXML.paragraph(text) }

  /// - Parameter isFirst: without a page break before it.
  mutating func add(_ paper: Paper, isFirst: Bool) {
    if !isFirst { body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" }
    addHeading(of: paper)
    body += WordXML.paragraph("")
    body += WordXML.paragraph(paper.title, .center, bold: true)
    body += WordXML.paragraph(paper.subject, .center, bold: true)
    for remark in paper.remarks { body += WordXML.paragraph(remark, .center, italic: true) }
    body += WordXML.paragraph("")
    addTable(of: paper)
    body += WordXML.paragraph("")
    for note in paper.notes { body += WordXML.paragraph(note) }
  }

  /// The issuing body at the left, the national heading at the right.
  private mutating func addHeading(of paper: Paper) {
    var left = WordXML.paragraph(paper.issuer, .center, bold: true)
    left += paper.isOfTheParty ? WordXML.paragraph("*", .center) : WordXML.paragraph("───────", .center)
    if !paper.secrecy.isEmpty { left += WordXML.paragraph(paper.secrecy, .center, bold: true, framed: true) }
    var right = paper.motto.map { WordXML.paragraph($0, .center, bold: true) }.joined()
    right += WordXML.paragraph("──────────────", .center)
    let widths = [WordXML.width * 2 / 5, WordXML.width - WordXML.width * 2 / 5]
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(WordXML.width)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
    body += WordXML.grid(widths)
    body += "<w:tr>\(WordXML.cell(left, widths[0]))\(WordXML.cell(right, widths[1]))</w:tr></w:tbl>"
  }

  private mutating func addTable(of paper: Paper) {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(WordXML.width)\" w:type=\"dxa\"/><w:tblBorders>\(edges)</w:tblBorders>"
    body += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
    body += "<w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    body += WordXML.grid(WordXML.columns)
    body += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for (column, width) in zip(paper.columns, WordXML.columns) {
      body += WordXML.cell(WordXML.paragraph(column, .center, bold: true), width, fill: "E7E6E6")
    }
    body += "</w:tr>"
    for row in paper.rows { add(row) }
    body += "</w:tbl>"
  }

  private mutating func add(_ row: Paper.Row) {
    let widths = WordXML.columns
    let last = widths.count - 1
    func contents(_ cell: [String], _ alignment: Alignment = .left, isBold: Bool = false) -> String {
      // A cell holds at least one paragraph.
      (cell.isEmpty ? [""] : cell)
        .map { WordXML.paragraph($0, alignment, bold: isBold, keepsNext: row.isGroup) }.joined()
    }
    body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    if row.isGroup {
      body += WordXML.cell(contents(row.cells[0], .center, isBold: true), widths[0])
      body += WordXML.cell(
        contents(row.cells[1], isBold: true), widths[1..<last].reduce(0, +), spanning: last - 1)
      body += WordXML.cell(contents(row.cells[last], isBold: true), widths[last])
    } else {
      for (index, cell) in row.cells.enumerated() {
        body += WordXML.cell(contents(cell, index == 0 ? .center : .left), widths[index])
      }
    }
    body += "</w:tr>"
  }

  // MARK: Parts

  private static func grid(_ widths: [Int]) -> String {
    "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
  }

  private static func cell(_ contents: String, _ width: Int, spanning: Int = 1, fill: String? = nil) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if spanning > 1 { properties += "<w:gridSpan w:val=\"\(spanning)\"/>" }
    if let fill { properties += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(contents)</w:tc>"
  }

  /// Line breaks of the text break the line.
  /// - Parameter keepsNext: it stands on the page of what follows.
  private static func paragraph(
    _ text: String, _ alignment: Alignment = .left, bold: Bool = false, italic: Bool = false, framed: Bool = false,
    keepsNext: Bool = false
  ) -> String {
    var properties = ""
    if bold { properties += "<w:b/>" }
    if italic { properties += "<w:i/>" }
    if framed { properties += "<w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"C00000\"/>" }
    var layout = keepsNext ? "<w:keepNext/>" : ""
    if alignment != .left { layout += "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
    let format = layout.isEmpty ? "" : "<w:pPr>\(layout)</w:pPr>"
    guard !text.isEmpty else { return "<w:p>\(format)</w:p>" }
    let run = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    let lines = Markup.escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:br/>")
    return "<w:p>\(format)<w:r>\(run)\(lines)</w:r></w:p>"
  }
}
