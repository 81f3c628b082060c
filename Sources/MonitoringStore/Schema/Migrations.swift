/// How the schema came to be what it is. Only ever added to: a migration that has shipped has run on somebody's data.
enum Migrations {
  /// Marks the file as a monitoring store: the letters NQMS.
  static let applicationID: Int64 = 0x4E51_4D53

  /// The version of the schema that this program knows.
  static let current: Int64 = 2

  /// Leads from the version before to this one.
  fileprivate static func migrate(_ database: Database, to version: Int64) throws(StoreError) {
    switch version {
    case 1:
      // Everything but the indexes, which the first emission makes after its rows.
      for table in Table.ofPlan + [.transfer, .assignment] { try database.run(table.creation(in: .main, asOf: 1)) }
      for statement in Ledger.tables + Views.all + Views.triggers { try database.run(statement) }
      try database.run(Ledger.fieldRows)
    case 2:
      for statement in Version2.all { try database.run(statement) }
    default:
      preconditionFailure("no migration leads to version \(version)")
    }
  }
}

extension Database {
  /// What the file is.
  enum Content {
    /// Nothing has been written to it yet.
    case blank
    case store(version: Int64)
  }

  /// - Throws: where it is another program's database, or of a schema later than ours.
  func content() throws(StoreError) -> Content {
    // The first statement that reads the file: here a file that is no database shows.
    let id = try integer("PRAGMA application_id") ?? 0
    let version = try integer("PRAGMA user_version") ?? 0
    if id == Migrations.applicationID {
      guard version >= 1 else { throw .damaged(path: path, detail: "user_version \(version)") }
      guard version <= Migrations.current else {
        throw .newerStore(path: path, version: version, known: Migrations.current)
      }
      return .store(version: version)
    }
    guard id == 0, version == 0, try integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      throw .foreignDatabase(path: path, applicationID: id)
    }
    return .blank
  }

  /// Brings the schema up to date, within the caller's transaction.
  func migrate(from version: Int64) throws(StoreError) {
    guard version < Migrations.current else { return }
    for next in (version + 1)...Migrations.current { try Migrations.migrate(self, to: next) }
    try run("PRAGMA application_id = \(Migrations.applicationID)")
    try run("PRAGMA user_version = \(Migrations.current)")
  }
}
