import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What entering reports has come to, for people and for programs.
struct ReportingView {
  let outcome: ReportingOutcome
  let store: String
  /// The file that the reports come from; nil for the command line.
  let source: String?
  let isTrial: Bool
  /// Show every report, however many there are.
  let isLong: Bool

  /// More are counted, and not shown.
  private static let shown = 20

  func text(in language: Language) -> String {
    switch outcome {
    case .entered(let reports): lines(of: reports).map { $0[language] + "\n" }.joined()
    case .refused(let mistakes): lines(of: mistakes).map { $0[language] + "\n" }.joined()
    }
  }

  // MARK: Reports

  private func lines(of reports: [EnteredReport]) -> [Words] {
    let count = reports.count
    var lines = [
      isTrial
        ? Words(
          vi: "\(store): \(count) báo cáo hợp lệ, chưa ghi gì",
          en: "\(store): \(counted(count, "report")) would be entered")
        : Words(vi: "\(store): đã ghi \(count) báo cáo", en: "\(store): \(counted(count, "report")) entered")
    ]
    if count <= Self.shown || isLong {
      for report in reports { lines += report.lines }
      return lines
    }
    let late = reports.count { $0.daysLate != nil }
    let corrections = reports.count(where: \.isCorrection)
    let values = reports.reduce(0) { $0 + $1.values.count }
    if late > 0 { lines.append(Words(vi: "  muộn: \(late)", en: "  late: \(late)")) }
    if corrections > 0 { lines.append(Words(vi: "  đính chính: \(corrections)", en: "  corrections: \(corrections)")) }
    if values > 0 { lines.append(Words(vi: "  giá trị chỉ tiêu: \(values)", en: "  KPI values: \(values)")) }
    lines.append(Words(vi: "  thêm -v để in từng báo cáo", en: "  add -v to see each report"))
    return lines
  }

  // MARK: Mistakes

  private func lines(of mistakes: [ReportMistake]) -> [Words] {
    let error = Words(vi: "lỗi: ", en: "error: ")
    var lines = mistakes.map { mistake in
      let place = place(mistake.place)
      return Words(vi: place.vi + error.vi + mistake.message.vi, en: place.en + error.en + mistake.message.en)
    }
    let name = source ?? store
    lines.append(
      Words(
        vi: "\(name): không ghi gì, vì có \(mistakes.count) chỗ sai",
        en: "\(name): nothing entered: \(counted(mistakes.count, "mistake"))"))
    return lines
  }

  /// `bao-cao.csv:3:12: hàng 3, cột “chỉ_tiêu”: `
  private func place(_ place: Written.Place) -> Words {
    guard case .file(let line, let column, let row, let name) = place else { return Words("") }
    let head = "\(source ?? ""):\(line):\(column): "
    guard let row else { return Words(head) }
    return Words(
      vi: head + "hàng \(row)" + (name.map { ", cột “\($0)”" } ?? "") + ": ",
      en: head + "row \(row)" + (name.map { ", column “\($0)”" } ?? "") + ": ")
  }

  // MARK: For programs

  func json(in language: Language) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      switch outcome {
      case .entered(let reports):
        json.field("written", !isTrial)
        json.array("reports") { json in for report in reports { json.object { write(report, to: &$0) } } }
        json.array("mistakes") { _ in }
      case .refused(let mistakes):
        json.field("written", false)
        json.array("reports") { _ in }
        json.array("mistakes") { json in
          for mistake in mistakes { json.object { write(mistake, in: language, to: &$0) } }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ report: EnteredReport, to json: inout JSONWriter) {
    json.field("task", report.task)
    json.field("seq", report.seq)
    json.field("agency", report.agency)
    json.field("reported_at", report.reportedAt)
    json.field("as_of", report.asOf)
    json.field("due_on", report.dueOn)
    if let percent = report.percentDone { json.field("percent_done", percent) } else { json.null("percent_done") }
    json.field("reports_progress", report.tellsProgress)
    if let days = report.daysLate { json.field("days_late", days) } else { json.null("days_late") }
    json.field("earlier_reports", report.earlier)
    json.field("overruled_by", report.overruledBy)
    json.array("values") { json in
      for value in report.values {
        json.object { json in
          json.field("kpi", value.kpi)
          json.field("value", value.value)
        }
      }
    }
    if let audit = report.audit { json.field("audit", audit) } else { json.null("audit") }
  }

  private func write(_ mistake: ReportMistake, in language: Language, to json: inout JSONWriter) {
    json.field("message", mistake.message[language])
    json.field("file", source)
    guard case .file(let line, let column, let row, let name) = mistake.place else { return }
    json.field("line", line)
    json.field("column", column)
    if let row { json.field("row", row) } else { json.null("row") }
    json.field("heading", name)
  }
}

extension EnteredReport {
  var isCorrection: Bool { tellsProgress && earlier > 0 }

  fileprivate var lines: [Words] {
    let done = percentDone.map { Words.number($0).with(unit: Words("%")) }
    let share = done.map { Words(vi: ", \($0.vi)", en: ", \($0.en)") } ?? Words("")
    var lines = [
      Words(
        vi: "  \(task)#\(seq) (tình hình đến \(asOf.vietnamese), hạn \(dueOn.vietnamese)): \(agency)\(share.vi)",
        en: "  \(task)#\(seq) (as of \(asOf), due \(dueOn)): \(agency)\(share.en)")
    ]
    for value in values {
      lines.append(Words(vi: "    \(value.kpi) = \(value.words.vi)", en: "    \(value.kpi) = \(value.words.en)"))
    }
    if let daysLate {
      lines.append(Words(vi: "    muộn \(daysLate) ngày", en: "    \(counted(daysLate, "day")) late"))
    }
    if !tellsProgress {
      lines.append(
        Words(
          vi: "    chỉ có số liệu: kỳ này vẫn chờ báo cáo của cơ quan chủ trì",
          en: "    values only: the slot goes on waiting for its report"))
    } else if let overruledBy {
      lines.append(
        Words(
          vi: "    đã có báo cáo lập sau, lúc \(overruledBy): báo cáo ấy được tính",
          en: "    a report made later, at \(overruledBy), counts instead"))
    } else if earlier > 0 {
      lines.append(
        Words(
          vi: "    đính chính: kỳ này đã có \(earlier) báo cáo, vẫn giữ; từ nay tính báo cáo này",
          en: "    a correction: \(counted(earlier, "earlier report")) stay, and this one counts"))
    }
    return lines
  }
}
