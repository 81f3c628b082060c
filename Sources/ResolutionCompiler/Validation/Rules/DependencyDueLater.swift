import Diagnostics

/// NQ308: a task that depends on one which is due later, or never done. Tasks that wait for each other in a circle are
/// NQ307's.
struct DependencyDueLater: Rule {
  static let code = 308

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    var dependencies: Dependencies?
    for link in plan.links where link.kind == .dependsOn && link.target >= 0 {
      let (node, other) = (plan.nodes[Int(link.node)], plan.nodes[Int(link.target)])
      guard !node.isGroup, case .on(let due) = node.due else { continue }
      let otherDue: Day?
      switch other.due {
      case .on(let day):
        guard day > due else { continue }
        otherDue = day
      case .ongoing: otherDue = nil
      case .missing, .unreadable: continue
      }
      let all = dependencies ?? Dependencies(plan)
      dependencies = all
      guard !all.isKnotted(link.node, link.target) else { continue }
      diagnostics.append(.task(due: due, dependsBy: link, on: other, due: otherDue, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func task(
    due: Day, dependsBy link: PlannedLink, on other: PlannedNode, due otherDue: Day?, _ plan: Plan
  ) -> Diagnostic {
    let id = plan.id(of: link.target)
    return Diagnostic(
      .warning, DependencyDueLater.code,
      otherDue.map {
        Words(
          vi: "phải chờ \(id), mà \(id) đến hạn ngày \($0.vietnamese), sau nhiệm vụ này (\(due.vietnamese))",
          en: "waits for \(id), which is due on \($0), later than this task on \(due)")
      }
        ?? Words(
          vi: "phải chờ \(id), mà \(id) là việc thường xuyên, không có lúc xong",
          en: "waits for \(id), which is ongoing and never done"),
      at: link.at,
      notes: [
        Note(
          Words(vi: "thời hạn của \(id)", en: "when \(id) is due"),
          at: other.dueAt.isNone ? plan.authored(other).id.span : other.dueAt)
      ],
      node: link.node)
  }
}
