import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What confirming has come to, for people and for programs.
struct ConfirmationView {
  let tasks: [ConfirmedTask]
  let agency: String
  let store: String
  /// Show every task, however many there are.
  let isLong: Bool

  /// More are counted, and not shown.
  private static let shown = 20

  func text(in language: Language) -> String {
    let new = tasks.filter(\.isNew)
    let late = new.filter(\.isLate)
    var lines = [
      tasks.isEmpty
        ? Words(
          vi: "\(store): \(agency) không còn gì phải xác nhận", en: "\(store): \(agency) has nothing left to confirm")
        : Words(
          vi: "\(store): \(agency) đã xác nhận \(new.count) nhiệm vụ"
            + (late.isEmpty ? "" : ", trong đó \(late.count) muộn"),
          en: "\(store): \(agency) has confirmed \(counted(new.count, "task"))"
            + (late.isEmpty ? "" : ", \(late.count) of them late"))
    ]
    if tasks.count <= Self.shown || isLong {
      lines += tasks.map(\.line)
    } else {
      lines.append(Words(vi: "  thêm -v để in từng nhiệm vụ", en: "  add -v to see each task"))
    }
    return lines.map { $0[language] + "\n" }.joined()
  }

  func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      json.field("agency", agency)
      json.array("tasks") { json in
        for task in tasks {
          json.object { json in
            json.field("task", task.task)
            json.field("role", task.isPresiding ? "presiding" : "coordinating")
            json.field("transferred_at", task.transferredAt)
            json.field("confirm_by", task.confirmBy)
            json.field("confirmed_at", task.confirmedAt)
            json.field("late", task.isLate)
            json.field("new", task.isNew)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

extension ConfirmedTask {
  fileprivate var line: Words {
    let limit = confirmBy?.words
    if !isNew {
      return Words(
        vi: "  \(task): đã xác nhận từ trước, lúc \(confirmedAt)", en: "  \(task): confirmed before, at \(confirmedAt)")
    }
    guard isLate, let limit else { return Words("  \(task)") }
    return Words(vi: "  \(task): muộn, hạn là \(limit.vi)", en: "  \(task): late, the limit was \(limit.en)")
  }
}
