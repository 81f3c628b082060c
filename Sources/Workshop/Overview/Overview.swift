package import Diagnostics
package import ResolutionCompiler
package import ResolutionWorkspace

/// How a class stands: who is where, what was hard, what went wrong most often.
package struct Overview: Sendable {
  package struct Learner: Sendable {
    /// As it tells one from the others of the class.
    package let name: String
    let ownName: String
    /// Nil where nobody is to be named.
    package let folder: String?
    /// By exercise, in the order of the course.
    package let standings: [Progress.Standing]
    /// The exercise at hand, by its place in the course; nil before the first, and for one that the course does not have.
    package let current: Int?
    /// When anything was last done; nil where that is not to be told.
    package let latest: Timestamp?
    /// What to bear in mind when reading all that.
    package let remarks: [Words]
    /// Puts learners in an order that tells nothing about them.
    let token: UInt64

    package var passed: Int { standings.count { $0.isPassed } }
    /// 0…100 over the whole course; what was not tried counts nothing.
    package var score: Int {
      standings.isEmpty ? 0 : standings.reduce(0) { $0 + ($1.best ?? 0) } / standings.count
    }
    package var seconds: Int { standings.reduce(0) { $0 + $1.seconds } }
    package var hints: Int { standings.reduce(0) { $0 + $1.hints } }
    package var solutions: Int { standings.count { $0.sawSolution } }
  }

  /// How the class stands with one exercise.
  package struct ExerciseLine: Sendable {
    package let number: String
    package let title: Words
    /// The time suggested; 0 where nobody says.
    package let minutes: Int
    /// How many learners opened it, passed it, took a hint, saw the solution.
    package let opened: Int
    package let passed: Int
    package let hinted: Int
    package let solved: Int
    /// Of those who passed it, in seconds and attempts; nil where nobody did.
    package let medianSeconds: Int?
    package let medianAttempts: Int?
    /// What keeps most of those who have not passed it; nil where nothing does.
    package let obstacle: FailedCheck?
  }

  /// Something that an exercise asks for and learners' attempts did not meet.
  package struct FailedCheck: Sendable {
    /// Of the exercise, in the order of the course.
    package let exercise: Int
    /// From 1.
    package let number: Int
    package let title: Words
    package let feedback: Words
    /// How many ever failed it, in how many attempts, and how many still do.
    package let learners: Int
    package let times: Int
    package let still: Int
  }

  /// A kind of mistake, over all exercises.
  package struct Mistake: Sendable {
    package let code: String
    package let title: Words
    package let learners: Int
    /// How often it was made: one that stands there through several attempts is made once.
    package let times: Int
    /// What it looks like, the commonest first.
    package let examples: [Example]
  }

  package struct Example: Hashable, Sendable {
    /// A line as a learner wrote it.
    package let text: String
    /// The exercise's number.
    package let exercise: String
    /// Empty where nobody is to be named.
    package let learner: String
  }

  /// What the course is called; empty where nothing says it.
  package let course: String
  package let isAnonymous: Bool
  /// By name; those who are not named in an order that tells nothing.
  package let learners: [Learner]
  package let exercises: [ExerciseLine]
  /// Those of most learners first.
  package let mistakes: [Mistake]
  package let failedChecks: [FailedCheck]
  package let passedOver: [LearnerSearch.PassedOver]

  init(
    course: String, isAnonymous: Bool, learners: [Learner], exercises: [ExerciseLine], mistakes: [Mistake],
    failedChecks: [FailedCheck], passedOver: [LearnerSearch.PassedOver]
  ) {
    self.course = course
    self.isAnonymous = isAnonymous
    self.learners = learners
    self.exercises = exercises
    self.mistakes = mistakes
    self.failedChecks = failedChecks
    self.passedOver = passedOver
  }

  /// Reads the folders of a class. What cannot be read is passed over and named.
  /// - Parameters:
  ///   - paths: learners' folders, and folders that hold some.
  ///   - now: the day taken for now.
  package init(of paths: [String], now: Day, files: Files = .disk) {
    let search = LearnerSearch(paths, files: files)
    var passedOver = search.passedOver
    var records: [LearnerRecord] = []
    let read = concurrently(search.folders.count) { number -> Result<LearnerRecord, LearnerSearch.Nothing> in
      Result { () throws(LearnerSearch.Nothing) in try LearnerRecord(search.folders[number], files: files) }
    }
    for (folder, result) in zip(search.folders, read) {
      switch result {
      case .success(let record): records.append(record)
      case .failure(let nothing): passedOver.append(.init(folder.path, nothing.reason))
      }
    }
    let editions = Editions(records, files: files)
    for record in records where !editions.isOfClass(record) {
      let other = record.progress.head?.course ?? ""
      passedOver.append(
        .init(record.folder.path, Words(vi: "học khoá khác: \(other)", en: "takes another course: \(other)")))
    }
    let tally = ClassTally(records.filter(editions.isOfClass), editions, now: now)
    self.init(
      course: editions.main.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? editions.name, isAnonymous: false,
      learners: tally.learners, exercises: tally.exercises, mistakes: tally.mistakes, failedChecks: tally.failedChecks,
      passedOver: passedOver)
  }

  /// Learners who have passed the whole course.
  package var finished: Int { learners.count { !exercises.isEmpty && $0.passed == exercises.count } }
}
