import Diagnostics
import ResolutionCompiler

extension CommonOptions {
  /// How diagnostics are set for whoever reads a stream.
  func style(_ console: Console) -> TextStyle {
    TextStyle(isColored: isColored(console), terminalWidth: console.columns)
  }

  /// For commands that are about something else: where there are errors, prints what is wrong to standard error and
  /// ends with status 1. Warnings are `check`'s.
  /// - Parameter closing: lines after the summary.
  func showDiagnostics(of compilation: Compilation, in language: Language, closing: [Words] = []) throws {
    guard compilation.hasErrors else { return }
    var errors = compilation
    errors.diagnostics.removeAll { $0.severity != .error }
    var bytes: [UInt8] = []
    TextRendering(style(.errors)).append(errors.report(in: language, closing: closing), to: &bytes)
    Console.errors.write(bytes)
    throw Status.sourcesHaveErrors
  }
}
