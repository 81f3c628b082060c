import Foundation
import Testing

/// A small course, and a learner who goes through it.
@Suite(.serialized, .enabled(if: Program.path != nil)) struct `A learner` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    .path
  private static let course = root + "/Tests/WorkshopTests/Fixtures/course"

  /// Outside of any folder of a learner.
  private let program: Program
  private var folder: URL { program.folder.appending(path: "hoc") }

  init() throws { program = try Program(["x/giữ chỗ": ""]) }

  private func start(_ options: String...) throws {
    let ending = try program.run(["workshop", "start", "hoc", "--course", Self.course] + options)
    #expect(ending.status == 0, "\(ending.errors)")
  }

  /// Runs a command in the learner's folder.
  private func run(_ arguments: String...) throws -> Program.Ending {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    process.arguments = ["workshop"] + arguments
    process.currentDirectoryURL = folder
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

  private func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(to: folder.appending(path: path), atomically: false, encoding: .utf8)
  }

  /// What an exercise says under a key, as it stands in its file.
  private func block(_ key: String, of file: String, in course: String = Self.course) throws -> String {
    let lines = try String(contentsOfFile: course + "/" + file, encoding: .utf8).components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex(of: "\(key): |"))
    let body = lines[(begin + 1)...].prefix { $0.isEmpty || $0.hasPrefix("  ") }
    return body.map { String($0.dropFirst(2)) }.joined(separator: "\n") + "\n"
  }

  @Test func `goes through a course with wrong and right answers`() throws {
    defer { program.remove() }
    try start("--name", "Nguyễn Thị Hà")
    let opened = try run("next")
    #expect(opened.status == 0)
    #expect(opened.output.hasPrefix("Bài 01 · Một nhiệm vụ một cơ quan chủ trì\ntrích từ 57-NQ/TW · khoảng 10 phút\n"))
    #expect(opened.output.contains("\nĐoạn trích\n  Sửa đổi nghị định về khu công nghệ cao trong năm 2025.\n"))
    #expect(opened.output.contains("\nTệp cần sửa: bai/01-chu-tri.yaml\n"))
    let beginning = try block("bắt_đầu", of: "01-chu-tri.yaml")
    #expect(try read("bai/01-chu-tri.yaml") == beginning)

    // Nothing has been done yet.
    let untouched = try run("check")
    #expect(untouched.status == 1)
    #expect(untouched.output.contains("\nTệp còn như lúc đầu. Đây là những gì bài yêu cầu:\n ✗ 1. "))
    let closed = try run("solution")
    #expect(closed.status == 1)
    #expect(closed.output.isEmpty)
    #expect(
      closed.errors.hasPrefix("Lời giải bài 01 mở ra sau khi anh chị đã thử: sửa bài rồi kiểm tra ít nhất một lần"))

    // An agency that does not exist hides what else is wrong, and so is named first.
    try write(beginning + "    chủ_trì: BKHC\n", "bai/01-chu-tri.yaml")
    let wrong = try run("check")
    #expect(wrong.status == 1)
    #expect(
      wrong.output.contains(
        """

        Sửa trước đã, vì máy chưa hiểu những chỗ này
         · dòng 11: không có cơ quan BKHC trong danh mục (NQ201)
              chủ_trì: BKHC
              → có phải là BKHCN, Bộ Khoa học và Công nghệ?


        """))
    #expect(wrong.output.contains(" ✓ 2. Các mục đều có nhiệm vụ thực hiện\n"))
    #expect(wrong.output.contains("\nChưa đạt: 25/100 điểm  █████░░░░░░░░░░░░░░░\n"))

    #expect(try run("hint").output == "Gợi ý 1/3: Cơ quan nào chịu trách nhiệm trước hết?\n\nCòn 2 gợi ý.\n")
    #expect(try run("hint").output.hasSuffix("\n\nCòn 1 gợi ý.\n"))

    try write(try block("lời_giải", of: "01-chu-tri.yaml"), "bai/01-chu-tri.yaml")
    let right = try run("check")
    #expect(right.status == 0)
    #expect(right.output.contains("\nĐạt: 100/100 điểm  ████████████████████\n1/2 bài đạt"))
    #expect(right.output.hasSuffix("Tiếp theo: nqc workshop next\n"))

    #expect(try run("next").output.contains("Cho sẵn, chỉ để đọc\n  nghị_quyết: 2-NQ/TW\n"))
    let status = try run("status").output
    #expect(status.hasPrefix("thu-nghiem · Nguyễn Thị Hà\n ✓ 01  Một nhiệm vụ một cơ quan chủ trì"))
    #expect(status.contains("  100  2/3 gợi ý"))
    #expect(status.contains("\n ▸ 02  Đóng góp vào chỉ tiêu của Trung ương"))
    #expect(status.hasSuffix("Tiếp theo: sửa bai/02-dong-gop.yaml, lưu, rồi chạy nqc workshop check\n"))

    try write(try block("solution", of: "02-dong-gop.yaml"), "bai/02-dong-gop.yaml")
    #expect(try run("check").output.hasSuffix("Anh chị đã làm xong cả khoá.\n"))
    #expect(try run("next").output.hasSuffix("Anh chị đã làm xong cả khoá.\n"))
    let log = try read("tien-do.jsonl").split(separator: "\n").map { line in
      line.firstRange(of: "\"event\":\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }
    #expect(
      log == ["started", "opened", "checked", "hint", "hint", "checked", "passed", "opened", "checked", "passed"])
  }

  @Test func `may learn in English`() throws {
    defer { program.remove() }
    try start("--language", "en")
    #expect(try read("README.md").contains("Nothing you do can spoil your work"))
    #expect(try run("next").output.contains("The file to edit: bai/01-chu-tri.yaml\n"))
    #expect(try read("bai/01-chu-tri.yaml").hasPrefix("resolution: 1-NQ/TW\n"))
    #expect(try run("check").output.contains("\nNot yet: 25 of 100  "))
    #expect(try run("check", "--language", "vi").output.contains("\nChưa đạt: 25/100 điểm  "))
    let json = try run("check", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["score"] as? Int == 25)
    #expect((object?["checks"] as? [[String: Any]])?.map { $0["met"] as? Bool } == [false, true, false])
    let status = try run("status", "--format", "json").output
    #expect(
      (try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any])?["current"] as? String == "01")
  }

  @Test func `is told where a folder is a learner's already`() throws {
    defer { program.remove() }
    try start()
    _ = try run("next")
    let log = try read("tien-do.jsonl")
    let again = try program.run(["workshop", "start", "hoc", "--course", Self.course])
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("hoc đã là thư mục học, giữ nguyên như cũ.\n"))
    #expect(again.output.hasSuffix("\n0/2 bài đạt\n"))
    let inside = try run("start", "nua", "--course", Self.course)
    #expect(inside.status == 2)
    #expect(inside.errors == "lỗi: nua nằm trong một thư mục học (.); làm tiếp ở đó bằng: nqc workshop next\n")
    #expect(try read("tien-do.jsonl") == log)
    // Beside it there is room for another.
    let beside = try run("start", "../Bài của 'Minh", "--course", Self.course)
    #expect(beside.output.contains("  cd '../Bài của '\\''Minh'\n"))
  }

  @Test func `keeps the work where the log is gone`() throws {
    defer { program.remove() }
    try start()
    _ = try run("next")
    try write("của tôi\n", "bai/01-chu-tri.yaml")
    try FileManager.default.removeItem(at: folder.appending(path: "tien-do.jsonl"))
    let ending = try run("next")
    #expect(ending.status == 0)
    #expect(ending.errors.hasPrefix("lưu ý: nhật ký tien-do.jsonl không còn, nên điểm cũ không còn;"))
    #expect(ending.output.contains("Tệp đã có, giữ nguyên bài đang làm."))
    #expect(try read("bai/01-chu-tri.yaml") == "của tôi\n")
    #expect(try run("check").errors.isEmpty)
  }

  @Test func `is told what is missing`() throws {
    defer { program.remove() }
    let lost = try program.run(["workshop", "next"])
    #expect(lost.status == 2)
    #expect(lost.errors.hasPrefix("lỗi: đây không phải thư mục học; hãy vào thư mục ấy (cd), hoặc tạo mới: "))
    let none = try program.run(["workshop", "start", "hoc"])
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("lỗi: không thấy khoá học nào (thư mục Workshops)"))
    let wrong = try program.run(["workshop", "start", "hoc", "--course", "x"])
    #expect(wrong.status == 2)
    #expect(wrong.errors == "lỗi: không đọc được x/nqc.yaml: không có tệp hoặc thư mục này\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    try start()
    #expect(try run("check").errors == "Chưa mở bài nào; bắt đầu bằng: nqc workshop next\n")
    #expect(try run("next", "9").errors == "lỗi: không có bài 9; các bài đánh số từ 01 đến 02\n")
    #expect(try run("check", "02").errors == "Chưa có tệp bai/02-dong-gop.yaml; mở bài bằng: nqc workshop next 02\n")
  }

  @Test func `takes the only course there is, and is asked which of several`() throws {
    defer { program.remove() }
    let files = FileManager.default
    let workshops = program.folder.appending(path: "Workshops")
    try files.createDirectory(at: workshops, withIntermediateDirectories: true)
    // A link, since the course names its sources from where it is.
    try files.createSymbolicLink(atPath: workshops.path + "/mot", withDestinationPath: Self.course)
    try files.createDirectory(at: workshops.appending(path: "khong-co-bai"), withIntermediateDirectories: true)
    let inside = try Program([:])
    defer { inside.remove() }
    let ending = try program.run(["workshop", "start", "hoc"])
    #expect(ending.output.hasPrefix("Đã tạo thư mục học hoc, có 2 bài tập.\n"), "\(ending.errors)")
    try files.createSymbolicLink(atPath: workshops.path + "/hai", withDestinationPath: Self.course)
    let several = try program.run(["workshop", "start", "khac"])
    #expect(several.status == 2)
    #expect(several.errors == "lỗi: có nhiều khoá học, hãy chọn một bằng --course: Workshops/hai, Workshops/mot\n")
  }

  @Test func `is asked before work is put aside`() throws {
    defer { program.remove() }
    try start()
    _ = try run("next")
    try write("của tôi\n", "bai/01-chu-tri.yaml")
    let refused = try run("reset")
    #expect(refused.status == 2)
    #expect(refused.errors == "lỗi: để cất bai/01-chu-tri.yaml mà không hỏi lại, thêm --yes\n")

    for (answer, isMeant) in [("\n", false), ("không\n", false), ("c\n", true)] {
      let terminal = try PseudoTerminal(["workshop", "reset"], in: folder.path)
      #expect(terminal.shows("và làm lại từ đầu? [c/K]"))
      terminal.type(answer)
      #expect(terminal.end() == 0)
      #expect(terminal.output.contains(isMeant ? "Đã cất bài đang làm vào luu/01-chu-tri." : "Giữ nguyên."))
      #expect(try read("bai/01-chu-tri.yaml") == (isMeant ? block("bắt_đầu", of: "01-chu-tri.yaml") : "của tôi\n"))
    }
    try write("lại\n", "bai/01-chu-tri.yaml")
    #expect(try run("reset", "--yes").status == 0)
    let aside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/luu").sorted()
    #expect(try Set(aside.map { try read("luu/" + $0) }) == ["của tôi\n", "lại\n"])
  }

  // MARK: Watching

  @Test func `watches the work in a terminal, and goes on from exercise to exercise`() throws {
    defer { program.remove() }
    try start()
    let terminal = try PseudoTerminal(["workshop", "watch"], in: folder.path)
    #expect(terminal.shows("Mở tệp trên bằng trình soạn thảo, sửa rồi lưu."))
    #expect(terminal.screen.hasPrefix("Bài 01 · Một nhiệm vụ một cơ quan chủ trì\nbai/01-chu-tri.yaml · chấm lúc "))
    #expect(terminal.screen.contains("\nViệc phải làm\n  Ghi cơ quan chủ trì và sản phẩm của nhiệm vụ.\n"))
    #expect(!terminal.isAsBefore)

    let path = "bai/01-chu-tri.yaml"
    let beginning = try block("bắt_đầu", of: "01-chu-tri.yaml")
    try write(beginning + "    chủ_trì: BKHC\n", path)
    #expect(terminal.shows("dòng 11: không có cơ quan BKHC trong danh mục (NQ201)"))
    #expect(terminal.shows("Sửa những dòng nêu trên cùng, rồi lưu."))
    terminal.type("g")
    #expect(terminal.shows("Gợi ý 1/3: Cơ quan nào chịu trách nhiệm trước hết?"))

    // As editors save: beside, and then in its place.
    try (beginning + "    chủ_trì: BKHCN\n").write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    #expect(terminal.shows("Sửa chỗ đánh dấu ✗ đầu tiên, rồi lưu."))
    #expect(!terminal.screen.contains("Gợi ý 1/3"))
    // Not passed yet: there is nothing to go on to.
    terminal.type("\r")

    try FileManager.default.removeItem(at: folder.appending(path: path))
    #expect(terminal.shows("Tệp bai/01-chu-tri.yaml không còn ở đó."))
    terminal.type("\r")
    #expect(terminal.shows("Tệp còn như lúc đầu."))

    try write(try block("lời_giải", of: "01-chu-tri.yaml"), path)
    #expect(terminal.shows("Đạt rồi! Nhấn Enter để sang bài 02."))
    #expect(terminal.screen.contains("Đạt: 100/100 điểm  ██████████   Cả khoá: 1/2 bài đạt"))
    terminal.type("\r")
    #expect(terminal.shows("Bài 02 · Đóng góp vào chỉ tiêu của Trung ương"))
    #expect(terminal.shows("Đặt mục tiêu của hai vùng"))
    #expect(terminal.screen.components(separatedBy: "\n").count <= 24)

    // Somebody opens another exercise in another window.
    #expect(try run("next", "01").status == 0)
    #expect(terminal.shows("Bài 01 · "))

    terminal.type("\u{3}")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsBefore)
    // The screen that was there before, with what to do next.
    let closing = try #require(terminal.output.components(separatedBy: "\u{1B}[?1049l").last)
    #expect(closing.hasPrefix("Bài 01 · Một nhiệm vụ một cơ quan chủ trì · 1/2 bài đạt"))
    #expect(closing.hasSuffix("Tiếp theo: nqc workshop next\r\n"))
  }

  @Test func `goes through the whole course in a terminal, wrong first and then right`() throws {
    defer { program.remove() }
    let course = Self.root + "/Workshops/tach-nhiem-vu"
    let files = try FileManager.default.contentsOfDirectory(atPath: course).sorted()
      .filter { $0.first?.isNumber == true && $0.hasSuffix(".yaml") }
    #expect(files.count >= 12)
    #expect(try program.run(["workshop", "start", "hoc", "--course", course]).status == 0)
    let terminal = try PseudoTerminal(["workshop", "watch"], in: folder.path)
    for (file, next) in zip(files, files.dropFirst() + [""]) {
      let number = file.prefix(2)
      #expect(terminal.shows("Bài \(number) · "), "\(file)")
      #expect(terminal.shows("Mở tệp trên bằng trình soạn thảo, sửa rồi lưu."), "\(file)")
      let solution = try block("lời_giải", of: file, in: course)
      // Half of the right answer is no answer.
      let lines = solution.split(separator: "\n", omittingEmptySubsequences: false)
      try write(lines.prefix(lines.count / 2).joined(separator: "\n") + "\n", "bai/\(file)")
      #expect(terminal.shows(", rồi lưu."), "\(file)")
      #expect(terminal.screen.contains("Chưa đạt: "), "\(file)")
      #expect(terminal.screen.components(separatedBy: "\n").count <= 24, "\(file)")
      #expect(!terminal.screen.contains(": nqc workshop check"), "\(file) does not fit: \(terminal.screen)")
      try write(solution, "bai/\(file)")
      let isLast = next.isEmpty
      #expect(
        terminal.shows(isLast ? "Anh chị đã làm xong cả khoá." : "Đạt rồi! Nhấn Enter để sang bài \(next.prefix(2))."),
        "\(file): \(terminal.screen)")
      if !isLast { terminal.type("\r") }
    }
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(try run("status").output.contains("\n\(files.count)/\(files.count) bài đạt"))
    #expect(try run("check").errors.isEmpty)
    let log = try read("tien-do.jsonl")
    #expect(log.components(separatedBy: "\"event\":\"passed\"").count == files.count + 1)
    #expect(log.components(separatedBy: "\"event\":\"checked\"").count == 2 * files.count + 1)
  }

  @Test(arguments: [(40, 12), (80, 24), (20, 5), (200, 60)])
  func `sees no more than a terminal has room for`(_ columns: Int, _ rows: Int) throws {
    defer { program.remove() }
    try start()
    _ = try run("next")
    try write("nghị_quyết: 1\n- sai\n\tcả: [\n", "bai/01-chu-tri.yaml")
    let terminal = try PseudoTerminal(
      ["workshop", "watch"], in: folder.path, columns: UInt16(columns), rows: UInt16(rows))
    #expect(terminal.shows("Bài 01"))
    #expect(terminal.shows(rows < 10 ? "chấm lúc" : "q: thôi"))
    #expect(terminal.screen.components(separatedBy: "\n").count <= rows)
    if rows == 12 { #expect(terminal.screen.contains("… còn ")) }
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func `is shown letters where a terminal has no signs`() throws {
    defer { program.remove() }
    try start()
    let terminal = try PseudoTerminal(["workshop", "watch"], in: folder.path, term: "linux")
    #expect(terminal.shows("q: thôi"))
    #expect(terminal.screen.contains("\n [ ] 1. Không còn lỗi "))
    #expect(terminal.screen.contains("\n [x] 2. Các mục đều có nhiệm vụ thực hiện\n"))
    #expect(terminal.screen.contains("Chưa đạt: 25/100 điểm  ##........ "))
    terminal.type("q")
    #expect(terminal.end() == 0)
    // A terminal that cannot move its cursor is written to like a file.
    let plain = try PseudoTerminal(["workshop", "check", "--color", "never"], in: folder.path, term: "dumb")
    #expect(plain.end() == 1)
    #expect(plain.output.contains(" [ ] 1. "))
  }

  @Test func `watches without a terminal, in text that only grows`() throws {
    defer { program.remove() }
    try start()
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    process.arguments = ["workshop", "watch"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let log = folder.appending(path: "ra.txt")
    try Data().write(to: log)
    process.standardOutput = try FileHandle(forWritingTo: log)
    try process.run()
    defer { process.terminate() }
    func shows(_ text: String) throws -> Bool {
      for _ in 0..<300 {
        if try read("ra.txt").contains(text) { return true }
        usleep(100_000)
      }
      return false
    }
    #expect(try shows("Chưa đạt: 25/100 điểm"))
    try write(try block("lời_giải", of: "01-chu-tri.yaml"), "bai/01-chu-tri.yaml")
    #expect(try shows("Bài tiếp: nqc workshop next\n"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let text = try read("ra.txt")
    #expect(!text.contains("\u{1B}"))
    #expect(text.hasSuffix("Tiếp theo: nqc workshop next\n"))
  }
}
