import Diagnostics

/// NQ502: a task that covers no clause of its resolution, neither itself nor by what it has from above. Asked only
/// where the resolution's clauses are written down.
struct TaskWithoutClause: Rule {
  static let lesson = Lesson(
    502, .warning,
    Words(vi: "nhiệm vụ không chỉ ra mục nào", en: "a task that points to no clause"),
    meaning: Words(
      vi: """
        Nghị quyết có khai các mục, mà nhiệm vụ này không ghi `căn_cứ`, các nhóm phía trên cũng không; hoặc `căn_cứ: \
        ~` đã xoá căn cứ của nhóm.

        Ghi `căn_cứ: [II.1]` ở nhiệm vụ, hoặc một lần ở nhóm cho mọi nhiệm vụ bên dưới. Việc do một văn bản cụ thể \
        hoá nghị quyết đặt ra thì ghi văn bản ấy ở `văn_bản`, và vẫn ghi mục mà nó phục vụ.
        """,
      en: """
        The resolution's clauses are written down, and this task has no `covers`, nor has a group above it; or \
        `covers: ~` has cleared what the group says.

        Write `covers: [II.1]` on the task, or once on the group for all below it. What was set by a document that \
        carries the resolution out names that document in `basis`, and still the clause that it serves.
        """),
    importance: Words(
      vi: """
        Mỗi nhiệm vụ phải truy được về chỗ đã giao nó. Không có căn cứ thì cơ quan nhận việc có quyền hỏi ai giao, \
        và bảng đối chiếu mục với nhiệm vụ không đầy đủ.
        """,
      en: """
        Every task must lead back to where it was assigned. Without that the agency may well ask who gave it the \
        task, and the table of clauses and tasks has gaps.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Quỹ đầu tư mạo hiểm cho công nghệ chiến lược
        chủ_trì: BTC
        thời_hạn: 30/9/2026
        sản_phẩm: {loại: quỹ}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Quỹ đầu tư mạo hiểm cho công nghệ chiến lược
        căn_cứ: [I]
        chủ_trì: BTC
        thời_hạn: 30/9/2026
        sản_phẩm: {loại: quỹ}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for document in plan.documents where !document.clauses.isEmpty {
      for index in document.nodes {
        let node = plan.nodes[Int(index)]
        guard !node.isGroup, node.clauses.isEmpty, !node.coversIsUnreadable else { continue }
        diagnostics.append(.taskWithoutClause(node, index, plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func taskWithoutClause(_ node: PlannedNode, _ index: Int32, _ plan: Plan) -> Diagnostic {
    TaskWithoutClause.diagnostic(
      Words(
        vi: "nhiệm vụ này không thực hiện mục nào của \(plan.text(plan.documents[Int(node.document)].number))",
        en: "this task carries out no clause of \(plan.text(plan.documents[Int(node.document)].number))"),
      at: plan.authored(node).id.span,
      notes: node.coversAt.isNone
        ? []
        : [
          Note(Words(vi: "căn cứ ở đây để trống", en: "what it covers is said here to be nothing"), at: node.coversAt)
        ],
      help: Words(vi: "thêm `căn_cứ: […]` ở nhiệm vụ hoặc ở nhóm", en: "add `covers: […]` to the task or its group"),
      node: index)
  }
}
