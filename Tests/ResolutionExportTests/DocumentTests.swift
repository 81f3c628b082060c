import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@testable import ResolutionExport

@Suite struct `A document` {
  @Test func `of Word is one that Word can read, on A4 landscape, with the table's head on every page`() throws {
    let bytes = try Sample.bytes("docx")
    let archive = try Archive(bytes)
    archive.expectWellFormed()
    #expect(
      Set(archive.files.keys) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/footer1.xml",
      ])
    let text = try archive.text("word/document.xml")
    #expect(text.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"))
    #expect(text.components(separatedBy: "<w:tblHeader/>").count == 3)
    #expect(text.contains("Nghị quyết &lt;mẫu&gt; &amp; thử"))
    // A row has the seven columns of the annex, a group's as many over three cells.
    #expect(text.components(separatedBy: "<w:gridSpan w:val=\"5\"/>").count == 3)
    #expect(try bytes == Sample.bytes("docx"))
  }

  @Test(arguments: ["docx", "html"]) func `bears the heading of the Party or of the State`(_ name: String) throws {
    let bytes = try Sample.bytes(name)
    let text = try name == "docx" ? Archive(bytes).text("word/document.xml") : String(decoding: bytes, as: UTF8.self)
    let party = try #require(text.range(of: "ĐẢNG CỘNG SẢN VIỆT NAM"))
    let state = try #require(text.range(of: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(party.upperBound < state.lowerBound)
    #expect(text.contains("Độc lập - Tự do - Hạnh phúc"))
    #expect(text.contains("BỘ CHÍNH TRỊ") && text.contains("CHÍNH PHỦ"))
    #expect(text.contains("(Theo văn bản số 9-NQ/TW ngày 5/1/2026 của Bộ Chính trị)"))
    #expect(text.components(separatedBy: ">MẬT<").count == 2)
  }

  @Test func `names many agencies below the table, and each once`() {
    let annex = Annex(Sample.plan(), folds: true)
    let paper = Paper(annex.documents[0], of: annex, under: Sample.circumstances())
    #expect(paper.rows.last?.cells[2] == ["8 cơ quan (1)"])
    #expect(paper.notes.count == 1)
    for province in Sample.provinces { #expect(paper.notes[0].contains("Tỉnh \(province)")) }
    #expect(
      paper.rows.last?.cells[6].first == "Tỉ lệ hồ sơ trực tuyến: Tỉnh HANOI: ≥ 90%; các cơ quan còn lại: ≥ 80%")
  }

  @Test func `says of an extract that it is one`() throws {
    let plan = Sample.plan()
    let annex = Annex(plan, try TreeFilter(agency: "BTC", clause: nil, dueBefore: nil, in: plan), folds: true)
    let paper = Paper(annex.documents[0], of: annex, under: Sample.circumstances())
    #expect(paper.remarks.last == "Trích: Bộ Tài chính, \"ngân sách\" chủ trì hoặc phối hợp")
  }

  @Test func `in HTML needs nothing beside it, and takes no text for markup`() throws {
    let text = try Sample.text("html")
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(text.contains("=HYPERLINK(&quot;http://x&quot;;&quot;bấm &lt;b&gt;đây&lt;/b&gt; | &amp; chờ&quot;)"))
    for outside in ["<script", "<link", "src=", "href=", "@import", "url("] { #expect(!text.contains(outside)) }
    #expect(text.contains("size: A4 landscape"))
    #expect(text.contains("id=\"NQ9.1.1\""))
    #expect(try Sample.text("html", .en).contains("COMMUNIST PARTY OF VIET NAM"))
  }

  @Test func `in Markdown keeps each task on its line`() throws {
    let text = try Sample.text("markdown")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 2 * 2 + 6 + 1)
    #expect(text.contains("| 1 | =HYPERLINK(\"http://x\";\"bấm \\<b\\>đây\\</b\\> \\| \\& chờ\") |"))
    #expect(text.contains("| `NQ9.1.1` |\n"))
    #expect(text.contains("## 9-NQ/TW: Nghị quyết \\<mẫu\\> \\& thử\n"))
  }

  @Test(arguments: [
    ("a\u{0}b", "a\u{FFFD}b"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{FFFE}", "\u{FFFD}"), ("a\tb\nc", "a\tb\nc"),
    ("Đ 😀", "Đ 😀"), ("<&>\"", "&lt;&amp;&gt;&quot;"),
  ]) func `holds nothing that XML cannot`(_ text: String, _ expected: String) {
    #expect(Markup.escaped(text) == expected)
  }
}
