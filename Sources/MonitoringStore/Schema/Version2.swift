/// What the second version added: who entered what and when, what agencies object to, and what reports are judged by.
enum Version2 {
  static let all = columns + tables + views

  /// - `kpi_row.bounds`: `none` where a percentage may lie outside 0–100; `note_vi`, `note_en`: how the figure is
  ///   misread. Null in what a store of the first version held, until the next emission.
  /// - `task_row.moved_from`: the id that the sources last said it had before, written down so that a move is made once.
  /// - `emission.regulation_digest`, `calendar_digest`: of the rules that its days were counted by; null in an emission
  ///   of the first version, which did not write them down.
  /// - `audit`: null where another program has written the row.
  ///
  /// The table that they refer to is made after them: SQLite looks for it only when a row is written.
  private static let columns = [
    "ALTER TABLE kpi_row ADD COLUMN bounds TEXT",
    "ALTER TABLE kpi_row ADD COLUMN note_vi TEXT",
    "ALTER TABLE kpi_row ADD COLUMN note_en TEXT",
    "INSERT INTO change_field (entity, name) VALUES ('kpi', 'bounds'), ('kpi', 'note_vi'), ('kpi', 'note_en')",
    "ALTER TABLE task_row ADD COLUMN moved_from TEXT",
    "ALTER TABLE emission ADD COLUMN regulation_digest TEXT",
    "ALTER TABLE emission ADD COLUMN calendar_digest TEXT",
    "ALTER TABLE progress_report_row ADD COLUMN audit INTEGER REFERENCES audit_row",
    "ALTER TABLE kpi_value_row ADD COLUMN audit INTEGER REFERENCES audit_row",
  ]

  /// - `audit_row`: everything that was entered into the store beside an apply; only ever added to. `detail` is for
  ///   people: what was entered, and from which file.
  /// - `objection_row`: an agency says that a task's content is wrong, or that it is outside its authority.
  ///   `process_by` in minutes of local time since 1970, as in `transfer`; null where the calendar does not reach so
  ///   far. `audit` is of the objection, `answer_audit` of its answer.
  private static let tables = [
    """
    CREATE TABLE audit_row (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      user TEXT NOT NULL,
      compiler TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('report', 'confirm', 'object', 'answer')),
      task INTEGER REFERENCES task_row,
      agency INTEGER REFERENCES agency_row,
      detail TEXT
    ) STRICT
    """,
    """
    CREATE TABLE objection_row (
      number INTEGER PRIMARY KEY,
      task INTEGER NOT NULL,
      role INTEGER NOT NULL,
      agency INTEGER NOT NULL,
      transfer INTEGER NOT NULL,
      raised_at TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('content', 'authority')),
      text TEXT NOT NULL,
      process_by INTEGER,
      answered_at TEXT,
      answer TEXT,
      audit INTEGER REFERENCES audit_row,
      answer_audit INTEGER REFERENCES audit_row,
      CHECK ((answered_at IS NULL) = (answer IS NULL)),
      FOREIGN KEY (task, role, agency, transfer) REFERENCES assignment_row (task, role, agency, transfer)
    ) STRICT
    """,
  ]

  private static let views = [
    "DROP VIEW kpi",
    """
    CREATE VIEW kpi AS
    SELECT k.id, t.id AS task_id, k.template, k.title_vi, k.title_en, k.measure, k.unit_vi, k.unit_en, k.direction,
      k.baseline, \(Views.day("k.baseline_on")) AS baseline_on, k.trajectory, k.holds, k.frequency,
      s.id AS source_agency_id, k.source_title, k.aggregate, w.id AS rolls_up_to, k.state, k.baseline_why, k.method_vi,
      k.method_en, k.bounds, k.note_vi, k.note_en
    FROM kpi_row k JOIN task_row t ON t.number = k.task LEFT JOIN agency_row s ON s.number = k.source_agency
      LEFT JOIN kpi_row w ON w.number = k.rolls_up_to
    """,
    """
    CREATE VIEW audit AS
    SELECT u.number, u.at, u.user, u.compiler, u.action, t.id AS task_id, a.id AS agency_id, u.detail
    FROM audit_row u LEFT JOIN task_row t ON t.number = u.task LEFT JOIN agency_row a ON a.number = u.agency
    """,
    """
    CREATE VIEW objection AS
    SELECT o.number, t.id AS task_id, a.id AS agency_id, \(Views.role("o.role")) AS role, e.at AS transferred_at,
      o.raised_at, o.kind, o.text, \(Views.moment("o.process_by", offset: "e.utc_offset")) AS process_by,
      o.answered_at, o.answer
    FROM objection_row o JOIN task_row t ON t.number = o.task JOIN agency_row a ON a.number = o.agency
      JOIN transfer f ON f.number = o.transfer JOIN emission e ON e.id = f.emission
    """,
  ]
}
