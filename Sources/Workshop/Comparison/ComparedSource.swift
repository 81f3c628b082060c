package import Diagnostics
package import ResolutionCompiler
package import ResolutionWorkspace

/// One side of a comparison: a file or folder, as far as it compiles. What learners write is often wrong; what can be
/// read of it is compared all the same.
package struct ComparedSource: Sendable {
  /// As it was asked for.
  package let path: String
  package let compilation: Compilation
  /// What is wrong with it; of a learner's file, what is wrong in that.
  package let diagnostics: [Diagnostic]
  /// It belongs to an exercise, with which it was compiled.
  package let isOfExercise: Bool
  /// What stands in the file or folder itself, not what came along.
  package let decompositions: [Decomposition]

  /// - Parameters:
  ///   - path: a file or folder, which is compiled with the registry of the workspace that the current folder is in, unless
  ///     it is a workspace of its own; a learner's file in its folder, which is compiled as it is assessed; or an exercise
  ///     in its course, of which the solution is meant.
  ///   - now: the day taken for now.
  package init(path: String, now: Day, files: Files = .disk) {
    self.path = path
    if let assessment = ComparedSource.assessment(path: Path.tidy(path), now: now, files: files) {
      compilation = assessment.compilation
      diagnostics = assessment.diagnostics
      isOfExercise = true
      let plan = compilation.plan
      let unit = Int32(plan.units.firstIndex { $0.file.id == assessment.file.id } ?? -1)
      // A part adds to a resolution that the exercise gives.
      let own = plan.documents.indices.filter { index in
        let document = plan.documents[index]
        return document.unit == unit || document.nodes.contains { plan.nodes[Int($0)].unit == unit }
      }
      decompositions = Decomposition.all(own, of: plan)
      return
    }
    compilation = Workspace(asked: [path], files: files).compile(now: now)
    diagnostics = compilation.diagnostics
    isOfExercise = false
    let plan = compilation.plan
    let own = plan.documents.indices.filter {
      Path.isWithin(plan.units[Int(plan.documents[$0].unit)].file.path, Path.tidy(path))
    }
    // A workspace may keep its resolution elsewhere.
    decompositions = Decomposition.all(own.isEmpty ? Array(plan.documents.indices) : own, of: plan)
  }

  private static func assessment(path: String, now: Day, files: Files) -> Assessment? {
    guard files.kind(path) == .file, let name = path.split(separator: "/").last.map(String.init) else { return nil }
    let folder = Path.tidy(path + "/..")
    if let learner = LearnerFolder(around: folder, files: files), Path.isWithin(path, learner.course) == false,
      let course = try? Course(folder: learner.course, files: files),
      let exercise = course.exercises.first(where: { name.hasPrefix("\($0.number)-") }),
      let work = try? files.read(path, 1 << 20)
    {
      let language = (try? files.read(learner.log, 1 << 20)).flatMap {
        Progress(reading: $0).head.flatMap { Language(rawValue: $0.language) }
      }
      return exercise.assess(work, at: path, in: course, language: language ?? .vi, now: now)
    }
    guard let course = try? Course(folder: folder, files: files),
      let exercise = course.exercises.first(where: { $0.unit.file.path == path })
    else { return nil }
    return exercise.assess(Array(exercise.solution.utf8), at: path, in: course, language: course.language, now: now)
  }

  package var errors: Int { diagnostics.count { $0.severity == .error } }
  package var warnings: Int { diagnostics.count { $0.severity == .warning } }
  /// Not everything that was written is among its tasks.
  package var isPartial: Bool { !compilation.plan.isWhole }
}

/// The two sides, and what came of holding their documents against each other.
package struct ComparedSources: Sendable {
  package let a: ComparedSource
  package let b: ComparedSource
  package let comparisons: [Comparison]
  /// Keys of documents that only one side has.
  package let documentsOnlyIn: Comparison.Sides<[String]>

  /// Documents are the same that have one key, or else one number; and the only ones of both sides, whatever they are
  /// called.
  package init(_ a: ComparedSource, _ b: ComparedSource) {
    self.a = a
    self.b = b
    var left = a.decompositions
    var right = b.decompositions
    var comparisons: [Comparison] = []
    func pair(_ areSame: (Decomposition, Decomposition) -> Bool) {
      left.removeAll { one in
        guard let other = right.firstIndex(where: { areSame(one, $0) }) else { return false }
        comparisons.append(Comparison(one, right.remove(at: other)))
        return true
      }
    }
    pair { $0.key == $1.key }
    pair { !$0.number.isEmpty && $0.number == $1.number }
    if comparisons.isEmpty, left.count == 1, right.count == 1 { pair { _, _ in true } }
    self.comparisons = comparisons.sorted { $0.a.key < $1.a.key }
    documentsOnlyIn = Comparison.Sides(a: left.map(\.key), b: right.map(\.key))
  }
}
