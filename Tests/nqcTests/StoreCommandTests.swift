import Foundation
import Testing

@Suite(.enabled(if: Program.path != nil)) struct `The commands that keep a store in order` {
  let program: Program

  init() throws {
    program = try Program(["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry])
    #expect(try program.run(["apply"]).status == 0)
  }

  private func json(_ output: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  @Test func `say that a store is sound, and end with 0`() throws {
    defer { program.remove() }
    let ending = try program.run(["store", "check"])
    #expect(ending.status == 0)
    #expect(ending.output == "monitoring.sqlite: kho lành lặn, phiên bản 2\n")
    #expect(ending.errors.isEmpty)
    let told = try json(try program.run(["store", "check", "--format", "json"]).output)
    #expect(told["sound"] as? Bool == true)
    #expect(told["schema"] as? Int == 2)
    #expect((told["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func `say what is wrong with a store and what to do, and end with 3`() throws {
    defer { program.remove() }
    let store = SQLiteFile(program.folder.path + "/monitoring.sqlite")
    store.run("UPDATE document_row SET state = 'retired'")
    let ending = try program.run(["store", "check"])
    #expect(ending.status == 3)
    #expect(ending.output.hasPrefix("monitoring.sqlite: có 1 điều sai, kho phiên bản 2\n"))
    #expect(ending.output.contains("✗ "))
    #expect(ending.output.contains("nên làm: "))
    let told = try json(try program.run(["store", "check", "--format", "json", "--language", "en"]).output)
    let finding = try #require((told["findings"] as? [[String: Any]])?.first)
    #expect(finding["promise"] as? String == "documents")
    #expect(
      finding["examples"] as? [String] == [
        "NQ9.1", "NQ9.1.1", "NQ9.1.2@T01-HANOI", "NQ9.1.2@T11-DIENBIEN", "NQ9.1.2@T12-LAICHAU",
      ])
    // A copy of it can be had, with a warning.
    let backup = try program.run(["store", "backup", "sao.sqlite"])
    #expect(backup.status == 0)
    #expect(backup.errors.contains("nqc store check"))
  }

  @Test func `back a store up under a new name, and under an old one only when told`() throws {
    defer { program.remove() }
    let first = try program.run(["store", "backup", "sao lưu.sqlite"])
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("sao lưu.sqlite: đã sao lưu monitoring.sqlite, "))
    let second = try program.run(["store", "backup", "sao lưu.sqlite"])
    #expect(second.status == 3)
    #expect(second.errors == "lỗi: đã có tệp sao lưu.sqlite; hãy ghi tên khác, hoặc thêm --replace để thay tệp ấy\n")
    let third = try program.run(["store", "backup", "sao lưu.sqlite", "--replace", "--format", "json"])
    #expect(third.status == 0)
    #expect(try json(third.output)["backup"] as? String == "sao lưu.sqlite")
    #expect(try program.run(["store", "check", "--store", "sao lưu.sqlite"]).status == 0)
  }

  @Test func `migrate an older store, and say from where to where`() throws {
    defer { program.remove() }
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../MonitoringStoreTests/Fixtures/version-1.sql")
    SQLiteFile(program.folder.path + "/cũ.sqlite").run(try String(contentsOf: fixture, encoding: .utf8))
    #expect(try program.run(["store", "check", "--store", "cũ.sqlite"]).output.contains("nqc store backup TỆP"))
    let ending = try program.run(["store", "migrate", "--store", "cũ.sqlite"])
    #expect(ending.status == 0)
    #expect(ending.output == "cũ.sqlite: đã nâng kho từ phiên bản 1 lên phiên bản 2\n")
    let again = try json(try program.run(["store", "migrate", "--store", "cũ.sqlite", "--format", "json"]).output)
    #expect(again["changed"] as? Bool == false)
  }

  @Test(
    arguments: [["store", "check"], ["store", "migrate"], ["store", "backup", "sao.sqlite"], ["apply"]],
    [
      ("tệp chữ", "không phải kho theo dõi", "is not a monitoring store"),
      ("nửa kho", "bị hỏng", "is damaged"),
      ("kho khác", "chương trình khác", "another program's"),
      ("kho mới hơn", "phiên bản 99", "version 99"),
      ("thư mục", "là một thư mục", "is a folder"),
      (":memory:/kho", "không có thư mục", "does not exist"),
    ])
  func `end with 3 and say what happened and what to do`(
    _ command: [String], _ refused: (name: String, vietnamese: String, english: String)
  ) throws {
    defer { program.remove() }
    let folder = program.folder
    try Data(repeating: 0x41, count: 3000).write(to: folder.appending(path: "tệp chữ"))
    let store = try Data(contentsOf: folder.appending(path: "monitoring.sqlite"))
    try store.prefix(store.count / 16384 * 8192).write(to: folder.appending(path: "nửa kho"))
    SQLiteFile(folder.path + "/kho khác").run("CREATE TABLE t (x)")
    try store.write(to: folder.appending(path: "kho mới hơn"))
    SQLiteFile(folder.path + "/kho mới hơn").run("PRAGMA user_version = 99")
    try FileManager.default.createDirectory(at: folder.appending(path: "thư mục"), withIntermediateDirectories: true)
    for (language, words, head) in [("vi", refused.vietnamese, "lỗi: "), ("en", refused.english, "error: ")] {
      let ending = try program.run(command + ["--store", refused.name, "--language", language])
      #expect(ending.status == 3)
      #expect(ending.errors.hasPrefix(head) && ending.errors.contains(words), "\(ending.errors)")
      #expect(ending.errors.contains("; "), "and what to do: \(ending.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/sao.sqlite"))
  }

  @Test func `say so where no file may grow any further, and leave the store as it was`() throws {
    defer { program.remove() }
    let store = SQLiteFile(program.folder.path + "/monitoring.sqlite")
    let before = store.contents
    let changed = Sample.resolution.replacingOccurrences(of: "Dịch vụ công", with: "Dịch vụ công trực tuyến")
    try changed.write(to: program.folder.appending(path: "Resolutions/NQ9.yaml"), atomically: false, encoding: .utf8)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", "ulimit -f 8; \"$0\" apply --now 2026-03-02", try #require(Program.path)]
    shell.currentDirectoryURL = program.folder
    let errors = Pipe()
    shell.standardError = errors
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 3)
    #expect(said.hasPrefix("lỗi: không đọc hoặc ghi được kho theo dõi monitoring.sqlite"), "\(said)")
    #expect(store.contents == before)
    #expect(try program.run(["apply"]).status == 0)
    #expect(store.contents != before)
  }

  @Test(arguments: [":memory:", "file:kho.sqlite?mode=ro", "kho số 57 %20#?.sqlite", "-kho"])
  func `take any name for the name of a file`(_ name: String) throws {
    defer { program.remove() }
    #expect(try program.run(["apply", "--store=\(name)"]).status == 0)
    #expect(try program.run(["store", "check", "--store=\(name)"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: program.folder.path + "/" + name))
  }
}
