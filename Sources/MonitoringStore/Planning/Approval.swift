/// What a saved plan allows an apply to do: that, and nothing else.
package struct Approval: Hashable, Sendable {
  /// The number of the emission that it was made after, and the digest of the sources of that; nil for an empty store.
  package var base: Base?
  /// Of the changes that were shown.
  package var fingerprint: String

  package struct Base: Hashable, Sendable {
    package var emission: Int64
    package var corpusDigest: String

    package init(emission: Int64, corpusDigest: String) {
      self.emission = emission
      self.corpusDigest = corpusDigest
    }
  }

  package init(base: Base?, fingerprint: String) {
    self.base = base
    self.fingerprint = fingerprint
  }

  package init(of changes: ChangeSet) {
    base = changes.base.map { Base(emission: $0.id, corpusDigest: $0.corpusDigest) }
    fingerprint = changes.fingerprint
  }
}

extension Emission {
  /// Refuses what has been done in the caller's transaction, where it is not what was approved.
  func approve(_ outcome: EmissionOutcome, in database: Database) throws(StoreError) {
    guard let approval else { return }
    let last = try StoreReader.emissions(in: database, "WHERE id <> \(outcome.emission ?? 0) ORDER BY id DESC LIMIT 1")
    let base = last.first.map { Approval.Base(emission: $0.id, corpusDigest: $0.corpusDigest) }
    guard base == approval.base else { throw .planOutdated(.anotherEmission(at: last.first?.at)) }
    guard try ChangeSet(of: outcome, in: database).fingerprint == approval.fingerprint else {
      throw .planOutdated(.otherChanges)
    }
  }
}
