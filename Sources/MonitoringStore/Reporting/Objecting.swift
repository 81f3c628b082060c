internal import Diagnostics
package import ResolutionCompiler

/// What an agency objects to in a task that it has been given, and what has become of it.
package struct Objection: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The task's content is wrong.
    case content
    /// The task is outside the agency's authority.
    case authority
  }

  package var number: Int64
  package var task: String
  package var agency: String
  package var kind: Kind
  package var text: String
  /// ISO, with the offset, like `answeredAt`.
  package var raisedAt: String
  /// The last moment for the Central Office to process it, in local time; nil where no calendar said so.
  package var processBy: Moment?
  package var answeredAt: String?
  package var answer: String?
}

/// The rules by which working days and hours are counted, where they are at hand: a store does not hold them.
package struct WorkingRules: Sendable {
  package let calendar: WorkingCalendar
  package let regulation: Regulation

  package init(calendar: WorkingCalendar, regulation: Regulation) {
    self.calendar = calendar
    self.regulation = regulation
  }
}

/// An objection that has been raised.
package struct RaisedObjection: Hashable, Sendable {
  package var objection: Objection
  /// The last moment to raise it; nil where the calendar does not reach so far.
  package var respondBy: Moment?
  package var isLate: Bool
}

/// An objection that has been answered.
package struct AnsweredObjection: Hashable, Sendable {
  package var objection: Objection
  package var isLate: Bool
}

extension MonitoringStore {
  /// Enters an agency's objection to a task. It may come before receipt is confirmed and after.
  ///
  /// One that comes after its limit is taken, and called late: the regulation sets the limit and says nothing of what
  /// comes after it, and a task that the wrong agency has is better known late than never. The task's own time runs on.
  ///
  /// - Parameter rules: nil where there are none at hand. Then the limit is the one that the store holds, which is the
  ///   latest that it may be, and none is set for the answer.
  package func object(
    to task: String, for agency: String, _ kind: Objection.Kind, _ text: String, under rules: WorkingRules?,
    _ circumstances: Circumstances
  ) throws(StoreError) -> Result<RaisedObjection, WrongArgument> {
    try writing(circumstances) { entry throws(StoreError) in
      let result = try entry.object(to: task, for: agency, kind, text, under: rules)
      if case .success = result { return (result, true) }
      return (result, false)
    }
  }

  /// Enters the answer to an open objection.
  ///
  /// - Parameters:
  ///   - agency: whose; nil where only one agency's is open.
  ///   - kind: nil where only one is open.
  package func answer(
    objectionTo task: String, of agency: String?, _ kind: Objection.Kind?, _ text: String,
    _ circumstances: Circumstances
  ) throws(StoreError) -> Result<AnsweredObjection, WrongArgument> {
    try writing(circumstances) { entry throws(StoreError) in
      let result = try entry.answer(task, agency, kind, text)
      if case .success = result { return (result, true) }
      return (result, false)
    }
  }
}

extension Entry {
  fileprivate func object(
    to task: String, for agency: String, _ kind: Objection.Kind, _ text: String, under rules: WorkingRules?
  ) throws(StoreError) -> Result<RaisedObjection, WrongArgument> {
    let names = StoreNames(database)
    let agencyFound: StoreNames.Agency
    switch try names.agency(agency) {
    case .failure(let wrong): return .failure(wrong)
    case .success(let found): agencyFound = found
    }
    let taskFound: StoreNames.Task
    switch try names.task(task) {
    case .failure(let wrong): return .failure(wrong)
    case .success(let found): taskFound = found
    }
    let assignments = try Assignments(of: taskFound, in: database)
    guard let assignment = assignments.of(agencyFound) else {
      let successor = try names.successor(of: agencyFound, on: now.day)
      return .failure(WrongArgument(successor ?? assignments.refusal(of: agencyFound)))
    }
    if let wrong = assignment.isInTheFuture(of: self, taskFound) { return .failure(wrong) }
    let open = try database.openObjections(to: taskFound, of: agencyFound.id)
    if let same = open.first(where: { $0.kind == kind }) {
      return .failure(
        WrongArgument(
          Words(
            vi: "\(agencyFound.id) đã phản hồi về \(taskFound.id) lúc \(same.raisedAt), chưa có trả lời",
            en: "\(agencyFound.id) has objected to \(taskFound.id) already, at \(same.raisedAt), and has had no answer")
        ))
    }
    let respondBy = assignment.respondBy(under: rules)
    let isLate = respondBy.map { now > $0 } ?? false
    let processBy = rules.flatMap { $0.calendar.lastMoment(of: $0.regulation.limits.processResponse, after: now) }
    let late = isLate ? "; late, limit \(timestamp(respondBy ?? now))" : ""
    let audit = try audit(.object, task: taskFound.number, agency: agencyFound.number, kind.rawValue + late)
    try database.run(
      """
      INSERT INTO objection_row (task, role, agency, transfer, raised_at, kind, text, process_by, audit)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      .integer(taskFound.number), .integer(assignment.role.rawValue), .integer(agencyFound.number),
      .integer(assignment.transfer), .text(timestamp(now)), .text(kind.rawValue), .text(text),
      processBy.map { .integer($0.minutes) } ?? .null, .integer(audit))
    let objection = Objection(
      number: try database.integer("SELECT last_insert_rowid()") ?? 0, task: taskFound.id, agency: agencyFound.id,
      kind: kind, text: text, raisedAt: timestamp(now), processBy: processBy)
    return .success(RaisedObjection(objection: objection, respondBy: respondBy, isLate: isLate))
  }

  fileprivate func answer(
    _ task: String, _ agency: String?, _ kind: Objection.Kind?, _ text: String
  ) throws(StoreError) -> Result<AnsweredObjection, WrongArgument> {
    let names = StoreNames(database)
    if let agency, case .failure(let wrong) = try names.agency(agency) { return .failure(wrong) }
    let taskFound: StoreNames.Task
    switch try names.task(task) {
    case .failure(let wrong): return .failure(wrong)
    case .success(let found): taskFound = found
    }
    let open = try database.openObjections(to: taskFound, of: agency).filter { kind == nil || $0.kind == kind }
    guard var objection = open.first else {
      let of = agency.map { Words(vi: " của \($0)", en: " by \($0)") } ?? Words("")
      return .failure(
        WrongArgument(
          Words(
            vi: "\(taskFound.id) không có phản hồi nào\(of.vi) đang chờ trả lời",
            en: "no objection\(of.en) to \(taskFound.id) is waiting for an answer")))
    }
    guard open.count == 1 else {
      let list = open.map { "\($0.agency) (\($0.kind.rawValue))" }.joined(separator: ", ")
      return .failure(
        WrongArgument(
          Words(
            vi: "\(taskFound.id) có \(open.count) phản hồi đang chờ, ghi rõ --agency và --kind: \(list)",
            en: "\(open.count) objections to \(taskFound.id) are waiting, say which by --agency and --kind: \(list)")))
    }
    let isLate = objection.processBy.map { now > $0 } ?? false
    let audit = try audit(
      .answer, task: taskFound.number,
      agency: try database.integer("SELECT number FROM agency_row WHERE id = ?1", .text(objection.agency)),
      "\(objection.kind.rawValue), \(objection.raisedAt)" + (isLate ? "; late" : ""))
    try database.run(
      "UPDATE objection_row SET answered_at = ?1, answer = ?2, answer_audit = ?3 WHERE number = ?4",
      .text(timestamp(now)), .text(text), .integer(audit), .integer(objection.number))
    objection.answeredAt = timestamp(now)
    objection.answer = text
    return .success(AnsweredObjection(objection: objection, isLate: isLate))
  }
}

extension Assignments.Assignment {
  /// The last moment to object. The clock runs from when receipt was confirmed; until then from the latest moment that
  /// it may be, which is what the store holds.
  fileprivate func respondBy(under rules: WorkingRules?) -> Moment? {
    if let rules, let confirmed = confirmedAt.flatMap(Moment.init(timestamp:)) {
      return rules.calendar.lastMoment(of: rules.regulation.limits.respond, after: confirmed, profile: agency.hours)
    }
    return respondBy.map { Moment(minutes: $0) }
  }
}

extension Database {
  /// Of a task, the first that was raised first.
  fileprivate func openObjections(to task: StoreNames.Task, of agency: String?) throws(StoreError) -> [Objection] {
    try objections("o.answered_at IS NULL AND o.task = \(task.number)", ofAgency: agency)
  }

  /// - Parameter condition: SQL about an objection `o`.
  func objections(_ condition: String, ofAgency agency: String?) throws(StoreError) -> [Objection] {
    let rows = try statement(
      """
      SELECT o.number, t.id, a.id, o.kind, o.text, o.raised_at, o.process_by, o.answered_at, o.answer
      FROM objection_row o JOIN task_row t ON t.number = o.task JOIN agency_row a ON a.number = o.agency
      WHERE \(condition) AND (?1 IS NULL OR a.id = ?1) ORDER BY o.raised_at, o.number
      """)
    rows.bind(agency.map { .text($0) } ?? .null, to: 1)
    var all: [Objection] = []
    while try rows.step() {
      all.append(
        Objection(
          number: rows.integer(0) ?? 0, task: rows.text(1) ?? "", agency: rows.text(2) ?? "",
          kind: rows.text(3).flatMap(Objection.Kind.init(rawValue:)) ?? .content, text: rows.text(4) ?? "",
          raisedAt: rows.text(5) ?? "", processBy: rows.integer(6).map { Moment(minutes: $0) },
          answeredAt: rows.text(7), answer: rows.text(8)))
    }
    return all
  }
}
