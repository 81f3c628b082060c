import Foundation
import Testing

/// `nqc fmt` on a disk of its own.
private struct Disk {
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests; nil where it was not built.
  static let program: String? = {
    guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let program = (tests as NSString).deletingLastPathComponent + "/nqc"
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }()

  let folder = FileManager.default.temporaryDirectory.appending(path: "nqc-fmt-\(UUID().uuidString)")

  init(_ files: [String: String]) throws {
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)[.posixPermissions] as? Int
  }

  func fmt(_ arguments: String...) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Disk.program))
    process.arguments = ["fmt"] + arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Answers are small enough for a pipe to hold them.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

@Suite(.enabled(if: Disk.program != nil)) struct `The command fmt` {
  private let untidy = "part_of:   57-NQ/TW\ntasks:\n- task:  '1'\n"
  private let tidy = "part_of: 57-NQ/TW\ntasks:\n  - task: \"1\"\n"

  @Test func `lays out the files of the workspace, and says which`() throws {
    let disk = try Disk(["Resolutions/a.yaml": untidy, "Resolutions/b.yaml": tidy, "elsewhere.yaml": untidy])
    defer { disk.remove() }
    let ending = try disk.fmt()
    #expect(ending.status == 0)
    #expect(ending.output == "Resolutions/a.yaml\ntrình bày lại 1 tệp, 1 tệp đã đúng từ trước\n")
    #expect(ending.errors.isEmpty)
    #expect(try disk.text("Resolutions/a.yaml") == tidy)
    #expect(try disk.text("elsewhere.yaml") == untidy)
    #expect(try disk.fmt("--quiet").output.isEmpty)
  }

  @Test func `lays out what it is given and nothing that would come along`() throws {
    let disk = try Disk(["Resolutions/a.yaml": untidy, "Resolutions/r.yaml": "agencies:\n- {agency: A}\n"])
    defer { disk.remove() }
    #expect(try disk.fmt("Resolutions/a.yaml", "--quiet").output == "Resolutions/a.yaml\n")
    #expect(try disk.text("Resolutions/r.yaml") == "agencies:\n- {agency: A}\n")
  }

  @Test func `with --check lists the files, writes nothing and ends with 1`() throws {
    let disk = try Disk(["a.yaml": untidy, "b.yaml": tidy])
    defer { disk.remove() }
    let ending = try disk.fmt("--check", "--language", "en")
    #expect(ending.status == 1)
    #expect(ending.output == "a.yaml\n1 files not laid out so, 1 as they should be\n")
    #expect(try disk.text("a.yaml") == untidy)
    #expect(try disk.fmt("--check", "b.yaml").status == 0)
  }

  @Test func `with --diff prints a patch and writes nothing`() throws {
    let disk = try Disk(["a.yaml": untidy])
    defer { disk.remove() }
    let ending = try disk.fmt("--diff")
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        --- a.yaml
        +++ a.yaml
        @@ -1,3 +1,3 @@
        -part_of:   57-NQ/TW
        +part_of: 57-NQ/TW
         tasks:
        -- task:  '1'
        +  - task: "1"

        """)
    #expect(try disk.text("a.yaml") == untidy)
    #expect(try disk.fmt("--diff", "--check").status == 1)
  }

  @Test func `with --format json answers programs`() throws {
    let disk = try Disk(["a.yaml": untidy, "b.yaml": tidy, "c.yaml": "a: [b\n"])
    defer { disk.remove() }
    let answer = try disk.fmt("--check", "--format", "json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
    #expect(json["written"] as? Bool == false)
    #expect(json["changed"] as? [String] == ["a.yaml"])
    #expect(json["unreadable"] as? [String] == ["c.yaml"])
    #expect(json["failed"] as? [String] == [])
    #expect(json["unchanged"] as? Int == 1)
    #expect(try disk.fmt("--diff", "--format", "json").status == 2)
  }

  @Test func `with --keys writes the keys in one language`() throws {
    let disk = try Disk(["a.yaml": untidy])
    defer { disk.remove() }
    #expect(try disk.fmt("--keys", "vi").status == 0)
    #expect(try disk.text("a.yaml") == "thuộc_nghị_quyết: 57-NQ/TW\ncác_nhiệm_vụ:\n  - nhiệm_vụ: \"1\"\n")
    #expect(try disk.fmt("--keys", "fr").status == 2)
  }

  @Test func `leaves a file alone that it cannot read, and lays out the others`() throws {
    let disk = try Disk(["a.yaml": "a: [b\n", "b.yaml": untidy])
    defer { disk.remove() }
    let ending = try disk.fmt()
    #expect(ending.status == 1)
    #expect(ending.output == "b.yaml\ntrình bày lại 1 tệp, 0 tệp đã đúng từ trước, 1 tệp để yên\n")
    #expect(ending.errors.contains("NQ003"))
    #expect(try disk.text("a.yaml") == "a: [b\n")
    #expect(try disk.text("b.yaml") == tidy)
    #expect(try disk.fmt("nowhere.yaml").errors.contains("NQ001"))
  }

  @Test func `writes nothing where one file may not be written`() throws {
    let disk = try Disk(["a.yaml": untidy, "b.yaml": untidy])
    defer { disk.remove() }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: disk.folder.appending(path: "b.yaml").path)
    let ending = try disk.fmt()
    #expect(ending.status == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("b.yaml"))
    #expect(try disk.text("a.yaml") == untidy)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path).sorted() == ["a.yaml", "b.yaml"])
  }

  @Test func `keeps the mode of a file, and follows a link to it`() throws {
    let disk = try Disk(["inner/a.yaml": untidy])
    defer { disk.remove() }
    let file = disk.folder.appending(path: "inner/a.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(
      atPath: disk.folder.appending(path: "link.yaml").path, withDestinationPath: "inner/a.yaml")
    #expect(try disk.fmt("link.yaml").status == 0)
    #expect(try disk.text("inner/a.yaml") == tidy)
    #expect(try disk.mode("inner/a.yaml") == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: disk.folder.appending(path: "link.yaml").path)
        == "inner/a.yaml")
  }
}
