internal import Diagnostics

/// The tables, views, triggers and indexes of the store's version are there, with their columns. What others have added
/// is theirs.
struct SchemaPromise: Promise {
  let name = "schema"
  let isGround = true

  func findings(in database: Database) throws(StoreError) -> [Inspection.Finding] {
    var lacking: [String] = []
    // A view is only as good as what it reads: both show when it is asked for its columns.
    let version = try database.integer("PRAGMA main.user_version") ?? 0
    for name in StoreReader.Name.allCases
    where name.version <= version && !database.knows("SELECT * FROM main.\(name.rawValue) LIMIT 0") {
      lacking.append(name.rawValue)
    }
    for table in Table.ofPlan + [.transfer, .assignment] {
      let columns = table.columns.filter { $0.since <= version }.map(\.name).joined(separator: ", ")
      if !database.knows("SELECT \(columns) FROM main.\(table.name) LIMIT 0") { lacking.append(table.name) }
    }
    let there = Set(try database.texts("SELECT name FROM main.sqlite_schema WHERE type IN ('trigger', 'index')"))
    lacking += (Views.triggers + Ledger.indexes).map(Self.nameMade).filter { !there.contains($0) }
    if !database.knows("SELECT number, entity, name FROM main.change_field LIMIT 0") {
      lacking.append("change_field")
    } else {
      let fields = Set(try database.texts("SELECT entity || '.' || name FROM main.change_field"))
      let added = Table.ofPlan.flatMap { table in
        table.columns.filter { $0.isLogged && $0.since > 1 && $0.since <= version }
          .map { (entity: table.entity ?? "", name: $0.publicName) }
      }
      lacking += (Ledger.fields + added).map { "\($0.entity).\($0.name)" }.filter { !fields.contains($0) }
    }
    guard !lacking.isEmpty else { return [] }
    return [
      Inspection.Finding(
        promise: name,
        message: Words(
          vi: "kho thiếu hoặc sai \(lacking.count) bảng, khung nhìn, chỉ mục hoặc cột",
          en: "of the store's tables, views, indexes or columns, missing or altered: \(lacking.count)"),
        advice: Promises.changedByHand, examples: Array(lacking.prefix(Inspection.shown)), count: lacking.count)
    ]
  }

  /// The name in `CREATE TRIGGER name …` and `CREATE UNIQUE INDEX IF NOT EXISTS name ON …`.
  private static func nameMade(by statement: String) -> String {
    let words = statement.split(separator: " ")
    let last = words.firstIndex { $0 == "TRIGGER" } ?? words.firstIndex { $0 == "EXISTS" } ?? 0
    return last + 1 < words.count ? String(words[last + 1]) : statement
  }
}

extension Database {
  /// Whether SQLite knows all that a statement names.
  fileprivate func knows(_ sql: String) -> Bool { (try? statement(sql)) != nil }
}
