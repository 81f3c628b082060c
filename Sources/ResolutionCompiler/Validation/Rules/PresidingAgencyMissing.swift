import Diagnostics

/// NQ301: a task that nobody is in charge of, or somebody who is given no tasks. A group needs no presiding agency of
/// its own; a task may have it from the groups above.
struct PresidingAgencyMissing: Rule {
  static let code = 301

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let isAssignable = plan.registry.agencies.map(\.isAssignable)
    for (index, node) in plan.nodes.enumerated() where !node.isGroup && !node.presidingIsUnreadable {
      if node.presiding < 0 {
        diagnostics.append(.presidingMissing(plan, node, Int32(index)))
      } else if !isAssignable[Int(node.presiding)] {
        diagnostics.append(.notAssignable(plan, node, Int32(index)))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func presidingMissing(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    Diagnostic(
      .error, PresidingAgencyMissing.code,
      Words(vi: "nhiệm vụ không có cơ quan chủ trì", en: "no agency presides over this task"),
      // Where it was cleared, if it was.
      at: node.presidingAt.isNone ? plan.authored(node).id.span : node.presidingAt,
      help: Words(
        vi: "thêm `chủ_trì: MÃ` ở nhiệm vụ hoặc ở nhóm phía trên", en: "add `presiding: CODE` here or on a group above"),
      node: index)
  }

  fileprivate static func notAssignable(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    return Diagnostic(
      .error, PresidingAgencyMissing.code,
      Words(vi: "\(code) giao nhiệm vụ chứ không được giao nhiệm vụ", en: "\(code) assigns tasks and is given none"),
      at: node.presidingAt,
      notes: [
        Note(
          Words(
            vi: "danh mục ghi `assignable: false` ở cơ quan này", en: "the registry says `assignable: false` of it"),
          at: plan.registry.agencies[Int(node.presiding)].code)
      ],
      node: index)
  }
}
