internal import Diagnostics
internal import MonitoringStore
internal import ResolutionCompiler
internal import Tables

/// Reports from JSON: a list of objects, or an object whose `reports` is one.
///
/// ```json
/// [{"task": "NQ57.1", "slot": 3, "percent": 40, "text": "…", "attachments": ["…"], "agency": "BKHCN",
///   "kpis": [{"kpi": "rnd-share", "value": 1.2, "unit": "% GDP"}]}]
/// ```
struct JSONReports {
  private let lines: LineIndex
  private(set) var result = ReportFile()

  init(_ lines: LineIndex) { self.lines = lines }

  mutating func read(_ bytes: [UInt8], from start: Int) {
    let json: JSON
    do throws(JSON.Fault) {
      json = try JSON.read(bytes, from: start).tidied
    } catch {
      return note(error.why, at: error.offset)
    }
    switch json.value {
    case .list(let reports): for report in reports { read(report) }
    case .object(let members):
      if let list = members.first(where: { ["reports", "bao cao", "cac bao cao"].contains(folded($0.name)) }) {
        guard case .list(let reports) = list.value.value else {
          return note(
            Words(vi: "“\(list.name)” phải là một danh sách", en: "“\(list.name)” has to be a list"),
            at: list.value.offset)
        }
        for report in reports { read(report) }
      } else {
        read(json)
      }
    default: break
    }
    if result.reports.isEmpty, result.mistakes.isEmpty {
      note(Words(vi: "tệp không có báo cáo nào", en: "the file has no reports"), at: json.offset)
    }
  }

  private func folded(_ name: String) -> String { String(decoding: Folding.folded(name), as: UTF8.self) }

  // MARK: A report

  private mutating func read(_ json: JSON) {
    guard let fields = fields(json) else { return }
    let before = result.mistakes.count
    guard let name = fields[.task].flatMap({ written($0.value) }) else {
      if result.mistakes.count == before {
        note(Words(vi: "báo cáo này thiếu “task” (nhiệm vụ)", en: "this report has no “task”"), at: json.offset)
      }
      return
    }
    var report = WrittenReport(task: name)
    report.slot = fields[.slot].flatMap { written($0.value) }
    if report.slot?.text.hasPrefix("#") == true { report.slot?.text.removeFirst() }
    report.percent = fields[.percent].flatMap { written($0.value) }
    report.text = fields[.text].flatMap { written($0.value) }
    report.agency = fields[.agency].flatMap { written($0.value) }
    report.at = fields[.at].flatMap { written($0.value) }
    report.attachments = fields[.attachments].map { texts($0.value) } ?? []
    if let value = value(fields, json) { report.values.append(value) }
    if let kpis = fields[.kpis]?.value { report.values += values(kpis) }
    if result.mistakes.count == before { result.reports.append(report) }
  }

  /// The members of an object by what they mean; nil where it is no object, or one that cannot be understood.
  private mutating func fields(_ json: JSON) -> [ReportField: JSON.Member]? {
    guard case .object(let members) = json.value else {
      note(
        Words(
          vi: "mỗi báo cáo là một nhóm trong ngoặc nhọn {…}", en: "every report is an object in braces {…}"),
        at: json.offset)
      return nil
    }
    var fields: [ReportField: JSON.Member] = [:]
    for member in members {
      guard let field = ReportField(keyword: member.name) else {
        note(unknown(member.name), at: member.nameOffset)
        continue
      }
      if fields[field] != nil {
        note(Words(vi: "“\(member.name)” có hai lần", en: "“\(member.name)” stands here twice"), at: member.nameOffset)
      }
      if case .null = member.value.value { continue }
      fields[field] = member
    }
    return fields
  }

  private func unknown(_ name: String) -> Words {
    let names = ReportField.keywords.entries.flatMap { $0.en + $0.vi }
    let near = Similarity.nearest(to: name, among: names).map { names[$0] }
    if let meant = near.first {
      return Words(
        vi: "không hiểu “\(name)”; có phải là “\(meant)”?", en: "“\(name)” means nothing here; did you mean “\(meant)”?"
      )
    }
    let accepted = ReportField.keywords.accepted
    return Words(
      vi: "không hiểu “\(name)”; có thể ghi: \(accepted.vi)",
      en: "“\(name)” means nothing here; there are: \(accepted.en)")
  }

  // MARK: Values

  private mutating func values(_ json: JSON) -> [WrittenValue] {
    switch json.value {
    case .list(let list):
      return list.compactMap { element in
        guard let fields = fields(element) else { return nil }
        guard let value = value(fields, element) else {
          if fields[.kpi] == nil, fields[.value] == nil { missing("kpi", "chỉ_tiêu", element) }
          return nil
        }
        return value
      }
    case .object(let members):
      // `{"rnd-share": 1.2}`
      return members.compactMap { member in
        guard let value = written(member.value) else { return nil }
        return WrittenValue(kpi: Written(member.name, at: place(member.nameOffset)), value: value)
      }
    default:
      note(
        Words(vi: "“kpis” (các chỉ tiêu) phải là một danh sách", en: "“kpis” has to be a list"), at: json.offset)
      return []
    }
  }

  private mutating func value(_ fields: [ReportField: JSON.Member], _ json: JSON) -> WrittenValue? {
    guard fields[.kpi] != nil || fields[.value] != nil || fields[.unit] != nil else { return nil }
    guard let kpi = fields[.kpi] else {
      missing("kpi", "chỉ_tiêu", json)
      return nil
    }
    guard let value = fields[.value] else {
      missing("value", "giá_trị", json)
      return nil
    }
    guard let name = written(kpi.value), let number = written(value.value) else { return nil }
    return WrittenValue(kpi: name, value: number, unit: fields[.unit].flatMap { written($0.value) })
  }

  private mutating func missing(_ en: String, _ vi: String, _ json: JSON) {
    note(Words(vi: "thiếu “\(en)” (\(vi)) của một giá trị", en: "a value has no “\(en)”"), at: json.offset)
  }

  /// A text, a number or a truth. Nil where it is none of them, which is noted, or an empty text.
  private mutating func written(_ json: JSON) -> Written? {
    switch json.value {
    case .text(let text): return text.isEmpty ? nil : Written(text, at: place(json.offset))
    case .number(let number, let text): return Written(text, number: number, at: place(json.offset))
    case .truth(let truth): return Written(truth ? "true" : "false", at: place(json.offset))
    case .null: return nil
    case .list, .object:
      note(
        Words(vi: "ở đây cần một chữ hoặc một số", en: "a text or a number is expected here"), at: json.offset)
      return nil
    }
  }

  private mutating func texts(_ json: JSON) -> [String] {
    guard case .list(let list) = json.value else { return written(json).map { [$0.text] } ?? [] }
    return list.compactMap { written($0)?.text }
  }

  private func place(_ offset: Int) -> Written.Place {
    let at = lines.place(at: offset)
    return .file(line: at.line, column: at.column)
  }

  private mutating func note(_ message: Words, at offset: Int) {
    result.mistakes.append(ReportMistake(message, at: place(offset)))
  }
}

extension JSON {
  /// Its texts and names as reports are kept: in Unicode NFC, without blanks around them.
  fileprivate var tidied: JSON {
    let tidy: Value =
      switch value {
      case .text(let text): .text(inNFC(text).trimmed)
      case .number, .truth, .null: value
      case .list(let elements): .list(elements.map(\.tidied))
      case .object(let members):
        .object(
          members.map {
            Member(name: inNFC($0.name).trimmed, nameOffset: $0.nameOffset, value: $0.value.tidied)
          })
      }
    return JSON(value: tidy, offset: offset)
  }
}
