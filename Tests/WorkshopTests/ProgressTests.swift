import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import Workshop

/// Foundation has one of that name too.
private typealias Progress = Workshop.Progress

@Suite struct `A learner's log` {
  private static func at(_ text: String) -> Timestamp { Timestamp("2026-11-22T\(text)+07:00")! }

  private static func event(
    _ kind: ProgressEvent.Kind, _ exercise: String, _ time: String, score: Int? = nil, hint: Int? = nil
  ) -> ProgressEvent {
    var event = ProgressEvent(kind, at: at(time), exercise: exercise)
    event.score = score
    event.hint = hint
    return event
  }

  private static func progress(_ events: [ProgressEvent]) -> Progress {
    var progress = Progress()
    for event in events { progress.append(event) }
    return progress
  }

  @Test func `is read as it was written`() {
    var head = Progress.Head(at: Self.at("08:00:00"))
    head.learner = "Nguyễn Thị \"Hà\"\n"
    head.course = "tach-nhiem-vu"
    head.language = "en"
    head.digest = "0123"
    var checked = Self.event(.checked, "03", "08:10:05", score: 70)
    checked.failed = [1, 4]
    checked.mistakes = [
      .init(
        code: "NQ301", line: 12, text: "chủ_trì: BKHC\t", message: Words(vi: "không có BKHC", en: "no agency BKHC"))
    ]
    let events = [
      Self.event(.opened, "03", "08:01:00"), checked, Self.event(.hint, "03", "08:11:00", hint: 2),
      Self.event(.solution, "03", "08:12:00"), Self.event(.reset, "03", "08:13:00"),
      Self.event(.passed, "03", "08:14:00", score: 100),
    ]
    let read = Progress(reading: head.line + events.flatMap(\.line))
    #expect(read.head == head)
    #expect(read.events == events)
    #expect(read.unreadable == 0)
  }

  @Test func `has a line of its own for each event`() {
    let line = String(decoding: Self.event(.hint, "03", "08:11:00", hint: 2).line, as: UTF8.self)
    #expect(line == #"{"at":"2026-11-22T08:11:00+07:00","exercise":"03","event":"hint","hint":2}"# + "\n")
  }

  @Test func `is read past what is torn, damaged, or of a later version`() {
    let text = """
      {"at": "2026-11-22T08:00:00+07:00", "event": "started", "learner": "Hà", "course": "c", "version": 1, "new": [{}]}

      {"at": "2026-11-22T08:01:00+07:00", "exercise": "01", "event": "opened", "mood": "good"}
      {"at": "2026-11-22T08:02:00+07:00", "exercise": "01", "event": "sang"}
      {"at": "yesterday", "exercise": "01", "event": "hint"}
      {"at": "2026-11-22T08:02:30+07:00", "event": "hint"}
      \u{FFFD}\u{0}
      [1]
      {"at": "2026-11-22T01:03:00Z", "exercise": "01", "event": "checked", "score": 130, "failed": ["x", 2], "mistakes": [7, {"code": "NQ301"}]}
      {"at": "2026-11-22T08:04:00+07:00", "exercise": "01", "ev
      """
    let progress = Progress(reading: Array(text.utf8))
    #expect(progress.head?.learner == "Hà")
    #expect(progress.events.map(\.kind) == [.opened, .checked])
    #expect(progress.events.last?.score == 100)
    #expect(progress.events.last?.failed == [2])
    #expect(progress.events.last?.mistakes == [.init(code: "NQ301", line: 1, text: "", message: Words(""))])
    #expect(progress.events.last?.at == Self.at("08:03:00"))
    #expect(progress.unreadable == 6)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x00], Array("{".utf8), Array(#"{"event":"started"}"#.utf8)])
  func `may hold nothing that can be read`(_ bytes: [UInt8]) {
    let progress = Progress(reading: bytes)
    #expect(progress.head == nil)
    #expect(progress.events == [])
    #expect(progress.current == nil)
  }

  @Test func `tells how each exercise stands`() {
    let progress = Self.progress([
      Self.event(.opened, "01", "08:00:00"), Self.event(.checked, "01", "08:05:00", score: 60),
      Self.event(.hint, "01", "08:06:00", hint: 1), Self.event(.hint, "01", "08:06:30", hint: 2),
      Self.event(.checked, "01", "08:10:00", score: 100), Self.event(.passed, "01", "08:10:00", score: 100),
      Self.event(.checked, "01", "08:12:00", score: 40), Self.event(.opened, "02", "08:13:00"),
      Self.event(.solution, "02", "08:14:00"), Self.event(.reset, "02", "08:15:00"),
    ])
    let first = progress.standing(of: "01")
    #expect(first.isPassed)
    #expect([first.attempts, first.best, first.last, first.hints] == [3, 100, 40, 2])
    #expect(first.first == Self.at("08:00:00") && first.latest == Self.at("08:12:00"))
    let second = progress.standing(of: "02")
    #expect(second.isOpened && second.sawSolution && !second.isPassed)
    #expect([second.attempts, second.best, second.resets] == [0, nil, 1])
    #expect(progress.standing(of: "03") == Progress.Standing())
    #expect(progress.exercises == ["01", "02"])
    #expect(progress.current == "02")
  }

  @Test func `counts the time between events, but no long pause`() {
    let progress = Self.progress([
      Self.event(.opened, "01", "08:00:00"), Self.event(.checked, "01", "08:10:00"),
      // Somebody had lunch.
      Self.event(.checked, "01", "08:25:01"), Self.event(.passed, "01", "08:25:01"),
      // Reading what was said of one exercise is time spent on it.
      Self.event(.opened, "02", "08:27:01"),
      // The exercise that is checked is the one that was worked on.
      Self.event(.checked, "01", "08:28:01"), Self.event(.checked, "02", "08:43:01"),
    ])
    #expect(progress.standing(of: "01").seconds == 10 * 60 + 2 * 60 + 60)
    #expect(progress.standing(of: "02").seconds == 15 * 60)
    #expect(progress.seconds == 28 * 60)
  }

  @Test func `counts no time where the clock was set back`() {
    let progress = Self.progress([
      Self.event(.opened, "01", "08:00:00"), Self.event(.checked, "01", "07:00:00", score: 10),
      Self.event(.checked, "01", "07:01:00", score: 20),
    ])
    #expect(progress.standing(of: "01").seconds == 60)
    // What was written last came last.
    #expect(progress.standing(of: "01").last == 20)
  }

  @Test(arguments: [
    ("2026-11-22T10:00:05+07:00", "2026-11-22T10:00:05+07:00"), ("2026-11-22T10:00+07:00", "2026-11-22T10:00:00+07:00"),
    ("2026-11-22T03:00:05.123Z", "2026-11-22T10:00:05+07:00"),
    ("2026-11-21T22:00:05-05:00", "2026-11-22T10:00:05+07:00"),
    ("1969-12-31T23:59:59Z", "1970-01-01T06:59:59+07:00"),
  ])
  func `reads a moment in any offset`(_ text: String, _ local: String) {
    #expect(Timestamp(text)?.description == local)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-02-30T10:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:00",
    "2026-11-22T10:00:00+7", "2026-11-22T10:00:00Zx", "2026-11-22 10:00:00Z", "2026-11-2２T10:00:00Z",
  ])
  func `reads no moment where there is none`(_ text: String) { #expect(Timestamp(text) == nil) }

  @Test func `takes a moment of the command line for Vietnam's time`() {
    let moment = Moment(Day(number: 20_514), hour: 9, minute: 30)
    #expect(Timestamp(moment).description == "2026-03-02T09:30:00+07:00")
    #expect(Timestamp("2026-03-02T09:30:07+07:00")?.inFileName == "2026-03-02-093007")
  }

  // MARK: On the disk

  private func file(_ text: String, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("nqc-log-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    try body(path)
  }

  @Test func `is added to, after a torn line too`() throws {
    let opened = Self.event(.opened, "01", "08:00:00")
    try file(#"{"at": "2026-11-22T08:0"#) { path in
      try Progress.append([opened, opened], to: path)
      try Progress.append([opened], to: path)
      let progress = Progress(reading: try Files.disk.read(path, 1 << 20))
      #expect(progress.events == [opened, opened, opened])
      #expect(progress.unreadable == 1)
    }
  }

  @Test func `keeps every line where many add at once`() throws {
    try file("") { path in
      DispatchQueue.concurrentPerform(iterations: 8) { writer in
        for hint in 1...50 {
          try? Progress.append([Self.event(.hint, "0\(writer)", "08:00:00", hint: hint)], to: path)
        }
      }
      let progress = Progress(reading: try Files.disk.read(path, 1 << 20))
      #expect(progress.unreadable == 0)
      #expect(progress.events.count == 400)
      for writer in 0..<8 {
        #expect(progress.events.filter { $0.exercise == "0\(writer)" }.compactMap(\.hint) == Array(1...50))
      }
    }
  }

  @Test func `says why it cannot be added to`() {
    #expect(throws: FileFailure(path: "/nowhere/tien-do.jsonl", code: ENOENT)) {
      try Progress.append([Self.event(.opened, "01", "08:00:00")], to: "/nowhere/tien-do.jsonl")
    }
    // A full disk.
    #expect(throws: FileFailure(path: "/dev/full", code: ENOSPC)) {
      try Progress.append([Self.event(.opened, "01", "08:00:00")], to: "/dev/full")
    }
  }
}
