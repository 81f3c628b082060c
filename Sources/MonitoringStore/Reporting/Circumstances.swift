package import ResolutionCompiler

/// Who enters something into the store, when, and with which program.
package struct Circumstances: Hashable, Sendable {
  /// The moment taken for now, in local time.
  package var now: Moment
  package var user: String
  /// Name and version of the program.
  package var compiler: String

  package init(now: Moment, user: String, compiler: String) {
    self.now = now
    self.user = user
    self.compiler = compiler
  }
}

/// One entry into the store: what the rows of one transaction have in common.
struct Entry {
  let database: Database
  let circumstances: Circumstances
  /// Minutes that the store's local time is ahead of UTC.
  let utcOffset: Int

  init(_ circumstances: Circumstances, into database: Database) throws(StoreError) {
    self.database = database
    self.circumstances = circumstances
    utcOffset = Int(try database.integer("SELECT utc_offset FROM emission ORDER BY id DESC LIMIT 1") ?? 7 * 60)
  }

  var now: Moment { circumstances.now }

  /// ISO, with the offset.
  func timestamp(_ moment: Moment) -> String { moment.timestamp(utcOffset: utcOffset) }

  enum Action: String { case report, confirm, object, answer }

  /// Writes down that something was done.
  /// - Returns: the row's number.
  func audit(_ action: Action, task: Int64, agency: Int64?, _ detail: String) throws(StoreError) -> Int64 {
    try database.run(
      "INSERT INTO audit_row (at, user, compiler, action, task, agency, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      .text(timestamp(now)), .text(circumstances.user), .text(circumstances.compiler), .text(action.rawValue),
      .integer(task), agency.map { .integer($0) } ?? .null, .text(detail))
    return try database.integer("SELECT last_insert_rowid()") ?? 0
  }
}

extension Moment {
  /// ISO, with the offset: `2025-11-06T09:00:00+07:00`.
  package func timestamp(utcOffset: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let offset = abs(utcOffset)
    return "\(day)T\(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60)):00"
      + "\(utcOffset < 0 ? "-" : "+")\(padded(offset / 60)):\(padded(offset % 60))"
  }

  /// What stands in the store: local time, whatever its offset. Nil for what is no ISO text.
  init?(timestamp: String) { self.init(written: String(timestamp.prefix(16))) }
}
