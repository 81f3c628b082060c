/// Writes down what an emission changes, field by field.
struct ChangeLog {
  let database: Database
  let emission: Int64
  private let fields: [String: Int64]

  init(_ emission: Int64, in database: Database) throws(StoreError) {
    self.database = database
    self.emission = emission
    let rows = try database.statement("SELECT number, entity || '.' || name FROM change_field")
    var fields: [String: Int64] = [:]
    while try rows.step() {
      if let number = rows.integer(0), let name = rows.text(1) { fields[name] = number }
    }
    self.fields = fields
  }

  /// - Parameters:
  ///   - entity: SQL for the number of the thing that changes; for a slot, its task's.
  ///   - before, after: SQL for its values, as people read them.
  ///   - rows: the rest of the query, from its `FROM`.
  func write(
    _ kind: String, _ field: String, of entity: String, seq: String = "NULL", before: String, after: String,
    _ rows: String
  ) throws(StoreError) {
    guard let number = fields["\(kind).\(field)"] else {
      throw .damaged(path: database.path, detail: "change_field \(kind).\(field)")
    }
    try database.run(
      """
      INSERT INTO main.change_row (emission, field, entity_number, seq, before, after)
      SELECT \(emission), \(number), \(entity), \(seq), \(before), \(after) \(rows)
      """)
  }

  /// How many things of a kind were created, updated and retired. What is created or retired is not updated besides.
  func counts(of kind: String) throws(StoreError) -> EmissionOutcome.Counts {
    let rows = try database.statement(
      """
      SELECT sum(born), sum(gone), sum(NOT born AND NOT gone) FROM (
        SELECT max(f.name = 'state' AND c.before IS NULL) AS born,
          max(f.name = 'state' AND c.after IN ('retired', 'withdrawn')) AS gone
        FROM main.change_row c JOIN main.change_field f ON f.number = c.field
        WHERE c.emission = \(emission) AND f.entity = '\(kind)' GROUP BY c.entity_number, c.seq)
      """)
    _ = try rows.step()
    return EmissionOutcome.Counts(
      created: Int(rows.integer(0) ?? 0), updated: Int(rows.integer(2) ?? 0), retired: Int(rows.integer(1) ?? 0))
  }
}
