import Diagnostics

/// NQ602: a programme that carries out, or declines, a task that was not assigned to its owner.
struct NotAssigned: Rule {
  static let lesson = Lesson(
    602, .error,
    Words(
      vi: "thực hiện hoặc từ chối một nhiệm vụ không giao cho địa phương",
      en: "carries out or declines a task that was not assigned to the owner"),
    meaning: Words(
      vi: """
        Nhiệm vụ ghi ở `thực_hiện` hoặc `không_nhận` do cơ quan khác chủ trì, và không cơ quan nào của địa phương phối hợp. Có thể \
        ghi nhầm mã: nhiệm vụ giao cho nhiều nơi có mỗi nơi một bản, mang mã của nơi ấy sau dấu @.

        Việc địa phương tự đặt thêm thì để nguyên và bỏ `thực_hiện`.
        """,
      en: """
        The task in `implements` or `declines` is another body's, and none of the owner's bodies coordinates in it. The id may be \
        wrong: a task that was given to many has a copy for each, with that body's code after the @.

        A task that the locality sets itself stands without `implements`.
        """),
    importance: Words(
      vi: """
        Kết quả sẽ bị tính cho nơi khác, còn việc thật sự được giao thì vẫn trống.
        """,
      en: """
        The result would count for somebody else, while the task that was assigned stays open.
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
          thực_hiện: [NQ1.1@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
        - nhiệm_vụ: "2"
          thực_hiện: [NQ1.2]
          chủ_trì: T11-DIENBIEN-UBND
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
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          thực_hiện: [NQ1.1@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
        - nhiệm_vụ: "2"
          tên: Xây dựng trung tâm dữ liệu của tỉnh
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 2026
          sản_phẩm: {loại: công trình}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let declines = plan.declinesByProgramme
    for index in plan.programmes {
      let ownership = Ownership(ofProgramme: index, in: plan)
      for decline in declines[index] ?? [] where decline.node >= 0 {
        if !ownership.isAssigned(decline.node) {
          diagnostics.append(.notAssigned(decline.node, at: decline.at, index, plan, node: nil))
        }
      }
      // A list that many nodes have from one group is looked at once.
      var seen: Set<Int32> = []
      for node in plan.documents[Int(index)].nodes {
        for number in plan.nodes[Int(node)].implements where seen.insert(number).inserted {
          let (task, at) = plan.implementsPool[Int(number)]
          if !ownership.isAssigned(task) { diagnostics.append(.notAssigned(task, at: at, index, plan, node: node)) }
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func notAssigned(
    _ task: Int32, at span: Span, _ index: Int32, _ plan: Plan, node: Int32?
  ) -> Diagnostic {
    let id = plan.id(of: task)
    let owner = plan.registry.code(plan.documents[Int(index)].owner)
    let upstream = plan.nodes[Int(task)]
    let message =
      upstream.isGroup
      ? Words(
        vi: "\(id) là một nhóm; chương trình trả lời từng nhiệm vụ",
        en: "\(id) is a group; a programme answers for tasks")
      : Words(vi: "\(id) không giao cho \(owner)", en: "\(id) was not assigned to \(owner)")
    return NotAssigned.diagnostic(
      message, at: span,
      notes: [
        Note(
          upstream.presiding < 0
            ? Words(vi: "nhiệm vụ của cấp trên ở đây", en: "the upstream task is here")
            : Words(
              vi: "việc này \(plan.registry.code(upstream.presiding)) chủ trì",
              en: "\(plan.registry.code(upstream.presiding)) presides over it"), at: plan.authored(upstream).id.span)
      ],
      help: upstream.isGroup
        ? Words(
          vi: "ghi từng nhiệm vụ của nhóm ấy được giao cho \(owner)",
          en: "write the tasks of that group which were assigned to \(owner)")
        : Words(
          vi: "xem lại mã; nếu là việc địa phương tự đặt ra thì bỏ `thực_hiện`",
          en: "look at the id again; for a task that the locality sets itself leave out `implements`"),
      node: node, document: index)
  }
}
