internal import Diagnostics
internal import ResolutionCompiler

/// Writes what a plan asks for into the tables of a schema: the file's own where it is empty, else those in memory that
/// the file is then compared with. One table a file, in `Rows/`.
final class DesiredRows {
  let plan: Plan
  let numbering: Numbering
  let database: Database
  let schema: Schema
  let successors: Successors
  private let finished: FinishedTasks
  var rules: RuleNumbers
  /// Where texts are put together that do not stand in a file as they are.
  var buffer: [UInt8] = []
  /// Numbers that are put in order before they become rows.
  var sorted: [Int32] = []
  private var lines: [LineCounter?]
  /// For each agency of the registry, the row of `transfer` by whose limits it is given what it has; nil where the
  /// assignments are made afterwards.
  var transfers: [Int32]?
  /// How many slots were written.
  private(set) var slotCount = 0

  /// So many nodes at a time, table by table: a statement that runs again and again finds its pages at hand.
  private static let nodesAtATime: Int32 = 512

  init(
    _ plan: Plan, _ numbering: Numbering, on today: Day, into schema: Schema, of database: Database
  ) throws(StoreError) {
    self.plan = plan
    self.numbering = numbering
    self.database = database
    self.schema = schema
    successors = Successors(plan.registry, on: today)
    finished = schema == .desired && successors.areAny ? try FinishedTasks(in: database) : FinishedTasks()
    rules = try RuleNumbers(plan.regulation, matching: schema == .desired ? database : nil)
    lines = Array(repeating: nil, count: plan.units.count)
  }

  func write() throws(StoreError) {
    try writeSourceFiles()
    try writeAgencies()
    try writeDocuments()
    try writeClauses()
    for document in plan.documents where !document.isDraft {
      try writeNodes(document.nodes)
    }
    try writeLinks()
    try writeRules()
  }

  private func writeNodes(_ nodes: Range<Int32>) throws(StoreError) {
    var tasks = try TextRows(into: .task, of: schema, database)
    var milestones = try TextRows(into: .milestone, of: schema, database)
    var kpis = try TextRows(into: .kpi, of: schema, database)
    var agencies = try NumberRows(into: .taskAgency, of: schema, database)
    var clauses = try NumberRows(into: .taskClause, of: schema, database)
    var assignments = try NumberRows(into: .assignment, of: .main, database)
    var slots = try NumberRows(into: .slot, of: schema, database)
    var targets = try NumberRows(into: .target, of: schema, database)
    var expectations = try NumberRows(into: .expectation, of: schema, database)
    var timetable = Timetable()

    var first = nodes.lowerBound
    while first < nodes.upperBound {
      let some = first..<min(first + Self.nodesAtATime, nodes.upperBound)
      timetable.fill(with: some, of: plan)
      slotCount += timetable.count
      for node in some { try write(task: node, timetable.terms(of: node), to: &tasks) }
      for node in some { try write(agenciesOf: node, to: &agencies, assignments: &assignments) }
      for node in some { try write(clausesOf: node, to: &clauses) }
      for node in some { try write(timetable.slots(of: node), of: node, to: &slots) }
      for node in some {
        for milestone in plan.nodes[Int(node)].milestones { try write(milestone: milestone, to: &milestones) }
      }
      for node in some {
        for kpi in plan.nodes[Int(node)].kpis { try write(kpi: kpi, to: &kpis) }
      }
      for node in some {
        for kpi in plan.nodes[Int(node)].kpis {
          try write(targetsOf: kpi, to: &targets)
          try write(expectationsOf: kpi, on: timetable.slots(of: node), to: &expectations)
        }
      }
      first = some.upperBound
    }
    try agencies.finish()
    try assignments.finish()
    try clauses.finish()
    try slots.finish()
    try targets.finish()
    try expectations.finish()
  }

  // MARK: What rows have in common

  /// A text in one language with its placeholders filled; null where it is not written in that language.
  func write(
    _ phrase: Phrase, _ language: Language, _ filling: @autoclosure () -> Filling, to rows: inout TextRows
  ) {
    let span = phrase[language]
    guard !span.isNone else { return rows.null() }
    guard phrase.hasPlaceholders else { return rows.text(span, in: plan.file(span)) }
    buffer.removeAll(keepingCapacity: true)
    _ = plan.append(phrase, language, filling(), to: &buffer)
    rows.text(buffer)
  }

  /// Where there is one column for a text: in Vietnamese, or else in English.
  func write(_ phrase: Phrase, _ filling: @autoclosure () -> Filling, to rows: inout TextRows) {
    write(phrase, phrase.vi.isNone ? .en : .vi, filling(), to: &rows)
  }

  func write(_ span: Span, to rows: inout TextRows) {
    if span.isNone { rows.null() } else { rows.text(span, in: plan.file(span)) }
  }

  func agency(_ index: Int32) -> Int32? { index < 0 ? nil : numbering.agencies[Int(index)] }

  /// Who has what a node gives to an agency, on the emission's day.
  func holder(of agency: Int32, _ index: Int32) -> Int32 {
    guard agency >= 0 else { return agency }
    let node = plan.nodes[Int(index)]
    return successors.holder(of: agency, until: plan.lastDay(of: node)) { agency in
      finished.isKept(numbering.nodes[Int(index)], due: node.due.day, by: numbering.agencies[Int(agency)])
    }
  }

  /// The line of a place, from 1.
  func line(of span: Span) -> Int32 {
    guard !span.isNone else { return 0 }
    let index = Int(span.file)
    var counter = lines[index] ?? LineCounter(plan.units[index].file)
    let line = counter.line(of: span)
    lines[index] = counter
    return line
  }
}
