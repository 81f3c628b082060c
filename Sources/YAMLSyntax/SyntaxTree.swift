package import Diagnostics

/// One node of a file's YAML: a scalar, a mapping, a sequence, or an alias for an earlier one.
///
/// 24 bytes, in one array per file, in the order of the text (a mapping is followed by key, value, key, value, each
/// with all that is below it). Trees are let go file by file once they are read, so their size bounds nothing.
package struct SyntaxNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case mapping, sequence
    /// `contentStart` is the index of the node it stands for, which is never one that this alias is inside of.
    case alias

    @inlinable package var isScalar: Bool { rawValue <= Kind.folded.rawValue }
  }

  /// A plain scalar with the core tag `!!str` counts as quoted: it is text, whatever it says.
  package var kind: Kind
  /// Written between braces or brackets. Also the mapping of a single pair in a list in brackets, `[a: b]`.
  package var isFlow: Bool
  /// Something is wrong with this node and has been reported: whoever reads on says nothing more of it. A scalar that is
  /// faulty may say anything. A key that is faulty takes its value with it. A faulty mapping or sequence may lack
  /// something that its author wrote. An alias that leads nowhere is a faulty plain scalar.
  package var isFaulty: Bool
  /// The index after the last node below this one: where its next sibling is.
  package var next: UInt32
  /// Byte offsets on disk, quotes and indicators included, anchor and tag not. A block mapping or sequence ends with
  /// its last child, a block scalar with its last line that is not empty, an absent value where it would begin.
  package var start: UInt32
  package var end: UInt32
  /// A scalar's content in the file's text space (see `Span`).
  package var contentStart: UInt32
  package var contentCount: UInt32

  @inlinable
  package init(kind: Kind, isFlow: Bool, start: UInt32) {
    self.kind = kind
    self.isFlow = isFlow
    self.isFaulty = false
    self.next = 0
    self.start = start
    self.end = start
    self.contentStart = 0
    self.contentCount = 0
  }
}

/// What YAML says of one file: every document of it, every node with its place.
package struct SyntaxTree: Sendable {
  package let file: UInt32
  package var nodes: [SyntaxNode] = []
  /// The root node of each document that has one; a document with nothing in it has none.
  package var roots: [UInt32] = []
  /// False when something of the text is not in here, or in doubt.
  package var isComplete = true
  /// False when the text could not be read to its end: what is here is what stands before the mistake. True after
  /// mistakes that reading went on from: then every document of the text is here, faulty where a mistake left its mark.
  package var reachesEnd = true

  package init(file: UInt32) { self.file = file }

  /// A node's place on disk.
  @inlinable
  package func span(_ node: UInt32) -> Span {
    let n = nodes[Int(node)]
    return Span(file: file, start: n.start, count: n.end &- n.start)
  }

  /// A scalar's content.
  @inlinable
  package func content(_ node: UInt32) -> Span {
    let n = nodes[Int(node)]
    return Span(file: file, start: n.contentStart, count: n.contentCount)
  }
}
