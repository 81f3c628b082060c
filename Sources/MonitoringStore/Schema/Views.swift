internal import ResolutionCompiler

/// What other programs read: the names and columns that they may rely on, in this order, and after them what is ours to
/// change. Ids, dates and states are spelled out.
enum Views {
  static let all = [
    """
    CREATE VIEW document AS
    SELECT d.id, d.official_number AS number, d.kind, d.title_vi, d.title_en, \(day("d.issued_on")) AS issued_on,
      b.id AS issued_by, \(day("d.period_from")) AS period_from, \(day("d.period_to")) AS period_to, o.id AS owner,
      d.implements, d.state
    FROM document_row d LEFT JOIN agency_row b ON b.number = d.issued_by LEFT JOIN agency_row o ON o.number = d.owner
    """,
    """
    CREATE VIEW clause AS
    SELECT d.id AS document_id, c.clause, c.parent, c.title_vi, c.title_en, c.binding, c.excluded, c.state
    FROM clause_row c JOIN document_row d ON d.number = c.document
    """,
    """
    CREATE VIEW agency AS
    SELECT a.id, a.name_vi, a.name_en, a.kind, p.id AS parent_id, \(day("a.valid_from")) AS valid_from,
      \(day("a.valid_to")) AS valid_to, s.id AS successor_id, y.id AS party_id, a.hours, a.is_assignable
    FROM agency_row a LEFT JOIN agency_row p ON p.number = a.parent LEFT JOIN agency_row s ON s.number = a.successor
      LEFT JOIN agency_row y ON y.number = a.party
    """,
    """
    CREATE VIEW task AS
    SELECT t.id, d.id AS document_id, p.id AS parent_id, t.position, t.is_group, t.title_vi, t.title_en,
      t.deliverable_type,
      CASE WHEN t.deliverable_type IS NULL THEN t.deliverable_title
        ELSE coalesce(t.deliverable_title, t.title_vi, t.title_en) END AS deliverable_title,
      a.id AS presiding_id, i.id AS issuing_authority_id,
      \(day("t.start_on")) AS start_on, \(day("t.due_on")) AS due_on, t.due_text, t.length_class, t.update_period,
      t.weight, t.priority, t.basis, f.path AS source_file, t.source_line, t.state, t.retired_by,
      t.description_vi, t.description_en, t.deliverable_number, \(day("t.basis_on")) AS basis_on, t.secrecy, t.tags,
      t.budget, t.budget_source, t.staff, o.id AS fan_out_agency_id
    FROM task_row t JOIN document_row d ON d.number = t.document LEFT JOIN task_row p ON p.number = t.parent
      LEFT JOIN agency_row a ON a.number = t.presiding LEFT JOIN agency_row i ON i.number = t.issuing_authority
      LEFT JOIN agency_row o ON o.number = t.fan_out_agency LEFT JOIN source_file f ON f.number = t.source_file
    """,
    """
    CREATE VIEW task_agency AS
    SELECT t.id AS task_id, a.id AS agency_id, \(role("r.role")) AS role
    FROM task_agency_row r JOIN task_row t ON t.number = r.task JOIN agency_row a ON a.number = r.agency
    """,
    """
    CREATE VIEW task_clause AS
    SELECT t.id AS task_id, d.id AS document_id, c.clause
    FROM task_clause_row r JOIN task_row t ON t.number = r.task JOIN clause_row c ON c.number = r.clause
      JOIN document_row d ON d.number = c.document
    """,
    """
    CREATE VIEW task_link AS
    SELECT t.id AS task_id, coalesce(g.id, l.target_id) AS target_id, l.kind
    FROM task_link_row l JOIN task_row t ON t.number = l.task LEFT JOIN task_row g ON g.number = l.target
    """,
    """
    CREATE VIEW milestone AS
    SELECT m.id, t.id AS task_id, m.position, m.title_vi, m.title_en, \(day("m.due_on")) AS due_on, m.weight, m.state
    FROM milestone_row m JOIN task_row t ON t.number = m.task
    """,
    """
    CREATE VIEW kpi AS
    SELECT k.id, t.id AS task_id, k.template, k.title_vi, k.title_en, k.measure, k.unit_vi, k.unit_en, k.direction,
      k.baseline, \(day("k.baseline_on")) AS baseline_on, k.trajectory, k.holds, k.frequency, s.id AS source_agency_id,
      k.source_title, k.aggregate, w.id AS rolls_up_to, k.state, k.baseline_why, k.method_vi, k.method_en
    FROM kpi_row k JOIN task_row t ON t.number = k.task LEFT JOIN agency_row s ON s.number = k.source_agency
      LEFT JOIN kpi_row w ON w.number = k.rolls_up_to
    """,
    """
    CREATE VIEW kpi_target AS
    SELECT k.id AS kpi_id, \(day("g.on_date")) AS on_date, \(relation("g.relation")) AS relation, g.low, g.high
    FROM kpi_target_row g JOIN kpi_row k ON k.number = g.kpi
    """,
    """
    CREATE VIEW update_slot AS
    SELECT t.id AS task_id, s.seq, r.kind, \(day("s.as_of")) AS as_of, \(day("s.due_on")) AS due_on,
      \(basis("s.basis")) AS basis, r.code AS rule,
      CASE WHEN EXISTS (SELECT 1 FROM progress_report_row p WHERE p.task = s.task AND p.seq = s.seq) THEN 'reported'
        ELSE \(slotState("s.state")) END AS state
    FROM update_slot_row s JOIN task_row t ON t.number = s.task JOIN update_rule r ON r.number = s.rule
    """,
    """
    CREATE VIEW kpi_expectation AS
    SELECT k.id AS kpi_id, e.seq, e.expected
    FROM kpi_expectation_row e JOIN kpi_row k ON k.number = e.kpi
    """,
    """
    CREATE VIEW assignment AS
    SELECT t.id AS task_id, a.id AS agency_id, \(role("r.role")) AS role, e.at AS transferred_at,
      \(moment("f.confirm_by", offset: "e.utc_offset")) AS confirm_by,
      \(moment("f.respond_by", offset: "e.utc_offset")) AS respond_by, r.confirmed_at, x.at AS ended_at
    FROM assignment_row r JOIN task_row t ON t.number = r.task JOIN agency_row a ON a.number = r.agency
      JOIN transfer f ON f.number = r.transfer JOIN emission e ON e.id = f.emission
      LEFT JOIN emission x ON x.id = r.ended_by
    """,
    """
    CREATE VIEW change AS
    SELECT c.emission AS emission_id, f.entity,
      CASE f.entity
        WHEN 'task' THEN (SELECT id FROM task_row WHERE number = c.entity_number)
        WHEN 'update_slot' THEN (SELECT id FROM task_row WHERE number = c.entity_number) || '#' || c.seq
        WHEN 'kpi' THEN (SELECT id FROM kpi_row WHERE number = c.entity_number)
        WHEN 'milestone' THEN (SELECT id FROM milestone_row WHERE number = c.entity_number)
        WHEN 'document' THEN (SELECT id FROM document_row WHERE number = c.entity_number)
        WHEN 'agency' THEN (SELECT id FROM agency_row WHERE number = c.entity_number)
        WHEN 'clause' THEN (
          SELECT d.id || ' ' || l.clause FROM clause_row l JOIN document_row d ON d.number = l.document
          WHERE l.number = c.entity_number)
      END AS entity_id, f.name AS field, c.before, c.after
    FROM change_row c JOIN change_field f ON f.number = c.field
    """,
    """
    CREATE VIEW progress_report AS
    SELECT t.id AS task_id, r.seq, r.reported_at, a.id AS agency_id, r.percent_done, r.text, r.attachments
    FROM progress_report_row r JOIN task_row t ON t.number = r.task LEFT JOIN agency_row a ON a.number = r.agency
    """,
    """
    CREATE VIEW kpi_value AS
    SELECT k.id AS kpi_id, \(day("v.as_of")) AS as_of, v.value, v.reported_at, a.id AS agency_id
    FROM kpi_value_row v JOIN kpi_row k ON k.number = v.kpi LEFT JOIN agency_row a ON a.number = v.agency
    """,
  ]

  /// Whoever reports writes into the views, by ids; an id that the store does not hold is refused.
  static let triggers = [
    """
    CREATE TRIGGER progress_report_insert INSTEAD OF INSERT ON progress_report BEGIN
      SELECT raise(ABORT, 'no such agency') WHERE new.agency_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM agency_row WHERE id = new.agency_id);
      SELECT raise(ABORT, 'no such update slot') WHERE NOT EXISTS (
        SELECT 1 FROM update_slot_row s JOIN task_row t ON t.number = s.task
        WHERE t.id = new.task_id AND s.seq = new.seq);
      INSERT INTO progress_report_row (task, seq, reported_at, agency, percent_done, text, attachments)
      VALUES ((SELECT number FROM task_row WHERE id = new.task_id), new.seq, new.reported_at,
        (SELECT number FROM agency_row WHERE id = new.agency_id), new.percent_done, new.text, new.attachments);
    END
    """,
    """
    CREATE TRIGGER kpi_value_insert INSTEAD OF INSERT ON kpi_value BEGIN
      SELECT raise(ABORT, 'no such agency') WHERE new.agency_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM agency_row WHERE id = new.agency_id);
      INSERT INTO kpi_value_row (kpi, as_of, value, reported_at, agency)
      VALUES ((SELECT number FROM kpi_row WHERE id = new.kpi_id), CAST(julianday(new.as_of) - 2440587.5 AS INTEGER),
        new.value, new.reported_at, (SELECT number FROM agency_row WHERE id = new.agency_id));
    END
    """,
    """
    CREATE TRIGGER assignment_confirmed INSTEAD OF UPDATE OF confirmed_at ON assignment BEGIN
      UPDATE assignment_row SET confirmed_at = new.confirmed_at
      WHERE task = (SELECT number FROM task_row WHERE id = old.task_id)
        AND agency = (SELECT number FROM agency_row WHERE id = old.agency_id)
        AND role = CASE old.role WHEN 'presiding' THEN 0 ELSE 1 END
        AND transfer IN (
          SELECT f.number FROM transfer f JOIN emission e ON e.id = f.emission WHERE e.at = old.transferred_at);
    END
    """,
  ]

  // Days are counted from 1970; 2440587.5 is the Julian day of its first midnight.
  static func day(_ column: String) -> String { "date(\(column) + 2440587.5)" }

  static func role(_ column: String) -> String {
    words(column, Role.allCases.map { ($0.rawValue, $0.code) })
  }

  static func relation(_ column: String) -> String {
    words(column, Relation.allCases.map { (Int64($0.rawValue), $0.sign) })
  }

  static func basis(_ column: String) -> String {
    words(column, WorkingCalendar.Status.allCases.map { ($0.number, $0.rawValue) })
  }

  static func slotState(_ column: String) -> String { words(column, [(0, "scheduled"), (1, "withdrawn")]) }

  /// Minutes of local time as an ISO text with its offset.
  static func moment(_ minutes: String, offset: String) -> String {
    "strftime('%Y-%m-%dT%H:%M:%S', \(minutes) * 60, 'unixepoch') || printf('%s%02d:%02d', "
      + "CASE WHEN \(offset) < 0 THEN '-' ELSE '+' END, abs(\(offset)) / 60, abs(\(offset)) % 60)"
  }

  private static func words(_ column: String, _ words: [(Int64, String)]) -> String {
    "CASE \(column) " + words.map { "WHEN \($0.0) THEN '\($0.1)'" }.joined(separator: " ") + " END"
  }
}

extension WorkingCalendar.Status {
  /// As the narrow table of slots holds it.
  var number: Int64 {
    switch self {
    case .announced: 0
    case .projected: 1
    }
  }
}
