internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A connection to one SQLite file. Whatever SQLite refuses is thrown as a `StoreError`.
///
/// Closed when the last statement and the last holder have let go of it.
final class Database {
  enum Access {
    /// Whoever closes the log of a store last takes it away, which takes the right to write.
    case reading
    /// As it lies there, taking for granted that nobody writes to it: it stands where nobody may.
    case readingFrozen
    /// - Parameter create: make the file where there is none.
    case writing(create: Bool)
  }

  /// How long one waits for another program to finish writing.
  static let patience = 5

  let path: String
  let handle: OpaquePointer

  init(path: String, _ access: Access) throws(StoreError) {
    guard !path.isEmpty else { throw .fileMissing(path: path) }
    self.path = path
    // One thread at a time uses a connection, so that SQLite need not lock it for every value bound.
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    switch access {
    case .reading: flags |= SQLITE_OPEN_READWRITE
    case .readingFrozen: flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .writing(let create): flags |= SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
    }
    var opened: OpaquePointer?
    // SQLite gives `:memory:` and `file:` a meaning of their own; to us they are names of files.
    var name = path.hasPrefix(":") || path.hasPrefix("file:") ? "./" + path : path
    if case .readingFrozen = access { name = Self.frozenName(path) }
    let status = sqlite3_open_v2(name, &opened, flags, nil)
    guard let opened else { throw .outOfMemory }
    guard status == SQLITE_OK else {
      let number = sqlite3_system_errno(opened)
      let detail = String(cString: sqlite3_errmsg(opened))
      sqlite3_close_v2(opened)
      throw Self.refusal(toOpen: path, status, creates: flags & SQLITE_OPEN_CREATE != 0, systemError: number, detail)
    }
    handle = opened
    sqlite3_busy_timeout(handle, Int32(Self.patience * 1000))
    // A writer that was given no more than reading rights would only learn of it at its first row.
    switch access {
    case .writing: if sqlite3_db_readonly(handle, "main") == 1 { throw .readOnly(path: path) }
    case .reading, .readingFrozen: try run("PRAGMA query_only = ON")
    }
  }

  /// A database in memory that stands for a file: its failures name the file.
  init(inMemoryFor path: String) throws(StoreError) {
    self.path = path
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    guard sqlite3_open_v2(":memory:", &opened, flags, nil) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw .outOfMemory
    }
    handle = opened
  }

  /// Opens a file so that it can be read whoever holds it, without ever writing to it.
  static func reading(_ path: String) throws(StoreError) -> (database: Database, content: Content) {
    do {
      let database = try Database(path: path, .reading)
      return (database, try database.content())
    } catch {
      switch error {
      case .accessDenied, .readOnly, .systemFailure:
        if case .systemFailure = error, Database.hasLog(besidePath: path) { throw error }
        // To read beside a writer takes a file of locks, which cannot be made where one may not write. There, nobody
        // else writes either.
        guard !Database.hasLog(besidePath: path) else { throw .interrupted(path: path) }
        let database = try Database(path: path, .readingFrozen)
        return (database, try database.content())
      default: throw error
      }
    }
  }

  /// The path as a URI with everything but letters and digits escaped.
  private static func frozenName(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var name = "file:"
    // What follows two slashes would be taken for the name of a computer.
    for byte in Self.trueName(path).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return name + "?immutable=1"
  }

  /// What SQLite keeps beside a file, by the endings of their names: the log of what is not in it yet, who reads that,
  /// and what takes back what is in it too early.
  static let companions = ["-wal", "-shm", "-journal"]

  /// Whether a log lies beside the file with changes that are not in it yet, or with what takes back half of one.
  static func hasLog(besidePath path: String) -> Bool {
    let name = trueName(path)
    var found = stat()
    return ["-wal", "-journal"].contains { stat(name + $0, &found) == 0 && found.st_size > 0 }
  }

  /// The file that links lead to: logs lie beside that one.
  private static func trueName(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  deinit { sqlite3_close_v2(handle) }

  // MARK: Statements

  func statement(_ sql: String) throws(StoreError) -> Statement {
    try Statement(sql, on: self)
  }

  /// Runs statements that give no rows, with values for `?1`, `?2` … of a single one.
  /// - Returns: the number of rows that the last of them inserted, changed or deleted.
  @discardableResult
  func run(_ sql: String, _ values: SQLValue...) throws(StoreError) -> Int {
    if values.isEmpty {
      let before = sqlite3_total_changes64(handle)
      try check(sqlite3_exec(handle, sql, nil, nil, nil), sql)
      return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }
    let statement = try statement(sql)
    for (index, value) in values.enumerated() { statement.bind(value, to: Int32(index + 1)) }
    let before = sqlite3_total_changes64(handle)
    while try statement.step() {}
    return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
  }

  /// The first column of the first row; nil where there is no row or it is null.
  func integer(_ sql: String, _ values: SQLValue...) throws(StoreError) -> Int64? {
    let statement = try statement(sql)
    for (index, value) in values.enumerated() { statement.bind(value, to: Int32(index + 1)) }
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The first column of every row.
  func texts(_ sql: String, _ values: SQLValue...) throws(StoreError) -> [String] {
    let statement = try statement(sql)
    for (index, value) in values.enumerated() { statement.bind(value, to: Int32(index + 1)) }
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(0) ?? "") }
    return texts
  }

  // MARK: Transactions

  /// Waits its turn to write.
  func beginWriting() throws(StoreError) { try run("BEGIN IMMEDIATE") }
  func commit() throws(StoreError) { try run("COMMIT") }

  /// Undoes what was begun. Some failures have undone it already.
  func rollBack() {
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  /// One transaction: all of it or nothing.
  func writing<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try beginWriting()
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  // MARK: Errors

  func check(_ status: Int32, _ statement: @autoclosure () -> String) throws(StoreError) {
    if status != SQLITE_OK && status != SQLITE_ROW && status != SQLITE_DONE {
      throw failure(status, statement())
    }
  }

  func failure(_ status: Int32, _ statement: String) -> StoreError {
    let detail = String(cString: sqlite3_errmsg(handle))
    let systemError = sqlite3_system_errno(handle)
    // Half of a write has to be taken back before anybody reads, by somebody who may write.
    if status == SQLITE_READONLY | 3 << 8 { return .interrupted(path: path) }
    if status == SQLITE_READONLY | 4 << 8 {
      return .systemFailure(path: path, detail: "the file was moved or deleted while it was in use")
    }
    switch status & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .locked(path: path, seconds: Self.patience)
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_READONLY: return .readOnly(path: path)
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_NOMEM: return .outOfMemory
    case SQLITE_IOERR:
      switch systemError {
      case ENOSPC, EDQUOT: return .diskFull(path: path)
      case 0: return .systemFailure(path: path, detail: detail)
      default: return .systemFailure(path: path, detail: "\(detail): \(String(cString: strerror(systemError)))")
      }
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      return Self.refusal(toOpen: path, status, creates: false, systemError: systemError, detail)
    default: return .statementRefused(path: path, detail: detail, statement: statement)
    }
  }

  private static func refusal(
    toOpen path: String, _ status: Int32, creates: Bool, systemError: Int32, _ detail: String
  ) -> StoreError {
    switch status & 0xFF {
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_NOMEM: return .outOfMemory
    case SQLITE_BUSY: return .locked(path: path, seconds: patience)
    default: break
    }
    var found = stat()
    if stat(path, &found) == 0 {
      if found.st_mode & S_IFMT == S_IFDIR { return .isFolder(path: path) }
    } else if errno == ENOENT || errno == ENOTDIR {
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
      guard stat(folder ?? ".", &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
        return .folderMissing(path: path)
      }
      // Where there is a folder and still no file can be made, the system will not have one there: unless it was not to
      // be made.
      if systemError != EACCES && !creates { return .fileMissing(path: path) }
      if ![ENOSPC, EDQUOT, EROFS].contains(systemError) { return .accessDenied(path: path) }
    }
    switch systemError {
    case EACCES, EPERM: return .accessDenied(path: path)
    case EROFS: return .readOnly(path: path)
    case ENOSPC, EDQUOT: return .diskFull(path: path)
    default: return .systemFailure(path: path, detail: detail)
    }
  }
}
