import Foundation
import ResolutionCompiler
import Testing

@testable import MonitoringStore

@Suite struct `An apply that fails in the middle` {
  let store: StoreFile
  /// A title and what is expected change, and a task comes in.
  let changed = Sample.resolution(
    Sample.law.replacing("khoa học", by: "công nghệ").replacing(">= 2 %", by: ">= 3 %"), others: 12)

  init() throws { store = try StoreFile() }

  @Test(arguments: ["task_row", "update_slot_row", "kpi_expectation_row", "assignment_row", "emission"])
  func `leaves the store as it was`(_ table: String) throws {
    try store.apply(Sample.resolution(Sample.law))
    #expect(
      store.runs("CREATE TRIGGER stop BEFORE INSERT ON \(table) BEGIN SELECT raise(ABORT, 'enough'); END"))
    let before = store.bytes
    let error = #expect(throws: StoreError.self) { try store.apply(changed) }
    guard case .statementRefused(_, "enough", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
    #expect(store.runs("DROP TRIGGER stop"))
    #expect(try store.apply(changed).tasks.created == 1)
    #expect(store.isSound())
  }

  @Test func `can be said again to the same open store`() throws {
    try store.apply(Sample.resolution(Sample.law))
    let open = try MonitoringStore.open(path: store.path)
    let few = compiled([Sample.resolution(Sample.law, others: 5)], on: Day("2025-11-07"))
    #expect(throws: StoreError.self) { try open.apply(few, emission: store.info(["few"], at: "2025-11-07")) }
    let plan = compiled([changed], on: Day("2025-11-07"))
    #expect(try open.apply(plan, emission: store.info([changed], at: "2025-11-07")).tasks.created == 1)
    #expect(try open.apply(plan, emission: store.info([changed], at: "2025-11-08")).isUnchanged)
  }

  @Test func `for want of room on the disk leaves no half of a first emission`() throws {
    // A limit on the size of files stands in for a full disk; SQLite cannot tell the two apart either.
    let store = store
    let text = Sample.resolution(Sample.law)
    let plan = compiled([text], on: Day("2025-11-06"))
    let info = store.info([text], at: "2025-11-06")
    let error = #expect(throws: StoreError.self) {
      let open = try MonitoringStore.open(path: store.path, create: true)
      try open.limit(pages: 4)
      _ = try open.apply(plan, emission: info)
    }
    #expect(error == .diskFull(path: store.path))
    #expect(store.files == ["monitoring.sqlite"])
    #expect(store.bytes.isEmpty)
    #expect(try store.apply(text).tasks.created == 13)
  }

  @Test func `for want of room on the disk leaves a store as it was`() throws {
    let store = store
    try store.apply(Sample.resolution(Sample.law))
    let before = store.bytes
    let many = Sample.resolution(Sample.law, others: 400)
    let plan = compiled([many], on: Day("2025-11-07"))
    let info = store.info([many], at: "2025-11-07")
    let error = #expect(throws: StoreError.self) {
      let open = try MonitoringStore.open(path: store.path)
      try open.limit(pages: 1)
      _ = try open.apply(plan, emission: info)
    }
    #expect(error == .diskFull(path: store.path))
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `by a kill is undone by whoever opens the store next`() throws {
    try store.apply(Sample.resolution(Sample.law))
    let copy = try StoreFile()
    // What a killed program leaves: the log of a transaction that was never committed, beside the file.
    let holder = try Holder(store.path, doing: "UPDATE task_row SET title_vi = 'nửa vời'; PRAGMA cache_spill = 1")
    for name in store.files where !name.hasSuffix("-shm") {
      try FileManager.default.copyItem(
        at: store.folder.appending(path: name), to: copy.folder.appending(path: name))
    }
    holder.letGo()
    #expect(copy.rows("SELECT count(*) FROM task WHERE title_vi = 'nửa vời'") == ["0"])
    #expect(try copy.apply(Sample.resolution(Sample.law)).isUnchanged)
  }
}

@Suite struct `Readers of a store` {
  @Test func `go on reading what was there while somebody writes`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let holder = try Holder(store.path, doing: "UPDATE task_row SET title_vi = 'chưa xong'")
    #expect(try StoreReader(path: store.path).count(of: .task) == 13)
    #expect(store.rows("SELECT count(*) FROM task WHERE title_vi = 'chưa xong'") == ["0"])
    holder.letGo()
  }

  @Test func `leave nothing behind`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let before = store.bytes
    #expect(try StoreReader(path: store.path).count(of: .task) == 13)
    #expect(store.files == ["monitoring.sqlite"])
    #expect(store.bytes == before)
  }

  @Test func `can read one that nobody may write to`() throws {
    let store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
    let database = try Database(path: store.path, .readingFrozen)
    #expect(try database.integer("SELECT count(*) FROM task") == 13)
  }
}

@Suite struct `Two applies at once` {
  @Test(arguments: [0, 1])
  func `take turns, and the later one finds what the other has done`(_ emissionsBefore: Int) throws {
    let store = try StoreFile()
    if emissionsBefore > 0 { try store.apply(Sample.resolution(Sample.law)) }
    let text = Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ"))
    let plan = compiled([text], on: Day("2025-11-07"))
    let info = store.info([text], at: "2025-11-07")
    let path = store.path
    let unchanged = Counted()
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do {
        let open = try MonitoringStore.open(path: path, create: true)
        if try open.apply(plan, emission: info).isUnchanged { unchanged.add() }
      } catch {
        Issue.record(error)
      }
    }
    #expect(unchanged.count == 3)
    #expect(try StoreReader(path: path).emissions().count == emissionsBefore + 1)
    #expect(store.isSound())
  }
}

private final class Counted: @unchecked Sendable {
  // Sendable though it holds a variable: the lock keeps it.
  private let lock = NSLock()
  private var number = 0

  var count: Int { lock.withLock { number } }
  func add() { lock.withLock { number += 1 } }
}
