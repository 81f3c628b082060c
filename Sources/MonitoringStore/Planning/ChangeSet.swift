package import Diagnostics

/// What one emission changes, or would change, in a store: by document and task, field by field.
package struct ChangeSet: Sendable {
  /// The emission before it; nil where there is none.
  package var base: StoreReader.EmissionRecord?
  package var outcome: EmissionOutcome
  /// In the order of their keys.
  package var documents: [DocumentChanges] = []
  /// Of the registry, in the order of their codes. Where the store was empty they are not listed.
  package var agencies: [EntityChanges] = []
  package var warnings: [Warning] = []
  /// The names of agencies by their codes.
  package var agencyNames: [String: Words] = [:]
  /// Stands for all of it: two emissions that do the same to stores that are alike have the same.
  package var fingerprint = ""

  package init(base: StoreReader.EmissionRecord?, outcome: EmissionOutcome) {
    self.base = base
    self.outcome = outcome
  }

  package var isEmpty: Bool { outcome.isUnchanged }
  /// Nothing was there before.
  package var isFirst: Bool { base == nil && !isEmpty }
}

/// What became of a thing.
package enum ChangeKind: String, Sendable, CaseIterable {
  case created, updated, retired
  /// It had been retired, and is there again.
  case returned
}

/// A value before and after, as people read it; nil where there was, or is, nothing.
package struct FieldChange: Hashable, Sendable {
  /// As in the store's `change` table: `due_on`, `presiding_id`, `coordinating`, `target` …
  package var field: String
  package var before: String?
  package var after: String?

  package init(_ field: String, _ before: String?, _ after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// A thing that has no parts: an agency, a clause, a milestone, a KPI.
package struct EntityChanges: Hashable, Sendable {
  package var id: String
  package var title: Words?
  /// Of a KPI: what stands behind its numbers; empty where there is nothing.
  package var unit = Words("")
  package var kind: ChangeKind
  package var fields: [FieldChange]
}

package struct DocumentChanges: Sendable {
  /// Its key: `NQ57`.
  package var id: String
  /// The official number.
  package var number: String
  package var title: Words
  package var kind: ChangeKind?
  package var fields: [FieldChange]
  package var clauses: [EntityChanges]
  /// Tasks and groups, in the order of their ids.
  package var tasks: [TaskChanges]
}

package struct TaskChanges: Sendable {
  package var id: String
  package var isGroup: Bool
  package var title: Words
  /// The agency that presides, after the change; nil where none does.
  package var presiding: String?
  /// The agencies that coordinate, where the task is new, retired or there again.
  package var coordinating: [String]
  /// The last day; nil where it is ongoing, and for a group that has none.
  package var due: String?
  package var kind: ChangeKind
  /// What retired it, where the sources say so.
  package var retiredBy: String?
  /// Of a new one: the tasks that it was split from or that were merged into it.
  package var origins: [Origin] = []
  /// Of a retired one: the tasks that it was split into, or the one that it was merged into.
  package var heirs: [Origin] = []
  package var fields: [FieldChange]
  package var milestones: [EntityChanges]
  package var kpis: [EntityChanges]
  package var slots: SlotChanges

  /// A task that another was made of, or became.
  package struct Origin: Hashable, Sendable {
    package enum How: String, Sendable {
      case split = "split_from"
      case merged = "merged_from"
    }

    package var how: How
    package var id: String

    package init(how: How, id: String) {
      self.how = how
      self.id = id
    }
  }

  /// The id that it had before, where it has moved.
  package var formerID: String? { fields.first { $0.field == "id" }?.before }
}

/// What happens to the update slots of a task that was there before.
package struct SlotChanges: Hashable, Sendable {
  package struct Slot: Hashable, Sendable {
    package var seq: Int
    package var kind: String
    /// ISO days.
    package var asOf: String
    package var dueOn: String
    /// The day to report before it moved.
    package var movedFrom: String?
  }

  package var added: [Slot] = []
  package var withdrawn: [Slot] = []
  package var moved: [Slot] = []
  /// Those of which only something else changed: that the year's calendar has been announced, the rule's class.
  package var confirmed: [Slot] = []
  package var reason: Reason?

  package var isEmpty: Bool { added.isEmpty && withdrawn.isEmpty && moved.isEmpty && confirmed.isEmpty }

  /// Why.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case taskChanged = "task_changed"
    case taskRetired = "task_retired"
    case taskReturned = "task_returned"
    case regulationChanged = "regulation_changed"
    case calendarChanged = "calendar_changed"
    /// Both have changed, and either may be why.
    case regulationOrCalendar = "regulation_or_calendar"
    /// A task without an end is scheduled to the end of next year.
    case yearPassed = "year_passed"
  }
}

extension ChangeSet {
  /// What a person should look at before it is carried out.
  package enum Warning: Hashable, Sendable {
    /// Tasks that have been reported on, which the sources no longer hold and say nothing of. `apply` refuses it without
    /// `--allow-retire`.
    case retiresReported([String])
    /// The same of more than a tenth of a document's tasks.
    case retiresMany([String])
    /// One task or group is retired and another created with the same presiding agency and nearly the same title: was it
    /// moved? `below`: so many tasks below them look so too; copies for several agencies are said once.
    case looksMoved(from: String, to: String, title: Words, below: Int)
    /// A body has ended; so many of its open tasks go to its successor, who has new time limits to confirm them.
    case passesOn(from: String, to: String, tasks: Int)

    /// Whether `apply` refuses it unless it is allowed.
    package var isRefused: Bool {
      switch self {
      case .retiresReported, .retiresMany: true
      case .looksMoved, .passesOn: false
      }
    }
  }
}
