import Diagnostics

extension Plan {
  /// Of things that are wrong in one and the same way, as the items of one list, so many are shown.
  static let mostShown = 8
  /// A list of agencies up to here is looked through sooner than looked up.
  static let shortList = 16

  /// A place where a node, or a group above it, names an agency.
  struct Mention {
    var agency: Int32
    var at: Span
    /// The node that says it.
    var node: Int32
    /// It is `$agency`, or an organ of it.
    var isPlaceholder: Bool
  }

  /// Where the agencies that coordinate a node are named, in the order of its list: what it inherits first. For
  /// reports; what there is to check stands in the pool.
  func coordinatingMentions(of index: Int32) -> [Mention] {
    var lists: [(node: Int32, names: Names)] = []
    var above = index
    while above >= 0 {
      let node = nodes[Int(above)]
      let authored = authored(node)
      if authored.extras >= 0 {
        lists.append((above, units[Int(node.unit)].extras[Int(authored.extras)].coordinatingAlso))
      }
      if authored.coordinating.isWritten {
        lists.append((above, authored.coordinating))
        break
      }
      above = node.parent
    }
    let fanOut = nodes[Int(index)].fanOut
    return lists.reversed().flatMap { node, names -> [Mention] in
      guard names.isWritten else { return [] }
      return units[Int(names.span.file)].names[names.range].compactMap { span in
        let isPlaceholder = file(span).bytes(of: span).first == UInt8(ascii: "$")
        return agency(span, fanOut: fanOut).map {
          Mention(agency: $0, at: span, node: node, isPlaceholder: isPlaceholder)
        }
      }
    }
  }

  private func agency(_ span: Span, fanOut: Int32) -> Int32? {
    let written = text(span)
    guard written.hasPrefix("$agency") else { return registry.find(written) }
    guard fanOut >= 0 else { return nil }
    return registry.find(registry.code(fanOut) + written.dropFirst("$agency".count))
  }

  /// The repair that takes one item out of a list; none where it cannot be said for certain which bytes to take.
  func removal(ofListItem span: Span, _ safety: Fix.Safety) -> [Fix] {
    let file = file(span)
    guard let edit = listItemRemoval(of: file.place(of: span), in: file) else { return [] }
    return [Fix(Words(vi: "bỏ \(text(span)) khỏi danh sách", en: "take \(text(span)) out of the list"), safety, [edit])]
  }
}
