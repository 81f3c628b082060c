package import Diagnostics
package import ResolutionCompiler

/// How a learner's work stands against what an exercise asks for.
package struct Assessment: Sendable {
  /// One check.
  package struct Result: Sendable {
    /// Its place among the exercise's checks, from 1.
    package let number: Int
    package let check: ExerciseCheck
    package let isMet: Bool
    /// What is still missing, each with its place; empty where it is met. Long lists are cut.
    package let findings: [Words]
    /// It is not met only because nothing can be judged before the file is understood: what it asks for may be there.
    package let isUndecided: Bool

    package var weight: Double { check.weight }
    /// What to tell the learner while it is not met.
    package var feedback: Words { check.feedback }
  }

  package let results: [Result]
  /// The learner's file, as it was assessed.
  package let file: SourceFile
  /// Of the learner's file, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// Of the learner's file with the course's sources.
  package let compilation: Compilation

  /// 0 to 100, by the weights of what is met; 100 only where everything is.
  package var score: Int {
    let all = results.reduce(0) { $0 + $1.weight }
    let met = results.reduce(0) { $0 + ($1.isMet ? $1.weight : 0) }
    guard all > 0 else { return 0 }
    return isPassed ? 100 : min(99, Int(met / all * 100))
  }

  package var isPassed: Bool { !results.isEmpty && results.allSatisfy(\.isMet) }
}

extension Exercise {
  /// Compiles a learner's work with what the exercise gives and the course shares, and judges it. Whatever the bytes are,
  /// there is an assessment.
  ///
  /// - Parameters:
  ///   - work: the learner's file.
  ///   - path: what it is called in messages.
  ///   - language: of texts that the learner writes in one language only.
  ///   - now: the day taken for now, where the exercise names none.
  package func assess(
    _ work: [UInt8], at path: String? = nil, in course: Course, language: Language, now: Day
  ) -> Assessment {
    let first = UInt32(course.units.count)
    let given = SourceFile(id: first, path: "\(unit.file.path)#given", text: given)
    let file = SourceFile(id: first + 1, path: path ?? fileName, bytes: work)
    let units =
      course.units + [
        ResolutionCompiler.unit(.file(given), language: course.language),
        ResolutionCompiler.unit(.file(file), language: language),
      ]
    let compilation = compile(
      units, options: CompileOptions(now: on ?? now, language: course.language, severities: course.severities))
    let judged = Work(compilation, severities: course.severities)
    let obstacles = judged.obstacles
    let results = checks.enumerated().map { index, check in
      let found = check.requirement.shortfalls(of: judged)
      return Assessment.Result(
        number: index + 1, check: check, isMet: found.isEmpty, findings: found.abridged,
        isUndecided: !found.isEmpty && found == obstacles && obstacles != [.noTasks])
    }
    return Assessment(results: results, file: file, diagnostics: judged.diagnostics, compilation: compilation)
  }
}

extension [Words] {
  /// A beginner looks at a few places, and then checks again.
  fileprivate var abridged: [Words] {
    let most = 8
    guard count > most else { return self }
    let left = count - most
    return prefix(most) + [Words(vi: "… và \(left) chỗ nữa", en: "… and \(left) more")]
  }
}
