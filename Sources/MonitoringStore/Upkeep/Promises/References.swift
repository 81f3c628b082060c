internal import Diagnostics

/// What a row refers to is there: a report's slot, a task's document, an assignment's agency.
struct References: Promise {
  let name = "references"

  func findings(in database: Database) throws(StoreError) -> [Inspection.Finding] {
    let rows = try database.statement(
      """
      SELECT "table", parent, count(*), group_concat(rowid, ', ') FROM (
        SELECT * FROM pragma_foreign_key_check ORDER BY "table", parent, rowid)
      GROUP BY "table", parent ORDER BY "table", parent
      """)
    var findings: [Inspection.Finding] = []
    while try rows.step() {
      let (table, parent, count) = (rows.text(0) ?? "", rows.text(1) ?? "", Int(rows.integer(2) ?? 0))
      let numbers = (rows.text(3) ?? "").split(separator: ", ").prefix(Inspection.shown)
      findings.append(
        Inspection.Finding(
          promise: name,
          message: Words(
            vi: "\(count) dòng của bảng \(table) nhắc đến dòng không có trong bảng \(parent)",
            en: "rows of \(table) that refer to rows which are not in \(parent): \(count)"),
          advice: Promises.changedByHand, examples: numbers.map { "\(table) \($0)" }, count: count))
    }
    return findings
  }
}
