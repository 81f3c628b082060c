internal import Diagnostics
package import ResolutionCompiler

extension MonitoringStore {
  /// What an apply would change. The store is not written to, nor is anybody kept waiting: it is copied into memory, and
  /// carried out there.
  ///
  /// Tasks that `apply` refuses to retire are shown as retired, with a warning.
  ///
  /// - Parameter path: where there is no file, everything is new.
  package static func changes(
    applying plan: Plan, emission info: EmissionInfo, to path: String
  ) throws(StoreError) -> ChangeSet {
    guard let rehearsal = try rehearsal(of: path, Emission(plan, info, allowRetire: true)) else {
      return try unchanged(at: path)
    }
    let outcome = try rehearsal.apply(plan, emission: info, allowRetire: true)
    guard !outcome.isUnchanged else { return try unchanged(at: path) }
    var changes = try ChangeSet(of: outcome, in: rehearsal.database)
    try changes.addWarnings(from: rehearsal.database, on: info.at.day)
    return changes
  }

  /// A copy to try an emission on; nil where the store holds it already.
  private static func rehearsal(of path: String, _ emission: Emission) throws(StoreError) -> MonitoringStore? {
    let source: Database
    let content: Database.Content
    do {
      (source, content) = try Database.reading(path)
    } catch {
      guard case .fileMissing = error else { throw error }
      return MonitoringStore(try Database(inMemoryFor: path), isBlank: true)
    }
    guard case .store(let version) = content else {
      return MonitoringStore(try Database(inMemoryFor: path), isBlank: true)
    }
    if version == Migrations.current, try emission.isHeld(by: source) { return nil }
    return MonitoringStore(try source.migratedCopy(from: version), isBlank: false)
  }

  private static func unchanged(at path: String) throws(StoreError) -> ChangeSet {
    ChangeSet(base: try StoreReader(path: path).emissions().last, outcome: .unchanged)
  }
}
