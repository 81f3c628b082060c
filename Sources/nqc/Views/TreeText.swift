import Diagnostics
import ResolutionCompiler

/// A task tree as it is drawn for people.
///
/// ```
/// NQ57  57-NQ/TW: Đột phá phát triển khoa học …
/// └─ NQ57.8  Tổ chức thực hiện
///    └─ NQ57.8.3  Chương trình hành động của Chính phủ
///       DUCP · phối hợp BKHCN · 22/12/2024 – 1/4/2025
///       mốc  /first  9/1/2025 · Ban hành Nghị quyết 03/NQ-CP
/// ```
struct TreeText {
  private typealias Run = Page.Run

  private let tree: TaskTree
  private let language: Language
  private var page: Page

  /// - Parameter isQuiet: whether the line of counts at the end is left out.
  static func draw(_ tree: TaskTree, in language: Language, on page: Page, isQuiet: Bool = false) -> Page {
    var text = TreeText(tree: tree, language: language, page: page)
    text.draw(isQuiet: isQuiet)
    return text.page
  }

  private init(tree: TaskTree, language: Language, page: Page) {
    self.tree = tree
    self.language = language
    self.page = page
  }

  private mutating func draw(isQuiet: Bool) {
    for document in tree.documents {
      let draft = document.isDraft ? Words(vi: " (dự thảo)", en: " (draft)")[language] : ""
      page.line(
        [Run("\(document.number): \(document.title[language])\(draft)")], first: [Run(document.key + "  ", .strong)],
        rest: [Run("   ")])
      draw(document.nodes, under: "")
      page.emptyLine()
    }
    if !isQuiet { page.line([Run(tree.summary[language])]) }
  }

  private mutating func draw(_ nodes: [TaskTree.Node], under stem: String) {
    for (position, node) in nodes.enumerated() {
      let isLast = position == nodes.count - 1
      let below = stem + (isLast ? "   " : "│  ")
      // Lines of the node itself keep the branch to what is below it.
      let beside = below + (node.nodes.isEmpty ? "" : "│  ")
      let copies = node.copies > 1 ? Words(vi: " (\(node.copies) bản)", en: " (\(node.copies) copies)")[language] : ""
      page.line(
        [Run(node.title[language], node.isGroup ? .strong : .plain), Run(copies, .faint)],
        first: [Run(stem + (isLast ? "└─ " : "├─ "), .faint), Run(node.id + "  ", .strong)],
        rest: [Run(beside + (node.nodes.isEmpty ? "   " : ""), .faint)])
      drawParts(of: node, beside: beside)
      draw(node.nodes, under: below)
    }
  }

  private mutating func drawParts(of node: TaskTree.Node, beside stem: String) {
    if !node.isGroup {
      page.line(assignment(of: node), first: [Run(stem, .faint)], rest: [Run(stem + "  ", .faint)])
    }
    // A group that is only there for what is below it has nothing of its own to say.
    guard !node.isContext else { return }
    var rows: [(kind: Run, id: Run, words: String)] = []
    for milestone in node.milestones {
      let due = milestone.due.map { $0.words[language] } ?? "?"
      rows.append(
        (
          Run(Words(vi: "mốc", en: "milestone")[language]), Run("/" + milestone.id),
          "\(due) · \(milestone.title[language])"
        ))
    }
    for kpi in node.kpis {
      rows.append(
        (
          Run(Words(vi: "chỉ tiêu", en: "KPI")[language]), Run("/" + kpi.id),
          "\(targets(of: kpi, in: node)) · \(kpi.title[language])"
        ))
    }
    let kinds = rows.map(\.kind).width + 2
    let ids = rows.map(\.id).width + 2
    for row in rows {
      let indent = String(repeating: " ", count: kinds + ids)
      page.line(
        [Run(row.words)],
        first: [Run(stem, .faint), Run(row.kind.padded(to: kinds).text, .faint), row.id.padded(to: ids)],
        rest: [Run(stem, .faint), Run(indent)])
    }
  }

  private func assignment(of node: TaskTree.Node) -> [Page.Run] {
    var runs = [
      node.presiding.map { Run($0 == "…" ? Words(vi: "mỗi cơ quan", en: "each agency")[language] : $0, .name) }
        ?? Run(Words(vi: "chưa có chủ trì", en: "nobody presides")[language], .bad)
    ]
    if !node.coordinating.isEmpty {
      runs.append(Run(Words(vi: " · phối hợp ", en: " · with ")[language]))
      runs.append(Run(node.coordinating.joined(separator: ", "), .name))
    }
    runs.append(Run(" · " + time(of: node)))
    return runs
  }

  private func time(of node: TaskTree.Node) -> String {
    let start = node.start.words
    let words =
      switch node.due {
      case .on(let due): Words(vi: "\(start.vi) – \(due.words.vi)", en: "\(start.en) – \(due.words.en)")
      case .ongoing: Words(vi: "từ \(start.vi), thường xuyên", en: "from \(start.en), ongoing")
      case .missing, .unreadable: Words(vi: "từ \(start.vi), chưa có thời hạn", en: "from \(start.en), no due date")
      }
    return words[language]
  }

  /// `20% (31/12/2026), ≥ 30% (31/12/2030)`; one at the task's end goes without a day.
  private func targets(of kpi: TaskTree.KPI, in node: TaskTree.Node) -> String {
    if kpi.targetsDiffer { return Words(vi: "mỗi cơ quan một mục tiêu", en: "a target for each agency")[language] }
    guard !kpi.targets.isEmpty else { return Words(vi: "chưa có mục tiêu", en: "no target")[language] }
    if kpi.targets.count == 1, .on(kpi.targets[0].on) == node.due { return kpi.targets[0].words[language] }
    return kpi.targets.map { "\($0.words[language]) (\($0.on.words[language]))" }.joined(separator: ", ")
  }
}

extension TaskTree {
  /// What was found, and out of how much.
  var summary: Words {
    if found == all {
      return Words(
        vi: "\(all.documents) văn bản, \(all.groups) nhóm, \(all.tasks) nhiệm vụ",
        en: "documents: \(all.documents), groups: \(all.groups), tasks: \(all.tasks)")
    }
    if found.tasks == 0, found.groups == 0 {
      return Words(
        vi: "không có nhiệm vụ nào khớp, trong \(all.tasks) nhiệm vụ", en: "matching tasks: none of \(all.tasks)")
    }
    return Words(
      vi: "\(found.tasks) nhiệm vụ khớp, trong \(all.tasks) nhiệm vụ",
      en: "matching tasks: \(found.tasks) of \(all.tasks)")
  }
}
