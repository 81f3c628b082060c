import Foundation
import Testing

@Suite(.enabled(if: Program.path != nil)) struct `nqc export` {
  private func workspace(_ resolution: String = Sample.resolution) throws -> Program {
    try Program(["Resolutions/NQ9.yaml": resolution, "Resolutions/registry.yaml": Sample.registry])
  }

  private func files(of program: Program, in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.folder.appending(path: folder).path).sorted()
  }

  @Test(
    arguments: [
      ("list.xlsx", [0x50, 0x4B]), ("list.docx", [0x50, 0x4B]), ("list.csv", [0xEF, 0xBB, 0xBF]), ("list.md", [0x23]),
      ("list.html", [0x3C]), ("list.json", [0x7B]), ("list.ics", [0x42, 0x45]),
    ] as [(String, [UInt8])])
  func `takes the form from the file's name`(_ name: String, _ start: [UInt8]) throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["export", "-o", name])
    #expect(ending.status == 0)
    #expect(ending.output.isEmpty)
    #expect(ending.errors == "đã ghi \(name): 5 nhiệm vụ\n")
    let bytes = try Data(contentsOf: program.folder.appending(path: name))
    #expect(bytes.starts(with: start))
    #expect(try files(of: program) == ["Resolutions", name].sorted())
  }

  @Test func `prints texts where no file is named`() throws {
    let ending = try workspace().run("export", "--format", "csv", "--language", "en", "--agency", "BTC")
    #expect(ending.status == 0)
    #expect(ending.output.contains("Decree on public services"))
    #expect(!ending.output.contains("NQ9.1.3"))
    #expect(ending.errors.isEmpty)
  }

  @Test func `writes a file for each agency into a folder`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["export", "--format", "ics", "-o", "out/"])
    #expect(ending.status == 0)
    #expect(ending.errors == "đã ghi 4 tệp vào out/\n")
    #expect(
      try files(of: program, in: "out")
        == ["BKHCN.ics", "T01-HANOI-UBND.ics", "T11-DIENBIEN-UBND.ics", "T12-LAICHAU-UBND.ics"])
    // It is there by now, and needs no slash.
    #expect(try program.run(["export", "--format", "json", "-o", "out", "--agency", "BTC"]).status == 0)
    #expect(try files(of: program, in: "out").contains("BKHCN.json"))
  }

  @Test func `writes nothing where the sources have errors`() throws {
    let broken = Sample.resolution.split(separator: "\n").map {
      $0 == "    presiding: BKHCN" ? "    presiding: BKHCNN" : $0
    }
    let program = try workspace(broken.joined(separator: "\n"))
    defer { program.remove() }
    let ending = try program.run(["export", "-o", "list.xlsx"])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("NQ201"))
    #expect(ending.errors.hasSuffix("chưa xuất gì, vì nguồn có lỗi\n"))
    #expect(try files(of: program) == ["Resolutions"])
  }

  @Test func `leaves the file that was there where the new one cannot be written`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["export", "-o", "nowhere/list.csv"])
    #expect(ending.status == 3)
    #expect(ending.errors == "lỗi: không ghi được nowhere/list.csv: không có thư mục ấy\n")
    #expect(try files(of: program) == ["Resolutions"])
  }

  @Test(arguments: [
    (["export"], "thiếu --format, một trong: xlsx, docx, html, ics, csv, json, markdown, yaml"),
    (["export", "-o", "list.pdf"], "thiếu --format, một trong: xlsx, docx, html, ics, csv, json, markdown, yaml"),
    (["export", "--format", "xls"], "có phải là xlsx?"),
    (["export", "--format", "csv", "--document", "NQ8"], "không có văn bản NQ8; gần nhất: NQ9"),
    (["export", "--format", "csv", "-o", ""], "--output: thiếu tên tệp"),
    (["export", "--format", "yaml"], "yaml là bản bàn giao: cần --for MÃ-CƠ-QUAN"),
    (["export", "-o", "tep.yaml"], "yaml là bản bàn giao: cần --for MÃ-CƠ-QUAN"),
    (["export", "--format", "csv", "--for", "BTC"], "--for chỉ dùng với --format yaml"),
    (
      ["export", "--format", "yaml", "--for", "BTC", "--agency", "BTC"],
      "bản bàn giao có mọi nhiệm vụ giao cho cơ quan nhận"
    ),
    (["export", "--format", "yaml", "--for", "BTCC"], "không có cơ quan BTCC trong danh mục; gần nhất: BTC"),
    (["export", "--format", "yaml", "--for", "T01-HANOI-SO"], "không có cơ quan T01-HANOI-SO"),
    (["export", "--format", "yaml", "--for", "BCTTW"], "không văn bản nào giao nhiệm vụ cho BCTTW"),
    (["export", "--format", "yaml", "--for", "BCTTW", "--document", "NQ9"], "không giao nhiệm vụ nào cho BCTTW"),
  ])
  func `refuses what it cannot do`(_ arguments: [String], _ reason: String) throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(arguments)
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(reason), "\(ending.errors)")
  }

  @Test func `takes the place of files only, not of pipes and devices`() throws {
    let program = try workspace()
    defer { program.remove() }
    let pipe = program.folder.appending(path: "pipe.csv").path
    try #require(mkfifo(pipe, 0o600) == 0)
    let ending = try program.run(["export", "-o", "pipe.csv"])
    #expect(ending.status == 3)
    #expect(ending.errors == "lỗi: không ghi được pipe.csv: đó không phải là tệp thường\n")
    #expect(try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType != .typeRegular)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")), arguments: ["xlsx", "docx"])
  func `shows no terminal what it cannot show`(_ name: String) throws {
    let program = try workspace()
    defer { program.remove() }
    // `script` runs a command on a terminal of its own.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = ["-qec", "\(try #require(Program.path)) export --format \(name) --now 2026-03-02", "/dev/null"]
    process.currentDirectoryURL = program.folder
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(shown == "lỗi: \(name) không hiện được trên màn hình; thêm -o TỆP.\(name)\r\n")
  }

  @Test func `says where nothing was found`() throws {
    let ending = try workspace().run("export", "--format", "csv", "--due-before", "2026-01-06")
    #expect(ending.status == 0)
    #expect(ending.errors == "không có nhiệm vụ nào khớp\n")
  }
}
