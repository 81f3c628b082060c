import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

/// What is given on Thursday 6 November 2025 at 09:00 is to be confirmed by 14:00, and objected to by 14:00 on Friday.
private struct Given {
  let store: StoreFile
  let rules: WorkingRules

  init() throws {
    store = try StoreFile()
    let text = Sample.resolution(Sample.law)
    try store.apply(text)
    let plan = compiled([text], on: Day("2025-11-06"))
    rules = WorkingRules(calendar: plan.calendar, regulation: plan.regulation)
  }

  func confirm(_ tasks: [String]?, for agency: String, at now: String) throws -> ConfirmationOutcome {
    try MonitoringStore.open(path: store.path).confirm(tasks, for: agency, .at(now))
  }

  func object(
    _ kind: Objection.Kind = .content, for agency: String = "BKHCN", at now: String, hasCalendar: Bool = true
  ) throws -> Result<RaisedObjection, WrongArgument> {
    try MonitoringStore.open(path: store.path)
      .object(to: "NQ57.1", for: agency, kind, "Không phải việc của Bộ", under: hasCalendar ? rules : nil, .at(now))
  }

  func answer(
    _ task: String = "NQ57.1", of agency: String? = nil, _ kind: Objection.Kind? = nil, at now: String
  ) throws -> Result<AnsweredObjection, WrongArgument> {
    try MonitoringStore.open(path: store.path).answer(objectionTo: task, of: agency, kind, "Đã chuyển", .at(now))
  }
}

extension ConfirmationOutcome {
  fileprivate var tasks: [ConfirmedTask] {
    if case .confirmed(let tasks) = self { tasks } else { [] }
  }

  fileprivate var mistakes: [String] {
    if case .refused(let mistakes) = self { mistakes.map(\.message.en) } else { [] }
  }
}

extension Result where Failure == WrongArgument {
  fileprivate var mistake: String? {
    if case .failure(let wrong) = self { wrong.message.en } else { nil }
  }
}

@Suite struct `Confirming a task` {
  private let given: Given

  init() throws { given = try Given() }

  @Test func `is written down with its moment and an audit row`() throws {
    let tasks = try given.confirm(["NQ57.1"], for: "BKHCN", at: "2025-11-06T14:00").tasks
    #expect(tasks.map(\.isNew) == [true] && tasks.map(\.isLate) == [false])
    #expect(
      given.store.rows("SELECT agency_id, confirmed_at FROM assignment WHERE task_id = 'NQ57.1' ORDER BY 1")
        == ["BCA|–", "BKHCN|2025-11-06T14:00:00+07:00", "BTC|–"])
    #expect(
      given.store.rows("SELECT action, task_id, agency_id, detail FROM audit") == ["confirm|NQ57.1|BKHCN|presiding"])
    #expect(given.store.isSound())
  }

  @Test func `is taken when it is late, and called late`() throws {
    #expect(try given.confirm(["NQ57.1"], for: "BTC", at: "2025-11-06T14:01").tasks.map(\.isLate) == [true])
    #expect(
      given.store.rows("SELECT detail FROM audit") == ["coordinating; late, limit 2025-11-06T14:00:00+07:00"])
  }

  @Test func `a second time changes nothing`() throws {
    _ = try given.confirm(["NQ57.1"], for: "BKHCN", at: "2025-11-06T10:00")
    let again = try given.confirm(["NQ57.1", "NQ57.1"], for: "BKHCN", at: "2025-11-08T10:00").tasks
    #expect(again.map(\.isNew) == [false] && again.map(\.isLate) == [false])
    #expect(again.map(\.confirmedAt) == ["2025-11-06T10:00:00+07:00"])
    #expect(given.store.rows("SELECT count(*) FROM audit") == ["1"])
  }

  @Test func `can be done for all that an agency has not confirmed`() throws {
    _ = try given.confirm(["NQ57.9.3"], for: "BTC", at: "2025-11-06T10:00")
    #expect(try given.confirm(nil, for: "BTC", at: "2025-11-06T11:00").tasks.count == 11)
    #expect(
      given.store.rows("SELECT DISTINCT agency_id FROM assignment WHERE confirmed_at IS NULL ORDER BY 1")
        == ["BCA", "BKHCN"])
    #expect(try given.confirm(nil, for: "BTC", at: "2025-11-06T12:00").tasks.isEmpty)
  }

  @Test func `is refused as a whole where one task is not the agency's`() throws {
    #expect(
      try given.confirm(["NQ57.1", "NQ57.9.1", "NQ57.99"], for: "BKHCN", at: "2025-11-06T10:00").mistakes
        == [
          "BKHCN has not been given NQ57.9.1; presiding: BTC",
          "the store holds no task NQ57.99; nearest: NQ57.9.9",
        ])
    #expect(given.store.rows("SELECT count(*) FROM assignment WHERE confirmed_at IS NOT NULL") == ["0"])
    #expect(try given.confirm(nil, for: "BKHC", at: "2025-11-06T10:00").mistakes.count == 1)
  }

  @Test func `is refused where the clock has been set back to before the task was given`() throws {
    let mistakes = try given.confirm(["NQ57.1"], for: "BKHCN", at: "2025-11-06T08:59").mistakes
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.contains("look at the machine's clock") == true)
    #expect(given.store.rows("SELECT count(*) FROM audit") == ["0"])
  }
}

@Suite struct `Objecting to a task` {
  private let given: Given

  init() throws { given = try Given() }

  @Test func `is written down with the day by which it has to be processed`() throws {
    let raised = try given.object(.authority, at: "2025-11-07T14:00").get()
    #expect(!raised.isLate)
    // One working day: Friday's is Monday, all of it.
    #expect(raised.objection.processBy == Moment(Day("2025-11-10"), hour: 23, minute: 59))
    #expect(
      given.store.rows("SELECT task_id, agency_id, role, raised_at, kind, text, process_by, answered_at FROM objection")
        == [
          "NQ57.1|BKHCN|presiding|2025-11-07T14:00:00+07:00|authority|Không phải việc của Bộ|2025-11-10T23:59:00+07:00|–"
        ])
    #expect(given.store.rows("SELECT action, agency_id, detail FROM audit") == ["object|BKHCN|authority"])
    #expect(given.store.isSound())
  }

  @Test func `is taken when it is late, and called late`() throws {
    #expect(try given.object(at: "2025-11-07T14:01").get().isLate)
  }

  @Test func `has its eight working hours counted from the confirmation`() throws {
    _ = try given.confirm(["NQ57.1"], for: "BKHCN", at: "2025-11-06T10:00")
    let raised = try given.object(at: "2025-11-07T10:01").get()
    #expect(raised.respondBy == Moment(Day("2025-11-07"), hour: 10))
    #expect(raised.isLate)
  }

  @Test func `works without a calendar, with no day for its processing`() throws {
    let raised = try given.object(at: "2025-11-07T14:00", hasCalendar: false).get()
    #expect(raised.objection.processBy == nil)
    #expect(given.store.rows("SELECT process_by FROM objection") == ["–"])
  }

  @Test func `is refused to whoever does not have the task, and twice in the same matter`() throws {
    #expect(
      try given.object(for: "T01-HANOI", at: "2025-11-06T10:00").mistake?.hasPrefix("T01-HANOI has not been given")
        == true)
    _ = try given.object(at: "2025-11-06T10:00")
    #expect(
      try given.object(at: "2025-11-06T11:00").mistake
        == "BKHCN has objected to NQ57.1 already, at 2025-11-06T10:00:00+07:00, and has had no answer")
    #expect(given.store.rows("SELECT count(*) FROM objection") == ["1"])
    _ = try given.object(.authority, at: "2025-11-06T11:00").get()
  }

  @Test func `gets an answer, which ends it`() throws {
    _ = try given.object(at: "2025-11-06T10:00")
    let answered = try given.answer(at: "2025-11-10T08:00").get()
    #expect(answered.isLate)  // by Friday
    #expect(
      given.store.rows("SELECT answered_at, answer FROM objection") == ["2025-11-10T08:00:00+07:00|Đã chuyển"])
    #expect(given.store.rows("SELECT action, agency_id FROM audit") == ["object|BKHCN", "answer|BKHCN"])
    #expect(try given.answer(at: "2025-11-10T09:00").mistake == "no objection to NQ57.1 is waiting for an answer")
    _ = try given.object(at: "2025-11-10T10:00").get()
  }

  @Test func `has to be told apart from another before it is answered`() throws {
    _ = try given.object(.authority, at: "2025-11-06T10:00")
    _ = try given.object(.content, at: "2025-11-06T10:01")
    _ = try given.object(.content, for: "BTC", at: "2025-11-06T10:02")
    #expect(
      try given.answer(at: "2025-11-06T11:00").mistake
        == "3 objections to NQ57.1 are waiting, say which by --agency and --kind: BKHCN (authority), BKHCN (content), "
        + "BTC (content)")
    #expect(try given.answer(of: "BKHCN", .content, at: "2025-11-06T11:00").get().objection.kind == .content)
    #expect(try given.answer(of: "BTC", at: "2025-11-06T11:00").get().objection.agency == "BTC")
    #expect(try given.answer(at: "2025-11-06T11:00").get().objection.kind == .authority)
  }
}

@Suite struct `What is due` {
  private let given: Given

  init() throws { given = try Given() }

  private func dues(of agency: String? = nil, at now: String, until: String) throws -> Dues {
    try StoreReader(path: given.store.path).dues(of: agency, now: Circumstances.at(now).now, until: Day(until)).get()
  }

  private func names(_ updates: [Dues.Update]) -> [String] { updates.map { "\($0.task)#\($0.seq) \($0.dueOn)" } }

  @Test func `is overdue from the day after the last, and falls due until the day that is asked about`() throws {
    let dues = try dues(of: "BKHCN", at: "2026-01-09T17:00", until: "2026-04-07")
    #expect(names(dues.overdue) == ["NQ57.1#1 2025-10-07"])
    #expect(names(dues.upcoming) == ["NQ57.1#2 2026-01-09", "NQ57.1#3 2026-04-07"])
    #expect(try self.dues(of: "BKHCN", at: "2026-01-10", until: "2026-04-06").overdue.count == 2)
    #expect(try self.dues(of: "BKHCN", at: "2026-01-10", until: "2026-04-06").upcoming.isEmpty)
  }

  @Test func `is not what has been reported on; values alone are no report`() throws {
    try given.store.enter(WrittenReport("NQ57.1#1", percent: "3"), WrittenReport("NQ57.1#2", ["rnd": "1"]))
    #expect(try names(dues(of: "BKHCN", at: "2026-01-12", until: "2026-01-20").overdue) == ["NQ57.1#2 2026-01-09"])
  }

  @Test func `is sorted by day, and holds everybody's where nobody is named`() throws {
    let dues = try dues(at: "2025-09-01", until: "2026-04-30")
    let all = dues.overdue + dues.upcoming
    #expect(all.map(\.dueOn) == all.map(\.dueOn).sorted())
    #expect(Set(all.compactMap(\.agency)) == ["BKHCN", "BTC"])
  }

  @Test func `holds what is not confirmed, late or in time, and no longer what is`() throws {
    _ = try given.confirm(["NQ57.1"], for: "BKHCN", at: "2025-11-06T10:00")
    let dues = try dues(at: "2025-11-06T14:00", until: "2025-11-06")
    #expect(dues.unconfirmed.count == 13)
    #expect(!dues.unconfirmed.contains { $0.agency == "BKHCN" })
    #expect(!dues.unconfirmed.contains(where: dues.isLate))
    let later = try self.dues(at: "2025-11-06T14:01", until: "2025-11-06")
    #expect(later.unconfirmed.allSatisfy(later.isLate))
  }

  @Test func `holds objections until they are answered`() throws {
    _ = try given.object(at: "2025-11-06T10:00")
    let dues = try dues(at: "2025-11-08", until: "2025-11-08")
    #expect(dues.objections.map(\.task) == ["NQ57.1"])
    #expect(dues.objections.allSatisfy(dues.isLate))
    _ = try given.answer(at: "2025-11-08T09:00")
    #expect(try self.dues(at: "2025-11-08", until: "2025-11-08").objections.isEmpty)
  }

  @Test func `is asked of an agency that the store holds`() throws {
    let found = try StoreReader(path: given.store.path).dues(
      of: "BKHC", now: Circumstances.at("2026-01-12").now, until: Day("2026-01-20"))
    #expect(found.mistake == "the store holds no agency BKHC; nearest: BKHCN")
  }
}
