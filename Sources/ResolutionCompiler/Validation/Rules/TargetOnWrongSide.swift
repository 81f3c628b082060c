import Diagnostics

/// NQ405: a target on the wrong side of the baseline for the KPI's direction: below it though it is to increase, above
/// it though it is to decrease, out of reach of a value that is only to be kept.
struct TargetOnWrongSide: Rule {
  static let lesson = Lesson(
    405, .error,
    Words(vi: "mục tiêu nằm sai phía so với hiện trạng", en: "a target on the wrong side of the baseline"),
    meaning: Words(
      vi: """
        Mục tiêu ngược với `chiều` của chỉ tiêu: chỉ tiêu tăng mà mục tiêu thấp hơn hiện trạng, chỉ tiêu giảm mà mục \
        tiêu cao hơn, chỉ tiêu duy trì mà hiện trạng chưa đạt mức phải giữ. Bằng hiện trạng thì không sai. Chỉ xét \
        mục tiêu sau ngày của hiện trạng, và mỗi chỉ tiêu báo một lần.

        Một trong ba chỗ sai: `chiều`, `hiện_trạng` hoặc mục tiêu. Hay nhầm nhất là thứ hạng và thời gian giải \
        quyết: số càng nhỏ càng tốt, nên ghi `chiều: giảm`.
        """,
      en: """
        The target lies against the KPI's `direction`: below the baseline though the KPI is to increase, above it \
        though it is to decrease, or out of reach of a value that is only to be kept. Being there already is no \
        mistake. Only targets after the baseline's day are looked at, and a KPI is reported once.

        One of three is wrong: `direction`, `baseline` or the target. Ranks and times to settle are mistaken most \
        often: the smaller the better, so their direction is `decrease`.
        """),
    importance: Words(
      vi: """
        Lộ trình mong đợi đi từ hiện trạng tới mục tiêu. Ngược chiều thì chỉ tiêu đã đạt ngay từ ngày đầu, hoặc càng \
        làm tốt càng bị coi là kém.
        """,
      en: """
        What is expected leads from baseline to target. Against the direction the KPI is met on the first day, or \
        doing better counts as worse.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: doi-moi-sang-tao
        tên: Thứ hạng về Chỉ số Đổi mới sáng tạo toàn cầu
        loại_đo: thứ_hạng
        đơn_vị: hạng
        chiều: tăng
        hiện_trạng: {giá_trị: 44, thời_điểm: 2025}
        mục_tiêu: nhóm 40
        nguồn_số_liệu: Báo cáo Chỉ số Đổi mới sáng tạo toàn cầu
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: doi-moi-sang-tao
        tên: Thứ hạng về Chỉ số Đổi mới sáng tạo toàn cầu
        loại_đo: thứ_hạng
        đơn_vị: hạng
        chiều: giảm
        hiện_trạng: {giá_trị: 44, thời_điểm: 2025}
        mục_tiêu: nhóm 40
        nguồn_số_liệu: Báo cáo Chỉ số Đổi mới sáng tạo toàn cầu
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis {
      // The direction or the baseline is wrong once, however many targets there are.
      guard let position = plan.firstTargetOnWrongSide(of: kpi) else { continue }
      diagnostics.append(.target(plan.targets[Int(position)], onWrongSideOf: kpi, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ target: PlannedTarget, onWrongSideOf kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let baseline = Words.number(kpi.baseline)
    let message =
      switch kpi.direction {
      case .increase:
        Words(
          vi: "mục tiêu thấp hơn hiện trạng (\(baseline.vi)), trong khi chỉ tiêu có chiều tăng",
          en: "the target is below the baseline of \(baseline.en), but the KPI is to increase")
      case .decrease:
        Words(
          vi: "mục tiêu cao hơn hiện trạng (\(baseline.vi)), trong khi chỉ tiêu có chiều giảm",
          en: "the target is above the baseline of \(baseline.en), but the KPI is to decrease")
      case .maintain, nil:
        Words(
          vi: "hiện trạng là \(baseline.vi), chưa đạt mục tiêu này, nên không thể chỉ duy trì",
          en: "the baseline of \(baseline.en) does not meet this target, so there is nothing to maintain")
      }
    var notes = [Note(Words(vi: "hiện trạng ở đây", en: "the baseline is here"), at: kpi.baselineAt)]
    let directionAt = plan.place(of: \.direction, kpi)
    if !directionAt.isNone {
      notes.append(Note(Words(vi: "chiều ghi ở đây", en: "the direction is here"), at: directionAt))
    }
    let isRankUpwards = kpi.measure == .rank && kpi.direction == .increase
    return TargetOnWrongSide.diagnostic(
      message, at: target.at,
      notes: notes,
      help: isRankUpwards
        ? Words(
          vi: "thứ hạng càng nhỏ càng tốt: chiều là `giảm`", en: "a smaller rank is better: its direction is `decrease`"
        )
        : Words(
          vi: "một trong ba chỗ sai: mục tiêu, hiện trạng hoặc `chiều`",
          en: "one of three is wrong: the target, the baseline or the `direction`"),
      node: kpi.node)
  }
}
