import Foundation
import Testing

@testable import nqc

@Suite(.enabled(if: Program.path != nil)) struct `Deriving a programme` {
  private static let registry: String = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../ResolutionCompilerTests/Fixtures/Registry")
    return ["agencies", "calendar", "regulation"].map { name in
      (try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)) ?? ""
    }.joined(separator: "\n---\n")
  }()

  private static let resolution = """
    resolution: 1-NQ/TW
    title: Dịch vụ công trực tuyến
    issued: 2025-01-06
    period: {from: 2025-01-06, to: 2030-12-31}
    tasks:
      - task: "1"
        title: "Chương trình hành động của {agency}"
        for_each: [T11-DIENBIEN, T22-QUANGNINH]
        presiding: $agency-UBND
        due: 2026-06-30
        deliverable: {type: programme}
      - task: "2"
        title: Xây dựng nền tảng dùng chung
        presiding: BKHCN
        coordinating: [T11-DIENBIEN-UBND]
        due: 2026-12-31
        deliverable: {type: platform}

    """

  private func workspace(_ resolution: String = Self.resolution) throws -> Program {
    try Program(["Resolutions/registry.yaml": Self.registry, "Resolutions/NQ1.yaml": resolution])
  }

  private func text(_ program: Program, _ path: String) throws -> String {
    try String(contentsOf: program.folder.appending(path: path), encoding: .utf8)
  }

  @Test func `prints the skeleton and nothing else`() throws {
    let ending = try workspace().run("derive", "1-NQ/TW", "--for", "T11-DIENBIEN")
    #expect(ending.status == 0 && ending.errors.isEmpty)
    #expect(ending.output.contains("\nthực_hiện: 1-NQ/TW\nchủ_thể: T11-DIENBIEN\n"))
    let english = try workspace().run(
      "derive", "NQ1", "--for", "T22-QUANGNINH", "--keys", "en", "--language", "en")
    #expect(english.output.contains("\nowner: T22-QUANGNINH\n"))
    #expect(english.output.hasPrefix("# A skeleton by `nqc derive`"))
  }

  @Test func `writes new files, which can be checked at once, and overwrites none`() throws {
    let program = try workspace()
    defer { program.remove() }
    let arguments = ["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"]
    let first = try program.run(arguments)
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(
      first.errors == """
        đã lập khung chương trình Resolutions/ct.yaml: 2 nhiệm vụ, 1 chưa có cơ quan chủ trì; tiếp theo: nqc check \
        Resolutions/ct.yaml

        """)
    let check = try program.run(["check"])
    #expect(check.status == 0)
    #expect(check.output.contains("1 cảnh báo trong 4 tệp (1 chỗ còn phải hoàn thiện)\n"))

    let written = try text(program, "Resolutions/ct.yaml")
    let again = try program.run(arguments)
    #expect(again.status == 3 && again.errors.contains("nqc derive --update Resolutions/ct.yaml"))
    let elsewhere = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "khac.yaml"])
    #expect(
      elsewhere.status == 2 && elsewhere.errors.contains("đã có chương trình thực hiện 1-NQ/TW ở Resolutions/ct.yaml"))
    // What lies beside it is not overwritten either, and then nothing is written.
    try FileManager.default.removeItem(at: program.folder.appending(path: "Resolutions/ct.yaml"))
    #expect(try program.run(arguments).status == 3)
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "Resolutions/ct.yaml").path))
    #expect(!written.isEmpty)
  }

  @Test func `writes a file for each agency of a set, and says who has nothing to do`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["derive", "NQ1", "--all", "provinces", "-o", "Resolutions/ct", "--language", "en"])
    #expect(ending.status == 0)
    #expect(ending.errors == "wrote 2 skeletons into Resolutions/ct/\nagencies without a task: 1 (T01-HANOI)\n")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appending(path: "Resolutions/ct").path)
    #expect(
      names.sorted() == [
        "T11-DIENBIEN.reviewed.yaml", "T11-DIENBIEN.yaml", "T22-QUANGNINH.reviewed.yaml", "T22-QUANGNINH.yaml",
      ])
    #expect(try program.run(["check"]).status == 0)
    let again = try program.run(["derive", "NQ1", "--all", "provinces", "-o", "Resolutions/ct2"])
    #expect(
      again.status == 0 && again.errors.contains("2 cơ quan đã có chương trình, để yên: T11-DIENBIEN, T22-QUANGNINH"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "Resolutions/ct2").path))
  }

  @Test(arguments: [
    (["NQ1", "--for", "T11-DIENBIE"], "không có cơ quan T11-DIENBIE trong danh mục; gần nhất: T11-DIENBIEN"),
    (["9-NQ/TW", "--for", "T11-DIENBIEN"], "không có văn bản 9-NQ/TW"),
    (["NQ1", "--for", "T01-HANOI"], "1-NQ/TW không giao nhiệm vụ nào cho T01-HANOI"),
    (["NQ1", "--all", "province", "-o", "ct"], "không có tập hợp province trong danh mục; gần nhất: provinces"),
    (["NQ1"], "--for"), (["--for", "T11-DIENBIEN"], "57-NQ/TW"), (["NQ1", "--all", "provinces"], "-o"),
    (["NQ1", "--for", "T11-DIENBIEN", "-o", "ct.txt"], ".yaml"), (["NQ1", "--update", "ct.yaml"], "--update"),
    (["NQ1", "--for", "T11-DIENBIEN", "--dry-run"], "--update"),
  ])
  func `refuses what makes no sense, and says why`(_ arguments: [String], _ why: String) throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["derive"] + arguments)
    #expect(ending.status == 2 && ending.output.isEmpty)
    #expect(ending.errors.contains(why), "\(ending.errors)")
  }

  @Test func `derives nothing from sources with errors`() throws {
    let ending = try workspace(Self.resolution.replacing("BKHCN", with: "BKHCNN")).run(
      "derive", "NQ1", "--for", "T11-DIENBIEN")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(ending.errors.contains("NQ201") && ending.errors.contains("chưa lập khung nào, vì nguồn có lỗi"))
  }

  @Test func `is kept waiting by nothing that another programme has left to do`() throws {
    let program = try workspace()
    defer { program.remove() }
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    // Điện Biên's leaves a task without an answer (NQ601).
    let path = program.folder.appending(path: "Resolutions/ct.yaml")
    let lines = try text(program, "Resolutions/ct.yaml")
    let start = try #require(lines.range(of: "các_nhiệm_vụ:")).lowerBound
    try (lines[..<start] + "các_nhiệm_vụ: []\n").write(to: path, atomically: false, encoding: .utf8)
    #expect(try program.run(["check"]).output.contains("NQ601"))
    #expect(try program.run(["derive", "NQ1", "--for", "T22-QUANGNINH"]).status == 0)
    // One that cannot be read may be anybody's.
    try "chương_trình: 1\n".write(to: path, atomically: false, encoding: .utf8)
    #expect(try program.run(["derive", "NQ1", "--for", "T22-QUANGNINH"]).status == 1)
  }

  @Test func `is a draft, which no store is given, and that is said`() throws {
    let program = try workspace()
    defer { program.remove() }
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    let line = "còn là dự thảo, không đưa vào kho: NQ1-T11; ban hành rồi thì ghi `giai_đoạn_soạn: đã_ban_hành`\n"
    #expect(try program.run(["plan"]).output.hasSuffix(line))
    #expect(try program.run(["apply"]).output.hasSuffix(line))
    #expect(try program.run(["apply", "--language", "en"]).output.hasSuffix("once issued they say `stage: issued`\n"))
    #expect(try program.run(["apply", "--quiet"]).output.isEmpty)
  }

  // MARK: Updating

  private func amend(_ program: Program, _ changes: [(String, String)]) throws {
    var resolution = Self.resolution
    for (old, new) in changes { resolution = resolution.replacing(old, with: new) }
    try resolution.write(
      to: program.folder.appending(path: "Resolutions/NQ1.yaml"), atomically: false, encoding: .utf8)
  }

  @Test func `brings a programme up to date`() throws {
    let program = try workspace()
    defer { program.remove() }
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    let update = ["derive", "--update", "Resolutions/ct.yaml"]
    let nothing = try program.run(update)
    #expect(nothing.status == 0 && nothing.output == "Resolutions/ct.yaml đã theo kịp cấp trên, không ghi gì\n")

    let new = """
        - task: "3"
          title: Việc giao sau
          presiding: T11-DIENBIEN-UBND
          due: 2027-06-30
          deliverable: {type: plan}

      """
    try amend(program, [("2026-06-30", "2026-03-31"), ("  - task: \"2\"\n", new + "  - task: \"2\"\n")])
    let old = try text(program, "Resolutions/ct.yaml")
    let rehearsal = try program.run(update + ["--dry-run", "--accept", "all"])
    #expect(
      rehearsal.status == 0
        && rehearsal.output.contains("Mới được giao, sẽ thêm:\n  NQ1-T11.3  ← NQ1.3: Việc giao sau, 30/6/2027\n"))
    #expect(try text(program, "Resolutions/ct.yaml") == old)

    let added = try program.run(update)
    #expect(added.status == 0)
    #expect(
      added.output == """
        Mới được giao, đã thêm:
          NQ1-T11.3  ← NQ1.3: Việc giao sau, 30/6/2027

        Đã đổi từ lần xem trước:
          NQ1-T11.1  ← NQ1.1@T11-DIENBIEN
            thời hạn: trước là 30/6/2026; nay là 31/3/2026

        đã ghi Resolutions/ct.yaml, Resolutions/ct.reviewed.yaml; thêm 1; 1 chỗ đã đổi cần xem lại, xem rồi thì thêm --accept MÃ

        """)
    #expect(try text(program, "Resolutions/ct.yaml").hasPrefix(old))

    let accepted = try program.run(update + ["--accept", "NQ1.1@T11-DIENBIEN", "--language", "en"])
    #expect(accepted.status == 0 && accepted.output.hasSuffix("Resolutions/ct.reviewed.yaml; 1 accepted\n"))
    #expect(try program.run(update).output == "Resolutions/ct.yaml đã theo kịp cấp trên, không ghi gì\n")
    #expect(try program.run(["check"]).status == 0)
  }

  @Test func `goes on with a programme in which something is wrong by now, and says what is gone`() throws {
    let program = try workspace()
    defer { program.remove() }
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    try amend(program, [("[T11-DIENBIEN, T22-QUANGNINH]", "[T22-QUANGNINH]")])
    let check = try program.run(["check"])
    #expect(check.status == 1 && check.output.contains("lần xem trước còn nhiệm vụ này"))
    #expect(!check.output.contains("có phải là"))
    let ending = try program.run(["derive", "--update", "Resolutions/ct.yaml"])
    #expect(ending.status == 0)
    #expect(
      ending.output.contains(
        """
        Không còn ở cấp trên, hoặc không còn giao cho địa phương:
          NQ1.1@T11-DIENBIEN (NQ1-T11.1 thực hiện): không còn nhiệm vụ này

        không ghi gì; 1 việc không còn, hãy tự bỏ

        """))
  }

  @Test func `holds a programme outside the workspace's sources against what lies beside it`() throws {
    let program = try workspace()
    defer { program.remove() }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "khac"), withIntermediateDirectories: false)
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "khac/ct.yaml"])
    try amend(program, [("2026-06-30", "2026-03-31")])
    let check = try program.run(["check", "khac/ct.yaml"])
    #expect(check.status == 0 && check.output.contains("thời hạn: trước là 30/6/2026; nay là 31/3/2026"))
    let update = try program.run(["derive", "--update", "khac/ct.yaml", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(update.output.utf8)) as? [String: Any]
    let changed = try #require((object?["changed"] as? [[String: Any]])?.first)
    #expect(changed["id"] as? String == "NQ1-T11.1" && changed["accepted"] as? Bool == false)
    let change = try #require((changed["changes"] as? [[String: Any]])?.first)
    #expect(change["field"] as? String == "due")
    #expect(change["before"] as? [String] == ["30/6/2026"] && change["now"] as? [String] == ["31/3/2026"])
    #expect((object?["files"] as? [String])?.isEmpty == true)
  }

  @Test(arguments: ["\u{FEFF}", ""]) func `knows a programme in whichever form of Unicode it was typed`(_ mark: String)
    throws
  {
    let program = try workspace()
    defer { program.remove() }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "khac"), withIntermediateDirectories: false)
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "khac/ct.yaml"])
    let decomposed = try text(program, "khac/ct.yaml").decomposedStringWithCanonicalMapping
    let bare = decomposed.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n") + "\n"
    try (mark + bare).write(
      to: program.folder.appending(path: "khac/ct.yaml"), atomically: false, encoding: .utf8)
    let update = try program.run(["derive", "--update", "khac/ct.yaml"])
    #expect(update.status == 0 && update.output == "khac/ct.yaml đã theo kịp cấp trên, không ghi gì\n")
  }

  @Test func `refuses to update what is no programme, or cannot be read`() throws {
    let program = try workspace()
    defer { program.remove() }
    let none = try program.run(["derive", "--update", "Resolutions/NQ1.yaml"])
    #expect(none.status == 2 && none.errors == "lỗi: Resolutions/NQ1.yaml không có chương trình nào\n")
    // What else is wrong there is no matter here.
    try amend(program, [("period:", "clauses: [{clause: I, title: Một}]\nperiod:")])
    #expect(try program.run(["check"]).output.contains("NQ501"))
    #expect(try program.run(["derive", "--update", "Resolutions/NQ1.yaml"]).errors == none.errors)
    try amend(program, [])
    #expect(try program.run(["derive", "--update", "khong-co.yaml"]).status == 1)
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    let file = program.folder.appending(path: "Resolutions/ct.yaml")
    try (text(program, "Resolutions/ct.yaml") + "\t- x: [\n").write(to: file, atomically: false, encoding: .utf8)
    #expect(try program.run(["derive", "--update", "Resolutions/ct.yaml"]).status == 1)
    let unknown = try program.run(["derive", "--update", "Resolutions/ct.yaml", "--accept", "NQ1-T11.9"])
    #expect(unknown.status != 0)
  }

  @Test func `writes nothing where one of the files cannot be written`() throws {
    let program = try workspace()
    defer { program.remove() }
    _ = try program.run(["derive", "NQ1", "--for", "T11-DIENBIEN", "-o", "Resolutions/ct.yaml"])
    try amend(program, [("2026-06-30", "2026-03-31")])
    let beside = program.folder.appending(path: "Resolutions/ct.reviewed.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: beside.path)
    let (old, kept) = (try text(program, "Resolutions/ct.yaml"), try text(program, "Resolutions/ct.reviewed.yaml"))
    let ending = try program.run(["derive", "--update", "Resolutions/ct.yaml", "--accept", "all"])
    #expect(ending.status == 3 && ending.errors.contains("không có quyền ghi"))
    #expect(try text(program, "Resolutions/ct.yaml") == old && text(program, "Resolutions/ct.reviewed.yaml") == kept)
  }
}
