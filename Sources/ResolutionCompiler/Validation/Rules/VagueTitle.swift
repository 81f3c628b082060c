import Diagnostics

/// NQ701: a title that says nothing checkable, on a task that nothing else makes checkable: no KPI, no named product, no
/// milestone that says what will be there on its day.
struct VagueTitle: Rule {
  static let lesson = Lesson(
    701, .warning,
    Words(vi: "tên nhiệm vụ không cho biết khi nào là xong", en: "a title that does not say when the task is done"),
    meaning: Words(
      vi: """
        Tên mở đầu bằng một cụm từ nêu hướng làm (đẩy mạnh, tăng cường, tiếp tục…) mà không nói sẽ có gì, bao nhiêu, và nhiệm \
        vụ cũng không có chỉ tiêu, sản phẩm hay mốc nào nói thay. Những cụm từ ấy nằm trong văn bản `từ_ngữ` của danh mục.

        Viết lại tên bằng một việc thấy được kết quả, hoặc giữ tên và thêm chỉ tiêu, sản phẩm, mốc có ngày.
        """,
      en: """
        The title opens with a phrase that gives a direction (promote, strengthen, continue …) and not what will be there, or \
        how much of it; and no KPI, deliverable or milestone says so instead. These phrases stand in the registry's \
        `wording` document.

        Write the title anew, as work whose result can be seen; or keep it, and add a KPI, a deliverable or a dated milestone.
        """),
    importance: Words(
      vi: "Người theo dõi không thể trả lời “đã xong chưa”; mỗi kỳ báo cáo chỉ ghi được là đang làm.",
      en: "Whoever monitors the task cannot answer “is it done?”; every report can only say that it is going on."),
    wrong: Lesson.Example(
      .task,
      """
      tên: Đẩy mạnh chuyển đổi số trong cơ quan nhà nước
      sản_phẩm: {loại: khác}
      """),
    mended: Lesson.Example(
      .task,
      """
      tên: Đưa vào vận hành nền tảng quản lý văn bản dùng chung
      sản_phẩm: {loại: nền tảng}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard let wording = plan.wording else { return }
    var title = Title(wording)
    plan.forEachTitledTask { index, node, task in
      guard task.kpis.isEmpty, !task.hasUnreadableParts, !plan.namesProduct(task, in: node.unit) else { return }
      plan.read(task.title, into: &title)
      guard let vagueness = title.vagueness else { return }
      let cures = node.milestones.contains { position in
        let milestone = plan.milestones[Int(position)]
        guard milestone.due != nil || !milestone.dueAt.isNone else { return false }
        plan.read(plan.authored(milestone).title, into: &title)
        return title.vagueness == nil
      }
      if !cures { diagnostics.append(.vague(vagueness, task.title.any, index, wording, plan)) }
    }
  }
}

extension Plan {
  /// It says what it produces. A product of kind `other` has to be named; what could not be read has been reported.
  fileprivate func namesProduct(_ task: AuthoredTask, in unit: Int32) -> Bool {
    guard task.deliverable >= 0 else { return false }
    let deliverable = units[Int(unit)].deliverables[Int(task.deliverable)]
    return deliverable.type.word != .other || !deliverable.title.isAbsent || !deliverable.number.isNone
  }
}

extension Diagnostic {
  fileprivate static func vague(
    _ vagueness: Title.Vagueness, _ title: Span, _ node: Int32, _ wording: Wording, _ plan: Plan
  ) -> Diagnostic {
    let phrases = vagueness.phrases.map { "“\(plan.text(title.part($0)))”" }.joined(separator: ", ")
    let instead = plan.words(wording.entries[vagueness.entry].instead)
    return VagueTitle.diagnostic(
      Words(
        vi: "tên này nêu hướng làm, chưa cho biết khi nào là xong: \(phrases)",
        en: "this title gives a direction, but does not say when the task is done: \(phrases)"),
      at: title.part(vagueness.head),
      help: Words(
        vi: "nên ghi rõ \(instead.vi); hoặc thêm `các_chỉ_tiêu`, `sản_phẩm`, `các_mốc`",
        en: "say \(instead.en); or add `kpis`, a `deliverable`, `milestones`"),
      node: node)
  }
}
