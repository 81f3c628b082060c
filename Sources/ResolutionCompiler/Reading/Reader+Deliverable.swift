import Diagnostics
import YAMLSyntax

extension Reader {
  /// What a task hands over: its kind, its title and its number.
  mutating func deliverable(_ node: UInt32, into task: inout AuthoredTask) {
    guard kind(node) == .mapping else {
      if !isFaulty(node) { report(deliverableIsNoMapping(node)) }
      task.hasUnreadableParts = true
      return
    }
    var deliverable = AuthoredDeliverable(at: firstKey(of: node))
    var entries = entries(of: node, [.type, .title, .number])
    while let entry = next(&entries) {
      switch entry.key {
      case .type: deliverable.type = word(entry.value, for: .type)
      case .title: deliverable.title = phrase(entry.value, for: .title)
      default: deliverable.number = scalar(entry.value, for: .number)
      }
    }
    if !deliverable.type.isWritten { report(missingKey(.type, in: node)) }
    task.deliverable = Int32(unit.deliverables.count)
    unit.deliverables.append(deliverable)
  }

  /// `deliverable: Kế hoạch phủ sóng`: the kind, or a title that begins with one, where both have keys of their own.
  private func deliverableIsNoMapping(_ node: UInt32) -> Diagnostic {
    var diagnostic = wrongShape(node, wanted: .mapping, for: .deliverable)
    let root = tree.roots.first ?? node
    let (type, title) = (spelling(.type, in: root), spelling(.title, in: root))
    if kind(node).isScalar, !isNull(node), let kind = leadingKind(text(tree.content(node))) {
      let written = text(tree.content(node))
      let isAll = kind == written
      let isPlain = !written.contains { "\"\\\n".contains($0) }
      if isAll || isPlain {
        let mended = isAll ? "{\(type): \(kind)}" : "{\(type): \(kind.lowercased()), \(title): \"\(written)\"}"
        diagnostic.fixes = [.replace(tree.span(node), with: mended, isAll ? .safe : .choice)]
      }
    }
    if diagnostic.fixes.isEmpty {
      diagnostic.help = Words(
        vi: "viết `{loại: đề án, tên: …}`; tên có thể bỏ",
        en: "write `{type: scheme, title: …}`; the title may be left out")
    }
    return diagnostic
  }

  /// The longest beginning of a text, in whole words, that is a kind of deliverable.
  private func leadingKind(_ text: String) -> String? {
    // No kind has more words than that.
    let words = text.split(separator: " ", maxSplits: 8)
    for count in stride(from: min(words.count, 8), to: 0, by: -1) {
      let beginning = words[..<count].joined(separator: " ")
      if DeliverableType(keyword: beginning) ?? DeliverableType(keyword: beginning.lowercased()) != nil {
        return beginning
      }
    }
    return nil
  }
}
