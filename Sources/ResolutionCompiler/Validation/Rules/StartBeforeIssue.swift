import Diagnostics

/// NQ304: a task that starts before the document was issued that sets it.
struct StartBeforeIssue: Rule {
  static let code = 304

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() {
      // Said where it is written; what inherits it need not be told again.
      guard case .given(let start, let span) = plan.authored(node).start else { continue }
      let document = plan.documents[Int(node.document)]
      guard document.issuedIsKnown, start.first < document.issued else { continue }
      diagnostics.append(.start(start.first, at: span, precedesIssueOf: document, index: Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func start(
    _ start: Day, at span: Span, precedesIssueOf document: PlannedDocument, index: Int32
  ) -> Diagnostic {
    Diagnostic(
      .warning, StartBeforeIssue.code,
      Words(
        vi: "bắt đầu ngày \(start.vietnamese), trước ngày ban hành văn bản (\(document.issued.vietnamese))",
        en: "starts on \(start), before the document was issued on \(document.issued)"),
      at: span,
      notes: [Note(Words(vi: "ban hành ngày này", en: "issued here"), at: document.issuedAt)],
      node: index)
  }
}
