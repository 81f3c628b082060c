import Diagnostics

/// NQ305: a task that is due after the end of its document's period.
struct DueAfterPeriod: Rule {
  static let lesson = Lesson(
    305, .warning,
    Words(vi: "hạn sau giai đoạn của văn bản", en: "due after the document's period"),
    meaning: Words(
      vi: """
        Nhiệm vụ đến hạn sau ngày cuối của `giai_đoạn` mà văn bản ghi. Có thể năm bị ghi nhầm, `thời_lượng` dài quá, \
        hoặc đây là việc của tầm nhìn xa hơn.

        Rút thời hạn về trong giai đoạn, hoặc sửa `giai_đoạn` nếu văn bản có hiệu lực dài hơn. Việc làm suốt giai \
        đoạn thì ghi `thời_hạn: thường_xuyên`: nó tự kết thúc cùng giai đoạn.
        """,
      en: """
        The task is due after the last day of the `period` that its document states. A year may be wrong, a \
        `duration` too long, or this is work for the vision beyond the period.

        Bring the due date into the period, or correct the `period` if the document reaches further. Work that goes \
        on throughout is `due: ongoing`: it ends with the period by itself.
        """),
    importance: Words(
      vi: """
        Giai đoạn là khoảng thời gian mà văn bản được theo dõi và tổng kết. Nhiệm vụ đến hạn sau đó thì tới lúc tổng \
        kết vẫn còn dở, dù không ai làm chậm.
        """,
      en: """
        The period is the time over which the document is followed and, at its end, judged as a whole. A task that \
        is due later is still open then, though nobody was slow.
        """),
    wrong: Example(
      .task,
      """
      tên: Hạ tầng điện toán đám mây quốc gia
      thời_hạn: 31/12/2031
      sản_phẩm: {loại: hệ thống}
      """),
    mended: Example(
      .task,
      """
      tên: Hạ tầng điện toán đám mây quốc gia
      thời_hạn: 31/12/2030
      sản_phẩm: {loại: hệ thống}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (number, document) in plan.documents.enumerated() {
      guard let end = document.periodTo else { continue }
      for index in document.nodes where !plan.nodes[Int(index)].isGroup {
        guard case .on(let due) = plan.nodes[Int(index)].due, due > end else { continue }
        diagnostics.append(.due(due, of: plan.nodes[Int(index)], after: plan.documents[number], end, index: index))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func due(
    _ due: Day, of node: PlannedNode, after document: PlannedDocument, _ end: Day, index: Int32
  ) -> Diagnostic {
    DueAfterPeriod.diagnostic(
      Words(
        vi: "đến hạn ngày \(due.vietnamese), sau khi giai đoạn của văn bản kết thúc (\(end.vietnamese))",
        en: "due on \(due), after the document's period ends on \(end)"),
      at: node.dueAt,
      notes: [Note(Words(vi: "giai đoạn kết thúc ở đây", en: "the period ends here"), at: document.periodToAt)],
      help: Words(
        vi: "rút ngắn thời hạn, hoặc sửa `giai_đoạn` nếu văn bản kéo dài hơn",
        en: "bring the due date forward, or correct the `period` if the document reaches further"),
      node: index)
  }
}
