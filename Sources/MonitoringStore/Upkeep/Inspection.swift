package import Diagnostics

/// What an inspection of a store found: whether the file is whole, and whether it keeps what the store promises to those
/// who read it.
package struct Inspection: Hashable, Sendable {
  /// The version of the store's schema; nil where nothing has been written to the file yet.
  package var version: Int64?
  /// The version that this program writes. An older store is migrated when it is next written to.
  package var current: Int64
  /// Empty for a store that is as it should be.
  package var findings: [Finding]

  package var isSound: Bool { findings.isEmpty }

  package init(version: Int64?, current: Int64, findings: [Finding]) {
    self.version = version
    self.current = current
    self.findings = findings
  }

  /// A promise that is not kept.
  package struct Finding: Hashable, Sendable {
    /// What programs know the promise by: `integrity`, `slots` …
    package var promise: String
    package var message: Words
    /// What to do about it.
    package var advice: Words
    /// The first few things that it is about; at most `Inspection.shown`.
    package var examples: [String]
    /// How many there are in all.
    package var count: Int
  }

  /// How many examples are given of what may be wrong a thousand times.
  package static let shown = 5

  /// Looks through a whole store, as it is at one moment. Nothing is written; readers and writers go on meanwhile.
  ///
  /// - Throws: where the file cannot be read, or is something else than a store that this program knows.
  package init(path: String) throws(StoreError) {
    let (database, content) = try Database.reading(path)
    try self.init(of: database, content)
  }

  init(of database: Database, _ content: Database.Content) throws(StoreError) {
    current = Migrations.current
    findings = []
    guard case .store(let version) = content else { return }
    self.version = version
    // All promises are asked of the same state of the store.
    try database.run("BEGIN")
    defer { database.rollBack() }
    for promise in Promises.all {
      do {
        findings += try promise.findings(in: database)
      } catch {
        guard case .damaged(_, let detail) = error else { throw error }
        findings.append(Promises.damage([detail], count: 1))
      }
      // What stands on broken pages, or in tables that are not there, cannot be asked for more.
      if promise.isGround, !findings.isEmpty { return }
    }
  }
}

/// Something that holds of every store.
protocol Promise: Sendable {
  var name: String { get }
  /// Whether the others cannot be asked where it is broken.
  var isGround: Bool { get }
  func findings(in database: Database) throws(StoreError) -> [Inspection.Finding]
}

extension Promise {
  var isGround: Bool { false }
}

/// A promise about rows: there are none of those that break it.
struct RowPromise: Promise {
  let name: String
  /// SQL that gives a text for every breach, in a fixed order.
  let breaches: String
  let message: @Sendable (Int) -> Words
  var advice = Promises.changedByHand

  func findings(in database: Database) throws(StoreError) -> [Inspection.Finding] {
    let texts = try database.texts(breaches)
    guard !texts.isEmpty else { return [] }
    return [
      Inspection.Finding(
        promise: name, message: message(texts.count), advice: advice,
        examples: Array(texts.prefix(Inspection.shown)), count: texts.count)
    ]
  }
}

/// All that a store promises. What the others stand on comes first.
enum Promises {
  static let all: [any Promise] = [
    Integrity(), SchemaPromise(), References(), emissions, slots, expectations, documents, parts,
  ]

  /// What to do about a file that SQLite finds broken.
  static let takeBackup = Words(
    vi: "đừng ghi thêm vào kho này; hãy giữ nó lại dưới tên khác và dùng bản sao lưu gần nhất",
    en: "write no more to this store; keep it under another name, and take the last backup")

  /// What to do about rows that nqc does not write.
  static let changedByHand = Words(
    vi: "có chương trình khác đã sửa kho; hãy so với bản sao lưu gần nhất và dùng lại bản ấy nếu cần",
    en: "another program has changed the store; compare it with the last backup, and take that one if need be")
}
