import Foundation
import Testing

/// The program as it was built, run on a workspace in a folder of its own.
struct Program {
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests; nil where it was not built.
  static var path: String? {
    guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let program = (tests as NSString).deletingLastPathComponent + "/nqc"
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }

  let folder: URL

  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("nqc-\(UUID().uuidString)")
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  /// Runs it once, and removes the folder.
  func run(_ arguments: String...) throws -> Ending {
    defer { remove() }
    return try run(arguments)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func run(_ arguments: [String]) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.path))
    process.arguments = arguments + ["--now", "2026-03-02"]
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
}

private var isProgramBuilt: Bool { Program.path != nil }

@Suite(.enabled(if: isProgramBuilt)) struct `The program` {
  private func workspace(_ resolution: String = Sample.resolution) throws -> Program {
    try Program(["Resolutions/NQ9.yaml": resolution, "Resolutions/registry.yaml": Sample.registry])
  }

  @Test(arguments: [["tree"], ["why", "NQ9.1.1"], ["coverage"]])
  func `answers on standard output and says nothing else`(_ command: [String]) throws {
    let program = try workspace()
    let ending = command.count > 1 ? try program.run(command[0], command[1]) : try program.run(command[0])
    #expect(ending.status == 0)
    #expect(!ending.output.isEmpty)
    #expect(ending.errors.isEmpty)
  }

  @Test func `ends with 2 where the command line asks for what is not there`() throws {
    let ending = try workspace().run("why", "NQ9.1.1#9")
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors == "lỗi: NQ9.1.1 có 3 kỳ cập nhật, không có kỳ #9\n")
    #expect(
      try workspace().run("tree", "--agency", "BKHC", "--language", "en").errors.hasPrefix("error: no agency BKHC"))
  }

  @Test func `prints errors of the sources to standard error and answers nothing`() throws {
    let broken = Sample.resolution.split(separator: "\n").map {
      $0 == "    presiding: BKHCN" ? "    presiding: BKHCNN" : $0
    }
    let ending = try workspace(broken.joined(separator: "\n")).run("tree")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("NQ201"))
  }

  @Test func `draws the coverage that an error is about`() throws {
    let open = Sample.resolution.split(separator: "\n").map {
      $0.hasSuffix("excluded: Chưa có hướng dẫn}") ? "      - {clause: \"3\", gist: {vi: Chờ hướng dẫn, en: Wait}}" : $0
    }
    let ending = try workspace(open.joined(separator: "\n")).run("coverage")
    #expect(ending.status == 1)
    #expect(ending.output.contains("✗   II.3  nhiệm vụ  Chờ hướng dẫn\n                    chưa có nhiệm vụ nào\n"))
    #expect(ending.errors.isEmpty)
  }
}
