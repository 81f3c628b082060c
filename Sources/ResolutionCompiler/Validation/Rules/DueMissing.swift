import Diagnostics

/// NQ306: a task that says nothing of when it is due, nor do the groups above it.
struct DueMissing: Rule {
  static let lesson = Lesson(
    306, .error,
    Words(vi: "nhiệm vụ không có thời hạn", en: "no due date"),
    meaning: Words(
      vi: """
        Nhiệm vụ này và các nhóm phía trên đều không ghi `thời_hạn` hay `thời_lượng`; hoặc `thời_hạn: ~` đã xoá thời \
        hạn của nhóm mà không đặt thời hạn khác.

        Ghi một ngày, một quý hay một năm (`30/9/2026`, `Quý III/2026`, `2026`: lấy ngày cuối); `thời_hạn: trong \
        vòng 45 ngày` là tính từ ngày bắt đầu; việc không có lúc xong thì `thời_hạn: thường_xuyên`. Văn bản còn đang \
        soạn thì ghi `giai_đoạn_soạn: dự_thảo`: khi ấy chỗ thiếu chỉ là cảnh báo.
        """,
      en: """
        Neither this task nor a group above it says `due` or `duration`; or `due: ~` has cleared the group's date \
        and set no other.

        Write a day, a quarter or a year (`2026-09-30`, `2026-Q3`, `2026`: the last day counts); `due: within 45 \
        days` counts from the start; what is never finished is `due: ongoing`. While the document is being written \
        say `stage: draft`: then what is missing is only a warning.
        """),
    importance: Words(
      vi: """
        Quy chế 08-QC/TW định số lần cập nhật theo thời gian thực hiện: dưới 1 tháng, từ 1 đến dưới 3 tháng, từ 3 \
        đến dưới 6 tháng, từ 6 tháng hoặc không có thời hạn. Chưa biết thời hạn thì không tính được ngày cập nhật \
        nào, và không nói được việc đúng hạn hay quá hạn.
        """,
      en: """
        Regulation 08-QC/TW sets the updates by the time a task has: under 1 month, 1 to under 3, 3 to under 6, from \
        6 months or without a term. As long as the term is not known no update can be dated, and nobody can say \
        whether the task is on time.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Cổng dữ liệu mở quốc gia
        căn_cứ: [I]
        chủ_trì: BKHCN
        sản_phẩm: {loại: nền tảng}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Cổng dữ liệu mở quốc gia
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: Quý III/2026
        sản_phẩm: {loại: nền tảng}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup {
      guard case .missing = node.due else { continue }
      diagnostics.append(.dueMissing(plan, node, Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func dueMissing(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    DueMissing.diagnostic(
      Words(vi: "nhiệm vụ không có thời hạn", en: "this task has no due date"),
      // Where it was cleared, if it was.
      at: node.dueAt.isNone ? plan.authored(node).id.span : node.dueAt,
      label: node.dueAt.isNone
        ? nil : Words(vi: "xoá thời hạn ghi ở trên", en: "clears the due date that stands above"),
      help: Words(
        vi: "thêm `thời_hạn: 30/9/2025`, `thời_hạn: trong vòng 45 ngày` hoặc `thời_hạn: thường xuyên`",
        en: "add `due: 2025-09-30`, `due: within 45 days` or `due: ongoing`"),
      node: index)
  }
}
