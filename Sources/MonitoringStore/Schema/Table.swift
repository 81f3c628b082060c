/// Which of the two stores of an apply a table is in.
enum Schema: String {
  /// The file.
  case main
  /// What the sources ask for, in memory, in the same tables.
  case desired
}

/// A table as it lies in the file: narrow, with numbers for names and days. The views that other programs read spell
/// them out.
struct Table {
  let name: String
  /// What a row is called in `change`; nil where no row is.
  let entity: String?
  let columns: [Column]
  /// The columns of the primary key. Without one the first column, `number`, is the row's own number.
  let key: [String]

  init(_ name: String, entity: String? = nil, key: [String] = [], _ columns: [Column]) {
    self.name = name
    self.entity = entity
    self.key = key
    self.columns = key.isEmpty ? [Column("number", "INTEGER PRIMARY KEY", isLogged: false)] + columns : columns
  }

  /// - Parameters:
  ///   - schema: only the file's own tables check what they refer to; the others are never kept.
  ///   - version: of the store's schema. Columns that came later are left out: a migration adds them.
  func creation(in schema: Schema, asOf version: Int64 = Migrations.current) -> String {
    var lines = columns.filter { $0.since <= version }.map { column in
      var line = "\(column.name) \(column.declaration)"
      if schema == .main, let table = column.refersTo {
        line += " REFERENCES \(table) DEFERRABLE INITIALLY DEFERRED"
      }
      return line
    }
    if !key.isEmpty { lines.append("PRIMARY KEY (\(key.joined(separator: ", ")))") }
    return "CREATE TABLE \(schema.rawValue).\(name) (\n  \(lines.joined(separator: ",\n  "))\n) "
      + (key.isEmpty ? "STRICT" : "STRICT, WITHOUT ROWID")
  }
}

struct Column {
  /// How a value is written where people read it.
  enum Spelling {
    case asIs
    case day
    /// The id of the row of that table.
    case idOf(String)
  }

  let name: String
  /// Type and constraints.
  let declaration: String
  var spelling = Spelling.asIs
  /// The table whose `number` it holds.
  var refersTo: String?
  /// Its name in the view and in `change`.
  var publicName: String
  /// A change of it is a row in `change`. Not so where a row stands in the sources: a comment added above it moves it.
  var isLogged = true
  /// The version of the schema that it came with. Later ones stand behind the earlier, where a migration puts them.
  var since: Int64 = 1

  init(_ name: String, _ declaration: String, isLogged: Bool = true) {
    self.name = name
    self.declaration = declaration
    publicName = name
    self.isLogged = isLogged
  }

  static func text(_ name: String, _ constraints: String = "") -> Column {
    Column(name, constraints.isEmpty ? "TEXT" : "TEXT \(constraints)")
  }

  static func integer(_ name: String, _ constraints: String = "") -> Column {
    Column(name, constraints.isEmpty ? "INTEGER" : "INTEGER \(constraints)")
  }

  static func real(_ name: String, _ constraints: String = "") -> Column {
    Column(name, constraints.isEmpty ? "REAL" : "REAL \(constraints)")
  }

  /// Days since 1 January 1970.
  static func day(_ name: String, _ constraints: String = "") -> Column {
    var column = integer(name, constraints)
    column.spelling = .day
    return column
  }

  /// A row of another table, by its number.
  static func reference(
    _ name: String, to table: String, as publicName: String? = nil, _ constraints: String = ""
  ) -> Column {
    var column = integer(name, constraints)
    column.refersTo = table
    column.publicName = publicName ?? name
    column.spelling = .idOf(table)
    return column
  }

  func unlogged() -> Column {
    var column = self
    column.isLogged = false
    return column
  }

  func since(_ version: Int64) -> Column {
    var column = self
    column.since = version
    return column
  }

  /// The column of a row, as SQL that gives the value as people read it.
  func spelled(_ row: String) -> String {
    switch spelling {
    case .asIs: "\(row).\(name)"
    case .day: "date(\(row).\(name) + 2440587.5)"
    case .idOf(let table): "(SELECT id FROM main.\(table) WHERE number = \(row).\(name))"
    }
  }
}
