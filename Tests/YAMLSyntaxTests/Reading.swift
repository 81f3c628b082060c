import Diagnostics
import YAMLSyntax

/// A text that has been read, in words that a test can compare.
struct Reading {
  let file: SourceFile
  let tree: SyntaxTree
  let diagnostics: [Diagnostic]

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    file = SourceFile(id: 3, path: "NQ57.yaml", bytes: bytes)
    (tree, diagnostics) = parse(file)
  }

  /// One node a line, indented as the tree is: where it begins and ends (line:column, from 1, in code points),
  /// what it is, what it says.
  var outline: String {
    var lines: [String] = []
    for root in tree.roots { describe(root, 0, &lines) }
    return lines.joined(separator: "\n")
  }

  private func describe(_ index: UInt32, _ depth: Int, _ lines: inout [String]) {
    let node = tree.nodes[Int(index)]
    var line = String(repeating: "  ", count: depth) + "\(place(node.start))–\(place(node.end)) \(node.kind)"
    if node.isFlow { line += " flow" }
    if node.isFaulty { line += " faulty" }
    if node.kind == .alias { line += " of \(place(tree.nodes[Int(node.contentStart)].start))" }
    if node.kind.isScalar { line += " ⟨\(escaped(content(index)))⟩" }
    lines.append(line)
    guard !node.kind.isScalar, node.kind != .alias else { return }
    var child = index + 1
    while child < node.next {
      describe(child, depth + 1, &lines)
      child = tree.nodes[Int(child)].next
    }
  }

  /// What every scalar says, in order.
  var contents: [String] {
    tree.nodes.indices.filter { tree.nodes[$0].kind.isScalar }.map { content(UInt32($0)) }
  }

  func content(_ node: UInt32) -> String { file.text(of: tree.content(node)) }

  /// What stands on disk where a node is.
  func source(_ node: Int) -> String { file.text(of: tree.span(UInt32(node))) }

  /// `NQ003 2:5`, …
  var complaints: [String] { diagnostics.map { "\($0.code) \(place($0.span.start))" } }

  /// The text after every repair of the first diagnostic.
  var repaired: String {
    var bytes = Array(file.bytes)
    let edits = diagnostics.first?.fixes.first?.edits ?? []
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func place(_ offset: UInt32) -> String {
    let before = file.bytes.prefix(Int(offset))
    let line = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let mark = line == 0 && before.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    let column = before[line...].count { $0 & 0xC0 != 0x80 } + 1 - mark
    return "\(before.count { $0 == 0x0A } + 1):\(column)"
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\\n" : String($1) }
  }
}
