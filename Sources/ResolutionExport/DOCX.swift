import Diagnostics
import ResolutionCompiler

/// A document of Word: each list as the official annex, on A4 landscape, the head of its table repeated on every page.
struct DOCX: ExportFormat {
  let name = "docx"
  let fileExtension = "docx"
  let isText = false
  let folds = true

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    let papers = annex.documents.map { Paper($0, of: annex, under: circumstances) }
    var body = WordXML()
    for (index, paper) in papers.enumerated() { body.add(paper, isFirst: index == 0) }
    if papers.isEmpty {
      body.paragraph(Words(vi: "Không có nhiệm vụ nào.", en: "There are no tasks.")[circumstances.language])
    }
    let language = circumstances.language == .vi ? "vi-VN" : "en-GB"
    func file(_ path: String, _ text: String) -> (path: String, bytes: [UInt8]) { (path, Array(text.utf8)) }
    return try Zip.archive([
      file("[Content_Types].xml", DOCX.contentTypes),
      file("_rels/.rels", DOCX.relationships),
      file("docProps/core.xml", DOCX.properties(of: annex, under: circumstances)),
      file("word/document.xml", body.document),
      file("word/_rels/document.xml.rels", DOCX.documentRelationships),
      file("word/styles.xml", DOCX.styles(language: language)),
      file("word/footer1.xml", DOCX.footer(papers.first?.origin ?? "")),
    ])
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes =
    declaration + """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>
      """

  private static let relationships =
    declaration + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """

  private static let documentRelationships =
    declaration + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(office)/footer" Target="footer1.xml"/>\
      </Relationships>
      """

  private static func properties(of annex: Annex, under circumstances: Circumstances) -> String {
    let created = "\(circumstances.moment.day)T00:00:00Z"
    return declaration + """
      <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dc:title>\(Markup.escaped(annex.pageHeader(in: circumstances.language)))</dc:title>\
      <dc:description>\(Markup.escaped(circumstances.program))</dc:description>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(created)</dcterms:created>\
      </cp:coreProperties>
      """
  }

  /// 12 points, as the official form has it in tables.
  private static func styles(language: String) -> String {
    declaration + """
      <w:styles xmlns:w="\(WordXML.namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
      <w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="\(language)"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>\
      </w:styles>
      """
  }

  private static func footer(_ origin: String) -> String {
    func field(_ name: String) -> String { "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" }
    return declaration + """
      <w:ftr xmlns:w="\(WordXML.namespace)"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
      <w:r><w:t xml:space="preserve">\(Markup.escaped(origin)) · </w:t></w:r>\(field("PAGE"))\
      <w:r><w:t>/</w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>
      """
  }
}
