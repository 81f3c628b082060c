import Diagnostics

/// NQ408: a target for a day on which its task has not begun, or has ended. A coarse date is its last day, so that a
/// target for 2030 lies within a task that is due on 31 December 2030.
///
/// A group is not held to its start: tasks below it may begin sooner.
struct TargetOutsideTime: Rule {
  static let code = 408

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where !kpi.targets.isEmpty {
      let node = plan.nodes[Int(kpi.node)]
      guard let time = plan.time(of: node), time.start <= time.lastDay else { continue }
      // An ongoing task in a document without a period has no end.
      if case .openEnded = time.end, node.isGroup { continue }
      for position in kpi.targets {
        let target = plan.targets[Int(position)]
        if target.on > time.lastDay {
          if case .openEnded = time.end { continue }
          diagnostics.append(.target(target, after: time.lastDay, kpi, plan))
        } else if target.on < time.start, !node.isGroup {
          diagnostics.append(.target(target, before: time.start, kpi, plan))
        }
      }
    }
  }
}

extension Plan {
  /// Where the target's date was written.
  fileprivate func datePlace(of target: PlannedTarget, _ kpi: PlannedKPI) -> Span {
    let date = writtenTargets(of: kpi).first { $0.at == target.at }?.onAt ?? .none
    return date.isNone ? target.at : date
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ target: PlannedTarget, after lastDay: Day, _ kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let node = plan.nodes[Int(kpi.node)]
    let document = plan.documents[Int(node.document)]
    let end = node.due == .ongoing ? document.periodToAt : node.dueAt
    return Diagnostic(
      .warning, TargetOutsideTime.code,
      node.isGroup
        ? Words(
          vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), sau khi nhóm nhiệm vụ kết thúc (\(lastDay.vietnamese))",
          en: "this target is for \(target.on), after the group has ended on \(lastDay)")
        : Words(
          vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), sau khi nhiệm vụ kết thúc (\(lastDay.vietnamese))",
          en: "this target is for \(target.on), after the task has ended on \(lastDay)"),
      at: plan.datePlace(of: target, kpi),
      notes: end.isNone ? [] : [Note(Words(vi: "kết thúc theo dòng này", en: "it ends as said here"), at: end)],
      node: kpi.node)
  }

  fileprivate static func target(
    _ target: PlannedTarget, before start: Day, _ kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let startAt = plan.nodes[Int(kpi.node)].startAt
    return Diagnostic(
      .warning, TargetOutsideTime.code,
      Words(
        vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), trước khi nhiệm vụ bắt đầu (\(start.vietnamese))",
        en: "this target is for \(target.on), before the task begins on \(start)"),
      at: plan.datePlace(of: target, kpi),
      notes: startAt.isNone
        ? [] : [Note(Words(vi: "bắt đầu theo dòng này", en: "it begins as said here"), at: startAt)],
      node: kpi.node)
  }
}
