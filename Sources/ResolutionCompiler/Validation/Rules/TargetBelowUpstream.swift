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
        nước không phải mức giao cho từng nơi, nên không bị so. Ngày nào cấp trên nêu mà chương trình không nêu thì tính theo \
        lộ trình từ hiện trạng đến mục tiêu.

        Ghi lại mục tiêu, hoặc đề nghị cấp trên điều chỉnh.
        """,
      en: """
        Upstream sets a figure for this locality on a day; a programme may set the same or a more ambitious one. A figure for the \
        whole country is none for each locality, and is not compared. On a day that upstream names and the programme does not, the \
        trajectory from baseline to target counts.

        Write another target, or ask upstream to change its own.
        """),
    importance: Words(
      vi: """
        Nơi nào cũng đạt mục tiêu của mình mà mục tiêu chung vẫn hụt.
        """,
      en: """
        Everybody would meet their own target, and the common one would still be missed.
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
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 75 %}
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
    let comparison = UnitComparison(plan)
    for document in plan.programmes {
      let ownership = Ownership(ofProgramme: document, in: plan)
      for node in plan.documents[Int(document)].nodes {
        for index in plan.nodes[Int(node)].kpis {
          let kpi = plan.kpis[Int(index)]
          guard kpi.upstream >= 0, !kpi.targetsAreUnreadable, !kpi.targets.isEmpty else { continue }
          let whole = plan.kpis[Int(kpi.upstream)]
          // What cannot be compared is NQ604's; and only what upstream has set for this body binds it.
          guard kpi.measure == whole.measure, kpi.direction == whole.direction, comparison.isSameUnit(kpi, whole),
            ownership.isOwn(plan.bearer(of: whole))
          else { continue }
          if let shortfall = plan.shortfall(of: index, comparison) { diagnostics.append(shortfall) }
        }
      }
    }
  }
}

extension Plan {
  /// Whose target it is: the agency of the copy, or else the one that presides.
  func bearer(of kpi: PlannedKPI) -> Int32 {
    let node = nodes[Int(kpi.node)]
    return node.fanOut >= 0 ? node.fanOut : node.presiding
  }

  /// What there is to say of the first day on which a KPI asks for less than the one upstream.
  fileprivate func shortfall(of index: Int32, _ comparison: UnitComparison) -> Diagnostic? {
    let kpi = kpis[Int(index)]
    let whole = kpis[Int(kpi.upstream)]
    if whole.holds == .everyYear, kpi.holds == .atEnd { return .onlyAtEnd(kpi, whole, self) }
    let own = kpi.targets.map { targets[Int($0)] }
    func isComparable(_ target: PlannedTarget, _ kpi: PlannedKPI) -> Bool {
      target.fits(kpi.measure)
        && (target.unit.isNone || target.form != .number || comparison.agrees(target.unit, with: kpi))
    }
    guard own.allSatisfy({ isComparable($0, kpi) }) else { return nil }
    let expected = expectedValues(ofKPI: index)
    for position in whole.targets {
      let limit = targets[Int(position)]
      guard isComparable(limit, whole) else { continue }
      let until = own.last { $0.on <= limit.on }
      // After its last day a target goes on holding; before, the way to the next one counts.
      if let until, until.on == limit.on || own.last?.on == until.on || limit.form == .rank {
        if until.asksForLess(than: limit, kpi.direction) { return .below(until, limit, kpi, whole, self) }
      } else if let next = own.first(where: { $0.on > limit.on }) {
        if next.asksForLess(than: limit, kpi.direction) { return .below(next, limit, kpi, whole, self) }
        guard limit.form == .number, let value = expected.value(on: limit.on) else { continue }
        var onTheWay = next
        (onTheWay.on, onTheWay.low, onTheWay.high) = (limit.on, value, value)
        if onTheWay.asksForLess(than: limit, kpi.direction) {
          return .below(onTheWay, isOnTheWay: true, limit, kpi, whole, self)
        }
      }
    }
    return nil
  }
}

extension PlannedTarget {
  /// Whether a value that meets this may fall short of another.
  fileprivate func asksForLess(than limit: PlannedTarget, _ direction: Direction?) -> Bool {
    guard form != .done, limit.form != .done else { return false }
    let (hasFloor, hasCeiling) = limit.bounds(direction)
    let floor = relation == .atMost || relation == .under ? -.infinity : low
    let ceiling = relation == .atLeast || relation == .over ? .infinity : high
    if hasFloor, floor < limit.low || (floor == limit.low && limit.relation == .over && relation != .over) {
      return true
    }
    return hasCeiling
      && (ceiling > limit.high || (ceiling == limit.high && limit.relation == .under && relation != .under))
  }

  /// On which sides it is a bound: a value, or a range, on the side that the direction leads away from.
  private func bounds(_ direction: Direction?) -> (floor: Bool, ceiling: Bool) {
    // A rank is better the smaller it is, whatever the direction says.
    if form == .rank { return (false, true) }
    return switch relation {
    case .atLeast, .over: (true, false)
    case .atMost, .under: (false, true)
    case .equal: (direction != .decrease, direction == .decrease || direction == .maintain)
    }
  }
}

extension Diagnostic {
  fileprivate static func below(
    _ own: PlannedTarget, isOnTheWay: Bool = false, _ limit: PlannedTarget, _ kpi: PlannedKPI, _ whole: PlannedKPI,
    _ plan: Plan
  ) -> Diagnostic {
    let (ours, theirs) = (
      isOnTheWay ? .rounded(own.low) : plan.words(of: own, of: kpi), plan.words(of: limit, of: whole)
    )
    let message =
      isOnTheWay
      ? Words(
        vi: """
          theo lộ trình, ngày \(limit.on.vietnamese) mới đạt khoảng `\(ours.vi)`, trong khi cấp trên giao `\(theirs.vi)` vào \
          ngày ấy
          """,
        en: "on the way to this target it is about `\(ours.en)` on \(limit.on), when upstream asks `\(theirs.en)`")
      : Words(
        vi: "mục tiêu `\(ours.vi)` chưa tới mức cấp trên giao, `\(theirs.vi)` vào ngày \(limit.on.vietnamese)",
        en: "the target `\(ours.en)` is less than upstream asks, `\(theirs.en)` on \(limit.on)")
    return TargetBelowUpstream.diagnostic(
      message, at: own.at,
      notes: [Note(Words(vi: "mức của cấp trên ở đây", en: "the target upstream is here"), at: limit.at)],
      help: isOnTheWay
        ? Words(
          vi: "thêm mục tiêu cho ngày \(limit.on.vietnamese), không kém mức ấy",
          en: "add a target for \(limit.on), no less than that")
        : Words(
          vi: "đặt mục tiêu không kém mức ấy; nếu không làm được thì đề nghị cấp trên điều chỉnh",
          en: "set a target no less than that; if it cannot be met, ask upstream to change it"),
      node: kpi.node)
  }

  fileprivate static func onlyAtEnd(_ kpi: PlannedKPI, _ whole: PlannedKPI, _ plan: Plan) -> Diagnostic {
    TargetBelowUpstream.diagnostic(
      Words(
        vi: "cấp trên đòi đạt mức này từng năm, ở đây chỉ đòi vào năm cuối",
        en: "upstream asks for this in every year, and here only at the end"), at: plan.authored(kpi).holds.span,
      notes: [
        Note(Words(vi: "chỉ tiêu của cấp trên ở đây", en: "the KPI upstream is here"), at: plan.place(of: whole))
      ],
      help: Words(
        vi: "bỏ khoá này: nó lấy theo cấp trên", en: "leave this key out: it is as upstream"), node: kpi.node)
  }
}
