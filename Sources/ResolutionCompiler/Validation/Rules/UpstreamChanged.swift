import Diagnostics

/// NQ606: an upstream task that is not what it was when a person last looked at it.
struct UpstreamChanged: Rule {
  static let lesson = Lesson(
    606, .warning,
    Words(
      vi: "nhiệm vụ của cấp trên đã đổi từ lần xem trước",
      en: "the upstream task has changed since it was reviewed"),
    meaning: Words(
      vi: """
        Mã ở `reviewed` ghi lại nhiệm vụ của cấp trên như khi có người xem lần cuối; nay nhiệm vụ ấy đã khác. Thay đổi ở cấp trên tự \
        đến với chương trình, trừ những gì chương trình ghi riêng: xem lại chỗ ấy.

        Xem xong thì nhận mã mới ở cách sửa.
        """,
      en: """
        The code in `reviewed` stands for the upstream task as it was when somebody last looked at it; it is another now. What changes \
        upstream arrives by itself, but for what the programme says of its own: look at that again.

        Then take the new code that the fix offers.
        """),
    importance: Words(
      vi: """
        Hạn rút ngắn, mục tiêu nâng lên ở cấp trên mà kế hoạch của địa phương vẫn theo bản cũ.
        """,
      en: """
        Upstream a date moves forward or a target is raised, and the locality's plans still follow the old text.
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
          reviewed: 3fa9c1-517b1d1
          chủ_trì: T11-DIENBIEN-UBND
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
          reviewed: 5c800c-511b1d1
          chủ_trì: T11-DIENBIEN-UBND
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for index in plan.programmes {
      for number in plan.documents[Int(index)].nodes {
        let node = plan.nodes[Int(number)]
        guard let extras = plan.extras(of: node), !extras.reviewed.isNone, node.upstream >= 0,
          let changes = UpstreamDigest(of: node.upstream, in: plan).changes(since: plan.text(extras.reviewed))
        else { continue }
        diagnostics.append(.changed(changes, node, number, at: extras.reviewed, plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func changed(
    _ changes: [UpstreamDigest.Part], _ node: PlannedNode, _ index: Int32, at span: Span, _ plan: Plan
  ) -> Diagnostic {
    let id = plan.id(of: node.upstream)
    let upstream = plan.nodes[Int(node.upstream)]
    let digest = UpstreamDigest(of: node.upstream, in: plan).description
    let what = Words(
      vi: changes.map(\.words.vi).joined(separator: ", "), en: changes.map(\.words.en).joined(separator: ", "))
    let due: Words =
      switch upstream.due {
      case .on(let day): Words(vi: "hạn \(day.vietnamese)", en: "due on \(day)")
      case .ongoing: Words(vi: "thường xuyên", en: "ongoing")
      case .missing, .unreadable: Words(vi: "chưa có hạn", en: "no due date")
      }
    let title = plan.title(ofNode: node.upstream)
    return UpstreamChanged.diagnostic(
      Words(
        vi: "\(id) đã đổi từ lần xem trước" + (changes.isEmpty ? "" : ": \(what.vi)"),
        en: "\(id) has changed since it was reviewed" + (changes.isEmpty ? "" : ": \(what.en)")), at: span,
      notes: [
        Note(
          Words(vi: "nay là: “\(title.vi)”, \(due.vi)", en: "it is now: “\(title.en)”, \(due.en)"),
          at: plan.authored(upstream).id.span)
      ],
      help: Words(
        vi: "xem lại những gì chương trình ghi riêng, rồi nhận mã mới",
        en: "look at what the programme says of its own, then take the new code"),
      fixes: [.replace(span, with: digest, .choice)], node: index)
  }
}
