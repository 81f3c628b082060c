package import Diagnostics
package import ResolutionCompiler
import ResolutionFormatting

/// One exercise of a course: what a learner reads, begins with, is asked for, and is judged by.
package struct Exercise: Sendable {
  /// Its place in the course: `03`.
  package let number: String
  /// Its short name, in the names of files: `don-vi`.
  package let key: String
  package let title: Words
  /// The document that it is drawn from; empty where that is not said.
  package let drawnFrom: Words
  /// What the document says, in own words; may be empty.
  package let excerpt: Words
  package let instructions: Words
  /// The time suggested for it; 0 where it could not be read.
  package let minutes: Int
  /// The day taken for now while it is assessed; nil: the day it is done.
  package let on: Day?
  /// YAML that is compiled beside the learner's file; may be empty.
  package let given: String
  /// What the learner's file holds at first; may be empty.
  package let start: String
  package let solution: String
  /// From a nudge to nearly the answer.
  package let hints: [Words]
  package let checks: [ExerciseCheck]
  let authored: AuthoredExercise
  let unit: SourceUnit

  /// `03-don-vi.yaml`: what a learner's file is called.
  package var fileName: String { "\(number)-\(key).yaml" }

  init(_ authored: AuthoredExercise, in unit: SourceUnit) {
    self.authored = authored
    self.unit = unit
    number = authored.number.isGiven ? unit.text(authored.number.span) : ""
    key = authored.key.isGiven ? unit.text(authored.key.span) : ""
    title = unit.words(authored.title)
    drawnFrom = unit.words(authored.drawnFrom)
    excerpt = unit.words(authored.excerpt)
    instructions = unit.words(authored.instructions)
    minutes = authored.minutes.value ?? 0
    on = authored.on.value?.first
    given = unit.text(of: authored.given)
    start = unit.text(of: authored.start)
    solution = unit.text(of: authored.solution)
    hints = authored.hints.map(unit.words)
    checks = authored.checks.compactMap { check in
      guard let demand = check.demand, let requirement = Requirements.requirement(demand) else { return nil }
      return ExerciseCheck(
        demand: demand, requirement: requirement, weight: check.weight, feedback: unit.words(check.feedback),
        isMetFromStart: check.isMetFromStart)
    }
  }

  /// One of its trees with the keys of a language, as a learner is given it. Where it is no YAML, and so perhaps meant to be
  /// mended, it stays as it is.
  package func tree(_ text: String, keys language: Language) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard language != .vi,
      case .changed(let changed) = format(SourceFile(id: 0, path: fileName, bytes: bytes), keys: language)
    else { return bytes }
    return changed
  }

  /// By number, as people count: 2 before 10.
  func comesBefore(_ other: Exercise) -> Bool {
    if let mine = Int(number), let theirs = Int(other.number), mine != theirs { return mine < theirs }
    return (number, key) < (other.number, other.key)
  }
}

/// One thing that an exercise asks for.
package struct ExerciseCheck: Sendable {
  /// As it is asked for.
  package let demand: AuthoredDemand
  package let requirement: any Requirement
  /// Its share of the score, beside those of the others.
  package let weight: Double
  /// What the learner is told while it is not met.
  package let feedback: Words
  /// The starting tree meets it, and the learner is to keep it so.
  package let isMetFromStart: Bool
}

extension SourceUnit {
  fileprivate func text(of block: AuthoredText) -> String { block.text.isNone ? "" : text(block.text) }
}
