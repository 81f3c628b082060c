import Diagnostics

/// NQ310: a milestone before its task starts, or after it is due.
struct MilestoneOutsideTime: Rule {
  static let lesson = Lesson(
    310, .error,
    Words(vi: "mốc ngoài thời gian của nhiệm vụ", en: "a milestone outside its task's time"),
    meaning: Words(
      vi: """
        Một mốc nằm trước ngày nhiệm vụ bắt đầu, hoặc sau ngày nó kết thúc; việc thường xuyên kết thúc cùng \
        `giai_đoạn` của văn bản. Mốc tính bằng `after` và `trong_vòng` có thể trôi quá thời hạn; bước của mẫu đếm \
        lùi từ thời hạn (`before`) có thể lùi quá ngày bắt đầu, khi nhiệm vụ ngắn hơn mẫu.

        Sửa ngày của mốc, hoặc `bắt_đầu`, `thời_hạn` của nhiệm vụ. Bước phải làm sau khi nhiệm vụ kết thúc là một \
        nhiệm vụ khác. Nhiệm vụ quá ngắn so với mẫu thì dùng mẫu khác, hoặc ghi các mốc của riêng nó.
        """,
      en: """
        A milestone lies before its task starts or after it ends; an ongoing task ends with its document's `period`. \
        What is counted by `after` and `within` may run past the due date; a template's steps, counted back from it \
        by `before`, may reach behind the start of a task that is too short for them.

        Change the milestone's date, or the task's `start` or `due`. A step that comes after the task's end is \
        another task. For a task too short for the template take another one, or write milestones of its own.
        """),
    importance: Words(
      vi: """
        Mốc là điểm kiểm tra trên đường đi. Mốc sau thời hạn thì chỉ kiểm tra được khi nhiệm vụ đã khép lại; mốc \
        trước ngày bắt đầu thì trễ ngay khi giao việc.
        """,
      en: """
        Milestones are where one looks whether a task is on its way. After the due date that comes too late; before \
        the start it is missed the moment the task is assigned.
        """),
    wrong: Example(
      .task,
      """
      tên: Luật Chuyển đổi số
      sản_phẩm: {loại: luật}
      các_mốc:
        - {mốc: du-thao, tên: Gửi lấy ý kiến dự thảo, thời_hạn: 30/6/2026}
        - {mốc: trinh, tên: Trình Quốc hội, thời_hạn: 30/4/2027}
      """),
    mended: Example(
      .task,
      """
      tên: Luật Chuyển đổi số
      sản_phẩm: {loại: luật}
      các_mốc:
        - {mốc: du-thao, tên: Gửi lấy ý kiến dự thảo, thời_hạn: 30/6/2026}
        - {mốc: trinh, tên: Trình Quốc hội, thời_hạn: 30/10/2026}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.milestones.isEmpty {
      guard let time = plan.milestoneTime(of: node) else { continue }
      // The steps of a template share the line that uses it, and are wrong together.
      var reportedUse = Span.none
      for number in node.milestones {
        let milestone = plan.milestones[Int(number)]
        // What was taken from upstream stands as upstream has set it.
        guard milestone.writer == Int32(index), let due = milestone.due, !time.contains(due) else { continue }
        guard milestone.usedAt.isNone || milestone.usedAt != reportedUse else { continue }
        reportedUse = milestone.usedAt
        diagnostics.append(.milestone(milestone, due, outside: time, plan, Int32(index)))
      }
    }
  }
}

extension Plan {
  /// The days on which milestones of a task may lie: from its start until it is due, or its document's period ends. Nil
  /// where that is not known, or the task ends before it starts, which is reported otherwise.
  func milestoneTime(of node: PlannedNode) -> ClosedRange<Day>? {
    guard let time = time(of: node) else { return nil }
    switch time.end {
    case .due(let last), .ongoing(until: let last): return node.start <= last ? node.start...last : nil
    case .openEnded: return node.start...max(node.start, Day.onTheCalendar.upperBound)
    }
  }
}

extension Diagnostic {
  fileprivate static func milestone(
    _ milestone: PlannedMilestone, _ due: Day, outside time: ClosedRange<Day>, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let node = plan.nodes[Int(index)]
    let isEarly = due < time.lowerBound
    let id = plan.text(plan.authored(milestone).id.span)
    let bound = isEarly ? time.lowerBound : time.upperBound
    let boundAt =
      isEarly ? node.startAt : node.due == .ongoing ? plan.documents[Int(node.document)].periodToAt : node.dueAt
    var notes: [Note] = []
    if !milestone.usedAt.isNone {
      notes.append(
        Note(Words(vi: "bước ấy của mẫu", en: "that step of the template"), at: plan.authored(milestone).id.span))
    }
    let words =
      isEarly
      ? Words(vi: "nhiệm vụ bắt đầu theo dòng này", en: "the task starts as said here")
      : Words(vi: "nhiệm vụ kết thúc theo dòng này", en: "the task ends as said here")
    if !boundAt.isNone { notes.append(Note(words, at: boundAt)) }
    return MilestoneOutsideTime.diagnostic(
      isEarly
        ? Words(
          vi: "mốc \(id) vào ngày \(due.vietnamese), trước khi nhiệm vụ bắt đầu (\(bound.vietnamese))",
          en: "the milestone \(id) is on \(due), before the task starts on \(bound)")
        : Words(
          vi: "mốc \(id) vào ngày \(due.vietnamese), sau khi nhiệm vụ kết thúc (\(bound.vietnamese))",
          en: "the milestone \(id) is on \(due), after the task ends on \(bound)"),
      at: milestone.dueAt, notes: notes,
      help: milestone.usedAt.isNone
        ? Words(
          vi: "sửa ngày của mốc, hoặc thời gian của nhiệm vụ", en: "change the milestone's date, or the task's time")
        : Words(
          vi: "nhiệm vụ quá ngắn so với mẫu: dùng mẫu khác, hoặc ghi các mốc của riêng nó",
          en: "the task is too short for the template: use another one, or write milestones of its own"),
      node: index)
  }
}
