import Diagnostics
package import ResolutionCompiler
package import ResolutionWorkspace

/// A learner's work being watched: whatever the disk holds by now, assessed. Draws nothing and waits for nothing.
package struct Watch: Sendable {
  /// What has become of the learner's file.
  package enum Finding: Sendable {
    case checked(Attempt)
    case missing
    /// It is there and cannot be read; or not there and cannot be written.
    case refused(Refusal)
  }

  /// What a look has brought.
  package enum News: Sendable {
    case none
    /// Something that stands beside: progress, a hint that was asked for elsewhere.
    case beside
    /// The file was read.
    case work
  }

  package private(set) var book: Workbook
  package private(set) var exercise: Exercise
  package private(set) var finding = Finding.missing
  /// The hint that was asked for since the file was last read, from 1.
  package private(set) var hint: Int?
  /// When the file was last read.
  package private(set) var time: Timestamp
  private var detector = SaveDetector()
  private var log: SaveDetector.Look?

  /// Takes up the exercise at hand; opens the first, where none is.
  package init(_ book: Workbook, at time: Timestamp) throws(Refusal) {
    var book = book
    // There is no course without exercises.
    let exercise = book.current ?? book.first ?? book.course.exercises[0]
    if book.current == nil { _ = try book.open(exercise, at: time) }
    self.book = book
    self.exercise = exercise
    self.time = time
    log = SaveDetector.Look(at: book.folder.log)
  }

  /// Looks at the disk, and reads what is new on it.
  /// - Parameters:
  ///   - milliseconds: of a clock that nobody sets.
  ///   - now: the day taken for now, where the exercise names none.
  package mutating func look(_ milliseconds: Int, at time: Timestamp, now: Day) -> News {
    let isMoved = follow()
    let path = book.folder.work(on: exercise)
    let look = SaveDetector.Look(at: path)
    guard detector.see(look, at: milliseconds) else { return isMoved ? .beside : .none }
    let found: Finding
    do throws(Refusal) {
      let work = try book.folder.read(exercise)
      // Whoever writes while we read writes on, and will be done in a moment.
      guard SaveDetector.Look(at: path) == look else { return isMoved ? .beside : .none }
      found = work.map { .checked(book.assess($0, on: exercise, at: time, now: now)) } ?? .missing
    } catch {
      found = .refused(error)
    }
    detector.acted(on: look)
    finding = found
    hint = nil
    self.time = time
    return .work
  }

  /// Takes in what other commands have logged; whoever opens another exercise there works on that one now.
  /// - Returns: whether anything was logged.
  private mutating func follow() -> Bool {
    let look = SaveDetector.Look(at: book.folder.log)
    guard look != log else { return false }
    log = look
    book.readAgain()
    if let current = book.current, current.number != exercise.number { take(current) }
    return true
  }

  private mutating func take(_ exercise: Exercise) {
    self.exercise = exercise
    detector = SaveDetector()
    hint = nil
  }

  /// Writes down what the last look has brought. Apart from looking, so that it can be shown before.
  package mutating func record() {
    if case .checked(let attempt) = finding { book.record(attempt) }
  }

  // MARK: What a learner asks for

  /// Goes on to the next exercise, where this one is passed; writes the file again, where it is gone.
  /// - Returns: whether anything was done.
  package mutating func goOn(at time: Timestamp) -> Bool {
    let next: Exercise
    switch finding {
    case .checked(let attempt):
      guard attempt.assessment.isPassed, let first = book.first else { return false }
      next = first
    case .missing: next = exercise
    case .refused: return false
    }
    take(next)
    do throws(Refusal) {
      _ = try book.open(next, at: time)
    } catch {
      finding = .refused(error)
    }
    return true
  }

  /// Shows one more hint.
  package mutating func takeHint(at time: Timestamp) {
    guard !exercise.hints.isEmpty else { return }
    hint = book.takeHint(on: exercise, at: time)
  }
}
