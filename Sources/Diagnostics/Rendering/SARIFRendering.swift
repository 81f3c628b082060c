/// The report of a check as SARIF 2.1.0, the OASIS format that code-scanning services and editors read.
///
/// Only what SARIF can say is in it: the codes that occur are its rules, second places its related locations, and a fix
/// whose place is known its fix, with how far it can be trusted among the properties.
package struct SARIFRendering: ReportRendering {
  /// The program's.
  package let version: String
  package let layout: JSONWriter.Layout

  package init(version: String, _ layout: JSONWriter.Layout = .pretty) {
    self.version = version
    self.layout = layout
  }

  package func append(_ report: Report, to output: inout [UInt8]) {
    var before: [UInt8] = []
    swap(&before, &output)
    var json = JSONWriter(layout, after: before)
    before = []
    var lines = LineIndexes(report.file)
    let shown = report.diagnostics.filter { $0.severity != .off }
    let codes = Set(shown.map(\.code)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.field("name", "nqc")
              json.field("version", version)
              json.field("language", report.language.rawValue)
              json.array("rules") { json in
                for code in codes { write(code, of: shown, in: report, to: &json) }
              }
            }
          }
          json.field("language", report.language.rawValue)
          json.field("columnKind", "unicodeCodePoints")
          json.array("newlineSequences") { json in for end in ["\r\n", "\n", "\r"] { json.value(end) } }
          json.array("results") { json in
            for diagnostic in shown {
              write(diagnostic, rule: ranks[diagnostic.code] ?? -1, in: report.language, lines: &lines, to: &json)
            }
          }
        }
      }
    }
    json.endLine()
    output = json.take()
  }

  // MARK: Rules

  private func write(_ code: Code, of shown: [Diagnostic], in report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", code.description)
      let rule = report.rules[code]
      if let rule {
        write("shortDescription", rule.title[report.language], to: &json)
        if let meaning = rule.meaning { write("fullDescription", meaning[report.language], to: &json) }
        if let help = rule.help?[report.language] {
          json.object("help") { json in
            json.field("text", escaped(help))
            json.field("markdown", escaped(help))
          }
        }
      }
      // Of a code that nobody has described, what it is here is the best there is to say.
      let severity = rule?.severity ?? shown.first { $0.code == code }?.severity ?? .warning
      json.object("defaultConfiguration") { json in json.field("level", severity.level) }
    }
  }

  // MARK: Results

  private func write(
    _ diagnostic: Diagnostic, rule: Int, in language: Language, lines: inout LineIndexes, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("ruleId", diagnostic.code.description)
      json.field("ruleIndex", rule)
      json.field("level", diagnostic.severity.level)
      let help = diagnostic.help.map { "\n" + $0[language] } ?? ""
      write("message", diagnostic.message[language] + help, to: &json)
      if let index = lines.index(for: diagnostic.span) {
        json.array("locations") { json in
          json.object { json in
            write(diagnostic.span, in: index, to: &json)
            if let label = diagnostic.label { write("message", label[language], to: &json) }
          }
        }
      }
      if !diagnostic.notes.isEmpty {
        json.array("relatedLocations") { json in
          for (position, note) in diagnostic.notes.enumerated() {
            json.object { json in
              // Without a number, two alike would be against the rules of the format.
              json.field("id", position + 1)
              if let index = lines.index(for: note.span) { write(note.span, in: index, to: &json) }
              write("message", note.message[language], to: &json)
            }
          }
        }
      }
      let fixes = expressible(diagnostic.fixes, lines: &lines)
      if !fixes.isEmpty {
        json.array("fixes") { json in
          for fix in fixes { write(fix, in: language, lines: &lines, to: &json) }
        }
      }
    }
  }

  /// The fixes of which every edit has a place, each once.
  private func expressible(_ fixes: [Fix], lines: inout LineIndexes) -> [Fix] {
    var seen: Set<Fix> = []
    return fixes.filter { fix in
      !fix.edits.isEmpty && fix.edits.allSatisfy { lines.index(for: $0.span) != nil } && seen.insert(fix).inserted
    }
  }

  private func write(_ fix: Fix, in language: Language, lines: inout LineIndexes, to json: inout JSONWriter) {
    json.object { json in
      write("description", fix.title[language], to: &json)
      json.array("artifactChanges") { json in
        var files: [UInt32] = []
        for edit in fix.edits where !files.contains(edit.span.file) { files.append(edit.span.file) }
        for file in files {
          let edits = fix.edits.filter { $0.span.file == file }
          guard let index = lines.index(for: edits[0].span) else { continue }
          json.object { json in
            write(index.file.path, to: &json)
            json.array("replacements") { json in
              for edit in edits {
                json.object { json in
                  write("deletedRegion", index.range(of: edit.span), to: &json)
                  json.object("insertedContent") { json in json.field("text", edit.text) }
                }
              }
            }
          }
        }
      }
      json.object("properties") { json in json.field("safety", fix.safety.rawValue) }
    }
  }

  // MARK: Places

  private func write(_ span: Span, in index: LineIndex, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      write(index.file.path, to: &json)
      write("region", index.range(of: span), to: &json)
    }
  }

  private func write(_ path: String, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in json.field("uri", uri(of: path)) }
  }

  private func write(_ name: String, _ range: PlaceRange, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("startLine", range.start.line)
      json.field("startColumn", range.start.column)
      json.field("endLine", range.end.line)
      json.field("endColumn", range.end.column)
    }
  }

  /// A path from the current folder as a relative reference; one from the root with its scheme.
  private func uri(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var uri = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.append(byte)
      default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  // MARK: Words

  private func write(_ name: String, _ text: String, to json: inout JSONWriter) {
    json.object(name) { json in json.field("text", escaped(text)) }
  }

  /// Braces stand for arguments in the format's messages; a brace itself is written twice.
  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      escaped.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { escaped.unicodeScalars.append(scalar) }
    }
    return escaped
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    case .off: "none"
    }
  }
}
