/// The tables that the store fills itself, and those that officers fill, as the first version had them. What has come
/// since is in `Version2`.
enum Ledger {
  /// - `emission`: every apply that changed something. `utc_offset` in minutes; `ongoing_until`: the year up to whose
  ///   end tasks without an end were scheduled, null where there are none.
  /// - `change_row.seq`: the slot, where the entity is one.
  /// - `progress_report_row`, `kpi_value_row`: never touched by an apply.
  static let tables = [
    """
    CREATE TABLE emission (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      compiler TEXT NOT NULL,
      corpus_digest TEXT NOT NULL,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      retired INTEGER NOT NULL,
      user TEXT NOT NULL,
      utc_offset INTEGER NOT NULL,
      ongoing_until INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE change_field (
      number INTEGER PRIMARY KEY,
      entity TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (entity, name)
    ) STRICT
    """,
    """
    CREATE TABLE change_row (
      number INTEGER PRIMARY KEY,
      emission INTEGER NOT NULL REFERENCES emission DEFERRABLE INITIALLY DEFERRED,
      field INTEGER NOT NULL REFERENCES change_field DEFERRABLE INITIALLY DEFERRED,
      entity_number INTEGER NOT NULL,
      seq INTEGER,
      before ANY,
      after ANY
    ) STRICT
    """,
    """
    CREATE TABLE progress_report_row (
      number INTEGER PRIMARY KEY,
      task INTEGER NOT NULL REFERENCES task_row,
      seq INTEGER NOT NULL,
      reported_at TEXT NOT NULL,
      agency INTEGER REFERENCES agency_row,
      percent_done REAL CHECK (percent_done BETWEEN 0 AND 100),
      text TEXT,
      attachments TEXT,
      FOREIGN KEY (task, seq) REFERENCES update_slot_row (task, seq)
    ) STRICT
    """,
    """
    CREATE TABLE kpi_value_row (
      number INTEGER PRIMARY KEY,
      kpi INTEGER NOT NULL REFERENCES kpi_row,
      as_of INTEGER NOT NULL,
      value REAL NOT NULL,
      reported_at TEXT NOT NULL,
      agency INTEGER REFERENCES agency_row
    ) STRICT
    """,
  ]

  /// The fields whose changes are written down, by entity. Relations of a task or KPI are fields of it: an agency that
  /// joins is a `coordinating` with nothing before, a target that moves has its day and value before and after.
  static let fields: [(entity: String, name: String)] =
    Table.ofPlan.flatMap { table in
      guard let entity = table.entity else { return [(entity: String, name: String)]() }
      return table.columns.filter { $0.isLogged && $0.since == 1 }.map { (entity, $0.publicName) }
    } + [
      ("task", "coordinating"), ("task", "clause"), ("task", "depends_on"), ("task", "implements"),
      ("task", "split_from"), ("task", "merged_from"), ("kpi", "target"),
    ]

  static let fieldRows =
    "INSERT INTO change_field (entity, name) VALUES "
    + fields.map { "('\($0.entity)', '\($0.name)')" }.joined(separator: ", ")

  /// Made after the first load: to keep them while loading makes it three times as dear.
  static let indexes = [
    "CREATE UNIQUE INDEX IF NOT EXISTS agency_id ON agency_row (id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS document_id ON document_row (id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS clause_name ON clause_row (document, clause)",
    "CREATE UNIQUE INDEX IF NOT EXISTS task_id ON task_row (id)",
    "CREATE INDEX IF NOT EXISTS task_parent ON task_row (parent)",
    "CREATE INDEX IF NOT EXISTS task_presiding ON task_row (presiding)",
    "CREATE UNIQUE INDEX IF NOT EXISTS milestone_id ON milestone_row (id)",
    "CREATE INDEX IF NOT EXISTS milestone_task ON milestone_row (task)",
    "CREATE UNIQUE INDEX IF NOT EXISTS kpi_id ON kpi_row (id)",
    "CREATE INDEX IF NOT EXISTS kpi_task ON kpi_row (task)",
    "CREATE INDEX IF NOT EXISTS task_agency_agency ON task_agency_row (agency)",
    "CREATE INDEX IF NOT EXISTS change_entity ON change_row (entity_number)",
    "CREATE INDEX IF NOT EXISTS progress_report_slot ON progress_report_row (task, seq)",
    "CREATE INDEX IF NOT EXISTS kpi_value_kpi ON kpi_value_row (kpi)",
  ]
}
