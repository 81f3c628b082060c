import Diagnostics

/// NQ603: a programme's task that is due after the upstream task that it carries out.
struct DueLaterThanUpstream: Rule {
  static let lesson = Lesson(
    603, .error,
    Words(
      vi: "hạn muộn hơn nhiệm vụ của cấp trên",
      en: "due later than the upstream task"),
    meaning: Words(
      vi: """
        Chương trình có thể đặt hạn sớm hơn văn bản cấp trên, không được muộn hơn. Bỏ `thời_hạn` thì lấy đúng hạn của cấp trên; nếu \
        hạn ấy không làm được thì đề nghị cấp trên điều chỉnh.
        """,
      en: """
        A programme may set an earlier date than the document upstream, never a later one. Without a `due` it has the one upstream; \
        if that cannot be met, ask upstream to change it.
        """),
    importance: Words(
      vi: """
        Địa phương vẫn đúng hạn của mình trong khi cả nước đã trễ hạn.
        """,
      en: """
        The locality would be on time while the country is late.
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
          thời_hạn: 30/6/2028
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
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
          thời_hạn: 30/6/2027
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for index in plan.programmes {
      for number in plan.documents[Int(index)].nodes where !plan.nodes[Int(number)].isGroup {
        let node = plan.nodes[Int(number)]
        for position in node.implements {
          let task = plan.implementsPool[Int(position)].node
          // An ongoing task may be carried out by one that ends, and by one that does not.
          guard case .on(let limit) = plan.nodes[Int(task)].due else { continue }
          switch node.due {
          case .on(let due) where due > limit:
            diagnostics.append(.later(due.words, than: limit, task, node, number, plan))
          case .ongoing:
            diagnostics.append(
              .later(Words(vi: "thường xuyên", en: "ongoing"), than: limit, task, node, number, plan))
          default: continue
          }
          break
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func later(
    _ due: Words, than limit: Day, _ task: Int32, _ node: PlannedNode, _ index: Int32, _ plan: Plan
  ) -> Diagnostic {
    let id = plan.id(of: task)
    let upstream = plan.nodes[Int(task)]
    return DueLaterThanUpstream.diagnostic(
      Words(
        vi: "hạn \(due.vi) muộn hơn hạn của \(id), \(limit.vietnamese)",
        en: "due \(due.en), later than \(id), which is due on \(limit)"),
      at: node.dueAt.isNone ? plan.authored(node).id.span : node.dueAt,
      notes: [
        Note(
          Words(vi: "hạn của cấp trên ở đây", en: "the date upstream is here"),
          at: upstream.dueAt.isNone ? plan.authored(upstream).id.span : upstream.dueAt)
      ],
      help: Words(
        vi: "bỏ `thời_hạn` để lấy hạn của cấp trên, hoặc đặt hạn không muộn hơn \(limit.vietnamese)",
        en: "leave `due` out to have the date upstream, or write one no later than \(limit)"),
      node: index)
  }
}
