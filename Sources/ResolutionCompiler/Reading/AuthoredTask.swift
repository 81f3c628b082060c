package import Diagnostics

/// A node of a task tree as its author wrote it, before anything is inherited.
///
/// The nodes of a file stand in one array in the order of the text; `end` is the index after a node's last descendant,
/// so a subtree is a range.
package struct AuthoredTask: Sendable {
  /// The local id.
  package var id: Name
  /// The node's mapping: its first key.
  package var at: Span
  package var parent: Int32
  package var end: Int32
  /// It has a `tasks` key.
  package var isGroup: Bool
  package var title: Phrase = .absent
  package var presiding: Name = .absent
  package var coordinating: Names = .absent
  package var covers: Names = .absent
  package var due: Authored<WrittenDue> = .absent
  package var start: Authored<CoarseDate> = .absent
  package var update: Choice<UpdatePeriod> = .absent
  package var deliverable: Int32 = -1
  package var milestones: Range<Int32> = 0..<0
  package var kpis: Range<Int32> = 0..<0
  /// A milestone or KPI was written that could not be read, so that what is there is not all there is.
  package var hasUnreadableParts = false
  /// Index into the unit's `extras`, for the keys that few nodes have; -1 without.
  package var extras: Int32 = -1
  /// What few nodes say and rules ask of all; nil without.
  private var rare: Boxed<Rare>?

  private struct Rare: Sendable {
    var dependsOn: Names = .absent
    var weight: Authored<Double> = .absent
  }

  init(id: Name, at: Span, parent: Int32, end: Int32, isGroup: Bool) {
    self.id = id
    self.at = at
    self.parent = parent
    self.end = end
    self.isGroup = isGroup
  }

  /// A line of it could not be read: what is absent may have stood there.
  mutating func doubt(at span: Span) {
    let name = Name(state: .unreadable, span: span)
    let names = Names(state: .unreadable, start: 0, count: 0, span: span)
    if !id.isWritten { id = name }
    if title.isAbsent { title = .unreadable }
    if !presiding.isWritten { presiding = name }
    if !coordinating.isWritten { coordinating = names }
    if !covers.isWritten { covers = names }
    if due.isAbsent { due = .unreadable(span) }
    if start.isAbsent { start = .unreadable(span) }
    if weight.isAbsent { weight = .unreadable(span) }
    hasUnreadableParts = true
  }

  package var dependsOn: Names {
    get { rare?.value.dependsOn ?? .absent }
    set { rare.change(from: Rare()) { $0.dependsOn = newValue } }
  }
  package var weight: Authored<Double> {
    get { rare?.value.weight ?? .absent }
    set { rare.change(from: Rare()) { $0.weight = newValue } }
  }
}

/// The keys that few nodes have, kept apart so that the many stay small.
package struct AuthoredTaskExtras: Sendable {
  package var description: Phrase = .absent
  package var coordinatingAlso: Names = .absent
  package var issuingAuthority: Name = .absent
  package var priority: Choice<Priority> = .absent
  package var basis: AuthoredBasis?
  package var waivers: Authored<Range<Int32>> = .absent
  package var secrecy: Choice<Secrecy> = .absent
  package var tags: Names = .absent

  /// What hardly any node has; nil without.
  private var rare: Boxed<Rare>?

  private struct Rare: Sendable {
    var resources: AuthoredResources?
    var forEach: AuthoredFanOut?
    var movedFrom: Name = .absent
    var splitFrom: Name = .absent
    var mergedFrom: Names = .absent
    var implements: Names = .absent
    var reviewed: Span = .none
  }

  package init() {}

  package var resources: AuthoredResources? {
    get { rare?.value.resources }
    set { rare.change(from: Rare()) { $0.resources = newValue } }
  }
  package var forEach: AuthoredFanOut? {
    get { rare?.value.forEach }
    set { rare.change(from: Rare()) { $0.forEach = newValue } }
  }
  package var movedFrom: Name {
    get { rare?.value.movedFrom ?? .absent }
    set { rare.change(from: Rare()) { $0.movedFrom = newValue } }
  }
  package var splitFrom: Name {
    get { rare?.value.splitFrom ?? .absent }
    set { rare.change(from: Rare()) { $0.splitFrom = newValue } }
  }
  package var mergedFrom: Names {
    get { rare?.value.mergedFrom ?? .absent }
    set { rare.change(from: Rare()) { $0.mergedFrom = newValue } }
  }
  /// The upstream tasks that a programme's node carries out.
  package var implements: Names {
    get { rare?.value.implements ?? .absent }
    set { rare.change(from: Rare()) { $0.implements = newValue } }
  }
  /// The digest of the upstream task when a person last looked at it; `none` without.
  package var reviewed: Span {
    get { rare?.value.reviewed ?? .none }
    set { rare.change(from: Rare()) { $0.reviewed = newValue } }
  }
}

package struct AuthoredDeliverable: Sendable {
  package var type: Choice<DeliverableType> = .absent
  package var title: Phrase = .absent
  package var number: Span = .none
  package var at: Span
}

package struct AuthoredResources: Sendable {
  package var budget: Span = .none
  package var source: Phrase = .absent
  package var staff: Span = .none
}

/// The document that sets a task or figure.
package struct AuthoredBasis: Sendable {
  /// Its number: `71/NQ-CP`. `cleared` where it is taken back.
  package var document: Name
  package var date: CoarseDate?
}

/// The agencies that a node is written for, one copy each.
package enum AuthoredFanOut: Sendable {
  case named(Span)
  case list(Names)
  case query(AuthoredQuery)
  case unreadable(Span)

  package var span: Span {
    switch self {
    case .named(let span), .unreadable(let span): span
    case .list(let names): names.span
    case .query(let query): query.span
    }
  }
}

/// `{kind: province}`, `{parent: CP}`: the agencies that have all of these.
package struct AuthoredQuery: Sendable {
  package var kinds: Names = .absent
  package var parent: Name = .absent
  package var span: Span
}

/// A diagnostic accepted for now.
package struct AuthoredWaiver: Sendable {
  package var code: Span
  package var number: Int32
  package var why: Span
  package var until: Day?
  package var at: Span
}

/// When a milestone is reached.
package enum AuthoredMilestoneTime: Sendable {
  case on(CoarseDate)
  /// A part of the task's time, 0…1.
  case fraction(Fraction)
  /// After a milestone of this task or a task, within a duration.
  case after(Span, Duration?)
  /// Before the task's due date; in templates only.
  case before(Duration)
}

package struct AuthoredMilestone: Sendable {
  /// The local id; absent where a template is used.
  package var id: Name
  package var title: Phrase = .absent
  package var time: Authored<AuthoredMilestoneTime> = .absent
  package var at: Span
  /// What few milestones say; nil without.
  private var rare: Boxed<Rare>?

  private struct Rare: Sendable {
    var use: Name = .absent
    var arguments: Range<Int32> = 0..<0
    var weight: Authored<Double> = .absent
  }

  init(id: Name, at: Span) {
    self.id = id
    self.at = at
  }

  /// The template whose steps stand here.
  package var use: Name {
    get { rare?.value.use ?? .absent }
    set { rare.change(from: Rare()) { $0.use = newValue } }
  }
  package var arguments: Range<Int32> {
    get { rare?.value.arguments ?? 0..<0 }
    set { rare.change(from: Rare()) { $0.arguments = newValue } }
  }
  package var weight: Authored<Double> {
    get { rare?.value.weight ?? .absent }
    set { rare.change(from: Rare()) { $0.weight = newValue } }
  }
}
