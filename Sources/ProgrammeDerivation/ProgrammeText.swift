import Diagnostics
import ResolutionCompiler
import YAMLSyntax

/// A file of a programme, and where in it something can be put without touching what is there.
struct ProgrammeText {
  let file: SourceFile
  private let tree: SyntaxTree
  private let keys: [UInt32: Key]
  /// The sequence of an item, by where the item's first key stands.
  private let sequences: [UInt32: UInt32]
  /// Mappings by where their first key stands.
  private let mappings: [UInt32: UInt32]

  /// Nil where the text cannot be read whole: then nobody can tell what stands where.
  init?(_ source: SourceFile) {
    // A file is parsed once, so this reading has one of its own.
    let file = SourceFile(id: source.id, path: source.path, bytes: Array(source.bytes))
    let (tree, _) = parse(file)
    guard tree.isComplete else { return nil }
    self.file = file
    self.tree = tree
    keys = languageKeys(of: tree, in: file)
    var sequences: [UInt32: UInt32] = [:]
    var mappings: [UInt32: UInt32] = [:]
    for (index, node) in tree.nodes.enumerated() {
      if node.kind == .mapping, node.next > UInt32(index) + 1 {
        mappings[tree.nodes[index + 1].start] = UInt32(index)
      }
      guard node.kind == .sequence else { continue }
      var item = UInt32(index) + 1
      while item < node.next {
        if tree.nodes[Int(item)].kind == .mapping, tree.nodes[Int(item)].next > item + 1 {
          sequences[tree.nodes[Int(item) + 1].start] = UInt32(index)
        }
        item = tree.nodes[Int(item)].next
      }
    }
    self.sequences = sequences
    self.mappings = mappings
  }

  /// The language in which the keys of a document are written, told by its first.
  func language(ofDocumentAt first: Span) -> Language {
    let written = file.text(of: first)
    return written == Key.programme.english || written == Key.partOf.english ? .en : .vi
  }

  // MARK: Where tasks can go

  /// Behind the last item of a list.
  enum Place: Hashable {
    /// Into the list with that number in the tree.
    case list(UInt32)
    /// Under a key that stands there with nothing.
    case empty(key: UInt32)
    /// At the end of a document without the key.
    case document(UInt32)
  }

  /// The list in which a task or group stands.
  func list(ofItemAt first: Span) -> Place? { sequences[first.start].map { .list($0) } }

  /// The list of a document's tasks; nil where they stand somewhere else.
  func tasks(ofDocumentAt first: Span) -> Place? {
    guard let root = mappings[first.start], tree.roots.contains(root) else { return nil }
    guard let (key, value) = entry(.tasks, of: root) else { return .document(root) }
    switch tree.nodes[Int(value)].kind {
    case .sequence: return .list(value)
    case .plain where file.text(of: tree.content(value)).isEmpty: return .empty(key: key)
    default: return nil
    }
  }

  private func entry(_ wanted: Key, of mapping: UInt32) -> (key: UInt32, value: UInt32)? {
    var key = mapping + 1
    while key < tree.nodes[Int(mapping)].next {
      let value = tree.nodes[Int(key)].next
      if keys[key] == wanted { return (key, value) }
      key = tree.nodes[Int(value)].next
    }
    return nil
  }

  /// The edits that put nodes there; nil where that could not be done without a guess.
  func insertion(of nodes: [Skeleton.Node], at place: Place, _ style: DerivedStyle) -> [Fix.Edit]? {
    switch place {
    case .document(let root):
      guard !tree.nodes[Int(root)].isFlow, let column = column(ofKey: root + 1) else { return nil }
      return block(
        ["\(style.key(.tasks)):"] + lines(nodes, style, indent: 2), indent: column, after: tree.nodes[Int(root)].end,
        deeperThan: column)
    case .empty(let key):
      guard let column = column(ofKey: key) else { return nil }
      return block(
        lines(nodes, style, indent: 2), indent: column, after: tree.nodes[Int(tree.nodes[Int(key)].next)].end,
        deeperThan: column)
    case .list(let list):
      let node = tree.nodes[Int(list)]
      if node.isFlow { return flow(nodes, into: list, style) }
      guard node.next > list + 1, let column = dashColumn(of: list + 1) else { return nil }
      return block(lines(nodes, style, indent: 0), indent: column, after: node.end, deeperThan: column)
    }
  }

  private func lines(_ nodes: [Skeleton.Node], _ style: DerivedStyle, indent: Int) -> [String] {
    var text = DerivedText(style)
    for node in nodes { text.write(node, indent: indent) }
    return text.lines
  }

  /// Whole lines behind the line of an offset, and behind the comments there that stand further in than `column`: those
  /// belong to what stands above.
  private func block(_ lines: [String], indent: Int, after offset: UInt32, deeperThan column: Int) -> [Fix.Edit]? {
    guard var at = lineEnd(from: Int(offset)) else { return nil }
    var ahead = at
    while ahead < file.count {
      let end = endOfLine(ahead)
      let first = file.bytes[ahead..<end].firstIndex { $0 != 0x20 && $0 != 0x0D && $0 != 0x0A }
      if let first {
        guard file.bytes[first] == UInt8(ascii: "#"), first - ahead > column else { break }
        at = end
      }
      ahead = end
    }
    let margin = String(repeating: " ", count: indent)
    var text = lines.map { margin + $0 + newline }.joined()
    if at > 0, file.bytes[at - 1] != 0x0A {
      text = newline + String(text.dropLast(1))
    }
    return [insert(text, at: at)]
  }

  private func insert(_ text: String, at offset: Int) -> Fix.Edit {
    Fix.Edit(Span(file: file.id, start: UInt32(offset), count: 0), text)
  }

  /// Between the brackets of a list, each node on a line of its own.
  private func flow(_ nodes: [Skeleton.Node], into list: UInt32, _ style: DerivedStyle) -> [Fix.Edit]? {
    let node = tree.nodes[Int(list)]
    var last: UInt32?
    var item = list + 1
    while item < node.next {
      last = item
      item = tree.nodes[Int(item)].next
    }
    let start = Int(last.map { tree.nodes[Int($0)].end } ?? node.start + 1)
    guard file.bytes[Int(node.start)] == UInt8(ascii: "["), file.bytes[Int(node.end) - 1] == UInt8(ascii: "]"),
      let tail = tail(start..<Int(node.end) - 1)
    else { return nil }
    let column = last.map { columnInLine(Int(tree.nodes[Int($0)].start)) } ?? indentation(Int(node.start)) + 2
    let margin = newline + String(repeating: " ", count: max(column, 1))
    let text = nodes.map { node in FlowText(style).lines(of: node).map { margin + $0 }.joined() }.joined(separator: ",")
    guard last != nil, !tail.hasComma else { return [insert(text, at: tail.end)] }
    return tail.end == start ? [insert("," + text, at: start)] : [insert(",", at: start), insert(text, at: tail.end)]
  }

  /// What stands behind the last item of a list in brackets: whether there is a comma, and where the comma or the last
  /// comment ends. Nil where there is anything else.
  private func tail(_ range: Range<Int>) -> (hasComma: Bool, end: Int)? {
    var tail = (hasComma: false, end: range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound {
      switch file.bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: ","):
        guard !tail.hasComma else { return nil }
        at += 1
        tail = (true, at)
      case UInt8(ascii: "#"):
        at = endOfLine(at)
        tail.end = at
        while tail.end > range.lowerBound, [0x0A, 0x0D].contains(file.bytes[tail.end - 1]) { tail.end -= 1 }
      default: return nil
      }
    }
    return tail
  }

  // MARK: The mark of a node

  /// The edit that writes a mark on the node whose first key stands there.
  /// - Parameter written: where the old one stands; `none` without.
  func marking(nodeAt first: Span, written: Span, _ digest: UpstreamDigest) -> [Fix.Edit]? {
    guard written.isNone else {
      // In quotes it stays in quotes.
      guard let mapping = mappings[first.start], let (_, value) = entry(.reviewed, of: mapping) else { return nil }
      let content = tree.content(value)
      guard content.end <= UInt32(file.count) else { return nil }
      return [Fix.Edit(content, digest.description)]
    }
    guard let mapping = mappings[first.start], let (key, value) = entry(.implements, of: mapping) else { return nil }
    let end = tree.nodes[Int(value)].end
    let text = "\(Key.reviewed.english): \(digest)"
    if tree.nodes[Int(mapping)].isFlow {
      return [insert(", " + text, at: Int(end))]
    }
    guard let column = column(ofKey: key) else { return nil }
    return block([text], indent: column, after: end, deeperThan: .max)
  }

  // MARK: Lines

  private var newline: String {
    guard let feed = file.bytes.firstIndex(of: 0x0A), feed > 0, file.bytes[feed - 1] == 0x0D else { return "\n" }
    return "\r\n"
  }

  /// Behind the line break of the line that an offset stands in; the end of the file without one. Nil where anything but
  /// blanks and a comment stands between.
  private func lineEnd(from offset: Int) -> Int? {
    var at = offset
    while at < file.count, file.bytes[at] != 0x0A {
      if file.bytes[at] == UInt8(ascii: "#") { return endOfLine(at) }
      guard file.bytes[at] == 0x20 || file.bytes[at] == 0x09 || file.bytes[at] == 0x0D else {
        // A block text may end behind its own line break.
        return at == offset && at > 0 && file.bytes[at - 1] == 0x0A ? at : nil
      }
      at += 1
    }
    return min(at + 1, file.count)
  }

  private func endOfLine(_ offset: Int) -> Int {
    var at = offset
    while at < file.count, file.bytes[at] != 0x0A { at += 1 }
    return min(at + 1, file.count)
  }

  private func lineStart(_ offset: Int) -> Int {
    var at = offset
    while at > 0, file.bytes[at - 1] != 0x0A { at -= 1 }
    return at == 0 && file.startsWithByteOrderMark ? 3 : at
  }

  private func indentation(_ offset: Int) -> Int {
    let start = lineStart(offset)
    return (file.bytes[start...].firstIndex { $0 != 0x20 } ?? start) - start
  }

  /// Blanks that lead as far to the right as an offset stands.
  private func columnInLine(_ offset: Int) -> Int {
    String(decoding: file.bytes[lineStart(offset)..<offset], as: UTF8.self).count
  }

  /// The column of a key that begins its line, or that follows the dash of its item.
  private func column(ofKey key: UInt32) -> Int? {
    let at = Int(tree.nodes[Int(key)].start)
    let start = lineStart(at)
    return file.bytes[start..<at].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") } ? at - start : nil
  }

  /// The column of the dash before an item, where nothing but blanks stands between and before.
  private func dashColumn(of item: UInt32) -> Int? {
    var at = Int(tree.nodes[Int(item)].start) - 1
    while at >= 0, file.bytes[at] == 0x20 { at -= 1 }
    guard at >= 0, file.bytes[at] == UInt8(ascii: "-") else { return nil }
    let start = lineStart(at)
    return file.bytes[start..<at].allSatisfy { $0 == 0x20 } ? at - start : nil
  }
}
