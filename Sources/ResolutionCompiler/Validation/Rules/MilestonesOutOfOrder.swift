import Diagnostics

/// NQ311: milestones whose dates run backwards where they are read forwards.
///
/// A task's own milestones are held against each other, and so are the steps of one template; how the two interleave
/// nobody can write down. What lies outside the task's time is NQ310's.
struct MilestonesOutOfOrder: Rule {
  static let lesson = Lesson(
    311, .warning,
    Words(vi: "các mốc không theo thứ tự thời gian", en: "milestones not in the order of time"),
    meaning: Words(
      vi: """
        Các mốc được đọc từ trên xuống như những bước nối nhau, mà mốc này có ngày sớm hơn mốc đứng trước nó. Hoặc \
        một ngày bị ghi nhầm, hoặc hai dòng đặt sai thứ tự. Các bước của một mẫu cũng được xét như vậy; mốc của \
        riêng nhiệm vụ thì không so với bước của mẫu.

        Sửa ngày, hoặc đổi chỗ hai dòng. Hai mốc cùng một ngày thì được.
        """,
      en: """
        Milestones are read downwards as steps that follow each other, and this one is on an earlier day than the \
        one before it. Either a date is wrong, or the two lines have changed places. The steps of a template are \
        looked at in the same way, but not held against the task's own milestones.

        Correct the date, or swap the lines. Two milestones may share a day.
        """),
    importance: Words(
      vi: """
        Thứ tự các mốc là thứ tự công việc mà người theo dõi nhìn thấy. Bước sau đến hạn trước bước đứng trước thì \
        sớm muộn một trong hai cũng bị tính là trễ.
        """,
      en: """
        The order of the milestones is the order of the work, as whoever follows it sees it. If a later step is due \
        before an earlier one, one of the two will be counted late.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      sản_phẩm: {loại: nghị định}
      các_mốc:
        - {mốc: tham-dinh, tên: Thẩm định dự thảo, thời_hạn: 31/8/2026}
        - {mốc: lay-y-kien, tên: Lấy ý kiến các bộ, thời_hạn: 30/6/2026}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      sản_phẩm: {loại: nghị định}
      các_mốc:
        - {mốc: lay-y-kien, tên: Lấy ý kiến các bộ, thời_hạn: 30/6/2026}
        - {mốc: tham-dinh, tên: Thẩm định dự thảo, thời_hạn: 31/8/2026}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where node.milestones.count > 1 {
      guard let time = plan.milestoneTime(of: node) else { continue }
      var (own, step): (PlannedMilestone?, PlannedMilestone?)
      var reportedUse = Span.none
      for number in node.milestones {
        let milestone = plan.milestones[Int(number)]
        guard milestone.writer == Int32(index), let due = milestone.due, time.contains(due) else { continue }
        if milestone.usedAt.isNone {
          if let own, let earlier = own.due, due < earlier {
            diagnostics.append(.milestone(milestone, due, after: own, earlier, plan, Int32(index)))
          }
          own = milestone
        } else {
          if let step, step.usedAt == milestone.usedAt, reportedUse != step.usedAt, let earlier = step.due,
            due < earlier
          {
            reportedUse = step.usedAt
            diagnostics.append(.milestone(milestone, due, after: step, earlier, plan, Int32(index)))
          }
          step = milestone
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func milestone(
    _ milestone: PlannedMilestone, _ due: Day, after other: PlannedMilestone, _ earlier: Day, _ plan: Plan,
    _ index: Int32
  ) -> Diagnostic {
    let id = plan.text(plan.authored(milestone).id.span)
    let otherID = plan.text(plan.authored(other).id.span)
    let otherAt = other.usedAt.isNone ? other.dueAt : plan.authored(other).id.span
    return MilestonesOutOfOrder.diagnostic(
      Words(
        vi: "mốc \(id) (\(due.vietnamese)) đứng sau \(otherID) (\(earlier.vietnamese)) mà đến trước",
        en: "the milestone \(id) on \(due) stands behind \(otherID) on \(earlier)"),
      at: milestone.dueAt,
      notes: [Note(Words(vi: "mốc đứng trước", en: "the one before it"), at: otherAt)],
      help: Words(vi: "sửa ngày, hoặc đổi chỗ hai mốc", en: "correct the date, or swap the two"), node: index)
  }
}
