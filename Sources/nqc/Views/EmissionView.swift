import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What an apply did, for people and for programs.
struct EmissionView {
  let outcome: EmissionOutcome
  let store: String
  let compilation: Compilation

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
    lines += outcome.lines(in: language).map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.field("version", 1)
      writer.field("store", store)
      writer.field("changed", !outcome.isUnchanged)
      if let emission = outcome.emission { writer.field("emission", Int(emission)) }
      for part in outcome.parts {
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
