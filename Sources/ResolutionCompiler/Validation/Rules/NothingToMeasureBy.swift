import Diagnostics

/// NQ401: a task with no KPI, no deliverable and no milestone. Nobody can tell from it when it is done.
struct NothingToMeasureBy: Rule {
  static let code = 401

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup {
      // What was written counts, even where it could not be read: that has been reported.
      let task = plan.authored(node)
      guard task.kpis.isEmpty, task.milestones.isEmpty, task.deliverable < 0, !task.hasUnreadableParts else { continue }
      diagnostics.append(.nothingToMeasure(task, Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingToMeasure(_ task: AuthoredTask, _ index: Int32) -> Diagnostic {
    Diagnostic(
      .error, NothingToMeasureBy.code,
      Words(
        vi: "nhiệm vụ này không có chỉ tiêu, sản phẩm hay mốc nào để đo kết quả",
        en: "nothing tells when this task is done: it has no KPI, no deliverable and no milestone"),
      at: task.id.span,
      help: Words(
        vi: "thêm `sản_phẩm`, `các_mốc` hoặc `các_chỉ_tiêu`", en: "add a `deliverable`, `milestones` or `kpis`"),
      node: index)
  }
}
