import Diagnostics
import ResolutionCompiler

extension Compilation {
  /// What there is to say about the sources, ready to be drawn.
  /// - Parameter fixed: how many places were mended; nil where nobody asked for it.
  func report(in language: Language, fixed: Int? = nil) -> Report {
    var total = Summary(of: diagnostics, files: counts.files)
    total.waived = waived
    total.leftToDo = leftToDo
    return Report(
      diagnostics, summary: total,
      figures: [
        ("files", counts.files), ("documents", counts.documents), ("groups", counts.groups), ("tasks", counts.tasks),
        ("milestones", counts.milestones), ("kpis", counts.kpis), ("slots", counts.slots),
        ("errors", diagnostics.count { $0.severity == .error }),
        ("warnings", diagnostics.count { $0.severity == .warning }),
        ("infos", diagnostics.count { $0.severity == .info }), ("waived", waived), ("left_to_do", leftToDo),
      ] + (fixed.map { [("fixed", $0)] } ?? []), language: language,
      file: { files.indices.contains(Int($0)) ? files[Int($0)] : nil })
  }
}

extension Compilation.Counts {
  /// What was compiled, in one line.
  func line(in language: Language) -> String {
    switch language {
    case .vi:
      "\(documents) văn bản, \(groups) nhóm, \(tasks) nhiệm vụ, \(milestones) mốc, \(kpis) chỉ tiêu, \(slots) kỳ cập nhật\n"
    case .en:
      "\(documents) documents, \(groups) groups, \(tasks) tasks, \(milestones) milestones, \(kpis) KPIs, \(slots) update slots\n"
    }
  }
}
