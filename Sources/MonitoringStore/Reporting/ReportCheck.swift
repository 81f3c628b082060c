internal import Diagnostics
internal import ResolutionCompiler

/// A report that can be entered.
struct CheckedReport {
  let task: StoreNames.Task
  let slot: TaskSlots.Slot
  let agency: StoreNames.Agency
  let at: Moment
  let percent: Double?
  let text: String?
  let attachments: [String]
  let values: [(kpi: MeasuredKPI, value: Double)]
  let place: Written.Place
  /// Nil where it gives only values: then the slot goes on waiting for its report.
  let tellsProgress: Bool
}

/// Holds written reports against the store. Every mistake is noted; a report with one gives none to enter.
struct ReportCheck {
  private let entry: Entry
  private let database: Database
  private let names: StoreNames
  private(set) var mistakes: [ReportMistake] = []
  /// The slots that have been reported on in this round, and where.
  private var seen: [Slot: Written.Place] = [:]

  private struct Slot: Hashable {
    let task: Int64
    let seq: Int64
    let agency: Int64
  }

  init(_ entry: Entry) {
    self.entry = entry
    database = entry.database
    names = StoreNames(entry.database)
  }

  mutating func check(_ written: WrittenReport) throws(StoreError) -> CheckedReport? {
    let before = mistakes.count
    if !written.tellsProgress, written.values.isEmpty {
      note(
        Words(
          vi: "báo cáo không có gì: ghi phần trăm, nội dung, tệp kèm hoặc giá trị chỉ tiêu",
          en: "the report says nothing: give a percentage, a text, an attachment or a KPI's value"), at: written.task)
    }
    let at = moment(written.at)
    let percent = percentage(written.percent)
    var (id, slotName) = (written.task.text, written.slot)
    if let hash = id.lastIndex(of: "#") {
      let behind = Written(String(id[id.index(after: hash)...]), at: written.task.place)
      id = String(id[..<hash])
      if let slotName, slotName.text != behind.text {
        note(
          Words(
            vi: "hai kỳ cập nhật khác nhau: #\(behind.text) sau mã nhiệm vụ, và #\(slotName.text)",
            en: "two different update slots: #\(behind.text) behind the task's id, and #\(slotName.text)"), at: slotName
        )
      }
      slotName = behind
    }
    guard let task = noting(try names.task(id), at: written.task) else { return nil }
    let slots = try TaskSlots(of: task, in: database)
    let slot = noting(
      slotName.map { slots.slot($0.text, on: at.day) } ?? slots.open(on: at.day), at: slotName ?? written.task)
    let kpis = try MeasuredKPI.all(of: task, in: database)
    let values = try values(written.values, of: task, kpis)
    let agency = try agency(of: written, task, sources: values.compactMap(\.kpi.source), on: at.day)
    guard let slot, let agency, mistakes.count == before else { return nil }

    let twin = Slot(task: task.number, seq: slot.seq, agency: agency.number)
    if let first = seen[twin] {
      note(
        Words(
          vi: "\(task.id)#\(slot.seq) của \(agency.id) có hai báo cáo cùng lúc" + (first.where?.vi ?? ""),
          en: "\(task.id)#\(slot.seq) has two reports of \(agency.id) at once" + (first.where?.en ?? "")),
        at: written.task)
      return nil
    }
    seen[twin] = written.task.place
    let report = CheckedReport(
      task: task, slot: slot, agency: agency, at: at, percent: percent, text: written.text?.text,
      attachments: written.attachments, values: values, place: written.task.place, tellsProgress: written.tellsProgress)
    if let number = try database.repeated(report) {
      note(
        Words(
          vi: "\(task.id)#\(slot.seq): đúng báo cáo này đã được ghi\(number)",
          en: "\(task.id)#\(slot.seq): this very report has been entered already\(number)"), at: written.task)
      return nil
    }
    return report
  }

  private mutating func note(_ message: Words, at written: Written) {
    mistakes.append(ReportMistake(message, at: written.place))
  }

  private mutating func noting<Found>(_ result: Result<Found, WrongArgument>, at written: Written) -> Found? {
    switch result {
    case .success(let found): return found
    case .failure(let wrong):
      note(wrong.message, at: written)
      return nil
    }
  }

  // MARK: Parts of a report

  /// Now, where what is written cannot be read: so that the rest can be checked.
  private mutating func moment(_ written: Written?) -> Moment {
    let now = entry.now
    guard let written else { return now }
    guard let at = Moment(written: written.text) else {
      note(
        Words(
          vi: "không đọc được thời điểm “\(written.text)”; ghi như 2026-03-02 hoặc 2026-03-02T09:30",
          en: "cannot read the moment “\(written.text)”; write it like 2026-03-02 or 2026-03-02T09:30"), at: written)
      return now
    }
    if at <= now { return at }
    // A day without a time is taken at eight; today is not in the future, however early it is.
    if at.day == now.day, !written.text.contains(":") { return now }
    note(
      Words(
        vi: "thời điểm báo cáo \(written.text) còn ở tương lai (bây giờ là \(now.day.vietnamese))",
        en: "the report is dated \(written.text), which lies in the future (now is \(now.day))"), at: written)
    return now
  }

  private mutating func percentage(_ written: Written?) -> Double? {
    guard let written else { return nil }
    switch written.quantity(of: Words(vi: "phần trăm hoàn thành", en: "the percentage done")) {
    case .failure(let mistake):
      mistakes.append(mistake)
      return nil
    case .success(let (number, unit)):
      if !unit.isEmpty, !UnitSpelling(unit).agrees(with: [UnitSpelling("%")], of: .percent) {
        note(
          Words(
            vi: "phần trăm hoàn thành tính bằng %, ở đây lại ghi “\(unit)”",
            en: "the percentage done is in %, and “\(unit)” is given"), at: written)
      } else if !(0...100).contains(number) {
        note(
          Words(
            vi: "phần trăm hoàn thành phải từ 0 đến 100, ở đây là \(Words.number(number).vi)",
            en: "the percentage done lies between 0 and 100, and \(Words.number(number).en) is given"), at: written)
      }
      return number
    }
  }

  private mutating func values(
    _ all: [WrittenValue], of task: StoreNames.Task, _ kpis: [MeasuredKPI]
  ) throws(StoreError) -> [(kpi: MeasuredKPI, value: Double)] {
    var values: [(kpi: MeasuredKPI, value: Double)] = []
    for written in all {
      let name = written.kpi.text
      guard let kpi = kpis.first(where: { $0.id == name || $0.localID == name }) else {
        note(try unknownKPI(name, of: task, kpis), at: written.kpi)
        continue
      }
      guard kpi.isActive else {
        note(
          Words(vi: "chỉ tiêu \(kpi.id) đã kết thúc", en: "the KPI \(kpi.id) has been retired"), at: written.kpi)
        continue
      }
      if values.contains(where: { $0.kpi.number == kpi.number }) {
        note(
          Words(vi: "\(kpi.id) có hai giá trị trong một báo cáo", en: "\(kpi.id) has two values in one report"),
          at: written.kpi)
        continue
      }
      switch kpi.read(written) {
      case .success(let value): values.append((kpi, value))
      case .failure(let mistake): mistakes.append(mistake)
      }
    }
    return values
  }

  private func unknownKPI(
    _ name: String, of task: StoreNames.Task, _ kpis: [MeasuredKPI]
  ) throws(StoreError) -> Words {
    let known = kpis.filter(\.isActive)
    if let owner = try database.texts(
      "SELECT t.id FROM kpi_row k JOIN task_row t ON t.number = k.task WHERE k.id = ?1", .text(name)
    ).first {
      return Words(
        vi: "\(name) là chỉ tiêu của \(owner), không phải của \(task.id)",
        en: "\(name) is a KPI of \(owner), not of \(task.id)")
    }
    guard !known.isEmpty else {
      return Words(vi: "\(task.id) không có chỉ tiêu nào", en: "\(task.id) has no KPIs")
    }
    let near = Similarity.nearest(to: name, among: known.map { String($0.localID) }).map { known[$0].id }
    let list = known.prefix(8).map(\.id).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return near.isEmpty
      ? Words(
        vi: "\(task.id) không có chỉ tiêu \(name); có: \(list)", en: "\(task.id) has no KPI \(name); it has \(list)")
      : Words(
        vi: "\(task.id) không có chỉ tiêu \(name); gần nhất: \(near.joined(separator: ", "))",
        en: "\(task.id) has no KPI \(name); nearest: \(near.joined(separator: ", "))")
  }

  /// Whether the agency may report. How a task goes is for the one that presides to say: one agency answers for a task,
  /// and of two reports the later counts. Values may come from whoever takes part, and from where the KPI's figures
  /// come from.
  private mutating func agency(
    of written: WrittenReport, _ task: StoreNames.Task, sources: [Int64], on day: Day
  ) throws(StoreError) -> StoreNames.Agency? {
    let assignments = try Assignments(of: task, in: database)
    guard let name = written.agency else {
      if let presiding = assignments.presiding { return presiding.agency }
      note(
        Words(
          vi: "\(task.id) không có cơ quan nào đang chủ trì; ghi rõ cơ quan báo cáo",
          en: "no agency presides over \(task.id); say which one reports"), at: written.task)
      return nil
    }
    guard let agency = noting(try names.agency(name.text), at: name) else { return nil }
    switch assignments.of(agency)?.role {
    case .presiding: return agency
    case .coordinating:
      guard written.tellsProgress else { return agency }
      let head = assignments.presiding?.agency.id ?? "?"
      note(
        Words(
          vi:
            "\(agency.id) phối hợp thực hiện \(task.id): chỉ gửi được giá trị chỉ tiêu; tiến độ do \(head) chủ trì báo cáo",
          en:
            "\(agency.id) coordinates \(task.id) and can give KPI values; how it goes is for \(head) to report, which presides"
        ),
        at: name)
    case nil:
      let givesItsFigures = !sources.isEmpty && sources.allSatisfy { $0 == agency.number }
      if !written.tellsProgress, givesItsFigures, sources.count == written.values.count { return agency }
      if let successor = try names.successor(of: agency, on: day) {
        note(successor, at: name)
      } else {
        note(assignments.refusal(of: agency), at: name)
      }
    }
    return nil
  }
}

extension Written.Place {
  /// Where it is, as part of a sentence; nil on the command line.
  fileprivate var `where`: Words? {
    guard case .file(let line, _, let row, _) = self else { return nil }
    if let row { return Words(vi: " (báo cáo trước ở hàng \(row))", en: " (the first in row \(row))") }
    return Words(vi: " (báo cáo trước ở dòng \(line))", en: " (the first in line \(line))")
  }
}
