import Diagnostics

/// NQ407: targets that go back and forth over time: lower than an earlier one though the KPI is to increase, higher
/// though it is to decrease, first one way and then the other where it is neither.
struct TargetsBackAndForth: Rule {
  static let lesson = Lesson(
    407, .warning,
    Words(vi: "các mục tiêu lúc tăng lúc giảm", en: "targets that turn back"),
    meaning: Words(
      vi: """
        Theo thứ tự thời gian, mục tiêu sau lùi lại so với mục tiêu trước: thấp hơn dù chỉ tiêu tăng, cao hơn dù chỉ \
        tiêu giảm; chỉ tiêu duy trì hoặc không ghi `chiều` thì lúc lên lúc xuống. Bằng nhau thì không sao.

        Thường là gõ nhầm một con số hay một năm, hoặc ghi nhầm `chiều`. Nếu đúng là con số không đi một chiều thì \
        giữ nguyên và ghi `tạm_chấp_nhận: [{code: NQ407, lý_do: …}]` ở nhiệm vụ.
        """,
      en: """
        In the order of time a later target goes back behind an earlier one: lower though the KPI is to increase, \
        higher though it is to decrease, or now up, now down where it is to be maintained or has no `direction`. \
        Equal ones are no mistake.

        Mostly a figure or a year is a slip, or the `direction` is wrong. If the value really is to turn back, keep \
        it and write `waive: [{code: NQ407, why: …}]` on the task.
        """),
    importance: Words(
      vi: """
        Mỗi mục tiêu là một bậc, và con số mong đợi ở mỗi lần cập nhật nằm giữa hai bậc. Một bậc lùi làm cho số mong \
        đợi kỳ sau thấp hơn kỳ trước, và làm kém đi lại được coi là đúng tiến độ.
        """,
      en: """
        Each target is a step, and the value expected at an update lies between two steps. A step back lets the \
        expected value fall from one period to the next, so that doing worse counts as on schedule.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: dinh-danh
        tên: Tỉ lệ dân số có tài khoản định danh điện tử
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 50, thời_điểm: 2025}
        các_mục_tiêu: {Quý II/2026: 65 %, Quý III/2026: 57 %, 2026: 80 %}
        nguồn_số_liệu: {agency: BCA}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: dinh-danh
        tên: Tỉ lệ dân số có tài khoản định danh điện tử
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 50, thời_điểm: 2025}
        các_mục_tiêu: {Quý II/2026: 65 %, Quý III/2026: 75 %, 2026: 80 %}
        nguồn_số_liệu: {agency: BCA}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.targets.count > 1 {
      // Where the direction is wrong the targets go backwards too; that is one mistake, and NQ405 says it.
      guard let position = turningPoint(of: kpi, plan), plan.firstTargetOnWrongSide(of: kpi) == nil else { continue }
      diagnostics.append(
        .target(plan.targets[Int(position)], goesBackFrom: plan.targets[Int(position) - 1], kpi))
    }
  }

  /// The first target that goes back.
  private func turningPoint(of kpi: PlannedKPI, _ plan: Plan) -> Int32? {
    var way = 0.0
    for position in kpi.targets.dropFirst() {
      let (earlier, later) = (plan.targets[Int(position) - 1], plan.targets[Int(position)])
      guard earlier.fits(kpi.measure), later.fits(kpi.measure) else { return nil }
      let step = later.value(kpi.direction) - earlier.value(kpi.direction)
      switch kpi.direction {
      case .increase: if step < 0 { return position }
      case .decrease: if step > 0 { return position }
      case .maintain, nil:
        if step * way < 0 { return position }
        if step != 0 { way = step < 0 ? -1 : 1 }
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ later: PlannedTarget, goesBackFrom earlier: PlannedTarget, _ kpi: PlannedKPI
  ) -> Diagnostic {
    let isLower = later.value(kpi.direction) < earlier.value(kpi.direction)
    let day = earlier.on
    return TargetsBackAndForth.diagnostic(
      isLower
        ? Words(
          vi: "mục tiêu này lại thấp hơn mục tiêu ngày \(day.vietnamese)",
          en: "this target is lower again than the one for \(day)")
        : Words(
          vi: "mục tiêu này lại cao hơn mục tiêu ngày \(day.vietnamese)",
          en: "this target is higher again than the one for \(day)"),
      at: later.at, notes: [Note(Words(vi: "mục tiêu trước đó", en: "the earlier target"), at: earlier.at)],
      help: Words(
        vi: "xem lại hai con số, ngày của chúng và `chiều` của chỉ tiêu",
        en: "look at the two figures, at their dates and at the KPI's `direction`"),
      node: kpi.node)
  }
}
