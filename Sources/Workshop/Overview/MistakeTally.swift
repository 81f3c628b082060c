import Diagnostics
import ResolutionCompiler

/// Counts mistakes by their codes.
struct MistakeTally {
  private struct Made: Hashable {
    let code: String
    let text: String
  }

  private struct Entry {
    var learners: Set<Int> = []
    var times = 0
    /// By the line's text, who wrote it first and how often it was written.
    var examples: [String: (example: Overview.Example, times: Int)] = [:]
    /// As a log words it, for a code that this program does not know.
    var message = Words("")

    mutating func add(_ mistake: ProgressEvent.Mistake, in exercise: String, by name: String, _ learner: Int) {
      learners.insert(learner)
      times += 1
      message = mistake.message
      guard !mistake.text.isEmpty else { return }
      let example = Overview.Example(text: mistake.text, exercise: exercise, learner: name)
      examples[mistake.text] = (examples[mistake.text]?.example ?? example, (examples[mistake.text]?.times ?? 0) + 1)
    }
  }

  /// By exercise, what stands in the tree that it begins with: wrong on purpose, and nobody's mistake.
  private let planted: [String: Set<Made>]
  private let numbers: Set<String>
  private var entries: [String: Entry] = [:]

  /// - Parameters:
  ///   - numbers: of the exercises that the class has.
  ///   - now: the day taken for now, where an exercise names none.
  init(_ numbers: [String], of course: Course?, now: Day) {
    self.numbers = Set(numbers)
    guard let course else {
      planted = [:]
      return
    }
    let exercises = course.exercises
    let found = concurrently(exercises.count) { number -> Set<Made> in
      let exercise = exercises[number]
      return Set(
        Language.allCases.flatMap { language in
          exercise.assess(
            exercise.tree(exercise.start, keys: language), in: course, language: language, now: now
          ).mistakes.map { Made(code: $0.code, text: $0.text) }
        })
    }
    planted = Dictionary(zip(exercises.map(\.number), found)) { first, _ in first }
  }

  /// - Parameter number: the class's number of an exercise, of the one in the log; nil where the class has it not.
  mutating func add(_ record: LearnerRecord, learner: Int, number: (String) -> String?) {
    var standing: [String: Set<Made>] = [:]
    for event in record.progress.events where event.kind == .checked {
      guard let exercise = number(event.exercise), numbers.contains(exercise) else { continue }
      let before = (standing[exercise] ?? []).union(planted[exercise] ?? [])
      var now: Set<Made> = []
      for mistake in event.mistakes where Code(mistake.code) != nil {
        let made = Made(code: mistake.code, text: mistake.text)
        guard now.insert(made).inserted, !before.contains(made) else { continue }
        entries[mistake.code, default: Entry()].add(mistake, in: exercise, by: record.name, learner)
      }
      standing[exercise] = now
    }
  }

  var mistakes: [Overview.Mistake] {
    entries.map { code, entry in
      Overview.Mistake(
        code: code, title: Lesson.all.first { $0.code.description == code }?.title ?? entry.message,
        learners: entry.learners.count, times: entry.times,
        examples: entry.examples.values.sorted {
          ($1.times, $0.example.text.utf8.count, $0.example.text) < (
            $0.times, $1.example.text.utf8.count, $1.example.text
          )
        }.map(\.example))
    }.sorted { ($1.learners, $1.times, $0.code) < ($0.learners, $0.times, $1.code) }
  }
}
