package import Diagnostics
package import ResolutionCompiler
import ResolutionFormatting

/// How a derived text is written.
package struct DerivedStyle: Sendable {
  /// Of comments.
  package let language: Language
  /// Of keys and of words of the language's closed lists.
  package let keys: Language

  package init(language: Language, keys: Language) {
    self.language = language
    self.keys = keys
  }

  func key(_ key: Key) -> String { keys == .vi ? key.vietnamese ?? key.english : key.english }
  func words(_ words: Words) -> String { words[language] }
  func date(_ day: Day) -> String { keys == .vi ? day.vietnamese : day.description }
}

/// Marks a place where a person has to decide. The same everywhere, so that it can be searched for.
let openMark = "→"

extension Skeleton {
  /// The programme as a file: it compiles as it is, and warns of what is left to fill in.
  package func text(_ style: DerivedStyle) -> [UInt8] {
    var text = DerivedText(style)
    text.heading(of: self)
    text.lines.append("\(style.key(.tasks)):")
    for node in nodes { text.write(node, indent: 2) }
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// Nodes of a programme on their way to lines.
struct DerivedText {
  let style: DerivedStyle
  var lines: [String] = []

  init(_ style: DerivedStyle) { self.style = style }

  private mutating func line(_ indent: Int, _ text: String, open: Words? = nil) {
    let comment = open.map { "  # \(openMark) " + $0[style.language] } ?? ""
    lines.append(String(repeating: " ", count: indent) + text + comment)
  }

  private mutating func comment(_ words: Words, indent: Int) {
    lines += YAMLText.comment(words.onOneLine[style.language], indent: indent)
  }

  /// A text in the languages that it has.
  private mutating func phrase(_ key: Key, _ words: Words, indent: Int) {
    let name = style.key(key)
    if words.vi == words.en || words.en.isEmpty || words.vi.isEmpty {
      lines += YAMLText.pair(name, words.vi.isEmpty ? words.en : words.vi, indent: indent)
    } else {
      line(indent, "\(name):")
      lines += YAMLText.pair("vi", words.vi, indent: indent + 2)
      lines += YAMLText.pair("en", words.en, indent: indent + 2)
    }
  }

  // MARK: The head

  mutating func heading(of skeleton: Skeleton) {
    let tasks = skeleton.tasks
    let presided = tasks.count { $0.presiding != nil }
    let (number, owner) = (skeleton.upstreamNumber, skeleton.ownerName)
    comment(
      Words(
        vi: """
          Khung chương trình của \(owner.vi) (\(skeleton.owner)) thực hiện \(number), do `nqc derive` lập: \(tasks.count) nhiệm vụ \
          được giao, trong đó \(presided) chủ trì, \(tasks.count - presided) phối hợp.
          """,
        en: """
          A skeleton by `nqc derive`, the programme of \(owner.en) (\(skeleton.owner)) to carry out \(number): \
          \(counted(tasks.count, "assigned task")), \(presided) to preside over, \(tasks.count - presided) to coordinate in.
          """), indent: 0)
    let declines = "\(style.key(.declines)): {\(tasks[0].upstream.id): \(style.words(Words(vi: "lý do", en: "why")))}"
    comment(
      Words(
        vi: """
          Chỗ có dấu \(openMark) là chỗ phải quyết định; xong thì bỏ chú thích ấy. Tên, sản phẩm, thời hạn, mốc lấy từ cấp trên, không \
          chép vào đây; chỉ ghi những gì của địa phương. Nhiệm vụ không nhận thì thay bằng `\(declines)` ở đầu văn bản.
          """,
        en: """
          Wherever there is a \(openMark) something is to be decided; then take that comment away. Titles, deliverables, due dates and \
          milestones come from upstream and are not copied; write what is local. A task that is not taken on is taken out, \
          with `\(declines)` above instead.
          """), indent: 0)
    comment(
      Words(
        vi: "Cấp trên thay đổi thì chạy `nqc derive --update` với tệp này.",
        en: "When something changes upstream, run `nqc derive --update` on this file."), indent: 0)
    lines.append("")
    line(
      0, "\(style.key(.programme)): " + YAMLText.quoted(style.words(Words(vi: "(chưa có số)", en: "(no number yet)"))),
      open: Words(vi: "số, ký hiệu của chương trình: 12-CTr/TU", en: "the programme's number: 12-CTr/TU"))
    line(
      0, "\(style.key(.key)): \(skeleton.key)",
      open: Words(
        vi: "chữ đầu của mọi mã nhiệm vụ; muốn đổi thì đổi trước khi ban hành",
        en: "begins the id of every task; change it before the programme is issued, or never"))
    phrase(
      .title,
      Words(
        vi: "Chương trình của \(owner.vi) thực hiện \(number)",
        en: "The programme of \(owner.en) to carry out \(number)"),
      indent: 0)
    lines.append("\(style.key(.implements)): " + YAMLText.scalar(skeleton.implements))
    lines.append("\(style.key(.owner)): \(skeleton.owner)")
    line(
      0, "\(style.key(.issued)): \(style.date(skeleton.earliest))",
      open: Words(
        vi: "ngày ban hành chương trình; tạm ghi ngày của \(number)",
        en: "the day when the programme is issued; for now that of \(number)"))
    line(
      0, "\(style.key(.stage)): \(style.keys == .vi ? "dự_thảo" : "draft")",
      open: Words(vi: "ban hành thì ghi đã_ban_hành", en: "becomes issued"))
  }

  // MARK: Nodes

  mutating func write(_ node: Skeleton.Node, indent: Int) {
    switch node.content {
    case .group(let id, let title, let nodes):
      comment(Words(vi: "Nhóm \(id) của cấp trên", en: "Upstream: group \(id)"), indent: indent)
      line(indent, "- \(style.key(.task)): \(YAMLText.scalar(node.id))")
      phrase(.title, title, indent: indent + 2)
      line(indent + 2, "\(style.key(.tasks)):")
      for node in nodes { write(node, indent: indent + 4) }
    case .task(let task): write(task, id: node.id, indent: indent)
    }
  }

  private mutating func write(_ task: Skeleton.Task, id: String, indent: Int) {
    comment(summary(of: task.upstream), indent: indent)
    for kpi in task.commonKPIs {
      comment(
        Words(
          vi: """
            \(openMark) chỉ tiêu chung \(kpi.id): \(kpi.goals.vi); địa phương có phần thì thêm chỉ tiêu với \
            `\(style.key(.rollsUpTo)): \(kpi.id)`
            """,
          en: """
            \(openMark) a common KPI, \(kpi.id): \(kpi.goals.en); for a share of the owner's add one with \
            `\(style.key(.rollsUpTo)): \(kpi.id)`
            """), indent: indent)
    }
    line(indent, "- \(style.key(.task)): \(YAMLText.scalar(id))")
    line(indent + 2, "\(style.key(.implements)): [\(task.upstream.id)]")
    line(indent + 2, "\(Key.reviewed.english): \(task.digest)")
    if let presiding = task.presiding {
      line(indent + 2, "\(style.key(.presiding)): \(presiding)")
    } else {
      line(
        indent + 2, "\(style.key(.presiding)):",
        open: Words(vi: "cơ quan của địa phương lo việc này", en: "the body that answers for it here"))
    }
    guard !task.kpis.isEmpty else { return }
    line(indent + 2, "\(style.key(.kpis)):")
    for kpi in task.kpis { write(kpi, indent: indent + 4) }
  }

  private mutating func write(_ kpi: Skeleton.KPI, indent: Int) {
    let (title, goals) = (kpi.values.title, kpi.values.goals)
    comment(
      Words(vi: "Cấp trên giao: \(title.vi): \(goals.vi)", en: "Upstream asks: \(title.en): \(goals.en)"),
      indent: indent)
    line(indent, "- \(style.key(.kpi)): \(YAMLText.scalar(kpi.values.id))")
    line(indent + 2, "\(style.key(.rollsUpTo)): \(kpi.upstream)")
    if kpi.values.measure != .yesNo {
      line(
        indent + 2, "\(style.key(.baseline)):",
        open: Words(vi: "số liệu hiện nay của địa phương", en: "the figure of today"))
    }
    let open = Words(
      vi: "không kém mức cấp trên giao", en: "no less than upstream asks")
    guard kpi.values.targets.count > 1 else { return line(indent + 2, "\(style.key(.target)):", open: open) }
    line(indent + 2, "\(style.key(.targets)):")
    for target in kpi.values.targets { line(indent + 4, "\(style.date(target.on)):", open: open) }
  }

  /// `NQ57.8.12: Build the shared data platform. BKHCN presides; T11-DIENBIEN-UBND coordinates; due on 2026-12-31`.
  private func summary(of task: UpstreamValues) -> Words {
    let due =
      task.words(.due).first.map { due in
        task.due == .ongoing ? due : Words(vi: "hạn \(due.vi)", en: "due on \(due.en)")
      } ?? Words(vi: "chưa có hạn", en: "no due date")
    let presiding = task.presiding.map { Words(vi: "\($0) chủ trì, ", en: "\($0) presides, ") } ?? Words("")
    return Words(
      vi: "\(task.id): \(task.title.vi). \(presiding.vi)\(due.vi)",
      en: "\(task.id): \(task.title.en). \(presiding.en)\(due.en)")
  }
}
