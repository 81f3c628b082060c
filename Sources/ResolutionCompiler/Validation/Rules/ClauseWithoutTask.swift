import Diagnostics

/// NQ501: a clause that binds to a task, and that no task covers. What a group covers counts through its tasks.
struct ClauseWithoutTask: Rule {
  static let lesson = Lesson(
    501, .error,
    Words(vi: "mục chưa có nhiệm vụ nào thực hiện", en: "a clause that no task carries out"),
    meaning: Words(
      vi: """
        Mục này có `tính_chất: nhiệm_vụ` (không ghi thì cũng là nhiệm vụ), mà không nhiệm vụ nào có nó trong \
        `căn_cứ`. Nhóm ghi nó thì chỉ tính qua những nhiệm vụ thừa hưởng căn cứ ấy. Mục có mục con thì chỉ các mục \
        con phải có nhiệm vụ, trừ khi chính nó ghi `tính_chất`.

        Ghi mục này vào `căn_cứ` của nhiệm vụ thực hiện nó, hoặc thêm nhiệm vụ còn thiếu. Mục chỉ nêu quan điểm, bối \
        cảnh thì ghi `tính_chất: không`; mục đặt con số thì `tính_chất: mục_tiêu`; mục được làm ở nơi khác thì \
        `loại_trừ: lý do`.
        """,
      en: """
        This clause is of `binding: task`, as every clause is that says nothing else, and no task has it in its \
        `covers`. What a group covers counts only through the tasks that inherit it. A clause with others below \
        leaves the duty to those, unless it states a `binding` itself.

        Name the clause in `covers` of the task that carries it out, or add the task that is missing. A clause that \
        only states views or background is `binding: none`; one that sets a figure is `binding: target`; one carried \
        out elsewhere is `excluded:` with the reason.
        """),
    importance: Words(
      vi: """
        Quy chế 08-QC/TW yêu cầu mọi nhiệm vụ được giao đều được theo dõi trên Hệ thống. Mục không có nhiệm vụ là \
        lời giao việc không tới tay ai; tới lúc tổng kết mới thấy thì không còn thời gian làm.
        """,
      en: """
        Regulation 08-QC/TW wants every task that was assigned to be followed on the System. A clause without a task \
        is an assignment that reaches nobody, and if that shows only at the final review there is no time left.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
        - {mục: I, tên: Quan điểm chỉ đạo}
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
        - {mục: I, tên: Quan điểm chỉ đạo, tính_chất: không}
      """))
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard !plan.clauses.isEmpty else { return }
    var coverage = ClauseCoverage(plan)
    for node in plan.nodes where !node.isGroup { coverage.cover(node.clauses, plan) }
    coverage.settle(plan)
    let open = coverage.open(.task, plan)
    let groups = plan.firstNodes(covering: open)
    for clause in open { diagnostics.append(.clauseWithoutTask(clause, group: groups[clause], plan)) }
  }
}

extension Diagnostic {
  fileprivate static func clauseWithoutTask(_ index: Int32, group: Int32?, _ plan: Plan) -> Diagnostic {
    let clause = plan.clauses[Int(index)]
    let name = plan.name(ofClause: index)
    return ClauseWithoutTask.diagnostic(
      Words(vi: "mục \(name) chưa có nhiệm vụ nào thực hiện", en: "no task carries out clause \(name)"),
      at: clause.at,
      notes: group.map { group in
        [
          Note(
            Words(
              vi: "nhóm \(plan.id(of: group)) ghi mục này, nhưng không nhiệm vụ nào bên dưới có nó",
              en: "the group \(plan.id(of: group)) names it, but none of its tasks has it"),
            at: plan.nodes[Int(group)].coversAt)
        ]
      } ?? [],
      help: Words(
        vi:
          "ghi `căn_cứ: [\(name)]` ở nhiệm vụ thực hiện mục này; mục chỉ định hướng thì `tính_chất: không`; không thực hiện ở đây thì `loại_trừ: lý do`",
        en:
          "write `covers: [\(name)]` at the task that does; `binding: none` if it only orients; `excluded: …` with the reason if nothing does it here"
      ),
      document: clause.document)
  }
}
