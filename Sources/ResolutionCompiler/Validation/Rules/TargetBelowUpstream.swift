import Diagnostics

/// NQ605: a target that is less than the one which was set upstream for this very owner.
struct TargetBelowUpstream: Rule {
  static let lesson = Lesson(
    605, .error,
    Words(
      vi: "mục tiêu thấp hơn mức cấp trên giao cho địa phương",
      en: "a target below the one set upstream for this owner"),
    meaning: Words(
      vi: """
        Cấp trên giao riêng cho địa phương một mức vào một ngày; chương trình chỉ được đặt bằng hoặc hơn mức ấy. Mức chung của cả \
        nước không phải mức giao cho từng nơi, nên không bị so.

        Ghi lại mục tiêu, hoặc đề nghị cấp trên điều chỉnh.
        """,
      en: """
        Upstream sets a figure for this locality on a day; a programme may set the same or a more ambitious one. A figure for the \
        whole country is none for each locality, and is not compared.

        Write another target, or ask upstream to change its own.
        """),
    importance: Words(
      vi: """
        Nơi nào cũng đạt mục tiêu của mình mà mục tiêu chung vẫn hụt.
        """,
      en: """
        Everybody would meet their own target, and the common one would still be missed.
        """),
    wrong: .programme(
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
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 75 %}
      """),
    mended: .programme(
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
    for kpi in plan.kpis where kpi.upstream >= 0 && !kpi.targetsAreUnreadable {
      let whole = plan.kpis[Int(kpi.upstream)]
      // What cannot be compared is NQ604's; and only what upstream has set for this body binds it.
      guard kpi.measure == whole.measure, kpi.direction == whole.direction, plan.isSetForOwner(whole, kpi) else {
        continue
      }
      for position in whole.targets {
        let limit = plan.targets[Int(position)]
        guard let own = plan.target(of: kpi, on: limit.on), own.falls(short: limit, kpi.direction) else { continue }
        diagnostics.append(.below(own, limit, kpi, whole, plan))
        break
      }
    }
  }
}

extension Plan {
  /// Whether an upstream KPI stands on a task that is this programme's owner's alone.
  fileprivate func isSetForOwner(_ whole: PlannedKPI, _ kpi: PlannedKPI) -> Bool {
    let document = nodes[Int(kpi.node)].document
    let ownership = Ownership(of: document, in: self)
    let node = nodes[Int(whole.node)]
    return ownership.isOwn(node.fanOut >= 0 ? node.fanOut : node.presiding)
  }

  /// The target that holds on a day: the last one until then, or the first after it.
  fileprivate func target(of kpi: PlannedKPI, on day: Day) -> PlannedTarget? {
    let all = kpi.targets.map { targets[Int($0)] }
    return all.last { $0.on <= day } ?? all.first
  }
}

extension PlannedTarget {
  /// Whether this asks for less than another.
  fileprivate func falls(short of: PlannedTarget, _ direction: Direction?) -> Bool {
    switch direction {
    case .decrease: high > of.high
    case .increase, .maintain, nil:
      // A rank is better the smaller it is, whatever the direction says.
      form == .rank ? high > of.high : low < of.low
    }
  }
}

extension Diagnostic {
  fileprivate static func below(
    _ own: PlannedTarget, _ limit: PlannedTarget, _ kpi: PlannedKPI, _ whole: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let (ours, theirs) = (plan.words(of: own, of: kpi), plan.words(of: limit, of: whole))
    return TargetBelowUpstream.diagnostic(
      Words(
        vi: "mục tiêu \(ours.vi) chưa tới mức cấp trên giao, \(theirs.vi) vào ngày \(limit.on.vietnamese)",
        en: "the target \(ours.en) is less than upstream asks, \(theirs.en) on \(limit.on)"),
      at: own.at,
      notes: [Note(Words(vi: "mức của cấp trên ở đây", en: "the target upstream is here"), at: limit.at)],
      node: kpi.node)
  }
}
