import Diagnostics
import YAMLSyntax

/// What must hold of any bytes that are read as a file of YAML.
/// - Returns: what does not hold; empty where all is well.
package func broken(reading bytes: [UInt8]) -> [String] {
  let file = SourceFile(id: 0, path: "input.yaml", bytes: bytes)
  let (tree, diagnostics) = parse(file)
  var broken: [String] = []
  if !tree.isComplete, !diagnostics.contains(where: { $0.severity == .error }) {
    broken.append("something is left out without a word")
  }
  for (index, node) in tree.nodes.enumerated() {
    if node.start > node.end || Int(node.end) > bytes.count { broken.append("node \(index) is outside the file") }
    if Int(node.next) <= index || Int(node.next) > tree.nodes.count { broken.append("node \(index) has no next one") }
    if node.kind.isScalar {
      let content = Span(file: 0, start: node.contentStart, count: node.contentCount)
      if file.bytes(of: content).count != Int(node.contentCount) { broken.append("node \(index) has lost its content") }
    }
  }
  return broken + misplaced(diagnostics, in: [file])
}

/// The diagnostics that speak of a place that does not exist.
func misplaced(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [String] {
  diagnostics.compactMap { diagnostic in
    let edits = diagnostic.fixes.flatMap(\.edits).map(\.span)
    let spans = ([diagnostic.span] + diagnostic.notes.map(\.span) + edits).filter { !$0.isNone }
    let isSomewhere = spans.allSatisfy {
      Int($0.file) < files.count && Int($0.start) + Int($0.count) <= files[Int($0.file)].count
    }
    return isSomewhere ? nil : "\(diagnostic.code) is about a place outside its file"
  }
}
