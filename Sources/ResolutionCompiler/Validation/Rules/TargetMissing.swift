import Diagnostics

/// NQ403: a KPI without target. Below a fan-out every agency needs one: its own, or what `else` says.
struct TargetMissing: Rule {
  static let lesson = Lesson(
    403, .error,
    Words(vi: "chỉ tiêu không có mục tiêu", en: "a KPI without target"),
    meaning: Words(
      vi: """
        Chỉ tiêu không có `mục_tiêu` hay `các_mục_tiêu`, ở đây cũng như ở mẫu. Dưới `cho_mỗi`, nếu mục tiêu ghi theo \
        `by_agency` mà bỏ sót một số cơ quan thì cũng là NQ403, và thông báo nêu tên các cơ quan ấy.

        Ghi `mục_tiêu: tối thiểu 80 %` cho ngày nhiệm vụ đến hạn, hoặc `các_mục_tiêu: {2028: 50 %, 2030: 80 %}` cho \
        nhiều ngày; chỉ tiêu có/không thì ghi `mục_tiêu: đạt`. Những cơ quan còn lại của `by_agency` thì ghi chung ở \
        `else: …`.
        """,
      en: """
        The KPI has neither `target` nor `targets`, here or in its template. Below a `for_each`, targets written by \
        `by_agency` that leave some agencies out are NQ403 too, and the message names them.

        Write `target: at least 80 %` for the day the task is due, or `targets: {2028: 50 %, 2030: 80 %}` for \
        several days; for yes/no KPIs `target: done`. The remaining agencies of a `by_agency` go together under \
        `else: …`.
        """),
    importance: Words(
      vi: """
        Từ hiện trạng và mục tiêu, mỗi lần cập nhật có sẵn con số mong đợi của ngày ấy để so. Không có mục tiêu thì \
        báo cáo nào cũng đúng, và địa phương không có gì để cụ thể hoá thành mục tiêu của mình.
        """,
      en: """
        From baseline and target every update has a value expected on its day to be held against. Without a target \
        any report is right, and localities have nothing from which to derive targets of their own.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: truc-tuyen
        tên: Tỉ lệ hồ sơ thủ tục hành chính nộp trực tuyến
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 45, thời_điểm: 2025}
        nguồn_số_liệu: {agency: BKHCN}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: truc-tuyen
        tên: Tỉ lệ hồ sơ thủ tục hành chính nộp trực tuyến
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 45, thời_điểm: 2025}
        mục_tiêu: tối thiểu 80 %
        nguồn_số_liệu: {agency: BKHCN}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    /// Of a KPI whose targets are written for some agencies, those that are left out.
    var leftOut: [(kpi: PlannedKPI, agencies: [Int32])] = []
    var positions: [Int64: Int] = [:]
    for kpi in plan.kpis where kpi.targets.isEmpty && !kpi.targetsAreUnreadable && !kpi.templateIsUnknown {
      let written = plan.writtenTargets(of: kpi)
      if written.isEmpty {
        let template = kpi.template >= 0 ? plan.templates.kpis[Int(kpi.template)].merged : nil
        guard template?.hasUnreadableTarget != true, !plan.templateIsBroken(kpi) else { continue }
        diagnostics.append(.noTarget(kpi, plan))
        continue
      }
      let agency = plan.nodes[Int(kpi.node)].fanOut
      // Outside a fan-out there are no agencies to choose from, and that has been said. An unknown one, which may be
      // this very agency misspelt, too.
      guard agency >= 0, written.allSatisfy({ $0.isElse || plan.isAgency($0.agency) }) else { continue }
      let source = Int64(kpi.unit) << 32 | Int64(kpi.kpi)
      if let position = positions[source] {
        leftOut[position].agencies.append(agency)
      } else {
        positions[source] = leftOut.count
        leftOut.append((kpi, [agency]))
      }
    }
    for (kpi, agencies) in leftOut { diagnostics.append(.noTarget(kpi, for: agencies, plan)) }
  }
}

extension Plan {
  fileprivate func isAgency(_ span: Span) -> Bool { file(span).withBytes(of: span) { registry.find($0) } != nil }
}

extension Diagnostic {
  fileprivate static func noTarget(_ kpi: PlannedKPI, _ plan: Plan) -> Diagnostic {
    TargetMissing.diagnostic(
      Words(vi: "chỉ tiêu chưa có mục tiêu", en: "this KPI has no target"),
      at: plan.place(of: kpi), notes: plan.templateNote(of: kpi),
      help: kpi.measure == .yesNo
        ? Words(vi: "thêm `mục_tiêu: đạt`", en: "add `target: done`")
        : Words(
          vi: "thêm `mục_tiêu: tối thiểu …`, hoặc `các_mục_tiêu: {2028: …, 2030: …}`",
          en: "add `target: at least …`, or `targets: {2028: …, 2030: …}`"),
      node: kpi.node)
  }

  fileprivate static func noTarget(_ kpi: PlannedKPI, for agencies: [Int32], _ plan: Plan) -> Diagnostic {
    let codes = agencies.prefix(5).map(plan.registry.code).joined(separator: ", ")
    let more = agencies.count - 5
    let own = plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)].targetsAt
    return TargetMissing.diagnostic(
      Words(
        vi: "chưa có mục tiêu cho \(codes)" + (more > 0 ? " và \(more) cơ quan khác" : ""),
        en: "no target for \(codes)" + (more > 0 ? " and \(more) more" : "")),
      at: own.isNone ? plan.place(of: kpi) : own,
      help: Words(
        vi: "thêm từng cơ quan, hoặc `else: …` cho các cơ quan còn lại",
        en: "add each agency, or `else: …` for the remaining ones"),
      node: kpi.node)
  }
}
