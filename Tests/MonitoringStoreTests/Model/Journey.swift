import Diagnostics
import Foundation
import MonitoringStore
import ResolutionCompiler

/// A store's life at random: sources change, days pass, people report, plans are made and carried out. After each step
/// the store is compared with the model, and asked for what is promised.
struct Journey {
  /// A promise that does not hold.
  struct Broken: Error, CustomStringConvertible {
    var promise: String
    var step: Int
    var detail: String

    var description: String { "step \(step): \(promise): \(detail)" }
  }

  let seed: UInt64
  /// The same is done to it, and it has to come out the same.
  private let twin: StoreFile?
  private let store: StoreFile
  private var corpus: ModelCorpus
  private var model = Model()
  private var today = Day("2025-01-20")
  private var minute = 0
  private var lastEmission: Day?
  private var lastApproval: Approval?
  private var step = 0
  /// What was done, to see that a journey tries what it is to try.
  private(set) var tally: [String: Int] = [:]

  init(seed: UInt64) throws {
    self.seed = seed
    store = try StoreFile()
    twin = seed % 3 == 0 ? try StoreFile() : nil
    var dice = Dice(seed: seed, step: -1)
    corpus = ModelCorpus(&dice)
    while compile(corpus).isEmpty == false { corpus = ModelCorpus(&dice) }
  }

  /// Tries a journey, and if something breaks, the same with fewer steps.
  static func run(seed: UInt64, steps: Int) throws -> [String: Int] {
    var journey = try Journey(seed: seed)
    do {
      for step in 0..<steps { try journey.take(step) }
      return journey.tally
    } catch let broken as Broken {
      throw try shrunk(broken, seed: seed)
    }
  }

  /// Leaves out one step after the other for as long as the same promise breaks.
  private static func shrunk(_ broken: Broken, seed: UInt64) throws -> Broken {
    var steps = Array(0...broken.step)
    var shortest = broken
    let end = ContinuousClock.now + .seconds(60)
    for step in steps.dropLast().reversed() where ContinuousClock.now < end {
      let fewer = steps.filter { $0 != step }
      var journey = try Journey(seed: seed)
      do {
        for step in fewer { try journey.take(step) }
      } catch let broken as Broken {
        guard broken.promise == shortest.promise, broken.step == shortest.step else { continue }
        steps = fewer
        shortest = broken
      }
    }
    shortest.detail += "\nseed \(seed), steps \(steps)"
    return shortest
  }

  private func broken(_ promise: String, _ detail: @autoclosure () -> String) -> Broken {
    Broken(promise: promise, step: step, detail: detail())
  }

  private mutating func count(_ what: String) { tally[what, default: 0] += 1 }

  // MARK: A step

  mutating func take(_ step: Int) throws {
    self.step = step
    var dice = Dice(seed: seed, step: step)
    passTime(&dice)
    if lastEmission != nil { try enter(&dice) }
    edit(&dice)
    try emit(&dice)
  }

  private mutating func passTime(_ dice: inout Dice) {
    minute = (minute + 7) % 400
    var days = dice.pick([0, 0, 1, 1, 2, 5, 9, 20, 35, 120]) ?? 0
    // Often to a day on which something falls due or a body ends, or the next: there the past begins.
    let due = model.present.slots.values.flatMap(\.values).map { Day($0.dueOn) }
    let last = corpus.bodies.compactMap(\.lastDay)
    let near = (dice.happens(25) ? last : due).map { $0 - today }.filter { 0..<100 ~= $0 }
    if dice.happens(40), let next = dice.pick(near.sorted()) { days = next + dice.number(0...1) }
    if today + days < Day("2028-06-01") { today = today + days }
  }

  private mutating func edit(_ dice: inout Dice) {
    for _ in 0..<(dice.happens(15) ? 0 : dice.number(1...6)) {
      let edit = Edit.random(&dice)
      var changed = corpus
      changed.carryOut(edit, on: today, &dice)
      if compile(changed).isEmpty {
        corpus = changed
        count("\(edit)")
      } else {
        count("not \(edit)")
      }
    }
  }

  /// The errors of sources.
  private func compile(_ corpus: ModelCorpus) -> [Diagnostic] {
    ResolutionCompiler.compile(corpus.files, options: CompileOptions(now: today)).diagnostics.filter {
      $0.severity == .error
    }
  }

  // MARK: What people enter

  /// Other programs write into the views.
  private mutating func enter(_ dice: inout Dice) throws {
    let present = model.present
    for _ in 0..<dice.number(0...3) {
      let moment = "\(today)T10:\(10 + minute % 50):00+07:00"
      switch dice.number(0...9) {
      case 0...5:
        // On slots near today rather than on any.
        let near = present.slots.flatMap { task, slots in
          slots.filter { abs(Day($0.value.asOf) - today) < 130 }.map { (task, $0.key) }
        }.sorted { $0 < $1 }
        guard let (task, seq) = dice.pick(near), let id = present.tasks[task]?.id else { continue }
        let percent = dice.number(0...100)
        let text = "Bước \(step)"
        try write(
          """
          INSERT INTO progress_report (task_id, seq, reported_at, agency_id, percent_done, text)
          VALUES ('\(id)', \(seq), '\(moment)', 'BTC', \(percent), '\(text)')
          """)
        model.report(
          Snapshot.Report(task: task, seq: seq, text: "\(moment)|\(percent).0|\(text)"),
          as: (model.present.reports.keys.max() ?? 0) + 1)
        count("report")
      case 6...7:
        guard let (kpi, thing) = present.things[.kpi]!.sorted(by: { $0.key < $1.key }).randomElement(using: &dice)
        else {
          continue
        }
        let value = dice.number(0...99)
        try write(
          """
          INSERT INTO kpi_value (kpi_id, as_of, value, reported_at, agency_id)
          VALUES ('\(thing.id)', '\(today)', \(value).5, '\(moment)', 'BTC')
          """)
        model.measure(
          Snapshot.Value(kpi: kpi, text: "\(today.number)|\(value).5|\(moment)"),
          as: (model.present.values.keys.max() ?? 0) + 1)
        count("value")
      default:
        guard
          let index = present.assignments.indices.filter({ present.assignments[$0].endedAt == nil }).randomElement(
            using: &dice)
        else { continue }
        let given = present.assignments[index]
        let id = present.tasks[given.task]?.id ?? ""
        try write(
          """
          UPDATE assignment SET confirmed_at = '\(moment)' WHERE task_id = '\(id)' AND agency_id = '\(given.agency)'
          AND role = '\(given.role)' AND transferred_at = '\(given.transferredAt)'
          """)
        model.confirm(index, at: moment)
        count("confirmation")
      }
    }
  }

  private func write(_ sql: String) throws {
    for file in [store, twin].compactMap(\.self) where !file.runs(sql) { throw broken("people can enter", sql) }
  }

  // MARK: Plan and apply

  private mutating func emit(_ dice: inout Dice) throws {
    let files = corpus.files
    let plan = ResolutionCompiler.compile(files, options: CompileOptions(now: today)).plan
    let info = EmissionInfo(
      at: Moment(today, hour: 8, minute: minute), utcOffset: 420, compiler: "nqc 1.0", user: "an",
      corpusDigest: CorpusDigest(files).description)
    let before = Bytes(store)
    let wanted = try wanted(plan, info)

    let planned: ChangeSet?
    do throws(StoreError) {
      planned = try MonitoringStore.changes(applying: plan, emission: info, to: store.path)
    } catch {
      guard case .backToDraft = error else { throw broken("every change can be planned", "\(error)") }
      planned = nil
    }
    if Bytes(store) != before { throw broken("plan never writes", "") }
    if let planned, let approval = lastApproval, lastEmission != nil { try refuseStale(approval, plan, info, planned) }
    if dice.happens(5) { try refuseYesterday(plan, info) }
    if let planned, dice.happens(10) {
      // Only looked at: what comes in until the next step may make another plan of it.
      lastApproval = Approval(of: planned)
      return
    }

    var allowsRetiring = dice.happens(20)
    var expected = model
    while true {
      let circumstances = Model.Circumstances(
        today: today.description, at: info.timestamp, allowsRetiring: allowsRetiring)
      do throws(Model.Refusal) {
        try expected.apply(wanted, circumstances)
        break
      } catch {
        try refuse(error, plan, info, planned)
        if Bytes(store) != before { throw broken("a refused apply leaves every byte", "\(error)") }
        expected = model
        if case .backToDraft(let keys) = error {
          for index in corpus.documents.indices where keys.contains(corpus.documents[index].key) {
            corpus.documents[index].isDraft = false
          }
          return
        }
        guard dice.happens(70) else { return }
        allowsRetiring = true
      }
    }
    guard let planned else { throw broken("what can be carried out can be planned", "") }
    try carryOut(plan, info, planned, allowsRetiring, expected)
  }

  /// What the sources ask for, as an empty store shows it.
  private func wanted(_ plan: Plan, _ info: EmissionInfo) throws -> Wanted {
    let empty = try StoreFile()
    _ = try MonitoringStore.open(path: empty.path, create: true).apply(plan, emission: info)
    let file = SQLiteFile(empty.path)
    let limits = file.rows(
      "SELECT a.id, f.confirm_by FROM agency a JOIN agency_row r USING (id) JOIN transfer f ON f.hours IS r.hours")
    return Wanted(
      plan, fresh: Snapshot(file),
      confirmBy: Dictionary(uniqueKeysWithValues: limits.map { ($0[0], $0[1].value) }), bodies: corpus.bodies)
  }

  private mutating func refuse(
    _ refusal: Model.Refusal, _ plan: Plan, _ info: EmissionInfo, _ planned: ChangeSet?
  ) throws {
    var error: StoreError?
    do throws(StoreError) { _ = try open(store).apply(plan, emission: info) } catch let refused { error = refused }
    switch (refusal, error) {
    case (.backToDraft(let documents), .backToDraft(let said)) where documents == said.sorted():
      count("refused: back to draft")
    case (.retirement(let reported, let many), .retirementRefused(let said))
    where reported == said.reported.sorted() && many == said.many.sorted():
      count("refused: retirement")
      if planned?.warnings.contains(where: \.isRefused) != true {
        throw broken("plan warns of what apply refuses", "\(refusal)")
      }
    default: throw broken("what is to be refused is refused", "\(refusal); the store: \(String(describing: error))")
    }
  }

  /// A plan from before the last emission no longer holds, unless there is nothing to do.
  private mutating func refuseStale(
    _ approval: Approval, _ plan: Plan, _ info: EmissionInfo, _ planned: ChangeSet
  ) throws {
    let before = Bytes(store)
    let fits = approval.base == Approval(of: planned).base && approval.fingerprint == planned.fingerprint
    if fits { return }
    do throws(StoreError) {
      _ = try open(store).apply(plan, emission: info, allowRetire: true, approval: approval)
    } catch {
      guard case .planOutdated = error else {
        throw broken("an outdated plan is refused as that", "\(error)")
      }
      if Bytes(store) != before { throw broken("a refused plan leaves every byte", "") }
      count("refused: outdated plan")
      return
    }
    throw broken("an outdated plan is refused", "\(approval)")
  }

  private mutating func refuseYesterday(_ plan: Plan, _ info: EmissionInfo) throws {
    guard let lastEmission else { return }
    var early = info
    early.at = Moment(lastEmission + -1, hour: 23)
    early.corpusDigest = "0"
    let before = Bytes(store)
    do throws(StoreError) {
      _ = try open(store).apply(plan, emission: early, allowRetire: true)
    } catch {
      guard case .clockSetBack = error else { throw broken("a clock that was set back is refused", "\(error)") }
      if Bytes(store) != before { throw broken("a refused apply leaves every byte", "\(error)") }
      count("refused: clock set back")
      return
    }
    throw broken("a clock that was set back is refused", "\(early.timestamp)")
  }

  private func open(_ file: StoreFile) throws(StoreError) -> MonitoringStore {
    try MonitoringStore.open(path: file.path, create: true)
  }

  private mutating func carryOut(
    _ plan: Plan, _ info: EmissionInfo, _ planned: ChangeSet, _ allowsRetiring: Bool, _ expected: Model
  ) throws {
    let before = model.present
    let bytes = Bytes(store)
    let approval = Approval(of: planned)
    let outcome: EmissionOutcome
    do {
      outcome = try open(store).apply(plan, emission: info, allowRetire: allowsRetiring, approval: approval)
    } catch {
      throw broken("what is planned can be carried out", "\(error)")
    }
    let isAsBefore = Bytes(store) == bytes
    let after = Snapshot(SQLiteFile(store.path))
    if let difference = expected.present.difference(from: after) {
      throw broken("the store is as the model says", difference)
    }
    model = expected
    if outcome.isUnchanged {
      count("unchanged")
      if !isAsBefore { throw broken("an apply that changes nothing leaves every byte", "") }
      if !planned.isEmpty { throw broken("plan and apply agree", "planned \(planned.outcome)") }
    } else {
      count("emission")
      try keepPromises(Promises(before: before, after: after, today: today.description, outcome: told(outcome)))
      try agree(planned, outcome)
      lastEmission = today
    }
    lastApproval = approval
    if !store.isSound() { throw broken("the file is whole, and nothing refers to what is not there", "") }
    try followsSuccessors(plan, before, after)
    try applyAgain(plan, info)
    if let twin {
      _ = try open(twin).apply(plan, emission: info, allowRetire: allowsRetiring)
      if SQLiteFile(store.path).everything != SQLiteFile(twin.path).everything {
        throw broken("the same done to another store gives the same rows", "")
      }
    }
  }

  private func keepPromises(_ promises: Promises) throws {
    for (promise, isBroken) in promises.all {
      if let detail = isBroken() { throw broken(promise, detail) }
    }
  }

  private func told(_ outcome: EmissionOutcome) -> Promises.Outcome {
    let file = SQLiteFile(store.path)
    func list(_ counts: EmissionOutcome.Counts) -> [Int] { [counts.created, counts.updated, counts.retired] }
    let emission = outcome.emission ?? 0
    let row = file.rows("SELECT created, updated, retired FROM emission WHERE id = \(emission)").first ?? []
    let changes = file.rows(
      """
      SELECT f.entity, c.entity_number, c.seq, f.name, CAST(c.before AS TEXT), CAST(c.after AS TEXT)
      FROM change_row c JOIN change_field f ON f.number = c.field WHERE c.emission = \(emission)
      """
    ).map { Promises.line($0[0], Int($0[1])!, $0[3], $0[4].value, $0[5].value, seq: $0[2].value.flatMap { Int($0) }) }
    return Promises.Outcome(
      counts: [
        .document: list(outcome.documents), .task: list(outcome.tasks), .milestone: list(outcome.milestones),
        .kpi: list(outcome.kpis),
      ], slots: list(outcome.slots), total: row.compactMap { Int($0) }, changes: emission == 1 ? nil : changes)
  }

  /// What was planned is what was done, and what the store tells of it later.
  private func agree(_ planned: ChangeSet, _ outcome: EmissionOutcome) throws {
    if planned.outcome != outcome, !(planned.outcome.unannounced != nil && outcome.unannounced != nil) {
      throw broken("plan and apply agree", "\(planned.outcome) \(outcome)")
    }
    let reader = try StoreReader(path: store.path)
    guard let told = try reader.changes(of: Int(outcome.emission ?? 0)) else {
      throw broken("an emission can be read again", "\(outcome)")
    }
    if told.fingerprint != planned.fingerprint || told.documents.map(\.id) != planned.documents.map(\.id) {
      throw broken("what history tells is what was planned", "\(told.documents)\n\(planned.documents)")
    }
    if planned.base != nil, told.outcome.total != outcome.total {
      throw broken("history counts as apply did", "\(told.outcome) \(outcome)")
    }
    for task in planned.documents.flatMap(\.tasks).prefix(3) where planned.base != nil {
      let events = try reader.history(of: task.id)?.events ?? []
      let isTold = events.contains {
        if case .taskChanged(let emission, let told) = $0.what {
          emission == outcome.emission && told.kind == task.kind && told.fields == task.fields && told.kpis == task.kpis
            && told.milestones == task.milestones && told.slots == task.slots
        } else {
          false
        }
      }
      if !isTold { throw broken("a task's history tells what was planned", "\(task)\n\(events)") }
    }
  }

  private func applyAgain(_ plan: Plan, _ info: EmissionInfo) throws {
    let before = Bytes(store)
    let again = try open(store).apply(plan, emission: info)
    if !again.isUnchanged || Bytes(store) != before { throw broken("applying again changes nothing", "\(again)") }
    // Nor does it where it cannot be known beforehand.
    var other = info
    other.corpusDigest = "0"
    let unknown = try open(store).apply(plan, emission: other)
    if !unknown.isUnchanged || Bytes(store) != before {
      throw broken("applying the same from other bytes changes nothing", "\(unknown)")
    }
  }

  /// Who presides over an active task is the first body on the way from the one named that has not ended, or was there
  /// to the task's end, or had the task when its last update was reported.
  private func followsSuccessors(_ plan: Plan, _ before: Snapshot, _ after: Snapshot) throws {
    let active = Dictionary(
      after.tasks.filter(\.value.isActive).map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
    for (index, node) in plan.nodes.enumerated() where !node.isGroup && node.presiding >= 0 {
      guard let number = active[plan.id(of: Int32(index))], let task = after.tasks[number] else { continue }
      var code = plan.registry.code(node.presiding)
      let end = node.due.day ?? plan.documents[Int(node.document)].periodTo
      let isFinished = (before.slots[number] ?? [:]).contains { seq, slot in
        slot.kind == "final" && before.hasReport(number, seq) && node.due.day.map { Day(slot.asOf) >= $0 } ?? false
      }
      let finishers = isFinished ? before.agencies(of: number) : []
      for _ in corpus.bodies.indices {
        guard let body = corpus.bodies.first(where: { $0.code == code }), let last = body.lastDay, last < today,
          !finishers.contains(code), end.map({ $0 > last }) ?? true, let next = body.successor
        else { break }
        code = next
      }
      if task.fields["presiding_id"] != code {
        throw broken("tasks pass to successors", "\(task.id): \(task.fields["presiding_id"] ?? "–") for \(code)")
      }
    }
  }
}

/// A store's files as they lie on the disk.
private struct Bytes: Equatable {
  let bytes: Data
  let files: [String]

  init(_ store: StoreFile) {
    bytes = store.bytes
    files = store.files
  }
}
