package import Diagnostics

/// Everything written out in full: nothing left to inherit, every name the thing it names, one copy of a task for each
/// agency that answers for it. What rules check, the schedule dates, and the store emits.
///
/// Flat arrays of small records that refer to each other by index; texts stay where they were written.
package struct Plan: Sendable {
  package var units: [SourceUnit]
  package var registry: Registry
  package var calendar: WorkingCalendar
  package var regulation: Regulation
  package var templates: TemplateLibrary
  /// Nil where the workspace has no `wording:` document: then nobody judges its titles.
  package var wording: Wording?
  /// The day taken for now.
  package var now: Day
  /// The workspace has no calendar, or no regulation; that has been reported, and no dates follow from them.
  package var calendarIsMissing = false
  package var regulationIsMissing = false
  /// Not everything that was written is in here, because of mistakes that have been reported.
  package var isPartial = false
  /// Each after the one that it carries out; among those, in the order of their keys.
  package var documents: [PlannedDocument] = []
  /// By document, each before what is below it.
  package var clauses: [PlannedClause] = []
  /// By document, each group before what is below it.
  package var nodes: [PlannedNode] = []
  package var milestones: [PlannedMilestone] = []
  package var kpis: [PlannedKPI] = []
  package var targets: [PlannedTarget] = []
  package var links: [PlannedLink] = []
  /// The upstream tasks that nodes of programmes carry out, and where each is named.
  package var implementsPool: [(node: Int32, at: Span)] = []
  /// Upstream tasks that owners do not take on.
  package var declines: [PlannedDecline] = []
  /// Full ids of nodes; the number is the node's index.
  package var ids = NameTable()
  /// Full names of clauses, after their document's key and a space (`NQ57 II.1`); the number is the clause's index.
  package var clauseNames = NameTable()
  package var agencyPool: [Int32] = []
  package var clausePool: [Int32] = []
  /// What was declared withdrawn, by full id.
  package var withdrawals: [(document: Int32, unit: Int32, withdrawal: Int32)] = []

  /// Every file was read to its end, and all of it is in here: what is missing is missing.
  package var isWhole: Bool { !isPartial && !units.contains(where: \.isIncomplete) }

  package init(
    units: [SourceUnit], registry: Registry, calendar: WorkingCalendar, regulation: Regulation,
    templates: TemplateLibrary, now: Day
  ) {
    self.units = units
    self.registry = registry
    self.calendar = calendar
    self.regulation = regulation
    self.templates = templates
    self.now = now
  }

  package func file(_ span: Span) -> SourceFile { units[Int(span.file)].file }
  package func text(_ span: Span) -> String { span.isNone ? "" : file(span).text(of: span) }

  package func authored(_ node: PlannedNode) -> AuthoredTask { units[Int(node.unit)].tasks[Int(node.task)] }
  package func authored(_ kpi: PlannedKPI) -> AuthoredKPI { units[Int(kpi.unit)].kpis[Int(kpi.kpi)] }
  package func authored(_ milestone: PlannedMilestone) -> AuthoredMilestone {
    units[Int(milestone.unit)].milestones[Int(milestone.milestone)]
  }
}

/// A resolution or programme, with its parts joined.
package struct PlannedDocument: Sendable {
  /// Its key: `NQ57`.
  package var key: String
  /// The official number.
  package var number: Span
  package var unit: Int32
  /// Index among the unit's resolutions.
  package var resolution: Int32
  package var title: Phrase
  package var issued: Day
  /// False where the day could not be read; that has been reported.
  package var issuedIsKnown: Bool
  /// -1 when it is not said.
  package var issuedBy: Int32
  package var issuedAt: Span
  package var periodFrom: Day?
  package var periodTo: Day?
  package var periodToAt: Span
  package var isDraft: Bool
  package var isProgramme = false
  /// The document that a programme carries out; -1 for a resolution, and where it is not known.
  package var implements: Int32 = -1
  package var implementsAt: Span = .none
  /// Whose programme it is; -1 for a resolution, and where that is not known.
  package var owner: Int32 = -1
  package var ownerAt: Span = .none
  /// Something in it names an upstream task that is not there; that has been reported, and what it was to answer for is
  /// anybody's guess.
  package var hasUnknownUpstream = false
  package var nodes: Range<Int32>
  package var clauses: Range<Int32>
}

package struct PlannedClause: Sendable {
  package var document: Int32
  package var unit: Int32
  /// Index among the unit's clauses.
  package var clause: Int32
  /// -1 at the root.
  package var parent: Int32
  package var binding: Binding
  package var bindingIsWritten: Bool
  package var isExcluded: Bool
  package var hasChildren: Bool
  package var at: Span
}

/// A group or a task.
package struct PlannedNode: Sendable {
  package var document: Int32
  package var unit: Int32
  /// Index among the unit's tasks.
  package var task: Int32
  /// -1 at the root.
  package var parent: Int32
  /// The index after its last descendant.
  package var end: Int32
  /// 1, 2 … among its siblings.
  package var position: Int32
  package var isGroup: Bool
  /// The agency that this copy is for; -1 outside a fan-out.
  package var fanOut: Int32 = -1
  /// This node itself carries `for_each`, so its id carries the agency.
  package var isFanOutRoot = false

  package var presiding: Int32 = -1
  package var presidingAt: Span = .none
  /// The presiding agency was written but is not known; that has been reported.
  package var presidingIsUnreadable = false
  /// A range of the plan's `agencyPool`.
  package var coordinating: Range<Int32> = 0..<0
  package var coordinatingAt: Span = .none
  package var issuingAuthority: Int32 = -1
  package var issuingAuthorityAt: Span = .none
  /// A range of the plan's `clausePool`.
  package var clauses: Range<Int32> = 0..<0
  package var coversAt: Span = .none
  package var coversIsUnreadable = false

  package var start: Day = Day(number: 0)
  package var startAt: Span = .none
  /// Its start, or the day of issue that stands in for one, could not be read; that has been reported, and `start` is a
  /// day to go on with, not one that the author gave.
  package var startIsUnreadable = false
  package var due: PlannedDue = .missing
  package var dueAt: Span = .none
  package var update: UpdatePeriod?
  package var updateAt: Span = .none
  package var priority: Priority = .normal
  package var secrecy: Secrecy = .none
  /// Share among its siblings, in percent, 0…100.
  package var weight: Double = 0
  package var basis: Span = .none
  package var basisDate: Day?
  /// The waivers in force, a range of the `waivers` of a unit (-1 without): those of the nearest node that has any.
  package var waivers: Range<Int32> = 0..<0
  package var waiversUnit: Int32 = -1
  package var tags: Names = .absent
  package var tagsUnit: Int32 = -1
  /// A range of the plan's `implementsPool`: what it says itself, or has from above.
  package var implements: Range<Int32> = 0..<0
  /// One of those it names is not known; that has been reported, and what would come from there is not missing.
  package var implementsIsUnreadable = false
  /// The one task that it says itself it carries out, from which it takes what it does not say; -1 without.
  package var upstream: Int32 = -1

  /// Ranges of the plan's `milestones` and `kpis`.
  package var milestones: Range<Int32> = 0..<0
  package var kpis: Range<Int32> = 0..<0
}

/// When a task ends.
package enum PlannedDue: Sendable, Hashable {
  case on(Day)
  case ongoing
  /// It says nothing of it.
  case missing
  /// It says something that could not be read; that has been reported.
  case unreadable

  package var day: Day? {
    if case .on(let day) = self { day } else { nil }
  }
}

package struct PlannedMilestone: Sendable {
  package var node: Int32
  /// The node that was written with it: an upstream task, where it was taken from there.
  package var writer: Int32
  package var unit: Int32
  /// Index among the unit's milestones: the task's own, or the template's step.
  package var milestone: Int32
  /// The task's line that uses a template; `none` for its own.
  package var usedAt: Span
  /// Arguments of that line: a range of the node's unit's `arguments`.
  package var arguments: Range<Int32>
  /// 1, 2 … within the task.
  package var position: Int32
  /// Nil where it could not be worked out; that has been reported.
  package var due: Day?
  package var dueAt: Span
  package var weight: Double
}

package struct PlannedKPI: Sendable {
  package var node: Int32
  package var unit: Int32
  /// Index among the unit's KPIs.
  package var kpi: Int32
  /// Index in the template library; -1 without.
  package var template: Int32
  package var measure: Measure?
  package var direction: Direction?
  package var trajectory: Trajectory
  package var holds: Holds
  package var frequency: Frequency?
  package var aggregate: Aggregate
  package var isUnbounded: Bool
  /// NaN without.
  package var baseline: Double
  package var baselineOn: Day?
  package var baselineAt: Span
  /// `none` with a reason: nothing is missing.
  package var baselineIsExplained: Bool
  package var sourceAgency: Int32
  /// The KPI that it is a part of; -1 without.
  package var rollsUpTo: Int32 = -1
  package var rollsUpToAt: Span = .none
  /// The KPI of an upstream task that it rolls up to, from which it takes what it does not say; -1 without.
  package var upstream: Int32 = -1
  /// A range of the plan's `targets`, in the order of their days.
  package var targets: Range<Int32>
  package var targetsAreUnreadable: Bool
  /// Its template, or the KPI upstream that it takes its shape from, is not known; that has been reported, and what
  /// would come from there is not missing.
  package var templateIsUnknown: Bool
  /// Its measure, unit or direction could not be read; that has been reported.
  package var shapeIsUnreadable: Bool
  /// A range of the plan's `clausePool`: clauses of `binding: target` that it measures.
  package var clauses: Range<Int32> = 0..<0
}

package struct PlannedTarget: Sendable {
  package var on: Day
  package var relation: Relation
  /// Equal to `high` unless it is a range.
  package var low: Double
  package var high: Double
  package var form: Target.Form
  /// The words of its unit; `none` without.
  package var unit: Span
  package var at: Span

  package var isRange: Bool { low != high }
}

/// An upstream task that a programme's owner does not take on.
package struct PlannedDecline: Sendable {
  package var document: Int32
  package var node: Int32
  package var at: Span
}

/// From one node to another.
package struct PlannedLink: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case dependsOn = "depends_on"
    case implements
    case splitFrom = "split_from"
    case mergedFrom = "merged_from"
    case movedFrom = "moved_from"
  }

  package var node: Int32
  /// The target's node; -1 for an id that the sources no longer hold (`moved_from`, `split_from`, `merged_from`).
  package var target: Int32
  /// The target as it was written.
  package var at: Span
  package var kind: Kind
}
