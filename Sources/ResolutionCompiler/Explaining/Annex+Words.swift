package import Diagnostics

// How what stands in a list of tasks is worded, in files and in answers alike.

extension Annex {
  package static let ongoing = Words(vi: "Thường xuyên", en: "Ongoing")
}

extension [Annex.Agency] {
  package func names(in language: Language) -> String { map { $0.name[language] }.joined(separator: "; ") }
}

extension Annex.Deliverable {
  /// `Nghị định về dịch vụ công (71/2025/NĐ-CP)`. The type is said unless the title begins with it.
  package func text(in language: Language) -> String {
    let type = type?.spoken[language] ?? ""
    let title = title[language]
    var text = title
    if title.isEmpty {
      text = type.capitalizedFirst
    } else if !type.isEmpty, !title.lowercased().hasPrefix(type.lowercased()) {
      text = "\(type.capitalizedFirst): \(title)"
    }
    guard !number.isEmpty else { return text }
    return text.isEmpty ? number : "\(text) (\(number))"
  }
}

extension Annex.Resources {
  /// `224,4 tỷ đồng; nguồn: ngân sách trung ương; nhân lực: 5 người`.
  package func text(in language: Language) -> String {
    let named = [
      (Words(vi: "nguồn", en: "source"), source[language]), (Words(vi: "nhân lực", en: "staff"), staff),
    ].filter { !$0.1.isEmpty }.map { "\($0.0[language]): \($0.1)" }
    return ([budget].filter { !$0.isEmpty } + named).joined(separator: "; ")
  }
}

extension Annex.KPI {
  /// `Tỉ lệ hồ sơ trực tuyến: 60% (31/12/2027), ≥ 80% (31/12/2030)`; a target at the task's end goes without a day.
  package func text(dueOn due: Day?, in language: Language) -> String {
    let goals = goals.map { goal -> String in
      let isAtEnd = goal.targets.count == 1 && goal.targets[0].on == due
      let targets = goal.targets.map { target in
        isAtEnd ? target.words[language] : "\(target.words[language]) (\(target.on.words[language]))"
      }.joined(separator: ", ")
      guard self.goals.count > 1 else { return targets }
      let whose =
        goal.agencies.isEmpty
        ? Words(vi: "các cơ quan còn lại", en: "the other agencies")[language] : goal.agencies.names(in: language)
      return targets.isEmpty ? "" : "\(whose): \(targets)"
    }.filter { !$0.isEmpty }
    return goals.isEmpty ? title[language] : "\(title[language]): \(goals.joined(separator: "; "))"
  }
}

extension String {
  /// `nghị định` becomes `Nghị định`.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
