internal import Diagnostics

extension Promises {
  /// A task that is active is of a document that is active, and below a group that is.
  static let documents = RowPromise(
    name: "documents",
    breaches: """
      SELECT t.id FROM main.task_row t
      LEFT JOIN main.document_row d ON d.number = t.document LEFT JOIN main.task_row g ON g.number = t.parent
      WHERE t.state = 'active'
        AND (d.state IS NOT 'active' OR (t.parent IS NOT NULL AND (g.state IS NOT 'active' OR g.is_group IS NOT 1)))
      ORDER BY t.number
      """,
    message: {
      Words(
        vi: "\($0) nhiệm vụ còn hiệu lực nằm trong văn bản hoặc nhóm đã kết thúc",
        en: "active tasks of a document or group that is retired: \($0)")
    })

  /// A milestone or KPI that is active is of a task that is active.
  static let parts = RowPromise(
    name: "parts",
    breaches: """
      SELECT p.id FROM (
        SELECT id, task FROM main.milestone_row WHERE state = 'active'
        UNION ALL SELECT id, task FROM main.kpi_row WHERE state = 'active') p
      LEFT JOIN main.task_row t ON t.number = p.task
      WHERE t.state IS NOT 'active' ORDER BY p.id
      """,
    message: {
      Words(
        vi: "\($0) mốc hoặc chỉ tiêu còn hiệu lực thuộc nhiệm vụ đã kết thúc",
        en: "active milestones or KPIs of a task that is retired: \($0)")
    })
}
