import Diagnostics
import ResolutionCompiler
import ResolutionFormatting

/// Nodes of a programme between braces, for lists that are written so.
struct FlowText {
  private let style: DerivedStyle

  init(_ style: DerivedStyle) { self.style = style }

  /// Comments first, then the node on one line.
  func lines(of node: Skeleton.Node) -> [String] {
    var block = DerivedText(style)
    block.write(node, indent: 0)
    return block.lines.prefix { $0.hasPrefix("#") } + [text(of: node)]
  }

  private func text(of node: Skeleton.Node) -> String {
    let id = "\(style.key(.task)): \(YAMLText.quoted(node.id))"
    switch node.content {
    case .group(_, let title, let nodes):
      return "{\(id), \(style.key(.title)): \(phrase(title)), \(style.key(.tasks)): "
        + "[\(nodes.map(text).joined(separator: ", "))]}"
    case .task(let task):
      var parts = [
        id, "\(style.key(.implements)): [\(task.upstream.id)]", "\(Key.reviewed.english): \(task.digest)",
        "\(style.key(.presiding)): \(task.presiding ?? "~")",
      ]
      if !task.kpis.isEmpty {
        parts.append("\(style.key(.kpis)): [\(task.kpis.map(text).joined(separator: ", "))]")
      }
      return "{\(parts.joined(separator: ", "))}"
    }
  }

  private func text(of kpi: Skeleton.KPI) -> String {
    var parts = [
      "\(style.key(.kpi)): \(YAMLText.quoted(kpi.values.id))", "\(style.key(.rollsUpTo)): \(kpi.upstream)",
    ]
    if kpi.values.measure != .yesNo { parts.append("\(style.key(.baseline)): ~") }
    if kpi.values.targets.count > 1 {
      let days = kpi.values.targets.map { "\(style.date($0.on)): ~" }.joined(separator: ", ")
      parts.append("\(style.key(.targets)): {\(days)}")
    } else {
      parts.append("\(style.key(.target)): ~")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func phrase(_ words: Words) -> String {
    words.vi == words.en
      ? YAMLText.quoted(words.vi) : "{vi: \(YAMLText.quoted(words.vi)), en: \(YAMLText.quoted(words.en))}"
  }
}
