internal import CSQLite
internal import Diagnostics

/// Rows with texts on their way into a table, one to a statement. Values are given in the order of the table's
/// columns.
struct TextRows: ~Copyable {
  private let statement: Statement
  private let width: Int32
  private var column: Int32 = 0
  private var status = SQLITE_OK

  /// - Parameter ignoringTwins: a row whose key is there already is passed over.
  init(
    into table: Table, of schema: Schema, _ database: Database, ignoringTwins: Bool = false
  ) throws(StoreError) {
    let values = Array(repeating: "?", count: table.columns.count).joined(separator: ",")
    let verb = ignoringTwins ? "INSERT OR IGNORE" : "INSERT"
    statement = try database.statement("\(verb) INTO \(schema.rawValue).\(table.name) VALUES (\(values))")
    width = Int32(table.columns.count)
  }

  mutating func integer(_ value: Int64) {
    column += 1
    note(sqlite3_bind_int64(statement.handle, column, value))
  }

  mutating func integer(_ value: Int32) { integer(Int64(value)) }

  mutating func integer(_ value: Int32?) {
    if let value { integer(Int64(value)) } else { null() }
  }

  mutating func truth(_ value: Bool) { integer(value ? 1 : Int64(0)) }

  mutating func real(_ value: Double?) {
    column += 1
    // SQLite holds no number that is none: it would turn it into null anyway.
    if let value, value.isFinite {
      note(sqlite3_bind_double(statement.handle, column, value))
    } else {
      note(sqlite3_bind_null(statement.handle, column))
    }
  }

  mutating func null() {
    column += 1
    note(sqlite3_bind_null(statement.handle, column))
  }

  mutating func text(_ value: String?) {
    guard let value else { return null() }
    column += 1
    note(statement.bind(value, to: column))
  }

  /// A word of the program's own.
  mutating func word(_ word: StaticString) {
    column += 1
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    note(statement.bind(bytes, to: column, outlivesRow: true))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    column += 1
    note(statement.bind(bytes, to: column, outlivesRow: false))
  }

  mutating func text(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { text($0) }
  }

  /// A text as it stands in its file; null where it stands nowhere.
  mutating func text(_ span: Span, in file: SourceFile) {
    column += 1
    // The bytes on disk lie in one allocation that outlives the emission; the cooked text is an array, which may move.
    let isOnDisk = Int(span.start) < file.count
    note(file.withBytes(of: span) { statement.bind($0, to: column, outlivesRow: isOnDisk) })
  }

  mutating func endRow() throws(StoreError) {
    guard status == SQLITE_OK else { throw statement.database.failure(status, statement.sql) }
    assert(column == width, "\(column) values for \(width) columns: \(statement.sql)")
    _ = try statement.step()
    statement.reset()
    column = 0
  }

  private mutating func note(_ result: Int32) {
    if result != SQLITE_OK, status == SQLITE_OK { status = result }
  }
}
