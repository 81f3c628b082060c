import ArgumentParser
import Diagnostics

/// How the report of a check is written.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  case json
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines they are about.
  case github

  /// - Parameter isQuiet: without the summary, where the form has one for people.
  func rendering(_ style: TextStyle, isQuiet: Bool) -> any ReportRendering {
    switch self {
    case .text: TextRendering(style, hasSummary: !isQuiet)
    case .json: JSONRendering(.pretty)
    case .sarif: SARIFRendering(version: Version.current)
    case .github: GitHubRendering()
    }
  }
}
