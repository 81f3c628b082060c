import Diagnostics
import MonitoringStore

extension EmissionOutcome {
  /// What each kind of thing is called, and what is said of those that are there no more.
  static func words(of part: String) -> (name: Words, retired: Words) {
    let ended = Words(vi: "kết thúc", en: "retired")
    return switch part {
    case "documents": (Words(vi: "văn bản", en: "documents"), ended)
    case "tasks": (Words(vi: "nhiệm vụ và nhóm", en: "tasks and groups"), ended)
    case "milestones": (Words(vi: "mốc", en: "milestones"), ended)
    case "kpis": (Words(vi: "chỉ tiêu", en: "KPIs"), ended)
    default: (Words(vi: "kỳ cập nhật", en: "update slots"), Words(vi: "rút", en: "withdrawn"))
    }
  }

  /// Of each kind of thing with changes, how many were created, updated and retired.
  func lines(in language: Language) -> [String] {
    parts.filter { $0.counts != Counts() }.map { part in
      let (name, retired) = Self.words(of: part.name)
      let changes = [
        (part.counts.created, Words(vi: "thêm", en: "created")), (part.counts.updated, Words(vi: "sửa", en: "updated")),
        (part.counts.retired, retired),
      ].filter { $0.0 > 0 }.map { language == .vi ? "\($0.1.vi) \($0.0)" : "\($0.0) \($0.1.en)" }
      return "\(name[language]): " + changes.joined(separator: ", ")
    }
  }

  /// The same in one line.
  func summary(in language: Language) -> String { lines(in: language).joined(separator: "; ") }
}
