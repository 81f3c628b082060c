import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What is owed, for programs: all of it, however much.
struct DueJSON {
  let dues: Dues
  /// Nil where no calendar is at hand: then working days are null.
  let calendar: WorkingCalendar?
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("now", dues.now)
      json.field("until", dues.until)
      json.array("overdue") { json in for update in dues.overdue { json.object { write(update, to: &$0) } } }
      json.array("due") { json in for update in dues.upcoming { json.object { write(update, to: &$0) } } }
      json.array("unconfirmed") { json in
        for confirmation in dues.unconfirmed { json.object { write(confirmation, to: &$0) } }
      }
      json.array("objections") { json in
        for objection in dues.objections {
          json.object { json in
            objection.write(to: &json)
            json.field("late", dues.isLate(objection))
          }
        }
      }
      json.object("summary") { json in
        json.field("overdue", dues.overdue.count)
        json.field("due", dues.upcoming.count)
        json.field("unconfirmed", dues.unconfirmed.count)
        json.field("unconfirmed_late", dues.unconfirmed.count(where: dues.isLate))
        json.field("objections", dues.objections.count)
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ update: Dues.Update, to json: inout JSONWriter) {
    json.field("task", update.task)
    json.field("seq", update.seq)
    json.field("kind", update.kind.code)
    json.field("title", update.title[language])
    json.field("agency", update.agency)
    json.field("as_of", update.asOf)
    json.field("due_on", update.dueOn)
    json.field("days_left", update.dueOn - dues.now.day)
    let today = dues.now.day
    let isLate = update.dueOn < today
    let days = calendar?.workingDays(after: isLate ? update.dueOn : today, through: isLate ? today : update.dueOn)
    if let days { json.field("working_days_left", isLate ? -days : days) } else { json.null("working_days_left") }
  }

  private func write(_ confirmation: Dues.Confirmation, to json: inout JSONWriter) {
    json.field("task", confirmation.task)
    json.field("title", confirmation.title[language])
    json.field("agency", confirmation.agency)
    json.field("role", confirmation.isPresiding ? "presiding" : "coordinating")
    json.field("confirm_by", confirmation.confirmBy)
    json.field("late", dues.isLate(confirmation))
  }
}
