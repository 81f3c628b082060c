import Diagnostics

/// NQ305: a task that is due after the end of its document's period.
struct DueAfterPeriod: Rule {
  static let code = 305

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (number, document) in plan.documents.enumerated() {
      guard let end = document.periodTo else { continue }
      for index in document.nodes where !plan.nodes[Int(index)].isGroup {
        guard case .on(let due) = plan.nodes[Int(index)].due, due > end else { continue }
        diagnostics.append(.due(due, of: plan.nodes[Int(index)], after: plan.documents[number], end, index: index))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func due(
    _ due: Day, of node: PlannedNode, after document: PlannedDocument, _ end: Day, index: Int32
  ) -> Diagnostic {
    Diagnostic(
      .warning, DueAfterPeriod.code,
      Words(
        vi: "đến hạn ngày \(due.vietnamese), sau khi giai đoạn của văn bản kết thúc (\(end.vietnamese))",
        en: "due on \(due), after the document's period ends on \(end)"),
      at: node.dueAt,
      notes: [Note(Words(vi: "giai đoạn kết thúc ở đây", en: "the period ends here"), at: document.periodToAt)],
      node: index)
  }
}
