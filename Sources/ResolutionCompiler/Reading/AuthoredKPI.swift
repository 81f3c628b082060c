package import Diagnostics

/// A target on a date, or the target at the task's due date.
///
/// Its other places are kept without the file, which is the target's own: there are several for each KPI.
package struct AuthoredTarget: Sendable {
  /// Nil: at the task's due date.
  package var on: CoarseDate?
  package var isElse = false
  package var target: Target
  /// The whole scalar.
  package var at: Span
  private var dateStart: UInt32 = 0
  private var dateCount: UInt32 = 0
  private var agencyStart: UInt32 = 0
  private var agencyCount: UInt32 = 0
  private var unitStart: UInt32
  private var unitCount: UInt32

  init(on: CoarseDate?, agency: Span, isElse: Bool, target: Target, unit: Span, at: Span) {
    self.on = on
    self.isElse = isElse
    self.target = target
    self.at = at
    (agencyStart, agencyCount) = (agency.start, agency.count)
    (unitStart, unitCount) = (unit.start, unit.count)
  }

  /// Where its date stands; `none` without.
  package var onAt: Span {
    get { span(dateStart, dateCount) }
    set { (dateStart, dateCount) = (newValue.start, newValue.count) }
  }
  /// The agency whose copy it is for; `none` for all; in `by_agency`, `else` has `isElse`.
  package var agency: Span { span(agencyStart, agencyCount) }
  /// The words of the target's unit; `none` without.
  package var unit: Span { span(unitStart, unitCount) }

  private func span(_ start: UInt32, _ count: UInt32) -> Span {
    count == 0 ? .none : Span(file: at.file, start: start, count: count)
  }
}

/// Where a KPI starts from.
package enum AuthoredBaseline: Sendable {
  case value(Double, at: CoarseDate?)
  /// Said to be unknown, with the reason if there is one.
  case unknown(why: Span)
}

/// A KPI as its author wrote it, or a KPI template. What a template gives is not in here.
package struct AuthoredKPI: Sendable {
  /// The local id, or the template's code.
  package var id: Name
  package var at: Span
  /// `use`, or in a template `extend`.
  package var use: Name = .absent
  package var arguments: Range<Int32> = 0..<0
  package var title: Phrase = .absent
  package var measure: Choice<Measure> = .absent
  package var unit: Phrase = .absent
  package var direction: Choice<Direction> = .absent
  package var baseline: Authored<AuthoredBaseline> = .absent
  /// A range of the unit's `targets`; `span` is the key's value.
  package var targets: Range<Int32> = 0..<0
  package var targetsAt: Span = .none
  package var hasUnreadableTarget = false
  package var frequency: Choice<Frequency> = .absent
  package var sourceAgency: Name = .absent
  package var sourceTitle: Phrase = .absent
  package var method: Phrase = .absent
  /// `bounds: none`: a percentage that may lie outside 0–100.
  package var isUnbounded = false
  /// What few KPIs say; nil without.
  private var rare: Boxed<Rare>?

  private struct Rare: Sendable {
    var holds: Choice<Holds> = .absent
    var trajectory: Choice<Trajectory> = .absent
    var aggregate: Choice<Aggregate> = .absent
    var covers: Names = .absent
    var rollsUpTo: Name = .absent
    var note: Phrase = .absent
    var parameters: Range<Int32> = 0..<0
  }

  init(id: Name, at: Span) {
    self.id = id
    self.at = at
  }

  package var holds: Choice<Holds> {
    get { rare?.value.holds ?? .absent }
    set { rare.change(from: Rare()) { $0.holds = newValue } }
  }
  package var trajectory: Choice<Trajectory> {
    get { rare?.value.trajectory ?? .absent }
    set { rare.change(from: Rare()) { $0.trajectory = newValue } }
  }
  package var aggregate: Choice<Aggregate> {
    get { rare?.value.aggregate ?? .absent }
    set { rare.change(from: Rare()) { $0.aggregate = newValue } }
  }
  package var covers: Names {
    get { rare?.value.covers ?? .absent }
    set { rare.change(from: Rare()) { $0.covers = newValue } }
  }
  package var rollsUpTo: Name {
    get { rare?.value.rollsUpTo ?? .absent }
    set { rare.change(from: Rare()) { $0.rollsUpTo = newValue } }
  }
  /// How the figure is misread, for whoever reports or judges it.
  package var note: Phrase {
    get { rare?.value.note ?? .absent }
    set { rare.change(from: Rare()) { $0.note = newValue } }
  }
  /// A template's parameters: a range of the unit's `parameters`.
  package var parameters: Range<Int32> {
    get { rare?.value.parameters ?? 0..<0 }
    set { rare.change(from: Rare()) { $0.parameters = newValue } }
  }
}

/// An argument of a template: `with: {sector: {vi: …, en: …}}`.
package struct AuthoredArgument: Sendable {
  package var name: Span
  package var value: Phrase
}

/// A parameter of a template.
package struct AuthoredParameter: Sendable {
  package var name: Span
  package var isRequired: Bool
}

/// A sequence of milestones.
package struct AuthoredMilestoneTemplate: Sendable {
  package var id: Name
  package var title: Phrase = .absent
  /// A range of the unit's `milestones`.
  package var steps: Range<Int32> = 0..<0
  package var parameters: Range<Int32> = 0..<0
  package var at: Span
}
