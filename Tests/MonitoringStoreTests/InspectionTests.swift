import Diagnostics
import Foundation
import MonitoringStore
import Testing

@Suite struct `An inspection of a store` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  private func findings() throws -> [Inspection.Finding] { try Inspection(path: store.path).findings }

  @Test func `finds nothing in one that nqc alone has written`() throws {
    #expect(store.report("NQ57.1", 1))
    try store.apply(
      Sample.resolution(Sample.law.replacing("Quý IV/2026", by: "Quý II/2027"), others: 12), at: "2025-11-07")
    try store.apply(Sample.resolution(Sample.law, others: 11), at: "2026-01-15")
    let before = store.bytes
    let inspection = try Inspection(path: store.path)
    #expect(inspection.isSound, "\(inspection.findings)")
    #expect(inspection.version == inspection.current)
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `tells the version of an older one, and finds nothing wrong with it`() throws {
    let old = try StoreFile()
    #expect(old.runs(try StoreFile.firstVersion()))
    #expect(try Inspection(path: old.path) == Inspection(version: 1, current: 2, findings: []))
    #expect(try MonitoringStore.migrate(path: old.path) == (1, 2))
    #expect(try Inspection(path: old.path) == Inspection(version: 2, current: 2, findings: []))
    #expect(try MonitoringStore.migrate(path: old.path) == (2, 2))
  }

  @Test func `finds nothing in a file that nothing has been written to`() throws {
    let empty = try StoreFile()
    try Data().write(to: URL(filePath: empty.path))
    #expect(try Inspection(path: empty.path).version == nil)
    #expect(try Inspection(path: empty.path).isSound)
    #expect(try MonitoringStore.migrate(path: empty.path).from == nil)
  }

  @Test(
    arguments: [
      ("DELETE FROM emission", "references", "transfer"),
      ("UPDATE emission SET id = 3; UPDATE transfer SET emission = 3", "emissions", "3"),
      ("UPDATE update_slot_row SET seq = 9 WHERE task = 1 AND seq = 2", "slots", "NQ57.1"),
      ("DELETE FROM update_slot_row WHERE task = 1 AND seq = 1", "slots", "NQ57.1"),
      ("INSERT INTO kpi_expectation_row VALUES (1, 77, 0.5)", "expectations", "NQ57.1/rnd #77"),
      ("UPDATE document_row SET state = 'retired'", "documents", "NQ57.1"),
      ("UPDATE task_row SET state = 'retired' WHERE is_group = 1", "documents", "NQ57.9.1"),
      ("UPDATE task_row SET state = 'retired' WHERE id = 'NQ57.1'", "parts", "NQ57.1/draft"),
      ("DROP VIEW task", "schema", "task"),
      ("DROP TRIGGER progress_report_insert", "schema", "progress_report_insert"),
      ("DROP INDEX task_id", "schema", "task_id"),
      ("ALTER TABLE milestone_row RENAME COLUMN weight TO share", "schema", "milestone"),
      ("DELETE FROM change_field WHERE name = 'due_on' AND entity = 'task'", "schema", "task.due_on"),
    ])
  func `finds a promise that another program has broken`(_ statements: String, _ promise: String, _ example: String)
    throws
  {
    #expect(store.runs(statements))
    let finding = try #require(try findings().first { $0.promise == promise })
    #expect(finding.examples.contains { $0.hasPrefix(example) }, "\(finding.examples)")
    #expect(finding.count >= finding.examples.count && finding.examples.count <= Inspection.shown)
    for words in [finding.message, finding.advice] {
      #expect(words.vi.count > 20 && words.en.count > 20 && words.vi != words.en)
    }
  }

  @Test func `finds a report on a slot that is not there`() throws {
    #expect(
      store.runs(
        "INSERT INTO progress_report_row (task, seq, reported_at) VALUES (1, 99, '2025-11-07T10:00:00+07:00')"))
    let finding = try #require(try findings().first)
    #expect(finding.promise == "references")
    #expect(finding.message.en.contains("progress_report_row") && finding.message.en.contains("update_slot_row"))
  }

  @Test func `finds broken pages, and asks nothing else of them`() throws {
    try store.overwrite(page: 9)
    let found = try findings()
    #expect(found.map(\.promise) == ["integrity"])
    #expect(!(found.first?.examples.isEmpty ?? true))
  }
}

@Suite struct `A store with broken pages` {
  /// A generator of its own, so that what fails once fails again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test(arguments: 0..<60)
  func `is read, inspected, copied and applied to without a crash, and never called sound`(_ seed: Int) throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    var dice = Dice(state: UInt64(seed) &* 7919)
    var bytes = store.bytes
    let (size, first) = (8192, seed % 4 == 0 ? 0 : Int.random(in: 0..<(bytes.count / 8192), using: &dice) * 8192)
    switch seed % 3 {
    case 0:
      for _ in 0..<16 {
        bytes[first + Int.random(in: 0..<size, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
    case 1: bytes[first + Int.random(in: 0..<100, using: &dice)] ^= UInt8.random(in: 1...255, using: &dice)
    default: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice))
    }
    try bytes.write(to: URL(filePath: store.path))

    // What SQLite finds broken, nqc may not call sound; what either may say is a `StoreError`, and that is all.
    let isBroken = store.finds("PRAGMA integrity_check") != ["ok"]
    let inspection = Result { () throws(StoreError) in try Inspection(path: store.path) }
    if isBroken { #expect((try? inspection.get())?.isSound != true) }
    _ = Result { () throws(StoreError) in try StoreReader(path: store.path).emissions() }
    let copy = store.folder.appending(path: "copy.sqlite").path
    let backup = Result { () throws(StoreError) in try Backup(of: store.path, to: copy) }
    if isBroken { #expect((try? backup.get()) == nil) }
    let text = Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ"), others: 12)
    do {
      try store.apply(text, at: "2025-11-07")
    } catch {
      #expect(error is StoreError)
    }
  }
}

extension StoreFile {
  /// What SQLite answers, or what it complains of.
  fileprivate func finds(_ sql: String) -> [String] {
    // Where it cannot even be asked, `rows` would call that a mistake of the test's.
    runs(sql) ? rows(sql) : ["damaged"]
  }
}
