import Diagnostics

/// Writes everything out in full: joins the parts of each resolution, hands down what is inherited, makes a copy for
/// each agency of a fan-out, fills in templates, and turns every reference into the thing it names.
///
/// - Parameter now: the day taken for now; an ongoing task without a period runs to the end of the year after it.
func expand(
  _ units: [SourceUnit], registry: Registry, templates: TemplateLibrary, calendar: WorkingCalendar?,
  regulation: Regulation?, now: Day, reportingTo diagnostics: inout [Diagnostic]
) -> Plan {
  var expander = Expander(
    plan: Plan(
      units: units, registry: registry, calendar: calendar ?? .empty, regulation: regulation ?? .empty,
      templates: templates, now: now))
  expander.plan.calendarIsMissing = calendar == nil
  expander.plan.regulationIsMissing = regulation == nil
  expander.reserve()
  expander.documents()
  for document in expander.plan.documents.indices { expander.clauses(ofDocument: Int32(document)) }
  for document in expander.plan.documents.indices { expander.nodes(ofDocument: Int32(document)) }
  expander.settleGroups()
  expander.references()
  for node in expander.plan.nodes.indices { expander.milestones(ofNode: Int32(node)) }
  for node in expander.plan.nodes.indices { expander.kpis(ofNode: Int32(node)) }
  expander.rollUps()
  diagnostics += expander.diagnostics
  return expander.plan
}

/// What expanding needs while it works. Its steps are in the files beside this one.
struct Expander {
  var plan: Plan
  var diagnostics: [Diagnostic] = []
  /// Further hand-overs of a document, by its key.
  var twins: [String: [Part]] = [:]
  /// Parts of a resolution, by the document they belong to.
  var parts: [[Part]] = []
  /// Members of fan-outs that were evaluated, by set and day.
  var members: [FanOutKey: [Int32]] = [:]
  /// Full id of the node being written.
  var path: [UInt8] = []
  /// Ids of fanned-out nodes, without an agency; by the number of each the node as authored, and its first copy.
  var fanOutNames = NameTable()
  var fanOuts: [(unit: Int32, task: Int32, first: Int32)] = []
  /// Ids below which nodes were left out, because of a mistake that has been reported.
  var leftOut: [[UInt8]] = []
  /// A resolution was left out as a whole; that has been reported.
  var aDocumentIsLeftOut = false
  /// Those without clauses of which a task names one: said once.
  var documentsWithoutClauses: Set<Int32> = []
  /// Ids of the milestones and KPIs of the task being written.
  var localNames = LocalNames()
  /// How many more unknown names are compared with all known ones.
  var suggestionsLeft = 100
  /// Agencies that are not in the registry, and which ones were meant.
  var meantAgencies = MeantAgencies()

  struct Part {
    var unit: Int32
    var resolution: Int32
    /// The group that its tasks stand below, as a path without the key; empty at the root.
    var under: [UInt8]
    var isUsed = false
    /// The same document, handed over in another file: its groups and tasks stand where this one's do.
    var isTwin = false
  }

  init(plan: Plan) { self.plan = plan }

  /// Makes room for what is written without fan-outs, so that the large arrays do not grow by doubling.
  mutating func reserve() {
    plan.nodes.reserveCapacity(plan.units.reduce(0) { $0 + $1.tasks.count })
    plan.milestones.reserveCapacity(plan.units.reduce(0) { $0 + $1.milestones.count })
    plan.kpis.reserveCapacity(plan.units.reduce(0) { $0 + $1.kpis.count })
    plan.targets.reserveCapacity(plan.units.reduce(0) { $0 + $1.targets.count })
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Some file could not be read whole, so that what is missing may well be in there.
  var isIncomplete: Bool { plan.units.contains(where: \.isIncomplete) || aDocumentIsLeftOut }

  func unit(_ index: Int32) -> SourceUnit { plan.units[Int(index)] }

  /// What a span says. The plan keeps the files, and with them these bytes.
  func bytes(_ span: Span) -> UnsafeBufferPointer<UInt8> { plan.units.bytes(span) }

  func text(_ span: Span) -> String { plan.text(span) }
}

extension WorkingCalendar {
  /// Holds no year at all: stands in where a workspace has no calendar.
  fileprivate static var empty: WorkingCalendar {
    WorkingCalendar(week: [], utcOffset: 0, hours: [], defaultProfile: "", years: [])
  }
}

extension Regulation {
  /// Asks for nothing: stands in where a workspace has no regulation.
  fileprivate static var empty: Regulation {
    let limit = Duration(0, .days)
    let periodic = LengthClass.Updates.periodic(.yearly, firstPeriodAtLeast: limit)
    return Regulation(
      number: "", issued: Day(number: 0), classes: [LengthClass(name: "", below: nil, updates: periodic, grace: limit)],
      limits: Limits(classify: limit, confirm: limit, respond: limit, processResponse: limit))!
  }
}
