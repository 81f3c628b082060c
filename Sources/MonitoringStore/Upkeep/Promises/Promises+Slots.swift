internal import Diagnostics

extension Promises {
  /// The updates that a task owes are numbered 1, 2, 3 …, for good: reports name them by their numbers.
  static let slots = RowPromise(
    name: "slots",
    breaches: """
      SELECT coalesce(t.id, s.task) FROM (
        SELECT task, min(seq) AS first, max(seq) AS last, count(*) AS number FROM main.update_slot_row GROUP BY task) s
      LEFT JOIN main.task_row t ON t.number = s.task
      WHERE s.first <> 1 OR s.last <> s.number ORDER BY s.task
      """,
    message: {
      Words(
        vi: "\($0) nhiệm vụ có kỳ cập nhật không được đánh số liên tục từ 1",
        en: "tasks whose update slots are not numbered without gaps from 1: \($0)")
    })
}
