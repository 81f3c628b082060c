package import Diagnostics
import ResolutionCompiler
package import ResolutionWorkspace

/// The exercises of a workshop, and what all of them are compiled with. Read once; exercises are assessed against it as
/// often as a learner saves.
package struct Course: Sendable {
  /// What its manifest calls it; empty where it says nothing.
  package let name: String
  /// The folder, as reached from the current one.
  package let folder: String
  /// In the order of their numbers.
  package let exercises: [Exercise]
  /// Every file that was read, in the order of their numbers: registry, templates, exercises.
  package let files: [SourceFile]
  /// What is wrong with the exercises, and with what they are compiled with. Where there are errors, what the exercises
  /// ask is not what their author meant.
  package let diagnostics: [Diagnostic]
  /// Of texts that are written in one language only, in the course's own files.
  package let language: Language
  let severities: [Code: Severity]
  let units: [SourceUnit]

  /// Reads the course of a folder: its manifest `nqc.yaml` names what all exercises are compiled with; the exercises are in
  /// the files beside it.
  ///
  /// Throws where the folder has no manifest, or cannot be read. What is wrong in its files is among `diagnostics`.
  package init(folder: String, files: Files = .disk) throws(FileFailure) {
    let workspace = try Workspace(of: folder, files: files)
    self.folder = workspace.root
    language = workspace.language
    severities = workspace.severities
    units = try workspace.unitsAndBeside()
    self.files = units.map(\.file)
    let named = units.first { $0.file.path == workspace.manifestPath }
    name = named.flatMap { unit in unit.manifest.map { unit.text($0.name) } } ?? ""

    let all = units.flatMap { unit in unit.exercises.map { Exercise($0, in: unit) } }
    exercises = all.filter { !$0.number.isEmpty && !$0.key.isEmpty }.sorted { $0.comesBefore($1) }
    let shared = compile(
      units, options: CompileOptions(now: Day(number: 0), language: language, severities: severities))
    let errors = shared.diagnostics.filter { $0.severity == .error }
    diagnostics = (errors + Course.named(twice: exercises)).sorted(files: { [files = self.files] in files[Int($0)] })
  }

  /// The exercise of a number or a key: `3` and `03` are one.
  package func exercise(_ name: String) -> Exercise? {
    exercises.first { $0.number == name || $0.key == name }
      ?? Int(name).flatMap { number in exercises.first { Int($0.number) == number } }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// NQ205: numbers and keys are the names of learners' files.
  private static func named(twice exercises: [Exercise]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (name, path) in [("exercise", \AuthoredExercise.number), ("key", \AuthoredExercise.key)] {
      var first: [String: Exercise] = [:]
      for exercise in exercises {
        let at = exercise.authored[keyPath: path].span
        let written = exercise.unit.text(at)
        guard let earlier = first.updateValue(exercise, forKey: written) else { continue }
        first[written] = earlier
        found.append(
          Diagnostic(
            .error, 205,
            Words(
              vi: "`\(written)` đã là \(name == "key" ? "ký hiệu" : "số") của một bài khác",
              en: "`\(written)` is the \(name == "key" ? "key" : "number") of another exercise already"),
            at: at,
            notes: [.init(Words(vi: "bài ấy ở đây", en: "that one is here"), at: earlier.authored[keyPath: path].span)])
        )
      }
    }
    return found
  }
}
