import Diagnostics
import MonitoringStore

/// A change set as it is read by people: by document and task, each field before and after.
///
/// ```
/// 57-NQ/TW (NQ57): Đột phá phát triển khoa học, công nghệ …
///   ~ NQ57.3.2  Phủ sóng 5G toàn quốc · BKHCN
///       thời hạn: 31/12/2025 → 30/6/2026
///       kỳ cập nhật: thêm 2 (7/4/2026, 7/7/2026), vì nhiệm vụ thay đổi
///   - NQ57.4.6  Đề án … · BNV
///       kết thúc theo 71/NQ-CP
/// ```
struct ChangeSetText {
  private typealias Run = Page.Run

  let changes: ChangeSet
  let language: Language
  /// Whether all is drawn, however much it is.
  let isWhole: Bool
  let isQuiet: Bool

  /// Tasks of one document that are drawn where not all are.
  private static let mostTasks = 40

  private var details: TaskChangesText { TaskChangesText(language: language, isWhole: isWhole) }

  /// What `apply` would do.
  func drawPlan(for store: String, saved: String?, allowRetire: Bool, on page: Page) -> Page {
    var page = page
    guard !changes.isEmpty else {
      if !isQuiet {
        page.line([
          Run(
            Words(
              vi: "\(store): không có gì thay đổi, kho đã đúng như nguồn",
              en: "\(store): nothing to change, the store is as the sources ask")[language])
        ])
      }
      return page
    }
    if let base = changes.base {
      page.line([
        Run(
          Words(
            vi: "Kế hoạch cho \(store), sau lần ghi thứ \(base.id) (\(base.at), \(base.user))",
            en: "Plan for \(store), after emission \(base.id) (\(base.at), \(base.user))")[language], .strong)
      ])
    } else {
      page.line([
        Run(
          Words(vi: "Kế hoạch cho \(store): kho mới", en: "Plan for \(store): a new store")[language], .strong)
      ])
    }
    page.emptyLine()
    drawBody(on: &page)
    drawWarnings(allowRetire: allowRetire, on: &page)
    if !isQuiet {
      page.line([Run(summary)])
      let argument = saved.map { " \($0)" } ?? ""
      page.line([
        Run(Words(vi: "Chưa ghi gì. Thực hiện: ", en: "Nothing was written. To carry it out: ")[language], .faint),
        Run("nqc apply" + argument, .faint),
      ])
    }
    return page
  }

  /// What an emission did.
  func drawEmission(on page: Page) -> Page {
    var page = page
    drawBody(on: &page)
    if !isQuiet { page.line([Run(summary)]) }
    return page
  }

  // MARK: Documents and tasks

  private func drawBody(on page: inout Page) {
    if changes.isFirst { return drawFirst(on: &page) }
    if changes.documents.isEmpty, changes.agencies.isEmpty {
      page.line([
        Run(
          Words(
            vi: "Chỉ đổi chỗ trong tệp nguồn; nhiệm vụ, chỉ tiêu và lịch cập nhật giữ nguyên.",
            en: "Only places in the source files change; tasks, KPIs and update slots stay as they are.")[language])
      ])
      page.emptyLine()
    }
    for document in changes.documents { draw(document, on: &page) }
    if !changes.agencies.isEmpty {
      page.line([Run(Words(vi: "Danh mục cơ quan", en: "Registry of agencies")[language], .strong)])
      for agency in limited(changes.agencies, to: Self.mostTasks, on: &page) {
        details.draw(agency, indent: 2, on: &page)
      }
      page.emptyLine()
    }
    drawDigests(on: &page)
  }

  /// Everything is new: how much it is says more than a list of all of it.
  private func drawFirst(on page: inout Page) {
    for document in changes.documents {
      let tasks = document.tasks.filter { !$0.isGroup }
      page.line(
        [
          Run(
            Words(vi: "\(tasks.count) nhiệm vụ · ", en: "\(counted(tasks.count, "task")) · ")[language]
              + document.title[language])
        ],
        first: [Run("+ ", .good), Run("\(document.number) (\(document.id)): ", .strong)], rest: [Run("    ")])
      guard isWhole else { continue }
      for task in FoldedTasks.fold(tasks) { draw(task, on: &page) }
    }
    page.emptyLine()
    drawDigests(on: &page)
  }

  private func draw(_ document: DocumentChanges, on page: inout Page) {
    page.line(
      [Run(document.title[language])],
      first: details.sign(document.kind) + [Run("\(document.number) (\(document.id)): ", .strong)],
      rest: [Run("    ")])
    for field in document.fields { details.draw(field, indent: 4, on: &page) }
    for clause in limited(document.clauses, to: Self.mostTasks, on: &page) {
      details.draw(clause, what: Words(vi: "mục ", en: "clause "), indent: 2, on: &page)
    }
    let isMinor: (TaskChanges) -> Bool = { task in
      task.kind == .updated && task.slots.isEmpty && task.milestones.isEmpty && task.kpis.isEmpty
        && task.fields.allSatisfy { FieldNames.minor.contains($0.field) }
    }
    for task in limited(FoldedTasks.fold(document.tasks.filter { !isMinor($0) }), to: Self.mostTasks, on: &page) {
      draw(task, on: &page)
    }
    let minor = document.tasks.count(where: isMinor)
    if minor > 0 {
      page.line([
        Run(
          Words(
            vi: "  ~ \(minor) nhiệm vụ và nhóm chỉ đổi thứ tự hoặc tỉ trọng trong nhóm",
            en: "  ~ \(counted(minor, "task or group")) with another position or share in its group")[language], .faint)
      ])
    }
    page.emptyLine()
  }

  private func draw(_ folded: FoldedTasks, on page: inout Page) {
    let task = folded.first
    var title = [Run(task.title[language], task.isGroup ? .strong : .plain)]
    if folded.others.isEmpty {
      if let presiding = task.presiding { title += [Run(" · "), Run(presiding, .name)] }
    } else {
      title.append(
        Run(
          Words(vi: " (\(folded.others.count + 1) bản)", en: " (\(folded.others.count + 1) copies)")[language], .faint))
    }
    if task.kind == .created, let due = task.due {
      title.append(Run(Words(vi: " · hạn ", en: " · due ")[language] + FieldNames.value(due, in: language)))
    }
    page.line(
      title, first: [Run("  ")] + details.sign(task.kind) + [Run(folded.id + "  ", .strong)], rest: [Run("      ")])
    details.draw(task, on: &page)
  }

  // MARK: What it comes to

  private func drawDigests(on page: inout Page) {
    let digests = changes.digests
    guard !digests.isEmpty else { return }
    page.line([Run(Words(vi: "Theo cơ quan", en: "By agency")[language], .strong)])
    let shown = limited(digests, to: Self.mostTasks, on: &page)
    let width = shown.map { Run($0.agency) }.width + 2
    for digest in shown {
      page.line(
        [Run(digest.sentence(in: language))],
        first: [Run("  "), Run(digest.agency, .name).padded(to: width)],
        rest: [Run(String(repeating: " ", count: width + 2))])
    }
    page.emptyLine()
  }

  private func drawWarnings(allowRetire: Bool, on page: inout Page) {
    guard !changes.warnings.isEmpty else { return }
    page.line([Run(Words(vi: "Lưu ý", en: "Take note")[language], .strong)])
    for warning in changes.warnings {
      page.line([Run(words(of: warning, allowRetire: allowRetire))], first: [Run("  ! ", .bad)], rest: [Run("    ")])
    }
    page.emptyLine()
  }

  private func words(of warning: ChangeSet.Warning, allowRetire: Bool) -> String {
    let consequence =
      allowRetire
      ? Words(vi: "sẽ kết thúc vì có --allow-retire", en: "will be retired because of --allow-retire")
      : Words(
        vi: "`apply` sẽ từ chối: ghi `đã_rút`, `chuyển_từ`, `tách_từ` hay `gộp_từ`, hoặc thêm --allow-retire",
        en: "`apply` will refuse: write `withdrawn`, `moved_from`, `split_from` or `merged_from`, or add --allow-retire"
      )
    return switch warning {
    case .retiresReported(let tasks):
      Words(
        vi: "đã có báo cáo mà không còn trong nguồn: \(details.list(tasks)); \(consequence.vi)",
        en: "reported on, but no longer in the sources: \(details.list(tasks)); \(consequence.en)")[language]
    case .retiresMany(let tasks):
      Words(
        vi: "văn bản mất hơn một phần mười số nhiệm vụ: \(details.list(tasks)); \(consequence.vi)",
        en: "a document loses more than a tenth of its tasks: \(details.list(tasks)); \(consequence.en)")[language]
    case .looksMoved(let from, let to, let title):
      Words(
        vi: "\(from) kết thúc, \(to) mới có tên gần như thế (\(title.vi)); nếu là một việc, ghi `chuyển_từ: \(from)`",
        en: "\(from) is retired and \(to) is new with nearly the same title (\(title.en)); if they are one, write "
          + "`moved_from: \(from)`")[language]
    case .passesOn(let from, let to, let tasks):
      Words(
        vi: "\(from) đã kết thúc: \(tasks) nhiệm vụ chuyển cho \(to), với thời hạn xác nhận mới; báo cáo cũ giữ tên cũ",
        en:
          "\(from) has ended: \(counted(tasks, "task")) \(tasks == 1 ? "goes" : "go") to \(to), with new time limits to "
          + "confirm; reports stay under the old name")[language]
    }
  }

  private var summary: String {
    let parts = changes.outcome.summary(in: language)
    return Words(vi: "Tổng cộng: ", en: "In all: ")[language]
      + (parts.isEmpty ? Words(vi: "không đổi nội dung", en: "nothing that is reported on")[language] : parts)
  }

  /// The first of many; how many more there are is said.
  private func limited<Item>(_ items: [Item], to limit: Int, on page: inout Page) -> ArraySlice<Item> {
    guard !isWhole, items.count > limit + 1 else { return items[...] }
    let more = items.count - limit
    page.line([
      Run(
        Words(
          vi: "  (in \(limit) trong \(items.count), còn \(more) nữa: thêm --all)",
          en: "  (\(limit) of \(items.count) shown, \(more) more: add --all)")[language], .faint)
    ])
    return items.prefix(limit)
  }

}
