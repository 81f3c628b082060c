internal import Diagnostics

extension Promises {
  /// What is expected of a KPI is expected at one of its task's updates.
  static let expectations = RowPromise(
    name: "expectations",
    breaches: """
      SELECT coalesce(k.id, e.kpi) || ' #' || e.seq
      FROM main.kpi_expectation_row e LEFT JOIN main.kpi_row k ON k.number = e.kpi
      WHERE NOT EXISTS (SELECT 1 FROM main.update_slot_row s WHERE s.task = k.task AND s.seq = e.seq)
      ORDER BY e.kpi, e.seq
      """,
    message: {
      Words(
        vi: "\($0) giá trị kỳ vọng của chỉ tiêu không gắn với kỳ cập nhật nào",
        en: "expected values of KPIs that are at no update slot: \($0)")
    })
}
