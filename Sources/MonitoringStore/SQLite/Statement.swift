internal import CSQLite

/// A value on its way into a statement, off the hot path.
enum SQLValue {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
  static func integer(_ value: Int32) -> SQLValue { .integer(Int64(value)) }
}

/// A prepared statement.
final class Statement {
  let handle: OpaquePointer
  let database: Database

  init(_ sql: String, on database: Database) throws(StoreError) {
    var prepared: OpaquePointer?
    let status = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
    guard status == SQLITE_OK, let prepared else { throw database.failure(status, sql) }
    handle = prepared
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether there is a row.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let status: throw database.failure(status, sql)
    }
  }

  /// Makes it ready to run again; the bound values stay.
  func reset() { sqlite3_reset(handle) }

  var sql: String { sqlite3_sql(handle).map { String(cString: $0) } ?? "" }

  // MARK: Values in

  func bind(_ value: SQLValue, to index: Int32) {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .real(let number): sqlite3_bind_double(handle, index, number)
    case .text(let text): _ = bind(text, to: index)
    }
  }

  func bind(_ text: String, to index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bind($0, to: index, outlivesRow: false) }
  }

  /// - Parameter outlivesRow: the bytes stay where they are until the row has been stored, so that SQLite need not
  ///   copy them.
  func bind(_ text: UnsafeBufferPointer<UInt8>, to index: Int32, outlivesRow: Bool) -> Int32 {
    // A null pointer would bind null, and an empty text may have one.
    guard let base = text.baseAddress, text.count > 0 else {
      return sqlite3_bind_text64(handle, index, "", 0, Self.transient, UInt8(SQLITE_UTF8))
    }
    return base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      sqlite3_bind_text64(
        handle, index, $0, UInt64(text.count), outlivesRow ? nil : Self.transient, UInt8(SQLITE_UTF8))
    }
  }

  // `SQLITE_TRANSIENT` is a cast that Swift does not import: the bytes are copied at once.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Values out

  /// Nil where it is null.
  func integer(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
  }

  func real(_ column: Int32) -> Double? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_double(handle, column)
  }

  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
