import Diagnostics

/// NQ601: a task that was assigned to the programme's owner, which it neither carries out nor declines.
struct UpstreamTaskUnanswered: Rule {
  static let lesson = Lesson(
    601, .error,
    Words(
      vi: "nhiệm vụ được giao mà chương trình không thực hiện cũng không từ chối",
      en: "an assigned task that the programme neither carries out nor declines"),
    meaning: Words(
      vi: """
        Văn bản cấp trên giao việc này cho địa phương, hoặc cho một cơ quan của địa phương, chủ trì hay phối hợp. Chương trình \
        phải trả lời từng việc: có nhiệm vụ `thực_hiện` nó, hoặc ghi nó vào `không_nhận` kèm lý do.

        Chỉ cần một dòng `thực_hiện`: tên, sản phẩm, thời hạn và mốc lấy từ cấp trên. `nqc derive --update TỆP` thêm mọi việc còn \
        thiếu vào chương trình; chưa có chương trình thì `nqc derive SỐ-VĂN-BẢN --for MÃ-CƠ-QUAN` lập khung.
        """,
      en: """
        The document upstream gives this task to the locality, or to one of its bodies, to preside over or to coordinate in. A \
        programme answers for each: with a node that `implements` it, or with a line in `declines` and the reason.

        One line of `implements` will do: title, deliverable, due date and milestones come from upstream. `nqc derive --update FILE` \
        adds whatever is missing to the programme; where there is none yet, `nqc derive DOCUMENT --for AGENCY` makes its skeleton.
        """),
    importance: Words(
      vi: """
        Việc không ai nhắc đến là việc không ai làm, và chỉ lộ ra khi trung ương tổng hợp.
        """,
      en: """
        What nobody mentions nobody does, and it shows only when the centre adds up.
        """),
    wrong: Example(
      .programme,
      """
      chương_trình: 57-CTr/TU
      ký_hiệu: DBI1
      tên: Chương trình của tỉnh
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Tổ chức hội nghị quán triệt
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 30/6/2025
          sản_phẩm: {loại: hội nghị}
      """),
    mended: Example(
      .programme,
      """
      chương_trình: 57-CTr/TU
      ký_hiệu: DBI1
      tên: Chương trình của tỉnh
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      không_nhận:
        NQ1.1@T11-DIENBIEN: Không thuộc thẩm quyền; đã phản hồi ngày 12/3/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Tổ chức hội nghị quán triệt
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 30/6/2025
          sản_phẩm: {loại: hội nghị}
      """))
  static let needsWholeWorkspace = true
  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let declines = plan.declinesByProgramme
    for (upstream, programmes) in plan.programmesByUpstream.sorted(by: { $0.key < $1.key }) {
      let owners = programmes.map { plan.documents[Int($0)].owner }
      let assignments = Assignments(of: upstream, to: owners, in: plan)
      for index in programmes {
        let programme = plan.documents[Int(index)]
        // Which task a name that is not known was to answer for, nobody can tell.
        guard !programme.hasUnknownUpstream else { continue }
        var answered = Set((declines[index] ?? []).map(\.node))
        for node in programme.nodes {
          for number in plan.nodes[Int(node)].implements { answered.insert(plan.implementsPool[Int(number)].node) }
        }
        for task in assignments.tasks(of: programme.owner) where !answered.contains(task) {
          diagnostics.append(.unanswered(task, programme, index, plan))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unanswered(
    _ task: Int32, _ programme: PlannedDocument, _ index: Int32, _ plan: Plan
  ) -> Diagnostic {
    let id = plan.id(of: task)
    let title = plan.title(ofNode: task)
    return UpstreamTaskUnanswered.diagnostic(
      Words(
        vi: "chương trình chưa trả lời nhiệm vụ được giao \(id), “\(title.vi)”",
        en: "the programme says nothing of the assigned task \(id), “\(title.en)”"),
      at: programme.implementsAt,
      notes: [
        Note(
          Words(vi: "nhiệm vụ của cấp trên ở đây", en: "the upstream task is here"),
          at: plan.authored(plan.nodes[Int(task)]).id.span)
      ],
      help: Words(
        vi: "thêm nhiệm vụ `thực_hiện: [\(id)]`, hoặc ghi `không_nhận: {\(id): lý do}`",
        en: "add a task with `implements: [\(id)]`, or write `declines: {\(id): why}`"),
      document: index)
  }
}
