import Diagnostics

/// NQ306: a task that says nothing of when it is due, nor do the groups above it.
struct DueMissing: Rule {
  static let code = 306

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup {
      guard case .missing = node.due else { continue }
      diagnostics.append(.dueMissing(plan, node, Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func dueMissing(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    Diagnostic(
      .error, DueMissing.code,
      Words(vi: "nhiệm vụ không có thời hạn", en: "this task has no due date"),
      // Where it was cleared, if it was.
      at: node.dueAt.isNone ? plan.authored(node).id.span : node.dueAt,
      help: Words(
        vi: "thêm `thời_hạn: 30/9/2025`, `thời_hạn: trong vòng 45 ngày` hoặc `thời_hạn: thường xuyên`",
        en: "add `due: 2025-09-30`, `due: within 45 days` or `due: ongoing`"),
      node: index)
  }
}
