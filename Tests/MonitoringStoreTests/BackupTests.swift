import Diagnostics
import Foundation
import MonitoringStore
import Testing

@Suite struct `A backup of a store` {
  let store: StoreFile
  let copies: StoreFile
  let copy: String

  init() throws {
    store = try StoreFile()
    copies = try StoreFile()
    copy = copies.folder.appending(path: "bản sao.sqlite").path
    try store.apply(Sample.resolution(Sample.law))
  }

  private func refusal(of path: String, replacing: Bool = false) -> BackupRefusal? {
    let error = #expect(throws: StoreError.self) { try Backup(of: store.path, to: path, replacing: replacing) }
    guard case .backupRefused(let refusal) = error else { return nil }
    return refusal
  }

  @Test func `holds every row, and is one file`() throws {
    #expect(store.report("NQ57.1", 1))
    let backup = try Backup(of: store.path, to: copy)
    #expect(backup.inspection.isSound)
    #expect(copies.files == ["bản sao.sqlite"])
    #expect(backup.bytes == FileManager.default.contents(atPath: copy)?.count)
    #expect(try StoreReader(path: copy).count(of: .task) == 13)
    #expect(try StoreReader(path: copy).count(of: .progressReport) == 1)
    #expect(copies.files == ["bản sao.sqlite"])
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `can take the store's place`() throws {
    try Backup(of: store.path, to: copies.path).expectSound()
    #expect(try copies.apply(Sample.resolution(Sample.law, others: 12)).tasks.created == 1)
    #expect(copies.isSound())
  }

  @Test func `holds what is still in the log, and nothing of what somebody is writing`() throws {
    let holder = try Holder(store.path)
    #expect(store.report("NQ57.1", 1) == false, "one writer at a time")
    holder.letGo()
    // An open connection keeps the log from being cleared.
    let reader = try StoreReader(path: store.path)
    #expect(try reader.count(of: .progressReport) == 0)
    #expect(store.report("NQ57.1", 1))
    let writer = try Holder(store.path, doing: "UPDATE task_row SET title_vi = 'chưa xong'")
    try Backup(of: store.path, to: copies.path).expectSound()
    writer.letGo()
    #expect(copies.rows("SELECT count(*) FROM task WHERE title_vi = 'chưa xong'") == ["0"])
    #expect(copies.rows("SELECT count(*) FROM progress_report") == ["1"])
    #expect(try reader.count(of: .progressReport) == 1)
  }

  @Test func `takes no other file's place unless it is told to`() throws {
    try Data("giữ lại".utf8).write(to: URL(filePath: copy))
    #expect(refusal(of: copy) == .exists(path: copy))
    #expect(FileManager.default.contents(atPath: copy) == Data("giữ lại".utf8))
    try Backup(of: store.path, to: copy, replacing: true).expectSound()
    #expect(try StoreReader(path: copy).count(of: .task) == 13)
    #expect(copies.files == ["bản sao.sqlite"])
  }

  @Test func `is never the store itself, whatever it is called`() throws {
    let link = copies.folder.appending(path: "đường tắt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store.path)
    let before = store.bytes
    for path in [store.path, link, store.path + "-wal", store.path + "-journal"] {
      #expect(refusal(of: path, replacing: true) == .isStore(path: path))
    }
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `is not put beside a log that would be taken for its own`() throws {
    try Data([1]).write(to: URL(filePath: copy + "-journal"))
    #expect(refusal(of: copy) == .inUse(path: copy, beside: copy + "-journal"))
  }

  @Test func `is refused with a reason where it cannot stand`() throws {
    let nowhere = copies.folder.path + "/không/có.sqlite"
    #expect(refusal(of: nowhere) == .unwritable(path: nowhere, code: ENOENT))
    #expect(refusal(of: copies.folder.path, replacing: true) == .unwritable(path: copies.folder.path, code: EISDIR))
    for refusal in [
      BackupRefusal.exists(path: "a"), .isStore(path: "a"), .inUse(path: "a", beside: "b"), .nothingThere(store: "a"),
      .failed(path: "a", detail: "b"), .unwritable(path: "a", code: ENOSPC), .unwritable(path: "a", code: EROFS),
      .unwritable(path: "a", code: EACCES),
    ] {
      let message = StoreError.backupRefused(refusal).message
      #expect(message.vi.count > 20 && message.en.count > 20 && message.vi != message.en)
    }
  }

  @Test func `is not made of nothing, nor of a damaged store`() throws {
    let empty = try StoreFile()
    try Data().write(to: URL(filePath: empty.path))
    #expect(throws: StoreError.backupRefused(.nothingThere(store: empty.path))) {
      try Backup(of: empty.path, to: copy)
    }
    try store.overwrite(page: 5)
    let error = #expect(throws: StoreError.self) { try Backup(of: store.path, to: copy) }
    guard case .damaged(store.path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(copies.files.isEmpty)
  }

  @Test func `of an older store is as old`() throws {
    let old = try StoreFile()
    #expect(old.runs(try StoreFile.firstVersion()))
    #expect(try Backup(of: old.path, to: copy).inspection.version == 1)
    #expect(old.rows("PRAGMA user_version") == ["1"])
  }
}

extension Backup {
  fileprivate func expectSound() { #expect(inspection.isSound, "\(inspection.findings)") }
}

extension StoreFile {
  /// The statements that make a store as the first version left it.
  static func firstVersion() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Fixtures/version-1.sql"), encoding: .utf8)
  }

  /// Writes noise over a page.
  func overwrite(page: Int) throws {
    var bytes = bytes
    let size = 8192
    bytes.replaceSubrange(
      (page * size)..<((page + 1) * size), with: (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) })
    try bytes.write(to: URL(filePath: path))
  }
}
