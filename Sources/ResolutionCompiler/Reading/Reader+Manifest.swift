import Diagnostics
import YAMLSyntax

extension Reader {
  /// The `workspace:` document: which folders are compiled, into which store, in which language, how severely.
  mutating func manifest(_ root: UInt32) {
    var manifest = AuthoredManifest(name: .none, sources: [], store: .none, language: nil, rules: [])
    var entries = entries(of: root, [.workspace, .sources, .store, .language, .rules])
    while let entry = next(&entries) {
      switch entry.key {
      case .workspace: manifest.name = scalar(entry.value, for: .workspace)
      case .store: manifest.store = scalar(entry.value, for: .store)
      case .sources:
        let names = names(entry.value, for: .sources)
        manifest.sources = Array(unit.names[names.range])
      case .language:
        let span = scalar(entry.value, for: .language)
        if span.isNone { continue }
        manifest.language = Language(rawValue: text(span))
        if manifest.language == nil { report(notAllowed(span, ["vi", "en"])) }
      case .rules: rules(entry.value, into: &manifest)
      default: break
      }
    }
    unit.manifest = manifest
  }

  private mutating func rules(_ node: UInt32, into manifest: inout AuthoredManifest) {
    if isScalar(node), isNull(node) { return }
    guard isMapping(node, for: .rules) else { return }
    for pair in distinctPairs(of: node) {
      let key = tree.content(pair.key)
      guard let code = Code(text(key)) else {
        report(notACode(key))
        continue
      }
      let span = scalar(pair.value, for: .rules)
      guard !span.isNone else { continue }
      guard let severity = Severity(rawValue: text(span)) else {
        report(notAllowed(span, Severity.allCases.map(\.rawValue)))
        continue
      }
      if code == .topSecret || code.number < 300 && code != Code(9), severity != .error {
        report(severityIsFixed(span, code))
        continue
      }
      manifest.rules.append((code, severity, span))
    }
  }
}
