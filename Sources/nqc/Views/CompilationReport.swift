import Diagnostics
import ResolutionCompiler

extension Compilation {
  /// What there is to say about the sources, ready to be drawn.
  /// - Parameters:
  ///   - closing: lines after the summary.
  ///   - fixed: how many places were mended; nil where nobody asked for it.
  func report(in language: Language, closing: [Words] = [], fixed: Int? = nil) -> Report {
    var total = Summary(of: diagnostics, files: counts.files)
    total.waived = waived
    total.leftToDo = leftToDo
    return Report(
      diagnostics, summary: total, closing: closing,
      figures: [
        ("files", counts.files), ("documents", counts.documents), ("groups", counts.groups), ("tasks", counts.tasks),
        ("milestones", counts.milestones), ("kpis", counts.kpis), ("slots", counts.slots),
        ("errors", diagnostics.count { $0.severity == .error }),
        ("warnings", diagnostics.count { $0.severity == .warning }),
        ("infos", diagnostics.count { $0.severity == .info }), ("waived", waived), ("left_to_do", leftToDo),
      ] + (fixed.map { [("fixed", $0)] } ?? []), rules: Lesson.descriptions, language: language,
      file: { files.indices.contains(Int($0)) ? files[Int($0)] : nil })
  }
}

extension Lesson {
  /// What the codes mean, for the forms that describe their rules.
  fileprivate static var descriptions: [Code: RuleDescription] {
    Dictionary(
      uniqueKeysWithValues: all.map { ($0.code, RuleDescription($0.severity, $0.title, meaning: $0.meaning)) })
  }
}

extension Compilation.Counts {
  /// What was compiled, in one line.
  var line: Words {
    return Words(
      vi:
        "\(documents) văn bản, \(groups) nhóm, \(tasks) nhiệm vụ, \(milestones) mốc, \(kpis) chỉ tiêu, \(slots) kỳ cập nhật",
      en: [
        counted(documents, "document"), counted(groups, "group"), counted(tasks, "task"),
        counted(milestones, "milestone"),
        counted(kpis, "KPI"), counted(slots, "update slot"),
      ].joined(separator: ", "))
  }
}
