import Diagnostics

/// A line of a source, as an author looks it up: `Resolutions/NQ57.yaml:12`.
package struct SourceLine: Hashable, Sendable, CustomStringConvertible {
  /// As the file was reached from the current folder.
  package let path: String
  /// From 1.
  package let line: Int

  package var description: String { "\(path):\(line)" }
}

/// Tells on which line something was written. Each file's lines are counted once, when the first is asked for.
final class SourceLines {
  private let plan: Plan
  private var indexes: [UInt32: LineIndex] = [:]

  init(_ plan: Plan) { self.plan = plan }

  /// Nil for what no author wrote.
  func line(of span: Span) -> SourceLine? {
    guard !span.isNone, plan.units.indices.contains(Int(span.file)) else { return nil }
    let file = plan.file(span)
    let index = indexes[span.file] ?? LineIndex(file)
    indexes[span.file] = index
    return SourceLine(path: file.path, line: index.line(at: Int(file.place(of: span).start)))
  }
}
