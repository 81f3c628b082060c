internal import Diagnostics
internal import ResolutionCompiler

extension ChangeSet {
  /// Reads what an emission has changed from a store that has carried it out.
  /// - Parameter outcome: what it has done; `emission` is its number.
  init(of outcome: EmissionOutcome, in database: Database) throws(StoreError) {
    let emission = outcome.emission ?? 0
    let records = try StoreReader.emissions(in: database, "WHERE id < \(emission) ORDER BY id DESC LIMIT 1")
    self.init(base: records.first, outcome: outcome)
    guard outcome.emission != nil else { return }
    var reader = try ChangeReader(of: emission, isFirst: base == nil, in: database)
    try reader.read()
    documents = reader.documents()
    agencies = reader.agencyChanges()
    agencyNames = try StoreReader.agencyNames(in: database)
    fingerprint = reader.fingerprint(of: outcome)
  }
}
