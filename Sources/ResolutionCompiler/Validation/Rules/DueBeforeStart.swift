import Diagnostics

/// NQ303: a task that is due before it starts.
struct DueBeforeStart: Rule {
  static let code = 303

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup && !node.startIsUnreadable {
      guard case .on(let due) = node.due, due < node.start else { continue }
      diagnostics.append(.due(due, precedes: node, index: Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func due(_ due: Day, precedes node: PlannedNode, index: Int32) -> Diagnostic {
    Diagnostic(
      .error, DueBeforeStart.code,
      Words(
        vi: "đến hạn ngày \(due.vietnamese), trước khi bắt đầu (\(node.start.vietnamese))",
        en: "due on \(due), before it starts on \(node.start)"),
      at: node.dueAt,
      notes: [Note(Words(vi: "bắt đầu từ ngày này", en: "starts here"), at: node.startAt)],
      node: index)
  }
}
