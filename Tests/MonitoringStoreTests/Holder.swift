import CSQLite

/// Another program that has begun to write to a store.
final class Holder {
  private var database: OpaquePointer?

  init(_ path: String, doing statements: String = "") throws {
    sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil)
    sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil)
    sqlite3_exec(database, statements, nil, nil, nil)
  }

  func letGo() { sqlite3_exec(database, "ROLLBACK", nil, nil, nil) }

  deinit { sqlite3_close(database) }
}
