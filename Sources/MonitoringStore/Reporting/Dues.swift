package import Diagnostics
package import ResolutionCompiler

/// What agencies owe at a moment: updates, confirmations, and answers to their objections.
package struct Dues: Hashable, Sendable {
  /// An update that nobody has reported on.
  package struct Update: Hashable, Sendable {
    package var task: String
    package var seq: Int
    package var kind: SlotKind
    package var title: Words
    /// Who presides; nil where nobody does.
    package var agency: String?
    /// The day whose state it reports, and from which it can be made.
    package var asOf: Day
    package var dueOn: Day
  }

  /// A task whose receipt has not been confirmed.
  package struct Confirmation: Hashable, Sendable {
    package var task: String
    package var title: Words
    package var agency: String
    package var isPresiding: Bool
    /// The last moment to confirm, in local time; nil where the calendar does not reach so far.
    package var confirmBy: Moment?
  }

  package var now: Moment
  /// The last day that was asked about.
  package var until: Day
  /// Those whose last day has passed; the longest ago first.
  package var overdue: [Update] = []
  /// Those whose last day is to come, from today to `until`; the next first.
  package var upcoming: [Update] = []
  /// The earliest limit first.
  package var unconfirmed: [Confirmation] = []
  /// Objections that have had no answer; the earliest limit first.
  package var objections: [Objection] = []

  package func isLate(_ confirmation: Confirmation) -> Bool { confirmation.confirmBy.map { now > $0 } ?? false }
  package func isLate(_ objection: Objection) -> Bool { objection.processBy.map { now > $0 } ?? false }
  package var isEmpty: Bool { overdue.isEmpty && upcoming.isEmpty && unconfirmed.isEmpty && objections.isEmpty }
}

extension StoreReader {
  /// What is owed now or will be until a day.
  ///
  /// - Parameter agency: whose; nil for everybody's.
  package func dues(
    of agency: String? = nil, now: Moment, until: Day
  ) throws(StoreError) -> Result<Dues, WrongArgument> {
    var dues = Dues(now: now, until: until)
    guard !isBlank else {
      return agency == nil ? .success(dues) : .failure(WrongArgument(StoreError.empty(path: database.path).message))
    }
    // All of it as it stands at one moment, whatever is written meanwhile.
    try database.run("BEGIN")
    defer { database.rollBack() }
    if let agency, case .failure(let wrong) = try StoreNames(database).agency(agency) { return .failure(wrong) }
    for update in try updates(of: agency, until: until) {
      if update.dueOn < now.day { dues.overdue.append(update) } else { dues.upcoming.append(update) }
    }
    dues.unconfirmed = try confirmations(of: agency)
    dues.objections = try database.objections("o.answered_at IS NULL", ofAgency: agency).enumerated().sorted {
      ($0.element.processBy?.minutes ?? .max, $0.offset) < ($1.element.processBy?.minutes ?? .max, $1.offset)
    }.map(\.element)
    return .success(dues)
  }

  private func updates(of agency: String?, until: Day) throws(StoreError) -> [Dues.Update] {
    let rows = try database.statement(
      """
      SELECT t.id, s.seq, r.kind, t.title_vi, t.title_en, a.id, s.as_of, s.due_on
      FROM update_slot_row s JOIN task_row t ON t.number = s.task JOIN update_rule r ON r.number = s.rule
        LEFT JOIN assignment_row g ON g.task = s.task AND g.role = 0 AND g.ended_by IS NULL
        LEFT JOIN agency_row a ON a.number = g.agency
      WHERE s.state = 0 AND s.due_on <= ?1 AND t.state = 'active' AND (?2 IS NULL OR a.id = ?2)
        AND NOT EXISTS (SELECT 1 FROM progress_report_row p WHERE p.task = s.task AND p.seq = s.seq)
      ORDER BY s.due_on, s.task, s.seq
      """)
    rows.bind(.integer(until.number), to: 1)
    rows.bind(agency.map { .text($0) } ?? .null, to: 2)
    var updates: [Dues.Update] = []
    while try rows.step() {
      updates.append(
        Dues.Update(
          task: rows.text(0) ?? "", seq: Int(rows.integer(1) ?? 0),
          kind: SlotKind.allCases.first { $0.code == rows.text(2) } ?? .periodic,
          title: Words.title(rows.text(3), rows.text(4)), agency: rows.text(5), asOf: rows.day(6), dueOn: rows.day(7)))
    }
    return updates
  }

  private func confirmations(of agency: String?) throws(StoreError) -> [Dues.Confirmation] {
    let rows = try database.statement(
      """
      SELECT t.id, t.title_vi, t.title_en, a.id, g.role, f.confirm_by
      FROM assignment_row g JOIN task_row t ON t.number = g.task JOIN agency_row a ON a.number = g.agency
        JOIN transfer f ON f.number = g.transfer
      WHERE g.confirmed_at IS NULL AND g.ended_by IS NULL AND t.state = 'active' AND (?1 IS NULL OR a.id = ?1)
      ORDER BY f.confirm_by IS NULL, f.confirm_by, a.id, g.role, g.task
      """)
    rows.bind(agency.map { .text($0) } ?? .null, to: 1)
    var all: [Dues.Confirmation] = []
    while try rows.step() {
      all.append(
        Dues.Confirmation(
          task: rows.text(0) ?? "", title: Words.title(rows.text(1), rows.text(2)), agency: rows.text(3) ?? "",
          isPresiding: rows.integer(4) == Role.presiding.rawValue,
          confirmBy: rows.integer(5).map { Moment(minutes: $0) }))
    }
    return all
  }
}

extension Statement {
  fileprivate func day(_ column: Int32) -> Day { Day(number: Int32(truncatingIfNeeded: integer(column) ?? 0)) }
}

extension Words {
  /// Where one language has nothing the other's stands in.
  fileprivate static func title(_ vi: String?, _ en: String?) -> Words {
    Words(vi: vi ?? en ?? "", en: en ?? vi ?? "")
  }
}
