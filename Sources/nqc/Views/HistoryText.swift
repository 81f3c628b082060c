import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What has happened to one thing, an event a line, from the first to the last.
struct HistoryText {
  private typealias Run = Page.Run

  private let history: EntityHistory
  private let language: Language

  init(_ history: EntityHistory, in language: Language) {
    self.history = history
    self.language = language
  }

  func draw(on page: Page) -> Page {
    var page = page
    let state =
      history.state == "retired" ? Words(vi: " (đã kết thúc)", en: " (retired)")[language] : ""
    page.line(
      [Run(history.title[language] + state)], first: [Run(history.id + "  ", .strong)], rest: [Run("  ")])
    for event in history.events {
      let head = [
        Run("  "), Run(Moments.words(event.at, in: language) + "  "),
        Run(event.user.map { "\($0) · " } ?? "", .faint),
      ]
      page.line([Run(words(of: event.what))], first: head, rest: [Run("      ")])
      let details = TaskChangesText(language: language, isWhole: true)
      switch event.what {
      case .taskChanged(_, let task): details.draw(task, on: &page)
      case .changed(_, let entity):
        details.draw(entity.fields, unit: entity.unit, indent: 6, on: &page)
      default: break
      }
    }
    return page
  }

  private func words(of what: EntityHistory.What) -> String {
    func kind(_ kind: ChangeKind) -> Words {
      switch kind {
      case .created: Words(vi: "đưa vào kho", en: "created")
      case .updated: Words(vi: "thay đổi", en: "updated")
      case .retired: Words(vi: "kết thúc", en: "retired")
      case .returned: Words(vi: "trở lại", en: "there again")
      }
    }
    func by(_ agency: String?) -> String { agency.map { " (\($0))" } ?? "" }
    func changed(_ number: Int64, _ change: ChangeKind) -> String {
      Words(vi: "lần ghi \(number): ", en: "emission \(number): ")[language] + kind(change)[language]
    }
    return switch what {
    case .created(let number): changed(number, .created)
    case .taskChanged(let number, let task) where task.kind == .retired:
      Words(vi: "lần ghi \(number): ", en: "emission \(number): ")[language]
        + TaskChangesText(language: language, isWhole: true).end(of: task)[language]
    case .taskChanged(let number, let task) where task.isMinor:
      Words(
        vi: "lần ghi \(number): đổi thứ tự hoặc tỉ trọng trong nhóm",
        en: "emission \(number): another position or share in its group")[language]
    case .taskChanged(let number, let task): changed(number, task.kind)
    case .changed(let number, let entity): changed(number, entity.kind)
    case .reported(let seq, let agency, let percent, let text):
      Words(vi: "báo cáo kỳ \(seq)\(by(agency))", en: "report on slot \(seq)\(by(agency))")[language]
        + (percent.map { ": \(Words.number($0)[language]) %" } ?? "") + (text.map { " · \($0)" } ?? "")
    case .measured(let kpi, let asOf, let value, let agency):
      Words(
        vi: "\(kpi) = \(Words.number(value).vi), tính đến \(FieldValues.day(asOf, in: .vi))\(by(agency))",
        en: "\(kpi) = \(Words.number(value).en) as of \(asOf)\(by(agency))")[language]
    case .entered(let action, let agency, let detail):
      Self.action(action)[language] + by(agency) + (detail.map { ": \($0)" } ?? "")
    }
  }

  private static func action(_ action: String) -> Words {
    switch action {
    case "confirm": Words(vi: "xác nhận đã nhận", en: "confirmed")
    case "object": Words(vi: "phản hồi nội dung hoặc thẩm quyền", en: "objected")
    case "answer": Words(vi: "trả lời phản hồi", en: "answered")
    default: Words(action)
    }
  }
}
