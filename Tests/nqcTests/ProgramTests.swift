import Diagnostics
import Foundation
import Testing

@testable import nqc

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

  func run(_ arguments: [String], now: String = "2026-03-02") throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.path))
    process.arguments = arguments + ["--now", now]
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

  /// One letter too many in an agency's code, and a list that is none, which can be mended for certain.
  private static let broken = Sample.resolution.split(separator: "\n").map {
    switch $0 {
    case "    presiding: BKHCN": "    presiding: BKHCNN"
    case "        covers: [II.1]": "        covers: II.1"
    default: String($0)
    }
  }.joined(separator: "\n")

  @Test func `closes a check with what to do next`() throws {
    let ending = try workspace(Self.broken).run("check")
    #expect(ending.status == 1)
    #expect(
      ending.output.hasSuffix(
        "kỳ cập nhật\n1 chỗ sửa được ngay bằng: nqc check --fix\nXem giải thích: nqc explain NQ201\n"))
    let english = try workspace(Self.broken).run("check", "--language", "en").output
    #expect(
      english.hasSuffix("1 place can be fixed at once by: nqc check --fix\nTo learn more: nqc explain NQ201\n"))
    #expect(!(try workspace(Self.broken).run("check", "-q").output.contains("nqc explain")))
    #expect(!(try workspace().run("check").output.contains("nqc check --fix")))
  }

  @Test func `gives a check out in the form that is asked for, and ends as ever`() throws {
    let sarif = try workspace(Self.broken).run("check", "--format", "sarif")
    let object = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
    #expect(sarif.status == 1)
    #expect(sarif.errors.isEmpty)
    let run = try #require((object?["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [[String: Any]])?.map { $0["ruleId"] as? String } == ["NQ201", "NQ103"])

    let github = try workspace(Self.broken).run("check", "--format", "github", "--language", "en")
    #expect(github.status == 1)
    let lines = github.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "::error file=Resolutions/NQ9.yaml,line=24,col=16,endLine=24,endColumn=22,title=NQ201::no agency BKHCNN")
        == true)
    #expect(try workspace().run("check", "--format", "github").status == 0)
  }

  @Test func `says that nothing was written where the sources have errors`() throws {
    let ending = try workspace(Self.broken).run("apply", "--store", "here.sqlite")
    #expect(ending.status == 1)
    #expect(ending.errors.hasSuffix("here.sqlite: không ghi gì, vì nguồn có lỗi\n"))
  }

  // MARK: The command line

  @Test(
    arguments: [
      (["chekc"], "không có lệnh chekc; có phải là check?", "there is no command chekc; did you mean check?", "nqc"),
      (["help", "tre"], "không có lệnh tre; có phải là tree?", "there is no command tre; did you mean tree?", "nqc"),
      (
        ["make"],
        "không có lệnh make; các lệnh: check, plan, apply, report, due, confirm, object, answer, history, tree, why, coverage, derive, rollup, export, import, store, new, workshop, explain, fmt",
        "there is no command make; there are: check, plan, apply, report, due, confirm, object, answer, history, tree, why, coverage, derive, rollup, export, import, store, new, workshop, explain, fmt",
        "nqc"
      ),
      (
        ["Resolutions/NQ9.yaml"], "thiếu tên lệnh; có phải là nqc check Resolutions/NQ9.yaml?",
        "the command is missing; nqc check Resolutions/NQ9.yaml?", "nqc"
      ),
      (
        ["--color", "never", "check"], "tuỳ chọn viết sau tên lệnh, ví dụ: nqc check --color",
        "options come after the command, as in: nqc check --color", "nqc"
      ),
      (
        ["check", "--fromat", "json"], "không có tuỳ chọn --fromat; có phải là --format?",
        "there is no option --fromat; did you mean --format?", "nqc check"
      ),
      (["tree", "-x"], "không có tuỳ chọn -x", "there is no option -x", "nqc tree"),
      (
        ["check", "--format", "jsno"],
        "`jsno` không dùng được sau --format, ở đó là một trong: text, json, sarif, github; có phải là json?",
        "`jsno` cannot follow --format, which takes one of: text, json, sarif, github; did you mean json?", "nqc check"
      ),
      (
        ["tree", "--due-before", "mai"],
        "không đọc được `mai` sau --due-before: Chỉ nhiệm vụ đến hạn trước ngày này: 2026-06-30, 30/6/2026",
        "cannot read `mai` after --due-before: tasks due before this day.", "nqc tree"
      ),
      (
        ["check", "--quiet=3"], "--quiet không nhận giá trị nào, ở đây lại ghi `3`",
        "--quiet takes no value, but `3` is given", "nqc check"
      ),
      (["why"], "thiếu <id>: Mã cần hỏi", "<id> is missing: what to explain.", "nqc why"),
      (
        ["confirm", "NQ9.1.1"], "thiếu --agency: Cơ quan được giao", "--agency is missing: whose tasks they are.",
        "nqc confirm"
      ),
      (["check", ""], "đường dẫn rỗng", "an empty path", "nqc check"),
      (
        ["store", "bakcup"], "không có lệnh bakcup; có phải là backup?",
        "there is no command bakcup; did you mean backup?", "nqc store"
      ),
      (
        ["store", "kho.sqlite"], "không có lệnh kho.sqlite; các lệnh: backup, check, migrate",
        "there is no command kho.sqlite; there are: backup, check, migrate", "nqc store"
      ),
      (
        ["store", "backup"], "thiếu <file>: Tệp sẽ chứa bản sao", "<file> is missing: the file to make.",
        "nqc store backup"
      ),
      (["store", "check", "x"], "thừa `x`", "`x` is one too many", "nqc store check"),
    ] as [([String], String, String, String)])
  func `says what is wrong with a command line, in either language, and ends with 2`(
    _ arguments: [String], _ vietnamese: String, _ english: String, _ command: String
  ) throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(arguments)
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors == "lỗi: \(vietnamese)\nXem cách dùng: \(command) --help\n")
    let other = try program.run(arguments + ["--language", "en"])
    #expect(other.status == 2)
    #expect(other.errors == "error: \(english)\nSee: \(command) --help\n")
  }

  @Test func `says what it does not know how to say in the library's words`() {
    #expect(
      WrongCommandLine("Out of cheese.", arguments: ["check"], commands: ["check"]).message == Words("Out of cheese."))
    #expect(
      WrongCommandLine("4 unexpected arguments: 'a', 'b', 'c', 'd'", arguments: ["check"], commands: ["check"]).message
        .vi
        == "thừa `a`, `b`, `c`, `d`")
    let many = "The value 'x' is invalid for '--k <k>'. Please provide one of the following:\n  - aa\n  - bb"
    #expect(
      WrongCommandLine(many, arguments: ["check"], commands: ["check"]).message.en
        == "`x` cannot follow --k, which takes one of: aa, bb")
  }

  @Test func `has its help headed in the reader's language`() throws {
    let help = try workspace().run("check", "--help")
    #expect(help.status == 0)
    for heading in ["CÁCH DÙNG: nqc check ", "\nĐỐI SỐ:\n", "\nTUỲ CHỌN:\n", "(gồm: ", "mặc định: text"] {
      #expect(help.output.contains(heading), "\(heading)")
    }
    for heading in ["USAGE", "OPTIONS", "OVERVIEW", "values:", "default:", "Show "] {
      #expect(!help.output.contains(heading), "\(heading)")
    }
    #expect(try workspace().run("check", "--help", "--language", "en").output.contains("\nOPTIONS:\n"))
  }
}
