internal import Diagnostics
internal import ResolutionCompiler

extension Emission {
  /// Fills `desired.retirement` with the tasks that the sources say have ended, and by what.
  func noteRetirements(_ numbering: Numbering, _ database: Database) throws(StoreError) {
    try database.run("CREATE TABLE desired.retirement (task INTEGER PRIMARY KEY, by TEXT)")
    for withdrawn in plan.withdrawals {
      let withdrawal = plan.units[Int(withdrawn.unit)].withdrawals[Int(withdrawn.withdrawal)]
      let key = plan.documents[Int(withdrawn.document)].key
      let id = plan.text(withdrawal.id)
      try note(id.hasPrefix(key + ".") ? id : key + "." + id, endedBy: plan.text(withdrawal.by), database)
    }
    // Of two that name one row, the first has ended it.
    for (row, node) in numbering.moves.ended {
      try database.run(
        "INSERT OR IGNORE INTO desired.retirement (task, by) VALUES (?1, ?2)", .integer(row),
        .text(plan.ids.text(node)))
    }
    for link in plan.links where link.target < 0 && link.kind != .movedFrom && plan.isIssued(link.node) {
      let id = String(decoding: plan.formerID(of: link, in: database), as: UTF8.self)
      try note(id, endedBy: plan.ids.text(link.node), database)
    }
  }

  /// The tasks that would be retired though the sources do not say so and they have been reported on, or more than a
  /// tenth of a document's are. Comes after `noteRetirements`.
  func unannouncedRetirements(_ database: Database) throws(StoreError) -> RetirementRefusal? {
    let isRetiring = """
      t.state = 'active' AND t.is_group = 0
      AND NOT EXISTS (SELECT 1 FROM desired.task_row d WHERE d.number = t.number)
      AND NOT EXISTS (SELECT 1 FROM desired.retirement r WHERE r.task = t.number)
      """
    let refusal = RetirementRefusal(
      reported: try database.texts(
        """
        SELECT t.id FROM main.task_row t WHERE \(isRetiring) AND (
          EXISTS (SELECT 1 FROM main.progress_report_row p WHERE p.task = t.number)
          OR EXISTS (
            SELECT 1 FROM main.kpi_row k JOIN main.kpi_value_row v ON v.kpi = k.number WHERE k.task = t.number))
        ORDER BY t.number
        """),
      many: try database.texts(
        """
        SELECT t.id FROM main.task_row t WHERE \(isRetiring) AND t.document IN (
          SELECT t.document FROM main.task_row t WHERE t.state = 'active' AND t.is_group = 0
          GROUP BY t.document HAVING 10 * sum(\(isRetiring)) > count(*))
        ORDER BY t.number
        """))
    return refusal.reported.isEmpty && refusal.many.isEmpty ? nil : refusal
  }

  /// What ends a group ends what is below it, and what ends a fanned-out node ends its copies.
  private func note(_ id: String, endedBy by: String, _ database: Database) throws(StoreError) {
    // '/' and 'A' are the characters after '.' and '@'.
    try database.run(
      """
      INSERT OR IGNORE INTO desired.retirement
      SELECT number, ?2 FROM main.task_row WHERE id = ?1
      UNION ALL SELECT number, ?2 FROM main.task_row WHERE id >= ?1 || '.' AND id < ?1 || '/'
      UNION ALL SELECT number, ?2 FROM main.task_row WHERE id >= ?1 || '@' AND id < ?1 || 'A'
      """, .text(id), by.isEmpty ? .null : .text(by))
  }
}
