package import Diagnostics
internal import ResolutionCompiler

/// What has happened to one thing in the store, from the first to the last.
package struct EntityHistory: Sendable {
  package enum Kind: String, Sendable { case task, kpi, milestone, document, agency }

  package var kind: Kind
  /// Its id today.
  package var id: String
  package var title: Words
  package var state: String?
  package var events: [Event]

  package struct Event: Sendable {
    /// ISO, with the offset.
    package var at: String
    package var user: String?
    package var what: What
  }

  package enum What: Sendable {
    /// It came into the store with this emission.
    case created(emission: Int64)
    /// An emission changed a task, its milestones, KPIs and slots.
    case taskChanged(emission: Int64, TaskChanges)
    case changed(emission: Int64, EntityChanges)
    /// A progress report on a slot.
    case reported(seq: Int, agency: String?, percent: Double?, text: String?)
    case measured(kpi: String, asOf: String, value: Double, agency: String?)
    /// Something else that was entered: `confirm`, `object`, `answer`.
    case entered(action: String, agency: String?, detail: String?)
  }
}

extension StoreReader {
  /// What one emission changed.
  ///
  /// Titles and agencies are those of today; what they were before is among the changes.
  /// - Returns: nil where there is none of that number.
  package func changes(of emission: Int) throws(StoreError) -> ChangeSet? {
    guard !isBlank, try database.integer("SELECT 1 FROM emission WHERE id = ?1", .integer(emission)) != nil else {
      return nil
    }
    let number = Int64(emission)
    let log = try ChangeLog(number, in: database)
    var outcome = EmissionOutcome(emission: number)
    let isFirst = try database.integer("SELECT 1 FROM emission WHERE id < ?1", .integer(number)) == nil
    func counts(of entity: String) throws(StoreError) -> EmissionOutcome.Counts {
      guard isFirst else { return try log.counts(of: entity) }
      let created = try database.integer("SELECT count(*) FROM (\(ChangeReader.first(entity)))")
      return EmissionOutcome.Counts(created: Int(created ?? 0))
    }
    outcome.documents = try counts(of: "document")
    outcome.tasks = try counts(of: "task")
    outcome.milestones = try counts(of: "milestone")
    outcome.kpis = try counts(of: "kpi")
    outcome.slots = try log.counts(of: "update_slot")
    outcome.slots.created += try slotsThatCame(with: number, isFirst: isFirst)
    return try ChangeSet(of: outcome, in: database)
  }

  /// How many slots came together with their tasks, and were not written down one by one.
  private func slotsThatCame(with emission: Int64, isFirst: Bool) throws(StoreError) -> Int {
    let arrivals = """
      FROM change_row c JOIN change_field f ON f.number = c.field
      WHERE f.name = 'state' AND c.before IS NULL AND f.entity =
      """
    let tasks =
      isFirst
      ? ChangeReader.first("task") : "SELECT c.entity_number \(arrivals) 'task' AND c.emission = \(emission)"
    let slots = try database.integer(
      """
      SELECT count(*) FROM (
        SELECT task, seq FROM update_slot_row WHERE task IN (\(tasks))
        EXCEPT SELECT c.entity_number, c.seq \(arrivals) 'update_slot')
      """)
    return Int(slots ?? 0)
  }

  /// What has happened to a task, KPI, milestone, document or agency.
  /// - Parameter id: a full id, one of today or one that it had before.
  /// - Returns: nil where the store has never held it.
  package func history(of id: String) throws(StoreError) -> EntityHistory? {
    guard !isBlank, let (kind, number) = try entity(id) else { return nil }
    let table = "\(kind.rawValue)_row"
    let names = kind == .agency ? ("name_vi", "name_en") : ("title_vi", "title_en")
    let facts = try database.statement(
      """
      SELECT id, \(names.0), \(names.1), \(kind == .agency ? "NULL" : "state") FROM \(table) WHERE number = \(number)
      """)
    guard try facts.step() else { return nil }
    var history = EntityHistory(
      kind: kind, id: facts.text(0) ?? "", title: Words(vi: facts.text(1), en: facts.text(2)), state: facts.text(3),
      events: [])
    try addEmissions(to: &history, number)
    if kind == .task || kind == .kpi { try addEntries(to: &history, number) }
    // Of the same minute, what the sources changed comes first: reports are made on what is there.
    let order = history.events.indices.sorted {
      (history.events[$0].at, $0) < (history.events[$1].at, $1)
    }
    history.events = order.map { history.events[$0] }
    return history
  }

  /// What an id means: the thing that has it now, or else the one that had it last.
  private func entity(_ id: String) throws(StoreError) -> (EntityHistory.Kind, Int64)? {
    for kind in [EntityHistory.Kind.task, .kpi, .milestone, .document, .agency] {
      if let number = try database.integer("SELECT number FROM \(kind.rawValue)_row WHERE id = ?1", .text(id)) {
        return (kind, number)
      }
    }
    if let number = try database.integer("SELECT number FROM document_row WHERE official_number = ?1", .text(id)) {
      return (.document, number)
    }
    for kind in [EntityHistory.Kind.task, .kpi, .milestone] {
      let number = try database.integer(
        """
        SELECT c.entity_number FROM change_row c JOIN change_field f ON f.number = c.field
        WHERE f.entity = '\(kind.rawValue)' AND f.name = 'id' AND c.before = ?1 ORDER BY c.number DESC LIMIT 1
        """, .text(id))
      if let number { return (kind, number) }
    }
    return nil
  }

  private func addEmissions(to history: inout EntityHistory, _ number: Int64) throws(StoreError) {
    let records = try emissions()
    let about = history.kind == .task ? ChangeReader.ofTask(number) : ChangeReader.of(history.kind.rawValue, number)
    let emissions = try database.statement(
      """
      SELECT DISTINCT c.emission FROM change_row c JOIN change_field f ON f.number = c.field WHERE \(about)
      ORDER BY c.emission
      """)
    var numbers: [Int64] = []
    while try emissions.step() { numbers.append(emissions.integer(0) ?? 0) }
    var isBorn = false
    for record in records where numbers.contains(record.id) {
      var reader = try ChangeReader(of: record.id, isFirst: false, in: database)
      try reader.read(where: about)
      if history.kind == .task {
        for task in reader.documents().flatMap(\.tasks) {
          isBorn = isBorn || task.kind == .created
          history.events.append(.init(at: record.at, user: record.user, what: .taskChanged(emission: record.id, task)))
        }
      } else {
        for entity in reader.entities where entity.id == history.id {
          isBorn = isBorn || entity.kind == .created
          history.events.append(.init(at: record.at, user: record.user, what: .changed(emission: record.id, entity)))
        }
      }
    }
    // The first emission writes down no change: everything is new.
    if !isBorn, let first = records.first {
      history.events.insert(.init(at: first.at, user: first.user, what: .created(emission: first.id)), at: 0)
    }
  }

  /// What was entered by people.
  private func addEntries(to history: inout EntityHistory, _ number: Int64) throws(StoreError) {
    let isTask = history.kind == .task
    if isTask {
      let reports = try database.statement(
        """
        SELECT r.reported_at, u.user, r.seq, a.id, r.percent_done, r.text
        FROM progress_report_row r LEFT JOIN agency_row a ON a.number = r.agency
          LEFT JOIN audit_row u ON u.number = r.audit
        WHERE r.task = \(number) ORDER BY r.number
        """)
      while try reports.step() {
        history.events.append(
          .init(
            at: reports.text(0) ?? "", user: reports.text(1),
            what: .reported(
              seq: Int(reports.integer(2) ?? 0), agency: reports.text(3), percent: reports.real(4),
              text: reports.text(5))))
      }
    }
    let values = try database.statement(
      """
      SELECT v.reported_at, u.user, k.id, \(Views.day("v.as_of")), v.value, a.id
      FROM kpi_value_row v JOIN kpi_row k ON k.number = v.kpi LEFT JOIN agency_row a ON a.number = v.agency
        LEFT JOIN audit_row u ON u.number = v.audit
      WHERE \(isTask ? "k.task" : "k.number") = \(number) ORDER BY v.number
      """)
    while try values.step() {
      history.events.append(
        .init(
          at: values.text(0) ?? "", user: values.text(1),
          what: .measured(
            kpi: values.text(2) ?? "", asOf: values.text(3) ?? "", value: values.real(4) ?? 0, agency: values.text(5))))
    }
    guard isTask else { return }
    let entries = try database.statement(
      """
      SELECT u.at, u.user, u.action, a.id, u.detail FROM audit_row u LEFT JOIN agency_row a ON a.number = u.agency
      WHERE u.task = \(number) AND u.action <> 'report' ORDER BY u.number
      """)
    while try entries.step() {
      history.events.append(
        .init(
          at: entries.text(0) ?? "", user: entries.text(1),
          what: .entered(action: entries.text(2) ?? "", agency: entries.text(3), detail: entries.text(4))))
    }
  }
}
