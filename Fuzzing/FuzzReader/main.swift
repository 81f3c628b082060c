import CLibFuzzer
import Diagnostics
import Glibc
import YAMLSyntax

// Any bytes as a file of YAML: they are answered with a tree and diagnostics, all places of which exist.

private func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let file = SourceFile(id: 0, path: "input.yaml", bytes: bytes)
  let (tree, diagnostics) = parse(file)

  precondition(tree.isComplete || diagnostics.contains { $0.severity == .error }, "left out without a word")
  for (index, node) in tree.nodes.enumerated() {
    precondition(node.start <= node.end && Int(node.end) <= bytes.count, "a node outside the file")
    precondition(Int(node.next) > index && Int(node.next) <= tree.nodes.count, "a node without a next one")
    if node.kind.isScalar {
      let span = Span(file: 0, start: node.contentStart, count: node.contentCount)
      precondition(file.bytes(of: span).count == Int(node.contentCount), "content that is not there")
    }
  }
  for diagnostic in diagnostics {
    let edits = diagnostic.fixes.flatMap(\.edits).map(\.span)
    for span in [diagnostic.span] + diagnostic.notes.map(\.span) + edits where !span.isNone {
      precondition(Int(span.start) + Int(span.count) <= bytes.count, "a place outside the file")
    }
  }
  return 0
}

private var count = CommandLine.argc
private var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments) { read($0, $1) })
