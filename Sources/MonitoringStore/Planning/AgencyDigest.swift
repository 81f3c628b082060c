package import Diagnostics

/// What a change set means for one agency, counted by what happens to its tasks.
package struct AgencyDigest: Hashable, Sendable {
  /// Its code.
  package var agency: String
  package var name: Words
  /// How often each happens. What never does is not there.
  package var counts: [Deed: Int] = [:]

  /// In the order in which they are told.
  package enum Deed: String, CaseIterable, Sendable {
    /// Tasks to preside over that nobody had before.
    case assigned
    /// Tasks to preside over that another agency had.
    case takenOver = "taken_over"
    /// Tasks that another agency presides over from now on.
    case handedOver = "handed_over"
    case extended, shortened
    /// The first day has moved, or there is a last day now where there was none, or the other way round.
    case rescheduled
    case ended, resumed
    /// Tasks to coordinate in.
    case joined, left
    /// KPIs, not tasks, from here on.
    case retargeted
    case measured
    case unmeasured
    case milestonesChanged = "milestones_changed"
    /// Tasks of which something else has changed.
    case reworded
    /// Update slots.
    case slotsAdded = "slots_added"
    case slotsMoved = "slots_moved"
    case slotsWithdrawn = "slots_withdrawn"
  }

  fileprivate init(agency: String, name: Words) {
    self.agency = agency
    self.name = name
  }

  fileprivate mutating func add(_ deed: Deed, _ count: Int = 1) {
    if count > 0 { counts[deed, default: 0] += count }
  }
}

extension ChangeSet {
  /// Of every agency that has a part in it, in the order of their codes.
  package var digests: [AgencyDigest] {
    var digests: [String: AgencyDigest] = [:]
    for task in documents.lazy.flatMap(\.tasks) where !task.isGroup {
      for (agency, deed, count) in task.deeds where count > 0 {
        digests[agency, default: AgencyDigest(agency: agency, name: agencyNames[agency] ?? Words(""))].add(deed, count)
      }
    }
    return digests.values.sorted { $0.agency < $1.agency }
  }
}

extension EntityChanges {
  /// Whether it has a new id and nothing else, because its task has one.
  fileprivate var isUntouched: Bool { kind == .updated && fields.allSatisfy { $0.field == "id" } }
}

extension TaskChanges {
  /// What happens to whom, and how often.
  fileprivate var deeds: [(agency: String, deed: AgencyDigest.Deed, count: Int)] {
    var deeds: [(agency: String, deed: AgencyDigest.Deed, count: Int)] = []
    switch kind {
    case .created, .returned: for agency in coordinating { deeds.append((agency, .joined, 1)) }
    case .retired: for agency in coordinating { deeds.append((agency, .left, 1)) }
    case .updated:
      for change in fields where change.field == "coordinating" {
        if let agency = change.after { deeds.append((agency, .joined, 1)) }
        if let agency = change.before { deeds.append((agency, .left, 1)) }
      }
    }
    let handover = fields.first { $0.field == "presiding_id" }
    if kind == .updated || kind == .returned, let handover {
      if let before = handover.before { deeds.append((before, .handedOver, 1)) }
      if let after = handover.after { deeds.append((after, handover.before == nil ? .assigned : .takenOver, 1)) }
    }
    guard let presiding else { return deeds }
    switch kind {
    case .created: deeds.append((presiding, .assigned, 1))
    case .retired: deeds.append((presiding, .ended, 1))
    case .returned: deeds.append((presiding, .resumed, 1))
    case .updated: break
    }
    // What is new or over is told by that alone.
    guard kind == .updated || kind == .returned else { return deeds }
    if let due = fields.first(where: { $0.field == "due_on" }) {
      switch (due.before, due.after) {
      case (.some(let before), .some(let after)):
        deeds.append((presiding, before < after ? .extended : .shortened, 1))
      default: deeds.append((presiding, .rescheduled, 1))
      }
    } else if fields.contains(where: { $0.field == "start_on" }) {
      deeds.append((presiding, .rescheduled, 1))
    }
    deeds.append((presiding, .retargeted, kpis.count { kpi in kpi.fields.contains { $0.field == "target" } }))
    deeds.append((presiding, .measured, kpis.count { $0.kind == .created || $0.kind == .returned }))
    deeds.append((presiding, .unmeasured, kpis.count { $0.kind == .retired }))
    deeds.append((presiding, .milestonesChanged, milestones.allSatisfy(\.isUntouched) ? 0 : 1))
    if fields.contains(where: { !Self.toldOtherwise.contains($0.field) }) { deeds.append((presiding, .reworded, 1)) }
    deeds.append((presiding, .slotsAdded, slots.added.count))
    deeds.append((presiding, .slotsMoved, slots.moved.count))
    deeds.append((presiding, .slotsWithdrawn, slots.withdrawn.count))
    return deeds
  }

  /// Fields that have a deed of their own, or follow from one.
  private static let toldOtherwise: Set = [
    "presiding_id", "coordinating", "start_on", "due_on", "due_text", "length_class", "update_period", "position",
    "weight",
    "parent_id", "id", "retired_by",
  ]
}
