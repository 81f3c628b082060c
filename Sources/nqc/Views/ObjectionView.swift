import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// An objection that has been raised or answered, for people and for programs.
struct ObjectionView {
  let objection: Objection
  let store: String
  /// The last moment to do what was done; nil where nobody can say.
  let limit: Moment?
  let isLate: Bool
  /// Whether it is the answer that was entered.
  let isAnswer: Bool

  func text(in language: Language) -> String {
    var lines: [Words] = []
    let (agency, task, kind) = (objection.agency, objection.task, objection.kind.words)
    lines.append(
      isAnswer
        ? Words(
          vi: "\(store): đã trả lời phản hồi của \(agency) về \(kind.vi) của \(task)",
          en: "\(store): answered the objection of \(agency) to the \(kind.en) of \(task)")
        : Words(
          vi: "\(store): đã ghi phản hồi của \(agency) về \(kind.vi) của \(task)",
          en: "\(store): entered the objection of \(agency) to the \(kind.en) of \(task)"))
    if isLate, let limit = limit?.words {
      lines.append(Words(vi: "  muộn, hạn là \(limit.vi)", en: "  late, the limit was \(limit.en)"))
    }
    if !isAnswer {
      lines.append(
        objection.processBy.map {
          Words(vi: "  phải được xử lý chậm nhất \($0.words.vi)", en: "  to be processed by \($0.words.en)")
        }
          ?? Words(
            vi: "  ở đây không có lịch làm việc, nên chưa tính được hạn xử lý",
            en: "  there is no calendar here to say by when it has to be processed"))
    }
    return lines.map { $0[language] + "\n" }.joined()
  }

  func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      json.field("late", isLate)
      json.object("objection") { objection.write(to: &$0) }
    }
    json.endLine()
    return json.take()
  }
}

extension Objection {
  func write(to json: inout JSONWriter) {
    json.field("task", task)
    json.field("agency", agency)
    json.field("kind", kind.rawValue)
    json.field("text", text)
    json.field("raised_at", raisedAt)
    json.field("process_by", processBy)
    json.field("answered_at", answeredAt)
    json.field("answer", answer)
  }
}

extension Objection.Kind {
  var words: Words {
    switch self {
    case .content: Words(vi: "nội dung", en: "content")
    case .authority: Words(vi: "thẩm quyền", en: "authority")
    }
  }
}
