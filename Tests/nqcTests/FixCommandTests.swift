import Foundation
import Testing

/// `nqc check --fix` and `--diff`, as they are run.
@Suite(.enabled(if: Program.path != nil)) struct `Mending from the command line` {
  private static let broken = Sample.resolution.replacing("    presiding: BKHCN", with: "    presidng:BKHCN")
    .replacing("coordinating: [BTC]", with: "coordinating: BTC")
  private static let files = ["Resolutions/NQ9.yaml": broken, "Resolutions/registry.yaml": Sample.registry]

  private func text(_ program: Program) throws -> String {
    try String(contentsOf: program.folder.appendingPathComponent("Resolutions/NQ9.yaml"), encoding: .utf8)
  }

  @Test func `writes what is certain, and reports what is left`() throws {
    let program = try Program(Self.files)
    defer { program.remove() }
    let ending = try program.run(["check", "--fix"])
    #expect(ending.status == 0)
    #expect(ending.output.hasSuffix("đã sửa 3 chỗ trong 1 tệp\n"))
    #expect(ending.errors.isEmpty)
    #expect(try text(program) == Sample.resolution)
    let again = try program.run(["check", "--fix", "--language", "en"])
    #expect(again.output.hasSuffix("nothing could be fixed unasked\n"))
    // Nothing is left lying about.
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appendingPathComponent("Resolutions").path)
    #expect(names.sorted() == ["NQ9.yaml", "registry.yaml"])
  }

  @Test func `counts in the report for other programs`() throws {
    let program = try Program(Self.files)
    defer { program.remove() }
    let output = try program.run(["check", "--fix", "--format", "json"]).output
    #expect(output.contains("\"fixed\": 3"))
    #expect(output.contains("\"errors\": 0"))
  }

  @Test(arguments: [["--diff"], ["--diff", "--fix"]])
  func `shows a patch, and writes nothing`(_ options: [String]) throws {
    let program = try Program(Self.files)
    defer { program.remove() }
    let ending = try program.run(["check"] + options)
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("--- Resolutions/NQ9.yaml\n+++ Resolutions/NQ9.yaml\n@@ -"))
    #expect(ending.output.contains("\n-    presidng:BKHCN\n"))
    #expect(ending.output.contains("\n+    presiding: BKHCN\n"))
    #expect(ending.errors == "sẽ sửa 3 chỗ trong 1 tệp\n")
    #expect(try text(program) == Self.broken)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")),
    arguments: [Self.broken, Self.broken.replacing("\n", with: "\r\n"), Self.broken + "\n"])
  func `shows a patch that applies`(_ text: String) throws {
    let program = try Program(["Resolutions/NQ9.yaml": text, "Resolutions/registry.yaml": Sample.registry])
    defer { program.remove() }
    let patch = try program.run(["check", "--diff"]).output
    try patch.write(to: program.folder.appendingPathComponent("fix.patch"), atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
    process.arguments = ["-p0", "-s", "--binary", "-i", "fix.patch"]
    process.currentDirectoryURL = program.folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let patched = try self.text(program)
    _ = try program.run(["check", "--fix"])
    #expect(try self.text(program).utf8.elementsEqual(patched.utf8))
    #expect(patched != text)
  }

  @Test func `refuses a patch in another format`() throws {
    let program = try Program(Self.files)
    defer { program.remove() }
    let ending = try program.run(["check", "--diff", "--format", "json"])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
  }

  @Test func `goes through a link to the file, and keeps its mode`() throws {
    let program = try Program(["real.txt": Self.broken, "Resolutions/registry.yaml": Sample.registry])
    defer { program.remove() }
    let real = program.folder.appendingPathComponent("real.txt").path
    let link = program.folder.appendingPathComponent("Resolutions/NQ9.yaml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../real.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    #expect(try program.run(["check", "--fix"]).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../real.txt")
    #expect(try String(contentsOfFile: real, encoding: .utf8) == Sample.resolution)
    let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `leaves a read-only file alone, and every other with it`() throws {
    let other = Self.broken.replacing("9-NQ/TW", with: "10-NQ/TW")
    let program = try Program(Self.files.merging(["Resolutions/NQ10.yaml": other]) { a, _ in a })
    defer { program.remove() }
    let path = program.folder.appendingPathComponent("Resolutions/NQ9.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let ending = try program.run(["check", "--fix"])
    #expect(ending.status == 3)
    #expect(ending.errors == "lỗi: không ghi được Resolutions/NQ9.yaml: không có quyền ghi\n")
    #expect(try text(program) == Self.broken)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appendingPathComponent("Resolutions").path)
    #expect(names.sorted() == ["NQ10.yaml", "NQ9.yaml", "registry.yaml"])
    #expect(
      try String(contentsOf: program.folder.appendingPathComponent("Resolutions/NQ10.yaml"), encoding: .utf8) == other)
  }
}
