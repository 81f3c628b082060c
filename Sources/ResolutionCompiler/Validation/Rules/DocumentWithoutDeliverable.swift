import Diagnostics

/// NQ704: a title that names a document to be issued, on a task without deliverable.
struct DocumentWithoutDeliverable: Rule {
  static let lesson = Lesson(
    704, .warning,
    Words(
      vi: "tên nêu văn bản phải làm ra mà nhiệm vụ chưa ghi sản phẩm",
      en: "a title that names a document to be issued, on a task without deliverable"),
    meaning: Words(
      vi: """
        Tên nói nhiệm vụ phải làm ra một văn bản (ban hành nghị định, trình đề án, xây dựng kế hoạch…), nhưng nhiệm vụ không có \
        `sản_phẩm`.

        Thêm `sản_phẩm` với loại của văn bản ấy. Khi đã ban hành thì ghi thêm số, ký hiệu vào đó.
        """,
      en: """
        The title says that the task produces a document (issue a decree, submit a scheme, draw up a plan …), but the task has \
        no `deliverable`.

        Add a `deliverable` of that type. Its number goes there once the document is issued.
        """),
    importance: Words(
      vi: "Có `sản_phẩm` thì văn bản được đếm, được tìm theo loại, và lúc xong có số, ký hiệu để đối chiếu.",
      en: "With a `deliverable` the document is counted and found by its type, and its number shows when it is there."),
    wrong: Lesson.Example(
      .task,
      """
      tên: Trình Chính phủ nghị định về dữ liệu
      các_mốc:
        - {mốc: trinh, tên: Trình Chính phủ, thời_hạn: 30/9/2026}
      """),
    mended: Lesson.Example(
      .task,
      """
      tên: Trình Chính phủ nghị định về dữ liệu
      sản_phẩm: {loại: nghị định}
      các_mốc:
        - {mốc: trinh, tên: Trình Chính phủ, thời_hạn: 30/9/2026}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard let wording = plan.wording else { return }
    var title = Title(wording)
    plan.forEachTitledTask { index, _, task in
      guard task.deliverable < 0, !task.hasUnreadableParts else { return }
      plan.read(task.title, into: &title)
      guard let document = title.document else { return }
      diagnostics.append(.noDeliverable(document, task, index, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func noDeliverable(
    _ document: Title.Document, _ task: AuthoredTask, _ node: Int32, _ plan: Plan
  ) -> Diagnostic {
    let place = task.title.any.part(document.at)
    let name = plan.text(place)
    let type = document.type.words
    let lines = Words(vi: "sản_phẩm: {loại: \(type.vi)}", en: "deliverable: {type: \(type.en)}")
    let line = plan.newKey(lines, of: task)
    return DocumentWithoutDeliverable.diagnostic(
      Words(
        vi: "tên nêu “\(name)” phải làm ra, nhưng nhiệm vụ chưa ghi sản phẩm",
        en: "the title names a document to be issued, “\(name)”, but the task has no deliverable"),
      at: place, help: line == nil ? Words(vi: "thêm `\(lines.vi)`", en: "add `\(lines.en)`") : nil,
      fixes: line.map {
        [Fix(Words(vi: "thêm \(lines.vi)", en: "add \(lines.en)"), .choice, [$0])]
      }
        ?? [], node: node)
  }
}

extension DeliverableType {
  /// As an author writes it.
  fileprivate var words: Words {
    let entry = DeliverableType.keywords.entries.first { $0.value == self }
    return Words(vi: entry?.vi.first ?? rawValue, en: rawValue)
  }
}

extension Plan {
  /// A line more, behind the one with the task's id, in the language of its keys; nil where the task is not written a key
  /// a line.
  fileprivate func newKey(_ line: Words, of task: AuthoredTask) -> Fix.Edit? {
    let file = file(task.at)
    let all = file.bytes
    let (key, id) = (Int(task.at.start), Int(task.id.span.end))
    guard task.id.isGiven, id <= all.count, key < id,
      !all[key..<id].contains(UInt8(ascii: "\n")), !all[key..<id].contains(UInt8(ascii: "\r"))
    else { return nil }
    let lineStart = all[..<key].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
    guard all[lineStart..<key].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else { return nil }
    let end = all[id...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? all.count
    let isVietnamese = file.text(of: task.at) != Key.task.english
    let text = "\n" + String(repeating: " ", count: key - lineStart) + (isVietnamese ? line.vi : line.en)
    return Fix.Edit(Span(file: task.at.file, start: UInt32(end), count: 0), text)
  }
}
