import Diagnostics
import Foundation
import ResolutionExport
import ResolutionWorkspace
import Testing
import Workshop

@testable import nqc

/// A class of ten, each of whom went through a small course with the program itself, with wrong answers and right ones;
/// and what the program then reports of them.
private struct ScriptedClass {
  struct Ending {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static let names = [
    "Nguyễn Thị Hà", "Trần Văn Đức", "Lê Minh Châu", "Phạm Quốc Bảo", "Hoàng Thu Trang", "Vũ Đình Long", "Đặng Thị Mai",
    "<script>alert('Tuấn')</script> & \"Bùi\"", "=HYPERLINK(\"http://x\";\"Pánh\")", "Nguyễn Thị Hà",
  ]

  static let only = Result { try ScriptedClass() }

  /// By the arguments after the folder.
  private(set) var answers: [[String]: Ending] = [:]
  private(set) var page: [UInt8] = []
  private(set) var anonymousPage: [UInt8] = []
  /// What every command of the class ended with, and what it said if it ended badly.
  private(set) var failures: [String] = []
  let folder: URL

  private init() throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "nqc-lop-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let course = try Course(folder: Self.course)
    for (index, name) in Self.names.enumerated() { try learn(course, as: name, index: index) }
    try files.createDirectory(at: folder.appending(path: "lop/chua-lam"), withIntermediateDirectories: true)
    for arguments in [[], ["--anonymous"]] {
      for format in ["text", "json", "csv"] {
        let more = arguments + ["--format", format]
        answers[more] = try run(["report", "lop"] + more)
      }
      answers[arguments + ["--html"]] = try run(["report", "lop", "--html", "lop.html"] + arguments)
      let written = try Array(Data(contentsOf: folder.appending(path: "lop.html")))
      if arguments.isEmpty { page = written } else { anonymousPage = written }
    }
    answers[["--language", "en"]] = try run(["report", "lop", "--language", "en"])
    // One who got stuck in the second exercise, beside its solution.
    let second = try #require(course.exercise("02")).fileName
    answers[["compare"]] = try run(["compare", "lop/may-8/bai/\(second)", "\(Self.course)/\(second)"])
    answers[["compare folders"]] = try run(["compare", "lop/may-8", "lop/may-9/bai"])
    answers[["nobody"]] = try run(["report", "lop/chua-lam"])
  }

  private static let course = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../WorkshopTests/Fixtures/course").standardized.path

  /// Wrong answers first, then right ones; each learner comes a different way.
  private mutating func learn(_ course: Course, as name: String, index: Int) throws {
    var minute = index % 3
    let own = "lop/may-\(index + 1)"
    func run(_ arguments: [String], in place: String = own, endsWith statuses: Set<Int32> = [0]) throws {
      let ending = try self.run(arguments, in: place, minute: minute)
      if !statuses.contains(ending.status) { failures.append("\(arguments): \(ending.status) \(ending.errors)") }
      minute += 2 + index % 4
    }
    try FileManager.default.createDirectory(at: folder.appending(path: "lop"), withIntermediateDirectories: true)
    try run(["start", own, "--course", Self.course, "--name", name], in: "")
    for (place, exercise) in course.exercises.enumerated() where place <= index % 3 {
      let path = folder.appending(path: "\(own)/bai/\(exercise.fileName)")
      let right = String(decoding: exercise.tree(exercise.solution, keys: .vi), as: UTF8.self)
      try run(["next", exercise.number])
      // A name that the registry does not have, and a key that nobody knows, with the learner's own name behind it.
      let unfinished = place == 0 ? right : String(decoding: exercise.tree(exercise.start, keys: .vi), as: UTF8.self)
      let wrong =
        unfinished.replacing("chủ_trì: BKHCN", with: "chủ_trì: BKHCNN")
        + "người_làm: '\(name.filter { $0 != "'" })'\n"
      for attempt in 0..<(1 + index % 2) {
        try (wrong + "# lần \(attempt)\n").write(to: path, atomically: false, encoding: .utf8)
        try run(["check", exercise.number], endsWith: [1])
      }
      if index % 2 == 0 { try run(["hint", exercise.number]) }
      if index == 4 {
        for _ in 0..<2 { try run(["hint", exercise.number]) }
        try run(["solution", exercise.number])
      }
      // The last ones get stuck in their last exercise.
      guard index < 7 || place < index % 3 else { continue }
      try right.write(to: path, atomically: false, encoding: .utf8)
      try run(["check", exercise.number])
    }
  }

  private func run(_ arguments: [String], in place: String = "", minute: Int = 90) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    let clock =
      "2026-11-22T\(minute / 60 + 8 < 10 ? "0" : "")\(minute / 60 + 8):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    process.arguments = ["workshop"] + arguments + ["--now", clock]
    process.currentDirectoryURL = place.isEmpty ? folder : folder.appending(path: place)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, output: Array(said), errors: String(decoding: complained, as: UTF8.self))
  }
}

@Suite(.enabled(if: Program.path != nil)) struct `nqc workshop report` {
  private let scripted: ScriptedClass

  init() throws { scripted = try ScriptedClass.only.get() }

  private func answer(_ arguments: String...) throws -> ScriptedClass.Ending {
    try #require(scripted.answers[arguments])
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let ending = try #require(scripted.answers[arguments])
    return try #require(try JSONSerialization.jsonObject(with: Data(ending.output)) as? [String: Any])
  }

  @Test func `is made from folders in which every command did what it was to do`() throws {
    #expect(scripted.failures == [])
    let wrong = [["nobody"], ["compare folders"]]
    #expect(Set(scripted.answers.filter { !wrong.contains($0.key) }.map(\.value.status)) == [0])
  }

  @Test func `tells of each learner what the logs tell`() throws {
    let report = try json("--format", "json")
    #expect(report["course"] as? String == "thu-nghiem")
    let learners = try #require(report["learners"] as? [[String: Any]])
    #expect(learners.count == 10)
    let expected = ScriptedClass.names.indices.map { index in
      // The first of three stops after the first exercise, the course has two; the last three stay in their last.
      index < 7 ? min(index % 3 + 1, 2) : min(index % 3, 2)
    }
    let passed = Dictionary(
      uniqueKeysWithValues: learners.map { ($0["folder"] as? String ?? "", $0["passed"] as? Int ?? -1) })
    for (index, count) in expected.enumerated() { #expect(passed["lop/may-\(index + 1)"] == count, "may-\(index + 1)") }
    let solutions = learners.filter { $0["solutions"] as? Int ?? 0 > 0 }.map { $0["folder"] as? String }
    #expect(solutions == ["lop/may-5"])
    #expect(learners.allSatisfy { $0["seconds"] as? Int ?? 0 > 0 })
    #expect(Set(learners.compactMap { $0["name"] as? String }).count == 10, "two have one name, and are told apart")
  }

  @Test func `tells the mistakes made most often, with an example and the lesson`() throws {
    let mistakes = try #require(try json("--format", "json")["mistakes"] as? [[String: Any]])
    let byCode = Dictionary(uniqueKeysWithValues: mistakes.map { ($0["code"] as? String ?? "", $0) })
    let agency = try #require(byCode["NQ201"])
    #expect(agency["learners"] as? Int == 10)
    #expect(agency["title"] as? String == "danh mục không có cơ quan này")
    let examples = try #require(agency["examples"] as? [[String: Any]])
    #expect((examples.first?["text"] as? String)?.hasPrefix("chủ_trì: BKHCNN") == true)
    #expect(byCode["NQ102"]?["learners"] as? Int == 10)
    #expect(byCode["NQ301"] == nil, "the exercise begins with that")
  }

  @Test func `is drawn for a terminal of eighty columns`() throws {
    let text = try answer("--format", "text").text
    let matrix = text.components(separatedBy: "\n\n")[1...2].joined(separator: "\n")
    #expect(matrix.components(separatedBy: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.hasPrefix("Kết quả học của lớp · thu-nghiem\n10 học viên · 2 bài · "))
    #expect(text.contains("Nguyễn Thị Hà (may-1)") && text.contains("Nguyễn Thị Hà (may-10)"))
    #expect(text.contains("\nNQ201  danh mục không có cơ quan này · 10 học viên, "))
    #expect(try answer("--language", "en").text.contains("Mistakes made most often"))
    #expect(
      try answer("--format", "text").errors == "lưu ý: bỏ qua lop/chua-lam: không có nhật ký học (tien-do.jsonl)\n")
  }

  @Test func `is a table that no spreadsheet takes for formulas`() throws {
    let text = try answer("--format", "csv").text
    #expect(text.hasPrefix("\u{FEFF}Học viên,Thư mục,"))
    let lines = text.components(separatedBy: "\r\n").dropLast()
    #expect(lines.count == 11)
    #expect(lines.contains { $0.hasPrefix("\"'=HYPERLINK(") })
  }

  @Test func `is a page that another program reads, and takes nothing that was typed for markup`() throws {
    for page in [scripted.page, scripted.anonymousPage] {
      #expect(!String(decoding: page, as: UTF8.self).contains("<script"))
      guard let read = try HTMLReading.read(page) else { return }
      #expect(read.wrong == [])
    }
    let read = try HTMLReading.read(scripted.page)
    #expect(read?.text.contains("<script>alert('Tuấn')</script> & \"Bùi\"") != false)
    #expect(read?.text.contains("chủ_trì: BKHCNN") != false)
    #expect(read?.text.contains("lập lúc 9:30 ngày 22/11/2026") != false)
  }

  @Test func `names nobody when asked not to: no name and no folder in any form`() throws {
    let forms = ["text", "json", "csv"].map { ["--anonymous", "--format", $0] } + [["--anonymous", "--html"]]
    var said = [String(decoding: scripted.anonymousPage, as: UTF8.self)]
    for form in forms {
      let ending = try #require(scripted.answers[form])
      said += [ending.text, ending.errors]
    }
    for text in said {
      for name in ScriptedClass.names {
        #expect(!text.contains(name))
        #expect(!text.contains(Markup.escaped(name)))
      }
      for part in [
        "Tuấn", "Pánh", "Đức", "Châu", "Trang", "may-", "chua-lam", "lop/", scripted.folder.lastPathComponent,
      ] {
        #expect(!text.contains(part), "\(part)")
      }
    }
    #expect(said[0].contains("Học viên 10") && said[0].contains("BKHCNN"))
    let named = try json("--format", "json")["mistakes"] as? [[String: Any]]
    let unnamed = try json("--anonymous", "--format", "json")["mistakes"] as? [[String: Any]]
    #expect(named?.map { $0["times"] as? Int } == unnamed?.map { $0["times"] as? Int })
  }

  @Test func `goes with a comparison of a learner's work with the solution, each with what the exercise gives`() throws
  {
    let text = try answer("compare").text
    #expect(text.contains("\nA có 3 lỗi\n"), "and none of the solution")
    #expect(text.contains("\nNQ3.1 = NQ3.1") || text.contains("\nA NQ3.1 "))
    #expect(text.contains("\nNhiệm vụ chỉ có ở B (1)\nB NQ3.2  Xây dựng 120 trạm 5G ở nông thôn\n"))
    #expect(
      text.contains(
        "\nChỉ tiêu chỉ có ở B (1)\nB NQ3.2/nong-thon  Số trạm ở nông thôn: ≥ 120 trạm; hiện trạng 0 trạm\n"))
    #expect(!text.contains("NQ2"), "what is given is nobody's work")
  }

  @Test func `takes no folder of a learner for a decomposition`() throws {
    let ending = try answer("compare folders")
    #expect(ending.status == 2)
    #expect(
      ending.errors == "lỗi: lop/may-8 là thư mục học; hãy ghi rõ bài nào, ví dụ lop/may-8/bai/01-chu-tri.yaml\n")
  }

  @Test func `ends with 2 where there is no learner`() throws {
    let ending = try answer("nobody")
    #expect(ending.status == 2 && ending.output.isEmpty)
    #expect(ending.errors.hasSuffix("lỗi: không có thư mục học nào ở đây\n"))
    let unnamed = try Program(["x": ""]).run("workshop", "report")
    #expect(unnamed.status == 2 && unnamed.errors.hasPrefix("lỗi: thiếu <folder>: Thư mục học, "))
  }
}
