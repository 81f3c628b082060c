package import Diagnostics
package import ResolutionCompiler

/// `covers: all`, `covers: [II.1, II.2]`: tasks carry out, and KPIs measure, every clause that must be, or those that are
/// named.
package struct ClausesCovered: Requirement {
  package static let kind = Key.covers
  private let names: [String]

  package init(_ demand: AuthoredDemand) { names = demand.names(.covers) }

  package func shortfalls(of work: Work) -> [Words] {
    let keys = Set(work.documents.map { work.plan.documents[Int($0)].key })
    let documents = CoverageTable(work.plan).documents.filter { keys.contains($0.key) }
    let clauses = documents.flatMap(\.clauses)
    guard names.isEmpty else { return names.compactMap { shortfall(of: $0, among: clauses) } }
    guard clauses.contains(where: { $0.state != .free }) else {
      return [
        Words(
          vi: "trong bài chưa có mục nào phải thực hiện", en: "your file has no clause yet that must be carried out")
      ]
    }
    return clauses.filter { $0.state == .open }.map(missing)
  }

  private func shortfall(of name: String, among clauses: [CoverageTable.Clause]) -> Words? {
    guard let clause = clauses.first(where: { $0.name == name }) else {
      return Words(vi: "chưa có mục `\(name)` trong bài", en: "there is no clause `\(name)` in your file yet")
    }
    // One that binds to nothing may be asked for all the same.
    let isDone = clause.state == .covered || clause.state == .free && !(clause.tasks.isEmpty && clause.kpis.isEmpty)
    return isDone ? nil : missing(clause)
  }

  private func missing(_ clause: CoverageTable.Clause) -> Words {
    let (vi, en) = (
      clause.title.vi.isEmpty ? "" : " (\(clause.title.vi))", clause.title.en.isEmpty ? "" : " (\(clause.title.en))"
    )
    return switch (clause.state, clause.binding) {
    case (.excluded, _):
      Words(vi: "mục \(clause.name)\(vi) đang bị loại trừ", en: "clause \(clause.name)\(en) is left out")
    case (_, .target):
      Words(vi: "mục \(clause.name)\(vi) chưa có chỉ tiêu nào đo", en: "no KPI measures clause \(clause.name)\(en)")
    case (_, .task), (_, .none):
      Words(
        vi: "mục \(clause.name)\(vi) chưa có nhiệm vụ nào thực hiện",
        en: "no task carries out clause \(clause.name)\(en)")
    }
  }
}
