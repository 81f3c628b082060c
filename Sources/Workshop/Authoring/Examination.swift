import Diagnostics
package import ResolutionCompiler

/// An exercise, tried both ways: as it begins, and as its solution has it.
package struct Examination: Sendable {
  package let exercise: Exercise
  /// What comes of handing in the tree that the exercise begins with.
  package let start: Assessment
  package let solution: Assessment
  /// In the order of their places.
  package let flaws: [Flaw]

  /// - Parameter now: the day taken for now, where the exercise names none.
  package init(_ exercise: Exercise, in course: Course, now: Day) {
    func assess(_ exercise: Exercise, _ tree: [UInt8], _ language: Language) -> Assessment {
      exercise.assess(tree, in: course, language: language, now: now)
    }
    self.exercise = exercise
    start = assess(exercise, Array(exercise.start.utf8), course.language)
    solution = assess(exercise, Array(exercise.solution.utf8), course.language)
    var found = exercise.flawsOfStart(start) + exercise.flawsOfSolution(solution)
    // As somebody has it who learns in English: keys in English, and what is written in one language taken for English.
    let startInEnglish = assess(exercise, exercise.tree(exercise.start, keys: .en), .en)
    found += exercise.flawsOfEnglishStart(startInEnglish, besides: start)
    if solution.isPassed {
      let inEnglish = assess(exercise, exercise.tree(exercise.solution, keys: .en), .en)
      if !inEnglish.isPassed { found.append(exercise.flawOfEnglishSolution(inEnglish)) }
    }
    if !exercise.given.isEmpty {
      let alone = exercise.withoutGiven
      let isUnused =
        assess(alone, Array(exercise.start.utf8), course.language).saysTheSame(as: start)
        && assess(alone, Array(exercise.solution.utf8), course.language).saysTheSame(as: solution)
      if isUnused { found.append(exercise.unusedGiven) }
    }
    found += exercise.flawsOfTexts + exercise.flawsOfHints
    flaws = found.sorted { ($0.at.start, $0.at.count) < ($1.at.start, $1.at.count) }
  }
}

extension Assessment {
  /// Whether a learner would see no difference.
  fileprivate func saysTheSame(as other: Assessment) -> Bool {
    zip(results, other.results).allSatisfy { $0.isMet == $1.isMet && $0.findings == $1.findings }
      && diagnostics.map(\.message) == other.diagnostics.map(\.message)
  }
}

extension Course {
  /// Tries every exercise.
  package func examined(now: Day) -> [Examination] {
    concurrently(exercises.count) { Examination(exercises[$0], in: self, now: now) }
  }

  /// What is wrong with the course as a whole: there is nothing in it, or more than a day's work.
  package var flaws: [Flaw] {
    guard let first = exercises.first else {
      return [Flaw(Words(vi: "khoá học chưa có bài tập nào", en: "there is no exercise in the course"), at: .none)]
    }
    var total = 0
    for exercise in exercises {
      total += exercise.minutes
      guard total > Course.minutesOfADay else { continue }
      let (all, day) = (exercises.reduce(0) { $0 + $1.minutes }, Course.minutesOfADay)
      return [
        Flaw(
          Words(
            vi:
              "từ bài này là quá một ngày: từ bài \(first.number) đến đây là \(total) phút, cả khoá \(all), một ngày có \(day)",
            en:
              "from here on it is more than a day: \(total) minutes since exercise \(first.number), \(all) in all, \(day) in a day"
          ),
          at: exercise.authored.minutes.span ?? exercise.authored.at)
      ]
    }
    return []
  }

  /// Eight hours.
  static let minutesOfADay = 480
}
