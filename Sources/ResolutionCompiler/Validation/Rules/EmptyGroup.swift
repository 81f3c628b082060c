import Diagnostics

/// NQ314: a group without anything below it, neither here nor in another file that says `under` it.
struct EmptyGroup: Rule {
  static let lesson = Lesson(
    314, .error,
    Words(vi: "nhóm rỗng", en: "a group with nothing in it"),
    meaning: Words(
      vi: """
        Nút này có khoá `các_nhiệm_vụ` nên là một nhóm, nhưng bên dưới không có gì: danh sách để trống, và không tệp \
        nào thêm nhiệm vụ vào nó bằng `thuộc_nhóm`.

        Nếu đây là một nhiệm vụ thì bỏ khoá `các_nhiệm_vụ`. Nếu là nhóm thì ghi các nhiệm vụ của nó, hoặc xem lại \
        `thuộc_nhóm` ở tệp chứa các nhiệm vụ ấy. Nhóm chưa dùng tới thì bỏ cả nút.
        """,
      en: """
        This node has the key `tasks`, so it is a group; but nothing is below it: the list is empty, and no file \
        adds to it by `under`.

        If it is a task itself, leave the key `tasks` out. If it is a group, write its tasks, or look at `under` in \
        the file that holds them. A group that is not used yet is better taken out.
        """),
    importance: Words(
      vi: """
        Chỉ nhiệm vụ mới được giao, được lên lịch cập nhật và đánh giá. Nhóm rỗng trông như có việc mà không ai phải \
        làm, và các mục nó căn cứ vẫn chưa có ai thực hiện.
        """,
      en: """
        Only tasks are assigned, scheduled and assessed. An empty group looks like work that nobody has to do, and \
        the clauses it covers are still carried out by nobody.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Đề án bảo đảm nguồn năng lượng sạch
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 30/9/2026
        các_nhiệm_vụ:
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Đề án bảo đảm nguồn năng lượng sạch
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 30/9/2026
        sản_phẩm: {loại: đề án}
      """))
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    // What was left out for another mistake may have been in it.
    guard plan.isWhole else { return }
    for (index, node) in plan.nodes.enumerated() where node.isGroup && Int(node.end) == index + 1 {
      diagnostics.append(.emptyGroup(plan.authored(node), index: Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyGroup(_ group: AuthoredTask, index: Int32) -> Diagnostic {
    EmptyGroup.diagnostic(
      Words(vi: "nhóm không có nhiệm vụ nào", en: "this group has no tasks"), at: group.id.span,
      help: Words(
        vi: "thêm nhiệm vụ vào `các_nhiệm_vụ`, hoặc bỏ khoá ấy nếu đây là một nhiệm vụ",
        en: "add tasks below `tasks`, or leave the key out if this is a task itself"),
      node: index)
  }
}
