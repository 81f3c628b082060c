import Foundation
import Testing

/// Whoever begins with an empty folder, and the registry of the repository.
@Suite(.enabled(if: Program.path != nil)) struct `A new workspace` {
  private static let root = MarkdownPage.root.path

  /// Outside of any workspace.
  private let program: Program

  init() throws { program = try Program(["x/giữ chỗ": ""]) }

  private func path(_ name: String) -> String { program.folder.appending(path: name).path }

  private func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// A registry that is soon read: what every resolution needs, and templates.
  private func registry(_ folder: String = "goc", without missing: String = "") throws {
    for name in ["agencies", "calendar", "regulation", "wording"] where name != missing {
      try copy("Resolutions/registry/\(name).yaml", to: folder)
    }
    try copy("KPITemplates/chung.yaml", to: folder)
  }

  private func copy(_ file: String, to folder: String) throws {
    let place = program.folder.appending(path: "\(folder)/\(file)")
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Self.root)/\(file)", toPath: place.path)
  }

  private func write(_ text: String, _ name: String) throws {
    let place = program.folder.appending(path: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: false, encoding: .utf8)
  }

  /// Runs a command in a folder of it.
  private func run(in folder: String, _ arguments: [String], now: String = "2026-03-02") throws -> Program.Ending {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    process.arguments = arguments + ["--now", now]
    process.currentDirectoryURL = program.folder.appending(path: folder)
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return .init(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// The commands of a page, as they stand in its blocks.
  private func commands(_ page: String) -> [[String]] {
    page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.flatMap { block in
      block.element.split(separator: "\n").filter { $0.hasPrefix("nqc ") }.map { line in
        line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
      }
    }
  }

  private func summary(_ folder: String, now: String = "2026-03-02") throws -> [String: Int] {
    let json = try run(in: folder, ["check", "--format", "json"], now: now).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return (object?["summary"] as? [String: Any] ?? [:]).compactMapValues { $0 as? Int }
  }

  // MARK: What is made

  @Test func `is made with the whole registry of the repository, and says where to go`() throws {
    defer { program.remove() }
    let made = try program.run(["new", "lam-viec", "--from", Self.root])
    #expect(made.status == 0)
    #expect(made.errors.isEmpty)
    #expect(made.output.hasPrefix("Đã lập nơi làm việc lam-viec: một nghị quyết mẫu và "))
    #expect(made.output.hasSuffix("\n\n  cd lam-viec\n  nqc check\n"))
    #expect(try names("lam-viec") == ["KPITemplates", "README.md", "Resolutions", "nghi-quyet.yaml", "nqc.yaml"])
    // The registry and all templates come along, none of the resolutions.
    #expect(try names("lam-viec/Resolutions") == ["registry"])
    for folder in ["Resolutions/registry", "KPITemplates"] {
      let own = try FileManager.default.contentsOfDirectory(atPath: "\(Self.root)/\(folder)")
        .filter { $0.hasSuffix(".yaml") }.sorted()
      #expect(try names("lam-viec/\(folder)") == own)
      for name in own {
        #expect(
          FileManager.default.contentsEqual(
            atPath: "\(Self.root)/\(folder)/\(name)", andPath: path("lam-viec/\(folder)/\(name)")))
      }
    }
    let counts = try summary("lam-viec")
    #expect(counts["errors"] == 0)
    #expect(counts["warnings"] == 0)
    #expect(counts["tasks"] == 2)
    #expect(counts["kpis"] == 1)
    #expect(counts["milestones"] == 1)
  }

  @Test func `has a page whose commands all do what it says`() throws {
    defer { program.remove() }
    try registry()
    #expect(try program.run(["new", "lam-viec", "--from", "goc"]).status == 0)
    let commands = commands(try read("lam-viec/README.md"))
    #expect(
      commands.map { $0[0] } == ["check", "tree", "plan", "apply", "coverage", "why", "explain", "fmt", "due"])
    for command in commands {
      let ending = try run(in: "lam-viec", command)
      #expect(ending.status == 0, "\(command): \(ending.errors)")
      #expect(ending.errors.isEmpty || command[0] == "apply", "\(command): \(ending.errors)")
    }
    #expect(try names("lam-viec").contains("theo-doi.sqlite"))
    #expect(try run(in: "lam-viec", ["tree"]).output.contains("├─ VD.1  Ban hành kế hoạch"))
    // All of it lies as fmt would have it from the beginning.
    #expect(try run(in: "lam-viec", ["fmt", "--check", "nghi-quyet.yaml", "nqc.yaml"]).status == 0)
    #expect(try run(in: "lam-viec", ["plan"]).status == 0)
  }

  @Test func `names in its page whatever was copied`() throws {
    defer { program.remove() }
    try registry()
    #expect(try program.run(["new", "lam-viec", "--from", "goc"]).status == 0)
    let page = try read("lam-viec/README.md")
    #expect(page.hasPrefix("# lam-viec\n"))
    #expect(page.contains("chép ngày 2/3/2026"))
    #expect(page.contains("\n- `KPITemplates`: chung.yaml\n"))
    #expect(
      page.contains("\n- `Resolutions/registry`: agencies.yaml, calendar.yaml, regulation.yaml, wording.yaml\n"))
  }

  @Test func `may be English from the first line on`() throws {
    defer { program.remove() }
    try registry()
    let made = try program.run(["new", "work", "--from", "goc", "--language", "en"])
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("Made the workspace work: one small resolution, and 5 files of registry"))
    #expect(try names("work") == ["KPITemplates", "README.md", "Resolutions", "nqc.yaml", "resolution.yaml"])
    let resolution = try read("work/resolution.yaml")
    #expect(resolution.contains("\nresolution: 01-NQ/VD  # the document's number\n"))
    #expect(resolution.contains("\n    due: within 6 months  # of adoption"))
    for word in ["nghị_quyết", "các_", "chủ_trì", "kế hoạch}", "tối thiểu", "phần_trăm"] {
      #expect(!resolution.contains(word), "\(word)")
    }
    #expect(try read("work/nqc.yaml").contains("\nlanguage: en\n"))
    for command in commands(try read("work/README.md")) {
      let ending = try run(in: "work", command)
      #expect(ending.status == 0, "\(command): \(ending.errors)")
    }
    #expect(try run(in: "work", ["check"]).output.hasPrefix("no errors"))
    #expect(try names("work").contains("monitoring.sqlite"))
  }

  @Test(arguments: ["2024-02-29", "2026-01-01", "2026-08-31", "2026-12-31", "2029-11-24"])
  func `compiles without errors and warnings on whatever day it is made`(_ day: String) throws {
    defer { program.remove() }
    try registry()
    #expect(try run(in: ".", ["new", "a", "--from", "goc"], now: day).status == 0)
    let counts = try summary("a", now: day)
    #expect(counts["errors"] == 0)
    #expect(counts["warnings"] == 0)
    #expect(counts["tasks"] == 2)
  }

  @Test func `takes the registry of the workspace that it is asked for in, and of what that one borrows`() throws {
    defer { program.remove() }
    try registry()
    try write(
      """
      workspace: tinh
      sources: [., ../goc/Resolutions/registry]
      """, "tinh/nqc.yaml")
    try write(
      """
      agencies:
        - {agency: TINH-SO, name: {vi: Sở Thử nghiệm, en: Trial Department}, kind: ministry}
      """, "tinh/co-quan.yaml")
    try write("ghi chú: không phải danh mục\n", "tinh/khac.yaml")
    let made = try run(in: "tinh", ["new", "../a/b/c"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try names("a/b/c") == ["README.md", "co-quan.yaml", "goc", "nghi-quyet.yaml", "nqc.yaml"])
    #expect(try names("a/b/c/goc/Resolutions/registry").count == 4)
    #expect(try summary("a/b/c")["errors"] == 0)
    // It stands alone.
    try FileManager.default.removeItem(atPath: path("goc"))
    try FileManager.default.removeItem(atPath: path("tinh"))
    #expect(try summary("a/b/c")["tasks"] == 2)
  }

  @Test func `gives the tasks to agencies that there are`() throws {
    defer { program.remove() }
    try registry(without: "agencies")
    try write(
      """
      agencies:
        - {agency: CU, name: {vi: Cũ, en: Old}, kind: ministry, valid: {to: 2025-01-01}, successors: [MOT]}
        - {agency: MOT, name: {vi: Một, en: One}, kind: ministry}
      """, "goc/Resolutions/registry/co-quan.yaml")
    let made = try program.run(["new", "a", "--from", "goc"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try read("a/nghi-quyet.yaml").contains("    chủ_trì: MOT"))
    #expect(!(try read("a/nghi-quyet.yaml").contains("phối_hợp")))
    #expect(try summary("a")["errors"] == 0)
  }

  @Test func `overwrites nothing that it copies by a file of its own name`() throws {
    defer { program.remove() }
    try registry(without: "agencies")
    try write(
      "agencies:\n  - {agency: MOT, name: {vi: Một, en: One}, kind: ministry}\n",
      "goc/Resolutions/nghi-quyet.yaml")
    #expect(try program.run(["new", "a", "--from", "goc/Resolutions"]).status == 0)
    #expect(try read("a/nghi-quyet.yaml").contains("nghị_quyết: 01-NQ/VD"))
    #expect(try read("a/danh-muc-nghi-quyet.yaml").hasPrefix("agencies:"))
    #expect(try summary("a")["errors"] == 0)
  }

  @Test(arguments: ["it's \"new\": #1", "Phòng 3, tầng 2", "- a", "null", "a\nb"])
  func `may have any name`(_ name: String) throws {
    defer { program.remove() }
    try registry()
    let made = try program.run(["new", "./\(name)", "--from", "goc"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try summary(name)["errors"] == 0)
  }

  @Test func `may be an empty folder that is there`() throws {
    defer { program.remove() }
    try registry()
    try FileManager.default.createDirectory(atPath: path("trong"), withIntermediateDirectories: true)
    let made = try run(in: "trong", ["new", ".", "--from", "../goc"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try read("trong/README.md").hasPrefix("# trong\n"))
    #expect(try summary("trong")["tasks"] == 2)
  }

  // MARK: What is refused

  /// Nothing is made, and nothing that is there is changed.
  private func refused(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path).sorted()
    let ending = try program.run(arguments)
    #expect(ending.status == status)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(message), "\(ending.errors)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: program.folder.path).sorted() == before)
  }

  @Test func `is not made where something lies already`() throws {
    defer { program.remove() }
    try registry()
    try write("quan trọng", "co/tep.txt")
    try refused(["new", "co", "--from", "goc"], 2, "lỗi: thư mục co đã có tệp (tep.txt…)")
    try refused(
      ["new", "co", "--from", "goc", "--language", "en"], 2, "error: there are files in co already (tep.txt …)")
    try refused(["new", "co/tep.txt", "--from", "goc"], 2, "co/tep.txt là một tệp")
    try refused(["new", "co/tep.txt/a", "--from", "goc"], 2, "co/tep.txt không phải một thư mục")
    try refused(["new", "", "--from", "goc"], 2, "đường dẫn rỗng")
    #expect(try program.run(["new", "a", "--from", "goc"]).status == 0)
    try refused(["new", "a", "--from", "goc"], 2, "thư mục a đã có tệp")
  }

  @Test func `is not made without a registry, and says where to get one`() throws {
    defer { program.remove() }
    try refused(
      ["new", "a"], 2, "lỗi: không thấy danh mục cơ quan nào từ đây trở lên; hãy chỉ ra thư mục có danh mục bằng --from"
    )
    try refused(
      ["new", "a", "--language", "en"], 2,
      "error: there is no registry of agencies from here upwards; name a folder that has one with --from FOLDER")
    try refused(["new", "a", "--from", "x"], 2, "trong x không có danh mục cơ quan nào; hãy chỉ ra")
    try refused(["new", "a", "--from", "khong-co"], 2, "không đọc được khong-co")
    try refused(["new", "a", "--from", ""], 2, "đường dẫn rỗng")
    // Templates alone are no registry.
    try copy("KPITemplates/chung.yaml", to: "mau")
    try refused(["new", "a", "--from", "mau"], 2, "trong mau không có danh mục cơ quan nào")
  }

  @Test(arguments: ["calendar", "regulation"])
  func `is not made of half a registry`(_ missing: String) throws {
    defer { program.remove() }
    try registry(without: missing)
    try refused(["new", "a", "--from", "goc"], 1, "\(missing):")
  }

  @Test func `is not made of a registry with errors, and names the first`() throws {
    defer { program.remove() }
    try registry()
    try write(
      "agencies:\n  - {agency: MOI, name: {vi: Mới, en: New}, kind: ministry, parent: KHONG-CO}\n",
      "goc/Resolutions/loi.yaml")
    try refused(["new", "a", "--from", "goc"], 1, "goc/Resolutions/loi.yaml:2: ")
  }

  @Test func `is not made among the sources of another`() throws {
    defer { program.remove() }
    try registry()
    #expect(try program.run(["new", "a", "--from", "goc"]).status == 0)
    try refused(["new", "a/b/c", "--from", "goc"], 2, "a/b/c nằm trong nơi làm việc ")
    // Beside the sources there is room.
    #expect(try program.run(["new", "goc/a", "--from", "goc"]).status == 0)
  }

  @Test(.enabled(if: getuid() != 0)) func `is not made where nothing may be written`() throws {
    defer { program.remove() }
    try registry()
    try FileManager.default.createDirectory(atPath: path("dong"), withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path("dong"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("dong")) }
    try refused(["new", "dong/a", "--from", "goc"], 3, "không có quyền ghi")
    try refused(["new", "dong/a/b", "--from", "goc"], 3, "không có quyền ghi")
  }

  /// The first files fit, the registry and templates do not.
  @Test func `is not half made where a disk is full`() throws {
    defer { program.remove() }
    try registry()
    try FileManager.default.createDirectory(atPath: path("trong"), withIntermediateDirectories: true)
    let before = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path).sorted()
    for folder in ["a/b", "trong"] {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = [
        "-c", "ulimit -f 24; exec \"$0\" new \"$1\" --from goc", try #require(Program.path), folder,
      ]
      shell.currentDirectoryURL = program.folder
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 3)
      #expect(said.hasPrefix("lỗi: không ghi được \(folder)/"), "\(said)")
      #expect(try FileManager.default.subpathsOfDirectory(atPath: program.folder.path).sorted() == before)
    }
  }

  /// What even a system administrator may not write.
  @Test func `is not made in what the system keeps for itself`() throws {
    defer { program.remove() }
    try registry()
    let ending = try program.run(["new", "/proc/nqc/a", "--from", "goc"])
    #expect(ending.status == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("lỗi: không ghi được /proc/nqc"))
  }
}
