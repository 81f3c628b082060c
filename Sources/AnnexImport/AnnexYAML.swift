internal import Diagnostics
internal import ResolutionFormatting

/// Writes a resolution tree as an author would.
struct AnnexYAML {
  let nodes: [AnnexNode]
  let language: Language
  var lines: [String] = []

  init(_ nodes: [AnnexNode], _ language: Language) {
    self.nodes = nodes
    self.language = language
  }

  mutating func comment(_ text: String, indent: Int = 0) { lines += YAMLText.comment(text, indent: indent) }

  mutating func pair(_ key: String, _ text: String) { lines += YAMLText.pair(key, text, indent: 0) }

  mutating func emptyLine() { lines.append("") }

  mutating func tasks() {
    lines.append("các_nhiệm_vụ:")
    for index in nodes.indices where nodes[index].parent == nil { write(index, indent: 2) }
  }

  private mutating func write(_ index: Int, indent: Int) {
    let node = nodes[index]
    let inner = indent + 2
    lines.append(String(repeating: " ", count: indent) + "- nhiệm_vụ: " + YAMLText.scalar(node.id))
    for note in node.notes { comment(note.line(in: language), indent: inner) }
    for remark in node.remarks { comment(remark, indent: inner) }
    lines += YAMLText.pair("tên", node.title, indent: inner)
    lines += YAMLText.pair("mô_tả", lines: node.description, indent: inner)
    for field in node.fields { write(field, indent: inner) }
    write(node.indicators, indent: inner)
    guard !node.children.isEmpty else { return }
    lines.append(String(repeating: " ", count: inner) + "các_nhiệm_vụ:")
    for child in node.children { write(child, indent: inner + 2) }
  }

  private mutating func write(_ field: AnnexNode.Field, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for note in field.notes { comment(note.line(in: language), indent: indent) }
    switch field.value {
    case nil: break
    case .plain(let text): lines.append("\(margin)\(field.key): \(text)")
    case .product(let type, let title) where title.isEmpty: lines.append("\(margin)\(field.key): {loại: \(type)}")
    case .product(let type, let title):
      lines.append("\(margin)\(field.key):")
      lines.append("\(margin)  loại: \(type)")
      lines += YAMLText.pair("tên", title, indent: indent + 2)
    }
  }

  private mutating func write(_ indicators: [Indicator], indent: Int) {
    guard !indicators.isEmpty else { return }
    let margin = String(repeating: " ", count: indent)
    lines.append("\(margin)các_chỉ_tiêu:")
    for (number, indicator) in indicators.enumerated() {
      lines.append("\(margin)  - chỉ_tiêu: ct\(number + 1)")
      lines += YAMLText.pair("tên", indicator.title, indent: indent + 4)
      if indicator.isPercent { lines.append("\(margin)    loại_đo: phần_trăm") }
      if !indicator.unit.isEmpty { lines += YAMLText.pair("đơn_vị", indicator.unit, indent: indent + 4) }
      if let date = indicator.on {
        lines.append("\(margin)    các_mục_tiêu:")
        lines += YAMLText.pair(date, indicator.target, indent: indent + 6)
      } else {
        lines += YAMLText.pair("mục_tiêu", indicator.target, indent: indent + 4)
      }
    }
  }
}
