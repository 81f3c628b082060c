import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What an apply did, for people and for programs.
struct EmissionView {
  let outcome: EmissionOutcome
  let store: String
  let compilation: Compilation

  /// `retired` is what is said of those that are there no more.
  private var parts: [(name: String, words: Words, retired: Words, counts: EmissionOutcome.Counts)] {
    let ended = Words(vi: "kết thúc", en: "retired")
    return [
      ("documents", Words(vi: "văn bản", en: "documents"), ended, outcome.documents),
      ("tasks", Words(vi: "nhiệm vụ và nhóm", en: "tasks and groups"), ended, outcome.tasks),
      ("milestones", Words(vi: "mốc", en: "milestones"), ended, outcome.milestones),
      ("kpis", Words(vi: "chỉ tiêu", en: "KPIs"), ended, outcome.kpis),
      ("slots", Words(vi: "kỳ cập nhật", en: "update slots"), Words(vi: "rút", en: "withdrawn"), outcome.slots),
    ]
  }

  func text(in language: Language) -> String {
    guard !outcome.isUnchanged else {
      return Words(
        vi: "\(store): không có gì thay đổi, kho đã đúng như nguồn\n",
        en: "\(store): nothing to change, the store is as the sources ask\n")[language]
    }
    var lines = [
      Words(vi: "\(store): đã ghi lần thứ \(outcome.emission ?? 0)", en: "\(store): emission \(outcome.emission ?? 0)")[
        language]
    ]
    for part in parts where part.counts != EmissionOutcome.Counts() {
      let changes = [
        (part.counts.created, Words(vi: "thêm", en: "created")), (part.counts.updated, Words(vi: "sửa", en: "updated")),
        (part.counts.retired, part.retired),
      ].filter { $0.0 > 0 }.map { language == .vi ? "\($0.1.vi) \($0.0)" : "\($0.0) \($0.1.en)" }
      lines.append("  \(part.words[language]): " + changes.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.field("version", 1)
      writer.field("store", store)
      writer.field("changed", !outcome.isUnchanged)
      if let emission = outcome.emission { writer.field("emission", Int(emission)) }
      for part in parts {
        writer.object(part.name) { writer in
          writer.field("created", part.counts.created)
          writer.field("updated", part.counts.updated)
          writer.field("retired", part.counts.retired)
        }
      }
    }
    writer.endLine()
    return writer.take()
  }
}
