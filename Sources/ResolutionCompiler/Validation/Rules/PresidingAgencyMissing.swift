import Diagnostics

/// NQ301: a task that nobody is in charge of, or somebody who is given no tasks. A group needs no presiding agency of
/// its own; a task may have it from the groups above.
struct PresidingAgencyMissing: Rule {
  static let lesson = Lesson(
    301, .error,
    Words(
      vi: "nhiệm vụ không có cơ quan chủ trì, hoặc chủ trì là cơ quan không nhận việc",
      en: "no presiding agency, or one that takes no tasks"),
    meaning: Words(
      vi: """
        Nhiệm vụ này và các nhóm phía trên đều không ghi `chủ_trì`; hoặc `chủ_trì` là cơ quan mà danh mục ghi \
        `assignable: false`, tức là nơi giao việc chứ không nhận việc, như Bộ Chính trị. Thường là do quên, do một \
        nhóm ghi `chủ_trì: ~`, hoặc do lẫn nơi ban hành với nơi thực hiện.

        Ghi `chủ_trì: MÃ` ở nhiệm vụ, hoặc ở nhóm nếu cả nhóm cùng một cơ quan. Nơi ký ban hành thì ghi ở \
        `cấp_ban_hành`. Việc mà tỉnh nào cũng phải làm thì ghi `cho_mỗi: provinces` và `chủ_trì: $agency-UBND`: mỗi \
        tỉnh có nhiệm vụ của mình.
        """,
      en: """
        Neither this task nor a group above it says `presiding`; or the one named is marked `assignable: false` in \
        the registry: it assigns tasks and is given none, as the Politburo. Mostly the key was forgotten, a group \
        says `presiding: ~`, or the body that issues the result was taken for the one that works on it.

        Write `presiding: CODE` on the task, or on the group if all of it is one agency's. The body that signs \
        belongs in `issuing_authority`. What every province has to do is written with `for_each: provinces` and \
        `presiding: $agency-UBND`: then each has a task of its own.
        """),
    importance: Words(
      vi: """
        Cơ quan chủ trì là nơi nhận nhiệm vụ, xác nhận đã nhận trong 4 giờ làm việc và cập nhật kết quả theo Quy chế \
        08-QC/TW. Không có cơ quan ấy thì không ai phải báo cáo, và kết quả không tính cho ai khi đánh giá hằng quý, \
        6 tháng, hằng năm.
        """,
      en: """
        The presiding agency receives the task, confirms it within 4 working hours and updates its results under \
        Regulation 08-QC/TW. Without one nobody has to report, and in the assessments of the quarter, the half-year \
        and the year the result is nobody's.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Đề án phát triển hạ tầng số
        căn_cứ: [I]
        thời_hạn: 30/9/2026
        sản_phẩm: {loại: đề án}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Đề án phát triển hạ tầng số
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 30/9/2026
        sản_phẩm: {loại: đề án}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let isAssignable = plan.registry.agencies.map(\.isAssignable)
    for (index, node) in plan.nodes.enumerated() where !node.isGroup && !node.presidingIsUnreadable {
      if node.presiding < 0 {
        diagnostics.append(.presidingMissing(plan, node, Int32(index)))
      } else if !isAssignable[Int(node.presiding)] {
        diagnostics.append(.notAssignable(plan, node, Int32(index)))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func presidingMissing(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    // A key that is there with nothing clears an agency only where one stands above; else it waits for one.
    let clears = !node.presidingAt.isNone && node.parent >= 0 && !plan.nodes[Int(node.parent)].presidingAt.isNone
    return PresidingAgencyMissing.diagnostic(
      Words(vi: "nhiệm vụ không có cơ quan chủ trì", en: "no agency presides over this task"),
      at: clears ? node.presidingAt : plan.authored(node).id.span,
      label: clears ? Words(vi: "xoá cơ quan chủ trì ghi ở trên", en: "clears the agency that stands above") : nil,
      help: Words(
        vi: "thêm `chủ_trì: MÃ` ở nhiệm vụ hoặc ở nhóm phía trên", en: "add `presiding: CODE` here or on a group above"),
      node: index)
  }

  fileprivate static func notAssignable(_ plan: Plan, _ node: PlannedNode, _ index: Int32) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    return PresidingAgencyMissing.diagnostic(
      Words(vi: "\(code) giao nhiệm vụ chứ không được giao nhiệm vụ", en: "\(code) assigns tasks and is given none"),
      at: node.presidingAt, label: plan.name(ofAgency: node.presiding),
      notes: [
        Note(
          Words(
            vi: "danh mục ghi `assignable: false` ở cơ quan này", en: "the registry says `assignable: false` of it"),
          at: plan.registry.agencies[Int(node.presiding)].code)
      ],
      help: Words(
        vi: "giao cho cơ quan thực hiện; nơi ký ban hành thì ghi ở `cấp_ban_hành`",
        en: "let the agency that does the work preside; the body that signs belongs in `issuing_authority`"),
      node: index)
  }
}
