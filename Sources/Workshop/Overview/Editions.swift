import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

/// The courses that a class has taken: one, as a rule; more where it was changed between two copies.
struct Editions {
  /// The one that most have; nil where no copy of it can be read.
  let main: Course?
  /// What logs call it.
  let name: String
  /// By their digests, those that logs name.
  private let courses: [String: Course]
  private let mainDigest: String

  init(_ records: [LearnerRecord], files: Files) {
    let name = Editions.commonest(records.compactMap { $0.progress.head?.course }) ?? ""
    let own = records.filter { $0.progress.head?.course ?? name == name }
    mainDigest = Editions.commonest(own.compactMap { $0.progress.head?.digest }) ?? ""
    var courses: [String: Course] = [:]
    // A course takes long to read, and all copies with one digest are the same, so each is read once.
    for record in own {
      let digest = record.progress.head?.digest ?? ""
      if courses[digest] != nil { continue }
      // Somebody may have changed a copy: then the next one is asked.
      guard let course = try? Course(folder: record.folder.course, files: files), !course.exercises.isEmpty,
        digest.isEmpty || course.digest == digest
      else { continue }
      courses[digest] = course
    }
    self.name = name
    self.courses = courses
    main = courses[mainDigest] ?? courses.sorted { $0.key < $1.key }.first?.value
  }

  /// Whether a learner takes the course that the class takes, in whatever edition. Whose log has lost its first line is
  /// believed to.
  func isOfClass(_ record: LearnerRecord) -> Bool { record.progress.head.map { $0.course == name } ?? true }

  /// Whether a learner has another edition than most.
  func isOther(_ record: LearnerRecord) -> Bool { record.progress.head.map { $0.digest != mainDigest } ?? false }

  /// The number under which a learner's log has an exercise of the main edition; nil where that learner's has it not.
  func number(of exercise: Exercise, in record: LearnerRecord) -> String? {
    guard isOther(record), let edition = courses[record.progress.head?.digest ?? ""] else { return exercise.number }
    return edition.exercises.first { $0.key == exercise.key }?.number
  }

  /// The number in the main edition of an exercise that a learner's log names; nil where that has it not.
  func number(ofLogged number: String, in record: LearnerRecord) -> String? {
    guard isOther(record), let edition = courses[record.progress.head?.digest ?? ""] else { return number }
    guard let key = edition.exercises.first(where: { $0.number == number })?.key else { return nil }
    return main?.exercises.first { $0.key == key }?.number
  }

  /// The commonest, the first of several; nil of none.
  private static func commonest(_ names: [String]) -> String? {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
