import Diagnostics
import Foundation
import Testing

@Suite struct `A report as SARIF` {
  typealias Object = [String: Any]

  private func log(
    _ desk: Desk, _ diagnostics: [Diagnostic], rules: [Code: RuleDescription] = [:], in language: Language = .en
  ) throws -> Object {
    let report = Report(
      diagnostics, summary: Summary(of: diagnostics, files: 1), rules: rules, language: language, file: desk.file)
    var bytes: [UInt8] = []
    SARIFRendering(version: "1.2.3").append(report, to: &bytes)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  private func run(
    _ desk: Desk, _ diagnostics: [Diagnostic], rules: [Code: RuleDescription] = [:], in language: Language = .en
  ) throws -> Object {
    try #require(try (log(desk, diagnostics, rules: rules, in: language)["runs"] as? [Object])?.first)
  }

  private func results(_ desk: Desk, _ diagnostics: Diagnostic...) throws -> [Object] {
    try #require(try run(desk, diagnostics)["results"] as? [Object])
  }

  private func driver(_ run: Object) throws -> Object {
    try #require((run["tool"] as? Object)?["driver"] as? Object)
  }

  private func text(_ message: Any?) -> String? { (message as? Object)?["text"] as? String }

  private func region(_ place: Any?) -> [Int?] {
    let region = place as? [String: Int]
    return ["startLine", "startColumn", "endLine", "endColumn"].map { region?[$0] }
  }

  private func physical(_ location: Object?) -> (uri: String?, region: [Int?]) {
    let place = location?["physicalLocation"] as? Object
    return ((place?["artifactLocation"] as? Object)?["uri"] as? String, region(place?["region"]))
  }

  @Test func `says which program wrote it, and how columns are counted`() throws {
    let log = try log(Desk(""), [])
    #expect(log["version"] as? String == "2.1.0")
    let run = try run(Desk(""), [], in: .vi)
    #expect(try driver(run)["name"] as? String == "nqc")
    #expect(try driver(run)["version"] as? String == "1.2.3")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(run["language"] as? String == "vi")
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test func `has a rule for every code that occurs, and no other`() throws {
    let span = Span.none
    let diagnostics = [
      Diagnostic(.error, 201, Words("a"), at: span), Diagnostic(.warning, 9, Words("b"), at: span),
      Diagnostic(.error, 201, Words("c"), at: span), Diagnostic(.off, 302, Words("d"), at: span),
      Diagnostic(.info, 313, Words("e"), at: span),
    ]
    let described = RuleDescription(
      .error, Words(vi: "không có cơ quan", en: "no agency"), meaning: Words(vi: "Mã…", en: "The code {…}"),
      help: Words(vi: "Sửa mã", en: "Mend `it`"))
    let run = try run(Desk(""), diagnostics, rules: [Code(201): described, Code(101): described])
    let rules = try #require(try driver(run)["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == ["NQ009", "NQ201", "NQ313"])
    #expect(
      rules.map { ($0["defaultConfiguration"] as? Object)?["level"] as? String } == ["warning", "error", "note"])
    #expect(text(rules[1]["shortDescription"]) == "no agency")
    #expect(text(rules[1]["fullDescription"]) == "The code {{…}}")
    #expect((rules[1]["help"] as? Object)?["markdown"] as? String == "Mend `it`")
    #expect(rules[0]["shortDescription"] == nil)
    let results = try #require(run["results"] as? [Object])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1, 2])
    #expect(results.map { $0["ruleId"] as? String } == ["NQ201", "NQ009", "NQ201", "NQ313"])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "error", "note"])
  }

  @Test(arguments: [String.composed, .decomposed])
  func `counts columns in code points`(agency: String) throws {
    let desk = Desk("a: 1\n😀 \(agency): BKHC", path: "Nghị quyết/a b.yaml")
    let result = try results(desk, .wrong(at: desk.span("BKHC"), label: "here"))[0]
    let location = try #require((result["locations"] as? [Object])?.first)
    let start = 2 + agency.unicodeScalars.count + 3
    #expect(physical(location).region == [2, start, 2, start + 4])
    #expect(physical(location).uri == "Ngh%E1%BB%8B%20quy%E1%BA%BFt/a%20b.yaml")
    #expect(text(location["message"]) == "here")
  }

  @Test(arguments: [
    ("a/b-c_d.~1.yaml", "a/b-c_d.~1.yaml"), ("../a:b?c#d%.yaml", "../a%3Ab%3Fc%23d%25.yaml"),
    ("/tmp/x", "file:///tmp/x"),
  ])
  func `writes paths as references`(path: String, uri: String) throws {
    let desk = Desk("x", path: path)
    let result = try results(desk, .wrong(at: desk.span("x")))[0]
    #expect(physical((result["locations"] as? [Object])?.first).uri == uri)
  }

  @Test func `has second places as related locations, each with a number`() throws {
    let desk = Desk("a: b\nc: d")
    let note = Diagnostic.Note(Words("see {a}"), at: desk.span("b"))
    let result = try results(
      desk, .wrong(at: desk.span("d"), notes: [note, note, .init(Words("nowhere"), at: .none)]))[0]
    let related = try #require(result["relatedLocations"] as? [Object])
    #expect(related.map { $0["id"] as? Int } == [1, 2, 3])
    #expect(related.map { text($0["message"]) } == ["see {{a}}", "see {{a}}", "nowhere"])
    #expect(physical(related[0]).region == [1, 4, 1, 5])
    #expect(related[2]["physicalLocation"] == nil)
  }

  @Test func `says what to do with the message`() throws {
    var diagnostic = Diagnostic.wrong(at: .none)
    diagnostic.help = Words(vi: "sửa", en: "write {agency}")
    let result = try results(Desk(""), diagnostic)[0]
    #expect(text(result["message"]) == "wrong\nwrite {{agency}}")
    #expect(result["locations"] == nil)
    #expect(result["fixes"] == nil)
  }

  @Test func `has the fixes whose place is known, once each, with their safety`() throws {
    let desk = Desk([("a.yaml", Array("x: 1\n".utf8)), ("b.yaml", Array("y: 2".utf8))])
    let end = Span(file: 0, start: 5, count: 0)
    let edits = [
      Fix.Edit(desk.span("1"), "{one}"), Fix.Edit(desk.span("2", in: 1), "two"), Fix.Edit(end, "z: 3\n"),
    ]
    var diagnostic = Diagnostic.wrong(at: desk.span("1"))
    diagnostic.fixes = [
      Fix(Words("all {three}"), .safe, edits), Fix(Words("all {three}"), .safe, edits),
      Fix(Words("nowhere"), .choice, [Fix.Edit(.none, "x")]), Fix(Words("nothing"), .choice, []),
      .replace(desk.span("1"), with: "", .choice),
    ]
    let fixes = try #require(try results(desk, diagnostic)[0]["fixes"] as? [Object])
    #expect(fixes.map { text($0["description"]) } == ["all {{three}}", "replace with "])
    #expect(fixes.map { ($0["properties"] as? Object)?["safety"] as? String } == ["safe", "choice"])
    let changes = try #require(fixes[0]["artifactChanges"] as? [Object])
    #expect(changes.map { ($0["artifactLocation"] as? Object)?["uri"] as? String } == ["a.yaml", "b.yaml"])
    let replacements = try #require(changes[0]["replacements"] as? [Object])
    #expect(replacements.map { region($0["deletedRegion"]) } == [[1, 4, 1, 5], [2, 1, 2, 1]])
    #expect(replacements.map { text($0["insertedContent"]) } == ["{one}", "z: 3\n"])
  }

  @Test func `stands on its own after what was written before it`() {
    var bytes = Array("before\n".utf8)
    let report = Report([], summary: Summary(of: [], files: 0), language: .en, file: { _ in nil })
    SARIFRendering(version: "1", .compact).append(report, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("before\n{\"$schema\":"))
    #expect(text.hasSuffix("\"results\":[]}]}\n"))
  }
}
