import Diagnostics
import YAMLSyntax

/// All of a file that its layout must not change: the tree, the anchors and tags, the comments.
struct Meaning {
  let file: SourceFile
  let tree: SyntaxTree
  let tokens: [SyntaxToken]

  init(file: SourceFile, tree: SyntaxTree, tokens: [SyntaxToken]) {
    self.file = file
    self.tree = tree
    self.tokens = tokens
  }

  /// Nil where the file cannot be read.
  init?(_ file: SourceFile) {
    let (tree, _) = parse(file)
    guard tree.isComplete, let tokens = YAMLSyntax.tokens(of: file) else { return nil }
    self.init(file: file, tree: tree, tokens: tokens)
  }

  /// - Parameter spellings: what key nodes of the other file are to say here instead.
  func isSame(as other: Meaning, but spellings: [UInt32: String]) -> Bool {
    guard tree.roots == other.tree.roots, tree.nodes.count == other.tree.nodes.count else { return false }
    for index in 0..<UInt32(tree.nodes.count) where !isSame(index, as: other, spellings[index]) { return false }
    return properties.elementsEqual(other.properties, by: { $0.elementsEqual($1) })
      && comments.elementsEqual(other.comments, by: { $0.elementsEqual($1) })
  }

  private func isSame(_ index: UInt32, as other: Meaning, _ spelling: String?) -> Bool {
    let (this, that) = (tree.nodes[Int(index)], other.tree.nodes[Int(index)])
    guard this.next == that.next, this.isFlow == that.isFlow, this.isFaulty == that.isFaulty else { return false }
    if this.kind == .alias || that.kind == .alias {
      return this.kind == that.kind && this.contentStart == that.contentStart
    }
    guard this.kind.isScalar else { return this.kind == that.kind }
    let text = file.bytes(of: tree.content(index))
    if let spelling { return that.kind.isScalar && this.kind == .plain && text.elementsEqual(spelling.utf8) }
    return this.kind.quoted == that.kind.quoted && text.elementsEqual(other.file.bytes(of: other.tree.content(index)))
  }

  private var properties: [Slice<UnsafeBufferPointer<UInt8>>] {
    tokens.lazy.filter { $0.kind == .anchor || $0.kind == .tag || $0.kind == .directive }
      .map { file.bytes[Int($0.start)..<Int($0.end)] }
  }

  /// The comments without the blanks at their ends, in the order of the text.
  var comments: [Slice<UnsafeBufferPointer<UInt8>>] {
    let lines = SourceLines(file)
    var comments: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var end = lines.start
    for token in tokens where token.end > token.start || token.kind == .end {
      lines.comments(from: end, to: Int(token.start)) { comments.append(file.bytes[$0]) }
      end = Int(token.end)
      if token.kind == .blockText { lines.headerComment(of: token).map { comments.append(file.bytes[$0]) } }
    }
    return comments
  }
}

extension SyntaxNode.Kind {
  /// Both kinds of quotes are one.
  fileprivate var quoted: SyntaxNode.Kind { self == .singleQuoted ? .doubleQuoted : self }
}
