import Diagnostics

/// NQ406: a percentage outside 0–100, as target or baseline. Growth rates and their like say `bounds: none`.
struct PercentageOutOfBounds: Rule {
  static let lesson = Lesson(
    406, .error,
    Words(vi: "phần trăm ngoài khoảng 0–100", en: "a percentage outside 0–100"),
    meaning: Words(
      vi: """
        Chỉ tiêu đo bằng phần trăm mà mục tiêu hoặc hiện trạng nhỏ hơn 0 hay lớn hơn 100. Hoặc gõ nhầm số, hoặc con \
        số không phải một phần của tổng thể mà là tốc độ tăng, là mức so với năm trước, so với kế hoạch.

        Sửa con số. Nếu đúng là tốc độ hay mức so sánh thì ghi `bounds: none`. Nếu đếm bằng đơn vị khác thì đổi \
        `loại_đo`.
        """,
      en: """
        The KPI is measured in percent, and its target or baseline is below 0 or above 100. Either a digit is wrong, \
        or the figure is no part of a whole but a rate of growth, or a comparison with last year or with a plan.

        Correct the figure. If it is a rate or a comparison, write `bounds: none`. If it counts something else, \
        change the `measure`.
        """),
    importance: Words(
      vi: """
        Một phần của tổng thể không thể quá 100 %. Mục tiêu không thể đạt thì lần cập nhật nào cũng là chưa đạt, và \
        một chữ số thừa kéo lệch số bình quân của cả nhóm.
        """,
      en: """
        No part of a whole exceeds 100 %. A target that cannot be met makes every update a failure, and one digit \
        too many pulls the mean of the whole group askew.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: cong-nghiep-so
        tên: Doanh thu công nghiệp công nghệ số so với năm 2025
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 100, thời_điểm: 2025}
        mục_tiêu: tối thiểu 120 %
        nguồn_số_liệu: {agency: CTK}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: cong-nghiep-so
        tên: Doanh thu công nghiệp công nghệ số so với năm 2025
        loại_đo: phần_trăm
        bounds: none
        chiều: tăng
        hiện_trạng: {giá_trị: 100, thời_điểm: 2025}
        mục_tiêu: tối thiểu 120 %
        nguồn_số_liệu: {agency: CTK}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.measure == .percent && !kpi.isUnbounded {
      // False of NaN, which stands for no baseline.
      if kpi.baseline < 0 || kpi.baseline > 100 {
        diagnostics.append(.outOfBounds(kpi.baselineAt, isBaseline: true, kpi, plan))
      }
      for position in kpi.targets {
        let target = plan.targets[Int(position)]
        guard target.form == .number, target.low < 0 || target.high > 100 else { continue }
        diagnostics.append(.outOfBounds(target.at, isBaseline: false, kpi, plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func outOfBounds(
    _ span: Span, isBaseline: Bool, _ kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let measureAt = plan.place(of: \.measure, kpi)
    return PercentageOutOfBounds.diagnostic(
      isBaseline
        ? Words(
          vi: "hiện trạng tính bằng phần trăm phải từ 0 đến 100", en: "a baseline in percent lies between 0 and 100")
        : Words(vi: "mục tiêu tính bằng phần trăm phải từ 0 đến 100", en: "a target in percent lies between 0 and 100"),
      at: span,
      notes: measureAt.isNone
        ? [] : [Note(Words(vi: "đo bằng phần trăm theo dòng này", en: "it is measured in percent"), at: measureAt)],
      help: Words(
        vi: "tỉ lệ có thể vượt khoảng ấy (tốc độ tăng trưởng) thì ghi `bounds: none`",
        en: "for a rate that may lie outside (growth, say) write `bounds: none`"),
      node: kpi.node)
  }
}
