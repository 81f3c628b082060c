import Diagnostics

/// NQ401: a task with no KPI, no deliverable and no milestone. Nobody can tell from it when it is done.
struct NothingToMeasureBy: Rule {
  static let lesson = Lesson(
    401, .error,
    Words(vi: "không có chỉ tiêu, sản phẩm hay mốc nào để đo", en: "no KPI, deliverable or milestone to measure by"),
    meaning: Words(
      vi: """
        Nhiệm vụ này không có `các_chỉ_tiêu`, `sản_phẩm` hay `các_mốc`, nên đọc lên không biết thế nào là xong. Chỉ \
        tiêu của nhóm phía trên không tính cho nhiệm vụ.

        Hãy tự hỏi: khi xong thì có gì trong tay? Là văn bản, công trình, hệ thống thì ghi `sản_phẩm: {loại: đề \
        án}`; là một con số phải đạt thì ghi `các_chỉ_tiêu`; là một việc phải diễn ra vào một ngày thì ghi \
        `các_mốc`. Nếu “đẩy mạnh”, “tăng cường” không trả lời được câu hỏi ấy thì tách thành những việc cụ thể hơn.
        """,
      en: """
        This task has no `kpis`, no `deliverable` and no `milestones`, so that nobody can tell from it when it is \
        done. The KPIs of a group above do not count for it.

        Ask what there will be when it is done. A text, a building, a system: write `deliverable: {type: scheme}`. A \
        number to reach: write `kpis`. Something that has to happen by a day: write `milestones`. If “promote” or \
        “strengthen” gives no answer, split it into things that do.
        """),
    importance: Words(
      vi: """
        Cập nhật, đánh giá và xếp hạng đều dựa vào kết quả. Không có gì để đo thì mỗi lần cập nhật chỉ là một đoạn \
        văn, và hai người đọc có thể kết luận khác nhau.
        """,
      en: """
        Updates, assessments and rankings all rest on results. Without anything to measure an update is a piece of \
        prose, of which two readers may think differently.
        """),
    wrong: Example(
      .task,
      """
      tên: Quán triệt, tuyên truyền nghị quyết
      phối_hợp: [BTC, BCA]
      thời_hạn: 30/6/2026
      """),
    mended: Example(
      .task,
      """
      tên: Quán triệt, tuyên truyền nghị quyết
      phối_hợp: [BTC, BCA]
      thời_hạn: 30/6/2026
      sản_phẩm: {loại: hội nghị, tên: Hội nghị trực tuyến toàn quốc}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup {
      // What was written counts, even where it could not be read: that has been reported.
      let task = plan.authored(node)
      guard task.kpis.isEmpty, task.milestones.isEmpty, task.deliverable < 0, !task.hasUnreadableParts else { continue }
      // What it takes from upstream counts too.
      guard !node.implementsIsUnreadable, node.milestones.isEmpty, plan.deliverable(of: Int32(index)) == nil else {
        continue
      }
      diagnostics.append(.nothingToMeasure(task, Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingToMeasure(_ task: AuthoredTask, _ index: Int32) -> Diagnostic {
    NothingToMeasureBy.diagnostic(
      Words(
        vi: "nhiệm vụ này không có chỉ tiêu, sản phẩm hay mốc nào để đo kết quả",
        en: "nothing tells when this task is done: it has no KPI, no deliverable and no milestone"),
      at: task.id.span,
      help: Words(
        vi: "thêm `sản_phẩm`, `các_mốc` hoặc `các_chỉ_tiêu`", en: "add a `deliverable`, `milestones` or `kpis`"),
      node: index)
  }
}
