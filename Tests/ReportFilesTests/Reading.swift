import Diagnostics
import MonitoringStore
import ReportFiles

func read(_ text: String) -> ReportFile { read(Array(text.utf8)) }
func read(_ bytes: [UInt8]) -> ReportFile { readReports(SourceFile(id: 0, path: "reports", bytes: bytes)) }

extension ReportFile {
  /// A line a report: `NQ57.1 #3 40 text @agency at [attachment] kpi=value unit`.
  var lines: [String] {
    reports.map { report in
      var parts = [report.task.text]
      if let slot = report.slot { parts.append("#" + slot.text) }
      if let percent = report.percent { parts.append(percent.text) }
      if let text = report.text { parts.append("“\(text.text)”") }
      if let agency = report.agency { parts.append("@" + agency.text) }
      if let at = report.at { parts.append(at.text) }
      parts += report.attachments.map { "[\($0)]" }
      parts += report.values.map { "\($0.kpi.text)=\($0.value.text)" + ($0.unit.map { " " + $0.text } ?? "") }
      return parts.joined(separator: " ")
    }
  }

  /// `line:column message` in English.
  var said: [String] {
    mistakes.map { mistake in
      guard case .file(let line, let column, _, _) = mistake.place else { return mistake.message.en }
      return "\(line):\(column) \(mistake.message.en)"
    }
  }
}
