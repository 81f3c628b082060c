internal import CSQLite

extension Database {
  /// A copy in memory of the file that a connection reads, as of one moment. Whoever writes meanwhile is not kept
  /// waiting, and what is done to the copy happens nowhere else.
  static func copy(of source: Database) throws(StoreError) -> Database {
    let copy = try Database(inMemoryFor: source.path)
    try source.copy(to: copy)
    return copy
  }

  /// A copy in memory with the schema of this program.
  func migratedCopy(from version: Int64) throws(StoreError) -> Database {
    let copy = try Database.copy(of: self)
    if version < Migrations.current {
      try copy.writing { () throws(StoreError) in try copy.migrate(from: version) }
    }
    return copy
  }

  /// Replaces all that another connection has with what this one reads, as of one moment.
  func copy(to target: Database) throws(StoreError) {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.failure(sqlite3_extended_errcode(target.handle), "backup")
    }
    // All of it in one step: the pages belong together then, and nobody need wait in between.
    var status = sqlite3_backup_step(backup, -1)
    var attempts = 0
    while status & 0xFF == SQLITE_BUSY || status & 0xFF == SQLITE_LOCKED, attempts < Self.patience * 20 {
      sqlite3_sleep(50)
      attempts += 1
      status = sqlite3_backup_step(backup, -1)
    }
    sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE else { throw failure(status, "backup") }
  }
}
