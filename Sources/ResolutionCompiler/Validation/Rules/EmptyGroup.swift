import Diagnostics

/// NQ314: a group without anything below it, neither here nor in another file that says `under` it.
struct EmptyGroup: Rule {
  static let code = 314
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    // What was left out for another mistake may have been in it.
    guard plan.isWhole else { return }
    for (index, node) in plan.nodes.enumerated() where node.isGroup && Int(node.end) == index + 1 {
      diagnostics.append(.emptyGroup(plan.authored(node), index: Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyGroup(_ group: AuthoredTask, index: Int32) -> Diagnostic {
    Diagnostic(
      .error, EmptyGroup.code,
      Words(vi: "nhóm không có nhiệm vụ nào", en: "this group has no tasks"), at: group.id.span,
      help: Words(
        vi: "thêm nhiệm vụ vào `các_nhiệm_vụ`, hoặc bỏ khoá ấy nếu đây là một nhiệm vụ",
        en: "add tasks below `tasks`, or leave the key out if this is a task itself"),
      node: index)
  }
}
