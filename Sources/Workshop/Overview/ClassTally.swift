import Diagnostics
import ResolutionCompiler

/// Counts over the logs of a class.
struct ClassTally {
  private let records: [LearnerRecord]
  private let editions: Editions
  private let now: Day
  private let columns: [Column]
  /// By learner, and exercise within.
  private let standings: [[Progress.Standing]]
  let failedChecks: [Overview.FailedCheck]

  /// An exercise of the course that most have; of a course that nobody can read, what logs tell of it.
  struct Column {
    let number: String
    let exercise: Exercise?
  }

  /// - Parameter now: the day taken for now.
  init(_ records: [LearnerRecord], _ editions: Editions, now: Day) {
    // Names are looked up in lists, where Vietnamese look for the given name, which comes last.
    self.records = records.sorted { ($0.name.inOrder, $0.folder.path) < ($1.name.inOrder, $1.folder.path) }
    self.editions = editions
    self.now = now
    columns =
      editions.main.map { $0.exercises.map { Column(number: $0.number, exercise: $0) } }
      ?? Set(records.flatMap(\.progress.exercises)).sorted().map { Column(number: $0, exercise: nil) }
    let columns = columns
    standings = self.records.map { record in
      columns.map { column in
        let number = column.exercise.map { editions.number(of: $0, in: record) } ?? column.number
        return number.map(record.progress.standing(of:)) ?? Progress.Standing()
      }
    }
    failedChecks = ClassTally.failedChecks(self.records, editions, columns, standings)
  }

  // MARK: Learners

  var learners: [Overview.Learner] {
    let names = ClassTally.apart(records)
    return records.enumerated().map { index, record in
      Overview.Learner(
        name: names[index],
        ownName: record.name, folder: record.folder.path, standings: standings[index],
        current: place(of: record.progress.current, of: record),
        latest: record.progress.latest, remarks: remarks(record), token: record.token)
    }
  }

  /// What each is called: who has another's name is told apart by the folder's name, or by where it lies.
  private static func apart(_ records: [LearnerRecord]) -> [String] {
    var names = records.map(\.name)
    for addition in [\LearnerRecord.folderName, \.folder.path] {
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      names = zip(names, records).map { name, record in
        counts[name] == 1 ? name : "\(record.name) (\(record[keyPath: addition]))"
      }
    }
    return names
  }

  /// The place of an exercise in the course, by its number in a learner's log.
  private func place(of number: String?, of record: LearnerRecord) -> Int? {
    guard let number = number.flatMap({ editions.number(ofLogged: $0, in: record) }) else { return nil }
    return columns.firstIndex { $0.number == number }
  }

  private func remarks(_ record: LearnerRecord) -> [Words] {
    var remarks: [Words] = []
    if editions.isOther(record) {
      remarks.append(Words(vi: "dùng bản khác của khoá học", en: "has another edition of the course"))
    }
    if record.progress.head == nil {
      remarks.append(Words(vi: "nhật ký mất dòng đầu", en: "the log's first line is lost"))
    }
    if record.progress.unreadable > 0 {
      remarks.append(
        Words(
          vi: "\(record.progress.unreadable) dòng nhật ký không đọc được",
          en: "\(counted(record.progress.unreadable, "line")) of the log cannot be read"))
    }
    if record.clockWasSetBack {
      remarks.append(
        Words(
          vi: "đồng hồ máy bị chỉnh lùi, thời gian chỉ là gần đúng", en: "the clock was set back: times are rough"))
    }
    return remarks
  }

  // MARK: Exercises

  var exercises: [Overview.ExerciseLine] {
    columns.indices.map { index in
      let column = standings.map { $0[index] }
      let passed = column.filter(\.isPassed)
      let stuck = failedChecks.filter { $0.exercise == index && $0.still > 0 }
      return Overview.ExerciseLine(
        number: columns[index].number,
        title: columns[index].exercise?.title
          ?? Words(vi: "Bài \(columns[index].number)", en: "Exercise \(columns[index].number)"),
        minutes: columns[index].exercise?.minutes ?? 0, opened: column.count { $0.isOpened }, passed: passed.count,
        hinted: column.count { $0.hints > 0 }, solved: column.count { $0.sawSolution },
        medianSeconds: passed.map(\.seconds).median, medianAttempts: passed.map(\.attempts).median,
        obstacle: stuck.max { ($0.still, $0.times, $1.number) < ($1.still, $1.times, $0.number) })
    }
  }

  // MARK: Checks

  private static func failedChecks(
    _ records: [LearnerRecord], _ editions: Editions, _ columns: [Column], _ standings: [[Progress.Standing]]
  ) -> [Overview.FailedCheck] {
    struct Count {
      var learners: Set<Int> = []
      var still: Set<Int> = []
      var times = 0
    }
    struct Place: Hashable {
      let column: Int
      let check: Int
    }
    var counts: [Place: Count] = [:]
    let places = Dictionary(columns.enumerated().map { ($1.number, $0) }) { first, _ in first }
    // Another edition may ask for other things under the same numbers.
    for (learner, record) in records.enumerated() where !editions.isOther(record) {
      var last: [Int: [Int]] = [:]
      for event in record.progress.events where event.kind == .checked {
        guard let column = places[event.exercise] else { continue }
        last[column] = event.failed
        for check in Set(event.failed) {
          counts[Place(column: column, check: check), default: Count()].times += 1
          counts[Place(column: column, check: check), default: Count()].learners.insert(learner)
        }
      }
      for (column, failed) in last where !standings[learner][column].isPassed {
        for check in failed { counts[Place(column: column, check: check)]?.still.insert(learner) }
      }
    }
    return counts.compactMap { place, count -> Overview.FailedCheck? in
      guard let exercise = columns[place.column].exercise, exercise.checks.indices.contains(place.check - 1) else {
        return nil
      }
      let check = exercise.checks[place.check - 1]
      return Overview.FailedCheck(
        exercise: place.column, number: place.check, title: check.title, feedback: check.feedback,
        learners: count.learners.count, times: count.times, still: count.still.count)
    }.sorted { ($1.learners, $1.times, $0.exercise, $0.number) < ($0.learners, $0.times, $1.exercise, $1.number) }
  }

  // MARK: Mistakes

  var mistakes: [Overview.Mistake] {
    var tally = MistakeTally(columns.map(\.number), of: editions.main, now: now)
    for (learner, record) in records.enumerated() {
      tally.add(record, learner: learner) { editions.number(ofLogged: $0, in: record) }
    }
    return tally.mistakes
  }
}

extension [Int] {
  /// Of an even number the lower of the two in the middle; nil of none.
  fileprivate var median: Int? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

extension String {
  /// As lists of Vietnamese names are ordered: by the last word, then the first; spelling aside.
  fileprivate var inOrder: String {
    let words = String(decoding: Folding.folded(self), as: UTF8.self).split(separator: " ")
    return ([words.last ?? ""] + words.dropLast()).joined(separator: " ")
  }
}
