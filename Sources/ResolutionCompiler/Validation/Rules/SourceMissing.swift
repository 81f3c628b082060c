import Diagnostics

/// NQ410: a KPI that does not say where its figures come from.
struct SourceMissing: Rule {
  static let lesson = Lesson(
    410, .warning,
    Words(vi: "chỉ tiêu không có nguồn số liệu", en: "a KPI without source"),
    meaning: Words(
      vi: """
        Chỉ tiêu không nói số liệu lấy từ đâu; mẫu của nó, nếu có, cũng không nói.

        Một cơ quan công bố thì ghi `nguồn_số_liệu: {agency: CTK}`; một báo cáo, một bộ số liệu có tên thì ghi \
        `nguồn_số_liệu: Báo cáo xếp hạng hằng năm`; ghi cả hai được: `{agency: CTK, tên: Điều tra mức sống dân cư}`. \
        Nhiều chỉ tiêu cùng nguồn thì ghi một lần ở mẫu.
        """,
      en: """
        The KPI does not say where its figures come from, and neither does its template, if it has one.

        If an agency publishes them, write `source: {agency: CTK}`; a report or data set goes by its name, `source: \
        Yearly ranking`; or both, `{agency: CTK, title: Living standards survey}`. Where many KPIs have one source, \
        write it once, in their template.
        """),
    importance: Words(
      vi: """
        Số liệu phải kiểm tra lại được. Không rõ nguồn thì mỗi nơi tính một cách, con số kỳ sau không so được với kỳ \
        trước, và khi có ý kiến khác nhau thì không biết hỏi ai.
        """,
      en: """
        Figures must be open to verification. Without a known source everybody works them out in their own way, one \
        period cannot be compared with the next, and in a dispute there is nobody to ask.
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
        nguồn_số_liệu: {agency: CTK}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.sourceAgency < 0 && !kpi.templateIsUnknown {
      guard !plan.hasSource(plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)]) else { continue }
      if kpi.template >= 0, plan.hasSource(plan.templates.kpis[Int(kpi.template)].merged) { continue }
      guard !plan.templateIsBroken(kpi), plan.text(\.sourceTitle, of: kpi).phrase.isAbsent else { continue }
      diagnostics.append(.noSource(kpi, plan))
    }
  }
}

extension Plan {
  /// Something was written; whether it could be read is another matter.
  fileprivate func hasSource(_ kpi: AuthoredKPI) -> Bool {
    kpi.sourceAgency.state == .given || kpi.sourceAgency.state == .unreadable || !kpi.sourceTitle.isAbsent
  }
}

extension Diagnostic {
  fileprivate static func noSource(_ kpi: PlannedKPI, _ plan: Plan) -> Diagnostic {
    SourceMissing.diagnostic(
      Words(vi: "chỉ tiêu chưa có nguồn số liệu", en: "this KPI does not say where its figures come from"),
      at: plan.place(of: kpi), notes: plan.templateNote(of: kpi),
      help: Words(
        vi: "thêm `nguồn_số_liệu: {agency: …}`, hoặc `nguồn_số_liệu:` và tên báo cáo, bộ số liệu",
        en: "add `source: {agency: …}`, or `source:` and the name of a report or data set"),
      node: kpi.node)
  }
}
