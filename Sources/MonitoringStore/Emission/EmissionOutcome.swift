/// What an apply did to the store.
package struct EmissionOutcome: Hashable, Sendable {
  /// How many documents, tasks and groups, milestones and KPIs.
  package struct Counts: Hashable, Sendable {
    package var created: Int
    package var updated: Int
    package var retired: Int

    package init(created: Int = 0, updated: Int = 0, retired: Int = 0) {
      self.created = created
      self.updated = updated
      self.retired = retired
    }
  }

  /// The number of the emission in the store; nil where there was nothing to write.
  package var emission: Int64?
  package var documents = Counts()
  /// Groups too.
  package var tasks = Counts()
  package var milestones = Counts()
  package var kpis = Counts()
  /// Update slots that were added, moved and withdrawn.
  package var slots = Counts()

  /// Tasks that were retired because that was allowed, though the sources do not say so.
  package var unannounced: RetirementRefusal?

  /// The store was as the sources ask already, and not a byte of it has changed.
  package static let unchanged = EmissionOutcome()

  package init(emission: Int64? = nil) { self.emission = emission }

  package var isUnchanged: Bool { emission == nil }

  /// Of documents, tasks, milestones and KPIs together, as the `emission` row holds them. A thing counts as updated
  /// where a field of its own changed or something joined or left it; one that came back counts as updated.
  package var total: Counts {
    [documents, tasks, milestones, kpis].reduce(into: Counts()) { sum, counts in
      sum.created += counts.created
      sum.updated += counts.updated
      sum.retired += counts.retired
    }
  }

  /// What it is about, by the names that programs read.
  package var parts: [(name: String, counts: Counts)] {
    [("documents", documents), ("tasks", tasks), ("milestones", milestones), ("kpis", kpis), ("slots", slots)]
  }
}
