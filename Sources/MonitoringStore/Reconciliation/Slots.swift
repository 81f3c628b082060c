internal import ResolutionCompiler

extension ChangeLog {
  /// The past stands: a slot that was reported on, or whose day to report has passed, is left alone. Later ones follow
  /// the new schedule; a slot that is still in it keeps its `seq`, one that is not is withdrawn, and new ones are
  /// numbered on. A slot is known by its kind and the day whose state it reports.
  ///
  /// Leaves in `desired.slot_task` the tasks whose slots differ from what is asked for, and in `desired.slot_match` the
  /// `seq` that each slot asked for has in the store: null where it is not to be there, because its time was over
  /// before the sources asked for it. In `desired.overtaken_slot` are those that did not stand before, and do now, because
  /// the new schedule puts the day to report before today.
  ///
  /// - Returns: how many rows were written.
  func settleSlots(on today: Day) throws(StoreError) -> Int {
    let today = today.number
    let isFrozen = Self.isFrozen("s", on: today)
    try database.run("CREATE TABLE desired.slot_task (task INTEGER PRIMARY KEY)")
    try database.run(
      """
      CREATE TABLE desired.slot_match (task INTEGER, wanted INTEGER, seq INTEGER, PRIMARY KEY (task, wanted))
      WITHOUT ROWID
      """)
    try database.run(
      "CREATE TABLE desired.overtaken_slot (task INTEGER, seq INTEGER, PRIMARY KEY (task, seq)) WITHOUT ROWID")
    let differing = try database.run(
      """
      INSERT INTO desired.slot_task
      SELECT d.task FROM desired.update_slot_row d
      LEFT JOIN main.update_slot_row s ON s.task = d.task AND s.seq = d.seq
      WHERE s.task IS NULL OR s.as_of <> d.as_of OR s.due_on <> d.due_on OR s.rule <> d.rule OR s.basis <> d.basis
        OR s.state <> 0
      UNION
      SELECT s.task FROM main.update_slot_row s
      LEFT JOIN desired.update_slot_row d ON d.task = s.task AND d.seq = s.seq
      WHERE d.task IS NULL AND s.state = 0 AND s.due_on >= \(today)
      """)
    guard differing > 0 else { return 0 }

    try database.run(
      """
      INSERT INTO desired.slot_match
      SELECT d.task, d.seq, min(s.seq)
      FROM desired.slot_task t CROSS JOIN desired.update_slot_row d ON d.task = t.task
      JOIN main.update_rule r ON r.number = d.rule
      LEFT JOIN main.update_slot_row s ON s.task = d.task AND s.as_of = d.as_of
        AND r.kind = (SELECT o.kind FROM main.update_rule o WHERE o.number = s.rule)
      GROUP BY d.task, d.seq
      """)
    // A task that is new owes what it owes since its start; to one that was there, nothing is added in its past.
    try database.run(
      """
      CREATE TABLE desired.new_slot AS
      SELECT m.task, m.wanted,
        (SELECT coalesce(max(s.seq), 0) FROM main.update_slot_row s WHERE s.task = m.task)
          + row_number() OVER (PARTITION BY m.task ORDER BY m.wanted) AS seq
      FROM desired.slot_match m JOIN desired.update_slot_row d ON d.task = m.task AND d.seq = m.wanted
      WHERE m.seq IS NULL AND (d.due_on >= \(today) OR m.task IN (SELECT number FROM desired.new_task))
      """)

    let changing = """
      FROM desired.slot_match m JOIN desired.update_slot_row d ON d.task = m.task AND d.seq = m.wanted
      JOIN main.update_slot_row s ON s.task = m.task AND s.seq = m.seq
      WHERE NOT \(isFrozen)
      """
    try database.run(
      "INSERT OR IGNORE INTO desired.overtaken_slot SELECT s.task, s.seq \(changing) AND d.due_on < \(today)")
    var written = 0
    for (field, column, spell) in Self.fields {
      try write(
        "update_slot", field, of: "s.task", seq: "s.seq", before: spell("s.\(column)"), after: spell("d.\(column)"),
        "\(changing) AND s.\(column) <> d.\(column)")
    }
    written += try database.run(
      """
      UPDATE main.update_slot_row AS s SET (due_on, rule, basis, state) = (
        SELECT d.due_on, d.rule, d.basis, d.state FROM desired.slot_match m
        JOIN desired.update_slot_row d ON d.task = m.task AND d.seq = m.wanted
        WHERE m.task = s.task AND m.seq = s.seq)
      WHERE (s.task, s.seq) IN (
        SELECT s.task, s.seq \(changing)
        AND (s.due_on <> d.due_on OR s.rule <> d.rule OR s.basis <> d.basis OR s.state <> d.state))
      """)

    let leaving = """
      s.task IN (SELECT task FROM desired.slot_task) AND s.state = 0 AND NOT \(isFrozen)
      AND NOT EXISTS (SELECT 1 FROM desired.slot_match m WHERE m.task = s.task AND m.seq = s.seq)
      """
    try write(
      "update_slot", "state", of: "s.task", seq: "s.seq", before: "'scheduled'", after: "'withdrawn'",
      "FROM main.update_slot_row s WHERE \(leaving)")
    written += try database.run("UPDATE main.update_slot_row AS s SET state = 1 WHERE \(leaving)")

    try write(
      "update_slot", "state", of: "n.task", seq: "n.seq", before: "NULL", after: "'scheduled'",
      "FROM desired.new_slot n WHERE n.task NOT IN (SELECT number FROM desired.new_task)")
    written += try database.run(
      """
      INSERT INTO main.update_slot_row
      SELECT n.task, n.seq, d.as_of, d.due_on, d.rule, d.basis, 0
      FROM desired.new_slot n JOIN desired.update_slot_row d ON d.task = n.task AND d.seq = n.wanted
      ORDER BY n.task, n.seq
      """)
    try database.run(
      """
      UPDATE desired.slot_match AS m
      SET seq = (SELECT n.seq FROM desired.new_slot n WHERE n.task = m.task AND n.wanted = m.wanted)
      WHERE m.seq IS NULL
      """)
    return written
  }

  /// Whether a slot stands as it is, whatever the sources say.
  static func isFrozen(_ slot: String, on today: Int32) -> String {
    """
    (\(slot).due_on < \(today) OR EXISTS (
      SELECT 1 FROM main.progress_report_row p WHERE p.task = \(slot).task AND p.seq = \(slot).seq))
    """
  }

  /// What may change of a slot that is kept: the field, its column, and how its values are read.
  private static let fields: [(field: String, column: String, spell: @Sendable (String) -> String)] = [
    ("due_on", "due_on", { Views.day($0) }),
    ("rule", "rule", { "(SELECT code FROM main.update_rule WHERE number = \($0))" }),
    ("basis", "basis", { Views.basis($0) }),
    ("state", "state", { Views.slotState($0) }),
  ]
}
