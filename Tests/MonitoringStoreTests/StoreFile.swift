import CSQLite
import Diagnostics
import Foundation
import MonitoringStore
import ResolutionCompiler
import Testing

/// A store in a folder of its own, which goes with it.
final class StoreFile {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nqc-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "monitoring.sqlite").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The files that there are, by name.
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
  var bytes: Data { FileManager.default.contents(atPath: path) ?? Data() }

  /// Compiles texts and emits them.
  /// - Parameter at: day and hour, local time.
  @discardableResult
  func apply(
    _ texts: String..., at day: String = "2025-11-06", hour: Int = 9, allowRetire: Bool = false,
    location: SourceLocation = #_sourceLocation
  ) throws -> EmissionOutcome {
    let plan = compiled(texts, on: Day(day), location: location)
    let store = try MonitoringStore.open(path: path, create: true)
    return try store.apply(plan, emission: info(texts, at: day, hour: hour), allowRetire: allowRetire)
  }

  func info(_ texts: [String], at day: String, hour: Int = 9) -> EmissionInfo {
    EmissionInfo(
      at: Moment(Day(day), hour: hour), utcOffset: 420, compiler: "nqc 1.0", user: "an",
      corpusDigest: Array(
        texts.joined(separator: "\0").utf8.reduce(into: [UInt8](repeating: 0, count: 8)) { sum, byte in
          for index in sum.indices { sum[index] = sum[index] &* 31 &+ byte &+ UInt8(index) }
        }))
  }

  /// What SQLite answers, a text a row, with `|` between its columns. Asked without any code of the store's own.
  func rows(_ sql: String, location: SourceLocation = #_sourceLocation) -> [String] {
    var database: OpaquePointer?
    sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil)
    defer { sqlite3_close(database) }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      Issue.record("\(String(cString: sqlite3_errmsg(database))): \(sql)", sourceLocation: location)
      return []
    }
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    var status = sqlite3_step(statement)
    while status == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "–"
        }.joined(separator: "|"))
      status = sqlite3_step(statement)
    }
    if status != SQLITE_DONE {
      Issue.record("\(String(cString: sqlite3_errmsg(database))): \(sql)", sourceLocation: location)
    }
    return rows
  }

  /// Whether SQLite runs these statements.
  func runs(_ sql: String) -> Bool {
    var database: OpaquePointer?
    sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    defer { sqlite3_close(database) }
    return sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK
  }

  /// A report on a task's update, as the program that officers use makes it.
  func report(_ task: String, _ seq: Int) -> Bool {
    runs(
      """
      INSERT INTO progress_report (task_id, seq, reported_at, agency_id, percent_done, text, attachments)
      VALUES ('\(task)', \(seq), '2025-11-07T10:00:00+07:00', 'BKHCN', 40, 'Đang làm', NULL)
      """)
  }

  /// Nothing is broken, and nothing refers to what is not there.
  func isSound() -> Bool {
    rows("PRAGMA integrity_check") == ["ok"] && rows("PRAGMA foreign_key_check").isEmpty
  }
}

/// The plan of texts that have no errors, compiled with a small registry and the repository's calendar and regulation.
func compiled(_ texts: [String], on now: Day, location: SourceLocation = #_sourceLocation) -> Plan {
  let all = [("agencies.yaml", Sample.agencies)] + Sample.rules
  var files = all.enumerated().map { SourceFile(id: UInt32($0.offset), path: $0.element.0, text: $0.element.1) }
  for (index, text) in texts.enumerated() {
    files.append(SourceFile(id: UInt32(files.count), path: "Resolutions/\(index + 1).yaml", text: text))
  }
  let compilation = compile(files, options: CompileOptions(now: now))
  for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
    Issue.record("\(diagnostic.code): \(diagnostic.message.en)", sourceLocation: location)
  }
  return compilation.plan
}

extension Day {
  /// Of an ISO text that is one.
  init(_ iso: String) {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    self = Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0)
  }
}
