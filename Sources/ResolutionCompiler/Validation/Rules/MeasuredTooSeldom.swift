import Diagnostics

/// NQ411: a KPI measured less often than its task is updated, so that some updates have no new figure to give. Only for
/// tasks that are updated period by period; a KPI that does not say how often it is measured follows its task. A yes/no
/// KPI that is measured once is answered at the end, as it should be.
struct MeasuredTooSeldom: Rule {
  static let lesson = Lesson(
    411, .warning,
    Words(vi: "đo thưa hơn kỳ cập nhật", en: "measured less often than updated"),
    meaning: Words(
      vi: """
        Nhiệm vụ cập nhật theo kỳ, còn chỉ tiêu của nó đo thưa hơn: nhiệm vụ báo cáo hằng quý mà chỉ tiêu mỗi năm \
        mới có số. Nhiệm vụ từ 6 tháng trở lên và việc thường xuyên cập nhật hằng quý nếu không ghi \
        `chế_độ_cập_nhật`. Chỉ tiêu không ghi `tần_suất` thì đo theo kỳ của nhiệm vụ.

        Đo thường xuyên hơn nếu có số liệu. Nếu số liệu mỗi năm mới có một lần thì ghi `chế_độ_cập_nhật: hàng_năm` ở \
        nhiệm vụ; hoặc giữ kỳ cập nhật, thêm các mốc để thấy được tiến độ trong năm, và ghi `tạm_chấp_nhận`.
        """,
      en: """
        The task is updated by periods, and this KPI is measured less often: an update every quarter, a figure once \
        a year. Tasks of 6 months and more, and ongoing ones, are updated quarterly unless they say `update`. A KPI \
        without `frequency` follows its task.

        Measure it more often if there are figures. If they come once a year, write `update: yearly` on the task; or \
        keep its updates, add milestones by which the year's progress can be seen, and `waive` this.
        """),
    importance: Words(
      vi: """
        Ở lần cập nhật không có số mới, cơ quan chủ trì chỉ có thể chép lại số cũ. Bảng theo dõi khi ấy đứng yên, và \
        không phân biệt được việc đang chạy với việc đã dừng.
        """,
      en: """
        At an update without a new figure the agency can only repeat the old one. The overview then stands still, \
        and work that goes on looks like work that has stopped.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: kinh-te-so
        tên: Tỉ trọng kinh tế số trong GDP
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: "18,3", thời_điểm: 2024}
        mục_tiêu: tối thiểu 20 %
        tần_suất: hàng_năm
        nguồn_số_liệu: {agency: CTK}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: kinh-te-so
        tên: Tỉ trọng kinh tế số trong GDP
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: "18,3", thời_điểm: 2024}
        mục_tiêu: tối thiểu 20 %
        tần_suất: hàng_quý
        nguồn_số_liệu: {agency: CTK}
      """))

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
    let node = plan.nodes[Int(kpi.node)]
    if !node.updateAt.isNone {
      notes.append(
        Note(Words(vi: "nhiệm vụ cập nhật theo kỳ này", en: "the task is updated by this period"), at: node.updateAt))
    } else if !node.dueAt.isNone {
      notes.append(
        Note(
          Words(
            vi: "nhiệm vụ có thời hạn này mà không ghi `chế_độ_cập_nhật` thì cập nhật \(period.words.vi)",
            en: "a task that is due then, and says no `update`, is updated \(period.words.en)"),
          at: node.dueAt))
    }
    return MeasuredTooSeldom.diagnostic(
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
