import Diagnostics

/// NQ316: a task of the highest degree of secrecy, which is handled outside this system. An error, so that nothing is
/// emitted of the document that speaks of it.
struct TopSecret: Rule {
  static let code = 316

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where node.secrecy == .topSecret {
      // Said where it is written; what inherits it need not be told again.
      let authored = plan.authored(node)
      guard authored.extras >= 0 else { continue }
      let secrecy = plan.units[Int(node.unit)].extras[Int(authored.extras)].secrecy
      guard secrecy.isWritten else { continue }
      diagnostics.append(.topSecret(at: secrecy.span, index: Int32(index)))
    }
  }
}

extension Diagnostic {
  // It says nothing of the task: what is secret is not repeated.
  fileprivate static func topSecret(at span: Span, index: Int32) -> Diagnostic {
    Diagnostic(
      .error, TopSecret.code,
      Words(
        vi: "nhiệm vụ tuyệt mật không được xử lý trên hệ thống này",
        en: "a top-secret task is not handled in this system"),
      at: span,
      help: Words(
        vi: "bỏ nhiệm vụ khỏi tệp và xử lý theo quy định về bảo vệ bí mật nhà nước",
        en: "take the task out of the file and handle it under the rules for State secrets"),
      node: index)
  }
}
