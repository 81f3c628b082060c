internal import CSQLite

/// Rows of numbers on their way into a narrow table, many to a statement: for small rows the start of a statement
/// costs more than the row.
struct NumberRows: ~Copyable {
  private let database: Database
  private let table: String
  private let width: Int
  private let full: Statement
  private var values: [Int64]
  private var kinds: [Kind]
  private var filled = 0

  private enum Kind: UInt8 { case null, integer, real }

  /// Of rows of up to ten numbers; more to a statement gains nothing that can be measured.
  private static let rowsPerStatement = 32

  init(into table: Table, of schema: Schema, _ database: Database) throws(StoreError) {
    self.database = database
    self.table = "\(schema.rawValue).\(table.name)"
    width = table.columns.count
    full = try database.statement(Self.insertion(into: self.table, width: width, rows: Self.rowsPerStatement))
    values = Array(repeating: 0, count: width * Self.rowsPerStatement)
    kinds = Array(repeating: .null, count: width * Self.rowsPerStatement)
  }

  @inline(__always) mutating func integer(_ value: Int64) {
    values[filled] = value
    kinds[filled] = .integer
    filled += 1
  }

  @inline(__always) mutating func integer(_ value: Int32) { integer(Int64(value)) }

  @inline(__always) mutating func integer(_ value: Int32?) {
    if let value { integer(Int64(value)) } else { null() }
  }

  @inline(__always) mutating func null() {
    kinds[filled] = .null
    filled += 1
  }

  @inline(__always) mutating func real(_ value: Double) {
    values[filled] = Int64(bitPattern: value.bitPattern)
    kinds[filled] = .real
    filled += 1
  }

  /// Every row ends so, after as many values as the table has columns.
  @inline(__always) mutating func endRow() throws(StoreError) {
    if filled == values.count { try store(filled, with: full) }
  }

  /// Stores the rows that are still waiting. Nothing comes after it.
  mutating func finish() throws(StoreError) {
    guard filled > 0 else { return }
    let rest = try database.statement(Self.insertion(into: table, width: width, rows: filled / width))
    try store(filled, with: rest)
  }

  private mutating func store(_ count: Int, with statement: Statement) throws(StoreError) {
    let handle = statement.handle
    for index in 0..<count {
      let parameter = Int32(truncatingIfNeeded: index &+ 1)
      switch kinds[index] {
      case .null: sqlite3_bind_null(handle, parameter)
      case .integer: sqlite3_bind_int64(handle, parameter, values[index])
      case .real: sqlite3_bind_double(handle, parameter, Double(bitPattern: UInt64(bitPattern: values[index])))
      }
    }
    filled = 0
    _ = try statement.step()
    statement.reset()
  }

  private static func insertion(into table: String, width: Int, rows: Int) -> String {
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ",") + ")"
    return "INSERT INTO \(table) VALUES " + Array(repeating: row, count: rows).joined(separator: ",")
  }
}
