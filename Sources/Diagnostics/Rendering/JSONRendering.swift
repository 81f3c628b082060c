/// The report of a check for other programs. Its shape is a promise: it changes only with `version`.
package struct JSONRendering: ReportRendering {
  package let layout: JSONWriter.Layout

  package init(_ layout: JSONWriter.Layout = .pretty) { self.layout = layout }

  package func append(_ report: Report, to output: inout [UInt8]) {
    var before: [UInt8] = []
    swap(&before, &output)
    var json = JSONWriter(layout, after: before)
    before = []
    var lines = LineIndexes(report.file)
    json.object { json in
      json.field("version", 1)
      json.array("diagnostics") { json in
        for diagnostic in report.diagnostics where diagnostic.severity != .off {
          write(diagnostic, in: report.language, lines: &lines, to: &json)
        }
      }
      json.object("summary") { json in
        for figure in report.figures { json.field(figure.name, figure.count) }
      }
    }
    json.endLine()
    output = json.take()
  }

  private func write(
    _ diagnostic: Diagnostic, in language: Language, lines: inout LineIndexes, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("code", diagnostic.code.description)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("message", diagnostic.message[language])
      if let label = diagnostic.label { json.field("label", label[language]) }
      if let help = diagnostic.help { json.field("help", help[language]) }
      write(diagnostic.span, lines: &lines, to: &json)
      json.array("notes") { json in
        for note in diagnostic.notes {
          json.object { json in
            json.field("message", note.message[language])
            write(note.span, lines: &lines, to: &json)
          }
        }
      }
      json.array("fixes") { json in
        for fix in diagnostic.fixes {
          json.object { json in
            json.field("title", fix.title[language])
            json.field("safety", fix.safety.rawValue)
            json.array("edits") { json in
              for edit in fix.edits {
                json.object { json in
                  write(edit.span, lines: &lines, to: &json)
                  json.field("text", edit.text)
                }
              }
            }
          }
        }
      }
    }
  }

  /// `file` and `range`; both null for what stands nowhere.
  private func write(_ span: Span, lines: inout LineIndexes, to json: inout JSONWriter) {
    guard let index = lines.index(for: span) else {
      json.null("file")
      json.null("range")
      return
    }
    let range = index.range(of: span)
    json.field("file", index.file.path)
    json.object("range") { json in
      write(range.start, named: "start", to: &json)
      write(range.end, named: "end", to: &json)
    }
  }

  private func write(_ place: Place, named name: String, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("line", place.line)
      json.field("column", place.column)
    }
  }
}
