internal import Diagnostics
internal import ResolutionCompiler

/// One apply: a plan, and the circumstances in which it is carried out.
struct Emission {
  let plan: Plan
  let info: EmissionInfo
  let allowRetire: Bool
  /// What was planned; nil where it need not be anything in particular.
  let approval: Approval?
  /// The year up to whose end tasks without an end are scheduled.
  let ongoingUntil: Int?

  init(_ plan: Plan, _ info: EmissionInfo, allowRetire: Bool, approval: Approval? = nil) {
    self.plan = plan
    self.info = info
    self.allowRetire = allowRetire
    self.approval = approval
    ongoingUntil = plan.ongoingUntil
  }

  /// Whether the last emission was of these sources and of all else that the rows depend on. Then nothing has to be
  /// worked out to know that nothing would change.
  func isHeld(by database: Database) throws(StoreError) -> Bool {
    let last = try database.statement(
      """
      SELECT corpus_digest, compiler, ongoing_until, CAST(julianday(substr(at, 1, 10)) - 2440587.5 AS INTEGER)
      FROM emission ORDER BY id DESC LIMIT 1
      """)
    guard try last.step(), last.text(0) == info.corpusDigest, last.text(1) == info.compiler,
      last.integer(2) == ongoingUntil.map(Int64.init), let day = last.integer(3).flatMap({ Int32(exactly: $0) })
    else { return false }
    return Successors(plan.registry, on: info.at.day).areThose(of: Day(number: day))
  }

  /// Fills an empty store, within the caller's transaction.
  func load(into database: Database) throws(StoreError) -> EmissionOutcome {
    let numbering = try Numbering(plan, matching: nil)
    let rows = try DesiredRows(plan, numbering, on: info.at.day, into: .main, of: database)
    let id: Int64 = 1
    rows.transfers = try transfers(id, in: database)
    try rows.write()
    for index in Ledger.indexes { try database.run(index) }

    var outcome = EmissionOutcome(emission: id)
    outcome.documents.created = numbering.documents.count { $0 > 0 }
    outcome.tasks.created = numbering.nodes.count { $0 > 0 }
    outcome.milestones.created = numbering.milestones.count { $0 > 0 }
    outcome.kpis.created = numbering.kpis.count { $0 > 0 }
    outcome.slots.created = rows.slotCount
    try record(outcome, id, in: database)
    return outcome
  }

  /// The emission's own row.
  func record(_ outcome: EmissionOutcome, _ id: Int64, in database: Database) throws(StoreError) {
    let total = outcome.total
    try database.run(
      """
      INSERT INTO emission (id, at, compiler, corpus_digest, created, updated, retired, user, utc_offset, ongoing_until,
        regulation_digest, calendar_digest)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """,
      .integer(id), .text(info.timestamp), .text(info.compiler), .text(info.corpusDigest), .integer(total.created),
      .integer(total.updated), .integer(total.retired), .text(info.user), .integer(info.utcOffset),
      ongoingUntil.map { .integer($0) } ?? .null, .text(plan.digest(ofFiles: { !$0.regulations.isEmpty })),
      .text(plan.digest(ofFiles: { !$0.calendars.isEmpty })))
  }

  /// Writes the time limits by which the agencies are given their tasks. They depend on the emission's moment and on the
  /// hours that an agency keeps, so there are as many as there are kinds of hours.
  /// - Returns: for each agency of the registry, the row that holds for it.
  private func transfers(_ id: Int64, in database: Database) throws(StoreError) -> [Int32] {
    var numbers: [String?: Int32] = [:]
    var transfers: [Int32] = []
    for agency in plan.registry.agencies {
      let number: Int32
      if let known = numbers[agency.hours] {
        number = known
      } else {
        number = try transfer(id, hours: agency.hours, in: database)
        numbers[agency.hours] = number
      }
      transfers.append(number)
    }
    return transfers
  }

  private func transfer(_ id: Int64, hours: String?, in database: Database) throws(StoreError) -> Int32 {
    let limits = AssignmentLimits(transferred: info.at, under: plan.regulation, on: plan.calendar, profile: hours)
    let number = (try database.integer("SELECT max(number) FROM transfer") ?? 0) + 1
    try database.run(
      "INSERT INTO transfer (number, emission, hours, confirm_by, respond_by) VALUES (?1, ?2, ?3, ?4, ?5)",
      .integer(number), .integer(id), hours.map { .text($0) } ?? .null,
      limits.map { .integer($0.confirmBy.minutes) } ?? .null, limits.map { .integer($0.respondBy.minutes) } ?? .null)
    return Int32(truncatingIfNeeded: number)
  }

  /// Gives every task to those of its agencies that do not have it yet, from the emission's moment on.
  /// - Returns: how many assignments were made.
  func assign(_ id: Int64, in database: Database) throws(StoreError) -> Int {
    let lacking = """
      FROM task_row t CROSS JOIN task_agency_row r ON r.task = t.number JOIN agency_row a ON a.number = r.agency
      WHERE t.is_group = 0 AND t.state = 'active' AND NOT EXISTS (
        SELECT 1 FROM assignment_row g
        WHERE g.task = r.task AND g.role = r.role AND g.agency = r.agency AND g.ended_by IS NULL)
      """
    let profiles = try database.statement("SELECT DISTINCT a.hours \(lacking) ORDER BY a.hours")
    var hours: [String?] = []
    while try profiles.step() { hours.append(profiles.text(0)) }
    guard !hours.isEmpty else { return 0 }
    for profile in hours { _ = try transfer(id, hours: profile, in: database) }
    return try database.run(
      """
      INSERT INTO assignment_row (task, role, agency, transfer)
      SELECT r.task, r.role, r.agency,
        (SELECT f.number FROM transfer f WHERE f.emission = ?1 AND f.hours IS a.hours)
      \(lacking)
      ORDER BY r.task, r.role, r.agency
      """, .integer(id))
  }
}

extension Plan {
  /// Of the files that hold something, comments and all.
  fileprivate func digest(ofFiles isMeant: (SourceUnit) -> Bool) -> String {
    CorpusDigest(units.filter(isMeant).map(\.file)).description
  }
}
