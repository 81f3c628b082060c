import Diagnostics

/// NQ501: a clause that binds to a task, and that no task covers. What a group covers counts through its tasks.
struct ClauseWithoutTask: Rule {
  static let code = 501
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard !plan.clauses.isEmpty else { return }
    var coverage = ClauseCoverage(plan)
    for node in plan.nodes where !node.isGroup { coverage.cover(node.clauses, plan) }
    coverage.settle(plan)
    for clause in coverage.open(.task, plan) { diagnostics.append(.clauseWithoutTask(clause, plan)) }
  }
}

extension Diagnostic {
  fileprivate static func clauseWithoutTask(_ index: Int32, _ plan: Plan) -> Diagnostic {
    let clause = plan.clauses[Int(index)]
    let name = plan.name(ofClause: index)
    return Diagnostic(
      .error, ClauseWithoutTask.code,
      Words(vi: "mục \(name) chưa có nhiệm vụ nào thực hiện", en: "no task carries out clause \(name)"),
      at: clause.at,
      help: Words(
        vi:
          "ghi `căn_cứ: [\(name)]` ở nhiệm vụ thực hiện mục này; mục chỉ định hướng thì `tính_chất: không`; không thực hiện ở đây thì `loại_trừ: lý do`",
        en:
          "write `covers: [\(name)]` at the task that does; `binding: none` if it only orients; `excluded: …` with the reason if nothing does it here"
      ),
      document: clause.document)
  }
}
