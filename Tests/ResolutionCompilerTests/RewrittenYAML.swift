import Diagnostics
import Foundation
import ResolutionCompiler
import YAMLSyntax

/// A YAML text written anew from its tree, in braces and brackets: with other keys, or with its keys in another order,
/// and always with the same meaning.
struct RewrittenYAML {
  /// What to write for a key of the language.
  var key: (Key) -> String = \.english
  /// What to write for a scalar that is no key.
  var value: (String) -> String = { $0 }
  /// Turns the entries of a mapping about; the first key of a document stays first.
  var order: ([String]) -> [String] = { $0 }

  func callAsFunction(_ text: String) -> String {
    let file = SourceFile(id: 0, path: "rewritten", text: text)
    let tree = parse(file).tree
    let writer = Writer(style: self, file: file, tree: tree)
    return tree.roots.map(writer.document).joined(separator: "\n---\n") + "\n"
  }

  /// Every document written anew, whatever it holds.
  func all(_ text: String) -> [String] {
    let file = SourceFile(id: 0, path: "rewritten", text: text)
    let tree = parse(file).tree
    let writer = Writer(style: self, file: file, tree: tree)
    return tree.roots.map(writer.node)
  }

  private struct Writer {
    let style: RewrittenYAML
    let file: SourceFile
    let tree: SyntaxTree

    func document(_ root: UInt32) -> String {
      let entries = entries(of: root)
      return ([entries[0]] + style.order(Array(entries.dropFirst()))).joined(separator: "\n")
    }

    func node(_ index: UInt32) -> String {
      let node = tree.nodes[Int(index)]
      switch node.kind {
      case .mapping: return "{" + style.order(entries(of: index)).joined(separator: ", ") + "}"
      case .sequence:
        var items: [String] = []
        var item = index + 1
        while item < node.next {
          items.append(self.node(item))
          item = tree.nodes[Int(item)].next
        }
        return "[" + items.joined(separator: ", ") + "]"
      case .alias: return self.node(node.contentStart)
      case .plain, .singleQuoted, .doubleQuoted, .literal, .folded:
        let text = file.text(of: tree.content(index))
        if node.kind == .plain, text == "~" || text.isEmpty { return "~" }
        return quoted(style.value(text))
      }
    }

    private func entries(of mapping: UInt32) -> [String] {
      var entries: [String] = []
      var key = mapping + 1
      while key < tree.nodes[Int(mapping)].next {
        let value = tree.nodes[Int(key)].next
        let written = file.text(of: tree.content(key))
        let name = Key.allCases.first { $0.english == written }.map(style.key) ?? quoted(written)
        entries.append("\(name): \(node(value))")
        key = tree.nodes[Int(value)].next
      }
      return entries
    }

    private func quoted(_ text: String) -> String {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "\"\(escaped)\""
    }
  }
}

/// A random order that is the same each time.
struct Shuffle: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
