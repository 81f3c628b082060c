import Diagnostics

/// NQ411: a KPI measured less often than its task is updated, so that some updates have no new figure to give. Only for
/// tasks that are updated period by period; a KPI that does not say how often it is measured follows its task. A yes/no
/// KPI that is measured once is answered at the end, as it should be.
struct MeasuredTooSeldom: Rule {
  static let code = 411

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard !plan.calendarIsMissing, !plan.regulationIsMissing else { return }
    // KPIs of one task stand together.
    var node: Int32 = -1
    var period: UpdatePeriod?
    for kpi in plan.kpis {
      guard let frequency = kpi.frequency, frequency != .monthly,
        frequency != .once || kpi.measure != .yesNo
      else { continue }
      if kpi.node != node {
        node = kpi.node
        period = plan.updatePeriod(of: plan.nodes[Int(node)])
      }
      guard let period, frequency.months ?? .max > period.months else { continue }
      diagnostics.append(.seldom(kpi, frequency, period, plan))
    }
  }
}

extension Plan {
  /// The period of a task's updates; nil where it is not updated by periods.
  fileprivate func updatePeriod(of node: PlannedNode) -> UpdatePeriod? {
    guard !node.isGroup, let time = time(of: node), time.start <= time.lastDay,
      let classIndex = regulation.classIndex(of: time, on: calendar)
    else { return nil }
    let choice = UpdatePlan.choose(
      for: time, in: regulation.classes[classIndex], asked: node.update, under: regulation, on: calendar)
    guard case .success(let choice) = choice, case .periodic(let periods) = choice.plan else { return nil }
    return periods.length
  }
}

extension Frequency {
  fileprivate var words: Words {
    switch self {
    case .monthly: UpdatePeriod.monthly.words
    case .quarterly: UpdatePeriod.quarterly.words
    case .halfYearly: Words(vi: "sáu tháng một lần", en: "half-yearly")
    case .yearly: UpdatePeriod.yearly.words
    case .once: Words(vi: "một lần", en: "once")
    }
  }
}

extension Diagnostic {
  fileprivate static func seldom(
    _ kpi: PlannedKPI, _ frequency: Frequency, _ period: UpdatePeriod, _ plan: Plan
  ) -> Diagnostic {
    let own = plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)]
    var notes: [Note] = []
    if !own.frequency.isWritten, kpi.template >= 0 {
      notes.append(
        Note(
          Words(vi: "mẫu ghi tần suất ở đây", en: "its template says so here"),
          at: plan.templates.kpis[Int(kpi.template)].merged.frequency.span))
    }
    let updateAt = plan.nodes[Int(kpi.node)].updateAt
    if !updateAt.isNone {
      notes.append(
        Note(Words(vi: "nhiệm vụ cập nhật theo kỳ này", en: "the task is updated by this period"), at: updateAt))
    }
    return Diagnostic(
      .warning, MeasuredTooSeldom.code,
      Words(
        vi: "chỉ tiêu đo \(frequency.words.vi), trong khi nhiệm vụ cập nhật \(period.words.vi)",
        en: "this KPI is measured \(frequency.words.en), but its task is updated \(period.words.en)"),
      at: own.frequency.isWritten ? own.frequency.span : own.use.isGiven ? own.use.span : own.id.span,
      notes: notes,
      help: Words(
        vi: "đo chỉ tiêu thường xuyên hơn, hoặc đổi `chế_độ_cập_nhật` của nhiệm vụ",
        en: "measure it more often, or change the task's `update`"),
      node: kpi.node)
  }
}
