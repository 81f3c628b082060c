import Diagnostics
import MonitoringStore

/// A change set as it is read by people: by document and task, each field before and after.
///
/// ```
/// 57-NQ/TW (NQ57): Đột phá phát triển khoa học, công nghệ …
///   ~ NQ57.3.2  Phủ sóng 5G toàn quốc · BKHCN
///       thời hạn: 31/12/2025 → 30/6/2026
///       kỳ cập nhật: thêm 2 (7/4/2026, 7/7/2026), vì nhiệm vụ thay đổi
///   - NQ57.4.6  Đề án … · BNV · kết thúc theo 71/NQ-CP
/// ```
struct ChangeSetText {
  private typealias Run = Page.Run

  let changes: ChangeSet
  let language: Language
  /// Whether all is drawn, however much it is.
  let isWhole: Bool
  let isQuiet: Bool

  /// Tasks that are drawn of all documents together, and of each, where not all are.
  private static let mostInAll = 200
  private static let mostTasks = 40
  private static let leastTasks = 5

  private var details: TaskChangesText { TaskChangesText(language: language, isWhole: isWhole) }

  /// What `apply` would do.
  /// - Parameters:
  ///   - command: that carries it out.
  ///   - allowRetire: whether that retires what it would refuse to.
  func drawPlan(for store: String, command: String, allowRetire: Bool, on page: Page) -> Page {
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
            vi: "Kế hoạch cho \(store), sau lần ghi thứ \(base.id) (\(Moments.words(base.at, in: .vi)), \(base.user))",
            en: "Plan for \(store), after emission \(base.id) (\(Moments.words(base.at, in: .en)), \(base.user))")[
              language],
          .strong)
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
      page.line([
        Run(Words(vi: "Chưa ghi gì. Thực hiện: ", en: "Nothing was written. To carry it out: ")[language], .faint),
        Run(command, .faint),
      ])
    }
    return page
  }

  /// What an emission did.
  func drawEmission(_ record: StoreReader.EmissionRecord, on page: Page) -> Page {
    var page = page
    let at = Moments.words(record.at, in: language)
    page.line([
      Run(
        Words(
          vi: "Lần ghi thứ \(record.id) (\(at), \(record.user))", en: "Emission \(record.id) (\(at), \(record.user))")[
            language], .strong)
    ])
    page.emptyLine()
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
      drawFirst(of: changes.agencies, atMost: Self.mostTasks, on: &page) { agency, page in
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
    if document.kind == .retired {
      page.line([
        Run(
          Words(
            vi: "    kết thúc cùng mọi nhiệm vụ: nguồn không còn văn bản này",
            en: "    retired with all its tasks: no longer in the sources")[language])
      ])
    }
    details.draw(document.fields, indent: 4, on: &page)
    // What ends or begins with its document is told by that.
    if document.kind == nil || document.kind == .updated {
      drawFirst(of: document.clauses, atMost: Self.mostTasks, on: &page) { clause, page in
        details.draw(clause, what: Words(vi: "mục ", en: "clause "), indent: 2, on: &page)
      }
    }
    let moves = Dictionary(
      document.tasks.compactMap { task in task.formerID.map { (task.id, $0) } }, uniquingKeysWith: { first, _ in first }
    )
    var shown: [TaskChanges] = []
    var followers = 0
    var minor = 0
    for task in document.tasks {
      if task.isMinor {
        minor += 1
      } else if task.onlyFollows(moves) {
        followers += 1
      } else {
        shown.append(task)
      }
    }
    let copies = FoldedTasks.fold(shown)
    let limit = min(Self.mostTasks, max(Self.leastTasks, Self.mostInAll / changes.documents.count))
    drawFirst(of: isWhole ? copies : FoldedTasks.foldAlike(copies), atMost: limit, on: &page) { task, page in
      draw(task, in: document, on: &page)
    }
    if followers > 0 {
      note(
        Words(
          vi: "  ~ \(followers) nhiệm vụ và nhóm bên dưới chuyển theo, nội dung giữ nguyên",
          en: "  ~ \(followers) below went along and stayed the same"), on: &page)
    }
    if minor > 0 {
      note(
        Words(
          vi: "  ~ \(minor) nhiệm vụ và nhóm chỉ đổi thứ tự hoặc tỉ trọng trong nhóm",
          en: "  ~ \(minor) with only another position or share in the group"), on: &page)
    }
    page.emptyLine()
  }

  private func draw(_ folded: FoldedTasks, in document: DocumentChanges? = nil, on page: inout Page) {
    let task = folded.first
    var name = folded.id + "  "
    var title = [Run(task.title[language], task.isGroup ? .strong : .plain)]
    if !folded.alike.isEmpty {
      let things = task.isGroup ? Words(vi: "nhóm", en: "groups") : Words(vi: "nhiệm vụ", en: "tasks")
      name =
        Words(
          vi: "\(folded.count) \(things.vi) thay đổi như nhau: ",
          en: "\(folded.count) \(things.en) with the same change: ")[
          language]
      title = [Run(details.list(folded.alike))]
    } else if folded.count > 1 {
      title.append(
        Run(Words(vi: " (\(folded.count) bản)", en: " (\(folded.count) copies)")[language], .faint))
    } else if let presiding = task.presiding {
      title += [Run(" · "), Run(presiding, .name)]
    }
    if task.kind == .created, let due = task.due {
      title.append(Run(Words(vi: " · hạn ", en: " · due ")[language] + FieldValues.day(due, in: language)))
    }
    // Of a document that ends it is said already.
    if task.kind == .retired, document?.kind != .retired || task.retiredBy != nil || !task.heirs.isEmpty {
      title.append(Run(" · " + details.end(of: task)[language]))
    }
    page.line(
      title, first: [Run("  ")] + details.sign(task.kind) + [Run(name, .strong)], rest: [Run("      ")])
    details.draw(task, on: &page)
  }

  // MARK: What it comes to

  private func drawDigests(on page: inout Page) {
    let digests = changes.digests
    guard !digests.isEmpty else { return }
    page.line([Run(Words(vi: "Theo cơ quan", en: "By agency")[language], .strong)])
    let width = digests.map { Run($0.agency) }.width + 2
    drawFirst(of: digests, atMost: Self.mostTasks, on: &page) { digest, page in
      let name = digest.name[language]
      page.line(
        [Run(name.isEmpty ? "" : name + ": "), Run(digest.sentence(in: language))],
        first: [Run("  "), Run(digest.agency, .name).padded(to: width)],
        rest: [Run(String(repeating: " ", count: width + 2))])
    }
    page.emptyLine()
  }

  private func drawWarnings(allowRetire: Bool, on page: inout Page) {
    guard !changes.warnings.isEmpty else { return }
    page.line([Run(Words(vi: "Lưu ý", en: "Take note")[language], .strong)])
    drawFirst(of: changes.warnings, atMost: Self.mostTasks, on: &page) { warning, page in
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
    case .looksMoved(let from, let to, let title, let below):
      Words(
        vi: "\(from) kết thúc, \(to) mới có tên gần như thế (\(title.vi))"
          + (below > 0 ? ", \(below) nhiệm vụ bên dưới cũng vậy" : "")
          + "; nếu vẫn là việc ấy, ghi `chuyển_từ: \(from)` ở \(to) để giữ báo cáo và số liệu",
        en: "\(from) is retired and \(to) is new with nearly the same title (\(title.en))"
          + (below > 0 ? ", and so \(below == 1 ? "is" : "are") \(counted(below, "task")) below" : "")
          + "; if they are one, write `moved_from: \(from)` in \(to) to keep reports and values")[language]
    case .passesOn(let from, let to, let tasks):
      Words(
        vi: "\(named(from)) đã kết thúc: \(tasks) nhiệm vụ chuyển cho \(named(to)), với thời hạn xác nhận mới; "
          + "báo cáo cũ giữ tên cũ",
        en:
          "\(named(from)) has ended: \(counted(tasks, "task")) \(tasks == 1 ? "goes" : "go") to \(named(to)), with new "
          + "time limits to "
          + "confirm; reports stay under the old name")[language]
    }
  }

  /// `BKHCN (Bộ Khoa học và Công nghệ)`.
  private func named(_ agency: String) -> String {
    guard let name = changes.agencyNames[agency]?[language], !name.isEmpty else { return agency }
    return "\(agency) (\(name))"
  }

  private var summary: String {
    let parts = changes.outcome.summary(in: language)
    return Words(vi: "Tổng cộng: ", en: "In all: ")[language]
      + (parts.isEmpty ? Words(vi: "không đổi nội dung", en: "no change of content")[language] : parts)
  }

  private func note(_ words: Words, on page: inout Page) { page.line([Run(words[language], .faint)]) }

  /// Draws the first of many, and says how many more there are.
  private func drawFirst<Item>(
    of items: [Item], atMost limit: Int, on page: inout Page, by draw: (Item, inout Page) -> Void
  ) {
    let count = isWhole || items.count <= limit + 1 ? items.count : limit
    for item in items.prefix(count) { draw(item, &page) }
    guard count < items.count else { return }
    let more = items.count - count
    note(Words(vi: "  … còn \(more) mục nữa: thêm --all", en: "  … \(more) more: add --all"), on: &page)
  }
}

extension TaskChanges {
  /// Whether nothing happens to it but that what is above it has moved.
  /// - Parameter moves: the ids that tasks had before, by those of today.
  fileprivate func onlyFollows(_ moves: [String: String]) -> Bool {
    guard let formerID, let dot = id.lastIndex(of: "."), let above = moves[String(id[..<dot])],
      formerID == above + id[dot...]
    else { return false }
    var rest = self
    rest.fields.removeAll { $0.field == "id" }
    return rest.isMinor
  }
}
