import Diagnostics
import Foundation
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A store is refused` {
  let store: StoreFile

  init() throws { store = try StoreFile() }

  private func refusal(create: Bool = true, path: String? = nil) -> StoreError? {
    #expect(throws: StoreError.self) { try MonitoringStore.open(path: path ?? store.path, create: create) }
  }

  @Test func `where there is no file, unless one is to be made`() throws {
    #expect(refusal(create: false) == .fileMissing(path: store.path))
    #expect(store.files.isEmpty)
    #expect(throws: StoreError.fileMissing(path: store.path)) { try StoreReader(path: store.path) }
  }

  @Test func `where its folder does not exist`() {
    let path = store.folder.path + "/không/có/monitoring.sqlite"
    #expect(refusal(path: path) == .folderMissing(path: path))
    #expect(refusal(create: false, path: path) == .folderMissing(path: path))
  }

  @Test func `where it is a folder`() {
    #expect(refusal(path: store.folder.path) == .isFolder(path: store.folder.path))
  }

  @Test func `where the file is something else`() throws {
    try Data("resolution: 57-NQ/TW, và nhiều chữ nữa cho đủ một trăm byte, là độ dài của phần đầu một tệp SQLite".utf8)
      .write(to: URL(filePath: store.path))
    let before = store.bytes
    #expect(refusal() == .notADatabase(path: store.path))
    #expect(throws: StoreError.notADatabase(path: store.path)) { try StoreReader(path: store.path) }
    #expect(store.bytes == before)
  }

  @Test func `where it is another program's database`() {
    #expect(store.runs("PRAGMA application_id = 1234; CREATE TABLE t (x)"))
    #expect(refusal() == .foreignDatabase(path: store.path, applicationID: 1234))
  }

  @Test func `where it is a database that nobody has marked`() {
    #expect(store.runs("CREATE TABLE t (x)"))
    #expect(refusal() == .foreignDatabase(path: store.path, applicationID: 0))
  }

  @Test func `where a later nqc has written it`() throws {
    try store.apply(Sample.resolution(Sample.law))
    #expect(store.runs("PRAGMA user_version = 3"))
    #expect(refusal() == .newerStore(path: store.path, version: 3, known: 2))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `where it may only be read`() throws {
    try store.apply(Sample.resolution(Sample.law))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store.path)
    #expect(refusal() == .readOnly(path: store.path))
  }

  @Test func `where another program is writing to it for too long`() throws {
    try store.apply(Sample.resolution(Sample.law))
    let holder = try Holder(store.path)
    #expect(throws: StoreError.locked(path: store.path, seconds: 5)) {
      try store.apply(Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ")))
    }
    holder.letGo()
    #expect(try store.apply(Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ"))).tasks.updated == 1)
  }

  @Test func `but an empty file is a store that nothing has been written to`() throws {
    try Data().write(to: URL(filePath: store.path))
    #expect(try StoreReader(path: store.path).emissions().isEmpty)
    #expect(try store.apply(Sample.resolution(Sample.law)).tasks.created == 13)
  }

  @Test func `with a sentence in both languages`() {
    let errors: [StoreError] = [
      .fileMissing(path: "a"), .folderMissing(path: "a"), .isFolder(path: "a"), .accessDenied(path: "a"),
      .readOnly(path: "a"), .notADatabase(path: "a"), .foreignDatabase(path: "a", applicationID: 1),
      .newerStore(path: "a", version: 2, known: 1), .locked(path: "a", seconds: 5), .diskFull(path: "a"),
      .damaged(path: "a", detail: "b"), .systemFailure(path: "a", detail: "b"), .outOfMemory, .empty(path: "a"),
      .backToDraft(documents: ["NQ57"]), .retirementRefused(RetirementRefusal(reported: ["NQ57.1"], many: ["NQ57.1"])),
      .statementRefused(path: "a", detail: "b", statement: "c"), .interrupted(path: "a"),
      .clockSetBack(path: "a", last: "2025-11-06T09:00:00+07:00", now: "2025-11-05T09:00:00+07:00"),
    ]
    for error in errors {
      #expect(error.message.vi.count > 20 && error.message.en.count > 20 && error.message.vi != error.message.en)
    }
  }
}
