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
    switch task.kind {
    case .retired:
      let why =
        task.retiredBy.map { Words(vi: "kết thúc theo \($0)", en: "retired by \($0)") }
        ?? Words(vi: "kết thúc: nguồn không còn nhiệm vụ này", en: "retired: the sources no longer hold it")
      page.line([Run(why[language])], first: [Run("      ")])
    case .returned:
      page.line(
        [Run(Words(vi: "trở lại sau khi đã kết thúc", en: "there again after it was retired")[language])],
        first: [Run("      ")])
    case .created, .updated: break
    }
    for field in task.fields where !FieldNames.minor.contains(field.field) { draw(field, indent: 6, on: &page) }
    // What ends or begins with its task is told by that.
    if task.kind == .updated {
      for part in task.milestones { draw(part, what: Words(vi: "mốc ", en: "milestone "), indent: 6, on: &page) }
      for part in task.kpis { draw(part, what: Words(vi: "chỉ tiêu ", en: "KPI "), indent: 6, on: &page) }
    }
    if task.kind != .retired || !task.slots.moved.isEmpty { draw(task.slots, on: &page) }
  }

  private func draw(_ slots: SlotChanges, on page: inout Page) {
    guard !slots.isEmpty else { return }
    var parts: [String] = []
    func add(_ words: Words, _ some: [SlotChanges.Slot], _ spell: (SlotChanges.Slot) -> String) {
      if !some.isEmpty { parts.append("\(words[language]) \(some.count) (\(list(some.map(spell))))") }
    }
    func day(_ text: String) -> String { FieldNames.value(text, in: language) }
    add(Words(vi: "thêm", en: "added"), slots.added) { day($0.dueOn) }
    add(Words(vi: "dời", en: "moved"), slots.moved) { "\($0.movedFrom.map(day) ?? "?") → \(day($0.dueOn))" }
    add(Words(vi: "rút", en: "withdrawn"), slots.withdrawn) { day($0.dueOn) }
    add(Words(vi: "đổi căn cứ tính", en: "otherwise founded"), slots.confirmed) { day($0.dueOn) }
    let reason = slots.reason.map { ", " + $0.words[language] } ?? ""
    page.line(
      [
        Run(
          Words(vi: "kỳ cập nhật: ", en: "update slots: ")[language] + parts.joined(separator: ", ") + reason)
      ], first: [Run("      ")], rest: [Run("        ")])
  }

  func draw(
    _ entity: EntityChanges, what: Words = Words(""), indent: Int, on page: inout Page
  ) {
    let blanks = Run(String(repeating: " ", count: indent))
    let name = entity.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? entity.id
    let title = entity.title.map { $0[language].isEmpty ? "" : "  \($0[language])" } ?? ""
    page.line(
      [Run(title)], first: [blanks] + sign(entity.kind) + [Run(what[language]), Run(name, .strong)],
      rest: [blanks, Run("    ")])
    for field in entity.fields where !FieldNames.minor.contains(field.field) {
      draw(field, indent: indent + 4, on: &page)
    }
  }

  func draw(_ field: FieldChange, indent: Int, on page: inout Page) {
    let blanks = Run(String(repeating: " ", count: indent))
    let name = FieldNames.words(field.field)[language] + ": "
    func value(_ text: String) -> String { FieldNames.value(text, in: language) }
    let words: String =
      switch (field.before, field.after) {
      case (.some(let before), .some(let after)): "\(value(before)) → \(value(after))"
      case (nil, .some(let after)): Words(vi: "thêm ", en: "added ")[language] + value(after)
      case (.some(let before), nil): Words(vi: "bỏ ", en: "dropped ")[language] + value(before)
      case (nil, nil): ""
      }
    page.line([Run(words)], first: [blanks, Run(name, .faint)], rest: [blanks, Run("  ")])
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
