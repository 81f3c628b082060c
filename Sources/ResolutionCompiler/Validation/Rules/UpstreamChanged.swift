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
        đến với chương trình, trừ những gì chương trình ghi riêng: xem lại chỗ ấy. Bên cạnh chương trình có tệp `.reviewed.yaml` \
        do `nqc derive` ghi thì thấy được cả cũ và mới.

        Xem xong thì nhận mã mới ở cách sửa, hoặc chạy `nqc derive --update TỆP --accept MÃ`. Nút thực hiện nhiều nhiệm vụ thì \
        mã là của tất cả.
        """,
      en: """
        The code in `reviewed` stands for the upstream task as it was when somebody last looked at it; it is another now. What changes \
        upstream arrives by itself, but for what the programme says of its own: look at that again. Where `nqc derive` has left a \
        `.reviewed.yaml` beside the programme, old and new are shown.

        Then take the new code that the fix offers, or run `nqc derive --update FILE --accept ID`. On a node that carries out \
        several tasks the code is that of all of them.
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
    lazy var reviews = Reviews(plan)
    for index in plan.programmes {
      for number in plan.documents[Int(index)].nodes {
        let node = plan.nodes[Int(number)]
        guard let extras = plan.extras(of: node), !extras.reviewed.isNone else { continue }
        let tasks = plan.reviewable(node)
        guard !tasks.isEmpty,
          let changes = plan.upstreamChanges(tasks, since: plan.text(extras.reviewed), reviews)
        else { continue }
        diagnostics.append(.changed(changes, tasks, number, at: extras.reviewed, plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func changed(
    _ changes: [UpstreamChange], _ tasks: [Int32], _ index: Int32, at span: Span, _ plan: Plan
  ) -> Diagnostic {
    let named = changes.isEmpty ? tasks : tasks.filter { task in changes.contains { $0.task == task } }
    let ids = named.map { plan.id(of: $0) }.joined(separator: ", ")
    let parts = UpstreamValues.Part.allCases.filter { part in changes.contains { $0.part == part } }.map(\.words)
    let programme = plan.documents[Int(plan.nodes[Int(index)].document)]
    let command = "nqc derive --update \(plan.units[Int(programme.unit)].file.path) --accept \(plan.id(of: index))"
    let what = parts.isEmpty ? Words("") : ": " + .list(parts)
    return UpstreamChanged.diagnostic(
      Words(vi: "\(ids) đã đổi từ lần xem trước", en: "\(ids) has changed since it was reviewed") + what, at: span,
      notes: changes.isEmpty
        ? tasks.map { plan.asItIsNow($0) } : changes.map { Note($0.words, at: plan.place(of: $0)) },
      help: Words(
        vi: "xem lại những gì chương trình ghi riêng, rồi nhận mã mới: \(command)",
        en: "look at what the programme says of its own, then take the new code: \(command)"),
      fixes: [.replace(span, with: UpstreamDigest(of: tasks, in: plan).description, .choice)], node: index)
  }
}

extension Plan {
  /// Where nobody can tell what has changed.
  fileprivate func asItIsNow(_ task: Int32) -> Diagnostic.Note {
    let node = nodes[Int(task)]
    let due: Words =
      switch node.due {
      case .on(let day): Words(vi: "hạn \(day.vietnamese)", en: "due on \(day)")
      case .ongoing: Words(vi: "thường xuyên", en: "ongoing")
      case .missing, .unreadable: Words(vi: "chưa có hạn", en: "no due date")
      }
    let title = title(ofNode: task)
    return Diagnostic.Note(
      Words(vi: "nay là: “\(title.vi)”, \(due.vi)", en: "it is now: “\(title.en)”, \(due.en)"),
      at: authored(node).id.span)
  }

  /// Where what has changed is written.
  fileprivate func place(of change: UpstreamChange) -> Span {
    let node = nodes[Int(change.task)]
    let own = authored(node)
    let span: Span? =
      switch change.part {
      case .title: own.title.isAbsent ? nil : own.title.any
      case .deliverable: own.deliverable < 0 ? nil : units[Int(node.unit)].deliverables[Int(own.deliverable)].at
      case .due: node.dueAt
      case .presiding: node.presidingAt
      case .coordinating: node.coordinatingAt
      case .kpis: node.kpis.first.map { authored(kpis[Int($0)]).at }
      case .milestones: node.milestones.first.map { authored(milestones[Int($0)]).at }
      }
    return span.flatMap { $0.isNone ? nil : $0 } ?? own.id.span
  }
}
