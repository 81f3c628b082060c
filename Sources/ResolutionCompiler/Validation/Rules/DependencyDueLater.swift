import Diagnostics

/// NQ308: a task that depends on one which is due later, or never done. Tasks that wait for each other in a circle are
/// NQ307's.
struct DependencyDueLater: Rule {
  static let lesson = Lesson(
    308, .warning,
    Words(vi: "chờ một việc có hạn muộn hơn", en: "waits for something due later"),
    meaning: Words(
      vi: """
        Nhiệm vụ này ghi `phụ_thuộc` vào một việc đến hạn muộn hơn chính nó, hoặc vào một việc thường xuyên, không \
        có lúc xong. Muốn đúng hạn thì nó phải xong trước việc mà nó chờ. Chờ một nhóm thì tính theo thời hạn của \
        nhóm; nhóm không ghi thì là hạn muộn nhất ở bên dưới.

        Sửa một trong hai thời hạn. Nếu chỉ cần một phần của việc kia thì tách phần ấy thành nhiệm vụ riêng, có hạn \
        sớm hơn, và ghi mã của nó ở `phụ_thuộc`. Hai việc chỉ liên quan với nhau thì bỏ `phụ_thuộc`.
        """,
      en: """
        This task depends on one that is due later than itself, or on an ongoing one that is never finished. To be \
        on time it would have to be finished before what it waits for. Of a group the group's due date counts; where \
        it has none, the latest below it.

        Change one of the two dates. If only part of the other task is needed, make that part a task of its own, due \
        sooner, and depend on that. If the two merely have to do with each other, leave `depends_on` out.
        """),
    importance: Words(
      vi: """
        Hai thời hạn như vậy không thể cùng giữ được. Việc chờ sẽ trễ dù không ai làm chậm, mà lần trễ ấy lại tính \
        cho cơ quan chủ trì của nó.
        """,
      en: """
        Two such dates cannot both be kept. The waiting task will be late though nobody was slow, and the delay \
        counts against its presiding agency.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Dữ liệu mở
        căn_cứ: [I]
        chủ_trì: BKHCN
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Danh mục dữ liệu mở, thời_hạn: 31/12/2026, sản_phẩm: {loại: danh mục}}
          - nhiệm_vụ: "2"
            tên: Cổng dữ liệu mở quốc gia
            thời_hạn: 30/9/2026
            phụ_thuộc: ["1.1"]
            sản_phẩm: {loại: nền tảng}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Dữ liệu mở
        căn_cứ: [I]
        chủ_trì: BKHCN
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Danh mục dữ liệu mở, thời_hạn: 30/6/2026, sản_phẩm: {loại: danh mục}}
          - nhiệm_vụ: "2"
            tên: Cổng dữ liệu mở quốc gia
            thời_hạn: 30/9/2026
            phụ_thuộc: ["1.1"]
            sản_phẩm: {loại: nền tảng}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    var dependencies: Dependencies?
    for link in plan.links where link.kind == .dependsOn && link.target >= 0 {
      let (node, other) = (plan.nodes[Int(link.node)], plan.nodes[Int(link.target)])
      guard !node.isGroup, case .on(let due) = node.due else { continue }
      let otherDue: Day?
      switch other.due {
      case .on(let day):
        guard day > due else { continue }
        otherDue = day
      case .ongoing: otherDue = nil
      case .missing, .unreadable: continue
      }
      let all = dependencies ?? Dependencies(plan)
      dependencies = all
      guard !all.isKnotted(link.node, link.target) else { continue }
      diagnostics.append(.task(due: due, dependsBy: link, on: other, due: otherDue, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func task(
    due: Day, dependsBy link: PlannedLink, on other: PlannedNode, due otherDue: Day?, _ plan: Plan
  ) -> Diagnostic {
    let id = plan.id(of: link.target)
    return DependencyDueLater.diagnostic(
      otherDue.map {
        Words(
          vi: "phải chờ \(id), mà \(id) đến hạn ngày \($0.vietnamese), sau nhiệm vụ này (\(due.vietnamese))",
          en: "waits for \(id), which is due on \($0), later than this task on \(due)")
      }
        ?? Words(
          vi: "phải chờ \(id), mà \(id) là việc thường xuyên, không có lúc xong",
          en: "waits for \(id), which is ongoing and never done"),
      at: link.at,
      notes: [
        Note(
          Words(vi: "thời hạn của \(id)", en: "when \(id) is due"),
          at: other.dueAt.isNone ? plan.authored(other).id.span : other.dueAt)
      ],
      help: Words(
        vi: "sửa một trong hai thời hạn, hoặc bỏ `phụ_thuộc` nếu không thật sự phải chờ",
        en: "change one of the two dates, or leave `depends_on` out if there is no need to wait"),
      node: link.node)
  }
}
