import Diagnostics
package import ResolutionCompiler
package import ResolutionWorkspace

/// One side of a comparison: a file or folder, as far as it compiles. What learners write is often wrong; what can be
/// read of it is compared all the same.
package struct ComparedSource: Sendable {
  /// As it was asked for.
  package let path: String
  package let compilation: Compilation
  /// What stands in the file or folder itself, not what came along.
  package let decompositions: [Decomposition]

  /// - Parameters:
  ///   - now: the day taken for now.
  ///   - files: the disk that it lies on. The registry is that of the workspace which the current folder is in, unless
  ///     the path is a workspace of its own.
  package init(path: String, now: Day, files: Files = .disk) {
    self.path = path
    let compilation = Workspace(asked: [path], files: files).compile(now: now)
    self.compilation = compilation
    let plan = compilation.plan
    let own = plan.documents.indices.filter {
      Path.isWithin(plan.units[Int(plan.documents[$0].unit)].file.path, Path.tidy(path))
    }
    // A workspace may keep its resolution elsewhere.
    decompositions = (own.isEmpty ? Array(plan.documents.indices) : own).map { Decomposition(plan, document: Int32($0)) }
  }

  package var errors: Int { compilation.diagnostics.count { $0.severity == .error } }
  package var warnings: Int { compilation.diagnostics.count { $0.severity == .warning } }
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
