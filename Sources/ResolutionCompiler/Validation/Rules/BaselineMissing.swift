import Diagnostics

/// NQ404: a KPI that does not say where it starts from, so that progress cannot be told. `baseline: {value: none, why: …}`
/// says that there is nothing to start from.
///
/// Not asked of yes/no KPIs, which start from "no", nor of floors that every year must meet: those are judged by
/// themselves.
struct BaselineMissing: Rule {
  static let lesson = Lesson(
    404, .warning,
    Words(vi: "chỉ tiêu không có hiện trạng", en: "a KPI without baseline"),
    meaning: Words(
      vi: """
        Chỉ tiêu không nói đang ở đâu: thiếu `hiện_trạng`, hoặc ghi là chưa có mà không nói vì sao. Chỉ tiêu \
        có/không và mức mà năm nào cũng phải giữ (`holds: hàng_năm`) thì không cần.

        Ghi số liệu gần nhất có nguồn: `hiện_trạng: {giá_trị: "18,3", thời_điểm: 2024}`; trong dấu ngoặc `{}` thì số \
        có dấu phẩy phải đặt trong ngoặc kép. Bắt đầu từ không thì `hiện_trạng: 0`. Thật sự chưa có số liệu thì \
        `hiện_trạng: {giá_trị: chưa_có, lý_do: Chưa điều tra}`.
        """,
      en: """
        The KPI does not say where it starts from: there is no `baseline`, or it is said to be none without a \
        reason. Yes/no KPIs and levels that every year must keep (`holds: every_year`) need none.

        Write the latest figure that has a source: `baseline: {value: 18.3, at: 2024}`. If it starts from nothing, \
        `baseline: 0`. If there are no figures at all, `baseline: {value: none, why: Not surveyed yet}`.
        """),
    importance: Words(
      vi: """
        Tiến độ là phần đường đã đi từ hiện trạng tới mục tiêu. Không có điểm đầu thì không biết 40 % là đã đi nửa \
        đường hay vẫn đứng yên, và trước mục tiêu đầu tiên không lần cập nhật nào có con số mong đợi.
        """,
      en: """
        Progress is how much of the way from baseline to target has been covered. Without a beginning nobody knows \
        whether 40 % is half-way or a standstill, and before the first target no update has an expected value.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: phu-song
        tên: Tỉ lệ dân số được phủ sóng 5G
        loại_đo: phần_trăm
        chiều: tăng
        mục_tiêu: tối thiểu 70 %
        nguồn_số_liệu: {agency: BKHCN}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: phu-song
        tên: Tỉ lệ dân số được phủ sóng 5G
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 26, thời_điểm: 2025}
        mục_tiêu: tối thiểu 70 %
        nguồn_số_liệu: {agency: BKHCN}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis
    where kpi.baseline.isNaN && !kpi.baselineIsExplained && kpi.measure != .yesNo && kpi.holds != .everyYear {
      // What could not be read may have made it a yes/no KPI.
      guard kpi.measure != nil || !kpi.shapeIsUnreadable, !plan.templateIsBroken(kpi) else { continue }
      diagnostics.append(.noBaseline(kpi, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func noBaseline(_ kpi: PlannedKPI, _ plan: Plan) -> Diagnostic {
    let isSaid = !kpi.baselineAt.isNone
    return BaselineMissing.diagnostic(
      isSaid
        ? Words(
          vi: "hiện trạng ghi là chưa có nhưng không nói vì sao", en: "the baseline is said to be none, but not why")
        : Words(vi: "chỉ tiêu chưa có hiện trạng", en: "this KPI has no baseline"),
      at: isSaid ? kpi.baselineAt : plan.place(of: kpi), notes: isSaid ? [] : plan.templateNote(of: kpi),
      help: isSaid
        ? Words(vi: "ghi `hiện_trạng: {giá_trị: chưa_có, lý_do: …}`", en: "write `baseline: {value: none, why: …}`")
        : Words(
          vi: "thêm `hiện_trạng: {giá_trị: 18, thời_điểm: 2024}`; chưa có số liệu thì `{giá_trị: chưa_có, lý_do: …}`",
          en: "add `baseline: {value: 18, at: 2024}`, or where there are no figures `{value: none, why: …}`"),
      node: kpi.node)
  }
}
