import Diagnostics

/// NQ402: a KPI that does not say what kind of quantity it is, or in which unit it is counted. Percentages and yes/no
/// need no unit.
struct MeasureOrUnitMissing: Rule {
  static let lesson = Lesson(
    402, .error,
    Words(vi: "chỉ tiêu thiếu loại đo hoặc đơn vị", en: "a KPI without measure or unit"),
    meaning: Words(
      vi: """
        Chỉ tiêu chưa nói đo bằng gì (`loại_đo`) hoặc đếm theo đơn vị nào (`đơn_vị`); mẫu mà nó dùng, nếu có, cũng \
        không nói. Phần trăm và có/không thì không cần đơn vị; các loại khác, kể cả thứ hạng, đều cần.

        Ghi `loại_đo` là `phần_trăm`, `số_lượng`, `số_tiền`, `thứ_hạng`, `chỉ_số`, `thời_gian`, `tỉ_số` hoặc \
        `có_không`, rồi ghi đơn vị: `đơn_vị: hồ sơ`, `đơn_vị: tỷ đồng`, `đơn_vị: hạng`. Chỉ tiêu dùng ở nhiều nơi \
        thì ghi một lần ở mẫu.
        """,
      en: """
        The KPI does not say what kind of quantity it is (`measure`), or in what it is counted (`unit`), and neither \
        does its template, if it has one. Percentages and yes/no need no unit; all others do, ranks too.

        Write as `measure` one of `percent`, `count`, `money`, `rank`, `index`, `duration`, `ratio` and `yes_no`, \
        and then the unit: `unit: files`, `unit: billion dong`, `unit: rank`. For a KPI used in many places write \
        both once, in its template.
        """),
    importance: Words(
      vi: """
        Con số không có đơn vị thì không cộng được từ các phần lên tổng thể, không so được giữa các tỉnh hay giữa \
        các kỳ: 30 tỷ đồng và 30 nghìn tỷ đồng trông như nhau.
        """,
      en: """
        Numbers without a unit cannot be added up from parts to a whole, nor compared between provinces or periods: \
        30 billion and 30 trillion look the same.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: doanh-nghiep
        tên: Số doanh nghiệp công nghệ số ngang tầm quốc tế
        loại_đo: số_lượng
        chiều: tăng
        hiện_trạng: {giá_trị: 0, thời_điểm: 2025}
        mục_tiêu: tối thiểu 5
        nguồn_số_liệu: {agency: BKHCN}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: doanh-nghiep
        tên: Số doanh nghiệp công nghệ số ngang tầm quốc tế
        loại_đo: số_lượng
        đơn_vị: doanh nghiệp
        chiều: tăng
        hiện_trạng: {giá_trị: 0, thời_điểm: 2025}
        mục_tiêu: tối thiểu 5
        nguồn_số_liệu: {agency: BKHCN}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where !kpi.templateIsUnknown && !kpi.shapeIsUnreadable {
      let needsUnit = kpi.measure != .percent && kpi.measure != .yesNo
      let lacksUnit = needsUnit && plan.unit(of: kpi).isAbsent
      guard kpi.measure == nil || lacksUnit, !plan.templateIsBroken(kpi) else { continue }
      diagnostics.append(.incomplete(kpi, lacksUnit: lacksUnit, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func incomplete(_ kpi: PlannedKPI, lacksUnit: Bool, _ plan: Plan) -> Diagnostic {
    let message =
      switch (kpi.measure, lacksUnit) {
      case (nil, true): Words(vi: "chỉ tiêu chưa có loại đo và đơn vị", en: "this KPI has no measure and no unit")
      case (nil, false): Words(vi: "chỉ tiêu chưa có loại đo", en: "this KPI has no measure")
      default: Words(vi: "chỉ tiêu chưa có đơn vị", en: "this KPI has no unit")
      }
    let help =
      kpi.measure == nil
      ? Words(
        vi:
          "thêm `loại_đo`, thí dụ `phần_trăm`, `số_lượng` hoặc `có_không`; loại khác phần trăm và có/không cần cả `đơn_vị`",
        en: "add a `measure`, such as `percent`, `count` or `yes_no`; all but percent and yes_no need a `unit` too")
      : Words(vi: "thêm `đơn_vị`, thí dụ `hồ sơ`, `ngày`, `hạng`", en: "add a `unit`, such as `files`, `days`, `rank`")
    return MeasureOrUnitMissing.diagnostic(
      message, at: plan.place(of: kpi), notes: plan.templateNote(of: kpi),
      help: help,
      node: kpi.node)
  }
}
