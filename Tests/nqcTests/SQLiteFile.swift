import CSQLite
import Testing

/// A SQLite file, asked without any code of the store's own.
struct SQLiteFile {
  let path: String

  init(_ path: String) { self.path = path }

  func run(_ sql: String, location: SourceLocation = #_sourceLocation) {
    var database: OpaquePointer?
    sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    defer { sqlite3_close(database) }
    #expect(
      sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(database)))",
      sourceLocation: location)
  }

  /// What SQLite answers, a text a row, with `|` between its columns.
  func rows(_ sql: String, location: SourceLocation = #_sourceLocation) -> [String] {
    var database: OpaquePointer?
    sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil)
    defer { sqlite3_close(database) }
    sqlite3_busy_timeout(database, 5000)
    var statement: OpaquePointer?
    var status = sqlite3_prepare_v2(database, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    if status == SQLITE_OK { status = sqlite3_step(statement) }
    while status == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "–"
        }.joined(separator: "|"))
      status = sqlite3_step(statement)
    }
    #expect(
      status == SQLITE_DONE, "\(String(cString: sqlite3_errmsg(database))): \(sql)", sourceLocation: location)
    return rows
  }

  /// Every row of every table.
  var contents: [String] {
    rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").flatMap { table in
      [table] + rows("SELECT * FROM \"\(table)\"")
    }
  }

  /// Nothing is broken, and nothing refers to what is not there.
  var isSound: Bool { rows("PRAGMA integrity_check") == ["ok"] && rows("PRAGMA foreign_key_check").isEmpty }
}
