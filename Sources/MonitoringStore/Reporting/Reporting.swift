package import Diagnostics
package import ResolutionCompiler

/// What entering reports has come to.
package enum ReportingOutcome: Hashable, Sendable {
  case entered([EnteredReport])
  /// Nothing was entered. In the order of the reports.
  case refused([ReportMistake])
}

/// A report that has been entered, and what is worth knowing about it.
package struct EnteredReport: Hashable, Sendable {
  package var task: String
  package var seq: Int
  package var agency: String
  /// ISO, with the offset.
  package var reportedAt: String
  package var asOf: Day
  package var dueOn: Day
  /// Nil where it was on time.
  package var daysLate: Int?
  /// Nil where the report gives none.
  package var percentDone: Double?
  /// Whether it says how the task goes. Where it gives only values, the slot goes on waiting.
  package var tellsProgress: Bool
  /// How many reports there were on the slot before; it corrects the last of them.
  package var earlier: Int
  /// When the report was made that counts instead of this one, because it was made later.
  package var overruledBy: String?
  package var values: [Value]
  /// The row of `audit`; nil where nothing was written.
  package var audit: Int64?

  package struct Value: Hashable, Sendable {
    package var kpi: String
    package var value: Double
    /// With its unit.
    package var words: Words
  }
}

extension MonitoringStore {
  /// Enters reports, in one transaction: all of them, or none where one has a mistake. Of several reports on a slot the
  /// one that was made last counts; the others stay.
  ///
  /// - Parameters:
  ///   - mistakes: what is known to be wrong with them already. With any, nothing is entered, but all that is wrong is
  ///     found.
  ///   - source: the file that they come from; nil for the command line.
  ///   - isTrial: find out what would come of it, and write nothing.
  package func enter(
    _ reports: [WrittenReport], mistakes: [ReportMistake] = [], from source: String? = nil,
    _ circumstances: Circumstances, isTrial: Bool = false
  ) throws(StoreError) -> ReportingOutcome {
    try writing(circumstances) { entry throws(StoreError) in
      var check = ReportCheck(entry)
      var checked: [CheckedReport] = []
      for report in reports {
        if let report = try check.check(report) { checked.append(report) }
      }
      let all = (mistakes + check.mistakes).inOrder
      guard all.isEmpty else { return (.refused(all), false) }
      var entered: [EnteredReport] = []
      for report in checked { entered.append(try entry.enter(report, from: source)) }
      if isTrial { for index in entered.indices { entered[index].audit = nil } }
      return (.entered(entered), !isTrial)
    }
  }

  /// One transaction of an entry, which is kept where the body says so.
  func writing<Result>(
    _ circumstances: Circumstances, _ body: (Entry) throws(StoreError) -> (Result, isKept: Bool)
  ) throws(StoreError) -> Result {
    guard !isBlank else { throw .empty(path: database.path) }
    try database.run("PRAGMA foreign_keys = ON")
    _ = try? database.run("PRAGMA journal_mode = WAL")
    try database.beginWriting()
    do {
      let entry = try Entry(circumstances, into: database)
      try database.checkClock(entry.timestamp(circumstances.now))
      let (result, isKept) = try body(entry)
      if isKept { try database.commit() } else { database.rollBack() }
      return result
    } catch {
      database.rollBack()
      throw error
    }
  }
}

extension Entry {
  fileprivate func enter(_ report: CheckedReport, from source: String?) throws(StoreError) -> EnteredReport {
    let timestamp = timestamp(report.at)
    let audit = try audit(
      .report, task: report.task.number, agency: report.agency.number, report.detail(from: source))
    if report.tellsProgress { try insert(report, timestamp, audit) }
    let value = try database.statement(
      "INSERT INTO kpi_value_row (kpi, as_of, value, reported_at, agency, audit) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    for (kpi, number) in report.values {
      value.bind(.integer(kpi.number), to: 1)
      value.bind(.integer(report.slot.asOf.number), to: 2)
      value.bind(.real(number), to: 3)
      value.bind(.text(timestamp), to: 4)
      value.bind(.integer(report.agency.number), to: 5)
      value.bind(.integer(audit), to: 6)
      _ = try value.step()
      value.reset()
    }
    let overruling = try database.texts(
      "SELECT max(reported_at) FROM progress_report_row WHERE task = ?1 AND seq = ?2 HAVING max(reported_at) > ?3",
      .integer(report.task.number), .integer(report.slot.seq), .text(timestamp)
    ).first
    return EnteredReport(
      task: report.task.id, seq: Int(report.slot.seq), agency: report.agency.id, reportedAt: timestamp,
      asOf: report.slot.asOf, dueOn: report.slot.dueOn,
      daysLate: report.at.day > report.slot.dueOn ? report.at.day - report.slot.dueOn : nil,
      percentDone: report.percent, tellsProgress: report.tellsProgress, earlier: report.slot.reports,
      overruledBy: report.tellsProgress ? overruling : nil,
      values: report.values.map {
        EnteredReport.Value(kpi: $0.kpi.id, value: $0.value, words: $0.kpi.words(of: $0.value))
      },
      audit: audit)
  }

  private func insert(_ report: CheckedReport, _ timestamp: String, _ audit: Int64) throws(StoreError) {
    try database.run(
      """
      INSERT INTO progress_report_row (task, seq, reported_at, agency, percent_done, text, attachments, audit)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      .integer(report.task.number), .integer(report.slot.seq), .text(timestamp), .integer(report.agency.number),
      report.percent.map { .real($0) } ?? .null, report.text.map { .text($0) } ?? .null,
      report.attachmentList.map { .text($0) } ?? .null, .integer(audit))
  }
}

extension CheckedReport {
  /// A JSON array; nil where there are none.
  fileprivate var attachmentList: String? {
    guard !attachments.isEmpty else { return nil }
    var json = JSONWriter(.compact)
    json.array { json in for attachment in attachments { json.value(attachment) } }
    return String(decoding: json.take(), as: UTF8.self)
  }

  /// For whoever reads the audit: `#3; 40 %; NQ57.1/rnd = 1.2; reports.csv:3`.
  fileprivate func detail(from source: String?) -> String {
    var parts = ["#\(slot.seq)"]
    if let percent { parts.append(JSONNumber.text(of: percent) + " %") }
    parts += values.map { "\($0.kpi.id) = \(JSONNumber.text(of: $0.value))" }
    if let source, case .file(let line, _, _, _) = place { parts.append("\(source):\(line)") }
    return parts.joined(separator: "; ")
  }
}

extension Database {
  /// Whether the last that was said of a slot by an agency is this very report: the same file entered twice is.
  /// - Returns: when it was, as part of a sentence; nil where it says something new.
  func repeated(_ report: CheckedReport) throws(StoreError) -> String? {
    var when: String?
    if report.tellsProgress {
      let last = try statement(
        """
        SELECT percent_done, text, attachments, agency, reported_at FROM progress_report_row
        WHERE task = ?1 AND seq = ?2 ORDER BY reported_at DESC, number DESC LIMIT 1
        """)
      last.bind(.integer(report.task.number), to: 1)
      last.bind(.integer(report.slot.seq), to: 2)
      guard try last.step(), last.real(0) == report.percent, last.text(1) == report.text,
        last.text(2) == report.attachmentList, last.integer(3) == report.agency.number
      else { return nil }
      when = last.text(4)
    }
    for (kpi, value) in report.values {
      let last = try statement(
        """
        SELECT value, agency, reported_at FROM kpi_value_row WHERE kpi = ?1 AND as_of = ?2
        ORDER BY reported_at DESC, number DESC LIMIT 1
        """)
      last.bind(.integer(kpi.number), to: 1)
      last.bind(.integer(report.slot.asOf.number), to: 2)
      guard try last.step(), last.real(0) == value, last.integer(1) == report.agency.number else { return nil }
      when = when ?? last.text(2)
    }
    return when.map { ": \($0)" } ?? ""
  }
}
