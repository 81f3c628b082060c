internal import Diagnostics
package import ResolutionCompiler

/// What officers work from: one SQLite file with the tasks, their updates and what was reported on them. Sources are
/// emitted into it; what it holds beyond them (reports, values, the past) is never lost.
///
/// Closed when it is let go of.
package final class MonitoringStore {
  let database: Database
  /// Whether the file holds nothing yet, not even tables.
  private(set) var isBlank: Bool

  init(_ database: Database, isBlank: Bool) {
    self.database = database
    self.isBlank = isBlank
  }

  /// Opens a store for writing. One with an older schema is migrated.
  ///
  /// - Parameter create: make the file where there is none. It stays empty until something is emitted into it.
  /// - Throws: where there is no such file or folder, where it is something else than a store or a store of a later
  ///   version, and where it cannot be written.
  package static func open(path: String, create: Bool = false) throws(StoreError) -> MonitoringStore {
    let database = try Database(path: path, .writing(create: create))
    switch try database.content() {
    case .blank:
      return MonitoringStore(database, isBlank: true)
    case .store(let version):
      if version < Migrations.current { _ = try migrate(database) }
      return MonitoringStore(database, isBlank: false)
    }
  }

  /// Brings the schema of a store up to the version that this program writes, in one transaction. Nothing that it holds
  /// is lost; it is not backed up.
  ///
  /// - Returns: the version from before, nil where nothing has been written to the file yet; and the present one.
  /// - Throws: as `open` does.
  package static func migrate(path: String) throws(StoreError) -> (from: Int64?, to: Int64) {
    let database = try Database(path: path, .writing(create: false))
    guard case .store(let version) = try database.content() else { return (nil, Migrations.current) }
    return (version < Migrations.current ? try migrate(database) : version, Migrations.current)
  }

  /// - Returns: the version from before. Someone else may have migrated it while one waited.
  private static func migrate(_ database: Database) throws(StoreError) -> Int64? {
    try database.writing { () throws(StoreError) in
      guard case .store(let version) = try database.content() else { return nil }
      try database.migrate(from: version)
      return version
    }
  }

  /// Makes the store hold what a plan asks for, in one transaction: all of it or nothing. Documents in draft are passed
  /// over.
  ///
  /// Where the store holds it already, the file is not touched.
  ///
  /// - Parameters:
  ///   - plan: of sources without errors.
  ///   - allowRetire: retire tasks that have been reported on, or many at once, though the sources do not say so.
  ///   - approval: what was planned; anything else than that is refused.
  package func apply(
    _ plan: Plan, emission info: EmissionInfo, allowRetire: Bool = false, approval: Approval? = nil
  ) throws(StoreError) -> EmissionOutcome {
    let emission = Emission(plan, info, allowRetire: allowRetire, approval: approval)
    if !isBlank, try emission.isHeld(by: database) {
      try emission.approve(.unchanged, in: database)
      return .unchanged
    }
    let isEmpty = isBlank ? true : try database.integer("SELECT count(*) FROM emission") == 0
    if isEmpty, let outcome = try load(emission) { return outcome }
    return try reconcile(emission)
  }

  /// Lets the file grow to so many pages at most, as a full disk would. What it has already is not taken from it.
  func limit(pages: Int) throws(StoreError) { try database.run("PRAGMA max_page_count = \(pages)") }

  /// The first emission: every row is new.
  /// - Returns: nil where another program has emitted into the store since one looked.
  private func load(_ emission: Emission) throws(StoreError) -> EmissionOutcome? {
    // Both only where they are taken outside a transaction. The rows refer to each other as the plan does, and are
    // too many to look each one up again.
    try database.run("PRAGMA foreign_keys = OFF")
    try database.run("PRAGMA page_size = 8192")
    try database.run("PRAGMA cache_size = -8192")
    let outcome = try database.writing { () throws(StoreError) -> EmissionOutcome? in
      if case .blank = try database.content() {
        try database.migrate(from: 0)
      } else if try database.integer("SELECT count(*) FROM emission") != 0 {
        return nil
      }
      let outcome = try emission.load(into: database)
      try emission.approve(outcome, in: database)
      return outcome
    }
    isBlank = false
    // From here on readers are not to wait for writers. The first load does without: there is nothing to read yet, and
    // it would write every page twice. Where the file system cannot do it, or a reader is in the way, it stays as it is.
    _ = try? database.run("PRAGMA journal_mode = WAL")
    return outcome
  }

  /// A later emission: what the sources ask for is written beside what there is, and compared.
  private func reconcile(_ emission: Emission) throws(StoreError) -> EmissionOutcome {
    try database.run("PRAGMA foreign_keys = ON")
    _ = try? database.run("PRAGMA journal_mode = WAL")
    try database.run("PRAGMA temp_store = MEMORY")
    try database.run("PRAGMA cache_size = -32768")
    try database.run("ATTACH ':memory:' AS desired")
    defer { _ = try? database.run("DETACH desired") }
    try database.beginWriting()
    do {
      if try emission.isHeld(by: database) {
        try emission.approve(.unchanged, in: database)
        database.rollBack()
        return .unchanged
      }
      try database.checkClock(emission.info.timestamp)
      let outcome = try emission.reconcile(database)
      try emission.approve(outcome, in: database)
      if outcome.isUnchanged { database.rollBack() } else { try database.commit() }
      return outcome
    } catch {
      database.rollBack()
      throw error
    }
  }
}
