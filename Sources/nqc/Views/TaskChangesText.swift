import Diagnostics
import MonitoringStore

/// What happens to one task, under a line that names it: its fields before and after, its milestones, KPIs and slots.
struct TaskChangesText {
  private typealias Run = Page.Run

  let language: Language
  /// Whether lists are drawn to their ends.
  var isWhole = false

  /// Names in a list where not all are drawn.
  private static let mostNames = 8

  func draw(_ task: TaskChanges, on page: inout Page) {
    for words in becoming(task) { page.line([Run(words[language])], first: [Run("      ")], rest: [Run("        ")]) }
    draw(task.fields.filter { $0.field != "id" }, indent: 6, on: &page)
    // What ends or begins with its task is told by that.
    if task.kind == .updated {
      for part in task.milestones { draw(part, what: Words(vi: "mốc ", en: "milestone "), indent: 6, on: &page) }
      for part in task.kpis { draw(part, what: Words(vi: "chỉ tiêu ", en: "KPI "), indent: 6, on: &page) }
    }
    if task.kind != .retired || !task.slots.moved.isEmpty { draw(task.slots, on: &page) }
  }

  /// What it was before.
  private func becoming(_ task: TaskChanges) -> [Words] {
    var lines: [Words] = []
    for (how, words) in [
      (TaskChanges.Origin.How.split, Words(vi: "tách từ ", en: "split from ")),
      (.merged, Words(vi: "gộp từ ", en: "merged from ")),
    ] {
      let names = list(task.origins.filter { $0.how == how }.map(\.id))
      if !names.isEmpty { lines.append(Words(vi: words.vi + names, en: words.en + names)) }
    }
    if task.kind == .returned {
      lines.append(Words(vi: "trở lại sau khi đã kết thúc", en: "there again after it was retired"))
    }
    if let former = task.formerID {
      lines.append(
        Words(
          vi: "chuyển từ \(former), cùng mọi báo cáo và số liệu",
          en: "moved from \(former), with all reports and values"))
    }
    return lines
  }

  /// Why a task is retired, and what became of it.
  func end(of task: TaskChanges) -> Words {
    let heirs = list(task.heirs.map(\.id))
    return switch task.heirs.first?.how {
    case .split: Words(vi: "kết thúc: tách thành \(heirs)", en: "retired: split into \(heirs)")
    case .merged: Words(vi: "kết thúc: gộp vào \(heirs)", en: "retired: merged into \(heirs)")
    case nil:
      task.retiredBy.map { Words(vi: "kết thúc theo \($0)", en: "retired by \($0)") }
        ?? Words(vi: "kết thúc: nguồn không còn ghi", en: "retired: no longer in the sources")
    }
  }

  private func draw(_ slots: SlotChanges, on page: inout Page) {
    guard !slots.isEmpty else { return }
    var parts: [String] = []
    func add(_ words: Words, _ some: [SlotChanges.Slot], _ spell: (SlotChanges.Slot) -> String) {
      if !some.isEmpty { parts.append("\(words[language]) \(some.count) (\(list(some.map(spell))))") }
    }
    func day(_ text: String) -> String { FieldValues.day(text, in: language) }
    add(Words(vi: "thêm", en: "added"), slots.added) { day($0.dueOn) }
    add(Words(vi: "dời", en: "moved"), slots.moved) { "\($0.movedFrom.map(day) ?? "?") → \(day($0.dueOn))" }
    add(Words(vi: "rút", en: "withdrawn"), slots.withdrawn) { day($0.dueOn) }
    if !slots.confirmed.isEmpty {
      parts.append(
        Words(vi: "giữ ngày, đổi căn cứ tính", en: "same day on other grounds")[language] + " \(slots.confirmed.count)")
    }
    let reason = slots.reason.map { ", " + $0.words[language] } ?? ""
    page.line(
      [Run(Words(vi: "kỳ cập nhật: ", en: "update slots: ")[language] + parts.joined(separator: ", ") + reason)],
      first: [Run("      ")], rest: [Run("        ")])
  }

  func draw(
    _ entity: EntityChanges, what: Words = Words(""), indent: Int, on page: inout Page
  ) {
    // What only stands in another place, or under its task's new id, says nothing new.
    guard !entity.isMinor else { return }
    let blanks = Run(String(repeating: " ", count: indent))
    let name = entity.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? entity.id
    let title = entity.title.map { $0[language].isEmpty ? "" : "  \($0[language])" } ?? ""
    page.line(
      [Run(title)], first: [blanks] + sign(entity.kind) + [Run(what[language]), Run(name, .strong)],
      rest: [blanks, Run("    ")])
    draw(entity.fields.filter { $0.field != "id" }, unit: entity.unit, indent: indent + 4, on: &page)
  }

  /// A line each; those of one field that has many values at once stand in one.
  func draw(_ fields: [FieldChange], unit: Words = Words(""), indent: Int, on page: inout Page) {
    let values = FieldValues(language: language, unit: unit)
    var drawn: Set<String> = []
    for change in fields where !FieldNames.minor.contains(change.field) {
      guard FieldNames.many.contains(change.field) else {
        draw(change.field, value(change, values), indent: indent, on: &page)
        continue
      }
      guard drawn.insert(change.field).inserted else { continue }
      let all = fields.filter { $0.field == change.field }
      draw(change.field, self.values(all, values), indent: indent, on: &page)
    }
  }

  private func draw(_ field: String, _ words: String, indent: Int, on page: inout Page) {
    let blanks = Run(String(repeating: " ", count: indent))
    let name = FieldNames.words(field)[language] + ": "
    page.line([Run(words)], first: [blanks, Run(name, .faint)], rest: [blanks, Run("  ")])
  }

  private func value(_ change: FieldChange, _ values: FieldValues) -> String {
    func words(_ text: String) -> String { values.words(text, of: change.field) }
    return switch (change.before, change.after) {
    case (.some(let before), .some(let after)): "\(words(before)) → \(words(after))"
    case (nil, .some(let after)): Words(vi: "thêm ", en: "added ")[language] + words(after)
    case (.some(let before), nil): Words(vi: "bỏ ", en: "dropped ")[language] + words(before)
    case (nil, nil): ""
    }
  }

  /// `bỏ NHNN, thêm BTC`; where one value takes another's place, `31/12/2025: ≥ 2% → 30/6/2026: ≥ 2%`.
  private func values(_ changes: [FieldChange], _ values: FieldValues) -> String {
    let gone = changes.filter { $0.after == nil }
    let come = changes.filter { $0.before == nil }
    let pairs = changes.filter { $0.before != nil && $0.after != nil }
    if gone.count == 1, come.count == 1, let before = gone[0].before, let after = come[0].after {
      return list(pairs.map { value($0, values) } + [value(FieldChange(gone[0].field, before, after), values)])
    }
    var parts = pairs.map { value($0, values) }
    for (words, some) in [
      (Words(vi: "bỏ ", en: "dropped "), gone.compactMap(\.before)),
      (Words(vi: "thêm ", en: "added "), come.compactMap(\.after)),
    ] where !some.isEmpty {
      parts.append(words[language] + list(some.map { values.words($0, of: changes[0].field) }))
    }
    return parts.joined(separator: "; ")
  }

  func sign(_ kind: ChangeKind?) -> [Page.Run] {
    switch kind {
    case .created, .returned: [Run("+ ", .good)]
    case .retired: [Run("- ", .bad)]
    case .updated: [Run("~ ", .name)]
    case nil: []
    }
  }

  func list(_ names: [String]) -> String {
    guard !isWhole, names.count > Self.mostNames + 1 else { return names.joined(separator: ", ") }
    return names.prefix(Self.mostNames).joined(separator: ", ") + ", … "
      + Words(vi: "và \(names.count - Self.mostNames) nữa", en: "and \(names.count - Self.mostNames) more")[language]
  }
}

extension EntityChanges {
  /// Whether it only stands in another place than before, or has the new id of its task.
  var isMinor: Bool {
    kind == .updated && fields.allSatisfy { $0.field == "id" || FieldNames.minor.contains($0.field) }
  }
}

extension TaskChanges {
  /// Whether it only stands in another place than before.
  var isMinor: Bool {
    kind == .updated && slots.isEmpty && milestones.allSatisfy(\.isMinor) && kpis.allSatisfy(\.isMinor)
      && fields.allSatisfy { FieldNames.minor.contains($0.field) }
  }
}

extension SlotChanges.Reason {
  var words: Words {
    switch self {
    case .taskChanged: Words(vi: "vì nhiệm vụ thay đổi", en: "because the task has changed")
    case .taskRetired: Words(vi: "vì nhiệm vụ kết thúc", en: "because the task is retired")
    case .taskReturned: Words(vi: "vì nhiệm vụ trở lại", en: "because the task is there again")
    case .regulationChanged: Words(vi: "vì quy định về cập nhật thay đổi", en: "because the regulation has changed")
    case .calendarChanged: Words(vi: "vì lịch làm việc thay đổi", en: "because the calendar has changed")
    case .regulationOrCalendar:
      Words(vi: "vì quy định hoặc lịch làm việc thay đổi", en: "because the regulation or the calendar has changed")
    case .yearPassed:
      Words(vi: "vì đã sang năm: việc thường xuyên kéo tiếp", en: "because a year has passed: ongoing tasks go on")
    }
  }
}
