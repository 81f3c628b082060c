import Diagnostics
import MonitoringStore

/// What has happened to one thing, for programs.
struct HistoryJSON {
  private let history: EntityHistory

  init(_ history: EntityHistory) { self.history = history }

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("kind", history.kind.rawValue)
      json.field("id", history.id)
      json.field("title_vi", history.title.vi)
      json.field("title_en", history.title.en)
      json.field("state", history.state)
      json.array("events") { json in
        for event in history.events {
          json.object { json in
            json.field("at", event.at)
            json.field("user", event.user)
            write(event.what, to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ what: EntityHistory.What, to json: inout JSONWriter) {
    switch what {
    case .created(let emission):
      json.field("event", "created")
      json.field("emission", emission)
    case .taskChanged(let emission, let task):
      json.field("event", task.kind.rawValue)
      json.field("emission", emission)
      ChangeSetJSON.write(details: task, to: &json)
    case .changed(let emission, let entity):
      json.field("event", entity.kind.rawValue)
      json.field("emission", emission)
      ChangeSetJSON.write(entity.fields, to: &json)
    case .reported(let seq, let agency, let percent, let text):
      json.field("event", "report")
      json.field("seq", seq)
      json.field("agency", agency)
      if let percent { json.field("percent_done", percent) } else { json.null("percent_done") }
      json.field("text", text)
    case .measured(let kpi, _, let asOf, let value, let agency):
      json.field("event", "kpi_value")
      json.field("kpi", kpi)
      json.field("as_of", asOf)
      json.field("value", value)
      json.field("agency", agency)
    case .confirmed(let agency, let isPresiding, let isLate):
      json.field("event", "confirm")
      json.field("agency", agency)
      json.field("role", isPresiding ? "presiding" : "coordinating")
      json.field("late", isLate)
    case .objected(let agency, let kind, let text):
      json.field("event", "object")
      json.field("agency", agency)
      json.field("kind", kind.rawValue)
      json.field("text", text)
    case .answered(let agency, let kind, let answer, let isLate):
      json.field("event", "answer")
      json.field("agency", agency)
      json.field("kind", kind.rawValue)
      json.field("answer", answer)
      json.field("late", isLate)
    }
  }
}
