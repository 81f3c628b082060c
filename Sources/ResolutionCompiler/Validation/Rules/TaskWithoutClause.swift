import Diagnostics

/// NQ502: a task that covers no clause of its resolution, neither itself nor by what it has from above. Asked only
/// where the resolution's clauses are written down.
struct TaskWithoutClause: Rule {
  static let code = 502

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for document in plan.documents where !document.clauses.isEmpty {
      for index in document.nodes {
        let node = plan.nodes[Int(index)]
        guard !node.isGroup, node.clauses.isEmpty, !node.coversIsUnreadable else { continue }
        diagnostics.append(.taskWithoutClause(node, index, plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func taskWithoutClause(_ node: PlannedNode, _ index: Int32, _ plan: Plan) -> Diagnostic {
    Diagnostic(
      .warning, TaskWithoutClause.code,
      Words(
        vi: "nhiệm vụ này không thực hiện mục nào của \(plan.text(plan.documents[Int(node.document)].number))",
        en: "this task carries out no clause of \(plan.text(plan.documents[Int(node.document)].number))"),
      at: plan.authored(node).id.span,
      notes: node.coversAt.isNone
        ? []
        : [
          Note(Words(vi: "căn cứ ở đây để trống", en: "what it covers is said here to be nothing"), at: node.coversAt)
        ],
      help: Words(vi: "thêm `căn_cứ: […]` ở nhiệm vụ hoặc ở nhóm", en: "add `covers: […]` to the task or its group"),
      node: index)
  }
}
