import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing
import Workshop

/// A learner's folder with the small course, in a folder of its own; removed with it.
final class Desk {
  let root: String
  let folder: LearnerFolder
  /// A minute later at every use.
  private var clock = Timestamp("2026-11-22T08:00:00+07:00")!

  init(language: Language = .vi) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("nqc-desk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    folder = try Desk.make(root + "/hoc", language: language)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static func make(_ path: String, language: Language = .vi) throws -> LearnerFolder {
    var head = Workshop.Progress.Head(at: Timestamp("2026-11-22T07:59:00+07:00")!)
    head.learner = "Hà"
    head.language = language.rawValue
    return try LearnerFolder.make(at: path, with: Fixture.course, head: head, readme: "# Bài tập\n")
  }

  var now: Timestamp {
    clock.seconds += 60
    return clock
  }

  /// As a command would find it.
  func book() throws -> Workbook { try Workbook(folder, at: Timestamp("2026-11-22T08:00:00+07:00")!) }

  func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func write(_ text: String, _ path: String) throws { try text.write(toFile: path, atomically: false, encoding: .utf8) }

  /// Names of files and folders in one.
  func names(_ path: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// Everything below a folder, with what files say.
  func contents(_ path: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      found[name] = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
    }
    return found
  }

  /// A check as the command makes it.
  @discardableResult func check(_ work: String, _ name: String = "01") throws -> Attempt {
    var book = try book()
    let exercise = try book.exercise(named: name)
    try write(work, folder.work(on: exercise))
    let read = try #require(try book.folder.read(exercise))
    let attempt = book.assess(read, on: exercise, at: now, now: Fixture.now)
    book.record(attempt)
    #expect(book.troubles == [])
    return attempt
  }

  @discardableResult func open(_ name: String = "01") throws -> Workbook.Opening {
    var book = try book()
    return try book.open(book.exercise(named: name), at: now)
  }
}

/// Why something was refused; nil where it was not.
func refusal(_ body: () throws -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch {
    return error as? Refusal
  }
}
