/// The report of a check as workflow commands, which GitHub shows beside the lines that a change touches.
///
/// ```
/// ::error file=Resolutions/NQ57.yaml,line=12,col=16,endLine=12,endColumn=20,title=NQ201::no agency BKHC in the registry
/// ```
package struct GitHubRendering: ReportRendering {
  package init() {}

  package func append(_ report: Report, to output: inout [UInt8]) {
    var lines = LineIndexes(report.file)
    for diagnostic in report.diagnostics where diagnostic.severity != .off {
      output += "::\(diagnostic.severity.command) ".utf8
      if let index = lines.index(for: diagnostic.span) {
        let range = index.range(of: diagnostic.span)
        output += "file=".utf8
        append(index.file.path, isProperty: true, to: &output)
        output += ",line=\(range.start.line)".utf8
        // Columns are allowed only where what they mark lies on one line.
        if range.start.line == range.end.line { output += ",col=\(range.start.column)".utf8 }
        output += ",endLine=\(range.end.line)".utf8
        if range.start.line == range.end.line { output += ",endColumn=\(range.end.column)".utf8 }
        output.append(UInt8(ascii: ","))
      }
      output += "title=\(diagnostic.code)::".utf8
      append(text(of: diagnostic, in: report.language), isProperty: false, to: &output)
      output.append(0x0A)
    }
  }

  /// The message and, each on a line of its own, all that is said besides.
  private func text(of diagnostic: Diagnostic, in language: Language) -> String {
    var lines = [diagnostic.message[language]]
    if let label = diagnostic.label { lines.append(label[language]) }
    if let help = diagnostic.help { lines.append("\(Words.help[language]): \(help[language])") }
    for fix in diagnostic.fixes { lines.append("\(Words.fix[language]): \(fix.title[language])") }
    return lines.joined(separator: "\n")
  }

  private func append(_ text: String, isProperty: Bool, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": output += "%25".utf8
      case "\r": output += "%0D".utf8
      case "\n": output += "%0A".utf8
      case ":" where isProperty: output += "%3A".utf8
      case "," where isProperty: output += "%2C".utf8
      default: _ = VisibleText.append(scalar, at: 0, to: &output)
      }
    }
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info, .off: "notice"
    }
  }
}
