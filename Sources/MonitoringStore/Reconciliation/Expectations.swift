internal import ResolutionCompiler

extension ChangeLog {
  /// What is expected follows from targets and slots, whose changes are written down; it is not written down besides.
  /// On a slot that stands, the expectation stands too.
  ///
  /// Comes after `settleSlots`.
  /// - Returns: how many rows were written.
  func settleExpectations(on today: Day) throws(StoreError) -> Int {
    // Under the numbers that the slots have in the store.
    try database.run(
      """
      CREATE TABLE desired.expectation (kpi INTEGER, seq INTEGER, expected REAL, PRIMARY KEY (kpi, seq)) WITHOUT ROWID
      """)
    try database.run(
      """
      INSERT INTO desired.expectation
      SELECT e.kpi, CASE WHEN t.task IS NULL THEN e.seq ELSE m.seq END, e.expected
      FROM desired.kpi_expectation_row e CROSS JOIN desired.kpi_row k ON k.number = e.kpi
      LEFT JOIN desired.slot_task t ON t.task = k.task
      LEFT JOIN desired.slot_match m ON m.task = k.task AND m.wanted = e.seq
      WHERE t.task IS NULL OR m.seq IS NOT NULL
      """)
    // A slot whose day has only now come to lie before today takes its expectation from the new schedule as well.
    let isFrozen = """
      (\(Self.isFrozen("s", on: today.number))
        AND NOT EXISTS (SELECT 1 FROM desired.overtaken_slot o WHERE o.task = s.task AND o.seq = s.seq))
      """
    let set = try database.run(
      """
      INSERT INTO main.kpi_expectation_row
      SELECT x.kpi, x.seq, x.expected FROM desired.expectation x
      LEFT JOIN main.kpi_expectation_row e ON e.kpi = x.kpi AND e.seq = x.seq
      JOIN desired.kpi_row k ON k.number = x.kpi
      JOIN main.update_slot_row s ON s.task = k.task AND s.seq = x.seq
      WHERE e.expected IS NOT x.expected
        AND (NOT \(isFrozen) OR k.task IN (SELECT number FROM desired.new_task))
      ON CONFLICT DO UPDATE SET expected = excluded.expected
      """)
    let deleted = try database.run(
      """
      DELETE FROM main.kpi_expectation_row AS e
      WHERE NOT EXISTS (SELECT 1 FROM desired.expectation x WHERE x.kpi = e.kpi AND x.seq = e.seq)
        AND EXISTS (
          SELECT 1 FROM desired.kpi_row k JOIN main.update_slot_row s ON s.task = k.task AND s.seq = e.seq
          WHERE k.number = e.kpi AND NOT \(isFrozen))
      """)
    return set + deleted
  }
}
