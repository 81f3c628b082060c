import Diagnostics

/// NQ303: a task that is due before it starts.
struct DueBeforeStart: Rule {
  static let lesson = Lesson(
    303, .error,
    Words(vi: "hạn trước ngày bắt đầu", en: "due before it starts"),
    meaning: Words(
      vi: """
        `thời_hạn` sớm hơn `bắt_đầu`. Hay gặp nhất là ghi nhầm năm, hoặc một trong hai ngày do nhóm phía trên ghi mà \
        không hợp với nhiệm vụ này. Không ghi `bắt_đầu` ở đâu thì nhiệm vụ bắt đầu từ ngày ban hành văn bản, nên \
        thời hạn trước ngày ấy cũng là NQ303.

        Sửa ngày sai, hoặc ghi `bắt_đầu`, `thời_hạn` ở chính nhiệm vụ để thay ngày của nhóm. Hai ngày trùng nhau thì \
        được.
        """,
      en: """
        `due` is earlier than `start`. Mostly a year is wrong, or one of the dates comes from a group above and does \
        not suit this task. Where `start` is written nowhere, a task starts on the day its document was issued, so \
        that anything due before that day is NQ303 as well.

        Correct the date, or write `start` or `due` on the task itself to replace what the group says. Both may be \
        the same day.
        """),
    importance: Words(
      vi: """
        Các lần cập nhật được tính trong khoảng giữa hai ngày này: ở một nửa, ở ba phần tư, hoặc theo từng kỳ. Không \
        có khoảng ấy thì không tính được ngày nào, và nhiệm vụ đã quá hạn ngay khi được giao.
        """,
      en: """
        The updates are dated within the time between the two: at a half, at three quarters, or period by period. \
        Without that time no date can be worked out, and the task is overdue the moment it is assigned.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      bắt_đầu: 01/6/2026
      thời_hạn: 31/3/2026
      sản_phẩm: {loại: nghị định}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      bắt_đầu: 01/6/2026
      thời_hạn: 31/3/2027
      sản_phẩm: {loại: nghị định}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where !node.isGroup && !node.startIsUnreadable {
      guard case .on(let due) = node.due, due < node.start else { continue }
      diagnostics.append(.due(due, precedes: node, plan, Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func due(
    _ due: Day, precedes node: PlannedNode, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let authored = plan.authored(node)
    let issuedAt = plan.documents[Int(node.document)].issuedAt
    // Where both are not written on the task, its own line is the one that breaks with what it has from above.
    let isAtStart = authored.start.isWritten && !authored.due.isWritten
    let start =
      node.startAt == issuedAt
      ? Words(
        vi: "không ghi `bắt_đầu` nên tính từ ngày ban hành", en: "without `start` it counts from the day of issue")
      : Words(vi: "bắt đầu theo dòng này", en: "it starts as said here")
    return DueBeforeStart.diagnostic(
      Words(
        vi: "đến hạn ngày \(due.vietnamese), trước khi bắt đầu (\(node.start.vietnamese))",
        en: "due on \(due), before it starts on \(node.start)"),
      at: isAtStart ? node.startAt : node.dueAt,
      notes: [
        isAtStart
          ? Note(Words(vi: "đến hạn theo dòng này", en: "it is due as said here"), at: node.dueAt)
          : Note(start, at: node.startAt)
      ],
      help: Words(
        vi: "sửa ngày sai; ngày của nhóm không hợp thì ghi lại ở nhiệm vụ này",
        en: "correct the date that is wrong; if one from a group does not suit this task, write its own"),
      node: index)
  }
}
