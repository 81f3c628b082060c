internal import ResolutionCompiler

extension Emission {
  /// Makes a store that has rows hold what the plan asks for, within the caller's transaction. What is asked for is
  /// written to tables of the same shape in the attached schema `desired`, under the numbers that the rows have in the
  /// store; from there on it is a matter of comparing tables.
  ///
  /// - Returns: `unchanged`, where there was nothing to do; the caller may then roll back.
  func reconcile(_ database: Database) throws(StoreError) -> EmissionOutcome {
    try refuseDrafts(database)
    let numbering = try Numbering(plan, matching: database)
    for table in Table.ofPlan where table.name != Table.rule.name {
      try database.run(table.creation(in: .desired))
    }
    try database.run("CREATE TABLE desired.changed (number INTEGER PRIMARY KEY)")
    try database.run("CREATE TABLE desired.new_task (number INTEGER PRIMARY KEY)")
    try database.run("CREATE TABLE desired.moved_task (number INTEGER PRIMARY KEY)")
    try DesiredRows(plan, numbering, on: info.at.day, into: .desired, of: database).write()
    try database.run(
      "INSERT INTO desired.new_task SELECT number FROM desired.task_row EXCEPT SELECT number FROM main.task_row")
    try noteRetirements(numbering, database)
    let unannounced = try unannouncedRetirements(database)
    if let unannounced, !allowRetire { throw .retirementRefused(unannounced) }

    let id = (try database.integer("SELECT max(id) FROM main.emission") ?? 0) + 1
    let log = try ChangeLog(id, in: database)
    var changes = 0
    for table in [Table.sourceFile, .agency, .document, .clause, .task, .milestone, .kpi] {
      changes += try log.settle(table)
    }
    changes += try log.settleRelations()
    changes += try log.settleSlots(on: info.at.day)
    changes += try log.settleExpectations(on: info.at.day)
    changes += try endAssignments(id, in: database)
    changes += try assign(id, in: database)
    guard changes > 0 else { return .unchanged }

    var outcome = EmissionOutcome(emission: id)
    outcome.unannounced = unannounced
    outcome.documents = try log.counts(of: "document")
    outcome.tasks = try log.counts(of: "task")
    outcome.milestones = try log.counts(of: "milestone")
    outcome.kpis = try log.counts(of: "kpi")
    outcome.slots = try log.counts(of: "update_slot")
    outcome.slots.created += Int(
      try database.integer(
        "SELECT count(*) FROM desired.new_task n CROSS JOIN main.update_slot_row s ON s.task = n.number") ?? 0)
    try record(outcome, id, in: database)
    return outcome
  }

  /// What has been issued cannot become a draft again.
  private func refuseDrafts(_ database: Database) throws(StoreError) {
    var documents: [String] = []
    for document in plan.documents where document.isDraft {
      let issued = try database.integer(
        "SELECT 1 FROM document_row WHERE id = ?1 AND state = 'active'", .text(document.key))
      if issued != nil { documents.append(document.key) }
    }
    if !documents.isEmpty { throw .backToDraft(documents: documents) }
  }

  /// Ends what agencies have of tasks that are no longer theirs. The rows stay, with all that was confirmed.
  private func endAssignments(_ id: Int64, in database: Database) throws(StoreError) -> Int {
    try database.run(
      """
      UPDATE main.assignment_row AS g SET ended_by = ?1
      WHERE g.ended_by IS NULL AND (
        NOT EXISTS (
          SELECT 1 FROM main.task_agency_row r WHERE r.task = g.task AND r.role = g.role AND r.agency = g.agency)
        OR NOT EXISTS (
          SELECT 1 FROM main.task_row t WHERE t.number = g.task AND t.state = 'active' AND t.is_group = 0))
      """, .integer(id))
  }
}
