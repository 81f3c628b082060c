import Diagnostics
import Foundation
import Testing

@Suite struct `A report as JSON` {
  func written(_ diagnostics: [Diagnostic], _ desk: Desk, in language: Language = .en) -> String {
    let report = Report(
      diagnostics, summary: Summary(of: diagnostics, files: 1),
      figures: [("files", 1), ("documents", 1), ("errors", 1), ("warnings", 0), ("infos", 0)], language: language,
      file: desk.file)
    var bytes: [UInt8] = []
    JSONRendering().append(report, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `has the shape that was promised`() {
    let desk = Desk("a: Bộ\nb: BKHC\n", path: "Resolutions/NQ57.yaml")
    var diagnostic = Diagnostic(
      .error, 201, Words(vi: "không có cơ quan BKHC", en: "no agency BKHC"), at: desk.span("BKHC"),
      notes: [.init(Words(vi: "xem đây", en: "see here"), at: desk.span("Bộ"))])
    diagnostic.fixes = [.replace(diagnostic.span, with: "BKHCN", .choice)]
    #expect(
      written([diagnostic], desk, in: .vi) == """
        {
          "version": 1,
          "diagnostics": [
            {
              "code": "NQ201",
              "severity": "error",
              "message": "không có cơ quan BKHC",
              "file": "Resolutions/NQ57.yaml",
              "range": {
                "start": {
                  "line": 2,
                  "column": 4
                },
                "end": {
                  "line": 2,
                  "column": 8
                }
              },
              "notes": [
                {
                  "message": "xem đây",
                  "file": "Resolutions/NQ57.yaml",
                  "range": {
                    "start": {
                      "line": 1,
                      "column": 4
                    },
                    "end": {
                      "line": 1,
                      "column": 6
                    }
                  }
                }
              ],
              "fixes": [
                {
                  "title": "thay bằng BKHCN",
                  "safety": "choice",
                  "edits": [
                    {
                      "file": "Resolutions/NQ57.yaml",
                      "range": {
                        "start": {
                          "line": 2,
                          "column": 4
                        },
                        "end": {
                          "line": 2,
                          "column": 8
                        }
                      },
                      "text": "BKHCN"
                    }
                  ]
                }
              ]
            }
          ],
          "summary": {
            "files": 1,
            "documents": 1,
            "errors": 1,
            "warnings": 0,
            "infos": 0
          }
        }

        """)
  }

  @Test func `is understood by others`() throws {
    let desk = Desk("科: \"\u{1}\"\r\nb: 1")
    let diagnostics = [
      Diagnostic(.warning, 302, Words("say \"no\"\n"), at: desk.span("\"\u{1}\"")),
      Diagnostic(.info, 703, Words("nowhere"), at: .none), Diagnostic(.off, 704, Words("unseen"), at: .none),
    ]
    let object = try JSONSerialization.jsonObject(with: Data(written(diagnostics, desk).utf8))
    let read = try #require(object as? [String: Any])
    let list = try #require(read["diagnostics"] as? [[String: Any]])
    #expect(list.compactMap { $0["severity"] as? String } == ["warning", "info"])
    #expect(list[0]["message"] as? String == "say \"no\"\n")
    #expect(list[0]["notes"] as? [String] == [])
    #expect(list[1]["file"] is NSNull)
    #expect(list[1]["range"] is NSNull)
    #expect((read["summary"] as? [String: Int])?["documents"] == 1)
  }

  @Test func `tells the label and the help where there are any`() throws {
    let desk = Desk("a: b\n")
    var diagnostic = Diagnostic.wrong(at: desk.span("b"), label: "here")
    diagnostic.help = Words(vi: "sửa đi", en: "mend it")
    diagnostic.fixes = [.replace(diagnostic.span, with: "c", .safe)]
    let object = try JSONSerialization.jsonObject(with: Data(written([diagnostic, .wrong(at: .none)], desk).utf8))
    let list = try #require((object as? [String: Any])?["diagnostics"] as? [[String: Any]])
    #expect(list[0]["label"] as? String == "here")
    #expect(list[0]["help"] as? String == "mend it")
    #expect((list[0]["fixes"] as? [[String: Any]])?.first?["safety"] as? String == "safe")
    #expect(list[1].keys.sorted() == ["code", "file", "fixes", "message", "notes", "range", "severity"])
  }

  @Test func `keeps what was written before it`() {
    var bytes = Array("before\n".utf8)
    let report = Report(
      [], summary: Summary(of: [], files: 0), figures: [], language: .en, file: { _ in nil })
    JSONRendering(.compact).append(report, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before\n{\"version\":1,\"diagnostics\":[],\"summary\":{}}\n")
  }
}
