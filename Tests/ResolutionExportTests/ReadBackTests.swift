import Foundation
import ResolutionCompiler
import Testing

@testable import ResolutionExport

/// A Python that has the libraries by which files are read back: the one that `NQC_PYTHON` names, or `python3`.
private let python: String? = {
  let wanted = ProcessInfo.processInfo.environment["NQC_PYTHON"] ?? "python3"
  let ending = try? run([wanted, "-c", "import openpyxl, icalendar, docx, html5lib"])
  return ending?.status == 0 ? wanted : nil
}()

private let hasOffice = (try? run(["sh", "-c", "command -v soffice"]).status) == 0

private func run(_ command: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: said, as: UTF8.self))
}

@Suite(.enabled(if: python != nil, "needs Python with openpyxl, icalendar, python-docx and html5lib"))
struct `What was written` {
  @Test func `is read back by other programs with the same values`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nqc-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in ExportFormats.all {
      try Data(Sample.bytes(format.name)).write(to: folder.appending(path: "list.\(format.fileExtension)"))
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "read-back.py").path
    let ending = try run([try #require(python), script, folder.path] + (hasOffice ? ["--office"] : []))
    #expect(ending.status == 0, "\(ending.output)")
    #expect(ending.output.contains("events in ics: "))
    #expect(ending.output.contains("LibreOffice's document") == hasOffice)
  }
}
