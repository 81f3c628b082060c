import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing
import Workshop

@Suite struct `A learner's work` {
  private static let exercise = Fixture.exercise("01")
  private static let right = exercise.solution
  /// Half of what is asked for.
  private static let half = exercise.start + "    chủ_trì: BKHCN\n"

  @Test func `begins with what the exercise begins with, and is never written over`() throws {
    let desk = try Desk()
    let path = desk.folder.work(on: Self.exercise)
    #expect(try desk.open() == .written)
    #expect(try desk.text(path) == Self.exercise.start)
    try desk.write("của tôi", path)
    #expect(try desk.open() == .there)
    #expect(try desk.text(path) == "của tôi")
  }

  @Test func `begins with English keys for who learns in English`() throws {
    let desk = try Desk(language: .en)
    #expect(try desk.book().language == .en)
    try desk.open()
    let text = try desk.text(desk.folder.work(on: Self.exercise))
    #expect(text.hasPrefix("resolution: 1-NQ/TW\n"))
    // As it was, whichever language it is looked at in.
    let attempt = try desk.check(text)
    #expect(attempt.isUntouched && !attempt.isNew)
  }

  @Test func `is logged where it says something new, and kept`() throws {
    let desk = try Desk()
    try desk.open()
    #expect(!(try desk.check(Self.exercise.start).isNew))
    #expect(!(try desk.check(" \n").isNew))
    let first = try desk.check(Self.half)
    #expect(first.isNew && !first.isFirstPass)
    #expect(!(try desk.check(Self.half).isNew))
    let passed = try desk.check(Self.right)
    #expect(passed.isNew && passed.isFirstPass)
    let later = try desk.check(Self.right + "# thêm\n")
    #expect(later.isNew && !later.isFirstPass)

    let book = try desk.book()
    #expect(book.progress.events.map(\.kind) == [.opened, .checked, .checked, .passed, .checked])
    let event = book.progress.events[1]
    #expect(event.score == first.assessment.score)
    #expect(event.failed == first.assessment.results.filter { !$0.isMet }.map(\.number))
    #expect(event.mistakes.map(\.code) == ["NQ401"])
    #expect(event.mistakes.first?.text == #"- nhiệm_vụ: "1""#)
    #expect(try desk.text(desk.folder.checked(Self.exercise)) == Self.right + "# thêm\n")
    #expect(try desk.text(desk.folder.passed(Self.exercise)) == Self.right + "# thêm\n")
    #expect(book.passed == 1)
    #expect(book.first?.number == "02")
  }

  @Test func `is logged once, though two windows watch it`() throws {
    let desk = try Desk()
    var books = [try desk.book(), try desk.book()]
    for work in [Self.half, Self.right] {
      let attempts = books.map { $0.assess(Array(work.utf8), on: Self.exercise, at: desk.now, now: Fixture.now) }
      for index in books.indices { books[index].record(attempts[index]) }
    }
    #expect(try desk.book().progress.events.map(\.kind) == [.checked, .checked, .passed])
  }

  @Test func `keeps the version that passed, and what is deleted from a file`() throws {
    let desk = try Desk()
    try desk.check(Self.right)
    try desk.check("nghị_quyết: 1-NQ/TW\n")
    #expect(try desk.text(desk.folder.passed(Self.exercise)) == Self.right)
    #expect(try desk.text(desk.folder.checked(Self.exercise)) == "nghị_quyết: 1-NQ/TW\n")
    let aside = try desk.names(desk.folder.aside)
    #expect(aside == ["01-chu-tri.2026-11-22-080200.yaml", "01-chu-tri.dat.yaml", "01-chu-tri.yaml"])
    #expect(try desk.text(desk.folder.aside + "/" + aside[0]) == Self.right)
  }

  @Test func `that is gone is begun anew, and its copy is told of`() throws {
    let desk = try Desk()
    try desk.open()
    let path = desk.folder.work(on: Self.exercise)
    try FileManager.default.removeItem(atPath: path)
    #expect(try desk.open() == .writtenAgain(copy: nil))
    try desk.check(Self.half)
    try FileManager.default.removeItem(atPath: path)
    #expect(try desk.open() == .writtenAgain(copy: desk.folder.checked(Self.exercise)))
    #expect(try desk.text(path) == Self.exercise.start)
    #expect(try desk.text(desk.folder.checked(Self.exercise)) == Self.half)
  }

  @Test func `is put aside before it is begun anew`() throws {
    let desk = try Desk()
    try desk.open()
    var book = try desk.book()
    let nothing = try book.reset(Self.exercise, at: desk.now)
    #expect(nothing == nil)
    #expect(book.progress.standing(of: "01").resets == 0)
    let path = desk.folder.work(on: Self.exercise)
    let time = desk.now
    for text in ["một", "hai"] {
      try desk.write(text, path)
      let aside = try book.reset(Self.exercise, at: time)
      let place = try #require(aside)
      #expect(try desk.text(place) == text)
      #expect(try desk.text(path) == Self.exercise.start)
    }
    #expect(
      try desk.names(desk.folder.aside) == ["01-chu-tri.2026-11-22-080300-2.yaml", "01-chu-tri.2026-11-22-080300.yaml"])
    #expect(try desk.book().progress.standing(of: "01").resets == 2)
  }

  @Test func `may be a folder, which is refused and can be put aside`() throws {
    let desk = try Desk()
    let path = desk.folder.work(on: Self.exercise)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try desk.write("trong", path + "/x")
    #expect(try desk.open() == .there)
    let book = try desk.book()
    #expect(
      refusal { _ = try book.folder.read(Self.exercise) }?.words.vi.hasPrefix("\(path) không phải một tệp;") == true)
    var changed = book
    let aside = try changed.reset(Self.exercise, at: desk.now)
    let place = try #require(aside)
    #expect(try desk.text(place + "/x") == "trong")
    #expect(try desk.text(path) == Self.exercise.start)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x41], [0x00], Array("a: [\n".utf8), Array("\t- x".utf8)] as [[UInt8]])
  func `may be anything at all`(_ bytes: [UInt8]) throws {
    let desk = try Desk()
    var book = try desk.book()
    let attempt = book.assess(bytes, on: Self.exercise, at: desk.now, now: Fixture.now)
    #expect(attempt.assessment.score == 0)
    #expect(!attempt.assessment.isPassed)
    #expect(!attempt.assessment.mistakes.isEmpty)
    book.record(attempt)
    #expect(book.troubles == [])
    #expect(try desk.book().progress.events.map(\.kind) == [.checked])
    #expect(FileManager.default.contents(atPath: desk.folder.checked(Self.exercise)) == Data(bytes))
  }

  @Test func `names the most basic mistakes first`() throws {
    let desk = try Desk()
    // No agency of that name, far below a task without any measure.
    let attempt = try desk.check(Self.exercise.start + "    chủ_trì: BKHC\n")
    #expect(attempt.assessment.mistakes.map(\.code) == ["NQ201", "NQ401"])
    #expect(attempt.assessment.mistakes.first?.text == "chủ_trì: BKHC")
    #expect(attempt.assessment.mistakes.first?.line == 11)
  }

  // MARK: Hints and solutions

  @Test func `is helped by one hint after the other`() throws {
    let desk = try Desk()
    for expected in [1, 2, 3, 3] {
      var book = try desk.book()
      let shown = book.takeHint(on: Self.exercise, at: desk.now)
      #expect(shown == expected)
    }
    #expect(try desk.book().progress.events.compactMap(\.hint) == [1, 2, 3])
  }

  @Test func `is to be tried before the solution is shown`() throws {
    let desk = try Desk()
    try desk.open()
    func ask() throws -> String {
      var book = try desk.book()
      return String(decoding: try book.showSolution(of: Self.exercise, at: desk.now).text, as: UTF8.self)
    }
    var book = try desk.book()
    for _ in 1...3 { _ = book.takeHint(on: Self.exercise, at: desk.now) }
    let untried = refusal { _ = try ask() }
    #expect(untried?.kind == .notYet)
    #expect(
      untried?.words.en
        == "the solution of exercise 01 opens after you have tried: change the file and check it at least once, or check 3 more times, changed each time"
    )
    try desk.check(Self.exercise.start)
    #expect(refusal { _ = try ask() } != nil)
    try desk.check(Self.half)
    #expect(try ask() == Self.exercise.solution)
    #expect(try desk.text(desk.folder.solution(of: Self.exercise)) == Self.exercise.solution)
    #expect(try desk.text(desk.folder.work(on: Self.exercise)) == Self.half)
  }

  @Test func `opens the solution after three attempts, or when it passes`() throws {
    let desk = try Desk()
    for number in 1...2 { try desk.check(Self.half + "# \(number)\n") }
    #expect(
      refusal {
        var book = try desk.book()
        _ = try book.showSolution(of: Self.exercise, at: desk.now)
      }?.words.en
        == "the solution of exercise 01 opens after you have tried: see the 3 hints that are left, or check 1 more time, changed each time"
    )
    try desk.check(Self.half + "# 3\n")
    #expect(try desk.book().maySeeSolution(of: Self.exercise))
    let other = try Desk()
    try other.check(Self.right)
    #expect(try other.book().maySeeSolution(of: Self.exercise))
  }

  @Test func `is not lost in the file that the solution is written to`() throws {
    let desk = try Desk()
    try desk.check(Self.right)
    var book = try desk.book()
    let path = try book.showSolution(of: Self.exercise, at: desk.now).path
    try desk.write("tôi ghi vào đây", path)
    _ = try book.showSolution(of: Self.exercise, at: desk.now)
    #expect(try desk.text(path) == Self.exercise.solution)
    let aside = try desk.names(desk.folder.aside).filter { $0.hasPrefix("01-loi-giai.2026") }
    #expect(try aside.map { try desk.text(desk.folder.aside + "/" + $0) } == ["tôi ghi vào đây"])
  }

  // MARK: Which exercise

  @Test(arguments: ["1", "01", "chu-tri", "01-chu-tri", "bai/01-chu-tri.yaml", "/x/bai/01-chu-tri.yaml"])
  func `is found by what learners call it`(_ name: String) throws {
    #expect(try Desk().book().exercise(named: name).number == "01")
  }

  @Test(arguments: [
    ("9", "there is no exercise 9; they are numbered from 01 to 02"),
    ("chu-tr", "there is no exercise chu-tr; did you mean 01?"),
    ("", "there is no exercise ; they are numbered from 01 to 02"),
  ])
  func `is asked for anew where nothing is called so`(_ name: String, _ message: String) throws {
    #expect(refusal { _ = try Desk().book().exercise(named: name) }?.words.en == message)
  }

  @Test func `is the exercise that was opened last`() throws {
    let desk = try Desk()
    #expect(refusal { _ = try desk.book().exercise(at: nil) }?.kind == .notYet)
    try desk.open("02")
    try desk.check(Self.right)
    #expect(try desk.book().exercise(at: nil).number == "01")
    try desk.open("02")
    #expect(try desk.book().exercise(at: nil).number == "02")
  }

  // MARK: What may go wrong

  @Test func `tells of a course that somebody edited`() throws {
    let desk = try Desk()
    #expect(try desk.book().notices == [])
    let path = desk.folder.course + "/01-chu-tri.yaml"
    let text = try desk.text(path)
    try desk.write(text.replacing("số_phút: 10", with: "số_phút: 11"), path)
    #expect(try desk.book().notices.map(\.en).first?.contains("are not as they were") == true)
    try desk.write(text.replacing("kiểm_tra:", with: "kiem_tr: x\nkiểm_tra:"), path)
    let notices = try desk.book().notices.map(\.en)
    #expect(notices.count == 2)
    #expect(notices.last?.hasPrefix("the course has a mistake, please tell your trainer: \(path):") == true)
    try desk.write(text, path)
    #expect(try desk.book().notices == [])
  }

  @Test func `goes on where nothing can be written down`() throws {
    let desk = try Desk()
    try desk.open()
    // A file where copies should go, and a log that takes nothing.
    try FileManager.default.removeItem(atPath: desk.folder.aside)
    try desk.write("", desk.folder.aside)
    var book = try desk.book()
    try FileManager.default.removeItem(atPath: desk.folder.log)
    try FileManager.default.createDirectory(atPath: desk.folder.log, withIntermediateDirectories: true)
    let attempt = book.assess(Array(Self.half.utf8), on: Self.exercise, at: desk.now, now: Fixture.now)
    #expect(attempt.assessment.score == 25)
    book.record(attempt)
    #expect(book.troubles.map(\.kind) == [.system, .system])
    #expect(book.troubles.map(\.words.en).allSatisfy { $0.hasPrefix("cannot write \(desk.folder.path)/") })
    let hint = book.takeHint(on: Self.exercise, at: desk.now)
    #expect(hint == 1)
    // The work itself is untouched.
    #expect(try desk.text(desk.folder.work(on: Self.exercise)) == Self.exercise.start)
  }

  @Test func `is taken back where it cannot be begun anew`() throws {
    let desk = try Desk()
    try desk.open()
    let path = desk.folder.work(on: Self.exercise)
    try desk.write("của tôi", path)
    // Nothing can be put where there is a file.
    try FileManager.default.removeItem(atPath: desk.folder.aside)
    try desk.write("", desk.folder.aside)
    var book = try desk.book()
    let refused = refusal { _ = try book.reset(Self.exercise, at: desk.now) }
    #expect(refused?.kind == .system)
    #expect(try desk.text(path) == "của tôi")
  }

  @Test func `counts for what the log says, torn or not`() throws {
    let desk = try Desk()
    try desk.check(Self.right)
    let log = try desk.text(desk.folder.log)
    try desk.write(log + #"{"at":"2026-11-22T08:"#, desk.folder.log)
    let book = try desk.book()
    #expect(book.passed == 1)
    #expect(book.progress.unreadable == 1)
    try desk.open("02")
    #expect(try desk.book().current?.number == "02")
  }

  @Test func `is named in the list of what is asked for`() {
    for requirement in Requirements.all { #expect(ExerciseCheck.title(of: requirement.kind) != nil) }
    #expect(
      Fixture.exercise("01").checks.map(\.title.vi) == [
        "Không còn lỗi “nhiệm vụ không có cơ quan chủ trì, hoặc chủ trì là cơ quan không nhận việc”, “không có chỉ tiêu, sản phẩm hay mốc nào để đo”",
        "Các mục đều có nhiệm vụ thực hiện", "Đủ nhiệm vụ, mỗi nhiệm vụ đủ các phần",
      ])
    #expect(
      Fixture.exercise("02").checks.map(\.title.en) == [
        "What is below adds up to the target (NQ2.1/tram)", "Enough tasks, each of them complete",
      ])
  }
}
