import Diagnostics

/// Mistakes that YAML reads past: the text is read, and says something else than its author meant. Each comes with a
/// repair that is certain.
///
/// Asked of few files only: of those with characters that look like others, and with keys that have no colon.
enum Slips {
  typealias Slip = @Sendable (inout SlipSearch) -> Void

  static let all: [Slip] = [commaInText, quotesOfAnotherKind, blanksOfAnotherKind, dashOfAnotherKind]

  /// In the order of the text.
  static func find(in attempt: Attempt, of copy: SourceFile, hasLookalikes: Bool) -> [Diagnostic] {
    guard hasLookalikes || !attempt.looseKeys.isEmpty else { return [] }
    var search = SlipSearch(attempt, of: copy, hasLookalikes: hasLookalikes)
    for slip in all { slip(&search) }
    return search.found.sorted { $0.span.start < $1.span.start }
  }
}

/// A tree that is searched for slips.
struct SlipSearch {
  let nodes: [SyntaxNode]
  let looseKeys: [UInt32]
  let bytes: UnsafeBufferPointer<UInt8>
  let file: UInt32
  /// Plain scalars that begin or end with a character that looks like another, and whether they are keys.
  private(set) var suspects: [(node: SyntaxNode, isKey: Bool)] = []
  var found: [Diagnostic] = []

  init(_ attempt: Attempt, of copy: SourceFile, hasLookalikes: Bool) {
    nodes = attempt.tree.nodes
    looseKeys = attempt.looseKeys
    bytes = copy.bytes
    file = copy.id
    guard hasLookalikes else { return }
    var keys: Set<Int> = []
    for index in nodes.indices where nodes[index].kind == .plain && nodes[index].end > nodes[index].start {
      let node = nodes[index]
      if bytes.lookalike(at: Int(node.start)) != nil || bytes.lookalike(endingAt: Int(node.end)) != nil {
        keys.insert(index)
      }
    }
    guard !keys.isEmpty else { return }
    let scalars = keys.sorted()
    keys = []
    for index in nodes.indices where nodes[index].kind == .mapping {
      var key = index + 1
      while key < Int(nodes[index].next) {
        keys.insert(key)
        key = Int(nodes[Int(nodes[key].next)].next)
      }
    }
    suspects = scalars.map { (nodes[$0], keys.contains($0)) }
  }

  func span(_ start: Int, _ end: Int) -> Span { Span(file: file, start: UInt32(start), count: UInt32(end - start)) }

  func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
}
