import Diagnostics

/// NQ304: a task that starts before the document was issued that sets it.
struct StartBeforeIssue: Rule {
  static let lesson = Lesson(
    304, .warning,
    Words(vi: "bắt đầu trước ngày ban hành", en: "starts before the document was issued"),
    meaning: Words(
      vi: """
        `bắt_đầu` sớm hơn `ngày_ban_hành` của văn bản đặt ra nhiệm vụ. Năm, quý, tháng tính từ ngày đầu: `bắt_đầu: \
        2026` là từ 1/1/2026. Có thể năm bị ghi nhầm, hoặc việc đã làm từ trước theo một văn bản khác.

        Sửa ngày sai, hoặc bỏ `bắt_đầu` để tính từ ngày ban hành. Việc thật sự đã bắt đầu từ trước thì giữ nguyên, \
        và ghi `tạm_chấp_nhận: [{code: NQ304, lý_do: …}]`.
        """,
      en: """
        `start` is earlier than the day on which the document that sets the task was issued. A year, quarter or \
        month begins with its first day: `start: 2026` is 1 January 2026. A year may be wrong, or the work began \
        under another document.

        Correct the date, or leave `start` out to count from the day of issue. If the work did begin earlier, keep \
        the date and write `waive: [{code: NQ304, why: …}]`.
        """),
    importance: Words(
      vi: """
        Không cơ quan nào nhận được nhiệm vụ trước khi có văn bản. Ngày bắt đầu lùi lại làm nhiệm vụ dài ra, mà độ \
        dài quyết định số lần cập nhật: có thể có lần đã trễ ngay khi nhiệm vụ được giao.
        """,
      en: """
        No agency can be given a task before there is a document. An earlier start makes the task longer, and its \
        length decides how many updates it owes: some may be late the moment it is assigned.
        """),
    wrong: Example(
      .task,
      """
      tên: Chương trình phát triển nhân lực số
      bắt_đầu: 02/02/2025
      sản_phẩm: {loại: chương trình}
      """),
    mended: Example(
      .task,
      """
      tên: Chương trình phát triển nhân lực số
      bắt_đầu: 02/02/2026
      sản_phẩm: {loại: chương trình}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() {
      // Said where it is written; what inherits it need not be told again.
      guard case .given(let start, let span) = plan.authored(node).start else { continue }
      let document = plan.documents[Int(node.document)]
      guard document.issuedIsKnown, start.first < document.issued else { continue }
      diagnostics.append(.start(start.first, at: span, precedesIssueOf: document, index: Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func start(
    _ start: Day, at span: Span, precedesIssueOf document: PlannedDocument, index: Int32
  ) -> Diagnostic {
    StartBeforeIssue.diagnostic(
      Words(
        vi: "bắt đầu ngày \(start.vietnamese), trước ngày ban hành văn bản (\(document.issued.vietnamese))",
        en: "starts on \(start), before the document was issued on \(document.issued)"),
      at: span,
      notes: [Note(Words(vi: "văn bản ban hành ngày này", en: "the document was issued then"), at: document.issuedAt)],
      help: Words(
        vi: "sửa ngày, hoặc bỏ `bắt_đầu` để tính từ ngày ban hành",
        en: "correct it, or leave `start` out to count from the day of issue"),
      node: index)
  }
}
