internal import Diagnostics

/// The file is whole, as far as SQLite can tell.
struct Integrity: Promise {
  let name = "integrity"
  let isGround = true

  /// More is not looked for: one is enough.
  private static let limit = 100

  func findings(in database: Database) throws(StoreError) -> [Inspection.Finding] {
    let found = try database.texts("PRAGMA integrity_check(\(Self.limit))").filter { $0 != "ok" }
    return found.isEmpty ? [] : [Promises.damage(found, count: found.count)]
  }
}

extension Promises {
  static func damage(_ details: [String], count: Int) -> Inspection.Finding {
    Inspection.Finding(
      promise: "integrity",
      message: Words(
        vi: "tệp bị hỏng: SQLite thấy \(count) chỗ sai", en: "the file is damaged: SQLite finds \(count) faults"),
      advice: takeBackup, examples: Array(details.prefix(Inspection.shown)), count: count)
  }
}
