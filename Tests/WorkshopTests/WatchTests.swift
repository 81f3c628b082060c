import Diagnostics
import Foundation
import Testing
import Workshop

@Suite struct `Watching a learner's work` {
  private static let exercise = Fixture.exercise("01")

  /// A watch with a clock of its own.
  private final class Watcher {
    let desk: Desk
    var watch: Watch
    private var milliseconds = 0

    init(_ desk: Desk) throws {
      self.desk = desk
      watch = try Watch(try desk.book(), at: desk.now)
    }

    /// Looks for as long as an editor may take.
    func look(_ duration: Int = 400) -> [Watch.News] {
      let end = milliseconds + duration
      var news: [Watch.News] = []
      while milliseconds < end {
        let one = watch.look(milliseconds, at: desk.now, now: Fixture.now)
        if one != .none { news.append(one) }
        if one == .work { watch.record() }
        milliseconds += 8
      }
      return news
    }

    func goOn() -> Bool { watch.goOn(at: desk.now) }

    var attempt: Attempt? {
      if case .checked(let attempt) = watch.finding { attempt } else { nil }
    }
  }

  @Test func `opens the first exercise where none is open`() throws {
    let desk = try Desk()
    let watcher = try Watcher(desk)
    #expect(try desk.text(desk.folder.work(on: Self.exercise)) == Self.exercise.start)
    #expect(watcher.look() == [.work])
    #expect(watcher.attempt?.isUntouched == true)
    #expect(watcher.look() == [])
  }

  @Test func `assesses every save, logs it once, and goes on when asked to`() throws {
    let desk = try Desk()
    let watcher = try Watcher(desk)
    let path = desk.folder.work(on: Self.exercise)
    _ = watcher.look()
    try desk.write(Self.exercise.start + "    chủ_trì: BKHCN\n", path)
    // The log that it writes is news too, of the kind that stands beside.
    #expect(watcher.look() == [.work, .beside])
    #expect(watcher.attempt?.assessment.isPassed == false)
    #expect(!watcher.goOn())
    try desk.write(Self.exercise.solution, path)
    #expect(watcher.look().first == .work)
    #expect(watcher.attempt?.isFirstPass == true)
    #expect(watcher.goOn())
    #expect(watcher.watch.exercise.number == "02")
    #expect(watcher.look().contains(.work))
    #expect(watcher.attempt?.exercise.number == "02")
    #expect(try desk.book().progress.events.map(\.kind) == [.opened, .checked, .checked, .passed, .opened])
  }

  @Test func `follows a learner who opens another exercise elsewhere`() throws {
    let desk = try Desk()
    let watcher = try Watcher(desk)
    _ = watcher.look()
    try desk.open("02")
    #expect(watcher.look() == [.work])
    #expect(watcher.watch.exercise.number == "02")
  }

  @Test func `says that a file is gone, and writes it again when asked to`() throws {
    let desk = try Desk()
    let watcher = try Watcher(desk)
    _ = watcher.look()
    let path = desk.folder.work(on: Self.exercise)
    try FileManager.default.removeItem(atPath: path)
    #expect(watcher.look() == [.work])
    guard case .missing = watcher.watch.finding else {
      Issue.record("it should be missing")
      return
    }
    #expect(watcher.goOn())
    #expect(watcher.look().contains(.work))
    #expect(try desk.text(path) == Self.exercise.start)
    // A folder in its place is told of, and no file is read.
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(watcher.look() == [.work])
    guard case .refused = watcher.watch.finding else {
      Issue.record("it should be refused")
      return
    }
  }

  @Test func `shows a hint until the next save`() throws {
    let desk = try Desk()
    let watcher = try Watcher(desk)
    _ = watcher.look()
    watcher.watch.takeHint(at: desk.now)
    watcher.watch.takeHint(at: desk.now)
    #expect(watcher.watch.hint == 2)
    #expect(watcher.look() == [.beside])
    #expect(watcher.watch.hint == 2)
    try desk.write("x", desk.folder.work(on: Self.exercise))
    #expect(watcher.look().first == .work)
    #expect(watcher.watch.hint == nil)
  }
}
