import Diagnostics

/// NQ607: something that a programme may not set otherwise than upstream: another's agencies, the product, a lower secrecy.
struct FieldNotToBeChanged: Rule {
  static let lesson = Lesson(
    607, .error,
    Words(
      vi: "đổi điều mà chương trình không được đổi",
      en: "changes what a programme may not change"),
    meaning: Words(
      vi: """
        Chương trình chỉ giao việc cho cơ quan của địa phương mình, giữ loại sản phẩm và không hạ độ mật của nhiệm vụ cấp trên. Hạn \
        (chỉ sớm hơn), mục tiêu (chỉ cao hơn), tên, mốc, nguồn lực, và nhiệm vụ, chỉ tiêu thêm vào thì tự đặt.

        Cơ quan thiếu trong danh mục thì thêm vào danh mục của địa phương, với `parent` là địa phương ấy.
        """,
      en: """
        A programme gives tasks to its own bodies only, keeps the kind of product, and does not lower the secrecy of the upstream task. \
        Dates (earlier), targets (higher), titles, milestones, resources, and further tasks and KPIs are its own to set.

        A body that is missing is added to the locality's own registry, with the locality for its `parent`.
        """),
    importance: Words(
      vi: """
        Việc giao cho cơ quan không thuộc quyền mình là việc không ai nhận.
        """,
      en: """
        A task that is given to a body which one does not direct is taken up by nobody.
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
          chủ_trì: T01-HANOI-UBND
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
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for index in plan.programmes {
      let ownership = Ownership(ofProgramme: index, in: plan)
      // An agency that many nodes have from one line is told of once.
      var seen: Set<Span> = []
      for number in plan.documents[Int(index)].nodes where !plan.nodes[Int(number)].isGroup {
        let node = plan.nodes[Int(number)]
        if node.presiding >= 0, !ownership.isOwn(node.presiding), seen.insert(node.presidingAt).inserted {
          diagnostics.append(.foreign(node.presiding, at: node.presidingAt, index, plan, node: number))
        }
        let strangers = node.coordinating.map { plan.agencyPool[Int($0)] }.filter { $0 >= 0 && !ownership.isOwn($0) }
        if let first = strangers.first, seen.insert(node.coordinatingAt).inserted {
          diagnostics.append(.foreign(first, at: node.coordinatingAt, index, plan, node: number))
        }
        if node.issuingAuthority >= 0, !ownership.isOwn(node.issuingAuthority),
          seen.insert(node.issuingAuthorityAt).inserted
        {
          diagnostics.append(.foreign(node.issuingAuthority, at: node.issuingAuthorityAt, index, plan, node: number))
        }
        if plan.extras(of: node)?.secrecy.isWritten == true,
          let above = node.implements.map({ plan.nodes[Int(plan.implementsPool[Int($0)].node)] })
            .first(where: { node.secrecy < $0.secrecy })
        {
          diagnostics.append(.secrecy(node, above, number, plan))
        }
        guard node.upstream >= 0 else { continue }
        let own = plan.authored(node).deliverable
        if own >= 0, let type = plan.units[Int(node.unit)].deliverables[Int(own)].type.word,
          let upstream = plan.deliverable(of: node.upstream)?.deliverable, let other = upstream.type.word, type != other
        {
          let at = plan.units[Int(node.unit)].deliverables[Int(own)].type.span
          diagnostics.append(.product(type, other, at: at, upstream: upstream.at, node: number))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func foreign(
    _ agency: Int32, at span: Span, _ index: Int32, _ plan: Plan, node: Int32
  ) -> Diagnostic {
    let (code, owner) = (plan.registry.code(agency), plan.registry.code(plan.documents[Int(index)].owner))
    return FieldNotToBeChanged.diagnostic(
      Words(
        vi: "\(code) không phải cơ quan của \(owner); chương trình chỉ dùng cơ quan của mình",
        en: "\(code) is no body of \(owner); a programme names its own bodies only"), at: span,
      help: Words(
        vi: "cơ quan của địa phương là những cơ quan có `parent` dẫn đến \(owner) trong danh mục",
        en: "its bodies are those whose `parent` in the registry leads to \(owner)"), node: node)
  }

  fileprivate static func product(
    _ own: DeliverableType, _ other: DeliverableType, at span: Span, upstream: Span, node: Int32
  ) -> Diagnostic {
    FieldNotToBeChanged.diagnostic(
      Words(
        vi: "loại sản phẩm là \(own.spoken.vi), của cấp trên là \(other.spoken.vi)",
        en: "the deliverable is a \(own.spoken.en), and upstream a \(other.spoken.en)"), at: span,
      notes: [Note(Words(vi: "sản phẩm của cấp trên ở đây", en: "the deliverable upstream is here"), at: upstream)],
      help: Words(
        vi: "bỏ `sản_phẩm` để lấy theo cấp trên; sản phẩm thêm thì đặt ở nhiệm vụ khác",
        en: "leave `deliverable` out to have the one upstream; another product belongs to another task"), node: node)
  }

  fileprivate static func secrecy(
    _ node: PlannedNode, _ above: PlannedNode, _ index: Int32, _ plan: Plan
  ) -> Diagnostic {
    FieldNotToBeChanged.diagnostic(
      Words(vi: "độ mật thấp hơn nhiệm vụ của cấp trên", en: "less secret than the upstream task"),
      at: plan.extras(of: node)?.secrecy.span ?? plan.authored(node).id.span,
      notes: [
        Note(
          Words(vi: "nhiệm vụ của cấp trên ở đây", en: "the upstream task is here"), at: plan.authored(above).id.span)
      ],
      help: Words(
        vi: "ghi `độ_mật: \(above.secrecy.spoken.vi)` hoặc cao hơn",
        en: "write `secrecy: \(above.secrecy.rawValue)` or higher"),
      node: index)
  }
}
