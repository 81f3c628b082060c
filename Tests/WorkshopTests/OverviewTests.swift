import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import Workshop

@Suite struct `An overview of a class` {
  private typealias Room = ClassRoom

  // MARK: Who is where

  @Test func `tells where each learner is, with scores, time, hints and solutions`() throws {
    var room = Room()
    room.seat(
      "lop/ha", "Nguyễn Thị Hà",
      [Room.opened("01", 0), Room.hint("01", 4), Room.checked("01", 8, 50, failed: [2])] + Room.passed("01", 12)
        + [Room.opened("02", 13), Room.checked("02", 20, 40, failed: [1]), Room.solution("02", 22)])
    room.seat("lop/duc", "Trần Văn Đức", [Room.opened("01", 0)])
    room.seat("lop/chau", "Lê Minh Châu")
    let overview = room.overview("lop")
    #expect(overview.course == "khoa-thu")
    #expect(overview.exercises.map(\.number) == ["01", "02"])
    #expect(overview.learners.map(\.name) == ["Lê Minh Châu", "Trần Văn Đức", "Nguyễn Thị Hà"], "by given name")
    let ha = try #require(overview.learners.last)
    #expect(ha.passed == 1 && ha.score == 70 && ha.hints == 1 && ha.solutions == 1)
    #expect(ha.current == 1 && ha.seconds == 22 * 60 && ha.standings.map(\.seconds) == [13 * 60, 9 * 60])
    #expect(ha.latest?.description == "2026-11-22T08:22:00+07:00" && ha.remarks == [])
    #expect(overview.learners.map(\.current) == [nil, 0, 1])
    #expect(overview.passedOver == [] && overview.finished == 0)
  }

  @Test func `says of each exercise who got through, how long it took, and what keeps the others`() throws {
    var room = Room()
    room.seat("a", "A", [Room.opened("01", 0), Room.checked("01", 2, 0, failed: [1, 2])] + Room.passed("01", 4))
    room.seat("b", "B", [Room.opened("01", 0), Room.hint("01", 5)] + Room.passed("01", 10))
    room.seat("c", "C", [Room.opened("01", 0)] + Room.passed("01", 9))
    room.seat(
      "d", "D",
      [Room.opened("01", 0), Room.checked("01", 2, 0, failed: [1, 2]), Room.checked("01", 3, 50, failed: [2])])
    room.seat("e", "E", [Room.opened("01", 0), Room.checked("01", 2, 50, failed: [2]), Room.solution("01", 3)])
    let overview = room.overview("a", "b", "c", "d", "e")
    let line = try #require(overview.exercises.first)
    #expect(line.minutes == 10 && line.opened == 5 && line.passed == 3 && line.hinted == 1 && line.solved == 1)
    #expect(line.medianSeconds == 9 * 60 && line.medianAttempts == 1)
    #expect(line.obstacle?.number == 2 && line.obstacle?.still == 2)
    #expect(line.obstacle?.feedback.vi == "Chưa rõ ai làm.")
    #expect(overview.exercises[1].opened == 0 && overview.exercises[1].medianSeconds == nil)
    let checks = overview.failedChecks
    #expect(checks.map(\.number) == [2, 1])
    #expect(checks.map(\.learners) == [3, 2] && checks.map(\.times) == [4, 2] && checks.map(\.still) == [2, 0])
  }

  // MARK: Mistakes

  @Test func `counts a mistake once while it stands, and not what the exercise begins with`() throws {
    let wrong = ("NQ201", "chủ_trì: BKHC")
    var room = Room()
    room.seat(
      "a", "A",
      [
        Room.opened("01", 0),
        // The starting tree has a task that nobody presides over, where it says `- nhiệm_vụ: "1"`.
        Room.checked("01", 1, 0, failed: [1], [("NQ301", "- nhiệm_vụ: \"1\""), wrong]),
        Room.checked("01", 2, 0, failed: [1], [wrong]),
        Room.checked("01", 3, 0, failed: [1], []),
        Room.checked("01", 4, 0, failed: [1], [wrong, ("NQ301", "- nhiệm_vụ: \"2\"")]),
      ])
    room.seat("b", "B", [Room.checked("02", 1, 0, [("NQ201", "chủ_trì: BTCC"), wrong, wrong])])
    let mistakes = room.overview("a", "b").mistakes
    #expect(mistakes.map(\.code) == ["NQ201", "NQ301"])
    let first = try #require(mistakes.first)
    #expect(first.learners == 2 && first.times == 4)
    #expect(first.title.vi == "danh mục không có cơ quan này")
    #expect(first.examples.map(\.text) == ["chủ_trì: BKHC", "chủ_trì: BTCC"], "the commonest first")
    #expect(first.examples.map(\.learner) == ["A", "B"] && first.examples.map(\.exercise) == ["01", "02"])
    #expect(mistakes[1].times == 1 && mistakes[1].examples.map(\.text) == ["- nhiệm_vụ: \"2\""])
  }

  @Test func `has nothing of what is no code, and of exercises that the course does not have`() {
    var room = Room()
    room.seat(
      "a", "A", [Room.checked("01", 1, 0, [("<b>", "x")]), Room.checked("99", 2, 0, failed: [1], [("NQ201", "y")])])
    let overview = room.overview("a")
    #expect(overview.mistakes.isEmpty && overview.failedChecks.isEmpty)
    #expect(overview.learners.map(\.current) == [nil])
  }

  // MARK: Folders

  @Test func `passes over what tells nothing, says so, and goes on`() {
    var room = Room()
    room.seat("lop/to-1/ha", "Hà", Room.passed("01", 5))
    room.seat("lop/duc", "Đức")
    room["lop/trong/\(Progress.fileName)"] = ""
    room["lop/la/anh.jpg"] = "x"
    room["lop/danh-sach.csv"] = "x"
    room["lop/hong/khoa-hoc/nqc.yaml"] = "x"
    room["lop/hong/bai/01.yaml"] = "x"
    room.seat("lop/khac", "Ai", changes: { $0.course = "khoa-khac" })
    let overview = room.overview("lop", "lop/duc", "khong-co", "lop/danh-sach.csv")
    #expect(overview.learners.map(\.name) == ["Đức", "Hà"])
    let passedOver = Dictionary(overview.passedOver.map { ($0.path ?? "", $0.reason.vi) }) { "\($0); \($1)" }
    #expect(
      passedOver == [
        "lop/trong": "nhật ký tien-do.jsonl trống, hoặc không đọc được dòng nào",
        "lop/la": "không có nhật ký học (tien-do.jsonl)", "lop/hong": "không có nhật ký học (tien-do.jsonl)",
        "lop/khac": "học khoá khác: khoa-khac", "khong-co": "không có thư mục này",
        "lop/danh-sach.csv": "không phải là thư mục",
      ])
  }

  @Test func `finds nothing where there is nothing`() {
    var room = Room()
    room["trong/x.txt"] = ""
    let overview = room.overview("trong")
    #expect(overview.learners.isEmpty && overview.exercises.isEmpty)
    #expect(overview.passedOver.map(\.path) == ["trong"])
  }

  @Test func `takes a log that was torn, has lost its first line, or jumps in time, and remarks on it`() {
    var room = Room()
    room.seat("a", "Hà", Room.passed("01", 5))
    room["a/\(Progress.fileName)"]! += "{\"at\": \"2026-11-2"
    room.seat("b", "Đức", Room.passed("01", 5))
    room["b/\(Progress.fileName)"] = String(
      room["b/\(Progress.fileName)"]!.drop { $0 != "\n" }.dropFirst())
    room.seat("c", "Châu", [Room.opened("01", 100), Room.opened("02", 3)] + Room.passed("02", 5))
    let learners = room.overview("a", "b", "c").learners
    #expect(learners.map(\.name) == ["b", "Châu", "Hà"])
    #expect(
      learners.map { $0.remarks.map(\.vi) } == [
        ["nhật ký mất dòng đầu"], ["đồng hồ máy bị chỉnh lùi, thời gian chỉ là gần đúng"],
        ["1 dòng nhật ký không đọc được"],
      ])
    #expect(learners.map(\.passed) == [1, 1, 1])
    #expect(learners[1].seconds == 2 * 60, "time does not run backwards")
  }

  @Test func `tells those of one name apart by their folders, or by where these lie`() {
    var room = Room()
    room.seat("x/m1", "Hà")
    room.seat("x/m2", "Hà")
    room.seat("y/m2", "Hà")
    room.seat("y/m3", "")
    #expect(room.overview("x", "y").learners.map(\.name) == ["Hà (m1)", "Hà (x/m2)", "Hà (y/m2)", "m3"])
  }

  @Test func `takes a learner once, however the folder is reached`() {
    var room = Room()
    room.seat("lop/a", "A")
    #expect(room.overview("lop", "lop/a", "lop/./a").learners.count == 1)
  }

  // MARK: Editions

  /// The same exercises, but the first has another number and asks for one thing less.
  private static let other: [String: String] = {
    var course = Room.course
    course["01-chu-tri.yaml"] = course["01-chu-tri.yaml"]!.replacing("exercise: \"01\"", with: "exercise: \"03\"")
      .replacing("  - {no: errors, feedback: {vi: Còn lỗi., en: There are errors.}}\n", with: "")
    return course
  }()

  @Test func `knows an exercise of another edition by its key, and does not mix up what is asked for`() throws {
    var room = Room()
    room.seat("a", "A", [Room.checked("01", 1, 0, failed: [1])])
    room.seat("b", "B", [Room.checked("01", 1, 0, failed: [1])])
    room.seat(
      "c", "C", course: Self.other,
      [Room.checked("03", 1, 30, failed: [1], [("NQ201", "chủ_trì: X")])] + Room.passed("03", 9))
    let overview = room.overview("a", "b", "c")
    #expect(overview.exercises.map(\.passed) == [1, 0])
    let c = try #require(overview.learners.last)
    #expect(c.current == 0 && c.passed == 1 && c.remarks.map(\.vi) == ["dùng bản khác của khoá học"])
    #expect(overview.mistakes.flatMap(\.examples).map(\.exercise) == ["01"])
    #expect(overview.failedChecks.map(\.learners) == [2])
    #expect(overview.failedChecks.map(\.feedback.vi) == ["Còn lỗi."])
  }

  @Test func `reads the course where a copy of it is as it was`() {
    var room = Room()
    room.seat("a", "A")
    room.seat("b", "B")
    room.seat("c", "C", course: nil, changes: { $0.digest = "" })
    room["a/khoa-hoc/01-chu-tri.yaml"]! += "\n# sửa\n"
    room["a/khoa-hoc/02-han.yaml"] = nil
    #expect(room.overview("a", "b", "c").exercises.map(\.number) == ["01", "02"])
  }

  @Test func `goes by the logs alone where nobody has the course any more`() {
    var room = Room()
    room.seat("a", "A", course: nil, changes: { $0.digest = "x" }, Room.passed("01", 5) + [Room.opened("02", 6)])
    let overview = room.overview("a")
    #expect(overview.course == "khoa-thu" && overview.exercises.map(\.title.vi) == ["Bài 01", "Bài 02"])
    #expect(overview.learners.map(\.passed) == [1] && overview.learners.map(\.current) == [1])
    #expect(overview.failedChecks.isEmpty)
  }

  // MARK: Without names

  private static let names = [
    "Nguyễn Thị Hà", "Trần Văn Đức", "Lê Minh Châu", "Phạm Quốc Bảo", "Hoàng Thu Trang", "Vũ Đình Long", "Đặng Thị Mai",
    "Bùi Anh Tuấn", "Lò Văn Pánh", "Nguyễn Thị Hà",
  ]

  private static func room(_ names: [String]) -> Room {
    var room = Room()
    for (index, name) in names.enumerated() {
      let tells = [
        "# \(name)", "tên: việc của \(name.uppercased())", "chủ_trì: may\(index)",
        "mô_tả: \(name.split(separator: " ").last!) làm", "GIAO CHO \(name.split(separator: " ").last!.uppercased())",
        "người_làm: " + String(decoding: Folding.folded(name), as: UTF8.self),
        "x: \(name.split(separator: " ").joined(separator: "_"))",
      ]
      room.seat(
        "lop/may\(index)", name, changes: { $0.at = Timestamp(seconds: $0.at.seconds + Int64(index)) },
        [Room.checked("01", 1, index, tells.map { ("NQ102", $0) } + [("NQ201", "chủ_trì: BKHC")])])
    }
    return room
  }

  @Test func `names nobody when it is not to, not even in examples`() throws {
    let overview = Self.room(Self.names).overview("lop", "lop/may99").anonymous(in: .vi)
    #expect(overview.isAnonymous)
    #expect(overview.learners.map(\.name) == (1...10).map { "Học viên \($0)" })
    let all = String(describing: overview)
    for name in Self.names { #expect(!all.contains(name) && !all.contains(name.uppercased())) }
    #expect(!all.contains("may"))
    let mistakes = overview.mistakes
    #expect(mistakes.map(\.code) == ["NQ102", "NQ201"] && mistakes.map(\.learners) == [10, 10])
    #expect(mistakes[0].examples == [])
    #expect(mistakes[1].examples.map(\.text) == ["chủ_trì: BKHC"] && mistakes[1].examples[0].learner == "")
    #expect(overview.learners.allSatisfy { $0.folder == nil && $0.latest == nil })
    #expect(overview.passedOver.map(\.path) == [nil])
  }

  @Test func `puts those who are not named in an order that is neither that of names nor that of folders`() {
    // Each has a score of their own here, by which they are known again.
    let overview = Self.room(Self.names).overview("lop")
    let scores = overview.anonymous(in: .vi).learners.map { $0.standings[0].best! }
    #expect(scores.sorted() == Array(0..<10))
    #expect(scores != Array(0..<10) && scores != overview.learners.map { $0.standings[0].best! })
    let turned = Self.room(Self.names.reversed()).overview("lop").anonymous(in: .vi)
    #expect(turned.learners.map { $0.standings[0].best! } != scores.map { 9 - $0 }.sorted())
  }

  @Test func `keeps that order while learners go on`() {
    var room = Self.room(Self.names)
    let before = room.overview("lop").anonymous(in: .vi).learners.map { $0.standings[0].best! }
    room["lop/may3/\(Progress.fileName)"]! += String(decoding: Room.passed("02", 60).flatMap(\.line), as: UTF8.self)
    let after = room.overview("lop").anonymous(in: .vi)
    #expect(after.learners.map { $0.standings[0].best! } == before)
    #expect(after.learners.map(\.passed).reduce(0, +) == 1)
  }

  @Test(.timeLimit(.minutes(1))) func `is quick for two hundred learners`() {
    var room = Room()
    for index in 0..<200 {
      room.seat(
        "lop/m\(index)", "Học viên thứ \(index)", course: index == 0 ? Room.course : nil,
        changes: { $0.digest = "" },
        [Room.opened("01", 0)]
          + (1..<20).map { Room.checked("01", $0, $0, failed: [1], [("NQ201", "chủ_trì: X\($0)")]) })
    }
    let overview = room.overview("lop")
    #expect(overview.learners.count == 200 && overview.mistakes.map(\.times) == [3_800])
  }
}
